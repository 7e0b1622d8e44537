"""Comments by which an author excuses an image from a rule, or marks it as decorative.

``<!-- altcheck-ignore RULE: reason -->`` is about the next image, ``altcheck-ignore-file`` about
the whole post, ``altcheck-decorative`` says that the next image is mere decoration. In MDX the
comment is ``{/* … */}``, in front matter ``# …``. A Markdown image may also carry the mark in an
attribute list: ``![](a.png){.decorative}``, ``{: role="presentation"}``.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from lxml import etree

from altcheck.document import Excuse, ExcuseKind, Image, Slot, Span
from altcheck.posts.marks import Marked
from altcheck.posts.syntax import Gone
from altcheck.posts.wanted import HINT

_SAYS = rf"{HINT}(?P<kind>ignore-file|ignore|decorative)(?![\w-])(?P<said>.*?)"
_COMMENT = re.compile(rf"(?:<!--|\{{/\*)\s*{_SAYS}\s*(?:-->|\*/\}})", re.DOTALL)
_LINE = re.compile(rf"^[ \t]*(?P<comment>#[ \t]*{_SAYS})[ \t]*\r?$", re.MULTILINE)
_SAID = re.compile(
    r"\s*(?P<rules>[\w-]+(?:\s*,\s*[\w-]+)*)?\s*(?:[:：]\s*(?P<reason>.*))?", re.DOTALL
)
_LISTED = re.compile(
    r"""\{:?[^{}\n]*(?<=[\s{:])(?:\.decorative|role=["']?(?:presentation|none))(?![\w-])"""
)
_KINDS: dict[str, ExcuseKind] = {
    "ignore": "next",
    "ignore-file": "file",
    "decorative": "decorative",
}
_MOST = 2000  # characters of a comment


def find_excuses(root: etree._Element | None, marked: Marked) -> list[Excuse]:
    """The excuses in a post's front matter and body, in order.

    Whether a comment of the body is one is for the parser to say: what stands in code is none.
    """
    text = marked.source
    if not marked.excused:
        return []
    lines = _LINE.finditer(text, 0, marked.start)
    found = [_excuse(match, Span(*match.span("comment"))) for match in lines]
    for comment in () if root is None else _comments(root):
        at = marked.read_comment(comment)
        match = None if at is None else _COMMENT.match(text, at, at + _MOST)
        if match is not None:
            found.append(_excuse(match, Span(*match.span())))
    return found


def _comments(root: etree._Element) -> Iterator[etree._Element]:
    """Every comment in order; those before the first element and after the last are beside it."""
    before = list(root.itersiblings(etree.Comment, preceding=True))
    yield from reversed(before)
    yield from root.iter(etree.Comment)
    yield from root.itersiblings(etree.Comment)


def _excuse(match: re.Match[str], span: Span) -> Excuse:
    said = _SAID.fullmatch(match["said"])
    rules = re.split(r"\s*,\s*", said["rules"]) if said and said["rules"] else []
    reason = " ".join((said["reason"] or "").split()) if said else ""
    whole = Slot(span.of(match.string), _with_line(match.string, span), Gone())
    return Excuse(span, whole, _KINDS[match["kind"]], tuple(rules), reason)


def _with_line(text: str, span: Span) -> Span:
    """The comment with its line, where it stands alone on one and nothing would be joined.

    In Markdown a comment parts the paragraphs before and after it.
    """
    begin = text.rfind("\n", 0, span.start) + 1
    end = text.find("\n", span.stop)
    end = len(text) if end < 0 else end + 1
    alone = not text[begin : span.start].strip() and not text[span.stop : end].strip()
    before = text[text.rfind("\n", 0, max(begin - 1, 0)) + 1 : begin]
    parted = text[span.start] == "#" or not before.strip()
    return Span(begin, end) if alone and parted else span


def bound(excuses: Iterable[Excuse], images: Sequence[Image]) -> tuple[Excuse, ...]:
    """The excuses, each but those for the whole post with the index of the image behind it."""
    ordered = sorted(images, key=lambda image: image.span)
    found: list[Excuse] = []
    for one in excuses:
        following = (i for i in ordered if i.span.start >= one.span.stop)
        after = None if one.kind == "file" else next(following, None)
        found.append(one._replace(image=None if after is None else after.index))
    return tuple(found)


def decorated(images: Iterable[Image], excuses: Iterable[Excuse], text: str) -> Iterator[Image]:
    """The images, those that the author marked as decoration with the place of the mark."""
    marks = {one.image: one.span for one in excuses if one.kind == "decorative"}
    for image in images:
        mark = marks.get(image.index)
        stop = image.span.stop
        if mark is None and image.syntax == "markdown" and text.endswith("}", 0, stop):
            listed = _LISTED.search(text, *image.span)
            mark = None if listed is None else Span(listed.start(), stop)
        yield image if mark is None else replace(image, decorative=mark)
