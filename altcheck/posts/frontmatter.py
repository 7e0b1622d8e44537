"""Where the body of a post begins, and the images that its front matter names."""

from __future__ import annotations

import json
import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

import yaml

from altcheck.document import Access, Image, Slot, Span
from altcheck.posts.syntax import TEMPLATED, JsonString, TomlString, YamlScalar

# The closing line is looked for in this many characters: a post that opens with a thematic break
# must not be searched to its end.
_LIMIT = 200_000
_OPEN = re.compile(r"(?:[ \t]*\r?\n)*(?P<fence>---|\+\+\+)[ \t]*\r?\n|(?:[ \t]*\r?\n)*(?P<json>\{)")
_CLOSE = {
    "---": re.compile(r"^(?:---|\.\.\.)[ \t]*(?:\r?\n|\Z)", re.MULTILINE),
    "+++": re.compile(r"^\+\+\+[ \t]*(?:\r?\n|\Z)", re.MULTILINE),
}
_YAML_KEY = re.compile(r"""^[\w"'][^\n:]*:(?:[ \t]|\r?$)""", re.MULTILINE)

_PLAIN_LINE = re.compile(
    r"""^(?P<key>[\w-]+):[ \t]+(?P<quote>["']?)(?P<value>[^\n]*?)(?P=quote)[ \t]*\r?$""",
    re.MULTILINE,
)
_TOML_LINE = re.compile(
    r"""^(?P<indent>[ \t]*)(?:\[\[?(?P<table>[^\]\n]+)\]\]?
    |(?P<key>[\w-]+)[ \t]*=[ \t]*(?P<value>"(?:[^"\\\n]|\\.)*"|'[^'\n]*'))""",
    re.MULTILINE | re.VERBOSE,
)
_STRING = r'"(?:[^"\\]|\\.)*"'
_JSON_TOKEN = re.compile(
    rf"(?P<key>{_STRING})\s*:\s*(?P<value>{_STRING})|(?P<mark>[{{}}\[\],])|{_STRING}"
)
_JSON_OPENED = re.compile(rf"({_STRING})\s*:\s*$")

# Keys under which themes and generators keep a picture. What they hold must look like one too.
_KEYS = re.compile(
    r"""(?:.*[_\-.])?(?:
      (?:cover|hero|banner|head|header|feature|featured|share|social|og|twitter|top|index|post|page
        |listing|preview|teaser|background|bg|thumb|card|splash|main|lead|title)?[_-]?
      (?:image|images|img|imgs|photo|photos|picture|pictures|pic)(?:[_-]?(?:url|src|path|link))?
      | cover(?:[_-]?(?:url|src))? | hero | banner | thumbnail | thumb | teaser | feature | featured
      | headimg | poster | preview | background | gallery | top_?img | og:image | twitter:image
    )""",
    re.VERBOSE | re.IGNORECASE,
)
_INNER = frozenset(("image", "img", "src", "url", "path", "file", "filename", "relative", "href"))
_ALT_INNER = ("alt", "image_alt", "imageAlt", "alt_text", "altText", "image_description")
_PICTURE = re.compile(
    r"(?:https?:)?//\S|data:image/|\S.*\.(?:png|jpe?g|gif|webp|avif|svg|bmp|ico|tiff?|heic|jfif)"
    r"(?:[?#!@].*)?$|\.{0,2}/\S*$",
    re.IGNORECASE | re.DOTALL,
)


class _Entry(NamedTuple):
    """A string in front matter: where it is, what it says, how it is written."""

    path: tuple[str, ...]
    slot: Slot
    line_stop: int  # where a further key could follow
    lead: str | None  # line end and indentation of a further key, None if there can't be one


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """What the head of a post says.

    ``stop`` is where the body begins, in characters. ``images`` are its pictures, ``lang`` the
    language it names, ``error`` what its parser could not take (one line), None if all is well.
    ``values`` are its texts by their names (``cover.image``).
    """

    stop: int = 0
    images: tuple[Image, ...] = ()
    lang: str | None = None
    error: str | None = None
    values: Mapping[str, str] = field(default_factory=dict)


