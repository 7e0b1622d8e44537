"""Places in a post's source: spans, slots, edits, and what attributes there are."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import NamedTuple


class Span(NamedTuple):
    """A half-open range of characters in the decoded text of a post."""

    start: int
    stop: int

    def of(self, text: str) -> str:
        """The characters of ``text`` that the span covers."""
        return text[self.start : self.stop]


class Edit(NamedTuple):
    """Replace the characters at ``span`` by ``text``; an empty span is an insertion."""

    span: Span
    text: str


def overlap(one: Edit, other: Edit) -> bool:
    """Whether two different edits want the same characters, or the same place."""
    if one == other:
        return False
    (start, stop), (begin, end) = one.span, other.span
    return one.span == other.span or (start < end and begin < stop)


class Unwritable(ValueError):
    """The slot, or the syntax of the slot, can't hold the value."""


class Slot(NamedTuple):
    """A place in the source that holds a value, or could hold one.

    ``value`` is what a reader of the page gets (entities and escapes resolved), None if the slot is
    absent. ``span`` covers what ``put`` replaces, or is the empty span where the value would go.
    ``write`` turns a value into source text for that span; None if the place can't be written.
    ``templated`` says that a template engine has a hand in the value, so nobody may judge it.
    ``whole`` is what has to go for the slot to be absent; None if it can't be taken out.
    """

    value: str | None
    span: Span
    write: Callable[[str], str] | None = None
    templated: bool = False
    whole: Span | None = None

    def put(self, value: str) -> Edit:
        """The edit after which this slot reads ``value``. Raises Unwritable."""
        if self.write is None:
            raise Unwritable("this place is read only")
        return Edit(self.span, self.write(value))

    def drop(self) -> Edit:
        """The edit after which this slot is absent, name and all. Raises Unwritable."""
        if self.whole is None:
            raise Unwritable("this place can't be taken out")
        return Edit(self.whole, "")

    def piece(self, part: Span) -> Slot:
        """The slot of a ``part`` of the value, an address in a srcset say.

        It is read only, and stands for the whole, where the source doesn't spell the value as it
        reads, character by character.
        """
        value = self.value or ""
        if self.span.stop - self.span.start != len(value):
            return Slot(part.of(value), self.span, None, self.templated)
        span = Span(self.span.start + part.start, self.span.start + part.stop)
        plain = getattr(self.write, "plain", False)
        return Slot(part.of(value), span, self.write if plain else None, self.templated)

    @property
    def blank(self) -> bool:
        """Whether nothing is left of the value but white space (also when it is absent)."""
        return not (self.value or "").strip()


class Attribute(NamedTuple):
    """One attribute of an HTML tag: its name in lower case, and slots for its name and value."""

    name: str
    name_slot: Slot
    value_slot: Slot


def splice(text: str, edits: Iterable[Edit], base: int = 0) -> str:
    """``text`` with the edits made; ``base`` is the offset of ``text`` in the post.

    Equal edits are made once; the caller sees to it that no two different ones overlap.
    """
    parts: list[str] = []
    at = 0
    for (start, stop), new in sorted(set(edits)):
        parts += (text[at : start - base], new)
        at = stop - base
    parts.append(text[at:])
    return "".join(parts)
