"""The values of YAML front matter, with the place of each."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

import yaml

from altcheck.document import Slot, Span
from altcheck.posts.frontmatter.entries import Entry, Path, Room, line_stop, newline
from altcheck.posts.syntax import YamlScalar, is_templated

_NULL = "tag:yaml.org,2002:null"
_STRING = "tag:yaml.org,2002:str"
# Numbers and dates are printed by a theme as they stand; a Boolean is none that anybody reads.
_PRINTED = re.compile(r"tag:yaml\.org,2002:(?:str|int|float|timestamp)$")
_PROPERTIES = re.compile(r"[&!]")  # what an anchor or a tag in front of a scalar begins with
_ALIAS = re.compile(r"[ \t]*:[ \t]*(\*[^\s,\[\]{}]+)")
_KEY_ON_LINE = re.compile(r"[ ]*(?:-[ ]+)*")

_OUTERMOST = re.compile(r"^[^\s#-]", re.MULTILINE)
_PLAIN_LINE = re.compile(
    r"""^(?P<key>[\w-]+):[ \t]+(?P<quote>["']?)(?P<value>[^\n]*?)(?P=quote)[ \t]*\r?$""",
    re.MULTILINE,
)


class _Todo(NamedTuple):
    where: Path
    node: yaml.Node
    key: yaml.Node | None = None
    flow: bool = False


@dataclass(frozen=True, slots=True)
class _KeyWriter:
    """Makes the writer of a new key, with what goes before it."""

    lead: str
    single: bool

    def __call__(self, name: str) -> YamlScalar:
        return YamlScalar(f"{self.lead}{name}: ", single=self.single)


def yaml_entries(text: str, inner: Span) -> tuple[list[Entry], str | None]:
    """The values of the YAML at ``inner``, and what is wrong with it, if anything (one line).

    Of YAML that can't be parsed each key of the outermost level is read by itself, and what is
    wrong as a plain ``key: value`` line. An alias is followed nowhere, so a bomb of them costs
    nothing.
    """
    try:
        return list(parsed(text, inner)), None
    except (yaml.YAMLError, ValueError, RecursionError) as problem:
        mark = getattr(problem, "problem_mark", None)
        line = text.count("\n", 0, inner.start) + 1 + (mark.line if mark else 0)
        error = f"{line}: {getattr(problem, 'problem', None) or type(problem).__name__}"
        return list(_by_key(text, inner)), error


def parsed(text: str, inner: Span) -> Iterator[Entry]:
    """The values of the YAML at ``inner``. Raises YAMLError, ValueError and RecursionError."""
    root = yaml.compose(inner.of(text), Loader=yaml.CSafeLoader)
    return _entries(root, text, inner.start) if root else iter(())


def _by_key(text: str, inner: Span) -> Iterator[Entry]:
    """The entries of front matter that YAML refuses as a whole."""
    starts = [match.start() for match in _OUTERMOST.finditer(text, *inner)]
    for part in map(Span, starts, (*starts[1:], inner.stop)):
        try:
            yield from parsed(text, part)
        except (yaml.YAMLError, ValueError, RecursionError):
            yield from _plain_entries(text, part)


def _entries(root: yaml.Node, text: str, base: int) -> Iterator[Entry]:
    seen: set[int] = set()
    todo = [_Todo((), root)]
    while todo:
        one = todo.pop()
        where, node = one.where, one.node
        if id(node) in seen:
            yield from _alias(one, text, base)
            continue
        seen.add(id(node))
        if isinstance(node, yaml.MappingNode):
            todo += [
                _Todo((*where, key.value), value, key, bool(node.flow_style))
                for key, value in reversed(node.value)
                if isinstance(key, yaml.ScalarNode)
            ]
        elif isinstance(node, yaml.SequenceNode):
            count = len(node.value)
            todo += [
                _Todo((*where, count - 1 - k), item) for k, item in enumerate(reversed(node.value))
            ]
        elif isinstance(node, yaml.ScalarNode):
            yield from _scalar(one, node, text, base)


def _scalar(one: _Todo, node: yaml.ScalarNode, text: str, base: int) -> Iterator[Entry]:
    span = Span(base + node.start_mark.index, base + node.end_mark.index)
    raw = span.of(text)
    single = node.style == "'"
    writer: YamlScalar | None
    if node.tag == _NULL:
        if not raw and text[span.start - 1 : span.start] != ":":
            return  # a key without a colon, in a mapping in braces
        writer, value = YamlScalar("" if raw else " "), None
    elif _PRINTED.match(node.tag):
        tail = raw[len(raw.rstrip("\r\n")) :] if node.style in ("|", ">") else ""
        writer, value = YamlScalar(tail=tail, single=single), str(node.value)
    else:
        return
    # What an alias repeats would change in all its places, and without its anchor break them.
    properties = _PROPERTIES.match(raw)
    slot = Slot(value, span, None if properties else writer, is_templated(raw))
    yield Entry(one.where, slot, _room(one, span, text, base, single=single))


def _alias(one: _Todo, text: str, base: int) -> Iterator[Entry]:
    """A scalar that stands elsewhere: it is read there, and a value can be put in its place."""
    found = _ALIAS.match(text, base + one.key.end_mark.index) if one.key is not None else None
    if found is None or not isinstance(one.node, yaml.ScalarNode) or one.node.tag != _STRING:
        return
    span = Span(*found.span(1))
    templated = is_templated(one.node.value)
    slot = Slot(one.node.value, span, YamlScalar(), templated)
    yield Entry(one.where, slot, _room(one, span, text, base, single=False))


def _room(one: _Todo, span: Span, text: str, base: int, *, single: bool) -> Room | None:
    """Behind a value of a mapping: on a line of its own, or after a comma."""
    if one.key is None:
        return None
    if one.flow:
        return Room(span.stop, _KeyWriter(", ", single))
    key = base + one.key.start_mark.index
    column = one.key.start_mark.column
    if _KEY_ON_LINE.fullmatch(text, key - column, key) is None:
        return None
    return Room(line_stop(text, span), _KeyWriter(newline(text) + " " * column, single))


def _plain_entries(text: str, inner: Span) -> Iterator[Entry]:
    """The plain ``key: value`` lines of front matter that YAML refuses."""
    for match in _PLAIN_LINE.finditer(text, *inner):
        quote = match["quote"]
        if not quote and match["value"][:1] in ("'", '"'):
            continue  # nothing closes it
        span = Span(match.start("quote"), match.end("value") + len(quote))
        value = _plain_value(match["value"], quote)
        slot = Slot(value, span, YamlScalar(single=quote == "'"), is_templated(value))
        writer = _KeyWriter(newline(text), quote == "'")
        yield Entry((match["key"],), slot, Room(line_stop(text, span), writer))


def _plain_value(raw: str, quote: str) -> str:
    """What a scalar on one line says, as far as it is one."""
    try:
        value = yaml.load(quote + raw + quote, Loader=yaml.CSafeLoader) if quote else raw
    except yaml.YAMLError:
        return raw
    return value if isinstance(value, str) else raw
