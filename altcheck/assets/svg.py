"""SVG files: known by their root element, measured by its attributes, never rendered or parsed.

Only the file's first and last bytes are looked at, as text, so no entity is ever expanded and no
address in it ever asked.
"""

from __future__ import annotations

import codecs
import re
from typing import NamedTuple

# Everything that may stand before the root element; the quantifiers are possessive, so that a
# hostile beginning costs no more time than an honest one.
_ROOT = re.compile(
    r"""\ufeff?(?:\s++
        |<\?(?:(?!\?>).)*+\?>
        |<!--(?:(?!-->).)*+-->
        |<!DOCTYPE[^>\[]*+(?:\[[^\]]*+\]\s*+)?>
        )*+<(?:[\w.-]++:)?svg(?P<attributes>(?:\s++[^<>\s"'=]++\s*+=\s*+(?:"[^"]*+"|'[^']*+'))*+)\s*+(?P<alone>/)?>""",
    re.VERBOSE | re.DOTALL,
)
_END = re.compile(r"</(?:[\w.-]+:)?svg\s*>\s*(?:<!--.*-->\s*)?$", re.DOTALL)
_TAIL = 1000  # characters among which the end tag is looked for: some editors sign below it
_ATTRIBUTE = re.compile(r"""\s(width|height|viewBox)\s*=\s*["']([^"']*)["']""")
_LENGTH = re.compile(r"\s*(\d{1,7}(?:\.\d+)?|\.\d+)(px|pt|pc|in|cm|mm)?\s*")
_PIXELS = {"px": 1.0, "pt": 4 / 3, "pc": 16.0, "in": 96.0, "cm": 96 / 2.54, "mm": 9.6 / 2.54}


class Svg(NamedTuple):
    """An SVG picture: its size in CSS pixels if it says one, and whether the file is whole."""

    width: int | None
    height: int | None
    whole: bool


def read_svg(head: bytes, tail: bytes) -> Svg | None:
    """The picture whose file begins with ``head`` and ends with ``tail``; None if it is no SVG."""
    encoding = "latin-1"  # all that matters is ASCII
    if head.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        encoding = "utf-16-le" if head.startswith(codecs.BOM_UTF16_LE) else "utf-16-be"
    text = head.removeprefix(codecs.BOM_UTF8).decode(encoding, "replace")
    root = _ROOT.match(text)
    if root is None:
        return None
    size = _size(dict(_ATTRIBUTE.findall(root["attributes"])))
    end = _END.search(tail.decode(encoding, "replace").rstrip("\0 \r\n\t")[-_TAIL:])
    return Svg(*size, whole=bool(root["alone"] or end))


def _size(attributes: dict[str, str]) -> tuple[int | None, int | None]:
    """Width and height from the attributes of the root element, else from its view box."""
    width, height = _pixels(attributes.get("width", "")), _pixels(attributes.get("height", ""))
    box = attributes.get("viewBox", "").replace(",", " ").split()
    inner_width, inner_height = (_pixels(length) for length in (*box, "", "", "", "")[2:4])
    if (width and height) or not (inner_width and inner_height):
        return width, height
    if width:
        return width, round(width * inner_height / inner_width)
    if height:
        return round(height * inner_width / inner_height), height
    return inner_width, inner_height


def _pixels(length: str) -> int | None:
    """An absolute length in CSS pixels; None for percentages, for ``em`` and for what is none."""
    match = _LENGTH.fullmatch(length)
    return round(float(match[1]) * _PIXELS[match[2] or "px"]) if match else None
