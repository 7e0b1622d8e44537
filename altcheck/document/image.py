"""One image of a post, and what stands around it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, NamedTuple

from altcheck.document.slots import Attribute, Slot, Span

Syntax = Literal["markdown", "html", "tag", "front-matter"]

Element = Literal["img", "input", "area", "object", "embed", "svg", "video", "canvas", "other"]
"""What shows an image: ``img`` also stands for Markdown, tags and front matter, which become one;
``input`` is ``type=image``, ``video`` one with a poster, ``other`` any element with the role img.
``svg`` is a drawing in the page, or a part of one that has a role of its own; ``object`` also plays
sound and film, and needs a name then as for a picture.
"""

NameSource = Literal[
    "labelledby", "label", "native-label", "alt", "title", "svg-title", "content", "none"
]

CaptionKind = Literal["figcaption", "paragraph", "same-paragraph", "cell", "argument"]


@dataclass(frozen=True, slots=True)
class Caption:
    """The text that an author set next to an image to say what it shows or where it comes from.

    ``text`` is the whole caption block with white space collapsed; ``description`` and ``credit``
    are its two parts, each None if the caption has none. ``confidence`` (0 to 1) estimates
    from the ``evidence`` how likely a person would have named it, too; below 0.9 it is rough.
    """

    text: str
    description: str | None
    credit: str | None
    kind: CaptionKind
    confidence: float
    evidence: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Access:
    """What assistive technology gets of an element (HTML-AAM 1.0, accname 1.2, ARIA in HTML).

    ``name`` is its accessible name and ``source`` where that comes from. ``role`` is the first
    valid one of its role attribute. ``hidden``: ``page`` if nobody is shown it, ``aria`` if only
    assistive technology is not told of it. ``decorative`` says what marks it as decoration, and
    ``conflict`` which attribute exposes it nevertheless (``focus``: it can be focused by nature).
    ``focusable`` is also what only scripts can focus, ``tabbable`` what the tab key reaches.
    ``dangling`` are attributes with ids that are nowhere in the post.
    """

    name: str = ""
    source: NameSource = "none"
    role: str | None = None
    hidden: Literal["page", "aria"] | None = None
    decorative: Literal["alt", "role"] | None = None
    conflict: str | None = None
    focusable: bool = False
    tabbable: bool = False
    dangling: tuple[tuple[str, str], ...] = ()

    @property
    def exposed(self) -> bool:
        """Whether it is in the accessibility tree, and as what it is."""
        return self.hidden is None and (self.decorative is None or self.conflict is not None)

    @property
    def labelled(self) -> bool:
        """Whether ARIA names it, whatever else would."""
        return self.source in ("labelledby", "label")


@dataclass(frozen=True, slots=True)
class Link:
    """The link or button around an image.

    ``label`` is its own name (aria-labelledby, aria-label), which wins over its content; ``text``
    is its content's text with the names of other images, white space collapsed; ``title`` its
    title; ``button`` tells a button from a link.
    """

    href: str | None
    text: str = ""
    label: str = ""
    title: str = ""
    button: bool = False


class Frame(NamedTuple):
    """The places at which an image's paragraph and its caption's become one figure.

    ``outer`` and ``inner`` are the names of the two start tags, ``between`` is the end tag of the
    first, ``end`` that of the second; ``credit`` is where a tag around the credit would go.
    """

    outer: Slot
    between: Slot
    inner: Slot
    end: Slot
    credit: tuple[Slot, Slot] | None = None


@dataclass(frozen=True, slots=True)
class Source:
    """A ``source`` of the ``picture`` around an img: its tag and its attributes."""

    span: Span
    attributes: tuple[Attribute, ...] = ()

    def attribute(self, name: str) -> Attribute | None:
        """The attribute called ``name`` (lower case), None if there is none."""
        return _named(name, self.attributes)


@dataclass(frozen=True, slots=True)
class Near:
    """Where the words of an image's alt stand once more next to it, but for case and punctuation.

    ``text``: they are all the rest of its own block, or all of the block before or after.
    ``heading``: they are the last heading above. ``link``: they are all that is in the link right
    beside the image's own one, which leads to the same address.
    """

    text: bool = False
    heading: bool = False
    link: bool = False


@dataclass(frozen=True, slots=True)
class Image:
    """One occurrence of an image in a post.

    ``index`` is its place in ``Post.images``. ``n`` is the ordinal among the ``img`` of the body,
    from 0; None for another ``element``, and for one in front matter, which has ``key`` instead
    (``cover.image``), with ``alt_key`` beside it that holds or would hold its alt. ``span`` is the
    image's own markup. ``alt`` is None only where the syntax has no place for one; ``src`` stands
    for data, href and poster too. ``inert`` says that the page doesn't show it there at all
    (``template``, or ``noscript`` when it only repeats the image before it). ``lazy`` is the real
    address where ``src`` is a placeholder. ``decorative`` is where the author marked it as
    decoration in a syntax that has no ``alt=""``. ``duplicated`` are attributes that don't count
    because one of the same name stands before them; ``sources`` those of the picture around it.
    ``lang`` is the language in force. ``heading`` is the other text of the heading that it stands
    in, ``figure`` that figure's place in ``Post.figures``, ``area`` the name of the map that it is
    an area of. ``tag`` is how the generator's tag begins (``{% img``), empty for what is none;
    ``attached`` says that the picture itself is in the post's file. ``frame`` is where it and its
    caption, each in a paragraph of HTML, could be made a figure.
    ``alone`` is the name of the block whose only content it is, if it is; ``carousel`` that a class
    around it speaks of one. ``holds`` is the name of the first element in it that can be focused,
    ``track`` in a video with one. ``misnamed`` is the name of the tag where it is ``image``.
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
    access: Access = Access()
    inert: Literal["template", "noscript"] | None = None
    key: str | None = None
    element: Element = "img"
    decorative: Span | None = None
    duplicated: tuple[Attribute, ...] = ()
    sources: tuple[Source, ...] = ()
    lang: str | None = None
    heading: str | None = None
    figure: int | None = None
    area: str | None = None
    tag: str = ""
    attached: bool = False
    near: Near = Near()
    alt_key: str | None = None
    frame: Frame | None = None
    alone: str = ""
    carousel: bool = False
    holds: str = ""
    misnamed: Slot | None = None

    def attribute(self, name: str) -> Attribute | None:
        """The first attribute called ``name`` (lower case), which is the one that counts."""
        return _named(name, self.attributes)

    @property
    def address(self) -> str:
        """Where the picture is fetched from: the lazy address if there is one, else the src."""
        return (self.lazy or self.src.value or "").strip()


def _named(name: str, attributes: tuple[Attribute, ...]) -> Attribute | None:
    for attribute in attributes:  # rules ask a dozen times an image: no generator
        if attribute.name == name:
            return attribute
    return None
