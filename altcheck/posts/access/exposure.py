"""Whether an element is in the accessibility tree, and by which name."""

from __future__ import annotations

from lxml import etree

from altcheck.document import Access
from altcheck.posts.access.conflict import (
    conflict,
    focusable_by_nature,
    marked_as_decoration,
    tabindex_of,
)
from altcheck.posts.access.names import Names
from altcheck.posts.access.roles import first_role
from altcheck.posts.access.tree import Get, Tree, map_name

_REFERENCES = ("aria-labelledby", "aria-describedby", "aria-details")
_MOST_IDS = 20


def access_of(element: etree._Element, tree: Tree, names: Names, *, content: bool) -> Access:
    """What assistive technology gets of ``element``; ``content`` says that its content names it."""
    get = tree.reader(element)
    tabindex, natural = tabindex_of(get), focusable_by_nature(element)
    name = names.content(element) if content else names.image(element)
    decorative = marked_as_decoration(element, get)
    return Access(
        name.text,
        name.source,
        first_role(get("role")),
        "page"
        if element.tag == "area" and not _in_used_map(element, tree)
        else tree.hidden(element),
        decorative,
        conflict(element, get) if decorative else None,
        natural or tabindex is not None,
        natural if tabindex is None else tabindex >= 0,
        tuple(_dangling(get, tree)),
    )


def _in_used_map(area: etree._Element, tree: Tree) -> bool:
    around = tree.around(area).map
    return around is not None and map_name(around) in tree.used_maps


def _dangling(get: Get, tree: Tree) -> list[tuple[str, str]]:
    found = []
    for name in _REFERENCES:
        ids = get(name)
        if ids:
            found += [(name, one) for one in ids.split()[:_MOST_IDS] if one not in tree.ids]
    return found
