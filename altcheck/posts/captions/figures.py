"""The captions of figures, and the credits that stand in elements of their own."""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import chain, islice

from lxml import etree

from altcheck.posts.blocks import hidden, text_of
from altcheck.posts.captions.candidate import ABOVE, Candidate, nearest
from altcheck.posts.captions.patterns import CAPTION_CLASS, CREDIT_CLASS
from altcheck.posts.credit_words import CREDIT_LABEL, CREDIT_SAID, name_like
from altcheck.posts.credits import is_only_credit

_FIGURES = 2  # figures around an image, one in the other
_GALLERY = 150  # elements of a figure among which its caption is looked for
_PARTS = 40  # elements among which a credit is looked for
_LONGEST = 120  # characters of a credit
_CREDIT_TAGS = ("cite", "small", "p", "span", "div")
# What a figure is made of besides its caption.
_SHOWN_IN_FIGURES = (
    "img", "image", "picture", "video", "audio", "svg", "iframe", "object", "embed", "canvas", "table",
    "pre", "code", "blockquote",
)  # fmt: skip
_STOP = re.compile(r"[.。!?！？…»”]\s*$")


def figcaption(image: etree._Element) -> Candidate | None:
    """The figcaption of the image's figure, or of the figure around that."""
    figure = nearest(image, "figure")
    for _ in range(_FIGURES):
        if figure is None:
            return None
        mine = _caption_in(figure, image)
        if mine is not None:
            inside = tuple(islice(mine.iterdescendants("*"), 6))
            credit = credit_inside(mine) or _credit_beside(figure, mine)
            return Candidate(text_of(mine), "figcaption", (mine, *inside), credit=credit)
        figure = nearest(figure, "figure")
    return None


def _caption_in(figure: etree._Element, image: etree._Element) -> etree._Element | None:
    """The figure's caption that comes next behind the image, else the last in front of it."""
    passed, mine = False, None
    last = islice(figure.iterchildren("figcaption", reversed=True), 1)
    for node in chain(islice(figure.iter("*"), _GALLERY), last):
        passed = passed or node is image
        if node.tag == "figcaption" and text_of(node) and nearest(node, "figure") is figure:
            mine = node
            if passed:
                break
    return mine


def left_empty(image: etree._Element) -> bool:
    """Whether the image has a place for its caption in which nobody wrote anything."""
    figure = nearest(image, "figure")
    if figure is not None:
        return any(not text_of(one, 1) for one in islice(figure.iter("figcaption"), 1))
    for inner in (image, *islice(image.iterancestors(), 2)):
        beside = next(inner.itersiblings("*"), None)
        if beside is not None and CAPTION_CLASS.search(beside.get("class") or "", 0, 500):
            return not text_of(beside, 1) and next(beside.iter("img"), None) is None
    return False


def in_another_figure(block: etree._Element, above: set[etree._Element]) -> bool:
    """Whether the text is in a figure that holds something, and not the image."""
    figure = block if block.tag == "figure" else nearest(block, "figure")
    if figure is None or figure in above:
        return False
    return next(figure.iter(*_SHOWN_IN_FIGURES), None) is not None


def credit_inside(caption: etree._Element, *, named: bool = False) -> str | None:
    """A credit in an element of its own that ends the caption.

    Its class says so, or, unless it has to be ``named`` so, it holds a name and nothing else behind
    the end of a sentence.
    """
    whole = ""
    for element in islice(caption.iterdescendants("*"), _PARTS):
        names = element.get("class")
        own_class = names is not None and CREDIT_CLASS.search(names, 0, 500) is not None
        if not own_class and (named or element.tag not in _CREDIT_TAGS):
            continue
        whole = whole or text_of(caption)
        text = text_of(element, _LONGEST)
        if not text or len(text) > _LONGEST or not whole.endswith(text):
            continue
        if own_class:
            return _name(text)
        before = whole[: -len(text)]
        if _STOP.search(before) and name_like(_name(text)):
            return _name(text)
    return None


def _credit_beside(figure: etree._Element, caption: etree._Element) -> str | None:
    """A credit that stands beside the caption in the same figure."""
    if sum(1 for _ in islice(figure.iter("img"), 2)) > 1:
        return None  # it may as well be the credit of another image
    for element in islice(figure.iterdescendants("*"), _PARTS):
        if not isinstance(element.tag, str) or element.tag == "figcaption":
            continue
        named = bool(CREDIT_CLASS.search(element.get("class") or "", 0, 500))
        if not named and element.tag not in _CREDIT_TAGS:
            continue
        text = text_of(element, _LONGEST)
        if not text or len(text) > _LONGEST:
            continue
        if caption in (element, *islice(element.iterancestors(), ABOVE)):
            continue
        if named or element.tag == "cite" or CREDIT_LABEL.match(text) or is_only_credit(text):
            return _name(text)
    return None


def told_credit(elements: Iterable[etree._Element]) -> bool:
    """Whether a label that only screen readers read says that the text beside it is a credit."""
    return any(
        hidden(child) and CREDIT_SAID.fullmatch(text_of(child, _LONGEST))
        for element in islice(elements, 3)
        for child in islice(element, 3)
    )


def _name(credit: str) -> str:
    """The credit without the label that only screen readers read, or that stands for a sign."""
    return CREDIT_LABEL.sub("", credit, count=1).strip() or credit
