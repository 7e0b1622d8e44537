"""From the parser's offsets, in bytes, to ours, in characters."""

from __future__ import annotations

from itertools import accumulate

_CONTINUED = bytes(range(0x80, 0xC0))  # bytes of UTF-8 that begin no character
_STEP = 1024


class Characters:
    """Byte offsets of the parser to character offsets, in the same time wherever they are."""

    def __init__(self, text: str) -> None:
        self._bytes = text.encode()
        self._ascii = len(self._bytes) == len(text)
        steps = () if self._ascii else range(0, len(self._bytes), _STEP)
        self._counts = list(accumulate((self._count(at, at + _STEP) for at in steps), initial=0))

    def _count(self, start: int, stop: int) -> int:
        return len(self._bytes[start:stop].translate(None, _CONTINUED))

    def at(self, byte: int) -> int:
        """The character that begins at ``byte``."""
        if self._ascii:
            return byte
        step = byte // _STEP
        return self._counts[step] + self._count(step * _STEP, byte)
