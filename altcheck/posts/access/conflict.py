"""Marks of decoration, and what contradicts them."""

from __future__ import annotations

import re
from typing import Literal

from lxml import etree

from altcheck.posts.access.roles import GLOBAL, PRESENTATIONAL, first_role
from altcheck.posts.access.tree import Get

_INTEGER = re.compile(r"\s*([+-]?\d+)")  # HTML Standard, rules for parsing integers
_FIELDS = frozenset(("button", "input", "select", "textarea"))


def marked_as_decoration(element: etree._Element, get: Get) -> Literal["alt", "role"] | None:
    """What marks the element as decoration: a presentational role, or an img's empty alt."""
    role = get("role")
    named = None if role is None else first_role(role)
    if named is not None:
        return "role" if named in PRESENTATIONAL else None
    return "alt" if element.tag in ("img", "image") and get("alt") == "" else None


def conflict(element: etree._Element, get: Get) -> str | None:
    """The attribute that exposes an element although it is marked as decoration.

    WAI-ARIA 1.2, 9.3, presentational roles conflict resolution; HTML-AAM says the same of an empty
    alt. ``focus`` if it is no attribute but the element's nature.
    """
    if tabindex_of(get) is not None:
        return "tabindex"
    if focusable_by_nature(element):
        return "focus"
    return next((name for name in GLOBAL if (value := get(name)) and value.strip()), None)


def tabindex_of(get: Get) -> int | None:
    """The number in the tabindex attribute, None if there is none."""
    written = get("tabindex")
    number = _INTEGER.match(written[:30]) if written else None
    return None if number is None else int(number[1])


def focusable_by_nature(element: etree._Element) -> bool:
    """Whether the element can be focused without a tabindex. HTML Standard, focusable areas."""
    tag = element.tag
    if tag in ("a", "area"):
        return element.get("href") is not None
    if tag in _FIELDS:
        disabled = element.get("disabled") is not None
        return not disabled and (element.get("type") or "").lower() != "hidden"
    return tag in ("iframe", "summary") or (tag == "video" and element.get("controls") is not None)
