"""How a value is written in each syntax.

A writer is made where a value is read, from the quoting that the author used there; called with a
new value it gives the source text for the slot's span. The law of every writer: what it writes is
read back as the very value, and nothing around it changes its meaning.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass

from altcheck.document import Unwritable

# What a template engine (Liquid, Nunjucks, Jinja, Hugo) would take for its own.
_TEMPLATE_OPEN = re.compile(r"\{(?=[{%#<])|(?<=[{$])\{")
_TEMPLATE_SIGN = re.compile(_TEMPLATE_OPEN.pattern + r"|<(?=%)")  # also where "<" stays as it is
_TEMPLATED = re.compile(r"\{\{|\{%|<%|\$\{")
# What other programs than a parser of Markdown take for their own: Obsidian's embeds, WordPress's
# captions.
_SIGNS = re.compile(r"(?<=!)\[(?=\[)|\[(?=/?caption[ \]\\])")
_SIGNS_ESCAPED = re.compile(r"\\\[(?=/?caption[ \]\\])")
# A NUL becomes U+FFFD in HTML and Markdown, a lone surrogate has no bytes in any encoding.
_IMPOSSIBLE = re.compile("[\x00\ud800-\udfff]")


def is_templated(text: str) -> bool:
    """Whether a template engine, or a program, has a hand in ``text``."""
    return ("{" in text or "<%" in text) and bool(_TEMPLATED.search(text))


def _without_signs(text: str, signs: re.Pattern[str] = _SIGNS) -> str:
    """Text of HTML or Markdown with such signs as references."""
    return signs.sub(lambda match: f"&#{ord(match[0][-1])};", text)


def _writable(value: str) -> str:
    if _IMPOSSIBLE.search(value):
        raise Unwritable("a NUL or half a surrogate pair can't be written")
    return value


@dataclass(frozen=True, slots=True)
class HtmlValue:
    """An HTML attribute's value.

    ``lead`` is what goes before it (`` alt=`` where the attribute is absent), ``quote`` the quote
    to use, and ``wrap`` whether the quotes have to be written too. HTML Standard, attributes.
    """

    lead: str
    quote: str
    wrap: bool

    @property
    def plain(self) -> bool:
        """Whether a part of the value is written as the whole is."""
        return not (self.lead or self.wrap)

    def __call__(self, value: str) -> str:
        """Source text for ``value``. Raises Unwritable."""
        text = _writable(value).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
        text = text.replace(self.quote, "&quot;" if self.quote == '"' else "&#39;")
        # Line ends would close an HTML block of Markdown, a pipe a table cell, a backtick could
        # open a code span: as references they are inert wherever the tag stands.
        text = re.sub(r"[\t\n\f\r`|]", lambda m: f"&#{ord(m[0])};", text)
        text = _without_signs(_TEMPLATE_OPEN.sub("&#123;", text))
        return f"{self.lead}{self.quote}{text}{self.quote}" if self.wrap else self.lead + text


@dataclass(frozen=True, slots=True)
class Literal:
    """A name that is written as it is, if it matches ``allowed`` whole."""

    allowed: str

    def __call__(self, value: str) -> str:
        """``value`` itself. Raises Unwritable."""
        if not re.fullmatch(self.allowed, value):
            raise Unwritable(f"{value!r} is no name")
        return value


@dataclass(frozen=True, slots=True)
class Gone:
    """Something that can only be taken out: a comment, a whole attribute."""

    def __call__(self, value: str) -> str:
        """Nothing, for an empty ``value``. Raises Unwritable for any other."""
        if value:
            raise Unwritable("this can only be taken out")
        return ""


_MARKDOWN_ESCAPE = re.compile(r"[\\\[\]*<~]|(?<![^\W_])_|_(?![^\W_])|!(?=\[)|&(?=[#\w])")


def _renderable(value: str) -> str:
    """``value`` if Markdown can hold it: a carriage return would be read as a line feed."""
    if "\r" in value:
        raise Unwritable("Markdown can't hold a carriage return")
    return _writable(value)


def _markdown_text(value: str) -> str:
    """``value`` as inline Markdown that renders to the same plain text. CommonMark 0.31, §2.4."""
    text = _renderable(value).replace("<%", "\0%")  # a NUL is never in it
    text = _MARKDOWN_ESCAPE.sub(lambda m: "\\" + m[0], text).replace("\0", "&lt;")
    # A backtick or a ">" would close what an author opened before the image and left open.
    text = re.sub(r"[\t\n\v\f|`\x1c-\x1f\x85\u2028\u2029]", lambda m: f"&#{ord(m[0])};", text)
    text = _without_signs(text.replace(">", "&gt;"), _SIGNS_ESCAPED)
    # To MDX a brace begins an expression.
    return re.sub(r"[{}]", r"\\\g<0>", _TEMPLATE_OPEN.sub("&#123;", text))


@dataclass(frozen=True, slots=True)
class MarkdownAlt:
    """The label of a Markdown image.

    ``tail`` follows it: ``][label]`` where the label of a collapsed or shortcut reference has to be
    kept while its text changes, else nothing.
    """

    tail: str = ""

    def __call__(self, value: str) -> str:
        """Source text for ``value``. Raises Unwritable."""
        return _markdown_text(value) + self.tail


# On a line of its own an address in angle brackets could begin a block of HTML (CommonMark 0.31,
# section 4.6), or a template's tag.
_NO_BLOCK = re.compile(
    r"""^(?:[?!%]|(?=/?(?:script|pre|style|textarea|address|article|aside|base(?:font)?
    |blockquote|body|caption|center|col|colgroup|dd|details|dialog|dir|div|dl|dt|fieldset
    |figcaption|figure|footer|form|frame|frameset|h[1-6]|head|header|hr|html|iframe|legend|li|link
    |main|menu|menuitem|nav|noframes|ol|optgroup|option|p|param|search|section|summary|table|tbody
    |td|tfoot|th|thead|title|tr|track|ul)(?:[ ]|/?$))[a-z/])""",
    re.VERBOSE | re.IGNORECASE,
)


_NEEDS_ANGLES = re.compile(r"[\s()\x00-\x20\x7f]|^[^\w./&{\\]|^_|^\d+\.?$")


@dataclass(frozen=True, slots=True)
class MarkdownDestination:
    """The destination of a Markdown image or of a reference definition."""

    angle: bool = False

    def __call__(self, value: str) -> str:
        """Source text for ``value``, in angle brackets where it needs them. Raises Unwritable.

        Line ends and tabs are refused: a URL can't hold them (URL Standard, basic URL parser).
        """
        if re.search(r"[\t\n\v\f\r]", value):
            raise Unwritable("an address can't hold a line end or a tab")
        text = _writable(value).replace("<%", "\0%")
        text = re.sub(r"[\\<>]|&(?=[#\w])", lambda m: "\\" + m[0], text).replace("\0", "&lt;")
        text = re.sub(r"[|`]", lambda m: f"&#{ord(m[0])};", text)
        text = _without_signs(_TEMPLATE_OPEN.sub("&#123;", text))
        # A sign alone on the line of a definition could begin a block.
        if self.angle or not text or _NEEDS_ANGLES.search(text):
            return f"<{_NO_BLOCK.sub(lambda m: f'&#{ord(m[0])};', text, count=1)}>"
        return text


@dataclass(frozen=True, slots=True)
class MarkdownTitle:
    """The title of a Markdown image; ``lead`` is the blank before one that is new."""

    lead: str = ""

    def __call__(self, value: str) -> str:
        """Source text for ``value`` with its quotes. Raises Unwritable."""
        text = re.sub(r'[\\"]|&(?=[#\w])', lambda m: "\\" + m[0], _renderable(value))
        text = re.sub(r"[\t\n\v\f|`]|<(?=[%\w])", lambda m: f"&#{ord(m[0])};", text)
        return f'{self.lead}"{_without_signs(_TEMPLATE_OPEN.sub("&#123;", text))}"'


@dataclass(frozen=True, slots=True)
class MarkdownImage:
    """A whole image with the label ``alt``, which is Markdown already."""

    alt: str

    def __call__(self, value: str) -> str:
        """The image with the address ``value``. Raises Unwritable."""
        return f"![{self.alt}]({MarkdownDestination()(value)})"


@dataclass(frozen=True, slots=True)
class LabelReference:
    """The label of a definition, in its brackets."""

    def __call__(self, value: str) -> str:
        """``value`` in brackets. Raises Unwritable."""
        return "[" + Literal(r"[^\[\]\n]+")(value) + "]"


# What YAML 1.1 does not count as printable, or reads as a line end.
_YAML_ESCAPE = re.compile("[\x00-\x1f\x7f-\xa0\u2028\u2029\ufeff\ufffe\uffff]")


def _escaped(match: re.Match[str]) -> str:
    """A character as YAML, TOML and JSON can all write it."""
    return f"\\u{ord(match[0]):04x}"


def _json(value: str) -> str:
    return _TEMPLATE_SIGN.sub(_escaped, json.dumps(value, ensure_ascii=False))


@dataclass(frozen=True, slots=True)
class YamlScalar:
    """A scalar of YAML front matter.

    ``lead`` is what goes before it (a line end, indentation and key where the key is new), ``tail``
    what goes after it, ``single`` whether the author quotes with single quotes.
    """

    lead: str = ""
    tail: str = ""
    single: bool = False

    def __call__(self, value: str) -> str:
        """Source text for ``value``, always quoted. Raises Unwritable. YAML 1.2.2, §7.3."""
        escape = _YAML_ESCAPE.search(_writable(value)) or _TEMPLATE_SIGN.search(value)
        if self.single and not escape:
            text = "'" + value.replace("'", "''") + "'"
        else:
            text = '"' + value.replace("\\", "\\\\").replace('"', '\\"') + '"'
            text = _YAML_ESCAPE.sub(_escaped, _TEMPLATE_SIGN.sub(_escaped, text))
        return self.lead + text + self.tail


@dataclass(frozen=True, slots=True)
class TomlString:
    """A string of TOML front matter; ``lead`` and ``single`` as for YAML."""

    lead: str = ""
    single: bool = False

    def __call__(self, value: str) -> str:
        """Source text for ``value``. Raises Unwritable. TOML 1.0, String."""
        escape = re.search(r"['\x00-\x1f\x7f]", _writable(value)) or _TEMPLATE_SIGN.search(value)
        if self.single and not escape:
            return f"{self.lead}'{value}'"
        return self.lead + _json(value).replace("\x7f", r"\u007f")


@dataclass(frozen=True, slots=True)
class JsonString:
    """A string of JSON front matter; ``lead`` as for YAML."""

    lead: str = ""

    def __call__(self, value: str) -> str:
        """Source text for ``value``. Raises Unwritable. RFC 8259, §7."""
        return self.lead + _json(_writable(value))
