"""What repeats an image's alt next to it: its block, the blocks around it, its heading, a link."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import islice

from lxml import etree

from altcheck.document import Near
from altcheck.posts.blocks import (
    CLIMB,
    NODES,
    block_of,
    collapse,
    hidden,
    is_block,
    pieces_of,
    text_of,
)

LONGEST = 200  # characters of a text that an alt could repeat; what is longer is nobody's alt
_FAR = 40  # nodes walked to the next block or link
_IMAGES = ("img", "image", "picture", "svg", "video", "iframe", "table", "object")
_FEW = 10  # words that are sooner looked for one by one
_CODE = ("code", "pre", "kbd", "samp", "tt", "var")
_TOKEN = re.compile(r"[\w$%#@-]+(?:[.:/]+[\w$%#@-]+)*")
_MARKUP = re.compile(r"&#?\w+;|</?[A-Za-z][\w-]*")
_ONE_TOKEN = re.compile(r"[!-~]{1,80}")


class Nearby:
    """Answers what stands next to a post's images, each part of the tree once.

    ``headings`` are the last ones above images, ``clean`` takes out of a text what the reader has
    put in.
    """

    def __init__(
        self, headings: Mapping[etree._Element, etree._Element], clean: Callable[[str], str]
    ) -> None:
        self._headings = headings
        self._clean = clean
        self._texts: dict[etree._Element, str] = {}
        self._blocks: dict[etree._Element, tuple[str, str]] = {}

    def near(self, image: etree._Element, alt: str | None) -> Near:
        """Where the words of ``alt`` stand next to ``image``, which is an element of the tree."""
        words = _letters(alt or "")
        if not words or len(words) > LONGEST:
            return _NOWHERE
        block = block_of(image)
        heading = self._headings.get(image)
        return Near(
            words == self._text(block) or words in self._around(block),
            heading is not None and words == self._text(heading),
            words == self._link(image),
        )

    def _around(self, block: etree._Element) -> tuple[str, str]:
        """The texts of the blocks before and after ``block``."""
        if block not in self._blocks:
            before, after = self._beside(block, forward=False), self._beside(block, forward=True)
            self._blocks[block] = (before, after)
        return self._blocks[block]

    def _text(self, element: etree._Element) -> str:
        """The letters of what is seen of ``element``, if it is short."""
        if element not in self._texts:
            self._texts[element] = _letters(self._clean(_short_text(element)))
        return self._texts[element]

    def _beside(self, block: etree._Element, *, forward: bool) -> str:
        """The text of the nearest block before or after ``block``, empty blocks passed over.

        Text that stands in no block, and other pictures, end the search.
        """
        for node, loose in islice(_walk(block, forward=forward), _FAR):
            if (loose and not loose.isspace()) or node.tag in _IMAGES:
                return ""
            if not is_block(node) or hidden(node):
                continue
            if (text := self._text(node)) or _holds_picture(node):
                return text
        return ""

    def _link(self, image: etree._Element) -> str:
        """The text of the link beside the image's own, if both lead to the same address."""
        own = next((e for e in islice(image.iterancestors(), CLIMB) if e.tag == "a"), None)
        href = None if own is None else own.get("href")
        if own is None or not href:
            return ""
        for forward in (True, False):
            for node, loose in islice(_walk(own, forward=forward), _FAR):
                if loose and not loose.isspace():
                    break
                inner = node if node.tag == "a" else _first_link(node)
                if inner is not None and inner.get("href") == href:
                    return self._text(inner)
                if inner is not None or text_of(node, 1):
                    break
        return ""


_NOWHERE = Near()


def _letters(text: str) -> str:
    """What is compared of a text: its letters and digits."""
    if text.isascii():
        return "".join(filter(str.isalnum, text.lower()))
    return "".join(filter(str.isalnum, unicodedata.normalize("NFKC", text).casefold()))


def _short_text(element: etree._Element) -> str:
    parts: list[str] = []
    length = 0
    for text, _ in pieces_of(element):
        parts.append(text[: LONGEST + 1])
        length += len(text.strip())
        if length > LONGEST:
            return ""
    return collapse("".join(parts))


def _walk(element: etree._Element, *, forward: bool) -> Iterator[tuple[etree._Element, str | None]]:
    """The siblings after (or before) the element and its wrappers, nearest first.

    With each comes the loose text between it and what was walked last.
    """
    node = element
    climbed = 0
    while climbed < CLIMB and (parent := node.getparent()) is not None:
        beside = node.getnext() if forward else node.getprevious()
        before = parent.text if beside is None else beside.tail
        loose = node.tail if forward else before
        if beside is not None:
            yield beside, loose
            node = beside
            continue
        if loose and not loose.isspace():
            return
        node = parent
        climbed += 1


def _holds_picture(node: etree._Element) -> bool:
    return any(inner.tag in _IMAGES for inner in islice(node.iter(), NODES))


def _first_link(node: etree._Element) -> etree._Element | None:
    """The link that is all that ``node`` begins with."""
    for inner in islice(node.iter(), NODES):
        if inner.tag == "a":
            return inner
        if inner.text and not inner.text.isspace():
            return None
    return None


def code_among(root: etree._Element, alts: Iterable[str | None]) -> frozenset[str]:
    """Those of the ``alts``, and of the tags and references in them, that also stand as code.

    Only alts of one token are looked for. All are case folded.
    """
    wanted: set[str] = set()
    for alt in filter(None, alts):
        if _ONE_TOKEN.fullmatch(alt):
            wanted.add(alt.casefold())
        if "<" in alt or "&" in alt:
            wanted.update(_MARKUP.findall(alt.casefold()))
    found: set[str] = set()
    if not wanted:
        return frozenset()
    few = wanted if len(wanted) < _FEW else ()
    for text in _code_texts(root):
        code = text.casefold()
        if few and not any(one in code for one in few):
            continue
        found |= wanted.intersection((code.strip(), *_TOKEN.findall(code), *_MARKUP.findall(code)))
    return frozenset(found)


def _code_texts(root: etree._Element) -> Iterator[str]:
    """The pieces of code; of what highlighters put into it, one level."""
    for element in root.iter(*_CODE):
        if element.text:
            yield element.text
        for child in element:
            yield from filter(None, (child.text, child.tail))
