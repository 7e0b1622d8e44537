"""Attributes that Vue fills in: ``:src="…"``, ``v-bind:src="…"``."""

from __future__ import annotations

from collections.abc import Mapping

from altcheck.document import Slot
from altcheck.posts.tags.jsx import expression


def bound(slots: Mapping[str, Slot], name: str) -> Slot | None:
    """The slot of a bound attribute, by the slots of all; None if ``name`` is not bound.

    A plain string in the program is one; of everything else nobody can tell what it says. Neither
    is written: what is put there would be taken for a program.
    """
    slot = slots.get(f":{name}") or slots.get(f"v-bind:{name}")
    if slot is None or slot.value is None:
        return None
    value, certain = expression(slot.value, {})
    return Slot(value, slot.span, None, not certain)
