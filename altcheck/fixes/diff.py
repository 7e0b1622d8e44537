"""What was changed in a post, as a unified diff that ``patch`` and ``git apply`` take."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from difflib import diff_bytes, unified_diff

_NO_NEWLINE = b"\n\\ No newline at end of file\n"
_TO_QUOTE = re.compile(rb'[\x00-\x1f\x7f"\\]')
_ESCAPES = {b"\n": b"\\n", b"\t": b"\\t", b"\r": b"\\r", b'"': b'\\"', b"\\": b"\\\\"}
_CONTROLS = re.compile(rb"[\x00-\x08\x0b-\x1f\x7f]|\xc2[\x80-\x9f]")
# In this order: what begins a file begins like a line that was taken out or put in.
_COLOURS = (
    (b"---", b"\x1b[1m"),
    (b"+++", b"\x1b[1m"),
    (b"@@", b"\x1b[36m"),
    (b"-", b"\x1b[31m"),
    (b"+", b"\x1b[32m"),
)
_PLAIN = b"\x1b[0m"


def diff(path: str, before: bytes, after: bytes) -> bytes:
    """The unified diff of the file ``path``; empty if nothing was changed.

    Lines end at a line feed and nowhere else, so that every byte of the file is in the diff as it
    is, and a last line without one is marked. The path is relative to the working directory.
    """
    name = os.path.relpath(path) if not os.path.relpath(path).startswith("..") else path
    lines = diff_bytes(
        unified_diff,
        _lines(before),
        _lines(after),
        _quoted(b"a/", name),
        _quoted(b"b/", name),
    )
    return b"".join(line if line.endswith(b"\n") else line + _NO_NEWLINE for line in lines)


def _lines(data: bytes) -> list[bytes]:
    """The lines of ``data`` with their line feeds; a lone carriage return ends none."""
    return re.findall(rb"[^\n]*\n|[^\n]+", data)


def _quoted(side: bytes, name: str) -> bytes:
    """The name as git writes it: in quotes and with escapes if it needs them."""
    raw = side + os.fsencode(name).lstrip(b"/")
    if not _TO_QUOTE.search(raw):
        # A tab ends a name that has blanks in it, for patch.
        return raw + b"\t" if b" " in raw else raw
    return b'"' + _TO_QUOTE.sub(_escaped, raw) + b'"'


def _escaped(match: re.Match[bytes]) -> bytes:
    return _ESCAPES.get(match[0]) or b"\\%03o" % match[0][0]


def coloured(lines: bytes) -> Iterator[bytes]:
    """The lines of a diff for a terminal, with control characters of the post made visible."""
    for line in lines.split(b"\n")[:-1]:
        shown = _CONTROLS.sub(lambda m: b"\\x%02x" % m[0][-1], line.removesuffix(b"\r"))
        colour = next((c for begin, c in _COLOURS if line.startswith(begin)), b"")
        yield (colour + shown + _PLAIN if colour else shown) + b"\n"