def read_front_matter(path: str, text: str) -> FrontMatter:
    """The front matter at the start of ``text`` (YAML, TOML or JSON), also after blank lines."""
    head = _OPEN.match(text)
    if head is None:
        return FrontMatter()
    if head["json"]:
        return _json(path, text, head.start("json"))
    close = _CLOSE[head["fence"]].search(text, head.end(), head.end() + _LIMIT)
    if close is None:
        return FrontMatter()
    inner = Span(head.end(), close.start())
    if head["fence"] == "+++":
        return _toml(path, text, inner, close.end())
    if inner.of(text).strip() and not _YAML_KEY.search(text, *inner):
        return FrontMatter()
    return _yaml(path, text, inner, close.end())


def _yaml(path: str, text: str, inner: Span, stop: int) -> FrontMatter:
    error = None
    try:
        root = yaml.compose(inner.of(text), Loader=yaml.CSafeLoader)
        entries = list(_yaml_entries(root, text, inner.start)) if root else []
    except (yaml.YAMLError, ValueError, RecursionError) as problem:
        mark = getattr(problem, "problem_mark", None)
        line = text.count("\n", 0, inner.start) + 1 + (mark.line if mark else 0)
        error = f"{line}: {getattr(problem, 'problem', None) or type(problem).__name__}"
        entries = list(_plain_entries(text, inner))
    return _collect(path, entries, stop, error)


def _yaml_entries(root: yaml.Node, text: str, base: int) -> Iterator[_Entry]:
    """Every string scalar of the document. An alias is read once, so a bomb stays small."""
    seen: set[int] = set()
    todo: list[tuple[tuple[str, ...], yaml.Node, int | None]] = [((), root, None)]
    while todo:
        where, node, column = todo.pop()
        if id(node) in seen:
            continue
        seen.add(id(node))
        if isinstance(node, yaml.MappingNode):
            todo += [
                ((*where, key.value), value, None if node.flow_style else key.start_mark.column)
                for key, value in reversed(node.value)
                if isinstance(key, yaml.ScalarNode)
            ]
        elif isinstance(node, yaml.SequenceNode):
            todo += [((*where, "[]"), value, None) for value in reversed(node.value)]
        elif isinstance(node, yaml.ScalarNode) and node.tag == "tag:yaml.org,2002:str":
            yield _yaml_entry(where, node, text, base, column)


def _yaml_entry(
    where: tuple[str, ...], node: yaml.ScalarNode, text: str, base: int, column: int | None
) -> _Entry:
    """The scalar at ``where``; ``column`` is that of its key, where a further key can follow."""
    span = Span(base + node.start_mark.index, base + node.end_mark.index)
    raw = span.of(text)
    tail = raw[len(raw.rstrip("\r\n")) :] if node.style in ("|", ">") else ""
    slot = Slot(
        node.value,
        span,
        YamlScalar(tail=tail, single=node.style == "'"),
        bool(TEMPLATED.search(raw)),
    )
    lead = None if column is None else _newline(text) + " " * column
    return _Entry(where, slot, _line_stop(text, span), lead)


def _plain_entries(text: str, inner: Span) -> Iterator[_Entry]:
    """The plain ``key: value`` lines of front matter that YAML refuses."""
    for match in _PLAIN_LINE.finditer(text, *inner):
        quote = match["quote"]
        span = Span(match.start("quote"), match.end("value") + len(quote))
        value = _plain_value(match["value"], quote)
        slot = Slot(value, span, YamlScalar(single=quote == "'"))
        yield _Entry((match["key"],), slot, _line_stop(text, span), _newline(text))


def _plain_value(raw: str, quote: str) -> str:
    """What a scalar on one line says, as far as it is one."""
    try:
        value = yaml.load(quote + raw + quote, Loader=yaml.CSafeLoader) if quote else raw
    except yaml.YAMLError:
        return raw
    return value if isinstance(value, str) else raw


def _toml(path: str, text: str, inner: Span, stop: int) -> FrontMatter:
    error = None
    try:
        tomllib.loads(inner.of(text).replace("\r\n", "\n"))
    except (tomllib.TOMLDecodeError, RecursionError) as problem:
        error = str(problem)
    entries: list[_Entry] = []
    table: tuple[str, ...] = ()
    for match in _TOML_LINE.finditer(text, *inner):
        if match["table"]:
            table = tuple(part.strip(" \"'") for part in match["table"].split("."))
            continue
        value = _toml_value(match["value"])
        if value is None:
            continue
        span = Span(*match.span("value"))
        slot = Slot(value, span, TomlString(), bool(TEMPLATED.search(value)))
        lead = _newline(text) + match["indent"]
        entries.append(_Entry((*table, match["key"]), slot, _line_stop(text, span), lead))
    return _collect(path, entries, stop, error)


