"""Embeds and directives: Obsidian, MyST, reStructuredText."""

from __future__ import annotations

import re

import yaml

from altcheck.document import Slot, Span
from altcheck.posts.frontmatter.from_yaml import parsed
from altcheck.posts.place import Place
from altcheck.posts.syntax import YamlScalar, is_templated
from altcheck.posts.tags.arguments import PICTURE, Tag, plain
from altcheck.posts.tags.writers import Option, WikiTarget, WikiText, is_size

_WIKI = re.compile(
    r"!\[\[[ \t]*(?P<src>[^\[\]|\n\\]+?)[ \t]*(?P<parts>(?:\\?\|[^\[\]|\n]*)*)\]\]",
)
_PART = re.compile(r"(?P<bar>\\?\|)(?P<text>(?:[^|\\]|\\(?!\|))*)")


def read_wiki(text: str, match: re.Match[str]) -> Tag | None:
    """``![[a.png|alt|300]]``, as Obsidian has it; a number is a size, and a table escapes bars."""
    whole = _WIKI.match(text, match.start())
    if whole is None or not PICTURE.search(whole["src"]):
        return None
    at = whole.end("src")
    slot = Slot(None, Span(at, at), WikiText("\\|" if whole["parts"][:1] == "\\" else "|"))
    for part in _PART.finditer(text, *whole.span("parts")):
        if not is_size(part["text"]):
            templated = is_templated(part["text"])
            slot = Slot(part["text"], Span(*part.span("text")), WikiText(), templated)
            break
    src = whole["src"]
    src_slot = Slot(src, Span(*whole.span("src")), WikiTarget(), is_templated(src))
    return Tag(Place(Span(*whole.span()), "tag", src_slot, slot, None))


_FENCE = r"(?:`{3,}|~{3,}|:{3,})"
DIRECTIVE = rf"^[ \t]*(?:{_FENCE}\{{(?:image|figure)\}}|\.\.[ ]+(?:image|figure)::)[ \t]"
_HEAD = re.compile(
    rf"""(?P<indent>[ \t]*)
    (?:(?P<fence>{_FENCE})\{{(?P<name>image|figure)\}} | \.\.[ ]+(?P<rst>image|figure)::)
    [ \t]+(?P<src>\S+)[ \t]*(?P<line>\r?\n|\Z)
    (?P<options>
      (?:[ \t]*---[ \t]*\r?\n (?P<yaml>(?:(?![ \t]*---)[^\n]*\n){{0,60}}+)
        [ \t]*---[ \t]*(?:\r?\n|\Z)
      | (?:(?P<depth>[ \t]*):[\w-]+:[^\n]*(?:\n|\Z)(?:(?P=depth)[ \t]+\S[^\n]*(?:\n|\Z))*+)*+))""",
    re.VERBOSE,
)
# A field goes on in lines that are indented more than its name (docutils, field lists).
_ALT = re.compile(
    r"^(?P<depth>[ \t]*):alt:(?P<gap>[ \t]*)"
    r"(?P<alt>[^\n]*?(?:\r?\n(?P=depth)[ \t]+\S[^\n]*?)*)[ \t]*\r?(?:\n|\Z)",
    re.MULTILINE,
)
_ANY_FENCE = re.compile(rf"^[ \t]*(?P<fence>{_FENCE})(?P<rest>[^\n]*)", re.MULTILINE)
_COMMENT = re.compile(r"(?:^|[ \t]+)#.*")


def read_directive(text: str, match: re.Match[str]) -> Tag | None:
    """MyST's and reStructuredText's image and figure, with their ``:alt:`` option."""
    head = _HEAD.match(text, match.start())
    if head is None:
        return None
    fenced = head["fence"] is not None
    option = None if head["yaml"] is not None else _ALT.search(text, *head.span("options"))
    entry = None if head["yaml"] is None else _of_yaml(text, Span(*head.span("yaml")))
    if entry is not None:
        slot = entry
    elif option is not None:
        slot = _option(option, fenced=fenced)
    else:
        slot = _new_option(head, fenced=fenced)
    stop, caption = _fenced_end(text, head) if fenced else _indented_end(text, head)
    if stop < 0:
        return None
    src = Slot(head["src"], Span(*head.span("src")), Option(word=True), is_templated(head["src"]))
    return Tag(Place(Span(head.start(), stop), "tag", src, slot, None), plain(caption))


def _of_yaml(text: str, options: Span) -> Slot | None:
    """The alt among options that are written in YAML, however it is written there."""
    if "alt" not in options.of(text):
        return None
    try:
        slots = {entry.path: entry.slot for entry in parsed(text, options)}
    except (yaml.YAMLError, ValueError, RecursionError):
        return Slot(None, Span(options.start, options.start))  # who knows what is written there
    return slots.get(("alt",))


def _new_option(head: re.Match[str], *, fenced: bool) -> Slot:
    """Where ``:alt:`` would go: the first of the options."""
    if head["yaml"] is not None:
        at = head.start("yaml")
        return Slot(None, Span(at, at), YamlScalar(f"{head['indent']}alt: ", head["line"]))
    indent = head["indent"] + ("" if fenced else "   ")
    at = head.end("src")
    return Slot(None, Span(at, at), Option(f"{head['line'] or chr(10)}{indent}:alt: ", fenced))


def _option(option: re.Match[str], *, fenced: bool) -> Slot:
    raw, span = option["alt"], Span(*option.span("alt"))
    writer = Option("" if option["gap"] else " ", fenced)
    if "\n" in raw:
        return Slot(" ".join(raw.split()), span, writer, is_templated(raw))
    value: str | None = raw
    if fenced:  # MyST takes its options for YAML
        value, length = _scalar(raw)
        span = Span(span.start, span.start + length)
    return Slot(value, span, writer, is_templated(raw))


def _scalar(raw: str) -> tuple[str | None, int]:
    """What a scalar of YAML on one line says, and its length without a comment behind it."""
    quoted = re.match(r"""'(?:[^']|'')*'|"(?:[^"\\]|\\.)*\"""", raw)
    if quoted is not None:
        try:
            return str(yaml.load(quoted[0], Loader=yaml.CSafeLoader)), quoted.end()
        except yaml.YAMLError:
            return raw, len(raw)
    comment = _COMMENT.search(raw)
    value = raw[: comment.start()] if comment else raw
    return value, len(value)


def _fenced_end(text: str, head: re.Match[str]) -> tuple[int, str | None]:
    """Where a directive in a fence ends, and the text in it; -1 if nothing closes it."""
    found = _ANY_FENCE.search(text, head.end())
    closes = (
        found is not None
        and not found["rest"].strip()
        and found["fence"][0] == head["fence"][0]
        and len(found["fence"]) >= len(head["fence"])
    )
    if found is None or not closes:
        return -1, None
    return found.end("fence"), _first_paragraph(text[head.end() : found.start()])


def _indented_end(text: str, head: re.Match[str]) -> tuple[int, str | None]:
    """Where a directive without a fence ends: with its options, or its indented caption."""
    stop = head.end()
    body = re.compile(rf"(?:[ \t]*\r?\n)*((?:{head['indent']}[ \t]+\S[^\n]*(?:\n|\Z)){{1,20}})")
    found = body.match(text, stop) if head["rst"] == "figure" else None
    return (found.end(), _first_paragraph(found[1])) if found else (stop, None)


def _first_paragraph(body: str) -> str | None:
    first = re.split(r"\n[ \t]*\r?\n", body.strip(), maxsplit=1)[0]
    if re.search(r"!\[|<[iI][mM]", first):
        return None
    return " ".join(first.split()) or None
