"""Jupyter notebooks: the images of their Markdown cells, at their places in the JSON.

Each Markdown cell is read as a post of its own; every span is then led back into the file, and
what is written there is escaped as JSON wants it. What code cells put out is not the author's.
Formats: nbformat 4, and 3 with its worksheets.
"""

from __future__ import annotations

import json
import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field, fields, is_dataclass, replace
from typing import Any, NamedTuple
from urllib.parse import unquote

from altcheck.document import Image, Lines, Post, Reason, Slot, Span
from altcheck.posts.source import NotText, Source

NOTEBOOK_SUFFIXES = frozenset((".ipynb",))

_TOKEN = re.compile(
    r'(?P<string>"(?:[^"\\]++|\\.)*+")|(?P<open>[\[{])|(?P<close>[\]}])|(?P<comma>,)', re.DOTALL
)
_COLON = re.compile(r"\s*:")
# A pair of surrogates is one character, however it is written.
_ESCAPE = re.compile(
    r"\\u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}|\\u[0-9a-fA-F]{4}|\\.", re.DOTALL
)
_HALF = re.compile("[\ud800-\udfff]")
_ATTACHMENT = "attachment:"
_DEEPEST = 6  # steps from the outermost object of a notebook to a string of a cell's source


@dataclass(slots=True)
class _Cell:
    """A cell: its type, where the strings of its source stand, the names attached to it."""

    type: str = ""
    strings: list[Span] = field(default_factory=list)
    attached: set[str] = field(default_factory=set)


def read_notebook(path: str, source: Source, read: Callable[[str, Source], Post]) -> Post:
    """The post in a notebook, each of whose Markdown cells ``read`` makes into one.

    Raises NotText for what is not the JSON of a notebook.
    """
    _check(source.text)
    gathered: dict[str, list[Any]] = {}
    lang = None
    code: frozenset[str] = frozenset()
    images: list[Image] = []
    n = 0
    for cell in _cells(source.text):
        content = _Content(source.text, cell.strings, len(images))
        inner = read(path, replace(source, text=content.text))
        lang = lang or inner.lang
        code |= inner.code
        figures = len(gathered.get("figures", ()))
        for name in (f.name for f in fields(Post)):
            value = getattr(inner, name)
            if isinstance(value, tuple) and value:
                gathered.setdefault(name, []).extend(_moved(value, content))
        for image in gathered.pop("images", ()):
            figure = None if image.figure is None else image.figure + figures
            images.append(replace(_placed(image, len(images), n, cell), figure=figure))
            n += image.n is not None
    post = Post(path, source.encoding, tuple(images), Lines(source.text), lang)
    # What is said of the whole file was said for each cell.
    gathered["unchecked"] = list(dict.fromkeys(gathered.get("unchecked", ())))
    joined: dict[str, Any] = {name: tuple(values) for name, values in gathered.items()}
    return replace(post, locked=source.locked, code=code, **joined)


def _check(text: str) -> None:
    """Raises NotText unless ``text`` is the JSON of a notebook."""
    try:
        data = json.loads(text)
    except json.JSONDecodeError as error:
        raise NotText(Reason.NOTEBOOK_BROKEN, f"{error.lineno}: {error.msg}") from error
    except RecursionError as error:
        raise NotText(Reason.NOTEBOOK_BROKEN, "too deep") from error
    except ValueError as error:  # a number of thousands of digits
        raise NotText(Reason.NOTEBOOK_BROKEN) from error
    if not isinstance(data, dict) or not isinstance(
        data.get("cells", data.get("worksheets")), list
    ):
        raise NotText(Reason.NOTEBOOK_BROKEN, "no cells")


def _cells(text: str) -> Iterator[_Cell]:
    """The Markdown cells of a notebook that is known to be one."""
    cells: dict[tuple[str | int, ...], _Cell] = {}
    for where, span, is_key in _strings(text):
        if where[0] == "worksheets" and len(where) > 2:
            sheet, inner = where[:2], where[2:]
        else:
            sheet, inner = (), where
        if len(inner) < 3 or inner[0] != "cells":
            continue
        cell = cells.setdefault((*sheet, inner[1]), _Cell())
        match inner[2:]:
            case ("cell_type",) if not is_key:
                cell.type = json.loads(span.of(text), strict=False)
            case ("source",) if is_key:
                cell.strings.clear()  # of two keys with the same name the last one counts
            case ("source",) | ("source", int()) if not is_key:
                cell.strings.append(span)
            case ("attachments", str(name)) if is_key:
                cell.attached.add(name)
    yield from (cell for cell in cells.values() if cell.type == "markdown")


