"""What holds for whatever is read."""

from __future__ import annotations

import json
from zlib import crc32

from altcheck.document import Image, Post, Unwritable
from altcheck.fixes.change import Change
from altcheck.fixes.prove import Disproved, compare
from altcheck.posts.forms import Forms, TagForm
from altcheck.posts.reader import Reading, read_post
from altcheck.posts.source import NotText

_BEGINNINGS = {
    "markdown": ("![",),
    "html": ("<img", "<ima"),
    "tag": ("{", "![[", "`", "~", ":", ".", " ", "\t", "<"),
}
_ENDINGS = {"markdown": (")", "]", "}"), "html": (">",)}
_VALUES = [
    'A "quoted" & [bracketed] alt', "plain words", "", "it's `a` <b> \\ c|d", "{{ x }} {% y %} ${z}", "]]> --> */ }} %} >}}",
    "one\ntwo", "图 \u202e😀 é", "  blanks  ", ": # - ? *a &b !c", "\\", "]", "'", '"', "300", "x" * 500,
]  # fmt: skip
FORMS = Forms(
    (TagForm("pic", "hugo", src="file"), TagForm("photo", "liquid", src=0, alt=1, caption=None))
)


NOTEBOOK = "a.ipynb"


def notebook(data: bytes) -> bytes:
    """A notebook whose only Markdown cell holds the text of ``data``."""
    lines = data.decode("utf-8", "replace").splitlines(keepends=True)
    cells = [{"cell_type": "markdown", "source": lines}]
    return json.dumps({"cells": cells}, ensure_ascii=len(data) % 2 == 0, indent=1).encode()


class Refused(AssertionError):
    """An alt was not read as it was put; the proof before each writing knows, and forbids it."""


def check(path: str, data: bytes) -> None:
    """Raises AssertionError, or whatever the reader raises, where a law is broken."""
    try:
        reading = read_post(path, data, FORMS)
    except NotText:
        return
    post, source = reading
    text = source.text
    if source.locked is None:
        assert source.splice(data, []) == data
    for image in post.images:
        _spans_are_true(image, text, path)
    if source.locked is None and post.images:
        _put_and_read(path, data, reading)


def _spans_are_true(image: Image, text: str, path: str) -> None:
    start, stop = image.span
    assert 0 <= start <= stop <= len(text)
    markup = text[start:stop]
    # In a notebook the markup is escaped, and may be cut into several strings.
    written = image.alt is not None and image.alt.write is not None and path != NOTEBOOK
    if written and image.syntax in _BEGINNINGS:
        begins = _BEGINNINGS[image.syntax] if image.element == "img" else ("<",)
        assert markup.lower().startswith(begins), markup[:80]
        assert markup.endswith(_ENDINGS.get(image.syntax, "")), markup[-80:]
    for slot in (image.src, image.alt, image.title):
        if slot is not None and slot.write is not None:
            assert 0 <= slot.span.start <= slot.span.stop <= len(text)


def _put_and_read(path: str, data: bytes, reading: Reading) -> None:
    """An alt that is put is read again; no other address, alt or title changes."""
    post, source = reading
    index = crc32(data) % len(post.images)
    slot = post.images[index].alt
    value = _VALUES[crc32(data) // 7 % len(_VALUES)]
    if slot is None or slot.write is None:
        return
    try:
        new = source.splice(data, [slot.put(value)])
    except (Unwritable, UnicodeEncodeError):
        return
    again = read_post(path, new, FORMS).post
    if not _is_read(post, again, post.images[index], value):
        try:
            compare(post, again, [Change(path, "", index, (slot.put(value),), value)])
        except Disproved as proof:
            raise Refused(value, slot) from proof
        raise AssertionError(value, slot)


def _is_read(post: Post, again: Post, image: Image, value: str) -> bool:
    """Whether ``value`` is the alt of ``image`` in ``again``, and all else is as it was."""
    if len(again.images) != len(post.images):
        return False
    for before, after in zip(post.images, again.images, strict=True):
        if after.src.value != before.src.value or _value(after.title) != _value(before.title):
            return False
        shared = before.alt is not None and image.alt and before.alt.span == image.alt.span
        if before.index == image.index:
            if (_value(after.alt) or "") != value:
                return False
        elif not shared and _value(after.alt) != _value(before.alt):
            return False
    return True


def _value(slot: object) -> object:
    return getattr(slot, "value", None)
