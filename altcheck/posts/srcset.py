"""``srcset`` and ``sizes`` as browsers read them, with what authors may not write.

HTML Standard, images: parsing a srcset attribute, parsing a sizes attribute; srcset attributes and
sizes attributes for what is conforming.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import islice
from typing import Literal, NamedTuple

from altcheck.document import Span

Fault = Literal[
    "empty",  # nothing where a candidate is expected: a comma too many, or no candidate at all
    "descriptor",  # no descriptor that the standard knows, or one that contradicts another
    "zero",  # a width or density that is not positive
    "mixed",  # widths and densities in one srcset, or a candidate without one among widths
    "duplicate",  # a width or density for the second time
    "glued",  # a comma inside of an address, which was meant to part two candidates
]


class Candidate(NamedTuple):
    """One candidate: where its address and its descriptor stand in the attribute's value.

    ``width`` is its w descriptor in pixels, ``density`` its x descriptor; both are None where it
    has neither, which means a density of 1.
    """

    address: str
    span: Span
    descriptor: Span
    width: int | None = None
    density: float | None = None


class Srcset(NamedTuple):
    """What a browser takes from a srcset, and the faults in it with their places."""

    candidates: tuple[Candidate, ...] = ()
    faults: tuple[tuple[Fault, Span], ...] = ()


_BLANK = "\t\n\f\r "
_START = re.compile(r"[\t\n\f\r ,]*")
_ADDRESS = re.compile(r"[^\t\n\f\r ]+")
# A descriptor ends at a comma that is outside of parentheses; unclosed ones run to the end.
_DESCRIPTORS = re.compile(r"(?:[^,()]|\([^)]*(?:\)|\Z)|\))*+")
_TOKEN = re.compile(r"(?:[^\t\n\f\r ()]|\([^)]*(?:\)|\Z)|\))+")
_PICTURE = r"\.(?:png|jpe?g|gif|webp|avif|svg)"
_GLUED = re.compile(rf"{_PICTURE}(?:\?[^,/]*)?,[^,]*{_PICTURE}(?:[?#]|$)", re.IGNORECASE)
_SHOWN = 500  # characters of a size that are looked at
_WHOLE = re.compile(r"\d+")
_FLOAT = re.compile(r"-?(?:\d+(?:\.\d+)?|\.\d+)(?:[eE][+-]?\d+)?")
_MOST = 1000  # candidates, or sizes

SizesFault = Literal[
    "empty",  # nothing where a size is expected
    "percentage",  # a share of something that is not known when the picture is chosen
    "length",  # no length that CSS knows, or a negative one
    "condition",  # none before a size that is not the last, or one whose parentheses don't match
    "auto",  # auto anywhere but at the beginning
]
_PART = re.compile(r"(?:[^,()]|\((?:[^()]|\((?:[^()]|\([^()]*\))*\))*\)|[()])*+")
_UNITS = (
    "em|rem|ex|rex|ch|rch|cap|rcap|ic|ric|lh|rlh|vw|vh|vi|vb|vmin|vmax|svw|svh|lvw|lvh|dvw|dvh"
    "|svi|svb|lvi|lvb|dvi|dvb|svmin|svmax|lvmin|lvmax|dvmin|dvmax|cm|mm|q|in|pt|pc|px"
)
_LENGTH = re.compile(
    rf"\+?(?:\d+(?:\.\d+)?|\.\d+)(?:e[+-]?\d+)?(?:{_UNITS})|\+?0(?:\.0+)?", re.IGNORECASE
)
_FUNCTION = re.compile(
    r"(?:calc|min|max|clamp|round|mod|rem|abs|hypot|env|var)\(.*\)", re.IGNORECASE | re.DOTALL
)
_LAST = re.compile(r"(?:[\w-]*\((?:[^()]|\((?:[^()]|\([^()]*\))*\))*\)|[^\s()]+)\s*\Z")


def parse_srcset(value: str) -> Srcset:
    """The candidates in a srcset's ``value``, in order. Never raises; linear in its length."""
    candidates: list[Candidate] = []
    faults: list[tuple[Fault, Span]] = []
    at = 0
    while at < len(value) and len(candidates) < _MOST:
        start = _START.match(value, at)
        begin = at if start is None else start.end()
        if "," in value[at:begin]:
            faults.append(("empty", _commas(value, at, begin)))
        address = _ADDRESS.match(value, begin)
        if address is None:
            break
        found, at = _candidate(value, Span(*address.span()), faults)
        if found is not None:
            candidates.append(found)
    if not candidates and not faults:
        faults.append(("empty", Span(0, len(value))))
    faults += _among(candidates)
    return Srcset(tuple(candidates), tuple(sorted(faults, key=lambda fault: fault[1])))


