"""What stands around an image: its link, heading and figure, and what is made of it there."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import NamedTuple

from lxml import etree

from altcheck.document import Access, Link
from altcheck.posts.access.exposure import access_of
from altcheck.posts.access.names import Names
from altcheck.posts.access.tree import Inert, Tree, link_kind, map_name
from altcheck.posts.srcset import parse_srcset

_LAZY = (
    "data-src", "data-original", "data-actualsrc", "data-lazy-src", "data-echo", "_src",
    "data-original-src", "data-croporisrc", "data-url", "data-lazy", "data-lazyload",
)  # fmt: skip
_LAZY_SRCSETS = ("data-srcset", "data-lazy-srcset")
_ANY_LAZY = frozenset((*_LAZY, *_LAZY_SRCSETS))
_LAZY_CLASS = re.compile(
    r"(?<![a-z])(?<!no-)(?<!not-)(?<!skip-)(?:lazy(?:load(?:ed|ing)?)?|lozad)(?![a-z])",
    re.IGNORECASE,
)
_STAND_IN = re.compile(
    r"data:|[^?#]*(?:^|[/_.-])(?:lazy(?:load)?|loading|loader|placeholder|blank|spacer|pixel|gr[ae]y"
    r"|transparent|1x1|default)(?![a-z])[^/?#]*(?:[?#]|$)",
    re.IGNORECASE,
)


class Around(NamedTuple):
    """What stands around an image, by the names that ``Image`` has for it."""

    link: Link | None
    access: Access
    inert: Inert
    lang: str | None
    heading: str | None
    figure: etree._Element | None
    map_name: str | None
    carousel: bool


class Context:
    """Answers questions about the surroundings of a post's images, each part of the tree once."""

    def __init__(self, tree: Tree, names: Names) -> None:
        self._tree = tree
        self._names = names
        self._links: dict[etree._Element, Link] = {}

    def around(self, element: etree._Element, before: etree._Element | None) -> Around:
        """What stands around the image ``element``; ``before`` is the img before it."""
        chain = self._tree.around(element)
        inert = chain.inert
        if inert == "noscript" and not _repeats(element, before):
            inert = None
        get = self._tree.reader(element)
        return Around(
            None if chain.link is None else self._link(element, chain.link),
            access_of(element, self._tree, self._names, content=False),
            inert,
            get("lang") or get("xml:lang") or chain.lang,
            None if chain.heading is None else self._names.beside(element, chain.heading),
            chain.figure,
            None if element.tag != "area" or chain.map is None else map_name(chain.map),
            chain.carousel,
        )

    def _link(self, image: etree._Element, link: etree._Element) -> Link:
        """The link around ``image`` with the text that names it beside the image."""
        if link not in self._links:
            href = link.get("href")
            self._links[link] = Link(
                None if href is None else self._names.clean(href),
                "",
                self._names.label(link),
                self._names.clean((link.get("title") or "").strip()),
                link_kind(link) == "button",
            )
        found = self._links[link]
        text = self._names.beside(image, link)
        return replace(found, text=text) if text else found


def stands_in(src: str) -> bool:
    """Whether a src shows nothing until a script puts the real address in its place."""
    return _STAND_IN.match(src[:2000]) is not None


def lazy_address(element: etree._Element) -> str | None:
    """The real address where src is missing or only stands in for it until a script runs."""
    if _ANY_LAZY.isdisjoint(element.keys()):
        return None
    src = (element.get("src") or "").strip()
    if src and not stands_in(src) and not _LAZY_CLASS.search(element.get("class", "")):
        return None
    found = (element.get(name) for name in _LAZY)
    address = next((value for value in found if value and value.strip()), None)
    if address is not None:
        return address
    srcsets = (parse_srcset(element.get(name) or "") for name in _LAZY_SRCSETS)
    return next((one.address for srcset in srcsets for one in srcset.candidates), None)


def _repeats(element: etree._Element, before: etree._Element | None) -> bool:
    """Whether an image, in noscript, only repeats the one before it for readers without scripts."""
    src = element.get("src")
    return (
        src is not None and before is not None and src in (before.get("src"), lazy_address(before))
    )
