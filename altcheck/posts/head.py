"""What a page says of itself in ``meta`` and ``link``, as far as pictures are concerned."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from lxml import etree

from altcheck.document import Meta, Slot
from altcheck.posts.marks import Marked
from altcheck.posts.scan import Tag, absent, scan_tag, slots

_SOCIAL = ("og:image", "twitter:image")


def metas(elements: Iterable[etree._Element], marked: Marked) -> Iterator[Meta]:
    """What those of ``elements`` say that are about pictures, in order.

    These are the page's referrer policy, its pictures for other sites, and its icons. Such a
    ``meta`` counts wherever it stands (HTML Standard, standard metadata names); those of a template
    or of a drawing don't.
    """
    for element in elements:
        at, name = marked.read(element), marked.clean(_name(element))
        tag = scan_tag(marked.source, at) if name and at is not None else None
        if tag is not None and next(element.iterancestors("template", "svg"), None) is None:
            slot = _value(element, tag, marked)
            yield Meta(name, (slot.value or "").strip(), tag.span, slot)


def _name(element: etree._Element) -> str:
    """What the element is about; empty if it is nothing that anybody here asks for."""
    if element.tag == "link":
        return "icon" if "icon" in (element.get("rel") or "").lower().split() else ""
    names = ((element.get(key) or "").strip().lower() for key in ("property", "name"))
    return next((n for n in names if n == "referrer" or n.startswith(_SOCIAL)), "")


def _value(element: etree._Element, tag: Tag, marked: Marked) -> Slot:
    key = "content" if element.tag == "meta" else "href"
    values = {str(name): marked.clean(str(value)) for name, value in element.attrib.items()}
    found, _ = slots(tag, values, marked.source)
    return next((a.value_slot for a in found if a.name == key), absent(tag, key))
