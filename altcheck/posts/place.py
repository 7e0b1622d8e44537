"""Where one image stands in the source, as each syntax's reader finds it."""

from __future__ import annotations

from typing import NamedTuple

from altcheck.document import Attribute, Slot, Span, Syntax


class Place(NamedTuple):
    """An image's own markup and its slots; the tree around it is no business of this one.

    ``duplicated`` are attributes that don't count, as one of the same name stands before them.
    """

    span: Span
    syntax: Syntax
    src: Slot
    alt: Slot | None
    title: Slot | None
    referrerpolicy: Slot | None = None
    attributes: tuple[Attribute, ...] = ()
    duplicated: tuple[Attribute, ...] = ()