def _commas(value: str, start: int, stop: int) -> Span:
    first = value.index(",", start)
    return Span(first, value.rindex(",", start, stop) + 1)


def _candidate(
    value: str, span: Span, faults: list[tuple[Fault, Span]]
) -> tuple[Candidate | None, int]:
    """The candidate whose address stands at ``span``, None if it is dropped; and where it ends."""
    address = span.of(value)
    bare = address.rstrip(",")
    if bare != address:
        if len(address) - len(bare) > 1:
            faults.append(("empty", Span(span.start + len(bare) + 1, span.stop)))
        where = Span(span.start, span.start + len(bare))
        return (Candidate(bare, where, Span(where.stop, where.stop)) if bare else None), span.stop
    if _GLUED.search(address) and address[:5].lower() != "data:":
        faults.append(("glued", span))
    match = _DESCRIPTORS.match(value, span.stop)
    stop = span.stop if match is None else match.end()
    tokens = [Span(*token.span()) for token in _TOKEN.finditer(value, span.stop, stop)]
    where = Span(tokens[0].start, tokens[-1].stop) if tokens else Span(span.stop, span.stop)
    found = _described(value, tokens)
    end = stop + 1 if stop < len(value) else stop
    if isinstance(found, str):
        faults.append((found, where))
        return None, end
    width, density = found
    return Candidate(address, span, where, width, density), end


def _described(
    value: str, tokens: Sequence[Span]
) -> tuple[int | None, float | None] | Literal["descriptor", "zero"]:
    """Width and density by the descriptors; what is wrong where they are none."""
    width: int | None = None
    density: float | None = None
    height: int | None = None
    for token in tokens:
        number, kind = token.of(value)[:-1], token.of(value)[-1:]
        if kind == "w" and _WHOLE.fullmatch(number) and width is density is None:
            width = int(number)
        elif kind == "x" and _FLOAT.fullmatch(number) and width is density is height is None:
            density = float(number)
        elif kind == "h" and _WHOLE.fullmatch(number) and density is height is None:
            height = int(number)
        else:
            return "descriptor"
    if height is not None and width is None:
        return "descriptor"
    if 0 in (width, height) or (density is not None and density <= 0):
        return "zero"
    return width, density


def _among(candidates: Sequence[Candidate]) -> Iterator[tuple[Fault, Span]]:
    """What is wrong with candidates beside each other."""
    widths = [one for one in candidates if one.width is not None]
    if widths and len(widths) < len(candidates):
        odd = next(one for one in candidates if one.width is None)
        yield "mixed", odd.descriptor if odd.density is not None else odd.span
    seen: set[tuple[int | None, float]] = set()
    for one in candidates:
        key = (one.width, 1.0 if one.density is None else one.density)
        if key in seen:
            yield (
                "duplicate",
                one.span if one.descriptor.start == one.descriptor.stop else one.descriptor,
            )
        seen.add(key)


def sizes_faults(value: str) -> list[tuple[SizesFault, Span]]:
    """What is wrong with a sizes attribute's ``value``, with the places. Linear in its length."""
    faults: list[tuple[SizesFault, Span]] = []
    parts = list(islice(_parts(value), _MOST))
    for k, span in enumerate(parts):
        part = span.of(value)
        if part.lower() == "auto":
            if k:
                faults.append(("auto", span))
            continue
        fault = _size_fault(part, last=k == len(parts) - 1)
        if fault is not None:
            faults.append((fault, span))
    return faults


def _parts(value: str) -> Iterator[Span]:
    """What stands between the commas, without the blanks around it."""
    at = 0
    while at <= len(value):
        match = _PART.match(value, at)
        stop = at if match is None else match.end()
        part = value[at:stop]
        start = at + len(part) - len(part.lstrip())
        yield Span(start, max(start, at + len(part.rstrip())))
        at = stop + 1


def _size_fault(part: str, *, last: bool) -> SizesFault | None:
    if not part:
        return "empty"
    size = _LAST.search(part[-_SHOWN:])
    if size is None:
        return "length"
    length = size[0].strip()
    if length.endswith("%"):
        return "percentage"
    if not _LENGTH.fullmatch(length) and not _FUNCTION.fullmatch(length):
        return "length"
    condition = part[: len(part) - len(size[0])].strip()
    balanced = condition.count("(") == condition.count(")")
    return "condition" if not balanced or (not condition and not last) else None
