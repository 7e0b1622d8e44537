"""What stands around an image: its link, whether anybody is shown it, what labels it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import islice
from typing import Literal, NamedTuple

from lxml import etree

from altcheck.document import Link
from altcheck.posts.html import image_elements
from altcheck.posts.marks import Marked

_HIDING = re.compile(r"(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)", re.IGNORECASE)
_LAZY = (
    "data-src", "data-original", "data-actualsrc", "data-lazy-src", "data-echo", "_src",
    "data-original-src", "data-croporisrc", "data-url",
)  # fmt: skip
_STAND_IN = re.compile(
    r"data:|[^?#]*(?:^|[/_.-])(?:lazy(?:load)?|loading|loader|placeholder|blank|spacer|pixel|gr[ae]y"
    r"|transparent|1x1|default)(?![a-z])[^/?#]*(?:[?#]|$)",
    re.IGNORECASE,
)
# A link's text names it: what is gathered for that is bounded, a name is no chapter.
_PIECES = 200
_LINKS = frozenset(("a", "button", "summary"))


Inert = Literal["template", "noscript"]


class Around(NamedTuple):
    """What stands around an image, as ``Image`` keeps it."""

    link: Link | None
    role: str | None
    label: str
    hidden: bool
    inert: Inert | None


class _Chain(NamedTuple):
    """What an element and its ancestors mean for what is inside them."""

    link: etree._Element | None
    hidden: bool
    inert: Inert | None


class Context:
    """Answers questions about the surroundings of a post's images, each part of the tree once."""

    def __init__(self, root: etree._Element, marked: Marked) -> None:
        self._root = root
        self._clean = marked.clean
        self._chains: dict[etree._Element, _Chain] = {}
        self._links: dict[etree._Element, tuple[str, list[tuple[etree._Element, str]]]] = {}
        self._ids: dict[str, etree._Element] | None = None

    def around(self, element: etree._Element, before: etree._Element | None) -> Around:
        """What stands around the image ``element``; ``before`` is the image before it."""
        chain = self._chain(element)
        inert = chain.inert
        if inert == "noscript" and not _repeats(element, before):
            inert = None
        return Around(
            None if chain.link is None else self._link(element, chain.link),
            _role(element),
            self._label(element),
            chain.hidden or _hides(element),
            inert,
        )

    def _chain(self, element: etree._Element) -> _Chain:
        """What the ancestors say, each of them asked once for all images below it."""
        asked: list[etree._Element] = []
        parent = element.getparent()
        while parent is not None and parent not in self._chains:
            asked.append(parent)
            parent = parent.getparent()
        found = _Chain(None, hidden=False, inert=None) if parent is None else self._chains[parent]
        for ancestor in reversed(asked):
            found = self._chains[ancestor] = _within(ancestor, found)
        return found

    def _link(self, image: etree._Element, link: etree._Element) -> Link:
        """The link around ``image`` with the text that names it beside the image."""
        if link not in self._links:
            texts = (str(t) for t in islice(link.itertext(), _PIECES))
            alts = [(img, img.get("alt") or "") for img in islice(image_elements(link), _PIECES)]
            self._links[link] = (_collapse(texts), alts)
        text, alts = self._links[link]
        others = " ".join(alt for img, alt in alts if img is not image)
        clean = self._clean
        href = link.get("href")
        return Link(
            None if href is None else clean(href),
            clean(_collapse((text, others))),
            clean(self._label(link)),
            clean(link.get("title") or ""),
        )

    def _label(self, element: etree._Element) -> str:
        """The text of aria-labelledby, else of aria-label (HTML-AAM, accname step 2B and 2C)."""
        ids = (element.get("aria-labelledby") or "").split()
        if ids:
            if self._ids is None:
                self._ids = {str(e.get("id")): e for e in self._root.iterfind(".//*[@id]")}
            targets = (self._ids[i] for i in ids if i in self._ids)
            named = _collapse(t for e in targets for t in map(str, islice(e.itertext(), _PIECES)))
            if named:
                return self._clean(named)
        return self._clean((element.get("aria-label") or "").strip())


def _role(element: etree._Element) -> str | None:
    """The first token of the role attribute, in lower case."""
    tokens = (element.get("role") or "").lower().split()
    return tokens[0] if tokens else None


def lazy_address(element: etree._Element) -> str | None:
    """The real address where src is missing or only stands in for it until a script runs."""
    src = (element.get("src") or "").strip()
    if src and not _STAND_IN.match(src[:2000]):
        return None
    found = (element.get(name) for name in _LAZY)
    return next((value for value in found if value and value.strip()), None)


def _repeats(element: etree._Element, before: etree._Element | None) -> bool:
    """Whether an image, in noscript, only repeats the one before it for readers without scripts."""
    src = element.get("src")
    return (
        src is not None and before is not None and src in (before.get("src"), lazy_address(before))
    )


def _within(element: etree._Element, outer: _Chain) -> _Chain:
    link = element if _is_link(element) else outer.link
    inert = outer.inert
    if element.tag == "template":
        inert = "template"
    elif element.tag == "noscript":
        inert = inert or "noscript"
    return _Chain(link, outer.hidden or _hides(element), inert)


def _is_link(element: etree._Element) -> bool:
    if element.tag == "a":
        return element.get("href") is not None or element.get("role") in ("link", "button")
    return element.tag in _LINKS or element.get("role") in ("link", "button")


def _hides(element: etree._Element) -> bool:
    if element.get("aria-hidden", "").strip().lower() == "true" or "hidden" in element.attrib:
        return True
    style = element.get("style")
    return style is not None and bool(_HIDING.search(style[:2000]))


def _collapse(pieces: Iterable[str]) -> str:
    return " ".join(" ".join(pieces).split())
