"""One post: its images, what holds them, and what could not be made out."""

from __future__ import annotations

from array import array
from bisect import bisect_right
from dataclasses import dataclass
from enum import StrEnum
from itertools import accumulate, count
from operator import add
from typing import Literal, NamedTuple

from altcheck.document.image import Access, Image
from altcheck.document.slots import Attribute, Slot, Span

_NEAREST = 500  # images before another that are told: all of them would take time as the square


@dataclass(frozen=True, slots=True)
class Figcaption:
    """A figcaption's start tag, and whether it stands where the HTML Standard allows it.

    ``empty`` says that nothing is in it, nor will a script put anything there; ``whole`` is where
    it can be taken out then, None if where it ends can't be told.
    """

    span: Span
    place: Literal["right", "outside", "middle", "second"]
    empty: bool = False
    whole: Slot | None = None


class Map(NamedTuple):
    """An image map: its start tag, name and id (None: absent), and how many links it has."""

    span: Span
    name: str | None
    id: str | None
    links: int


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure of HTML: its start tag, its images (places in ``Post.images``) and its captions.

    ``captions`` are the texts of its figcaptions with the spans of their start tags; ``role`` is
    the role attribute as it is written, ``label`` what aria-labelledby or aria-label call it;
    ``bare`` says that nothing but captions is in it, ``named`` that scripts can find it by its id.
    """

    span: Span
    images: tuple[int, ...] = ()
    captions: tuple[tuple[str, Span], ...] = ()
    role: Attribute | None = None
    label: str = ""
    bare: bool = False
    named: bool = False


@dataclass(frozen=True, slots=True)
class LinkPlace:
    """A link, button or heading of HTML that holds images, has no name, or is hidden badly.

    ``span`` is its start tag, ``images`` are the images in it (places in ``Post.images``).
    """

    span: Span
    kind: Literal["link", "button", "heading"]
    access: Access
    images: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Decoration:
    """An element that is marked as decoration, and is exposed all the same.

    ``span`` is its start tag, ``tag`` its name, ``cause`` the attribute that exposes it (or
    ``focus`` where it can be focused by its nature), ``image`` its place in ``Post.images``.
    """

    span: Span
    tag: str
    cause: str
    image: int | None = None


class Picture(NamedTuple):
    """A ``picture``: its start tag, its attributes, and the images in it.

    ``late`` says that a source stands behind an img, where browsers don't look for it.
    """

    span: Span
    attributes: tuple[Attribute, ...]
    images: tuple[int, ...]
    late: bool


class Meta(NamedTuple):
    """What a page's head says of pictures: its start tag, its name, and what it says.

    A ``meta`` for other sites (``og:image:alt``) or of the ``referrer`` by its name; a ``link`` to
    an icon as ``icon``. ``content`` is the value of ``slot`` without blanks around it.
    """

    name: str
    content: str
    span: Span
    slot: Slot


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
    EMPTY = "empty"
    OWN_REPORT = "own-report"
    BROKEN_LINK = "broken-link"
    UNREADABLE = "unreadable"
    NOT_A_FILE = "not-a-file"
    NOT_TEXT = "not-text"
    UNKNOWN_ENCODING = "unknown-encoding"
    ENCODING_LOSSY = "encoding-lossy"
    ENCODING_GUESSED = "encoding-guessed"
    FRONT_MATTER_BROKEN = "front-matter-broken"
    NOTEBOOK_BROKEN = "notebook-broken"
    TOO_DEEP = "too-deep"
    TEMPLATED = "templated"
    ALT_TEMPLATED = "alt-templated"
    NOT_HERE = "not-here"
    OFFLINE = "offline"
    TOO_BIG = "too-big"
    FILE_UNREADABLE = "file-unreadable"
    OUTSIDE = "outside"
    NOT_LOCATED = "not-located"
    IDS_ELSEWHERE = "ids-elsewhere"
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

    ``lang`` is the language it names; ``languages`` those that it may be in where it names none.
    ``locked`` is None, or the reason why this file may not be edited. ``whole_page`` tells a
    complete HTML document from a fragment; ``complete`` says that nothing is added to the file
    before it is shown, so that an id which is not in it is nowhere. ``unchecked`` is what the
    reader could not make out. ``excuses`` are the comments by which its author excuses images from
    rules; ``slips`` are what was meant as an image in Markdown and is none.
    ``base`` is the href of the page's ``base`` element, or what Jekyll's Chirpy puts before its
    addresses, and ``variables`` are the front matter's values that the body prints by their names;
    ``resources`` are names that its front matter gives to files of its bundle, as name and file.
    ``title`` is what the front matter, or the page's head, calls it;
    ``code`` holds those of its alts, and of the tags and references in them (case folded), that
    also stand in it as code.
    """

    path: str
    encoding: str
    images: tuple[Image, ...]
    lines: Lines
    lang: str | None = None
    languages: tuple[str, ...] = ()
    figcaptions: tuple[Figcaption, ...] = ()
    figures: tuple[Figure, ...] = ()
    links: tuple[LinkPlace, ...] = ()
    decorations: tuple[Decoration, ...] = ()
    meta: tuple[Meta, ...] = ()
    pictures: tuple[Picture, ...] = ()
    maps: tuple[Map, ...] = ()
    locked: Reason | None = None
    whole_page: bool = False
    complete: bool = False
    unchecked: tuple[Unchecked, ...] = ()
    excuses: tuple[Excuse, ...] = ()
    slips: tuple[Slip, ...] = ()
    base: str | None = None
    variables: tuple[tuple[str, str], ...] = ()
    resources: tuple[tuple[str, str], ...] = ()
    title: str | None = None
    code: frozenset[str] = frozenset()

    def before(self, image: Image) -> tuple[Image, ...]:
        """The images before ``image``, the nearest of them if there are very many."""
        return self.images[max(0, image.index - _NEAREST) : image.index]
