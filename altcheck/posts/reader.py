"""Bytes to Post: the whole way through the room, as one pure function."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from functools import partial
from typing import NamedTuple

from altcheck.document import Image, Lines, Post, Reason, Unchecked
from altcheck.posts.body import Body, read_body
from altcheck.posts.excuses import bound, decorated, find_excuses
from altcheck.posts.forms import NO_FORMS, Forms
from altcheck.posts.frontmatter import FrontMatter, read_front_matter
from altcheck.posts.marks import Marked
from altcheck.posts.notebook import NOTEBOOK_SUFFIXES, read_notebook
from altcheck.posts.slips import find_slips
from altcheck.posts.source import Source, decode
from altcheck.posts.syntax import is_templated

HTML_SUFFIXES = frozenset((".html", ".htm", ".xhtml", ".astro"))
JSX_SUFFIXES = frozenset((".mdx", ".astro"))

_WRAPPER = re.compile(r"\s*<(div|article|section|main|body|html)\b", re.IGNORECASE)
_WHOLE_PAGE = re.compile(r"\s*(?:<!--.*?-->\s*)*<(?:!doctype\s|html\b)", re.IGNORECASE | re.DOTALL)
# Both begin with signs that are rare: so the search runs from one to the next.
_PRINTED = re.compile(r"\{\{-?\s*([A-Za-z_][\w-]*+)(?!\.)")
_PRINTED_OF = re.compile(
    r"\.(?<=[etrs]\.)(?:(?<=\bpage\.)|(?<=\bpost\.)|(?<=\bfrontmatter\.)|(?<=\bParams\.)|(?<=\bthis\.))([\w.-]+)"
)
_CLASS = re.compile(r"[A-Z]\w*(?:Error|Exception)")
_HEAD = 4000  # characters in which a whole page says that it is one


class Reading(NamedTuple):
    """A post and the text it was read from; the text is for the moment, the post is kept."""

    post: Post
    source: Source


def read_post(path: str, data: bytes, forms: Forms = NO_FORMS) -> Reading:
    """The post in ``data``, called ``path``, whose suffix tells HTML, notebooks and Markdown.

    ``forms`` are the tags that make images on this site only.
    Raises NotText where the bytes are no text, or no notebook in spite of the suffix. Any other
    input gives a post: what could not be made out is in its ``unchecked``.
    """
    source = decode(data)
    if _suffix(path) in NOTEBOOK_SUFFIXES:
        return Reading(read_notebook(path, source, partial(_read_text, forms=forms)), source)
    return Reading(_read_text(path, source, forms), source)


def _suffix(path: str) -> str:
    return os.path.splitext(path)[1].lower()  # noqa: PTH122 - for each post


def _read_text(path: str, source: Source, forms: Forms) -> Post:
    """The post in a text that is Markdown or HTML."""
    text = source.text
    front = read_front_matter(path, text)
    suffix = _suffix(path)
    page, jsx = suffix in HTML_SUFFIXES, suffix in JSX_SUFFIXES
    html = page or (not jsx and _wrapped(text, front.stop))
    unchecked = list(_noted(path, front, source))
    lang = front.lang or (forms.languages[0] if len(forms.languages) == 1 else None)
    marked = Marked(text, front.stop, forms, jsx=jsx, components=jsx or not page)
    first = len(front.images)
    if marked.holds_nothing():
        body = Body(excuses=tuple(find_excuses(None, marked)))
    else:
        body = read_body(path, marked, first, lang, html=html)
    images = front.images + body.images
    excuses = bound(body.excuses, images)
    # A template around a page, or in it, could hold what an id of the page refers to.
    complete = page and not front.stop and not is_templated(text)
    unchecked += _unjudged(path, images, complete=complete)
    return Post(
        path,
        source.encoding,
        tuple(decorated(images, excuses, text)),
        Lines(text),
        lang=body.lang or lang,
        languages=forms.languages,
        figcaptions=body.figcaptions,
        figures=body.figures,
        links=body.links,
        decorations=body.decorations,
        meta=body.meta,
        pictures=body.pictures,
        maps=body.maps,
        locked=source.locked,
        whole_page=html and bool(_WHOLE_PAGE.match(text, front.stop, front.stop + _HEAD)),
        complete=complete,
        unchecked=(*unchecked, *body.unchecked),
        excuses=excuses,
        slips=() if html else find_slips(marked, body.images),
        base=body.base or front.values.get("media_subpath") or front.values.get("img_path"),
        variables=_variables(text, front),
        resources=front.resources,
        title=front.values.get("title") or body.title,
        code=body.code,
    )


def _noted(path: str, front: FrontMatter, source: Source) -> Iterator[Unchecked]:
    """What could not be made out before the body is read."""
    if front.error:
        yield Unchecked(path, Reason.FRONT_MATTER_BROKEN, None, _told(front.error))
    if source.locked:
        yield Unchecked(path, source.locked, detail=source.detail)


def _told(error: str) -> str:
    """A parser's complaint without the names that only its author knows; its line stays."""
    line, _, what = error.rpartition(": ")
    if "recursion" in error:
        return "too deep"
    return line if _CLASS.fullmatch(what) else error


def _variables(text: str, front: FrontMatter) -> tuple[tuple[str, str], ...]:
    """The texts of the front matter whose names are printed below it."""
    if not front.values or not ("{{" in text or "<%" in text or "${" in text):
        return ()
    body = text[front.stop :]
    named = {*_PRINTED.findall(body), *_PRINTED_OF.findall(body)}
    return tuple((name, value) for name, value in front.values.items() if name in named)


def _unjudged(path: str, images: tuple[Image, ...], *, complete: bool) -> Iterator[Unchecked]:
    """Images that a template names, or only an element of the page around the post could name."""
    for image in images:
        if image.alt is not None and image.alt.templated and not image.inert:
            yield Unchecked(path, Reason.ALT_TEMPLATED, image.address)
        if complete:
            continue
        dangling = [one for name, one in image.access.dangling if name == "aria-labelledby"]
        if dangling and image.access.exposed and not image.access.name:
            yield Unchecked(path, Reason.IDS_ELSEWHERE, image.address, ", ".join(dangling))


def _wrapped(text: str, start: int) -> bool:
    """Whether the body of a Markdown post is one HTML element and holds no image of Markdown.

    Scraped posts are: taken for Markdown, their blank lines and indentation would turn half of such
    a body into code.
    """
    opened = _WRAPPER.match(text, start)
    if opened is None or "![" in text[start:]:
        return False
    return bool(re.search(rf"</{opened[1]}\s*>\s*\Z", text[-200:], re.IGNORECASE))
