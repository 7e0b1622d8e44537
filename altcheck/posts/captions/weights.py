"""How much each piece of evidence weighs, and how far what comes of it can be trusted.

The weights are log-odds, set by hand and rounded: first on 203 hand-labelled posts (blogs and
scraped news in several languages, 760 images, 206 captions), then mended by evidence of whole kinds
after each set of posts that nobody had looked at. What such a set says at first sight is what can be
expected of the next one; afterwards no wrong caption is left in it, which only says that nothing is
contradicted. At first sight, in the order in which they came:

    posts                                 precision  recall  F1     of captions called 0.97 and more
    96, blogs and feeds, written for it       -        -     0.94 and 0.86     97 in 100 were right
    32 of feeds, written for it             0.85     0.96    0.90              61 of 61
    50 of feeds, real, each of another      0.99     0.94    0.96              129 of 129
    17 of blogs, real                       1.00     0.74    0.85              22 of 22
    56 of feeds, real, each of another      0.99     0.83    0.90              78 of 78
    108 of blogs, real, of five sets        0.96     0.82    0.88              208 of 211

A refit of the first weights on half of the first posts, six times, gave an F1 score of 0.92 on the
other half. The shares below are no more than what such sets gave.
"""

WEIGHTS = {
    # where it stands
    "figcaption": 8.0,
    "cell": 0.0,
    "paragraph": -2.0,
    "same-paragraph": -0.5,
    "behind-a-break": 0.5,
    "right-behind": -2.3,
    # how it is marked up
    "class-name": 4.5,
    "label": 6.0,
    "described-by": 6.0,
    "italic": 4.2,
    "small-element": 2.5,
    "centred": 3.0,
    "grey": 3.0,
    "small": 2.5,
    "two-looks": -1.0,
    "three-looks": -3.0,
    "bold": -4.0,
    "only-links": -3.5,
    "template": -12.0,
    "torn": -8.0,
    "other-class": -3.0,
    "hero": -5.0,
    "standfirst": -2.5,
    "text-before": -2.5,
    "left-empty": -3.0,
    "in-figure": 3.0,
    "wrapped": 2.8,
    "part-of-block": 2.0,
    "in-list": -2.0,
    "in-gallery": 3.5,
    "own-cell": 5.0,
    "beneath-pictures": 3.5,
    "definition": 3.5,
    "credit-follows": 4.5,
    "led-in": -2.0,
    "bare-in-html": -1.5,
    "stands-before": -4.0,
    "in-front": 0.0,
    "alike-follows": -2.0,
    "after-the-end": -10.0,
    "shared": 0.0,
    "last": -1.2,
    "quoted": -0.5,
    # what it says
    "mark": 4.5,
    "numbered": 5.5,
    "credit": 2.7,
    "photographer": 5.0,
    "points-down": 0.0,
    "via": 6.0,
    "taken": 3.0,
    "in-brackets": 3.0,
    "end": -20.0,
    "only-credit": 4.0,
    "bracketed-name": 0.8,
    "aside": -3.0,
    "equals-alt": 4.0,
    "like-alt": 2.5,
    "introduces": -6.0,
    "talks-about-it": -3.0,
    "goes-on": -1.7,
    "instructs": -2.0,
    "polite": -1.5,
    "staff": -10.0,
    "source-line": -5.0,
    "byline": -7.0,
    "bio": -5.0,
    "call": -12.0,
    "code-to-scan": -8.0,
    "post-data": -12.0,
    "for-all": -14.0,
    "closing-credit": -3.0,
    "bare-address": -2.0,
    "thanks": -7.0,
    "speech": -3.0,
    "list-mark": -2.0,
    "emotes": -1.5,
    "reacts": -1.5,
    "addresses-reader": -1.5,
    "list-follows": -2.0,
    "terms": -8.0,
    "chapter": -5.0,
    "address": -3.0,
    "date": -8.0,
    "date-in-italics": 5.0,
    "asks": -2.5,
    "sentences": -1.5,
    "quoted-name": -1.5,
    # how long it is
    "short": 1.2,
    "shortish": 0.5,
    "medium": -0.5,
    "long": -2.0,
    "very-long": -4.0,
    "no-full-stop": 1.5,
    "full-stop": -1.7,
    "short-voice": -1.5,
    "open-voice": -1.5,
    "chat": -1.5,
    "text-goes-on": -0.7,
    "image-follows": 0.5,
    # what the other images of the post do
    "habit": 1.5,
    "plain-habit": 0.7,
    "others-marked": -1.5,
    "sure": 2.0,
}

# What says that a text is a caption more than being short, or alone with a picture, does.
STRONG = frozenset((
    "figcaption", "in-figure", "class-name", "label", "described-by", "italic", "small-element",
    "centred", "grey", "small", "mark", "credit", "only-credit", "via", "equals-alt", "like-alt",
    "definition", "credit-follows",
))  # fmt: skip
# What speaks against a caption so much that it is not used without asking, however much speaks for it.
_CONTESTED = frozenset((
    "staff", "call", "code-to-scan", "post-data", "for-all", "closing-credit", "after-the-end", "alike-follows",
    "left-empty", "chapter", "date", "byline", "thanks", "bio", "introduces", "template", "torn", "hero",
    "standfirst", "short-voice", "open-voice", "terms", "led-in", "chat", "emotes", "reacts", "bare-in-html",
))  # fmt: skip
# Estimated share of right ones among the captions of at least this weight. Below 0.9 it is a rough
# order: of 28 captions in posts that nobody had looked at, 15 were right.
_BANDS = ((6.0, 0.99), (4.0, 0.98), (2.0, 0.88), (1.0, 0.8))
_SURE = 4.0
_LOWEST = 0.6
# Text that is only short, and a text for several pictures, is never used without asking.
_DOUBTFUL = 0.85


def confidence(weight: float, names: tuple[str, ...]) -> float:
    """The estimated share of right ones among captions of this ``weight`` and these ``names``.

    Above 0.9 only if something besides shortness speaks for the caption and nothing heavy against
    it, and if it belongs to one picture and stands apart from it.
    """
    share = next((share for least, share in _BANDS if weight >= least), _LOWEST)
    loose = "right-behind" in names and weight < _SURE
    contested = not _CONTESTED.isdisjoint(names)
    if loose or contested or "shared" in names or STRONG.isdisjoint(names):
        return min(share, _DOUBTFUL)
    return share
