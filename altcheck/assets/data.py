"""Pictures that are written into the page itself (RFC 2397)."""

from __future__ import annotations

import base64
import binascii
import re
from urllib.parse import unquote_to_bytes

from altcheck.assets.asset import Asset, State
from altcheck.assets.chunks import sniff

_SHOWN = 200  # characters of an address that a name is made of
_FORMATS = {
    "image/png": "PNG", "image/jpeg": "JPEG", "image/jpg": "JPEG", "image/gif": "GIF",
    "image/webp": "WEBP",
}  # fmt: skip
_BLANKS = re.compile(rb"[\t\n\f\r ]+")


def look_data(src: str) -> Asset:
    """The asset of a ``data:`` address: how long it is, and what is wrong with it, if it is clear.

    ``reason`` is ``empty``, ``no data`` (there is no comma), ``base64`` (it is none), or the format
    that the bytes are not. Formats that don't announce themselves are trusted. Never raises.
    """
    text = src.strip()
    head, comma, body = text.partition(",")
    name = re.split("[,;]", text[:_SHOWN])[0]
    kind = head[:_SHOWN].lower().removeprefix("data:").split(";")[0].strip()
    reason, form = _fault(head, body, kind) if comma else ("no data", None)
    return Asset(name, State.DATA, reason, format=form, size=len(text))


def _fault(head: str, body: str, kind: str) -> tuple[str, str | None]:
    """What is wrong with the data, empty if nothing is, and the format that they are in."""
    if not body:
        return "empty", None
    data = unquote_to_bytes(body.encode("utf-8", "surrogatepass"))
    if re.search(r";\s*base64\s*$", head[-_SHOWN:], re.IGNORECASE):
        try:
            data = decoded(data)
        except binascii.Error:
            return "base64", None
    form = sniff(data[:64])
    wanted = _FORMATS.get(kind)
    # Browsers show whatever picture it is: only what is none at all is a fault.
    return (wanted if wanted and form is None else ""), form


def decoded(data: bytes) -> bytes:
    """Forgiving base64 (Infra Standard): blanks don't count, and padding may be missing.

    Raises binascii.Error for what is none.
    """
    dense = _BLANKS.sub(b"", data).rstrip(b"=")
    return base64.b64decode(dense + b"=" * (-len(dense) % 4), validate=True)
