"""Captions that several pictures share, and captions that stand in front of their pictures."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import islice

from lxml import etree

from altcheck.posts.blocks import BLOCKS, decorative, text_of
from altcheck.posts.captions.lines import lines_after
from altcheck.posts.captions.patterns import INTRODUCTION, NUMBERED, SET_AS_HEADING

_FLAGS = re.IGNORECASE | re.VERBOSE
# A text that speaks of two pictures, and one that says how several of them lie.
_PAIR = re.compile(
    r"""\bbefore\s?(?:and|/|&|\|)\s?after\b|(?:整治|改造|修复|改建|装修|维修|治疗|修図|使用)?前后(?:对比|对照|比较)|前後(?:比較|對比)?[^一二三0-9]{0,4}$|前と後|ビフォー.?アフター|전후|비포.?애프터|전\s?/\s?후
    |\bvorher\s?(?:und|/|–|-)\s?nachher\b|\bavant\s?(?:et|/)\s?apr[èe]s\b|\bantes\s?y\s?despu[ée]s\b|\bprima\se\sdopo\b
    |上[图圖為为:：（(].{1,60}下[图圖为為:：）)]|(?:上|左)は.{1,60}(?:下|右)は""",
    _FLAGS,
)
_LAID = re.compile(
    r"""\bclockwise\b|\b(?:from|pictured,?)\s(?:top\s)?left\b|\bleft\s(?:to|and)\sright\b|\((?:top|bottom|left)\)[^()]{1,120}\((?:bottom|right|top)\)|\bleft[:,]\s.{1,120}\bright[:,]\s|\b(?:top|above)\sand\s(?:bottom|below)\b
    |左右滑动|左滑|滑动(?:查看|看)|组图|組圖|左[图圖為为上起:：（(]?.{0,60}右[图圖下为為:：）)]|从左(?:到|至|往)右|由左(?:到|至)右|自左|左起|左から|右から|時計回り|顺时针|順時針|왼쪽부터|시계\s?방향|위\s?왼쪽
    |\bvon\slinks\b|\bim\suhrzeigersinn\b|\blinks\b.{1,90}\brechts\b|\bde\sgauche\sà\sdroite\b|à\sgauche\b.{1,90}à\sdroite\b|\bde\sizquierda\sa\sderecha\b|\ba\sla\sizquierda\b.{1,90}\ba\sla\sderecha\b""",
    _FLAGS,
)
_GROUP = re.compile(
    r"""(?<![a-z])(?:image|photo|picture|img|pic|figure)?[-_]?(?:group|gallery|galerie|collage|grid|row|slider|swiper|slideshow|carousel|album|duo|trio|diptych|compare|comparison|side-by-side|columns|multi|mosaic)(?![a-z])|imageGroup|(?:images|photos|pictures|figures|imgs|pics)(?![a-z])""",
    re.IGNORECASE,
)
_LONGEST = 120  # characters of a numbered caption in front of its picture
_HEAD = 12  # characters in which its number comes
_NUMBER = re.compile(r"[0-9０-９]|[图圖図表][一二三四五六七八九十]")
_DEPTH = 6  # levels between a picture, or the text, and the group around both


def shares(text: str, image: etree._Element, block: etree._Element, passed: int) -> bool:
    """Whether ``text`` in ``block`` is for this image too, ``passed`` others standing between."""
    if passed == 1 and _PAIR.search(text, 0, 300):
        return True
    return bool(_LAID.search(text, 0, 300)) or _grouped(image, block) or _of_row(image, block)


def _grouped(image: etree._Element, block: etree._Element) -> bool:
    """Whether a group of pictures holds the image, and the text as a part with no picture of its own."""
    above = set(islice(image.iterancestors(), _DEPTH))
    part = block
    for outer in islice(block.iterancestors(), _DEPTH):
        if outer in above:
            return bool(_GROUP.search(outer.get("class") or "", 0, 500)) and not _pictured(part)
        part = outer
    return False


def _of_row(image: etree._Element, block: etree._Element) -> bool:
    """Whether the text is called a caption, and stands right behind a row of pictures alone."""
    if not SET_AS_HEADING.search(block.get("class") or "", 0, 500):
        return False
    row = next(block.itersiblings("*", preceding=True), None)
    if row is None or row not in islice(image.iterancestors(), _DEPTH):
        return False
    return not text_of(row, 1)


def _pictured(element: etree._Element) -> bool:
    return any(not decorative(image) for image in islice(element.iter("img"), 3))


def standing_in_front(images: Sequence[etree._Element]) -> dict[etree._Element, etree._Element]:
    """The numbered line in front of each image, if in this post they belong to what follows them.

    They do where one of them has no picture before it, and none has only a picture before it: a
    row of captions and pictures that begins with a caption and ends with a picture.
    """
    fronts = {image: block for image in images if (block := _numbered_before(image)) is not None}
    if not fronts:
        return {}
    behind = {
        line.block
        for image in images
        if (line := next(lines_after(image), None)) and _numbered(line.text)
    }
    blocks = set(fronts.values())
    return fronts if behind < blocks else {}


def _numbered_before(image: etree._Element) -> etree._Element | None:
    """The numbered line that ends right before the image, nothing but its wrappers between."""
    before = image.getprevious()
    for parent in islice(image.iterancestors(), _DEPTH):
        if before is not None:
            break
        if parent.tag in ("td", "th", "li") or (parent.text and not parent.text.isspace()):
            return None
        before = parent.getprevious()
    if before is None or before.tag not in BLOCKS or (before.tail and not before.tail.isspace()):
        return None
    head = before.text or next((inner.text for inner in islice(before, 1)), None) or ""
    if not _NUMBER.search(head, 0, _HEAD) or decorative(image) or _pictured(before):
        return None
    return before if _numbered(text_of(before, _LONGEST)) else None


def _numbered(text: str) -> bool:
    return bool(NUMBERED.match(text)) and not INTRODUCTION.search(text) and len(text) <= _LONGEST
