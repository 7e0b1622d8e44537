"""Components and elements of JSX: MDX, Astro; and Vue's components in Markdown.

What stands in braces is a program. A plain string in it is one, a name that the file imports from a
picture is that picture, and everything else is for nobody to judge.
"""

from __future__ import annotations

import html
import re
from collections.abc import Mapping
from typing import NamedTuple

from altcheck.document import Slot, Span
from altcheck.posts.place import Place
from altcheck.posts.syntax import is_templated
from altcheck.posts.tags.arguments import PICTURE, STRING, Tag, plain, unescaped
from altcheck.posts.tags.calls import Keys, enclosed
from altcheck.posts.tags.writers import JsxString

_CHUNK = rf"[^{{}}\"'`]++|{STRING}"


def _braces(depth: int) -> str:
    """An expression in braces with braces in it; what nests deeper is no attribute's value."""
    inner = f"|{_braces(depth - 1)}" if depth else ""
    return rf"\{{(?:{_CHUNK}{inner}){{0,200}}+\}}"


_ATTRIBUTE = re.compile(
    rf"""\s*+(?:(?P<spread>{_braces(2)}) | (?P<name>[A-Za-z_:@][\w:.-]*+)
    (?:\s*+=\s*+(?P<value>"[^"]*+" | '[^']*+' | {_braces(3)}))?+)""",
    re.VERBOSE | re.DOTALL,
)
_END = re.compile(r"\s*+(?P<slash>/)?>")
_STRING = re.compile(rf"{STRING}", re.DOTALL)
_CALLED = re.compile(
    r"(?:require|\$withBase|withBase|useBaseUrl|withPrefix)"
    rf"\(\s*(?P<string>{STRING})\s*,?\s*\)(?:\.default)?",
    re.DOTALL,
)
_LITERAL = re.compile(r"\s*(?:true|[\d.]+)\s*")
_NOTHING = frozenset(("null", "undefined", "false"))
_IMPORT = re.compile(
    r"""^import[ \t]+(?P<name>[A-Za-z_$][\w$]*)[ \t]+from[ \t]+
    (?P<quote>["'])(?P<file>[^"'\n]+)(?P=quote)""",
    re.MULTILINE | re.VERBOSE,
)
_BOUND = re.compile(r"(?::|v-bind:)(?=\w)")
# What stands around the image asks for these.
_SHOWN = ("role", "aria-hidden", "aria-label", "aria-labelledby", "class", "width", "height")


class _Prop(NamedTuple):
    """An attribute as it stands; ``span`` covers its value with its quotes, or its name."""

    name: str
    raw: str | None
    span: Span
    bound: bool


def imported_pictures(text: str) -> dict[str, str]:
    """The pictures that the file imports, by the names it gives them."""
    found = ((match["name"], match["file"]) for match in _IMPORT.finditer(text))
    return {name: file for name, file in found if PICTURE.search(file)}


def read_jsx(
    text: str, match: re.Match[str], keys: Keys, imports: Mapping[str, str], *, strict: bool
) -> Tag | None:
    """``<Image src={…} alt="…" />``; ``strict`` lets go what could be plain HTML in capitals."""
    props: list[_Prop] = []
    at, spread = match.end(), False
    while not (end := _END.match(text, at)):
        found = _ATTRIBUTE.match(text, at)
        if found is None or found.end() == at:
            return None
        spread = spread or found["spread"] is not None
        if found["name"]:
            props.append(_prop(found))
        at = found.end()
    if strict and not end["slash"] and not any(p.bound or (p.raw or "")[:1] == "{" for p in props):
        return None
    by_name = {prop.name: prop for prop in reversed(props)}
    src = next((by_name[key] for key in keys.src if key in by_name), None)
    if src is None and not spread:
        return None
    where = src.span.stop if src else match.end()
    quote = next((p.raw[0] for p in props if p.raw and p.raw[0] in "\"'"), '"')
    slots = [
        _slot(by_name, names, imports) or _absent(names, where, quote, spread=spread)
        for names in (keys.src, keys.alt, keys.title)
    ]
    caption = _slot(by_name, keys.caption, imports)
    said, stop = plain(caption.value) if caption and not caption.templated else None, end.end()
    if said is None and not end["slash"] and match["name"] != "img":
        said, stop = enclosed(text, stop, rf"</{re.escape(match['name'])}\s*>")
    src_slot = slots[0] or Slot(None, Span(where, where), None, templated=True)
    place = Place(Span(match.start(), stop), "tag", src_slot, slots[1], slots[2])
    return Tag(place, said, tuple(_shown(by_name, imports)))


def _prop(found: re.Match[str]) -> _Prop:
    name = found["name"]
    bound = _BOUND.match(name)
    span = Span(*found.span("value" if found["value"] else "name"))
    return _Prop(name[bound.end() :] if bound else name, found["value"], span, bool(bound))


def _slot(
    by_name: Mapping[str, _Prop], names: tuple[str | int, ...], imports: Mapping[str, str]
) -> Slot | None:
    prop = next((by_name[str(name)] for name in names if name in by_name), None)
    if prop is None:
        return None
    if prop.raw is None:  # JSX's shorthand for true, which is no text
        return Slot(None, Span(prop.span.stop, prop.span.stop), JsxString('="', '"'))
    if prop.raw[0] in "\"'" and not prop.bound:
        value = html.unescape(prop.raw[1:-1])
        writer = JsxString(prop.raw[0], prop.raw[0])
        return Slot(value, prop.span, writer, is_templated(prop.raw))
    said, certain = expression(prop.raw[1:-1], imports)
    # Vue takes the value of a bound attribute for a program, whatever is put there; and the path of
    # an import is none that a string could hold.
    fixed = prop.bound or said in imports.values()
    return Slot(said, prop.span, None if fixed else JsxString('"', '"'), not certain)


def expression(raw: str, imports: Mapping[str, str]) -> tuple[str | None, bool]:
    """What a program in braces says, and whether that is certain; None is nothing at all."""
    code = raw.strip()
    if code in _NOTHING:
        return None, True
    called = _CALLED.fullmatch(code)
    string = called["string"] if called else code
    if _STRING.fullmatch(string) and not (string[0] == "`" and "${" in string):
        return unescaped(string[1:-1], "backslash", string[0]), True
    name = code.removesuffix(".src")
    return (imports[name], True) if name in imports else (raw, False)


def _absent(names: tuple[str | int, ...], at: int, quote: str, *, spread: bool) -> Slot | None:
    """Where an attribute would go; with ``{...props}`` it may be there without being seen."""
    if not names:
        return None
    return Slot(None, Span(at, at), JsxString(f" {names[0]}={quote}", quote), spread)


def _shown(by_name: Mapping[str, _Prop], imports: Mapping[str, str]) -> list[tuple[str, str]]:
    shown: list[tuple[str, str]] = []
    for name in _SHOWN:
        prop = by_name.get("className") if name == "class" else None
        prop = prop or by_name.get(name)
        if prop is None or prop.raw is None:
            continue
        value: str | None = html.unescape(prop.raw[1:-1])
        if prop.bound or prop.raw[0] == "{":
            value, certain = expression(prop.raw[1:-1], imports)
            # A number or true in braces is what HTML would have in quotes.
            value = value if certain or _LITERAL.fullmatch(value or "") else None
        if value and value.strip():
            shown.append((name, value.strip().replace("\0", "\ufffd")))  # as HTML would have it
    return shown
