"""Small pictures that a report shows as they are: drawings, and what is written into a page.

They stand in the report as the src of an img, in which no script runs and nothing is loaded (SVG
Integration, secure static and animated modes). What is written there is made anew from the bytes,
in base64, so that no sign of a stranger's address gets into the page.
"""

from __future__ import annotations

import base64
import binascii
import re
from pathlib import Path
from urllib.parse import unquote_to_bytes

from altcheck.assets.chunks import sniff
from altcheck.assets.data import decoded
from altcheck.assets.decode import open_regular
from altcheck.assets.svg import read_svg

MOST = 1 << 16  # bytes of a picture, and characters of an address
_TYPES = {"PNG": "image/png", "JPEG": "image/jpeg", "GIF": "image/gif", "WEBP": "image/webp"}
_HEAD = re.compile(
    r"data:image/(?:png|jpe?g|gif|webp|svg\+xml)(?:;(?!base64)[^;,]*)*(?P<base64>;\s*base64\s*)?,",
    re.IGNORECASE,
)
# A drawing can take for ever to be drawn: by entities, or by uses of uses.
_COSTLY = re.compile(rb"<!ENTITY|<!DOCTYPE[^>]*\[", re.IGNORECASE)
_USES = re.compile(rb"<(?:[\w.-]+:)?(?:use|pattern|filter|foreignObject|image)\b", re.IGNORECASE)
_MOST_USES = 12


def drawing(path: Path) -> str | None:
    """The SVG file at ``path`` as a ``data:`` URI; None if it is none, too big or too costly."""
    try:
        with open_regular(path) as file:
            data = file.read(MOST + 1)
    except OSError:
        return None
    return _uri("image/svg+xml", data) if len(data) <= MOST and _is_drawing(data) else None


def written_in(address: str) -> str | None:
    """The picture in a ``data:`` address, as an address made anew; None if it is none, or too big.

    It is what its bytes are (PNG, JPEG, GIF, WebP, SVG), whatever the address says. Never raises.
    """
    text = address.strip()
    head = _HEAD.match(text) if len(text) <= MOST else None
    if head is None:
        return None
    data = unquote_to_bytes(text[head.end() :].encode("utf-8", "surrogatepass"))
    try:
        data = decoded(data) if head["base64"] else data
    except binascii.Error:
        return None
    kind = _TYPES.get(sniff(data[:64]) or "")
    if kind is None and _is_drawing(data):
        kind = "image/svg+xml"
    return None if kind is None else _uri(kind, data)


def _is_drawing(data: bytes) -> bool:
    if _COSTLY.search(data) or len(_USES.findall(data)) > _MOST_USES:
        return False
    return sniff(data[:64]) is None and read_svg(data, data) is not None


def _uri(kind: str, data: bytes) -> str:
    return f"data:{kind};base64,{base64.b64encode(data).decode('ascii')}"
