"""What an author meant as a Markdown image, and the parser did not take for one.

The parser says what is text, code, HTML or a link; only what it left as text, put into an HTML
block or made a link is asked whether an image was meant. Most posts hold nothing of the kind and
cost one search.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from difflib import get_close_matches
from itertools import chain, islice

import pyromark

from altcheck.document import Image, Slip, Slot, Span
from altcheck.posts.markdown import OPTIONS, fold
from altcheck.posts.marks import Marked
from altcheck.posts.slips.watch import Seen, watch
from altcheck.posts.syntax import (
    Gone,
    LabelReference,
    Literal,
    MarkdownDestination,
    MarkdownImage,
    MarkdownTitle,
)

_PICTURE = r"\.(?:png|jpe?g|gif|webp|avif|svg|bmp)(?:[?#][^\s()\[\]]*)?"
# Both are searched in a text with a line end before it: so the search runs from line to line.
_ALONE = re.compile(
    rf"\n[ ]{{0,3}}\[[^\[\]\n]+\]\([^()\s]+{_PICTURE}[ \t)>]*$", re.MULTILINE | re.IGNORECASE
)
_INLINE = re.compile(
    rf"!\[(?P<alt>[^\[\]\n]*+)\]\((?P<dest>[^()<>\n]*?{_PICTURE})(?P<rest>[^()\n]*+)\)",
    re.IGNORECASE,
)
_REFERENCE = re.compile(r"!\[(?P<alt>[^\[\]\n]*+)\](?:\[(?P<label>[^\[\]\n]*+)\]|(?![\[({:]))")
_REVERSED = re.compile(
    rf"(?<![\w!])!\((?P<alt>[^()\n]*+)\)\[(?P<dest>[^\[\]\s]+?{_PICTURE})\]"
    rf"|(?<!!)\[(?P<text>[^\[\]\n]*+)\]!\((?P<to>[^()\s]+?{_PICTURE})\)",
    re.IGNORECASE,
)
_DEFINITION = re.compile(
    rf"\n[ ]{{0,3}}\[(?P<label>[^\[\]\n]+)\]:[ \t]*<?(?P<dest>[^\s<>]+?{_PICTURE})>?[^\n]*$",
    re.MULTILINE | re.IGNORECASE,
)
_BANG_APART = re.compile(r"!(?:\(| \[)")
_BRACKETED = re.compile(r"\[([^\[\]\n]+)\]")
_PICTURE_END = re.compile(rf"{_PICTURE}$", re.IGNORECASE)
_NO_LABEL = re.compile(r"\s*(?:\^.*|\d{1,3}|[xX]?)\s*")
_QUOTED = re.compile(r"[“”„«‘’].*[“”«»‘’]$", re.DOTALL)
_SIZE = re.compile(r"\s*(?:=\d*x?\d*(?:px|%)?|\|\s*\d+(?:x\d+)?)\s*")
_KEPT = re.compile(
    r"<!--.*?(?:-->|\Z)|<(pre|code|script|style|textarea)\b.*?(?:</\1\s*>|\Z)",
    re.DOTALL | re.IGNORECASE,
)
_BLOCK = 20_000  # characters of an HTML block that are looked at
_NEAR = 0.75  # likeness from which on a label may have been meant
_TWICE = 2  # times that a label is written: where it is defined and where it is used
_BANG = 2  # characters of "! "
_MOST = 500  # slips of one post
_JUNK = 10_000  # marks of an image that are none: nobody meant one


def find_slips(marked: Marked, images: Sequence[Image]) -> tuple[Slip, ...]:
    """The slips of a Markdown body; ``images`` are those that were found in it."""
    if not _worth(marked.text, images):
        return ()
    seen = watch(marked.text)
    definitions = pyromark.reference_definitions(marked.text, options=OPTIONS)
    labels = {fold(label): label for label in definitions}
    found = chain(
        _in_text(marked, seen, labels),
        _in_links(marked, seen),
        _in_html(marked, seen),
        _of_definitions(marked, seen),
        _like_labels(marked, images, labels),
    )
    return tuple(sorted(islice(found, _MOST), key=lambda slip: slip.span))


def _worth(text: str, images: Sequence[Image]) -> bool:
    """Whether something is left once what became an image is taken away."""
    plain = [image for image in images if image.syntax == "markdown"]
    if text.count("![") > len(plain) or _BANG_APART.search(text):
        return True
    if _ALONE.search(_from_line_end(text)):
        return True
    if "]:" not in text:
        return False
    # A label that is written a second time is most likely used, and a definition of no picture
    # is none of ours.
    labels = [match["label"] for match in _DEFINITION.finditer(_from_line_end(text))]
    if not labels:
        return False
    times = Counter(_BRACKETED.findall(text))
    if any(times[label] < _TWICE for label in labels):
        return True
    named = {fold(label) for label in labels}
    addresses = (fold(image.src.value or "") for image in plain)
    return len(named) < len(labels) or any(address in named for address in addresses)


def _from_line_end(text: str) -> str:
    """``text`` as patterns want it that begin with a line end."""
    return "\n" + text


def _in_text(marked: Marked, seen: Seen, labels: Mapping[str, str]) -> Iterator[Slip]:
    """Images whose form the parser did not know, and references to what is not defined."""
    text = marked.text
    for pattern in (_INLINE, _REFERENCE, _REVERSED):
        for start, stop in seen.text:
            for match in pattern.finditer(text, start, stop):
                if text[match.start() - 1 : match.start()] == "\\":
                    continue  # written as text on purpose
                if pattern is _INLINE:
                    yield from _inline(marked, match)
                elif pattern is _REFERENCE:
                    yield from _reference(marked, match, labels)
                else:
                    yield _reversed(marked, Span(*match.span()), match)


def _inline(marked: Marked, match: re.Match[str]) -> Iterator[Slip]:
    """An address with blanks in it, or with more than a title behind it."""
    dest, rest = match["dest"], match["rest"].strip()
    where, at = Span(*match.span()), marked.span(*match.span("dest"))
    if dest != dest.strip():
        return
    if not rest and re.search(r"\s", dest):
        slot = Slot(dest, at, MarkdownDestination(angle=True))
        yield Slip("url-space", marked.span(*where), slot, dest)
    elif rest and not re.search(r"\s", dest) and not _SIZE.fullmatch(rest):
        behind = marked.span(*match.span("rest"))
        quoted = _QUOTED.fullmatch(rest)
        title = rest[1:-1] if quoted else rest
        yield Slip(
            "title", marked.span(*where), Slot(title, behind, MarkdownTitle(" ")), dest, title
        )


def _reference(marked: Marked, match: re.Match[str], labels: Mapping[str, str]) -> Iterator[Slip]:
    """A label that nothing defines; the nearest one that is defined is told."""
    label = match["label"] or match["alt"]
    lone = match["label"] is None
    # "Great![1]" is a note behind an exclamation mark, "![x]" may be any text.
    before = marked.text[max(0, match.start() - 1) : match.start()]
    if lone and (before.isalnum() or _NO_LABEL.fullmatch(label)):
        return
    if not label.strip() or label.lstrip().startswith("^") or fold(label) in labels:
        return
    near = get_close_matches(fold(label), labels, n=2, cutoff=_NEAR)
    group = "label" if match["label"] else "alt"
    slot = Slot(label, marked.span(*match.span(group)), Literal(r"[^\[\]\n]+"))
    nearest = labels[near[0]] if len(near) == 1 else ""
    yield Slip("undefined-reference", marked.span(*Span(*match.span())), slot, nearest, label)


def _reversed(marked: Marked, where: Span, match: re.Match[str]) -> Slip:
    alt, dest = match["alt"] or match["text"] or "", match["dest"] or match["to"]
    slot = Slot(dest, marked.span(*where), MarkdownImage(alt))
    return Slip("reversed", marked.span(*where), slot, dest)


def _in_links(marked: Marked, seen: Seen) -> Iterator[Slip]:
    """Links that may have been meant as images: ``! [a](b.png)``, and one alone on its lines."""
    text = marked.text
    for span, address, alone in seen.links:
        if not _PICTURE_END.search(address[-200:]) or text[span.start : span.start + 2] == "[!":
            continue
        before = text[max(0, span.start - 3) : span.start]
        if re.fullmatch(r"\s?! ", before) or (span.start == _BANG and before == "! "):
            gap = marked.span(span.start - 1, span.start)
            whole = Span(span.start - _BANG, span.stop)
            yield Slip("reversed", marked.span(*whole), Slot(" ", gap, Gone()), address)
        elif alone and not before.endswith("!"):
            at = marked.span(span.start, span.start)
            yield Slip("lost-bang", marked.span(*span), Slot("", at, Literal("!")), address)


def _in_html(marked: Marked, seen: Seen) -> Iterator[Slip]:
    """Images in blocks of HTML, where Markdown is not read."""
    for start, stop in seen.html:
        block = marked.text[start : min(stop, start + _BLOCK)]
        if "![" not in block:
            continue
        kept = [Span(*match.span()) for match in _KEPT.finditer(block)]
        for match in _INLINE.finditer(block):
            if re.search(r"\s", match["dest"]) or any(a <= match.start() < b for a, b in kept):
                continue
            where = Span(start + match.start(), start + match.end())
            slot = Slot(match[0], marked.span(*where))
            yield Slip("unrendered", marked.span(*where), slot, match["dest"])


def _of_definitions(marked: Marked, seen: Seen) -> Iterator[Slip]:
    """Definitions of pictures that nothing points to, or that say something else once more."""
    first: dict[str, str] = {}
    for match in _DEFINITION.finditer(_from_line_end(marked.text)):
        where = Span(match.start(), match.end() - 1)  # the line end before the text was one more
        if seen.in_code(where.start):
            continue
        label, dest = fold(match["label"]), match["dest"]
        if label.startswith("^"):
            continue
        slot = Slot(where.of(marked.text), marked.span(*where), Gone())
        if label in first and first[label] != dest:
            yield Slip("duplicate-definition", marked.span(*where), slot, dest, match["label"])
        elif label not in first and label not in seen.used:
            yield Slip("unused-definition", marked.span(*where), slot, dest, match["label"])
        first.setdefault(label, dest)


def _like_labels(
    marked: Marked, images: Sequence[Image], labels: Mapping[str, str]
) -> Iterator[Slip]:
    """``![alt](label)`` where the label is defined: an address was hardly meant."""
    for image in images if labels else ():
        address, span = image.src.value or "", image.src.span
        around = Span(span.start - 1, span.stop + 1)
        written = around.of(marked.source) == f"({address})"
        if image.syntax == "markdown" and written and fold(address) in labels:
            yield Slip("label-as-address", image.span, Slot(address, around, LabelReference()), "")
