"""Changes made in memory, and the proof that they did what they should and nothing else."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from altcheck.document import Image, Post, Slot, Span, Unwritable, splice
from altcheck.fixes.change import Change, Left
from altcheck.fixes.plan import edits_of
from altcheck.posts.source import NotText, decode
from altcheck.rules.rule import Finding, Level


class Disproved(Exception):
    """The result is not as it should be; ``change`` is to blame, None if no single one is."""

    def __init__(self, reason: Left, change: Change | None = None, detail: str = "") -> None:
        super().__init__(reason)
        self.reason = reason
        self.change = change
        self.detail = detail


def make(data: bytes, changes: Sequence[Change]) -> bytes:
    """The bytes of a post with the changes made and every other byte kept.

    Raises Disproved where they can't be encoded, or would not be read as they were written.
    """
    source = decode(data)
    if source.locked:
        raise Disproved(Left.LOCKED, detail=str(source.locked))
    for change in changes:
        for edit in change.edits:
            try:
                edit.text.encode(source.encoding)
            except UnicodeEncodeError as problem:
                raise Disproved(Left.NOT_IN_ENCODING, change, source.encoding) from problem
    edits = list(edits_of(changes))
    try:
        new = source.splice(data, edits)
    except Unwritable as problem:
        raise Disproved(Left.MISREAD, detail=source.encoding) from problem
    try:
        again = decode(new)
    except NotText as problem:
        raise Disproved(Left.MISREAD) from problem
    same = (again.encoding, again.mark, again.locked) == (source.encoding, source.mark, None)
    if not same or again.text != splice(source.text, edits):
        raise Disproved(Left.MISREAD, detail=again.encoding)
    return new


def compare(before: Post, after: Post, changes: Sequence[Change]) -> None:
    """Raises Disproved unless all images are what they were, but for the slots that were edited."""
    if len(before.images) != len(after.images):
        raise Disproved(Left.MISREAD)
    edited = {edit.span for edit in edits_of(changes)}
    by_image = {change.image: change for change in changes}
    for one, other in zip(before.images, after.images, strict=True):
        if not _same(one, other, edited):
            raise Disproved(Left.MISREAD, by_image.get(one.index))
    for change in changes:
        if change.alt is not None and change.image is not None:
            alt = after.images[change.image].alt
            if alt is None or alt.value != change.alt:
                raise Disproved(Left.MISREAD, change)


def _same(one: Image, other: Image, edited: set[Span]) -> bool:
    """Whether everything of the image that no edit was about is as it was."""
    slots = zip(_slots(one), _slots(other), strict=True)
    if any(_value(a) != _value(b) for a, b in slots if a is None or not _meant(a, edited)):
        return False
    start, stop = one.span
    if any(start <= edit.start and edit.stop <= stop for edit in edited):
        return True
    return _attributes(one) == _attributes(other)


def _meant(slot: Slot, edited: set[Span]) -> bool:
    """Whether an edit is about the slot, or takes it out with what is around it."""
    start, stop = slot.span
    return any(span == slot.span or span.start <= start < stop <= span.stop for span in edited)


def _slots(image: Image) -> tuple[Slot | None, ...]:
    return image.src, image.alt, image.title


def _value(slot: Slot | None) -> str | None:
    return None if slot is None else slot.value


def _attributes(image: Image) -> dict[str, str | None]:
    return {a.name: a.value_slot.value for a in image.attributes}


def judge(
    before: Iterable[Finding], after: Iterable[Finding], changes: Iterable[Change]
) -> Iterator[tuple[Left, Change | None, str]]:
    """What is wrong with the findings of one post after the changes; nothing if all is well.

    Each finding that the changes are about is gone (a rule may have others about the same image),
    and no rule finds an error or a warning that it did not find before.
    """
    changes, old, found = list(changes), list(before), list(after)
    was, still = _counts(old), _counts(found)
    for change in changes:
        key = change.rule, change.image
        if change.rule and still[key] >= was[key]:
            yield Left.STILL_FOUND, change, change.rule
    by_image = {change.image: change for change in changes}
    new = _counts(found, Level.WARNING) - _counts(old, Level.WARNING)
    for rule, image in sorted(new, key=str):
        yield Left.NEW_FINDING, by_image.get(image), rule


def _counts(
    findings: Iterable[Finding], level: Level = Level.NOTICE
) -> Counter[tuple[str, int | None]]:
    return Counter((f.rule, f.image) for f in findings if f.level >= level)
