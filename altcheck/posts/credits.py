"""Which part of a caption names the source: who made the picture, or who supplied it.

Newsrooms have few ways to say so, and they are much alike in all languages: a word for "picture" or
"source" with a sign and a name (``图源：…``, ``Photo: …``, ``写真＝…``), a name with a verb behind it
(``…摄``, ``…供图``, ``…撮影``, ``… 제공``), an agency's name as the last clause, or a name in
brackets at the end.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache

from altcheck.posts.credit_heads import by_head
from altcheck.posts.credit_words import (
    AGENCIES,
    AGENCY_LINE,
    ARCHIVE,
    BARE_MARK,
    BEHIND_BAR,
    BREAK,
    DOING,
    FORBIDS,
    FOUND,
    HEAD,
    HOUSES,
    JAPANESE_CLOSE,
    LAST_BRACKET,
    LATIN_NAME,
    NAME_BEHIND_BAR,
    NAMED_MAKER,
    OFFICE,
    PICTURE,
    REPORTER,
    SENT_BY,
    SIZE,
    SOURCE_NAME,
    TELLS,
    URL,
    VERB,
    VERB_ENDS,
    WHOLE,
    WORKS_FOR,
    name_like,
    small,
)

# A caption is no chapter: of longer texts only the end is looked at, where the longest credit fits.
_TAIL = 240
_EDGES = " \t　|｜│丨-–—/，,、＝="
_VERB = 80  # characters at the end in which a verb and a bracket behind it stand
_NAMES = 14  # characters of a name before its verb, where nothing else parts it from a sentence
_SHORT_NAME = 4  # characters of a Chinese name, with a blank in it
_LONGEST_NAME = 30  # characters, with an office and a place
_REPORTED = 130  # characters at the end in which a reporter is named
_STRONG = "。！？!?；;｜|│丨＝=."
_MARKS = re.compile(r"[▲△▴↑▼◎●■图圖]\s*")
_WORD = re.compile(r"\w")
_NOT_LATIN = re.compile(r"[^\x00-\u024f]")
_SAYS_MORE = re.compile(r"[，、；：。]|\d$")
# What parts an agency's name from what stands before it; the first of these that does decides.
_PARTING = (". ", "。", "! ", "? ", "\u3000", "丨", "｜", "|"), (", ", "，"), (" / ", " - ")
_LONGEST_AGENCY = 80
_SHORTEST = 8  # characters of a description, before a bar
_FIRST_WORDS = frozenset(name.lower().partition(" ")[0] for name in AGENCIES)
_NAMES_ALONE = re.compile("|".join(name.lower() for name in (*HOUSES, *FOUND)))
_LETTERS = re.compile(r"[a-z]+")
_REPORTERS = ("记者", "記者", "通讯员", "通訊員", "기자", "자료")


@lru_cache(maxsize=128)  # a caption is asked for its credit more than once
def split(text: str) -> tuple[str | None, str | None]:
    """The description and the credit of a caption, each None if it has none.

    Both are pieces of ``text`` without the signs between them. Takes time in proportion to the
    length of ``text``.
    """
    text = text.strip()
    if not text:
        return None, None
    at = _begin(text)
    if at is None:
        return text, None
    description, credit = text[:at].rstrip(_EDGES), _without_ban(text[at:].strip(_EDGES))
    if not _WORD.search(description) or _MARKS.fullmatch(description):
        return None, text
    return (description, credit) if _WORD.search(credit) else (text, None)


def _without_ban(credit: str) -> str:
    """A credit without the file's size, and what it forbids others to do with the picture."""
    credit = SIZE.sub("", credit)
    ban = FORBIDS.search(credit)
    if ban is None or not _WORD.search(credit, 0, ban.start()):
        return credit
    return credit[: ban.start()].lstrip("（([【").rstrip(_EDGES)


def is_only_credit(text: str) -> bool:
    """Whether a text names a source and says nothing else."""
    description, credit = split(text)
    return description is None and credit is not None


def names_source(credit: str) -> bool:
    """Whether a credit says in words that it is one, and is more than a name in brackets."""
    return not LAST_BRACKET.fullmatch(credit) or bool(
        SOURCE_NAME.search(credit.strip("（()）[]【】。. ")) or HEAD.match(small(credit))
    )


def names_picture(credit: str) -> bool:
    """Whether a credit speaks of a picture, and not of a text or of data."""
    return bool(PICTURE.search(credit, 0, _TAIL))


def _begin(text: str) -> int | None:
    """Where the credit begins, None if there is none."""
    if len(text) <= _TAIL and any(p.fullmatch(text) for p in (WHOLE, URL, ARCHIVE)):
        return 0
    start = max(0, len(text) - _TAIL)
    found = [at for find in _FINDERS if (at := find(text, start)) is not None]
    if found and any(found) and BARE_MARK.match(text):
        found = [at for at in found if at]
    return min(found, default=None)


def _by_verb(text: str, start: int) -> int | None:
    verb = VERB.search(text, max(start, len(text) - _VERB)) if may_end_in_verb(text) else None
    if verb is None:
        return None
    stop = verb.start()
    if verb["plain"] is None and DOING.search(text, max(start, stop - _NAMES), stop):
        return None
    cuts = [match.end() for match in BREAK.finditer(text, start, stop)]
    at = _name_start(text, [cut for cut in cuts if cut < stop], stop)
    if at is None:
        return 0 if stop <= _NAMES else None
    return at if stop - at <= _LONGEST_NAME else None


