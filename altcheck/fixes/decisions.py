"""Alt texts that people wrote, kept in a file until they are put into the posts.

``decisions.schema.json`` beside this module describes the format. An image is named by its post,
the span of its markup and the digest of that markup, so that no words ever get to another image.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping
from hashlib import sha256
from importlib.resources import files
from typing import NamedTuple

from altcheck.document import Edit, Image, Post, Slot, Span, Unwritable
from altcheck.fixes.change import Change, Left, Remainder
from altcheck.fixes.plan import clashes, edits_of

FORMAT = "altcheck-decisions"
VERSION = 1
MARK = "<!-- altcheck-decorative -->"
_BEGINS = re.compile(r"(?:\A|\n)[ \t]*\r?\n\Z|\A\Z")  # a blank line, or nothing, before it
_DIGEST = re.compile(r"sha256:[0-9a-f]{64}")


class Decision(NamedTuple):
    """What somebody decided about one image; an empty ``alt`` says that it is decoration.

    ``src`` is the picture's address as it stands in the post, None if it was not told.
    """

    post: str
    span: Span
    digest: str
    alt: str
    src: str | None = None


class BrokenFile(ValueError):
    """The file holds no decisions that can be read; ``detail`` says what and where."""

    def __init__(self, detail: str) -> None:
        super().__init__(detail)
        self.detail = detail


def schema() -> str:
    """The JSON Schema of a file of decisions."""
    return (files("altcheck.fixes") / "decisions.schema.json").read_text("utf-8")


def digest(markup: str) -> str:
    """How the digest of an image's markup is written."""
    return "sha256:" + sha256(markup.encode("utf-8", "surrogatepass")).hexdigest()


def decision(post: Post, image: Image, text: str, alt: str) -> Decision:
    """The decision that ``image`` of ``post``, whose text is ``text``, gets this ``alt``."""
    markup = digest(image.span.of(text))
    return Decision(post.path, image.span, markup, alt, image.src.value)


def dump(decisions: Iterable[Decision]) -> str:
    """A file of decisions, as ``load`` reads it."""
    records = [
        {
            "post": one.post, "start": one.span.start, "end": one.span.stop,
            "digest": one.digest, "alt": one.alt,
        } | ({} if one.src is None else {"src": one.src})
        for one in decisions
    ]  # fmt: skip
    whole = {"format": FORMAT, "version": VERSION, "decisions": records}
    return json.dumps(whole, ensure_ascii=False, indent=1) + "\n"


def load(data: bytes) -> list[Decision]:
    """The decisions in a file. Raises BrokenFile, whatever is wrong with it, before any is read."""
    try:
        whole = json.loads(data.decode("utf-8-sig"))
    except RecursionError as problem:
        raise BrokenFile("nested too deep") from problem
    except ValueError as problem:  # also where it is no UTF-8
        raise BrokenFile(str(problem)) from problem
    if not isinstance(whole, dict) or whole.get("format") != FORMAT:
        raise BrokenFile(f'"format" is not "{FORMAT}"')
    if whole.get("version") != VERSION or isinstance(whole["version"], bool):
        raise BrokenFile(f'"version" is {json.dumps(whole.get("version"))[:40]}, not {VERSION}')
    records = whole.get("decisions")
    if not isinstance(records, list):
        raise BrokenFile('"decisions" is no list')
    return [_decision(record, k) for k, record in enumerate(records)]


def _decision(record: object, k: int) -> Decision:
    if not isinstance(record, dict):
        raise BrokenFile(f"decisions[{k}] is no object")
    for key, kind in (("post", str), ("start", int), ("end", int), ("digest", str), ("alt", str)):
        if not isinstance(record.get(key), kind) or isinstance(record[key], bool):
            raise BrokenFile(f'decisions[{k}]: "{key}" is missing or of the wrong kind')
    start, stop = record["start"], record["end"]
    if not record["post"] or not 0 <= start <= stop:
        raise BrokenFile(f'decisions[{k}]: "post", "start" or "end" can\'t be')
    if not _DIGEST.fullmatch(record["digest"]):
        raise BrokenFile(f'decisions[{k}]: "digest" is not "sha256:" and 64 digits')
    src = record.get("src")
    if src is not None and not isinstance(src, str):
        raise BrokenFile(f'decisions[{k}]: "src" is of the wrong kind')
    return Decision(record["post"], Span(start, stop), record["digest"], record["alt"], src)


