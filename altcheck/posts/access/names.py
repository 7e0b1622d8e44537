"""The accessible name: accname 1.2, with what HTML-AAM 1.0 and SVG-AAM say of single elements.

Style sheets are not read: what only they hide counts.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import NamedTuple

from lxml import etree

from altcheck.document import NameSource
from altcheck.posts.access.conflict import conflict, marked_as_decoration
from altcheck.posts.access.roles import IMAGES, KNOWN
from altcheck.posts.access.tree import Tree, role_of
from altcheck.posts.access.walk import MORE, Piece, Walker, Way

_LONG = 2000  # characters of an attribute, or of a name
_SHORT = 80  # characters of a piece that may be mostly blanks
_MOST = 100_000  # characters of a piece that are looked at
_MOST_IDS = 20
_SILENT = frozenset(("script", "style", "template", "select", "audio", "video", "iframe", "desc"))
_SHOWING = frozenset(("img", "image", "area", "svg", "object", "embed", "canvas"))
_WITHOUT_TEXT = frozenset(("hidden", "checkbox", "radio", "file"))


class Name(NamedTuple):
    """A name, and what gives it."""

    text: str
    source: NameSource


NO_NAME = Name("", "none")


class Held(NamedTuple):
    """The text of an element's content, and where in it the names of its images stand."""

    text: str
    images: dict[etree._Element, tuple[int, int]]

    def without(self, image: etree._Element) -> str:
        """The text without the name of one image."""
        start, stop = self.images.get(image, (0, 0))
        return self.text[:start] + self.text[stop:]