def may_end_in_verb(text: str) -> bool:
    """Whether the last letter, or sign, of a text is one that VERB can end with."""
    end = text.rstrip()
    if end.endswith((".", "。")):
        end = end[:-1].rstrip()
    return end[-1:] in VERB_ENDS


def _name_start(text: str, cuts: list[int], stop: int) -> int | None:
    """The last break that parts the name from the description.

    Blanks stand inside of names too (``记者 宋 棠摄``): a full stop or a bar goes before them.
    """
    strong = [cut for cut in cuts if text[:cut].rstrip()[-1:] in _STRONG]
    last = strong[-1] if strong else 0
    comma = max(text.rfind(sign, last, stop) for sign in "，、,")
    if strong:
        return _after_stop(text, last, [cut for cut in cuts if cut > last], comma, stop)
    weak = [cut for cut in cuts if cut > comma]
    if weak:
        office = OFFICE.search(text, comma + 1, weak[0]) and weak[0] - comma <= _NAMES
        return comma + 1 if office else weak[0]
    return comma + 1 if comma >= 0 and stop - comma <= _NAMES else None


def _after_stop(text: str, last: int, weak: Sequence[int], comma: int, stop: int) -> int:
    """Where the names begin behind a full stop: there, or where another clause ends."""
    if all(_person(part) for part in re.split("[、，,]", text[last:stop])):
        return last
    # Blanks part a clause from the name, unless what stands before them is its first half.
    cut = next((k for k in reversed(weak) if not _person(text[last:k])), -1)
    return max(cut, comma + 1) if max(cut, comma) >= 0 else last


def _person(part: str) -> bool:
    """Whether a clause may be one of several names: short, or with an office before it."""
    part = part.strip()
    return len(part) <= _SHORT_NAME or (len(part) <= _LONGEST_NAME and bool(OFFICE.search(part)))


def _by_bracket(text: str, start: int) -> int | None:
    match = LAST_BRACKET.search(text, start)
    if match is None:
        return None
    inner = match[0].strip("（()）[]【】。. ")
    if TELLS.search(inner):
        return None
    before = text[: match.start()].rstrip()
    named = before.endswith(tuple('。！？!?.”"')) and not _SAYS_MORE.search(inner)
    if not SOURCE_NAME.search(inner) and not (named and name_like(inner)):
        return None
    sent = SENT_BY.search(text, start, match.start())
    return sent.start() if sent and VERB.search(inner) else match.start()


def _by_reporter(text: str, start: int) -> int | None:
    end = text[-_REPORTED:]
    if not any(word in end for word in _REPORTERS):
        return None
    match = REPORTER.search(text, start)
    return None if match is None else match.start()


def _by_bar(text: str, start: int) -> int | None:
    bar = _last(text, "|｜│丨", start)
    if bar < 0:
        return None
    if match := BEHIND_BAR.match(text, bar):
        return match.start(1)
    match = NAME_BEHIND_BAR.match(text, bar)
    # A short word before a bar may be the name of a column, and what is behind it a headline.
    described = bar >= _SHORTEST and _NOT_LATIN.search(text, 0, bar)
    return match.start(1) if match and described and name_like(match[1]) else None


def _by_latin(text: str, start: int) -> int | None:
    """A Latin name behind the last full stop, or a bar, of a text in another script."""
    if text.isascii():
        return None
    cut = _last(text, "。|｜│丨", start)
    if cut < 0 or not _NOT_LATIN.search(text, start, cut):
        return None
    return cut + 1 if LATIN_NAME.fullmatch(text[cut + 1 :].strip()) else None


def _by_agency(text: str, start: int) -> int | None:
    """An agency's name as the last clause."""
    if not may_name_agency(text[-_LONGEST_AGENCY:]):
        return None
    for signs in _PARTING:
        at = max(start, 1 + _last(text, signs, start))
        if len(text) - at <= _LONGEST_AGENCY and AGENCY_LINE.fullmatch(text[at:].strip(" .")):
            return at
    return None


def may_name_agency(text: str) -> bool:
    """Whether a word of the text begins the name of an agency, or is one."""
    text = text.lower()
    if not _FIRST_WORDS.isdisjoint(_LETTERS.findall(text)):
        return True
    return not text.isascii() and _NAMES_ALONE.search(text) is not None


def _last(text: str, signs: Iterable[str], start: int) -> int:
    """Where the last of the signs stands behind ``start``, -1 if there is none."""
    last = -1
    for sign in signs:
        last = max(last, text.rfind(sign, start))
    return last


def _by_close(text: str, start: int) -> int | None:
    match = JAPANESE_CLOSE.search(text, start)
    return None if match is None else match.start() + 1


def _by_maker(text: str, start: int) -> int | None:
    """A photographer's name behind the last full stop, with a word or an agency."""
    match = NAMED_MAKER.search(text, start) or WORKS_FOR.search(text, start)
    return None if match is None else match.start()


_FINDERS = (
    _by_maker, by_head, _by_verb, _by_reporter, _by_bracket, _by_bar, _by_latin, _by_agency, _by_close,
)  # fmt: skip
