"""Whether an alt text is good enough to be given to an image: asked of the rules themselves."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from altcheck.document import Image, Post
from altcheck.rules import RULES
from altcheck.rules.asked import asked
from altcheck.rules.quality import AltStyle
from altcheck.rules.redundant import without_prefix
from altcheck.rules.repair import proposals, put
from altcheck.rules.rule import Finding, Fix, Level

# Whatever somebody switched off: "image" is no alt to be handed on.
_JUDGES = asked(tuple(rule for rule in RULES if rule.judges_quality))
_STYLE = frozenset(rule.id for rule in RULES if isinstance(rule, AltStyle))
_NEAR = 12  # images before and behind that may share a caption
_BESIDE = 2  # characters between two images on one line


def is_good(alt: str, image: Image, post: Post) -> bool:
    """Whether no rule about the quality of alts would complain if ``image`` had this alt.

    Notices are let go: an alt that repeats its caption is better than none.
    """
    if image.alt is None or not alt.strip():
        return False
    changed = replace(image, alt=image.alt._replace(value=alt))
    return not any(
        finding.level >= Level.WARNING
        for rule in _JUDGES.of_image(changed)
        for finding in rule.check(changed, post)
    )


def wants_alt(finding: Finding, post: Post) -> bool:
    """Whether ``finding`` asks for an alt in other words, and has no other repair of its own.

    An alt that says something, and could say it better, is for a person to mend; so is what is
    only to be looked at, such as an empty alt in HTML, which says that the picture is decoration.
    """
    if (
        finding.level is Level.NOTICE
        or finding.image is None
        or finding.blank is None
        or finding.rule in _STYLE
    ):
        return False
    alt = post.images[finding.image].alt
    return finding.blank == alt and (finding.fix is None or finding.fix.alt is not None)


def vetted(findings: Iterator[Finding], post: Post) -> Iterator[Finding]:
    """The findings, with the best alt that the post has to offer if no rule complains of it."""
    for finding in findings:
        if finding.image is None or not wants_alt(finding, post):
            yield finding
            continue
        image = post.images[finding.image]
        fix = next(_good_fixes(image, post), None)
        yield finding if fix is finding.fix else replace(finding, fix=fix)


def _shares_caption(image: Image, post: Post) -> bool:
    """Whether the image's caption speaks of another image, too: read aloud it would mislead.

    They share one figure, or the other one stands right beside it on the line and has none.
    """
    around = post.images[max(0, image.index - _NEAR) : image.index + _NEAR + 1]
    return image.caption is not None and any(
        _stands_with(image, other)
        for other in around
        if other.index != image.index and other.n is not None
    )


def _stands_with(image: Image, other: Image) -> bool:
    if other.figure is not None and other.figure == image.figure:
        return True
    first, second = sorted((image.span, other.span))
    return other.caption is None and 0 <= second.start - first.stop <= _BESIDE


def _good_fixes(image: Image, post: Post) -> Iterator[Fix]:
    for alt, safe in proposals(image):
        text = without_prefix(alt.text, image, post)
        own = alt.origin != "caption" or not _shares_caption(image, post)
        fix = put(image, alt._replace(text=text), safe=safe and own)
        if fix is not None and is_good(text, image, post):
            yield fix
