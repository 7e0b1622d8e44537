"""How much each piece of evidence weighs, and how far what comes of it can be trusted.

The weights are log-odds, set by hand on 203 hand-labelled posts (blogs and scraped news in several
languages, 760 images, 206 captions) and rounded. To see whether they mean anything beyond those
posts, they were forgotten and fitted again on half of the posts, six times, and each time the
other half was counted. Even so the F1 score was 0.92, and of the captions that weighed at least
0, 1, 2, 3 and 4 but less than the next, 55, 78, 99, 99 and 100 in 100 were right; with weights
drawn towards those set by hand the score was 0.99, and from 1 upwards all were right. The shares
below lie between the two or under both, for posts to come are of more kinds than those counted.
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
    "label": 4.0,
    "described-by": 6.0,
    "italic": 4.2,
    "small-element": 2.5,
    "centred": 3.0,
    "grey": 3.0,
    "small": 2.5,
    "bold": -3.5,
    "only-links": -3.5,
    "template": -6.0,
    "other-class": -3.0,
    "hero": -3.0,
    "text-before": -2.5,
    "in-figure": 3.0,
    "wrapped": 2.8,
    "in-list": -2.0,
    "stands-before": -4.0,
    "shared": 0.0,
    "last": -1.2,
    "quoted": -0.5,
    # what it says
    "mark": 4.5,
    "credit": 2.7,
    "photographer": 5.0,
    "points-down": 0.0,
    "via": 6.0,
    "end": -20.0,
    "only-credit": 4.0,
    "bracketed-name": 0.8,
    "equals-alt": 4.0,
    "like-alt": 2.5,
    "introduces": -6.0,
    "talks-about-it": -3.0,
    "goes-on": -1.7,
    "staff": -7.0,
    "source-line": -5.0,
    "byline": -4.0,
    "thanks": -4.0,
    "speech": -2.0,
    "list-mark": -2.0,
    "address": -3.0,
    "date": -4.0,
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
    "text-goes-on": -0.7,
    "image-follows": 0.5,
    # what the other images of the post do
    "habit": 1.5,
    "plain-habit": 0.7,
    "sure": 2.0,
}

# What says that a text is a caption more than being short, or alone with a picture, does.
_STRONG = frozenset((
    "figcaption", "in-figure", "class-name", "label", "described-by", "italic", "small-element",
    "centred", "grey", "small", "mark", "credit", "only-credit", "via", "equals-alt", "like-alt",
))  # fmt: skip
# Share of right ones among the captions of at least this weight.
_BANDS = ((4.0, 0.99), (3.0, 0.97), (2.0, 0.93), (1.0, 0.8))
_LOWEST = 0.6
# Text that is only short, and a text for several pictures, is never used without asking.
_DOUBTFUL = 0.85


def confidence(weight: float, names: tuple[str, ...]) -> float:
    """The share of right ones among captions of this ``weight`` with evidence of these ``names``.

    Above 0.9 only if something besides shortness speaks for the caption, and if it belongs to one
    picture and stands apart from it.
    """
    share = next((share for least, share in _BANDS if weight >= least), _LOWEST)
    loose = "right-behind" in names and weight < _BANDS[0][0]
    if loose or "shared" in names or _STRONG.isdisjoint(names):
        return min(share, _DOUBTFUL)
    return share
