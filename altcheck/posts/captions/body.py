"""How the body of a post looks and sounds, so that a caption can be told by being different."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator
from itertools import islice
from typing import NamedTuple

from lxml import etree

from altcheck.posts.blocks import BLOCKS, HEADINGS, block_before, block_of, decorative, text_of
from altcheck.posts.captions.attire import Look, attire, look_of
from altcheck.posts.captions.candidate import measure
from altcheck.posts.captions.furniture import ends_article
from altcheck.posts.captions.patterns import OPEN_END, STAFF, STOP

_SAMPLE = 60  # paragraphs looked at
_LOOKED_AT = 600  # elements among which they are looked for
_LONG = 40  # characters from which a paragraph is surely body
_SHORT = 50  # columns up to which one is no longer than a caption
_FEW = 4  # lines of one kind from which on they tell how somebody writes
_TALK = 2  # lines from which on their lengths tell anything
_CLOSING = 4000  # elements among which the end of the article is looked for
_PARAGRAPHS = ("p", "section", "div")


class _Line(NamedTuple):
    """One paragraph of the body: whether it is long, short, and ends as a sentence does."""

    element: etree._Element
    clothes: str
    long: bool
    short: bool
    stopped: bool


class Body:
    """The looks and the voice of a post's text, gathered when somebody asks for them.

    ``html`` says that the post is written in HTML, which unlike Markdown has ways to set captions
    apart, and whose authors use them.
    """

    def __init__(self, root: etree._Element, *, html: bool = False) -> None:
        self.html = html
        self._root = root
        self._looks: Counter[Look] | None = None
        self._attires: set[str] = set()
        self._voices: defaultdict[str, list[_Line]] = defaultdict(list)
        self._closing: set[etree._Element] | None = None
        self._texts: dict[etree._Element, str] = {}

    def _begin(self, paragraph: etree._Element) -> str:
        """All of a short paragraph, or how a long one begins."""
        if paragraph not in self._texts:
            self._texts[paragraph] = text_of(paragraph, _LONG * 2)
        return self._texts[paragraph]

    def _seen(self) -> Counter[Look]:
        if self._looks is None:
            lines = list(islice(self._lines(), _SAMPLE))
            # Where every paragraph is short, all of them are the body: verse, or a chat.
            body = [line for line in lines if line.long] or lines
            self._looks = Counter(_look(line.element) for line in body)
            self._attires = {line.clothes for line in body}
            for line in lines:
                self._voices[line.clothes].append(line)
        return self._looks

    def unlike(self, look: Look) -> Look:
        """Those traits of ``look`` that few paragraphs of the body share."""
        looks = self._seen()
        total = looks.total()
        return Look(*(
            trait and 3 * sum(n for other, n in looks.items() if other[k]) <= total
            for k, trait in enumerate(look)
        ))  # fmt: skip

    def wears(self, clothes: str) -> bool:
        """Whether a paragraph of the body has this tag, class and style."""
        self._seen()
        return clothes in self._attires

    def voice(self, clothes: str) -> Iterator[str]:
        """What shortness and a missing full stop are worth where the author always writes so."""
        self._seen()
        lines = self._voices[clothes]
        if len(lines) < _FEW:
            return
        short = [line for line in lines if line.short]
        if 5 * len(short) < 4 * len(lines):
            return
        yield "short-voice"
        if 3 * sum(not line.stopped for line in short) >= max(len(short), _FEW):
            yield "open-voice"

    def chats(self) -> bool:
        """Whether no paragraph is long and many have no full stop: so the author talks."""
        self._seen()
        lines = [line for lines in self._voices.values() for line in lines]
        if len(lines) < _TALK or any(line.long for line in lines):
            return False
        return 3 * sum(not line.stopped for line in lines) >= len(lines)

    def leads_in(self, image: etree._Element) -> bool:
        """Whether a short line without a full stop, no caption of another image, leads to this one.

        So writes who goes from picture to picture in lines: the next line goes on in the same way.
        """
        self._seen()
        own = block_of(image)
        lead = _opening(own)
        if lead:
            return measure(lead) <= _SHORT and not (STOP.search(lead) or OPEN_END.search(lead))
        before = block_before(image)
        return before is not None and any(
            line.element is before and line.short and not line.stopped
            for line in self._voices[attire(before)]
        )

    def closes(self, image: etree._Element) -> bool:
        """Whether the image stands behind the end of the article, among what the site adds."""
        if self._closing is None:
            self._closing = set(self._behind_the_end())
        return image in self._closing

    def _lines(self) -> Iterator[_Line]:
        """The paragraphs that are no headings and, unless they are long, not right behind an image."""
        behind = False
        for node in islice(self._root.iter(*_PARAGRAPHS, *HEADINGS, "img"), _LOOKED_AT):
            if node.tag == "img":
                behind = behind or not decorative(node)
            elif node.tag in HEADINGS:
                behind = False
            elif node.tag == "p" or not any(child.tag in BLOCKS for child in islice(node, 20)):
                text = self._begin(node)
                line = _line(node, text) if len(text) > _LONG or (text and not behind) else None
                if line is not None:
                    yield line
                behind = behind and not text

    def _behind_the_end(self) -> Iterator[etree._Element]:
        """The images behind a line that ends the article, up to where long text goes on."""
        closed = False
        for node in islice(self._root.iter(*_PARAGRAPHS, *HEADINGS, "img"), _CLOSING):
            if node.tag == "img":
                if closed:
                    yield node
                continue
            if not closed and len((node.text or "").strip()) > _LONG:
                continue  # no line that ends anything
            if any(child.tag in BLOCKS for child in islice(node, 20)):
                continue
            text = self._begin(node)
            if ends_article(text):
                closed = True
            elif len(text) > _LONG and next(node.iter("a"), None) is None:
                closed = False


def _line(node: etree._Element, text: str) -> _Line | None:
    long = len(text) > _LONG
    if long and node.tag != "p" and len(text) <= _LONG * 2 and not STOP.search(text):
        return None  # a heading
    first = next(iter(node), None)
    bold = first is not None and first.tag in ("strong", "b") and not (node.text or "").strip()
    if not long and (bold or STAFF.match(text) or next(node.iter("img"), None) is not None):
        return None
    short = len(text) <= _SHORT and measure(text) <= _SHORT
    stopped = not short or bool(STOP.search(text) or OPEN_END.search(text))
    return _Line(node, attire(node), long, short, stopped)


def _opening(block: etree._Element) -> str:
    """The last line of what stands in a block before its first image."""
    parts = [(block.text or "")[-_LOOKED_AT:]]
    for node in islice(block.iterdescendants("*"), _SAMPLE):
        if node.tag == "img":
            break
        if node.tag in BLOCKS:
            return ""
        parts.append("\n" if node.tag == "br" else "")
        parts += ((node.text or "")[-_LOOKED_AT:], (node.tail or "")[-_LOOKED_AT:])
    lines = "".join(parts).strip()[-_LONG * 2 :].splitlines()
    return lines[-1].strip() if lines else ""


def _look(element: etree._Element) -> Look:
    return look_of((element, *islice(element.iter("span", "font", "small", "center"), 2)))
