"""What a post holds: spans, slots, edits, captions, images.

Everything here is data: small, immutable and picklable, without the post's text or its tree, so
that a post read in one process can be judged in another.
"""

from __future__ import annotations

from array import array
from bisect import bisect_right
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import StrEnum
from itertools import accumulate, count
from operator import add
from typing import Literal, NamedTuple

Syntax = Literal["markdown", "html", "tag", "front-matter"]


class Span(NamedTuple):
    """A half-open range of characters in the decoded text of a post."""

    start: int
    stop: int

    def of(self, text: str) -> str:
        """The characters of ``text`` that the span covers."""
        return text[self.start : self.stop]


class Edit(NamedTuple):
    """Replace the characters at ``span`` by ``text``; an empty span is an insertion."""

    span: Span
    text: str


class Unwritable(ValueError):
    """The slot, or the syntax of the slot, can't hold the value."""


class Slot(NamedTuple):
    """A place in the source that holds a value, or could hold one.

    ``value`` is what a reader of the page gets (entities and escapes resolved), None if the slot is
    absent. ``span`` covers what ``put`` replaces, or is the empty span where the value would go.
    ``write`` turns a value into source text for that span; None if the place can't be written.
    ``templated`` says that a template engine has a hand in the value, so nobody may judge it.
    """

    value: str | None
    span: Span
    write: Callable[[str], str] | None = None
    templated: bool = False

    def put(self, value: str) -> Edit:
        """The edit after which this slot reads ``value``. Raises Unwritable."""
        if self.write is None:
            raise Unwritable("this place is read only")
        return Edit(self.span, self.write(value))

    @property
    def blank(self) -> bool:
        """Whether nothing is left of the value but white space (also when it is absent)."""
        return not (self.value or "").strip()


class Attribute(NamedTuple):
    """One attribute of an HTML tag: its name in lower case, and slots for its name and value."""

    name: str
    name_slot: Slot
    value_slot: Slot


Element = Literal["img", "input", "area", "object", "embed", "svg", "video", "canvas", "other"]
"""What shows an image: ``img`` also stands for Markdown, tags and front matter, which become one;
``input`` is ``type=image``, ``video`` one with a poster, ``other`` any element with the role img.
"""

CaptionKind = Literal["figcaption", "paragraph", "same-paragraph", "cell", "argument"]


@dataclass(frozen=True, slots=True)
class Caption:
    """The text that an author set next to an image to say what it shows or where it comes from.

    ``text`` is the whole caption block with white space collapsed; ``description`` and ``credit``
    are its two parts, each None if the caption has none. ``confidence`` (0 to 1) is the measured
    share of captions with this ``evidence`` that a person would have named too.
    """

    text: str
    description: str | None
    credit: str | None
    kind: CaptionKind
    confidence: float
    evidence: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Link:
    """The link or button around an image.

    ``label`` is its own name (aria-labelledby, aria-label), which wins over its content; ``text``
    is its content's text with the alts of other images, white space collapsed; ``title`` its title.
    """

    href: str | None
    text: str = ""
    label: str = ""
    title: str = ""


@dataclass(frozen=True, slots=True)
class Image:
    """One occurrence of an image in a post.

    ``index`` is its place in ``Post.images``. ``n`` is the ordinal among the ``img`` of the body,
    from 0; None for another ``element``, and for one in front matter, which has ``key`` instead
    (``cover.image``). ``span`` is the image's own markup. ``alt`` is None only where the syntax has
    no place for one. ``label`` is the text of aria-labelledby or aria-label.
    ``hidden`` says that it never reaches the accessibility tree (aria-hidden, hidden, display:none)
    and ``inert`` that the page doesn't show it there at all (``template``, or ``noscript`` when it
    only repeats the image before it). ``lazy`` is the real address where ``src`` is a placeholder.
    ``decorative`` is where the author marked it as decoration in a syntax that has no ``alt=""``.
    """

    path: str
    index: int
    n: int | None
    span: Span
    syntax: Syntax
    src: Slot
    alt: Slot | None
    title: Slot | None = None
    referrerpolicy: Slot | None = None
    attributes: tuple[Attribute, ...] = ()
    lazy: str | None = None
    caption: Caption | None = None
    link: Link | None = None
    role: str | None = None
    label: str = ""
    hidden: bool = False
    inert: Literal["template", "noscript"] | None = None
    key: str | None = None
    element: Element = "img"
    decorative: Span | None = None

    def attribute(self, name: str) -> Attribute | None:
        """The first attribute called ``name`` (lower case), which is the one that counts."""
        return next((a for a in self.attributes if a.name == name), None)

    @property
    def address(self) -> str:
        """Where the picture is fetched from: the lazy address if there is one, else the src."""
        return (self.lazy or self.src.value or "").strip()


