"""How a value is written in a generator's own syntax."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from altcheck.document import Unwritable

Escape = Literal["backslash", "entity"]

_CONTROLS = re.compile(r"[\x00-\x1f\x7f\ud800-\udfff]")


@dataclass(frozen=True, slots=True)
class TagArgument:
    """An argument of a tag: ``lead`` before it, its quote, and how the quote itself is written.

    Liquid knows no escapes, but what it gives out lands in HTML, where a reference will do. Line
    ends and control characters are refused: no generator promises to keep them.
    """

    lead: str
    quote: str
    escape: Escape

    def __call__(self, value: str) -> str:
        """Source text for ``value`` with its quotes. Raises Unwritable."""
        if _CONTROLS.search(value):
            raise Unwritable("a tag's argument can't hold a line end or a control character")
        if self.escape == "entity":
            text = re.sub(r"&(?=[#\w])", "&amp;", value)
            text = re.sub(r"[\\\"'{}%`]", lambda m: f"&#{ord(m[0])};", text)
        else:
            text = value.replace("\\", "\\\\").replace(self.quote, "\\" + self.quote)
            if re.search(r"\{\{|\}\}|[{]%|%[}]", text):
                raise Unwritable("a tag's argument can't hold the signs of another tag")
        return f"{self.lead}{self.quote}{text}{self.quote}"


@dataclass(frozen=True, slots=True)
class HexoMeta:
    """Title and alt of a Hexo image tag, which are one argument: ``'"title" "alt"'``."""

    lead: str
    title: str

    def __call__(self, value: str) -> str:
        """Source text for the alt ``value``. Raises Unwritable: quotes end it, whatever is done."""
        if _CONTROLS.search(value) or re.search(r"[\"'{}%]", value) or value != value.strip():
            raise Unwritable("an alt in a Hexo tag can't hold quotes, braces or line ends")
        return (
            f'{self.lead}\'"{self.title}" "{value}"\''
            if value
            else f"{self.lead}'\"{self.title}\"'"
        )


@dataclass(frozen=True, slots=True)
class WikiText:
    """The text of an embed, ``![[a.png|text]]``; ``lead`` is its bar where there was none."""

    lead: str = ""

    def __call__(self, value: str) -> str:
        """``value`` itself. Raises Unwritable: the syntax has no escapes."""
        if _CONTROLS.search(value) or re.search(r"[\[\]|]", value) or value.isdigit():
            raise Unwritable(
                "an embed's text can't hold brackets, bars or line ends, or be a number"
            )
        return self.lead + value


@dataclass(frozen=True, slots=True)
class Option:
    """An option line of a directive, ``:alt: text``; ``lead`` is what goes before a new one."""

    lead: str = ""

    def __call__(self, value: str) -> str:
        """``value`` on one line. Raises Unwritable."""
        if _CONTROLS.search(value) or value != value.strip():
            raise Unwritable("an option is one line, without blanks at its ends")
        return self.lead + value
