"""What an element wears: its class and style, and the look these give to the text in it."""

from __future__ import annotations

import re
from typing import NamedTuple

from lxml import etree

_ALIGN = re.compile(r"text-align\s*:\s*(\w+)", re.IGNORECASE)
_COLOUR = re.compile(r"(?<![-\w])color\s*:\s*([^;]+)", re.IGNORECASE)
_SIZE = re.compile(r"font-size\s*:\s*([\d.]+)\s*(px|pt|em|rem|%)?", re.IGNORECASE)
_GREY = re.compile(
    r"#([4-9a-d])\1{2}\b|#([4-9a-d])[0-9a-f]\2[0-9a-f]\2[0-9a-f]\b|gr[ae]y"
    r"|rgba?\(\s*(1[0-9]{2}|[7-9][0-9])\s*,\s*\3\s*,\s*\3|rgba\(0, ?0, ?0, ?0?\.[3-6]",
    re.IGNORECASE,
)
_NO_STYLE = ""
# The same said by classes, as style sheets that many sites share call them.
_CENTRED_CLASS = re.compile(r"(?:^|[\s_-])(?:align|text)?-?center(?:ed)?(?![a-z])", re.IGNORECASE)
_GREY_CLASS = re.compile(r"(?:^|[\s:])text-(?:muted|secondary|gr[ae]y|slate)", re.IGNORECASE)
_SMALL_CLASS = re.compile(r"(?:^|[\s:])(?:small|text-(?:small|sm|xs)|font-size-small)(?![a-z])")


class Look(NamedTuple):
    """What of an element's look sets text apart."""

    centred: bool
    grey: bool
    small: bool


def look_of(elements: tuple[etree._Element, ...]) -> Look:
    """The look that the elements around a text give it together."""
    centred = grey = small = False
    for element in elements:
        if not element.attrib:  # as most are in Markdown
            centred |= element.tag == "center"
            small |= element.tag == "small"
            continue
        names = element.get("class", _NO_STYLE)[:500]
        if names:
            centred |= bool(_CENTRED_CLASS.search(names))
            grey |= bool(_GREY_CLASS.search(names))
            small |= bool(_SMALL_CLASS.search(names))
        style = element.get("style", _NO_STYLE)[:500]
        align = _ALIGN.search(style)
        centred |= element.tag == "center" or (
            (align[1] if align else element.get("align", "")).lower() == "center"
        )
        colour = _COLOUR.search(style)
        shade = colour[1].strip() if colour else element.get("color", _NO_STYLE)[:40]
        grey |= bool(_GREY.match(shade))
        size = _SIZE.search(style)
        small |= element.tag == "small" or bool(size and _is_small(size))
        small |= element.tag == "font" and element.get("size") in ("1", "2", "-1", "-2")
    return Look(centred, grey, small)


def _is_small(size: re.Match[str]) -> bool:
    value, unit = float(size[1]), (size[2] or "px").lower()
    return value < {"px": 15, "pt": 11, "%": 95}.get(unit, 0.95)


def attire(element: etree._Element | None) -> str:
    """An element's tag, class and style, by which texts of one kind can be told in a post."""
    if element is None:
        return "p"
    tag = str(element.tag)
    if not element.attrib:
        return tag
    return " ".join(filter(None, (tag, element.get("class"), element.get("style", "")[:200])))
