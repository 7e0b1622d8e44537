"""What is in an element, and what an image is the only content of."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from lxml import etree

from altcheck.document import Element, Map, Slot, Span
from altcheck.posts.marks import Marked
from altcheck.posts.place import Place
from altcheck.posts.scan import Tag, scan_tag
from altcheck.posts.syntax import Literal

_INLINE = frozenset((
    "a", "abbr", "b", "cite", "code", "em", "font", "i", "img", "image", "label", "noscript",
    "picture", "q", "s", "small", "source", "span", "strong", "sub", "sup", "u",
))  # fmt: skip
# What reads as something though it holds no text.
_SHOWN = frozenset((
    "img", "image", "svg", "video", "audio", "canvas", "object", "embed", "iframe", "input", "hr",
    "math", "slot", "script", "template",
))  # fmt: skip
_FOCUSED = frozenset(("button", "select", "textarea", "iframe", "summary"))
_END = re.compile(r"\s*</figcaption\s*>", re.IGNORECASE)
_PLAIN = frozenset(("class", "style", "align"))  # attributes by which no script finds an element


def alone_in(element: etree._Element) -> str:
    """The name of the block that holds ``element`` and nothing else; empty if there is more.

    Of one image it climbs only through what holds no other, so that all of them cost one tree.
    """
    while True:
        parent = element.getparent()
        if parent is None:
            return ""
        alone = element.getnext() is None and element.getprevious() is None
        if not alone and parent.tag != "picture":  # whose other children are its sources
            return ""
        if (parent.text or "").strip() or (element.tail or "").strip():
            return ""
        if parent.tag not in _INLINE:
            return str(parent.tag)
        element = parent


def held(element: etree._Element, kind: Element) -> str:
    """What is in an image that is made of elements: the first that can be focused, or a track."""
    if kind == "video":
        return "track" if element.find("track") is not None else ""
    if kind not in ("svg", "other") or element.get("role") is None:
        return ""
    inside = (one for one in element.iterdescendants() if isinstance(one.tag, str))
    return next((str(one.tag) for one in inside if _is_focused(one)), "")


def _is_focused(element: etree._Element) -> bool:
    """Whether the tab key reaches an element by its nature, or because it says so."""
    if (element.get("tabindex") or "").strip().startswith("-") or "disabled" in element.attrib:
        return False
    if element.tag == "a":
        return "href" in element.attrib or "{http://www.w3.org/1999/xlink}href" in element.attrib
    if element.tag == "input":
        return (element.get("type") or "").lower() != "hidden"
    return element.tag in _FOCUSED or "tabindex" in element.attrib


def misnamed(element: etree._Element, place: Place, marked: Marked) -> Slot | None:
    """The name of an ``image`` tag, read as img; writable if no end tag is left over."""
    if element.tag != "image":
        return None
    start = place.span.start + 1
    name = Span(start, start + len("image"))
    if name.of(marked.source).lower() != "image":
        return None
    closed = re.compile(r"\s*</image", re.IGNORECASE).match(marked.source, place.span.stop)
    return Slot("image", name, None if closed else Literal("img"))


def only_captions(figure: etree._Element) -> bool:
    """Whether nothing is in a figure but its captions."""
    if (figure.text or "").strip() or not len(figure):
        return False
    return all(child.tag == "figcaption" and not (child.tail or "").strip() for child in figure)


def emptiness(figcaption: etree._Element, tag: Tag, marked: Marked) -> tuple[bool, int | None]:
    """Whether a figcaption, with its start tag, is empty; and where it ends, if that is sure."""
    # A script, or a template, may put a text into what has a name.
    if not _PLAIN.issuperset(attribute.name for attribute in tag.attributes):
        return False, None
    stop = tag.span.stop
    end = _END.match(marked.source, stop)
    if end is not None:
        return True, end.end()
    inside = marked.source[stop : stop + 2000].lower().partition("</figcaption")[0]
    if re.search(r"[{}]|<[%?]", inside):
        return False, None
    words = marked.clean("".join(str(text) for text in figcaption.itertext())).strip()
    return not words and not any(one.tag in _SHOWN for one in figcaption.iter()), None


def maps(elements: Iterable[etree._Element], marked: Marked) -> Iterator[Map]:
    """The image maps that stand in the source."""
    for element in elements:
        at = marked.read(element)
        tag = None if at is None else scan_tag(marked.source, at)
        if tag is not None:
            name, own = element.get("name"), element.get("id")
            links = sum("href" in area.attrib for area in element.iter("area"))
            yield Map(
                tag.span,
                None if name is None else marked.clean(name),
                None if own is None else marked.clean(own),
                links,
            )