def _toml_value(raw: str) -> str | None:
    try:
        value = tomllib.loads(f"v = {raw}")["v"]
    except tomllib.TOMLDecodeError:
        return None
    return str(value)


def _json(path: str, text: str, start: int) -> FrontMatter:
    try:
        _, stop = json.JSONDecoder().raw_decode(text, start)
    except (ValueError, RecursionError):
        return FrontMatter()
    entries: list[_Entry] = []
    where: list[str] = []
    for match in _JSON_TOKEN.finditer(text, start, stop):
        mark = match["mark"]
        if mark in ("{", "["):
            before = _JSON_OPENED.search(text, max(start, match.start() - 200), match.start())
            where.append(json.loads(before[1]) if before else "[]")
        elif mark in ("}", "]"):
            where.pop()
        elif match["key"]:
            span = Span(*match.span("value"))
            slot = Slot(json.loads(match["value"], strict=False), span, JsonString())
            key = json.loads(match["key"], strict=False)
            entries.append(_Entry((*where[1:], key), slot, span.stop, ", "))
    return _collect(path, entries, stop, None)


def _line_stop(text: str, span: Span) -> int:
    """The end of the line on which the value ends, before its line end."""
    if span.of(text).endswith("\n"):
        return span.stop - (2 if span.of(text).endswith("\r\n") else 1)
    stop = text.find("\n", span.stop)
    stop = len(text) if stop < 0 else stop
    return stop - 1 if text[stop - 1 : stop] == "\r" else stop


def _newline(text: str) -> str:
    at = text.find("\n")
    return "\r\n" if at > 0 and text[at - 1] == "\r" else "\n"


def _collect(path: str, entries: list[_Entry], stop: int, error: str | None) -> FrontMatter:
    """The images among the entries, each with the companion key that holds its alt."""
    by_path = {entry.path: entry for entry in entries}
    images: list[Image] = []
    lang = next((by_path[(k,)].slot.value for k in ("lang", "language") if (k,) in by_path), None)
    for entry in entries:
        if _names_picture(entry):
            alt = _companion(entry, by_path)
            name = " ".join(((alt and alt.value) or "").split())
            images.append(
                Image(
                    path, len(images), None, entry.slot.span, "front-matter", entry.slot, alt,
                    access=Access(name, "alt" if name else "none"),
                    key=".".join(entry.path).replace(".[]", "[]"), lang=lang,
                )
            )  # fmt: skip
    values = {".".join(e.path): e.slot.value or "" for e in entries if not e.slot.templated}
    return FrontMatter(stop, tuple(images), lang, error, values)


def _names_picture(entry: _Entry) -> bool:
    names = [name for name in entry.path if name != "[]"]
    if not names or not _PICTURE.match(entry.slot.value or ""):
        return False
    if _KEYS.fullmatch(names[-1]):
        return not re.search(r"alt|caption|credit|desc|title$", names[-1], re.IGNORECASE)
    return len(names) > 1 and names[-1] in _INNER and bool(_KEYS.fullmatch(names[-2]))


def _companion(entry: _Entry, by_path: dict[tuple[str, ...], _Entry]) -> Slot | None:
    """The slot of the alt that belongs to an image key, absent if the key isn't there yet."""
    *parent, key = entry.path
    nested = bool(parent) and (parent[-1] != "[]" or key in _INNER)
    names = [*_ALT_INNER] if nested else []
    names += [key + end for end in ("_alt", "-alt", "Alt", "_alt_text", "_description")]
    for name in names:
        if (found := by_path.get((*parent, name))) is not None:
            return found.slot
    if entry.lead is None:
        return None
    name = _new_name(key, nested=nested)
    return Slot(None, Span(entry.line_stop, entry.line_stop), _key_writer(entry, name))


def _new_name(key: str, *, nested: bool) -> str:
    if nested:
        return "alt"
    if "-" in key:
        return f"{key}-alt"
    return f"{key}Alt" if re.search(r"[a-z][A-Z]", key) else f"{key}_alt"


def _key_writer(entry: _Entry, name: str) -> YamlScalar | TomlString | JsonString:
    lead, write = entry.lead or "", entry.slot.write
    if isinstance(write, TomlString):
        return TomlString(f"{lead}{name} = ")
    if isinstance(write, JsonString):
        return JsonString(f"{lead}{json.dumps(name)}: ")
    single = isinstance(write, YamlScalar) and write.single
    return YamlScalar(f"{lead}{name}: ", single=single)