@dataclass(frozen=True, slots=True)
class Figcaption:
    """A figcaption's start tag, and whether it stands where the HTML Standard allows it."""

    span: Span
    place: Literal["right", "outside", "middle", "second"]


SlipKind = Literal[
    "undefined-reference", "url-space", "title", "reversed", "lost-bang", "unrendered",
    "unused-definition", "duplicate-definition", "label-as-address",
]  # fmt: skip


class Slip(NamedTuple):
    """Something in Markdown that was meant as an image and is none, or defines one in vain.

    ``slot`` is where it can be mended, ``src`` the address that was meant (of an undefined
    reference: the nearest label that is defined), ``words`` the label or title that was written.
    """

    kind: SlipKind
    span: Span
    slot: Slot
    src: str
    words: str = ""


ExcuseKind = Literal["next", "file", "decorative"]
"""What an excuse is about: the next image, the whole post, or that the next image is decoration."""


class Excuse(NamedTuple):
    """An author's comment that excuses an image from ``rules``, with the ``reason``.

    ``span`` is the comment, ``whole`` what has to go with it (its line) when it is taken out.
    ``image`` is the index of the image it is about; None for the whole post, or if none follows.
    """

    span: Span
    whole: Slot
    kind: ExcuseKind
    rules: tuple[str, ...]
    reason: str
    image: int | None = None


class Reason(StrEnum):
    """Why something was not judged, not written or not read as it stands; a closed set."""

    NOT_FOUND = "not-found"
    NO_POSTS = "no-posts"
    UNREADABLE = "unreadable"
    NOT_A_FILE = "not-a-file"
    NOT_TEXT = "not-text"
    UNKNOWN_ENCODING = "unknown-encoding"
    ENCODING_LOSSY = "encoding-lossy"
    ENCODING_GUESSED = "encoding-guessed"
    FRONT_MATTER_BROKEN = "front-matter-broken"
    TOO_DEEP = "too-deep"
    TEMPLATED = "templated"
    OFFLINE = "offline"
    NOT_LOCATED = "not-located"
    LINK_LOOP = "link-loop"
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class Unchecked:
    """What was not judged: a post, or one image of it (``src``), and the reason.

    ``detail`` is a short fact for the reader (a system error, a line), never a sentence.
    """

    path: str
    reason: Reason
    src: str | None = None
    detail: str = ""


class Lines:
    """Where the lines of a text begin; lines end at LF or CRLF, and a lone CR ends none."""

    __slots__ = ("starts",)

    def __init__(self, text: str) -> None:
        ends = accumulate(map(len, text.split("\n")), initial=0)
        self.starts = array("L", map(add, ends, count()))

    def place(self, offset: int) -> tuple[int, int]:
        """Line and column of a character offset, both from 1, in code points."""
        line = bisect_right(self.starts, offset, hi=len(self.starts) - 1)
        return line, offset - self.starts[line - 1] + 1


@dataclass(frozen=True, slots=True)
class Post:
    """A post that was read: its images in order, those of the front matter first.

    ``locked`` is None, or the reason why this file may not be edited. ``whole_page`` tells a
    complete HTML document from a fragment. ``unchecked`` is what the reader could not make out.
    ``excuses`` are the comments by which its author excuses images from rules; ``slips`` are what
    was meant as an image in Markdown and is none.
    """

    path: str
    encoding: str
    images: tuple[Image, ...]
    lines: Lines
    lang: str | None = None
    figcaptions: tuple[Figcaption, ...] = ()
    locked: Reason | None = None
    whole_page: bool = False
    unchecked: tuple[Unchecked, ...] = ()
    excuses: tuple[Excuse, ...] = ()
    slips: tuple[Slip, ...] = ()


def splice(text: str, edits: Iterable[Edit], base: int = 0) -> str:
    """``text`` with the edits made; ``base`` is the offset of ``text`` in the post.

    Equal edits are made once; the caller sees to it that no two different ones overlap.
    """
    parts: list[str] = []
    at = 0
    for (start, stop), new in sorted(set(edits)):
        parts += (text[at : start - base], new)
        at = stop - base
    parts.append(text[at:])
    return "".join(parts)
