"""The words of each language that say nothing about a picture, from the files in ``words/``.

Which language counts is said by the alt's script and by the language in force there. Every list is
matched as a whole alt, or at a place and with a connector: a bare word inside an alt is never
looked for, since "photo" is a fine word in one.
"""

from __future__ import annotations

import re
import tomllib
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property, lru_cache
from importlib.resources import files
from typing import Any

from altcheck.document import Image, Post

_FOLDER = files("altcheck.rules") / "words"
# By the script they are written in; English goes with all: editors and cameras speak it everywhere.
_LATIN = ("en", "de", "fr", "es", "pt", "it", "nl", "pl", "sv", "tr", "vi")
LANGUAGES = (*_LATIN, "zh", "ja", "ko", "ru", "ar")
_ENOUGH = 20  # images of a post by which its language is guessed
_HAN = re.compile(r"[\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff]")
_KANA = re.compile(r"[\u3041-\u30ff\uff66-\uff9f]")
_SCRIPTS = {
    "ko": re.compile(r"[\u1100-\u11ff\u3130-\u318f\uac00-\ud7af]"),
    "ru": re.compile(r"[\u0400-\u04ff]"),
    "ar": re.compile(r"[\u0600-\u06ff]"),
}
# A number of up to three digits at the end only tells two of them apart; a year says more.
_GAP = re.compile(r"[\s_-]+")
_LETTER = re.compile("[A-Za-z]")
_EDGE = re.compile(r"^[\W_]+|[\W_]*(?<!\d)\d{0,3}[\W_]*$")


@dataclass(frozen=True, slots=True)
class Prefix:
    """How alts begin that say first that the picture is one.

    ``plain`` nouns say what a screen reader has said already, ``kinds`` may matter ("photo").
    ``phrases`` are whole beginnings, ``left_alone`` beginnings that only look like it. ``cut`` says
    that the rest stands as it is: where cases are inflected it doesn't.
    """

    articles: tuple[str, ...] = ()
    plain: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()
    connectors: tuple[str, ...] = ()
    phrases: tuple[str, ...] = ()
    left_alone: tuple[str, ...] = ()
    cut: bool = False


@dataclass(frozen=True, slots=True)
class Suffix:
    """The last words that only say that the picture is one, and the words before which they don't."""

    phrases: tuple[str, ...] = ()
    left_alone: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Lexicon:
    """The words of one language.

    Whole alts: ``media`` (nouns for any picture), ``placeholders`` (template labels, stubs, what
    editors fill in), ``nulls`` (no value), ``vague`` (phrases), ``colours``. ``kinds`` are nouns
    for kinds of picture, vague alone or with ``fillers``; ``parts`` are those placeholders that also
    name parts of a page; ``figures`` go before a figure's number.
    ``screenshots`` and ``copies`` are what systems put into the names of files. ``glued``: the
    language sets no blanks between words.
    """

    language: str
    media: frozenset[str]
    kinds: frozenset[str]
    fillers: frozenset[str]
    vague: frozenset[str]
    placeholders: frozenset[str]
    parts: frozenset[str]
    nulls: frozenset[str]
    figures: tuple[str, ...]
    colours: frozenset[str]
    screenshots: tuple[str, ...]
    copies: tuple[str, ...]
    prefix: Prefix
    suffix: Suffix
    glued: bool = False


class Lexicons(tuple[Lexicon, ...]):  # noqa: SLOT001 - what is found once is kept in its dict
    """The lexicons that count for one alt, and what words are in any of them.

    Where no language is told a dozen of them do: then most alts are done with at one look.
    """

    @cached_property
    def nulls(self) -> frozenset[str]:
        """The words for no value."""
        return _all(lexicon.nulls for lexicon in self)

    @cached_property
    def stubs(self) -> frozenset[str]:
        """The words that stand for a description."""
        return _all(lexicon.media | lexicon.placeholders for lexicon in self)

    @cached_property
    def vague(self) -> frozenset[str]:
        """The phrases, and the nouns that are vague alone."""
        return _all(lexicon.vague | lexicon.kinds for lexicon in self)

    @cached_property
    def nouns(self) -> frozenset[str]:
        """The words for pictures and kinds of them."""
        return _all(lexicon.media | lexicon.kinds for lexicon in self)


def _all(words: Iterable[frozenset[str]]) -> frozenset[str]:
    return frozenset().union(*words)


