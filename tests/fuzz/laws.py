"""What holds for whatever is read."""

from __future__ import annotations

from altcheck.document import Unwritable
from altcheck.posts.reader import read_post
from altcheck.posts.source import NotText

_BEGINNINGS = {
    "markdown": ("![",),
    "html": ("<img", "<ima"),
    "tag": ("{", "![[", "`", "~", ":", ".", " ", "\t"),
}
_ENDINGS = {"markdown": (")", "]", "}"), "html": (">",)}


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
        written = image.alt is not None and image.alt.write is not None
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
