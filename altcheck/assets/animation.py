"""How long an animation moves, told from the chunks of its file without decoding a frame.

Sources: GIF89a specification, 23 and 26; PNG (Third Edition), 11.3.6 (APNG); RFC 9649, 2.7.1.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Mapping
from typing import BinaryIO

from altcheck.assets.asset import Animation

_LEAST = 0.011  # seconds: browsers show frames that claim less for a tenth of a second
_INSTEAD = 0.1
_APNG_CONTROL = 8  # bytes of acTL
_FRAME_CONTROL = 26  # bytes of fcTL
_HUNDREDTHS = 100  # of a second, which a denominator of nought stands for


def timing(form: str, file: BinaryIO) -> Animation | None:
    """How long the animation in ``file`` takes, and how often it is played.

    None for formats whose timing isn't read (AVIF), and for a picture that never moves. The file is
    whole, as its walk has found; of one that isn't, what can be read counts.
    """
    read = _TIMINGS.get(form)
    return read(file) if read else None


def _animation(delays: list[float], plays: int) -> Animation | None:
    if len(delays) < 2:
        return None
    return Animation(sum(_INSTEAD if d < _LEAST else d for d in delays), plays)


def _gif(file: BinaryIO) -> Animation | None:
    file.seek(10)
    _skip_colours(file, file.read(3)[:1])
    delays: list[float] = []
    delay, plays = 0.0, 1
    while (kind := file.read(1)) not in (b"", b";"):
        if kind == b"!":
            label = file.read(1)
            blocks = list(_blocks(file))
            if label == b"\xf9" and blocks:
                delay = int.from_bytes(blocks[0][1:3], "little") / 100
            elif (
                label == b"\xff" and len(blocks) > 1 and blocks[0][:8] in (b"NETSCAPE", b"ANIMEXTS")
            ):
                plays = int.from_bytes(blocks[1][1:3], "little")
        elif kind == b",":
            delays.append(delay)
            _skip_colours(file, file.read(9)[8:])
            file.read(1)
            for _ in _blocks(file):
                pass
    return _animation(delays, plays)


def _blocks(file: BinaryIO) -> Iterator[bytes]:
    """The data of a chain of sub-blocks, as much of each as anything here wants to know."""
    while size := ord(file.read(1) or b"\0"):
        yield file.read(size)


def _skip_colours(file: BinaryIO, flags: bytes) -> None:
    """Pass over the colour table that ``flags`` announce."""
    if flags and flags[0] & 0x80:
        file.seek(3 * 2 ** ((flags[0] & 7) + 1), os.SEEK_CUR)


def _png(file: BinaryIO) -> Animation | None:
    file.seek(8)
    delays: list[float] = []
    plays = 1
    while len(head := file.read(8)) == 8 and head[4:] != b"IEND":
        size, after = int.from_bytes(head[:4], "big"), file.tell()
        if head[4:] == b"acTL" and size == _APNG_CONTROL:
            plays = int.from_bytes(file.read(size)[4:], "big")
        elif head[4:] == b"fcTL" and size == _FRAME_CONTROL:
            control = file.read(size)
            parts = int.from_bytes(control[22:24], "big") or _HUNDREDTHS
            delays.append(int.from_bytes(control[20:22], "big") / parts)
        file.seek(after + size + 4)
    return _animation(delays, plays)


def _webp(file: BinaryIO) -> Animation | None:
    file.seek(12)
    delays: list[float] = []
    plays = 1
    while len(head := file.read(8)) == 8:
        size, after = int.from_bytes(head[4:], "little"), file.tell()
        if head[:4] == b"ANIM":
            plays = int.from_bytes(file.read(6)[4:], "little")
        elif head[:4] == b"ANMF":
            delays.append(int.from_bytes(file.read(15)[12:], "little") / 1000)
        file.seek(after + size + size % 2)
    return _animation(delays, plays)


_TIMINGS: Mapping[str, Callable[[BinaryIO], Animation | None]] = {
    "GIF": _gif,
    "PNG": _png,
    "WEBP": _webp,
}
