"""Credits that begin with a word for a picture or a source (``图源：…``, ``Photo: …``)."""

from __future__ import annotations

import re

from altcheck.posts.credit_words import (
    HEAD,
    LAST_BRACKET,
    SIGN,
    SOURCE_NAME,
    UNSIGNED_HEAD,
    joins,
    name_like,
    small,
)

_AMID = re.compile(r"\b(?:an?|the|this|in|of|undated|handout|file)\s+$", re.IGNORECASE)
_GOES_ON = re.compile(r"[。！？]\s*\S{12,}|[!?]\s\S{2,}\s")
_NOT_LATIN = re.compile(r"[^\x00-\u024f]")
_SOURCE = re.compile(r"来源|來源|[图圖]源|[图圖]自|出处|出處|source|quelle|出典", re.IGNORECASE)
_MAKES = re.compile(
    r"[/@©]|\b(?:by|von|par|por|from|courtesy|provided|archiv\w*|collection|library|author|own|agence"
    r"|agency|images?|unsplash|pixabay|via|privat|free|used|licen[cs]e\w*|public|unknown|museum)\b",
    re.IGNORECASE,
)
_SENTENCE = 3  # words that make a sentence


def by_head(text: str, start: int) -> int | None:
    """Where a credit begins behind ``start`` that a word and a sign open; None if there is none."""
    head = HEAD if SIGN.search(text, start) else UNSIGNED_HEAD
    for match in head.finditer(small(text), start):
        rest = text[match.end() :]
        if len(rest) > _limit(rest) or _goes_on(match, rest):
            continue
        if match["vague"] is not None and _credited(rest):
            continue  # "图：…（张三摄）" is a mark before a description
        # "FILE PHOTO: …" and "in a photo provided by …" describe.
        amid = _AMID.search(text, max(start, match.start() - 12), match.start())
        # "Via the old road …" describes a way.
        doubtful = match["vague"] is not None or match[0].strip().lower() == "via"
        if not amid and (not doubtful or _names(rest)):
            return match.start()
    return None


def _goes_on(head: re.Match[str], rest: str) -> bool:
    """Whether what stands behind the words for a source is more than a name."""
    if _SOURCE.search(head[0]) and not head.start():
        return False  # what a page is called may be a sentence
    return _GOES_ON.search(rest) is not None or _is_sentence(rest)


def _is_sentence(rest: str) -> bool:
    """Whether a text in Latin letters says something: most of its words are small."""
    words = rest.split()
    if (not rest.isascii() and _NOT_LATIN.search(rest)) or len(words) < _SENTENCE:
        return False
    small_words = [word for word in words if word[0].islower() and not joins(word)]
    return 2 * len(small_words) >= len(words) and not _MAKES.search(rest)


def _limit(rest: str) -> int:
    """How long a name can be: counted in characters, of which Latin letters make less."""
    wide = sum(char >= "\u2e80" for char in rest)
    return 140 - wide if wide else 140


def _credited(rest: str) -> bool:
    """Whether a source stands in brackets at the end."""
    match = LAST_BRACKET.search(rest)
    return match is not None and SOURCE_NAME.search(match[0].strip("（()）[]【】。. ")) is not None


def _names(text: str) -> bool:
    """Whether all of ``text`` are names, of which Chinese separates several by signs."""
    names = re.split(r"[、/／&]", text, maxsplit=6)
    return name_like(text) or (len(names) > 1 and all(n.strip() and name_like(n) for n in names))
