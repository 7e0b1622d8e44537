"""Which part of a caption names the source: who made the picture, or who supplied it.

Newsrooms have few ways to say so, and they are much alike in all languages: a word for "picture" or
"source" with a sign and a name (``图源：…``, ``Photo: …``, ``写真＝…``), a name with a verb behind it
(``…摄``, ``…供图``, ``…撮影``, ``… 제공``), an agency's name as the last clause, or a name in
brackets at the end.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from altcheck.posts.credit_words import (
    AGENCY_LINE,
    ARCHIVE,
    BARE_MARK,
    BEHIND_BAR,
    BREAK,
    DOING,
    FORBIDS,
    HEAD,
    JAPANESE_CLOSE,
    LAST_BRACKET,
    LATIN_NAME,
    OFFICE,
    PICTURE,
    REPORTER,
    SENT_BY,
    SIGN,
    SOURCE_NAME,
    TELLS,
    UNSIGNED_HEAD,
    URL,
    VERB,
    WHOLE,
    name_like,
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
_AMID = re.compile(r"\b(?:an?|the|this|in|of|undated|handout|file)\s+$", re.IGNORECASE)
_MARKS = re.compile(r"[▲△▴↑▼◎●■图圖]\s*")


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
    if not re.search(r"\w", description) or _MARKS.fullmatch(description):
        return None, text
    return (description, credit) if re.search(r"\w", credit) else (text, None)


def _without_ban(credit: str) -> str:
    """A credit without what it forbids others to do with the picture."""
    ban = FORBIDS.search(credit)
    if ban is None or not re.search(r"\w", credit[: ban.start()]):
        return credit
    return credit[: ban.start()].lstrip("（([【").rstrip(_EDGES)


def is_only_credit(text: str) -> bool:
    """Whether a text names a source and says nothing else."""
    description, credit = split(text)
    return description is None and credit is not None


def names_source(credit: str) -> bool:
    """Whether a credit says in words that it is one, and is more than a name in brackets."""
    return not LAST_BRACKET.fullmatch(credit) or bool(
        SOURCE_NAME.search(credit.strip("（()）[]【】。. ")) or HEAD.match(credit)
    )


def names_picture(credit: str) -> bool:
    """Whether a credit speaks of a picture, and not of a text or of data."""
    return bool(PICTURE.search(credit, 0, _TAIL))


def _begin(text: str) -> int | None:
    """Where the credit begins, None if there is none."""
    if len(text) <= _TAIL and any(p.fullmatch(text) for p in (WHOLE, URL, ARCHIVE)):
        return 0
    start = max(0, len(text) - _TAIL)
    finders = (
        _by_head, _by_verb, _by_reporter, _by_bracket, _by_bar, _by_latin, _by_agency, _by_close,
    )  # fmt: skip
    found = [at for find in finders for at in find(text, start)]
    if BARE_MARK.match(text) and any(found):
        found = [at for at in found if at]
    return min(found, default=None)


def _by_head(text: str, start: int) -> Iterator[int]:
    head = HEAD if SIGN.search(text, start) else UNSIGNED_HEAD
    for match in head.finditer(text, start):
        rest = text[match.end() :]
        if len(rest) > _limit(rest) or re.search(r"[。！？]\s*\S{12,}|[!?]\s\S{2,}\s", rest):
            continue
        # "FILE PHOTO: …" and "in a photo provided by …" describe.
        amid = _AMID.search(text, max(start, match.start() - 12), match.start())
        # "Via the old road …" describes a way.
        doubtful = match["vague"] is not None or match[0].strip().lower() == "via"
        if not amid and (not doubtful or _names(rest)):
            yield match.start()
            return


def _limit(rest: str) -> int:
    """How long a name can be: counted in characters, of which Latin letters make less."""
    return 140 if max(rest, default="") < "\u2e80" else 60


def _by_verb(text: str, start: int) -> Iterator[int]:
    verb = VERB.search(text, max(start, len(text) - _VERB))
    if verb is None:
        return
    stop = verb.start()
    if verb["plain"] is None and DOING.search(text, max(start, stop - _NAMES), stop):
        return
    cuts = [match.end() for match in BREAK.finditer(text, start, stop)]
    at = _name_start(text, [cut for cut in cuts if cut < stop], stop)
    if at is not None and stop - at <= _LONGEST_NAME:
        yield at
    elif at is None and stop <= _NAMES:
        yield 0


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


def _by_bracket(text: str, start: int) -> Iterator[int]:
    match = LAST_BRACKET.search(text, start)
    if match is None:
        return
    inner = match[0].strip("（()）[]【】。. ")
    before = text[: match.start()].rstrip()
    after_stop = before.endswith(tuple('。！？!?.”"')) and not re.search(r"[，、；：。]|\d$", inner)
    if TELLS.search(inner):
        return
    if SOURCE_NAME.search(inner) or (after_stop and name_like(inner)):
        sent = SENT_BY.search(text, start, match.start())
        yield sent.start() if sent and VERB.search(inner) else match.start()


def _names(text: str) -> bool:
    """Whether all of ``text`` are names, of which Chinese separates several by signs."""
    names = re.split(r"[、/／&]", text, maxsplit=6)
    return name_like(text) or (len(names) > 1 and all(n.strip() and name_like(n) for n in names))


def _by_reporter(text: str, start: int) -> Iterator[int]:
    if not any(
        word in text[-_REPORTED:] for word in ("记者", "記者", "通讯员", "通訊員", "기자", "자료")
    ):
        return
    match = REPORTER.search(text, start)
    if match is not None:
        yield match.start()


def _by_bar(text: str, start: int) -> Iterator[int]:
    bar = max(text.rfind(sign, start) for sign in "|｜丨")
    match = None if bar < 0 else BEHIND_BAR.match(text, bar)
    if match is not None:
        yield match.start(1)


def _by_latin(text: str, start: int) -> Iterator[int]:
    """A Latin name behind the last full stop, or a bar, of a text in another script."""
    cut = max(text.rfind(sign, start) for sign in "。|｜│丨")
    if cut < 0 or not re.search(r"[^\x00-\u024f]", text[start:cut]):
        return
    if LATIN_NAME.fullmatch(text[cut + 1 :].strip()):
        yield cut + 1


def _by_agency(text: str, start: int) -> Iterator[int]:
    """An agency's name as the last clause."""
    for signs in (
        (". ", "。", "! ", "? ", "\u3000", "丨", "｜", "|"), (", ", "，"), (" / ", " - ")
    ):  # fmt: skip
        at = max(start, 1 + max(text.rfind(sign, start) for sign in signs))
        if len(text) - at <= 80 and AGENCY_LINE.fullmatch(text[at:].strip(" .")):
            yield at
            return


def _by_close(text: str, start: int) -> Iterator[int]:
    match = JAPANESE_CLOSE.search(text, start)
    if match is not None:
        yield match.start() + 1