@lru_cache(maxsize=len(LANGUAGES))
def load(language: str) -> Lexicon:
    """The words of a language of LANGUAGES. Raises FileNotFoundError for another."""
    data = tomllib.loads((_FOLDER / f"{language}.toml").read_text("utf-8"))
    prefix, suffix = data.get("prefix", {}), data.get("suffix", {})
    return Lexicon(
        language,
        **{name: _bared(data, name) for name in ("media", "kinds", "fillers", "vague")},
        **{name: _bared(data, name) for name in ("placeholders", "parts", "nulls", "colours")},
        figures=_longest_first(data, "figures"),
        screenshots=_longest_first(data, "screenshots"),
        copies=_longest_first(data, "copies"),
        prefix=Prefix(
            **{name: _longest_first(prefix, name) for name in Prefix.__slots__ if name != "cut"},
            cut=prefix.get("cut", False),
        ),
        suffix=Suffix(_longest_first(suffix, "phrases"), frozenset(suffix.get("left_alone", ()))),
        glued=data.get("glued", False),
    )


def _bared(data: Mapping[str, Any], name: str) -> frozenset[str]:
    return frozenset(bare(word) or word for word in data.get(name, ()))


def _longest_first(data: Mapping[str, Any], name: str) -> tuple[str, ...]:
    return tuple(sorted(data.get(name, ()), key=len, reverse=True))


@lru_cache(maxsize=64)
def bare(text: str) -> str:
    """``text`` as the lists have it: normalised, folded, without punctuation and number."""
    folded = unicodedata.normalize("NFKC", text).casefold()
    return " ".join(_GAP.split(_EDGE.sub("", folded)))


def language_of(image: Image, post: Post) -> str:
    """The primary subtag of the language in force where the image stands; empty if unknown."""
    return _primary(image.lang or post.lang or "")


@lru_cache(maxsize=64)
def _primary(lang: str) -> str:
    return lang.strip().lower().replace("_", "-").partition("-")[0]


def lexicons(alt: str, image: Image, post: Post) -> Lexicons:
    """The lexicons whose words may be meant in this alt, by its script and its language."""
    language = language_of(image, post)
    # Without a language Chinese characters alone are Japanese where there is kana around.
    undecided = not language and _HAN.search(alt) and not _KANA.search(alt)
    if undecided and _KANA.search("\n".join(_around(image, post))):
        language = "ja"
    return _chosen(alt, language, () if language else post.languages)


def is_placeholder(alt: str, image: Image, post: Post) -> bool:
    """Whether the whole alt is a word that stands for a description, and is none."""
    return bare(alt) in lexicons(alt, image, post).stubs


def _around(image: Image, post: Post) -> Iterator[str]:
    """Texts of the post that say which language it is in: its title, captions, other alts."""
    yield post.title or ""
    yield image.caption.text if image.caption else ""
    for other in post.images[:_ENOUGH]:
        yield (other.alt.value if other.alt else None) or ""


@lru_cache(maxsize=2048)
def _chosen(alt: str, language: str, possible: tuple[str, ...]) -> Lexicons:
    """The lexicons for ``alt`` in ``language``; if that is unknown, of the ``possible`` ones."""
    alt = unicodedata.normalize("NFKC", alt)
    found = [name for name, script in _SCRIPTS.items() if script.search(alt)]
    if _KANA.search(alt) or (language == "ja" and _HAN.search(alt)):
        found.append("ja")
    elif _HAN.search(alt):
        found += ["zh"] if language else ["zh", "ja"]
    if _LETTER.search(alt):
        found.append("en")
        if language in _LATIN[1:]:
            found.append(language)
        elif not language:
            known = {_primary(name) for name in possible}
            found += [name for name in _LATIN[1:] if not known or name in known]
    return _loaded(tuple(found))


@lru_cache(maxsize=64)
def _loaded(languages: tuple[str, ...]) -> Lexicons:
    return Lexicons(map(load, languages))


def alternatives(words: Iterable[str]) -> str:
    """A pattern for any of the words, whatever blanks are between their parts."""
    return "|".join(r"\s+".join(map(re.escape, word.split())) for word in words)


def everywhere(name: str) -> str:
    """A pattern for any word of the list called ``name`` in any language."""
    words = {word for language in LANGUAGES for word in getattr(load(language), name)}
    return alternatives(sorted(words, key=lambda word: (-len(word), word)))
