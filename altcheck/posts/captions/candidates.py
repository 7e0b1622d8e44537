"""Which text near an image could be its caption."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import islice
from typing import NamedTuple

from lxml import etree

from altcheck.document import CaptionKind
from altcheck.posts.captions.lines import (
    BLOCKS,
    HEADINGS,
    Line,
    block_of,
    is_block,
    lines_after,
    text_before,
    text_of,
)

_CLIMB = 4  # levels of wrappers between a caption and the element it shares with its image
_NEVER = HEADINGS | {"pre", "code", "button", "summary", "nav", "footer"}
_LISTS = frozenset(("li", "dd", "dt", "td", "th"))
_ABOVE = 40  # levels around an image that are asked
_LOOK_AHEAD = 3  # lines


class Candidate(NamedTuple):
    """A text that could be the caption of an image.

    ``elements`` are those that are the text and nothing else, outermost first, and those inside.
    ``beside`` says that it stands in the image's own block, ``rest`` that more text follows it
    there, ``image_follows`` that the next thing on the page is another image.
    ``inline`` says that text stands before the image on its line. ``credit`` is a credit that
    stands in an element of its own.
    """

    text: str
    kind: CaptionKind
    elements: tuple[etree._Element, ...]
    line: Line | None = None
    beside: bool = False
    rest: bool = False
    image_follows: bool = False
    inline: bool = False
    credit: str | None = None


def candidate(image: etree._Element) -> Candidate | None:
    """The text that comes first into question for the image, None if there is none."""
    return _figcaption(image) or _cell(image) or _after(image)


def _around(element: etree._Element, tags: tuple[str, ...]) -> etree._Element | None:
    return next((e for e in islice(element.iterancestors(), _ABOVE) if e.tag in tags), None)


def _figcaption(image: etree._Element) -> Candidate | None:
    figure = _around(image, ("figure",))
    if figure is None:
        return None
    captions = [c for c in islice(figure.iter("figcaption"), 4) if text_of(c)]
    if not captions:
        return None
    mine = next((c for c in captions if c.getparent() is image.getparent()), captions[0])
    inside = tuple(islice(mine.iterdescendants("*"), 6))
    return Candidate(text_of(mine), "figcaption", (mine, *inside), credit=_own_credit(figure, mine))


def _own_credit(figure: etree._Element, caption: etree._Element) -> str | None:
    """A credit that stands beside the caption in the same figure."""
    for element in islice(figure.iterdescendants("*"), 40):
        names = (element.get("class") or "").lower()
        own = any(word in names for word in ("credit", "copyright", "byline", "source"))
        if own and caption not in (element, *element.iterancestors()):
            text = text_of(element)
            if text:
                return text
    return None


def _after(image: etree._Element) -> Candidate | None:
    inline = text_before(image)
    lines = list(islice(lines_after(image), _LOOK_AHEAD))
    own = block_of(image)
    while lines and lines[0].images and not lines[0].text:
        if lines[0].block is not own and lines[0].place == "next":
            return None  # the next image, which has the text behind it
        lines = lines[1:]
    if not lines or not lines[0].text or lines[0].images:
        return None
    first, following = lines[0], lines[1] if len(lines) > 1 else None
    image_follows = following is not None and bool(following.images)
    if inline and first.place != "next":
        return None
    if first.place != "next":
        rest = following is not None and following.place != "next" and bool(following.text)
        around = tuple(dict.fromkeys(first.pieces))
        inside = tuple(e for e in around if e is not own)
        return Candidate(
            first.text, "same-paragraph", inside, first, beside=True, rest=rest,
            image_follows=image_follows,
        )  # fmt: skip
    found = _next_block(image, first, image_follows=image_follows)
    return found and found._replace(inline=inline)


def _next_block(image: etree._Element, line: Line, *, image_follows: bool) -> Candidate | None:
    above = set(islice(image.iterancestors(), _ABOVE))
    block = line.block
    if block in above:  # loose text behind the image's block
        around = tuple(dict.fromkeys(e for e in line.pieces if e not in above))
        return Candidate(
            line.text, "paragraph", around, line, beside=True, image_follows=image_follows
        )
    if any(is_block(e) for e in islice(block.iterdescendants("*"), 30)):
        return Candidate(line.text, "paragraph", line.pieces, line, image_follows=image_follows)
    if next(block.iter("img"), None) is not None:
        return None
    text = text_of(block)
    elements = [block]
    for outer in islice(block.iterancestors(), _CLIMB):
        if outer in above or text_of(outer, len(text) + 40) != text:
            break
        elements.insert(0, outer)
    elements += islice(block.iterdescendants("*"), 6)
    return Candidate(text, "paragraph", tuple(elements), line, image_follows=image_follows)


def _cell(image: etree._Element) -> Candidate | None:
    """The cell below the image's, or above it, in a table whose row holds images."""
    cell = _around(image, ("td", "th"))
    row = None if cell is None else cell.getparent()
    if cell is None or row is None or row.tag != "tr" or text_of(cell):
        return None
    column = _cells(row).index(cell)
    table = _around(row, ("table",))
    rows = [] if table is None else list(islice(table.iter("tr"), 200))
    if row not in rows:
        return None
    at = rows.index(row)
    for other in (at + 1, at - 1):
        if 0 <= other < len(rows):
            cells = _cells(rows[other])
            target = cells[0] if len(cells) == 1 else cells[column] if column < len(cells) else None
            if target is not None and next(target.iter("img"), None) is None and text_of(target):
                return Candidate(
                    text_of(target), "cell", (target, *islice(target.iterdescendants("*"), 4))
                )
    return None


def _cells(row: etree._Element) -> Sequence[etree._Element]:
    return [cell for cell in row if cell.tag in ("td", "th")]


def kept_out(found: Candidate) -> bool:
    """Whether the text is of a kind that is never a caption: a heading, code, a list, a table."""
    if found.kind in ("figcaption", "cell") or found.line is None:
        return False
    if any(element.tag in _NEVER for element in found.elements):
        return True
    if found.beside:
        return False
    for block in islice((found.line.block, *found.line.block.iterancestors()), _ABOVE):
        if block.tag in _NEVER or block.tag in _LISTS:
            return True
        if block.tag not in BLOCKS or block.tag in ("article", "section", "body", "main"):
            return False
    return False
