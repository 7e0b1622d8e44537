"""What holds for whatever is read."""

from __future__ import annotations

import json

from altcheck.document import Unwritable
from altcheck.posts.reader import read_post
from altcheck.posts.source import NotText

_BEGINNINGS = {
    "markdown": ("![",),
    "html": ("<img", "<ima"),
    "tag": ("{", "![[", "`", "~", ":", ".", " ", "\t"),
}
_ENDINGS = {"markdown": (")", "]", "}"), "html": (">",)}


NOTEBOOK = "a.ipynb"


def notebook(data: bytes) -> bytes:
    """A notebook whose only Markdown cell holds the text of ``data``."""
    lines = data.decode("utf-8", "replace").splitlines(keepends=True)
    cells = [{"cell_type": "markdown", "source": lines}]
    return json.dumps({"cells": cells}, ensure_ascii=len(data) % 2 == 0, indent=1).encode()


def check(path: str, data: bytes) -> None:
    """Raises AssertionError, or whatever the reader raises, where a law is broken."""
    try:
        post, source = read_post(path, data)
    except NotText:
        return
    text = source.text
    if source.locked is None:
        assert source.splice(data, []) == data
    for image in post.images:
        start, stop = image.span
        assert 0 <= start <= stop <= len(text)
        markup = text[start:stop]
        # In a notebook the markup is escaped, and may be cut into several strings.
        written = image.alt is not None and image.alt.write is not None and path != NOTEBOOK
        if written and image.syntax in _BEGINNINGS:
            assert markup.lower().startswith(_BEGINNINGS[image.syntax]), markup[:80]
            assert markup.endswith(_ENDINGS.get(image.syntax, "")), markup[-80:]
    if source.locked is None and post.images:
        _put_and_read(path, data, len(post.images) // 2)


def _put_and_read(path: str, data: bytes, index: int) -> None:
    """An alt that is put is read again; no src and no number of images changes."""
    post, source = read_post(path, data)
    image = post.images[index]
    value = 'A "quoted" & [bracketed] alt'
    if image.alt is None or image.alt.write is None or image.alt.templated:
        return
    try:
        new = source.splice(data, [image.alt.put(value)])
    except (Unwritable, UnicodeEncodeError):
        return
    again = read_post(path, new).post
    assert [i.src.value for i in again.images] == [i.src.value for i in post.images]
    alt = again.images[index].alt
    assert alt is not None
    assert alt.value == value