class Names:
    """Computes names in one tree; ``clean`` takes out of a text what the reader has put in."""

    def __init__(self, tree: Tree, clean: Callable[[str], str]) -> None:
        self._tree = tree
        self.clean = clean
        self._walker = Walker(self._enter, self._title_text)
        self._targets: dict[etree._Element, str] = {}
        self._labelled: dict[str, str] = {}
        self._held: dict[etree._Element, Held] = {}

    def image(self, element: etree._Element) -> Name:
        """The name of an element that shows an image; only a canvas is named by what is in it."""
        found = self._label(element) or self._by_label(element) or self._native(element)
        if found is None and element.tag == "canvas" and role_of(element) not in IMAGES:
            return self.content(element)
        return found or self._title(element) or NO_NAME

    def content(self, element: etree._Element) -> Name:
        """The name of a link, button or heading, whose content names it."""
        found = self._label(element)
        if found is None:
            text = self._flat(self.held(element).text)
            found = Name(text, "content") if text else self._native(element)
        return found if found is not None and found.text else self._title(element) or NO_NAME

    def held(self, element: etree._Element) -> Held:
        """What is read of the content of a link, button or heading."""
        if element not in self._held:
            self._held[element] = _hold(self._walker.pieces(element))
        return self._held[element]

    def beside(self, image: etree._Element, holder: etree._Element) -> str:
        """What is read of the content of ``holder`` without ``image``, which is in it."""
        return self._flat(self.held(holder).without(image))

    def label(self, element: etree._Element) -> str:
        """The text of aria-labelledby, else of aria-label; empty if neither has one."""
        found = self._label(element)
        return found.text if found else ""

    def _flat(self, text: str | None) -> str:
        return self.clean(" ".join(text[:_LONG].split())) if text else ""

    def _label(self, element: etree._Element, *, references: bool = True) -> Name | None:
        """What aria-labelledby, or else aria-label says. accname 1.2, steps 2B and 2D."""
        get = self._tree.reader(element)
        ids = get("aria-labelledby") if references else None
        if ids:
            text = self._referenced(ids[:_LONG])
            if text:
                return Name(text, "labelledby")
        text = self._flat(get("aria-label"))
        return Name(text, "label") if text else None

    def _referenced(self, ids: str) -> str:
        if ids not in self._labelled:
            targets = (self._tree.ids.get(one) for one in ids.split()[:_MOST_IDS])
            texts = [self._target(target) for target in targets if target is not None]
            self._labelled[ids] = self._flat(" ".join(texts))
        return self._labelled[ids]

    def _target(self, element: etree._Element) -> str:
        """The text of an element that aria-labelledby names: references in it are not followed.

        What is hidden inside of a target counts only if the target is hidden itself.
        """
        if element not in self._targets:
            found = self._label(element, references=False) or self._native(element)
            text = found.text if found else ""
            if found is None:
                all_of_it = self._tree.hidden(element) is not None
                pieces = self._walker.pieces(element, Way(hidden_too=all_of_it, references=False))
                text = self._flat(_hold(pieces).text)
            self._targets[element] = text or self._title_text(element)
        return self._targets[element]

    def _enter(self, node: etree._Element, way: Way) -> Iterable[Piece] | None:
        """What is read in the place of an element; None if its content is. accname 1.2, step 2."""
        if node.tag in _SILENT or (not way.hidden_too and self._tree.hides(node)):
            return ()
        found = self._label(node, references=way.references)
        shows = node.tag in _SHOWING or role_of(node) in IMAGES or is_image_button(node)
        get = self._tree.reader(node)
        if shows and marked_as_decoration(node, get) and not conflict(node, get):
            return ()
        found = found or self._native(node)
        if found is None and node.tag == "svg":
            found = Name(
                " ".join(str(t) for e in node.iter("text") for t in e.itertext()), "content"
            )
        if found is None and _is_component(node):
            return (Piece(MORE),)
        return None if found is None else (Piece(found.text, node if shows else None),)

    def _native(self, element: etree._Element) -> Name | None:
        """What the element's own attributes or children name it by; None if its content may.

        HTML-AAM 1.0, 4.1. An alt that is there ends the search for an img's name, also if empty.
        """
        tag = element.tag
        alt = self._tree.reader(element)("alt")
        if tag in ("img", "image") and alt is not None:
            return Name(self._flat(alt), "alt") if alt.strip() else NO_NAME
        if tag == "area" and alt is not None and alt.strip():
            return Name(self._flat(alt), "alt")
        if tag in ("img", "image", "area"):
            return self._title(element) or NO_NAME
        if tag == "input":
            return self._field(element, alt)
        if tag == "svg" or (role_of(element) in IMAGES and self._tree.around(element).drawing):
            return self._drawing(element)
        return (self._title(element) or NO_NAME) if role_of(element) in IMAGES else None

    def _field(self, element: etree._Element, alt: str | None) -> Name:
        """What an input is named by beside its labels: an image button's alt, or else its value."""
        if is_image_button(element):
            found = Name(self._flat(alt), "alt")
        else:
            kind = (element.get("type") or "").strip().lower()
            value = None if kind in _WITHOUT_TEXT else element.get("value")
            found = Name(self._flat(value), "content")
        return found if found.text else self._title(element) or NO_NAME

    def _by_label(self, element: etree._Element) -> Name | None:
        """The text of the label elements that are for an input."""
        if element.tag != "input":
            return None
        labels = list(self._tree.labels.get(element.get("id") or "", ()))
        around = self._tree.around(element).label
        if around is not None and not around.get("for"):
            labels.append(around)
        text = self._flat(" ".join(self.held(label).text for label in labels[:_MOST_IDS]))
        return Name(text, "native-label") if text else None

    def _drawing(self, element: etree._Element) -> Name | None:
        """The first child of a drawing that is a title with text. SVG 2, 5.2; there is no other."""
        for child in element.iterchildren("title"):
            text = self._flat("".join(map(str, child.itertext())))
            if text:
                return Name(text, "svg-title")
        return NO_NAME if role_of(element) in IMAGES else None

    def _title(self, element: etree._Element) -> Name | None:
        text = self._title_text(element)
        return Name(text, "title") if text else None

    def _title_text(self, element: etree._Element) -> str:
        return "" if element.tag == "svg" else self._flat(self._tree.reader(element)("title"))


def _hold(pieces: Iterable[Piece]) -> Held:
    """The pieces put together, as many as a name has room for."""
    parts: list[str] = []
    images: dict[etree._Element, tuple[int, int]] = {}
    at = seen = 0
    for text, image in pieces:
        part = text if len(text) < _SHORT else f" {' '.join(text[:_MOST].split())} "
        if image is not None:
            images[image] = (at, at + len(part))
        parts.append(part)
        at += len(part)
        seen += 0 if part.isspace() else len(part)
        if seen > _LONG:
            break
    return Held("".join(parts), images)


def _is_component(node: etree._Element) -> bool:
    """Whether only a script or a generator knows what will be here: no element of HTML, empty."""
    return node.tag not in KNOWN and not len(node) and not (node.text or "").strip()


def is_image_button(element: etree._Element) -> bool:
    """Whether the element is an ``input`` of type image."""
    return element.tag == "input" and (element.get("type") or "").strip().lower() == "image"
