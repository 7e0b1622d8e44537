"""What the elements around an element mean for it, each of them asked once for all below it."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from functools import cached_property
from typing import Literal, NamedTuple, cast

from lxml import etree

from altcheck.posts.access.roles import BUTTONS, LINKS, PRESENTATIONAL, WHOLE, first_role
from altcheck.posts.blocks import HEADINGS

Get = Callable[[str], str | None]
"""Gives an attribute's value by its name."""
Hidden = Literal["page", "aria"] | None
Inert = Literal["template", "noscript"] | None

_NOT_DISPLAYED = re.compile(r"(?:^|;)\s*display\s*:\s*none", re.IGNORECASE)
_VISIBILITY = re.compile(r"(?:^|;)\s*visibility\s*:\s*(\w+)", re.IGNORECASE)
_CAROUSEL = re.compile(
    r"(?:^|[\s_-])(?:carousel|swiper|slick|slider|slideshow)(?:$|[\s_-])", re.IGNORECASE
)
_BUTTONS = frozenset(("button", "summary"))
# libxml2 takes these for elements with content and puts what follows into them.
_VOID = frozenset(("source", "embed", "track", "wbr"))


class Chain(NamedTuple):
    """What an element and its ancestors mean for what is inside them.

    ``unseen`` is visibility, which what is inside can take back; ``image`` says that it is all part
    of one image, ``drawing`` that it is in an svg, ``carousel`` that a class
    says it is in a slider. ``link`` is the nearest link or button.
    """

    hidden: Hidden = None
    unseen: bool = False
    image: bool = False
    drawing: bool = False
    inert: Inert = None
    lang: str | None = None
    link: etree._Element | None = None
    heading: etree._Element | None = None
    figure: etree._Element | None = None
    picture: etree._Element | None = None
    map: etree._Element | None = None
    label: etree._Element | None = None
    carousel: bool = False


class Tree:
    """The tree of a post with what has to be known of it as a whole.

    ``lang`` is the language where no element says one.
    """

    def __init__(self, root: etree._Element, lang: str | None = None) -> None:
        self.root = root
        self._readers: dict[etree._Element, Get] = {}
        self._chains: dict[etree._Element, Chain] = {}
        self._outermost = Chain(lang=lang)

    def tell(self, image: etree._Element, attributes: Mapping[str, str]) -> None:
        """The attributes of an image that is not written in HTML, which the tree doesn't know."""
        self._readers[image] = attributes.get

    def reader(self, element: etree._Element) -> Get:
        """What reads the attributes that count for an element."""
        found = self._readers.get(element)
        if found is None:
            found = self._readers[element] = _attributes(element).get
        return found

    def around(self, element: etree._Element) -> Chain:
        """What the ancestors of ``element`` mean for it."""
        asked: list[etree._Element] = []
        parent, found = element.getparent(), None
        while parent is not None and (found := self._chains.get(parent)) is None:
            asked.append(parent)
            parent = parent.getparent()
        found = found or self._outermost
        for ancestor in reversed(asked):
            found = self._chains[ancestor] = _within(ancestor, found)
        return found

    def hidden(self, element: etree._Element) -> Hidden:
        """Who is not shown the element, by its own attributes and those around it."""
        chain = self.around(element)
        if chain.image:
            return chain.hidden or "aria"
        found = _with_own(element.get, chain)
        return "page" if found.unseen else found.hidden

    def hides(self, element: etree._Element) -> bool:
        """Whether the element's own attributes hide it from assistive technology."""
        return _with_own(element.get, self._outermost) is not self._outermost

    @cached_property
    def ids(self) -> Mapping[str, etree._Element]:
        """Every element that has an id; of equal ids the first counts."""
        found: dict[str, etree._Element] = {}
        for element in self.root.iterfind(".//*[@id]"):
            found.setdefault(str(element.get("id")), element)
        return found

    @cached_property
    def labels(self) -> Mapping[str, list[etree._Element]]:
        """The label elements by the id that they are for."""
        found: dict[str, list[etree._Element]] = {}
        for element in self.root.iter("label"):
            target = element.get("for")
            if target:
                found.setdefault(target, []).append(element)
        return found

    @cached_property
    def used_maps(self) -> frozenset[str]:
        """The names of the image maps that an image uses."""
        users = self.root.iter("img", "object", "input")
        return frozenset((user.get("usemap") or "").strip().lstrip("#") for user in users) - {""}


def map_name(element: etree._Element) -> str:
    """What a map is called, empty if it is called nothing."""
    return (element.get("name") or element.get("id") or "").strip()


def role_of(element: etree._Element) -> str | None:
    """The first valid role of an element's role attribute."""
    return first_role(element.get("role"))


def _attributes(element: etree._Element) -> dict[str, str]:
    """All of them at once: an element is slow to be asked for each of many."""
    return cast("dict[str, str]", dict(element.items()))


def _within(element: etree._Element, outer: Chain) -> Chain:
    """What ``element``, around which ``outer`` is, means for its content."""
    tag = element.tag
    if tag in _VOID or not isinstance(tag, str):
        return outer
    attributes = _attributes(element)
    if attributes:
        outer = _with_own(attributes.get, outer)
        lang = attributes.get("lang") or attributes.get("xml:lang")
        if lang:
            outer = outer._replace(lang=lang)
        if first_role(attributes.get("role")) in WHOLE:
            outer = outer._replace(image=True)
        names = attributes.get("class")
        if names is not None and _CAROUSEL.search(names[:2000]):
            outer = outer._replace(carousel=True)
    if link_kind(element) is not None:
        return outer._replace(link=element)
    if tag in HEADINGS:
        return outer._replace(heading=element)
    kept = _KEPT.get(tag)
    return kept(outer, element) if kept else outer


_KEPT: Mapping[str, Callable[[Chain, etree._Element], Chain]] = {
    "svg": lambda outer, _: outer._replace(drawing=True),
    "figure": lambda outer, element: outer._replace(figure=element),
    "picture": lambda outer, element: outer._replace(picture=element),
    "map": lambda outer, element: outer._replace(map=element),
    "label": lambda outer, element: outer._replace(label=element),
    "template": lambda outer, _: outer._replace(inert="template"),
    "noscript": lambda outer, _: outer._replace(inert=outer.inert or "noscript"),
}


def _with_own(get: Get, outer: Chain) -> Chain:
    """``outer`` with what the element's own attributes hide."""
    hidden, unseen = outer.hidden, outer.unseen
    style = get("style")
    if style is not None:
        style = style[:2000]
        if _NOT_DISPLAYED.search(style):
            hidden = "page"
        visibility = _VISIBILITY.search(style)
        if visibility:
            unseen = visibility[1].lower() in ("hidden", "collapse")
    if get("hidden") is not None:
        hidden = "page"
    elif (get("aria-hidden") or "").strip().lower() == "true":
        hidden = hidden or "aria"
    if (hidden, unseen) == (outer.hidden, outer.unseen):
        return outer
    return outer._replace(hidden=hidden, unseen=unseen)


def link_kind(element: etree._Element) -> Literal["link", "button"] | None:
    """Whether an element is a link or a button, by its role or by its tag."""
    role = element.get("role")
    named = None if role is None else first_role(role)
    if named in LINKS:
        return "link"
    if named in BUTTONS:
        return "button"
    if named is not None and named not in PRESENTATIONAL:
        return None  # a role that it can be focused in spite of gives it back
    if element.tag == "a":
        return "link" if element.get("href") is not None else None
    return "button" if element.tag in _BUTTONS else None
