"""How a value is written in a generator's own syntax."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from altcheck.document import Unwritable
from altcheck.posts.syntax import YamlScalar

Escape = Literal["backslash", "entity"]

MOST_ESCAPES = 1000  # backslashes in one string: what has more is taken for no string
_CONTROLS = re.compile(r"[\x00-\x1f\x7f\ud800-\udfff]")
_OTHER_TAG = re.compile(r"\{\{|\}\}|\{%|%\}|\$\{|<%")
# Words that YAML reads as they stand, whatever is around them.
_PLAIN_YAML = re.compile(r"[^\W_](?:[\w ,.;!?()'’“”，。、–—/&+-]*[^\W_])?[.!?。]?")
_LONGEST_META = 1000  # the end of a tag is looked for in twice as many
_SIZE = re.compile(r"\s*\d+(?:x\d+)?\s*")
_LINE_ENDS = re.compile(r"[\x0b\x0c\x1c-\x1f\x85\u2028\u2029]")


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
            text = re.sub(r"[\\\"'{}%`<]", lambda m: f"&#{ord(m[0])};", text)
        else:
            text = value.replace("\\", "\\\\").replace(self.quote, "\\" + self.quote)
            if _OTHER_TAG.search(text) or text.count("\\") > MOST_ESCAPES:
                raise Unwritable("a tag's argument can't hold the signs of another tag")
        return f"{self.lead}{self.quote}{text}{self.quote}"


@dataclass(frozen=True, slots=True)
class JsxString:
    """An attribute's string in JSX, where references are read and backslashes mean nothing.

    ``lead`` goes before the value and ends with the opening quote.
    """

    lead: str
    quote: str

    def __call__(self, value: str) -> str:
        """Source text for ``value``. Raises Unwritable."""
        if re.search(r"[\r\x00-\x08\x0e-\x1f\x7f-\x9f\ud800-\udfff]", value):
            raise Unwritable("a component's attribute can't hold a control character")
        text = re.sub(r"[&<>{}`|\t\n\f\\\"'$%]", lambda m: f"&#{ord(m[0])};", value)
        return f"{self.lead}{text}{self.quote}"


@dataclass(frozen=True, slots=True)
class HexoMeta:
    """Title and alt of a Hexo image tag, which are one argument: ``'"title" "alt"'``."""

    lead: str
    title: str

    def __call__(self, value: str) -> str:
        """Source text for the alt ``value``. Raises Unwritable: quotes end it, whatever is done."""
        if _CONTROLS.search(value) or re.search(r"[\"'{}%]", value) or value != value.strip():
            raise Unwritable("an alt in a Hexo tag can't hold quotes, braces or line ends")
        if len(value) > _LONGEST_META:
            raise Unwritable(f"an alt in a Hexo tag has at most {_LONGEST_META} characters")
        return (
            f'{self.lead}\'"{self.title}" "{value}"\''
            if value
            else f"{self.lead}'\"{self.title}\"'"
        )


@dataclass(frozen=True, slots=True)
class HexoWord:
    """The address in a Hexo image tag: one word."""

    def __call__(self, value: str) -> str:
        """``value`` itself. Raises Unwritable."""
        word = re.fullmatch(r"[^\s\"'{}%<>`|\\\x00-\x1f\x7f\ud800-\udfff]+", value)
        if not word or "/" not in value:
            raise Unwritable("an address in a Hexo tag is a path without blanks, quotes or braces")
        return value


def is_size(text: str) -> bool:
    """Whether an embed takes the text for a width, or a width and a height."""
    return _SIZE.fullmatch(text) is not None


@dataclass(frozen=True, slots=True)
class WikiText:
    """The text of an embed, ``![[a.png|text]]``; ``lead`` is its bar where there was none."""

    lead: str = ""

    def __call__(self, value: str) -> str:
        """``value`` itself. Raises Unwritable: the syntax has no escapes."""
        if _CONTROLS.search(value) or re.search(r"[\[\]|]", value) or is_size(value):
            raise Unwritable("an embed can't hold brackets, bars or line ends, or be a number")
        if _OTHER_TAG.search(value) or value.endswith("\\"):
            raise Unwritable("an embed can't hold the signs of a template, or end in a backslash")
        return self.lead + value


@dataclass(frozen=True, slots=True)
class WikiTarget:
    """The file that an embed shows."""

    def __call__(self, value: str) -> str:
        """``value`` itself. Raises Unwritable."""
        if value != value.strip() or not value or "\\" in value:
            raise Unwritable("an embedded file's name has no backslash, and no blank at its ends")
        return WikiText()(value)


@dataclass(frozen=True, slots=True)
class Option:
    """An option line of a directive, ``:alt: text``; ``lead`` is what goes before a new one.

    ``yaml`` says that it is read as YAML, where quotes and escapes can hold what a line can't;
    ``word`` that it is the directive's argument, which has no blanks.
    """

    lead: str = ""
    yaml: bool = False
    word: bool = False

    def __call__(self, value: str) -> str:
        """``value`` on one line. Raises Unwritable."""
        if self.yaml and not _PLAIN_YAML.fullmatch(value):
            return YamlScalar(self.lead)(value)
        if _CONTROLS.search(value) or _LINE_ENDS.search(value) or value != value.strip():
            raise Unwritable("an option is one line, without blanks at its ends")
        if self.word and (not value or re.search(r"\s", value)):
            raise Unwritable("a directive's file is one word")
        if _OTHER_TAG.search(value):
            raise Unwritable("an option can't hold the signs of a template")
        return self.lead + value
