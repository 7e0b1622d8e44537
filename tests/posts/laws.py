"""The law of writing: put any string into any slot and read the post again.

That string is there, and nothing else has changed: no other image, slot, caption or value of the
front matter, and not one other byte. Where a syntax can't hold a string, ``put`` says so.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from hypothesis import strategies as st

from altcheck.document import Image, Post, Reason, Slot, Unchecked, Unwritable
from altcheck.posts.reader import Reading, read_post

FIELDS = ("alt", "src", "title")

# What some syntax or other takes for its own.
HARD = [
    '"', "'", '"""', "'''", "''", "`", "```", "\\", '\\"', "[", "]", "](", "[[", "]]", "![", "![a](b.png)", "(", ")", "<", ">",
    "|", "||", "{", "}", "{{", "}}", "{%", "%}", "{{<", ">}}", "{#", "#}", "${", "<%", "{: x}", "{/*", "*/}", "-->", "<!--", "*/", "/*",
    "//", "]]>", "<![CDATA[", "<img src=x>", "/>", "</p>", "</textarea>", "<script>", "&", "&amp;", "&#0;", "&quot", "&lt;", "&copy", ";",
    "*", "**", "_", "__", "~~", "~", "#", "# ", "- ", "+ ", "1. ", "> ", "---", "+++", "...", ":", ": ", " #", ", ", "@", "%", "!", "!x ", "&a ",
    "*a", "? ", "null", "~", "true", "123", "1e3", "=", "a=b", "alt=x", ":alt:", "\n", "\n\n", "\t", " ", "  ", "\u3000", "\u00a0",
    "\u2028", "\u2029", "\x85", "\x0b", "\x0c", "\x1b", "\x7f", "\ufeff", "\u200b", "\u202e", "\u2067", "\ufffe", "图", "é", "e\u0301", "😀", "$", "^", "[^1]",
    "%%", "%%x%%", "{# x #}", "{% comment %}", "{% endcomment %}", "{% raw %}", "{% endraw %}", "[caption x]", "[/caption]", "[caption]x[/caption]",
    "\\[caption\\]", "!!! x", '=== "x"', "<div markdown>", "http://a.example/b.png", "a.png", "300", "300x200", "0", "A quay", "\r", "\r\n", "\x00", "x" * 3000, "<" * 300, "\\" * 301, '"' * 301,
]  # fmt: skip
VALUES = st.one_of(
    st.lists(st.one_of(st.sampled_from(HARD), st.text(max_size=3)), max_size=5).map("".join),
    st.text(st.characters(codec="utf-8"), max_size=20),
)


def put_and_read(  # noqa: PLR0913 - an image, a slot, a value, and how to read
    path: str,
    data: bytes,
    index: int,
    field: str,
    value: str,
    *,
    read: Callable[[str, bytes], Reading] = read_post,
) -> Slot | None:
    """Assert the law for one slot; the slot, or None where the syntax refused the value.

    An image without such a slot, or one that is read only, counts as refused.
    """
    post, source = read(path, data)
    slot = getattr(post.images[index], field)
    if slot is None or slot.write is None:
        return None
    try:
        edit = slot.put(value)
        new = source.splice(data, [edit])
    except (Unwritable, UnicodeEncodeError):
        return None
    again, source_again = read(path, new)
    start, stop = edit.span
    text = source.text
    assert source_again.text == text[:start] + edit.text + text[stop:]
    assert source_again.encoding == source.encoding
    assert new.startswith(source.mark + text[:start].encode(source.encoding))
    assert new.endswith(text[stop:].encode(source.encoding))
    assert len(again.images) == len(post.images), edit
    found = getattr(again.images[index], field)
    empty = not value and post.images[index].syntax == "tag"  # some tags have no empty alt
    assert (found.value or "" if empty else found.value) == value, edit
    assert not found.templated
    shift = len(edit.text) - (stop - start)
    for before, after in zip(post.images, again.images, strict=True):
        mine = before.index == index
        assert _rest(before, slot, mine=mine) == _rest(after, found, mine=mine), edit
        if not mine:
            assert after.span in (before.span, tuple(at + shift for at in before.span))
    assert (again.lang, again.locked, again.whole_page) == (post.lang, post.locked, post.whole_page)
    filled, told = _told(post)
    # What is put into a template's place is written out from then on.
    assert _told(again) == (filled - (slot.templated and field == "alt"), told)
    return slot


def _told(post: Post) -> tuple[int, list[Unchecked]]:
    """How many alts were not judged because a template fills them in, and what else is told."""
    filled = [n for n in post.unchecked if n.reason is Reason.ALT_TEMPLATED]
    return len(filled), [n for n in post.unchecked if n.reason is not Reason.ALT_TEMPLATED]


def _rest(image: Image, put: Slot, *, mine: bool) -> dict[str, object]:
    """What was read of an image, but for the slot that was written, wherever it serves."""
    slots = {name: getattr(image, name) for name in (*FIELDS, "referrerpolicy")}
    names = {a.name: a.value_slot for a in image.attributes}
    caption = image.caption.text if image.caption else None
    # Whether loose text near an image is its caption also depends on its alt: like speaks for like.
    if mine and image.caption and image.caption.kind not in ("argument", "figcaption"):
        caption = None
    if mine and image.title is not None and _same(image.title, put):
        caption = None  # Hugo shows a title where there is no caption
    return {
        **{n: (s.value, s.templated) for n, s in slots.items() if s and not _same(s, put)},
        **{f"@{n}": s.value for n, s in names.items() if not _same(s, put)},
        "caption": caption,
        "link": image.link and image.link.href,
        "rest": (image.n, image.syntax, image.key, image.access.hidden, image.access.role, image.inert, image.element, image.lang),
    }  # fmt: skip


def _same(slot: Slot, put: Slot) -> bool:
    return slot.span == put.span and (slot.span.start != slot.span.stop or slot is put)


def slots_of(path: str, text: str, *, front: bool = False) -> list[tuple[int, str]]:
    """Every slot that can be written, of the body or of the front matter: image's index and field."""
    post = read_post(path, text.encode()).post
    found: list[tuple[int, str]] = []
    for image in post.images:
        if front is (image.key is None):
            continue
        for field in FIELDS:
            slot = getattr(image, field)
            if slot is not None and slot.write is not None:
                found.append((image.index, field))
    return found


def plain_picture(value: str) -> str:
    """``value`` as something that front matter and embeds take for a picture's name."""
    return f"/x/{re.sub(chr(92) + 's', '', value)}.png"
