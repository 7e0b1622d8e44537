"""Whether a picture's file is whole, told from the order of its own chunks.

Decoders are lenient: many show what there is of a file that ends too early. Following the chunks
to the end mark finds the missing end at once, without decoding. Each function takes a binary file
and says what is missing or wrong in it. Bytes after the end mark are no fault: cameras and editors
put things there.

Sources: PNG (Third Edition), 5; ISO/IEC 10918-1, annex B; GIF89a specification, appendix A;
RFC 9649, 2.3; ISO/IEC 14496-12, 4.2.
"""

from __future__ import annotations

import os
import re
import zlib
from collections.abc import Callable, Mapping
from typing import BinaryIO, NamedTuple

_BLOCK = 1 << 16
_BOX_HEAD = 8
_WITHOUT_LENGTH = {b"\x01", *(bytes((code,)) for code in range(0xD0, 0xD9))}  # TEM, RST0 to SOI
_ENDS_EARLY = "ends early"


class Walk(NamedTuple):
    """What is wrong with a file, in a few words, and its frames where the walk passes them."""

    fault: str | None = None
    frames: int | None = None


def png(file: BinaryIO) -> Walk:
    """PNG: chunks of length, type, data and CRC up to IEND; the CRC of critical ones is checked."""
    file.seek(8)
    while True:
        left, kind = int.from_bytes(file.read(4), "big"), file.read(4)
        if not kind:
            return Walk("no IEND")
        crc = zlib.crc32(kind)
        while left:
            block = file.read(min(left, _BLOCK))
            if not block:
                return Walk(_ENDS_EARLY)
            crc, left = zlib.crc32(block, crc), left - len(block)
        # A capital first letter: the picture can't be shown without this chunk.
        if file.read(4) != crc.to_bytes(4, "big") and kind[:1].isupper():
            return Walk(f"damaged {kind.decode()}" if kind.isalpha() else "damaged chunk")
        if kind == b"IEND":
            return Walk()


def jpeg(file: BinaryIO) -> Walk:
    """JPEG: segments up to the first scan, then EOI, which no scan's data can hold.

    Bytes between the segments are no fault, because decoders pass over them.
    """
    file.seek(2)
    while file.read(1) == b"\xff":
        mark = file.read(1)
        while mark == b"\xff":  # fill bytes
            mark = file.read(1)
        if mark == b"\xda":
            break
        if mark not in _WITHOUT_LENGTH:
            file.seek(max(0, int.from_bytes(file.read(2), "big") - 2), os.SEEK_CUR)
    last = b""
    while block := file.read(_BLOCK):
        if b"\xff\xd9" in last + block:
            return Walk()
        last = block[-1:]
    return Walk("no EOI")


def gif(file: BinaryIO) -> Walk:
    """GIF: blocks up to the trailer. Bytes between the blocks are no fault, as in a JPEG."""
    file.seek(10)
    _skip_colours(file, file.read(3)[:1])
    frames = 0
    while kind := file.read(1):
        if kind == b";":
            return Walk(frames=frames)
        if kind == b"!":
            file.read(1)
        elif kind == b",":
            frames += 1
            _skip_colours(file, file.read(9)[8:])
            file.read(1)
        else:
            continue
        while size := ord(file.read(1) or b"\0"):
            file.seek(size, os.SEEK_CUR)
    return Walk("no trailer", frames)


def _skip_colours(file: BinaryIO, flags: bytes) -> None:
    """Pass over the colour table that ``flags`` announce."""
    if flags and flags[0] & 0x80:
        file.seek(3 * 2 ** ((flags[0] & 7) + 1), os.SEEK_CUR)


def webp(file: BinaryIO) -> Walk:
    """WebP: the length in the RIFF header."""
    file.seek(4)
    size = int.from_bytes(file.read(4), "little")
    return Walk(None if file.seek(0, os.SEEK_END) >= 8 + size else _ENDS_EARLY)


def boxes(file: BinaryIO) -> Walk:
    """AVIF and its relatives: no box goes beyond the end of the file."""
    end = file.seek(0, os.SEEK_END)
    at = 0
    while at < end:
        file.seek(at)
        size, kind = int.from_bytes(file.read(4), "big"), file.read(4)
        if size == 1:
            size = int.from_bytes(file.read(8), "big")
        if size < _BOX_HEAD or not kind.isalnum():  # the last box, or bytes after it
            return Walk()
        at += size
    return Walk() if at == end else Walk(_ENDS_EARLY)


WALKS: Mapping[str, Callable[[BinaryIO], Walk]] = {
    "PNG": png,
    "JPEG": jpeg,
    "GIF": gif,
    "WEBP": webp,
    "AVIF": boxes,
    "HEIF": boxes,
}


# HEIF and JXL (JPEG XL) are told because Pillow doesn't know them.
_STARTS = (
    ("PNG", re.compile(rb"\x89PNG\r\n\x1a\n")),
    ("JPEG", re.compile(rb"\xff\xd8\xff")),
    ("GIF", re.compile(rb"GIF8[79]a")),
    ("WEBP", re.compile(rb"RIFF....WEBP", re.DOTALL)),
    ("AVIF", re.compile(rb"....ftyp(?:....){,12}?avi[fs]", re.DOTALL)),
    ("HEIF", re.compile(rb"....ftyp(?:....){,12}?(?:hei[cxms]|hevc|m[is]f1)", re.DOTALL)),
    ("JXL", re.compile(rb"\xff\x0a|\0\0\0\x0cJXL \r\n\x87\n")),
)


def sniff(head: bytes) -> str | None:
    """Which of the formats the first bytes of a file announce; None if it is none of them."""
    return next((name for name, start in _STARTS if start.match(head)), None)
