"""Which values of front matter are pictures, and where the alt of each stands or would go."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence

from altcheck.document import Access, Caption, Image, Slot, Span
from altcheck.posts.credits import split
from altcheck.posts.frontmatter.entries import Entry, Path

# Keys under which themes and generators keep a picture. What they hold must look like one too.
_KEYS = re.compile(
    r"""(?:.*[_\-.])?(?:
      (?:cover|hero|banner|head|header|feature|featured|share|social|og|twitter|top|index|post|page
        |listing|preview|teaser|background|bg|thumb|card|splash|main|lead|title)?[_-]?
      (?:image|images|img|imgs|photo|photos|picture|pictures|pic)(?:[_-]?(?:url|src|path|link))?
      | cover(?:[_-]?(?:url|src))? | hero | banner | thumbnail | thumb | teaser | feature | featured
      | headimg | poster | preview | background | gallery | top_?img | og:image | twitter:image
    )""",
    re.VERBOSE | re.IGNORECASE,
)
_NO_PICTURE = re.compile(r"alt|caption|credit|desc|title$", re.IGNORECASE)
_INNER = frozenset(("image", "img", "src", "url", "path", "file", "filename", "relative", "href"))
_PICTURE = re.compile(
    r"(?:https?:)?//\S|data:image/|\S.*\.(?:png|jpe?g|gif|webp|avif|svg|bmp|ico|tiff?|heic|jfif)"
    r"(?:[?#!@].*|\s*)$|\.{0,2}/(?:\S*[^\s/])?$",
    re.IGNORECASE | re.DOTALL,
)
# The alt beside the key of a picture in a mapping of its own, and how it is called elsewhere.
_ALT_INNER = (
    "alt", "image_alt", "imageAlt", "alt_text", "altText", "alttext", "alt-text",
    "image_description", "imageDescription",
)  # fmt: skip
_ENDINGS = (
    "_alt", "-alt", "Alt", "_alt_text", "-alt-text", "AltText", "_description", "-description",
    "Description",
)  # fmt: skip
_ADDRESS = re.compile(r"(?<=\w)(?:[_-](?:url|src|path|link)|Url|URL|Src|Path|Link)$")
_CAPTIONS = ("caption", "image_caption", "imageCaption")
_CAPTION_ENDINGS = ("_caption", "-caption", "Caption")

_ByPath = Mapping[Path, Entry]


def pictures(path: str, entries: Sequence[Entry], lang: str | None) -> tuple[Image, ...]:
    """The images among the entries, each with the companion key that holds its alt.

    ``lang`` is the language that the front matter names.
    """
    by_path = {entry.path: entry for entry in entries}
    # Of a key that is there twice, parsers take the last.
    found = [e for e in entries if by_path[e.path] is e and _names_picture(e)]
    siblings = Counter(entry.path[:-1] for entry in found)
    ending = _ending_in_use(found, by_path)
    images: list[Image] = []
    for entry in found:
        alone = siblings[entry.path[:-1]] == 1
        alt = _companion(entry, by_path, _ALT_INNER, _ENDINGS, alone=alone)
        alt_key = str(alt.path[-1]) if alt else _new_key(entry, ending, alone=alone)
        slot = alt.slot if alt else _absent(entry, alt_key)
        caption = _companion(entry, by_path, _CAPTIONS, _CAPTION_ENDINGS, alone=alone)
        images.append(
            Image(
                path, len(images), None, entry.slot.span, "front-matter", entry.slot, slot,
                access=_access(slot), key=spoken(entry.path), lang=lang,
                caption=_caption(caption), alt_key=alt_key,
            )
        )  # fmt: skip
    return tuple(images)


def _access(alt: Slot | None) -> Access:
    name = " ".join(((alt and alt.value) or "").split())
    return Access(name, "alt" if name else "none")


def spoken(path: Path) -> str:
    """A path as one name: ``gallery[].url`` for the path of any picture of the gallery."""
    return ".".join("[]" if isinstance(k, int) else k for k in path).replace(".[]", "[]")


def _names_picture(entry: Entry) -> bool:
    names = [name for name in entry.path if isinstance(name, str)]
    if not names or not _PICTURE.match(entry.slot.value or ""):
        return False
    if _KEYS.fullmatch(names[-1]):
        return not _NO_PICTURE.search(names[-1])
    return len(names) > 1 and names[-1] in _INNER and bool(_KEYS.fullmatch(names[-2]))


def _nested(entry: Entry) -> bool:
    """Whether the picture has a mapping of its own: ``cover: {image: …}``, an item of a list."""
    *parents, key = entry.path
    if not parents:
        return False
    above = parents[-1]
    return key in _INNER if isinstance(above, int) else bool(_KEYS.fullmatch(above))


def _stems(key: str) -> tuple[str, ...]:
    """``image_url`` and ``image`` for ``image_url``."""
    short = _ADDRESS.sub("", key)
    return (key,) if short == key else (key, short)


def _companion(
    entry: Entry,
    by_path: _ByPath,
    inner: Sequence[str],
    endings: Sequence[str],
    *,
    alone: bool,
) -> Entry | None:
    """The entry of a key that belongs to the picture's; ``alone``: no other picture is beside."""
    *parent, key = entry.path
    if not isinstance(key, str):
        return None
    names = [stem + ending for stem in _stems(key) for ending in endings]
    if parent and alone:
        names = [*inner, *names]
    return next((e for name in names if (e := by_path.get((*parent, name)))), None)


def _ending_in_use(found: Sequence[Entry], by_path: _ByPath) -> str | None:
    """How this post calls the alt of another picture: ``_alt``, ``-alt``, ``Alt`` and the like."""
    for entry in found:
        alt = _companion(entry, by_path, (), _ENDINGS, alone=False)
        if alt is not None:
            name = str(alt.path[-1])
            return next(ending for ending in _ENDINGS if name.endswith(ending))
    return None


def _new_key(entry: Entry, ending: str | None, *, alone: bool) -> str | None:
    """The key for an alt that isn't there yet; None if it can have none."""
    key = entry.path[-1]
    if not isinstance(key, str):
        return None
    return "alt" if alone and _nested(entry) else _stems(key)[-1] + (ending or _ending(key))


def _absent(entry: Entry, key: str | None) -> Slot | None:
    """Where an alt would go: in a key of its own, right behind that of the picture."""
    if entry.room is None or key is None:
        return None
    at = entry.room.at
    return Slot(None, Span(at, at), entry.room.writer(key))


def _ending(key: str) -> str:
    if "-" in key:
        return "-alt"
    return "Alt" if re.search(r"[a-z][A-Z]", key) else "_alt"


def _caption(entry: Entry | None) -> Caption | None:
    text = " ".join((entry.slot.value or "").split()) if entry else ""
    if not text:
        return None
    description, credit = split(text)
    return Caption(text, description, credit, "argument", 1.0, ("argument",))
