"""What speaks against a text that looks like a caption, and takes longer to find out."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from lxml import etree

from altcheck.posts.blocks import block_before, text_before
from altcheck.posts.captions.attire import attire
from altcheck.posts.captions.body import Body
from altcheck.posts.captions.candidate import Candidate
from altcheck.posts.captions.evidence import EMPHASIS, is_first, pieces, tags_around
from altcheck.posts.captions.figures import left_empty
from altcheck.posts.captions.furniture import (
    calls,
    claims_rights,
    credits_article,
    states_terms,
    tells_of_post,
)
from altcheck.posts.captions.lines import lines_after
from altcheck.posts.captions.patterns import (
    ASIDE,
    BIO,
    BYLINE,
    CODE_CLASS,
    SAYS_AGAINST,
    SENTENCES,
    STAFF,
    UNNAMED,
)
from altcheck.posts.captions.voice import ADDRESSES, EMOTES, PARTICLE, REACTS
from altcheck.posts.captions.weights import STRONG

# What sets a text apart besides its words.
_LOOKS = STRONG - {"mark", "credit", "only-credit", "via"}


def doubts(
    image: etree._Element, found: Candidate, names: tuple[str, ...], body: Body, *, plain: bool
) -> Iterator[str]:
    """What speaks against a text that looks like a caption, and takes longer to find out.

    ``names`` is the evidence so far; ``plain`` says that little more speaks for the text than that
    it is short.
    """
    against = (name for name, says in SAYS_AGAINST if says(found.text))
    yield from (name for name in dict.fromkeys(against) if name not in names)
    yield from _furniture(found.text, names)
    if _beside_code(image, found):
        yield "code-to-scan"
    if found.kind == "figcaption":
        return
    if plain and found.kind == "paragraph" and found.line is not None and not found.beside:
        yield from body.voice(attire(found.line.block))
    if _LOOKS.isdisjoint(names) and found.line is not None:
        yield from _plainly(image, found, names, body)
    if left_empty(image):
        yield "left-empty"
    if body.closes(image):
        yield "after-the-end"
    if _opens(image, found):
        yield "standfirst"


def _plainly(
    image: etree._Element, found: Candidate, names: tuple[str, ...], body: Body
) -> Iterator[str]:
    """What speaks against a text of which nothing but what it says differs from the body's."""
    if "closing-credit" in names and claims_rights(found.text):
        yield "for-all"
    if not STRONG.isdisjoint(names):
        return
    apart = found.beside and {"text-before", "text-goes-on"}.isdisjoint(names)
    if body.html and not apart and found.kind != "cell" and "wrapped" not in names:
        yield "bare-in-html"
    if body.leads_in(image):
        yield "led-in"
    if found.kind == "paragraph" and body.chats():
        yield "chat"
    if ADDRESSES.search(found.text):
        yield "addresses-reader"
    if _list_behind(found):
        yield "list-follows"
    if EMOTES.search(found.text):
        yield "emotes"
    if REACTS.match(found.text) or PARTICLE.search(found.text, max(0, len(found.text) - 7)):
        yield "reacts"


def _list_behind(found: Candidate) -> bool:
    """Whether a list is the next thing behind the block of the text."""
    if found.line is None or found.beside:
        return False
    block = found.line.block
    behind = block.getnext()
    return (
        behind is not None and behind.tag in ("ul", "ol", "dl") and not (block.tail or "").strip()
    )


def _furniture(text: str, names: tuple[str, ...]) -> Iterator[str]:
    """What the site adds, or the author says about the whole article."""
    only_credit = "only-credit" in names
    if calls(text):
        yield "call"
    if tells_of_post(text):
        yield "post-data"
    if states_terms(text):
        yield "terms"
    # A source that names nobody, behind the last picture, is that of all pictures.
    unnamed = "closing-credit" in names and UNNAMED.search(text, 0, 120)
    if unnamed or credits_article(text, only_credit=only_credit):
        yield "for-all"
    if "last" in names and BIO.search(text, 0, 300):
        yield "bio"
    if _names_nobody(names) and ASIDE.search(text, max(0, len(text) - 80)):
        yield "aside"


def _beside_code(image: etree._Element, found: Candidate) -> bool:
    """Whether markup calls the picture, or what stands beside it, a code to be scanned."""
    elements = (image, *islice(image.iterancestors(), 2), *found.elements[:2])
    return any(one.attrib and CODE_CLASS.search(one.get("class", ""), 0, 500) for one in elements)


def _names_nobody(names: tuple[str, ...]) -> bool:
    """Whether no part of the text was found to be a credit."""
    return {"credit", "only-credit", "bracketed-name"}.isdisjoint(names)


def _opens(image: etree._Element, found: Candidate) -> bool:
    """Whether several sentences in italics, or some and a byline, stand under an opening picture."""
    return (
        found.kind == "paragraph"
        and is_first(image)
        and not any(EMPHASIS["italic"].isdisjoint(tags_around(piece)) for piece in pieces(found))
        and (bool(SENTENCES.search(found.text, 0, 500)) or _byline_behind(image))
        and not text_before(image)
        and block_before(image) is None
    )


def _byline_behind(image: etree._Element) -> bool:
    """Whether the line behind the text says who wrote the post."""
    line = next(islice(lines_after(image), 1, None), None)
    return line is not None and bool(BYLINE.fullmatch(line.text) or STAFF.match(line.text))