def _strings(text: str) -> Iterator[tuple[tuple[str | int, ...], Span, bool]]:
    """Every string that may matter: its place among keys and indices, its span, is it a key."""
    where: list[str | int] = []
    for token in _TOKEN.finditer(text):
        if token["open"]:
            where.append("" if token["open"] == "{" else 0)
        elif token["close"]:
            where.pop()
        elif token["comma"]:
            if isinstance(where[-1], int):
                where[-1] += 1
        elif where and len(where) <= _DEEPEST:
            is_key = isinstance(where[-1], str) and bool(_COLON.match(text, token.end()))
            if is_key:
                where[-1] = json.loads(token[0], strict=False)
            yield tuple(where), Span(*token.span()), is_key


def _placed(image: Image, index: int, n: int, cell: _Cell) -> Image:
    """The image of a cell as one of the notebook."""
    name = image.address.removeprefix(_ATTACHMENT)
    attached = name != image.address and bool({name, unquote(name)} & cell.attached)
    number = None if image.n is None else n
    return replace(image, index=index, n=number, attached=attached)


class _Run(NamedTuple):
    """Characters of a cell and where they stand: an escape's one, or many as they are."""

    here: int
    there: int
    escape: int = 0  # characters of the escape


class _Content:
    """The text of a cell, put together from the strings of the JSON, and the way back.

    ``first`` is the index that the cell's first image has in the notebook.
    """

    def __init__(self, text: str, strings: list[Span], first: int) -> None:
        self.first = first
        self._runs: list[_Run] = []
        parts: list[str] = []
        length = 0
        for start, stop in strings:
            value = json.loads(text[start:stop], strict=False)
            parts.append(value)
            self._add(text, length, start + 1, stop - 1)
            length += len(value)
        self._here = [run.here for run in self._runs]
        # Nothing can be parsed or encoded with half a pair in it.
        self.text = _HALF.sub("\ufffd", "".join(parts))

    def _add(self, text: str, here: int, at: int, stop: int) -> None:
        while at < stop:
            escape = _ESCAPE.search(text, at, stop)
            until = escape.start() if escape else stop
            if until > at:
                self._runs.append(_Run(here, at))
                here += until - at
            if escape:
                self._runs.append(_Run(here, until, len(escape[0])))
                here += 1
            at = escape.end() if escape else stop

    def span(self, span: Span) -> Span:
        """Where the characters at ``span`` of the cell stand in the file."""
        start = self._place(span.start, max(0, bisect_right(self._here, span.start) - 1))
        if span.start == span.stop:
            return Span(start, start)
        return Span(start, self._place(span.stop, bisect_left(self._here, span.stop) - 1))

    def _place(self, offset: int, k: int) -> int:
        run = self._runs[k]
        if run.escape:
            return run.there + (run.escape if offset > run.here else 0)
        return run.there + offset - run.here


@dataclass(frozen=True, slots=True)
class JsonPiece:
    """Source text of a cell as a piece of a JSON string."""

    write: Callable[[str], str]

    def __call__(self, value: str) -> str:
        """Source text for ``value``. Raises Unwritable. RFC 8259, §7."""
        return json.dumps(self.write(value), ensure_ascii=False)[1:-1]


def _moved(value: Any, content: _Content) -> Any:
    """``value`` with every span in it, and every slot, led back into the file."""
    if isinstance(value, Span):
        return content.span(value)
    if isinstance(value, Slot):
        write = None if value.write is None else JsonPiece(value.write)
        return value._replace(span=content.span(value.span), write=write)
    if isinstance(value, tuple):
        names = getattr(value, "_fields", None)
        if names is not None:
            return type(value)(**_parts(value, names, content))
        return tuple(_moved(item, content) for item in value)
    if is_dataclass(value) and not isinstance(value, type):
        return replace(value, **_parts(value, [f.name for f in fields(value)], content))
    return value


def _parts(value: Any, names: Iterable[str], content: _Content) -> dict[str, Any]:
    """The parts of ``value`` moved; those that are places in ``Post.images`` count on."""
    parts = {name: _moved(getattr(value, name), content) for name in names}
    if isinstance(parts.get("image"), int):
        parts["image"] += content.first
    if "images" in parts:
        parts["images"] = tuple(index + content.first for index in parts["images"])
    return parts
