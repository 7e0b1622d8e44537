"""The kinds of tag there are: what hints at one, how it begins, what reads it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import partial
from typing import NamedTuple

from altcheck.posts.forms import Delimiter, Forms, TagForm
from altcheck.posts.tags.arguments import Key, Tag
from altcheck.posts.tags.blocks import DIRECTIVE, read_directive, read_wiki
from altcheck.posts.tags.calls import BLOCK, CALL, GO, HUGO, INCLUDE, LIQUID, Keys, Style, read_call
from altcheck.posts.tags.hexo import read_hexo
from altcheck.posts.tags.jsx import imported_pictures, read_jsx


class Kind(NamedTuple):
    """A kind of tag: strings without one of which no post has any, how it begins, its reader."""

    hints: tuple[str, ...]
    begins: str
    read: Callable[[str, re.Match[str]], Tag | None]


_KEYS = Keys(
    src=(
        "src", "url", "image", "img", "image_path", "image_url", "imageurl", "img_src", "image_src",
        "source", "file", "filename", "path", "link", 0,
    ),
    alt=("alt", "alt_text", "altText", "alttext", "image_alt", "img_alt", 1),
    caption=("caption", "image_caption", "description", "figcaption"),
    title=("title",),
)  # fmt: skip
_NAMED = _KEYS._replace(src=_KEYS.src[:-1], alt=_KEYS.alt[:-1])
# A component's own word for where the picture is comes before those of others.
_COMPONENT = Keys(
    ("src", "img", "image", "source", "sources", "url"), ("alt",), ("caption",), ("title",)
)
_COMPONENTS = (
    r"Image|Img|Picture|Figure|NextImage|ExportedImage|StaticImage|GatsbyImage|CldImage"
    r"|IdealImage|ThemedImage|ZoomImage|ZoomableImage|BlogImage|ResponsiveImage|OptimizedImage"
    r"|LazyImage|ImageZoom|ImageFigure|FigureImage"
)
_OF_PROGRAMS = rf"{_COMPONENTS}|img"
_WITH_BOUND = rf"{_COMPONENTS}|img(?=[^<>]{{0,2000}}=\{{)"  # Docusaurus takes any Markdown for MDX
_ANY_COMPONENT = {
    names: re.compile(rf"<(?:{names})(?=[\s/>])")
    for names in (_COMPONENTS, _OF_PROGRAMS, _WITH_BOUND)
}
_PLACE = r"(?:[\w./-]*/)?"  # the folder of an included file
_HUGO = r"\{\{[<%](?<!\{\{\{[<%])[ \t]*"  # Quarto shows what three braces hold as it stands

_BUILT_IN = (
    Kind(("{%",), r"\{%-?[ \t]*(?:asset_img|img)(?=[ \t])", read_hexo),
    Kind(
        ("{%",),
        r"\{%-?[ \t]*(?P<name>image|picture|figure|responsive_image(?:_block)?)[ \t\r\n]+",
        partial(read_call, style=LIQUID, keys=_KEYS),
    ),
    Kind(
        ("{%",),
        r"\{%-?[ \t]*include(?:_cached|_relative)?[ \t]+"
        rf"{_PLACE}(?P<name>(?:[\w-]*[_-])?(?:image|img|figure|picture|photo)[\w-]*)"
        r"(?:\.\w+)?[ \t\r\n]+",
        partial(read_call, style=INCLUDE, keys=_NAMED),
    ),
    Kind(
        ("{{",),
        rf"{_HUGO}(?P<name>figure)[ \t\r\n]+",
        partial(read_call, style=HUGO, keys=_KEYS._replace(credit=("attr",))),
    ),
    Kind(
        ("{{",),
        rf"{_HUGO}(?P<name>imgproc)[ \t\r\n]+",
        partial(read_call, style=HUGO, keys=_KEYS._replace(alt=("alt",))),
    ),
    Kind(
        ("{{",),
        rf"{_HUGO}(?P<name>img|image|picture|fig|photo|imgcap)[ \t\r\n]+",
        partial(read_call, style=HUGO, keys=_KEYS),
    ),
    Kind(
        ("{{",),
        r"\{\{-?[ \t]*(?P<name>image|img|figure|picture|resize_image)\([ \t\r\n]*",
        partial(read_call, style=CALL, keys=_KEYS),
    ),
    Kind(  # of Go's own blog: the sizes follow the file
        ("{{",),
        r"\{\{-?[ \t]*(?P<name>image|figure|picture)[ \t]+(?=[\"`])",
        partial(read_call, style=GO, keys=Keys((0,))),
    ),
    Kind(  # Zola's with a body
        ("{%",),
        r"\{%-?[ \t]*(?P<name>image|img|figure|picture|resize_image)\([ \t\r\n]*",
        partial(read_call, style=BLOCK, keys=_KEYS),
    ),
    Kind(("![[",), r"!\[\[(?=[^\[\]\n]*\]\])", read_wiki),
    Kind(("{image}", "{figure}", "image::", "figure::"), DIRECTIVE, read_directive),
)


def kinds(text: str, forms: Forms, *, jsx: bool, components: bool) -> list[Kind]:
    """The kinds of tag that ``text`` can hold, the site's own first.

    ``jsx`` says that the post is a program's (MDX, Astro), ``components`` that capitalised elements
    are components in it.
    """
    found = [_own(form, text) for form in forms.tags]
    if components:
        found += _components(text, jsx=jsx)
    found += _BUILT_IN
    braces = "{" in text  # a sign is found many times as quickly as a word
    hints = {hint for kind in found for hint in kind.hints if braces or "{" not in hint}
    held = {hint for hint in hints if hint in text}
    return [kind for kind in found if not held.isdisjoint(kind.hints)]


def _components(text: str, *, jsx: bool) -> Iterator[Kind]:
    names = _COMPONENTS
    if jsx:
        names = _OF_PROGRAMS
    elif "{" in text and "={" in text:
        names = _WITH_BOUND
    if "<" not in text or not _ANY_COMPONENT[names].search(text):
        return
    imports = imported_pictures(text)
    read = partial(read_jsx, keys=_COMPONENT, imports=imports, strict=not jsx)
    yield Kind(("<",), rf"<(?P<name>{names})(?=[\s/>])", read)


_STYLES: dict[Delimiter, tuple[tuple[str, ...], str, str, Style]] = {
    "liquid": (("{%",), r"\{%-?[ \t]*", r"[ \t\r\n]+", LIQUID),
    "include": (
        ("{%",),
        rf"\{{%-?[ \t]*include(?:_cached|_relative)?[ \t]+{_PLACE}",
        r"(?:\.\w+)?[ \t\r\n]+",
        INCLUDE,
    ),
    "hugo": (("{{<", "{{%"), _HUGO, r"[ \t\r\n]+", HUGO),
    "call": (("{{",), r"\{\{-?[ \t]*", r"\([ \t\r\n]*", CALL),
}


def _own(form: TagForm, text: str) -> Kind:
    """The kind of a tag that the site's owner described."""
    arguments = (form.src, form.alt, form.caption, form.title)
    keys = Keys(*(_only(argument) for argument in arguments))
    name = rf"(?P<name>{re.escape(form.name)})"
    if form.delimiter == "component":
        read = partial(read_jsx, keys=keys, imports=imported_pictures(text), strict=False)
        return Kind((f"<{form.name}",), rf"<{name}(?=[\s/>])", read)
    hints, before, after, style = _STYLES[form.delimiter]
    return Kind(hints, before + name + after, partial(read_call, style=style, keys=keys))


def _only(argument: Key | None) -> tuple[Key, ...]:
    return () if argument is None else (argument,)
