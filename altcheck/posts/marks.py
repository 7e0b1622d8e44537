"""A post's body with the place of everything wanted written into it, for a parser to carry along.

Start tags get an unquoted attribute with their offset; the parser decides what is an element, and
the offset is read back from its tree. What a generator makes into an image (``{% img a.png %}``)
stands as an img with such a mark while the body is parsed, so that it is found where it belongs,
and not in code. Offsets of the marked text lead back to the post's own.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable

from lxml import etree

from altcheck.document import Span
from altcheck.posts.forms import NO_FORMS, Forms
from altcheck.posts.passages import LONGEST_COMMENT, Passages, Written
from altcheck.posts.syntax import HtmlValue
from altcheck.posts.tags import Tag, kinds
from altcheck.posts.tags.blocks import read_directive, read_wiki
from altcheck.posts.wanted import HINT, TAG, compiled, wanted

_ROLE = re.compile(r"[\t\n\f\r /\"'][rR][oO][lL][eE][\t\n\f\r ]*=")
# What every such attribute has, more blanks before its sign told by two: so a search runs from one
# such sign to the next.
_MAYBE_ROLE = re.compile(
    r"=(?:(?<=[rR][oO][lL][eE]=)|(?<=[rR][oO][lL][eE][\t\n\f\r ]=)|(?<=[\t\n\f\r ]{2}=))"
)
_PLAIN_TAG = re.compile(TAG)
_BLANK = "&#32;"  # before a tag that must not begin a block of HTML
_IMAGE = re.compile(r"!\[|<[iI][mM]|\{[{%]")  # or what a generator makes into one
_LONGEST_LINE = 4000  # characters of a line in which an image is looked for

# Markdown's and reStructuredText's: in a page of HTML they are text.
_OF_MARKDOWN = (read_wiki, read_directive)


class Marked:
    """The body of a post from ``start`` on, marked.

    ``tags`` are the images of the generator's syntax, by their offset in the source; ``lists`` the
    attribute lists behind Markdown images, by where they end. Neither is in ``text``. ``captions``
    are those that the images' own markup holds, each with the credit that is told apart, by the
    offset of the image. ``written`` says that
    there may be elements that are written in HTML, ``roles`` that there may be role attributes,
    ``excused`` that there may be comments for altcheck.
    """

    def __init__(
        self,
        source: str,
        start: int,
        forms: Forms = NO_FORMS,
        *,
        jsx: bool = False,
        components: bool = False,
    ) -> None:
        """Marks ``source``; the mark's name is one that stands nowhere in it.

        ``jsx`` and ``components`` as for ``kinds``; without components it is a page of HTML.
        """
        name = "ac-at"
        while name in source:
            name += "x"
        self.source = source
        self.excused = HINT in source
        self.roles = bool(_MAYBE_ROLE.search(source) and _ROLE.search(source))
        self.start = start
        self.tags: dict[int, Tag] = {}
        self.written = False
        self.lists: dict[int, Span] = {}
        self.captions: dict[int, tuple[str, str | None]] = {}
        self._name = name
        mark = rf" {name}=(?:0\d+ |\d+)"  # with a nought in front, a blank of ours is behind it
        self._strip = compiled(mark)
        self._shown = rf"(&lt;[a-zA-Z][a-zA-Z0-9:_-]*){mark}".encode()
        self._passages = Passages(source, start)
        self._filled: dict[str, str] = {}  # addresses with templates in them, by what they stand as
        self._stands_for = compiled(rf"{name}-\d+")
        self._here: list[int] = [0]  # offsets in the marked text behind each change,
        self._there: list[int] = [start]  # and the same places in the source
        self._kinds = [
            (pattern, kind)
            for kind in kinds(source, forms, jsx=jsx, components=components)
            if components or kind.read not in _OF_MARKDOWN
            if (pattern := compiled(kind.begins)).search(source)
        ]
        begins = tuple(kind.begins for _, kind in self._kinds)
        pattern = wanted(source, begins, jsx=jsx, components=components, roles=self.roles)
        self.text = self._mark(pattern).replace("\0", "\ufffd")  # CommonMark, insecure characters

    def _mark(self, pattern: re.Pattern[str]) -> str:
        parts: list[str] = []
        length, kept = 0, self.start  # what is before ``kept`` is in the parts
        at = kept
        written: dict[str, Callable[[re.Match[str]], Written]] = {
            "tag": lambda match: self._marked_tag(*match.span()),
            "generated": self._generated,
            "opened": self._opened,
            "beside": self._beside,
            "excuse": self._commented,
            # A blank ends the address as the size did.
            "size": lambda match: (match.start(), " ", match.end()),
            "filled": lambda match: self._filled_in(*match.span("filled")),
            "printed": self._printed,
            "attributes": self._listed,
            "block": self._listed_below,
            **self._passages.of_groups(),
        }
        while match := pattern.search(self.source, at):
            # Up to where the source is kept, what comes then, and where it goes on.
            upto, new, then = written[match.lastgroup or ""](match)
            at = then
            if upto == then and not new:
                continue
            parts += (self.source[kept:upto], new)
            length += upto - kept + len(new)
            kept = then
            self._here.append(length)
            self._there.append(kept)
        parts.append(self.source[kept:])
        return "".join(parts)

    def _filled_in(self, start: int, stop: int) -> Written:
        name = f"{self._name}-{start}"
        self._filled[name] = self.source[start:stop]
        return start, name, stop

    def _printed(self, match: re.Match[str]) -> Written:
        """A value that would end at a quote of the template's."""
        start, stop = match.start() + 2, match.end()  # behind the sign and the quote
        if self.source[start - 1] in match[0][2:]:
            return self._filled_in(start, stop)
        return stop, "", stop

    def _listed(self, match: re.Match[str]) -> Written:
        self.lists[match.end()] = Span(*match.span())
        return match.start(), "", match.end()

    def _listed_below(self, match: re.Match[str]) -> Written:
        """The attributes below an image; those of a text tell what it is."""
        start, stop = match.span("list")
        line = max(self.source.rfind("\n", 0, match.start()), match.start() - _LONGEST_LINE)
        return (start if _IMAGE.search(self.source, line + 1, start) else stop), "", stop

    def _marked_tag(self, start: int, stop: int) -> Written:
        self.written = True
        # The mark is unquoted: a slash right behind it would become a part of it.
        if self.source.startswith("/", stop):
            return stop, f" {self._name}=0{start} ", stop
        return stop, f" {self._name}={start}", stop

    def _opened(self, match: re.Match[str]) -> Written:
        """What has Markdown in it: a tag with blank lines around it, or the head of a block."""
        start, stop = match.span()
        opens = stop - len(match[0].lstrip())
        # As far from the margin as it was, so that a list goes on around it.
        indent = self._passages.inner.outdented(start, opens)
        name = self._passages.inner.opened(start, stop)
        if not name:
            return stop, "" if name is None else "\n", stop
        named = opens + 1 + len(name)
        self.written = True
        tag = f"{indent}<{name} {self._name}={opens}{self.source[named:stop]}"
        return start, f"\n{tag}\n\n{indent}", stop

    def _beside(self, match: re.Match[str]) -> Written:
        """A tag of MDX with Markdown behind it on its line."""
        start, stop = match.span()
        if self._passages.in_code:
            return stop, "", stop
        plain = _PLAIN_TAG.match(self.source, stop - 1)
        if plain is None:
            return start, f"{_BLANK}<", stop
        self.written = True
        return start, f"{_BLANK}{plain[0]} {self._name}={stop - 1}", plain.end()

    def _generated(self, match: re.Match[str]) -> Written:
        start, stop = match.span()
        tag = (
            self._read_tag(start)
            if not self._passages.is_raw(start) or self.source[start] == "<"
            else None
        )
        if tag is None:
            plain = _PLAIN_TAG.match(self.source, start)
            return self._marked_tag(start, plain.end()) if plain else (stop, "", stop)
        begin, end = tag.place.span
        self.tags[begin] = tag
        if tag.caption:
            self.captions[begin] = tag.caption, tag.credit
        shown = "".join(HtmlValue(f" {name}=", '"', wrap=True)(value) for name, value in tag.shown)
        image = f"{_BLANK}<img {self._name}={begin}{shown}>"
        lines = "\n" in self.source[begin:end] and self.source[begin] != "<"
        return begin, f"\n\n{image}\n\n" if lines else image, end

    def _read_tag(self, at: int) -> Tag | None:
        """The image tag that begins at ``at``; None if what is there is none after all."""
        for begins, kind in self._kinds:
            match = begins.match(self.source, at)
            if match is not None and (tag := kind.read(self.source, match)) is not None:
                return tag
        return None

    def _commented(self, match: re.Match[str]) -> Written:
        """A comment with its offset in it; one of MDX becomes one of HTML, and empty."""
        start, stop = match.span()
        mark = f" {self._name}={start}"
        end = self.source.find("*/}", stop, stop + LONGEST_COMMENT)
        if self.source[start] == "<" or end < 0:
            return stop, mark if self.source[start] == "<" else "", stop
        return start, f"<!--{mark} -->", end + 3

    def holds_nothing(self) -> bool:
        """Whether there can be no image in the text, so that it need not be parsed."""
        return len(self._here) == 1 and "![" not in self.text

    def span(self, start: int, stop: int) -> Span:
        """Where the characters ``start`` to ``stop`` of the marked text stand in the source."""
        if len(self._here) == 1:
            return Span(self.start + start, self.start + stop)
        return Span(self._origin(start), self._origin(stop))

    def _origin(self, offset: int) -> int:
        k = bisect_right(self._here, offset) - 1
        return self._there[k] + offset - self._here[k]

    def read(self, element: etree._Element) -> int | None:
        """The offset of the element's tag in the source, None if it was not marked."""
        mark = element.get(self._name)
        # What a torn tag made of a mark is none.
        return int(mark) if mark and mark.isascii() and mark.isdecimal() else None

    def read_comment(self, comment: etree._Element) -> int | None:
        """The offset of a comment in the source, None if it was not marked."""
        match = re.match(rf" {self._name}=(\d+)", comment.text or "")
        return int(match[1]) if match else None

    def without_shown(self, html: bytes) -> bytes:
        """Rendered ``html`` without the marks of tags that became text in it, such as code."""
        return html if len(self._here) == 1 else re.sub(self._shown, rb"\1", html)

    def attributes(self, element: etree._Element) -> dict[str, str]:
        """The attributes that the element has in the source."""
        return {
            str(name): self.clean(str(value))
            for name, value in element.attrib.items()
            if name != self._name
        }

    def clean(self, value: str) -> str:
        """``value`` without marks that ended up in it."""
        if self._name not in value:
            return value
        value = self._strip.sub("", value)
        return self._stands_for.sub(lambda m: self._filled.get(m[0], m[0]), value)
