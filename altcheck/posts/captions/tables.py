"""The captions of images in the cells of a table, and in lists of terms and definitions."""

from __future__ import annotations

from itertools import islice

from lxml import etree

from altcheck.posts.blocks import text_of
from altcheck.posts.captions.candidate import Candidate, nearest

_COLUMNS = 30  # of a table whose rows are asked


def cell(image: etree._Element) -> Candidate | None:
    """The cell below the image's, or above it, in a table whose row holds nothing but images."""
    own = nearest(image, "td", "th")
    row = None if own is None else own.getparent()
    if own is None or row is None or row.tag != "tr" or text_of(own, 1):
        return None
    column = sum(1 for _ in islice(own.itersiblings("td", "th", preceding=True), _COLUMNS))
    if column == _COLUMNS or any(text_of(one, 1) for one in islice(row, _COLUMNS)):
        return None
    for other in (_row_beside(row, preceding=False), _row_beside(row, preceding=True)):
        cells = [] if other is None else list(islice(other.iterchildren("td", "th"), column + 1))
        target = cells[0] if len(cells) == 1 else cells[column] if column < len(cells) else None
        if target is not None and next(target.iter("img"), None) is None and text_of(target, 1):
            inside = islice(target.iterdescendants("*"), 4)
            return Candidate(text_of(target), "cell", (target, *inside))
    return _table_caption(row)


def definition(image: etree._Element) -> Candidate | None:
    """The one definition of a term that is nothing but the image."""
    term = nearest(image, "dt")
    mine = None if term is None else next(term.itersiblings("*"), None)
    if term is None or mine is None or mine.tag != "dd" or text_of(term, 1):
        return None
    behind = next(mine.itersiblings("*"), None)
    if behind is not None and behind.tag == "dd":
        return None  # what belongs to the picture has several parts: a catalogue
    if next(mine.iter("img"), None) is not None or not text_of(mine, 1):
        return None
    inside = islice(mine.iterdescendants("*"), 4)
    return Candidate(text_of(mine), "cell", (mine, *inside), traits=("definition",))


def _table_caption(row: etree._Element) -> Candidate | None:
    """The table's own caption, if there are no words in the table but these."""
    table = nearest(row, "table")
    caption = None if table is None else next(table.iterchildren("caption"), None)
    if table is None or caption is None:
        return None
    text = text_of(caption)
    if not text or text_of(table, len(text) + 1) != text:
        return None
    return Candidate(text, "cell", (caption, *islice(caption.iterdescendants("*"), 4)))


def _row_beside(row: etree._Element, *, preceding: bool) -> etree._Element | None:
    """The row before or after, also where the table's head ends between the two."""
    beside = next(row.itersiblings("tr", preceding=preceding), None)
    part = row.getparent()
    if beside is not None or part is None or part.tag not in ("thead", "tbody", "tfoot"):
        return beside
    other = next(part.itersiblings("thead", "tbody", "tfoot", preceding=preceding), None)
    if other is None:
        return None
    rows = islice(other.iterchildren("tr", reversed=preceding), 1)
    return next(rows, None)
