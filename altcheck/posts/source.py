"""Bytes to text and back: encoding, byte-order mark, and the one way in which bytes are edited."""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass, replace

from altcheck.document import Edit, Reason, Unwritable, splice
from altcheck.posts.encodings import likely_encoding

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16: its mark begins with that of UTF-16
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
# GB 18030 holds GB 2312 and GBK, cp949 holds EUC-KR, cp932 holds Shift_JIS: the larger one decodes
# what authors write under the smaller one's name.
_LARGER = {
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "cp936": "gb18030",
    "euc_kr": "cp949",
    "shift_jis": "cp932",
    "big5": "big5hkscs",
    "iso8859-1": "cp1252",
    "ascii": "cp1252",
}
_BINARY = (b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"%PDF", b"PK\x03\x04", b"\x1f\x8b", b"\x7fELF")
# Bad bytes to each good character: so few that it can be nothing but UTF-8, and so many that it is
# UTF-8 if it is in no other encoding.
_FEW, _MANY = 0.05, 2.0
_SNIFF = 4096  # bytes looked at to tell text from anything else
_CONTROLS = re.compile(r"[\x01-\x08\x0e-\x1a\x1c-\x1f\x7f]")
_NOT_ASCII = re.compile(r"[^\x00-\x7f]")
_IN_PAIRS = re.compile("[\u00ca\u00ea][\u0304\u030c]")
_STATEFUL = re.compile(r"^(iso2022|hz|utf_7|utf-7)")


class NotText(Exception):
    """The bytes are no text that altcheck can read; ``detail`` says what they are instead."""

    def __init__(self, reason: Reason, detail: str = "") -> None:
        super().__init__(reason)
        self.reason = reason
        self.detail = detail


@dataclass(frozen=True, slots=True)
class Source:
    """A post's text and how it stands in bytes.

    ``mark`` is the byte-order mark, which is no part of ``text``. ``locked`` is None if encoding
    ``text`` gives the file's bytes back, so that it may be edited, else the reason; ``detail`` is a
    fact about it.
    """

    text: str
    encoding: str
    mark: bytes = b""
    locked: Reason | None = None
    detail: str = ""

    def splice(self, data: bytes, edits: Iterable[Edit]) -> bytes:
        """The file's bytes ``data`` with the edits made, every other byte copied.

        The edits must not overlap. Raises UnicodeEncodeError where the post's encoding has no bytes
        for a character of an edit, Unwritable where the edited bytes would be taken for another
        encoding, and ValueError if the post is locked. (The first two are ValueErrors too.)
        """
        if self.locked:
            raise ValueError(self.locked)
        edits = list(edits)
        parts: list[bytes] = []
        chars, raw = 0, len(self.mark)
        copied = 0
        for (start, stop), new in sorted(set(edits)):
            raw += len(self.text[chars:start].encode(self.encoding))
            parts += (data[copied:raw], new.encode(self.encoding))
            raw += len(self.text[start:stop].encode(self.encoding))
            chars, copied = stop, raw
        parts.append(data[copied:])
        edited = b"".join(parts)
        if copied and not _reads(edited, self, splice(self.text, edits)):
            raise Unwritable(f"these words would not be read as {self.encoding} again")
        return edited


def _reads(data: bytes, source: Source, text: str) -> bool:
    """Whether the edited bytes are read as ``text``, in the same encoding and just as sure.

    An encoding that nobody declared is told by its words; and some write two characters alike.
    """
    try:
        again = decode(data)
    except NotText:
        return False
    return again == replace(source, text=text)


def decode(data: bytes) -> Source:
    """The text of ``data``: by its byte-order mark, as UTF-8, as declared, as likely, or guessed.

    Raises NotText for bytes that are a picture, an archive or in no known encoding.
    """
    for mark, encoding in _MARKS:
        if data.startswith(mark) and (encoding != "utf-32-le" or _is_utf_32(data)):
            return _checked(data, data[len(mark) :], encoding, mark)
    if data.startswith(_BINARY) or (data[:4] == b"RIFF" and data[8:12] == b"WEBP"):
        raise NotText(Reason.NOT_TEXT, "binary")
    with suppress(UnicodeDecodeError):
        return Source(data.decode("utf-8"), "utf-8")
    source = (
        _damaged(data, "utf-8", _FEW)
        or _told(data)
        or _damaged(data, likely_encoding(data, "replace"), _FEW)
        or _damaged(data, "utf-8", _MANY)
        or _guessed(data)
    )
    if source is None:
        raise NotText(Reason.UNKNOWN_ENCODING)
    head = source.text[:_SNIFF]
    if len(_CONTROLS.findall(head)) * 50 > len(head):
        raise NotText(Reason.NOT_TEXT, "binary")
    return source


def _is_utf_32(data: bytes) -> bool:
    """Whether the bytes are UTF-32: UTF-16 that begins with NUL has the same mark."""
    try:
        data.decode("utf-32")
    except UnicodeDecodeError:
        return False
    return True


def _damaged(data: bytes, encoding: str | None, most: float) -> Source | None:
    """Text with bad bytes in it: readable, never to be written back.

    There are at most ``most`` of them to each good character that is not ASCII.
    """
    if encoding is None:
        return None
    text = data.decode(encoding, "replace")
    bad = text.count("\ufffd")
    if bad > most * (len(_NOT_ASCII.findall(text)) - bad):
        return None
    first = len(text[: text.find("\ufffd")].encode(encoding))
    return Source(text, encoding, b"", Reason.ENCODING_LOSSY, f"byte {first}")


def _told(data: bytes) -> Source | None:
    """In the encoding that the text itself declares, or that its words tell."""
    # Here, for few posts need it, and it takes a tenth of a second to load.
    from bs4.dammit import EncodingDetector  # noqa: PLC0415

    declared = EncodingDetector.find_declared_encoding(data, is_html=True)
    return _attempt(data, declared) or _attempt(data, likely_encoding(data))


def _guessed(data: bytes) -> Source | None:
    """As a general detector guesses: an edit could tip the guess over, so there may be none."""
    from bs4.dammit import EncodingDetector  # noqa: PLC0415

    guesses = EncodingDetector(data, is_html=True).encodings
    source = next(filter(None, (_attempt(data, name) for name in guesses)), None)
    return source and replace(source, locked=Reason.ENCODING_GUESSED, detail=source.encoding)


def _attempt(data: bytes, name: str | None) -> Source | None:
    """The text if ``name`` is an encoding in which all of it decodes."""
    if not name:
        return None
    try:
        encoding = codecs.lookup(name).name
        encoding = _LARGER.get(encoding, encoding)
        data.decode(encoding)
    except (LookupError, ValueError):  # ValueError: no text in it, or a NUL in the declared name
        return None
    return _checked(data, data, encoding, b"")


def _checked(data: bytes, body: bytes, encoding: str, mark: bytes) -> Source:
    """Decode and prove that encoding gives the same bytes; lock the post where it doesn't."""
    try:
        text = body.decode(encoding)
        lossless = text.encode(encoding) == body and not _STATEFUL.match(encoding)
        # Two characters that are one pair of bytes could be parted by an edit.
        lossless = lossless and not (encoding == "big5hkscs" and _IN_PAIRS.search(text))
    except UnicodeError:
        text = body.decode(encoding, "replace")
        lossless = False
    if lossless:
        return Source(text, encoding, mark)
    return Source(text, encoding, data[: len(mark)], Reason.ENCODING_LOSSY, encoding)