class Applied(NamedTuple):
    """What decisions come to: changes by post, what could not be done, and what is done already."""

    changes: dict[str, list[Change]]
    left: list[Remainder]
    done: int


def resolve(
    decisions: Iterable[Decision], posts: Mapping[str, Post], texts: Mapping[str, str]
) -> Applied:
    """The changes that ``decisions`` ask for in ``posts``, whose texts are ``texts``.

    A decision about what isn't there, or isn't what it was, is left with its reason.
    """
    applied = Applied({}, [], 0)
    done = 0
    for one in decisions:
        post = posts.get(one.post)
        if post is None or one.post not in texts:
            applied.left.append(Remainder(one.post, Left.NO_POST, detail=_place(one)))
            continue
        image = _named(one, post, texts[one.post])
        if isinstance(image, Left) and _is_done(one, post):
            done += 1
            continue
        change = image if isinstance(image, Left) else _change(one, image, texts[one.post])
        taken = applied.changes.setdefault(one.post, [])
        if isinstance(change, Change) and clashes(change.edits, edits_of(taken)):
            change = Left.TWICE
        if isinstance(change, Left):
            applied.left.append(Remainder(one.post, change, detail=_place(one)))
        elif change.edits:
            taken.append(change)
        else:
            done += 1
    changes = {path: made for path, made in applied.changes.items() if made}
    return Applied(changes, applied.left, done)


def _place(one: Decision) -> str:
    return f"{one.span.start}-{one.span.stop}"


def _named(one: Decision, post: Post, text: str) -> Image | Left:
    """The image that the decision is about, or why there is none."""
    if one.span.stop > len(text) or digest(one.span.of(text)) != one.digest:
        return Left.STALE
    found = [image for image in post.images if image.span == one.span]
    return found[0] if found else Left.NO_IMAGE


def _is_done(one: Decision, post: Post) -> bool:
    """Whether an image with the decision's address has the alt that was decided already."""
    return one.src is not None and any(
        image.src.value == one.src and image.alt is not None and image.alt.value == one.alt
        for image in post.images
    )


def _change(one: Decision, image: Image, text: str) -> Change | Left:
    slot = image.alt
    if slot is None or slot.write is None:
        return Left.NO_PLACE
    if slot.templated:
        return Left.TEMPLATED
    if not one.alt.strip():
        return decorative(one.post, image, slot, text)
    if slot.value == one.alt:
        return Change(one.post, "", image.index, (), one.alt)
    try:
        return Change(one.post, "", image.index, (slot.put(one.alt),), one.alt)
    except Unwritable:
        return Left.NOT_HELD


def decorative(path: str, image: Image, slot: Slot, text: str) -> Change | Left:
    """The change that marks an image as decoration, or why that can't be said where it stands.

    HTML has ``alt=""``. An empty label of Markdown only says that nobody wrote one: there a comment
    of altcheck's own says it, on a line above the image, if the image begins a paragraph.
    """
    if image.decorative is not None or (image.syntax == "html" and slot.value == ""):
        return Change(path, "", image.index, (), slot.value)
    edits: list[Edit] = []
    if image.syntax != "html":
        start = image.span.start
        if image.syntax != "markdown" or not _BEGINS.search(text, max(start - 200, 0), start):
            return Left.NO_MARK
        newline = "\r\n" if "\r\n" in text[: start + 1] else "\n"
        edits.append(Edit(Span(start, start), MARK + newline))
    if slot.value != "":
        try:
            edits.append(slot.put(""))
        except Unwritable:
            return Left.NO_PLACE
    return Change(path, "", image.index, tuple(edits), "")
