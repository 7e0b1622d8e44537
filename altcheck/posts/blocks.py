"""Finding one's way in the tree of a post: blocks, what is seen of them, what stands before.

Every walk here is bounded, so that its cost does not depend on the size of the post.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml import etree

# The elements that begin and end lines.
BLOCKS = frozenset((
    "address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "details",
    "dialog", "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2",
    "h3", "h4", "h5", "h6", "header", "hr", "html", "iframe", "li", "main", "nav", "ol", "p", "pre",
    "section", "summary", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul", "video",
))  # fmt: skip
HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
_UNSEEN = frozenset(("script", "style", "noscript", "template", "button", "select", "svg", "title"))
_PARTING = BLOCKS | {"br"}  # what keeps the words on its two sides apart
_HIDDEN_CLASS = re.compile(
    r"visually-?hidden|sr-only|screen-?reader|off-?screen|footnote-?ref", re.IGNORECASE
)
_SIGN_CLASS = re.compile(
    r"(?<![a-z])(?:emoji|emoticon|smiley|avatar|icon)s?(?![a-z])", re.IGNORECASE
)
_HIDING = frozenset(("class", "style"))  # attributes that can hide an element
_SIZING = frozenset(("class", "style", "width", "height"))  # that can make a picture a mere sign
_MARK = 6  # characters of a note's number or sign
_TINY = re.compile(r"\s*(?:[12]?[0-9]|3[0-2])(?:px)?\s*", re.IGNORECASE)
_TINY_STYLE = re.compile(
    r"(?<![-\w])(?:width|height)\s*:\s*(?:(?:[12]?[0-9]|3[0-2])(?:\.[0-9]+)?px|[0-2](?:\.[0-9]+)?r?em)",
    re.IGNORECASE,
)
MOST = 4000  # characters of a text that are looked at
NODES = 120  # nodes walked before giving up
_BACK = 16  # nodes walked backwards, wrappers and empty blocks
_INSIDE = 400  # nodes below an element that are asked for text
CLIMB = 40  # levels climbed before giving up


def is_block(element: etree._Element) -> bool:
    """Whether the element begins and ends lines."""
    return element.tag in BLOCKS


def block_of(element: etree._Element) -> etree._Element:
    """The nearest block around the element, or the outermost element that was climbed to."""
    for _ in range(CLIMB):
        parent = element.getparent()
        if parent is None:
            break
        element = parent
        if element.tag in BLOCKS:
            break
    return element


def hidden(element: etree._Element) -> bool:
    """Whether the element is none of the text: for screen readers, a note's number, or no words."""
    tag = element.tag
    if tag in _UNSEEN or not isinstance(tag, str):
        return True
    if tag == "sup" and _is_reference(element):
        return True
    if _HIDING.isdisjoint(element.keys()):
        return False
    names = element.get("class")
    if names and _HIDDEN_CLASS.search(names, 0, 500):
        return True
    style = element.get("style")
    return style is not None and "display:none" in style[:500].replace(" ", "").lower()


def _is_reference(sup: etree._Element) -> bool:
    """Whether a raised text is only the number of a footnote, linked to it."""
    link = next(iter(sup), None)
    if link is None or link.tag != "a" or not (link.get("href") or "").startswith("#"):
        return False
    around = f"{sup.text or ''}{link.tail or ''}".strip(" []()")
    if around or link.getnext() is not None:
        return False
    return len("".join(map(str, link.itertext()))) <= _MARK


def decorative(image: etree._Element) -> bool:
    """Whether the image is a sign in the text, or too small to be a picture."""
    if _SIZING.isdisjoint(image.keys()):
        return False
    names = image.get("class")
    if names and _SIGN_CLASS.search(names, 0, 500):
        return True
    style = image.get("style")
    if style and _TINY_STYLE.search(style, 0, 500):
        return True
    sides = (image.get("width"), image.get("height"))
    return any(side is not None and _TINY.fullmatch(side[:20]) for side in sides)


def text_of(element: etree._Element, limit: int = MOST) -> str:
    """What is seen of the element's text, white space collapsed.

    At least ``limit`` characters of it, or all there are, and never many more.
    """
    if next(iter(element), None) is None:
        return collapse((element.text or "").lstrip()[: limit + 1])
    parts: list[str] = []
    length = 0
    for text, _ in pieces_of(element):
        # Newspapers indent with blanks, which are no text to stop at.
        shown = text if length else text.lstrip()
        parts.append(shown[: limit + 1])
        length += len(shown)
        if length > limit:
            break
    return collapse("".join(parts))


def has_text(element: etree._Element) -> bool:
    """Whether anything is seen of the element's text."""
    return any(not text.isspace() for text, _ in pieces_of(element))


def pieces_of(element: etree._Element) -> Iterator[tuple[str, etree._Element]]:
    """Every seen piece of text below the element, with the element right around it."""
    node, shown = element, True
    if element.text:
        yield element.text, element
    for _ in range(_INSIDE):
        # Asking an element for its length would count all of its children.
        below = next(iter(node), None) if shown else None
        while below is None and node is not element:
            parent, below = node.getparent(), node.getnext()
            if node.tag in _PARTING:
                yield " ", node
            if node.tail and parent is not None:
                yield node.tail, parent
            node = element if parent is None else parent
        if below is None:
            return
        node, shown = below, not hidden(below)
        if shown:
            if node.tag in _PARTING:
                yield " ", node
            if node.text:
                yield node.text, node


def collapse(text: str) -> str:
    """``text`` with every run of white space (ideographic too) as one blank, none at its ends."""
    return " ".join(text.split())


def text_before(image: etree._Element) -> bool:
    """Whether text stands before the image on its own line."""
    node = image
    for _ in range(NODES):
        before, parent = node.getprevious(), node.getparent()
        if parent is None:
            return False
        text = parent.text if before is None else before.tail
        if text and not text.isspace():
            end = text[-MOST:]
            return "\n" not in end[len(end.rstrip()) :]
        if before is None:
            if parent.tag in BLOCKS:
                return False
            node = parent
        elif before.tag in ("br", "img") or before.tag in BLOCKS:
            return False  # what stands before another image is for that one to say
        elif before.tag != "a" and not hidden(before) and has_text(before):
            return True
        else:
            node = before
    return False


def block_before(image: etree._Element, *, past_images: bool = False) -> etree._Element | None:
    """The block that ends right before the image's line, with no text between.

    Nor an image, unless ``past_images``: then it may stand before the whole run.
    """
    node = image
    for _ in range(_BACK):
        before, parent = node.getprevious(), node.getparent()
        if parent is None or node.tag in ("td", "th", "li"):
            return None
        text = parent.text if before is None else before.tail
        if text and not text.isspace():
            return None
        if before is None:
            node = parent
        elif before.tag in ("img", "a", "picture"):
            return None
        elif before.tag in BLOCKS and not hidden(before) and has_text(before):
            return before
        elif not past_images and next(before.iter("img"), None) is not None:
            return None
        else:
            node = before
    return None
