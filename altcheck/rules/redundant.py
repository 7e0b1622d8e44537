"""Alt texts that say first, or last, that the picture is a picture."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from altcheck.document import Image, Post
from altcheck.rules.lexicon import Lexicon, alternatives, lexicons, load
from altcheck.rules.quality import AltStyle, rewritten
from altcheck.rules.rule import Example, Fix, Level
from altcheck.words import Words

_SOURCE = "WAI Images Tutorial, tips and tricks"
_LEAST = 2  # words that have to remain behind a prefix; of four ideographs each counts as half


class _Beginning(NamedTuple):
    """The words at the start that say that it is a picture, and what is left without them."""

    words: str
    rest: str
    plain: bool
    cut: bool


@dataclass(frozen=True)
class AltRedundantPrefix(AltStyle):
    """WAI: no need to say "image of"; screen readers have said it already."""

    title = Words(en="Alt text begins with “image of”", zh="替代文本以“图片：”之类开头")
    message = Words(
        en="The alt text begins with “{words}”, which a screen reader says anyway.",
        zh="替代文本以“{words}”开头，而读屏软件本来就会说明这是图片。",
    )
    why = Words(
        en="Screen readers announce that there is an image; the words in front only make people "
        "wait for what it shows.",
        zh="读屏软件会先报出“图片”，再说一遍只会让人更晚听到内容。",
    )
    remedy = Words(
        en="Begin with what the picture shows; keep “photo” or “screenshot” where that matters.",
        zh="直接说画面内容；“照片”“截图”只在确有意义时保留。",
    )
    source = _SOURCE
    good = (
        Example("![Photosynthesis in a leaf](a.png)\n"),
        Example("![Image of the day](a.png)\n"),
        Example("![Image processing with two filters](a.png)\n"),
        Example("![Map of the harbour](a.png)\n"),
        Example("![图书馆的正门](a.png)\n"),
        Example("![图像识别的流程](a.png)\n"),
        Example("![Bildung in Europa](a.png)\n"),
        Example("![image of](a.png)\n"),
    )
    bad = (
        Example(
            "![«Image of two boats at the quay»](a.png)\n",
            fixed="![Two boats at the quay](a.png)\n",
        ),
        Example(
            '<p><img src="a.png" alt="«a picture showing the harbour at dawn»"></p>\n',
            fixed='<p><img src="a.png" alt="the harbour at dawn"></p>\n',
        ),
        Example("![«图为两艘船停在码头»](a.png)\n", fixed="![两艘船停在码头](a.png)\n"),
        Example("![«Bild von einem alten Hafen»](a.png)\n"),
        Example("![«Screenshot of the login page»](a.png)\n", level=Level.NOTICE),
        Example("![«照片显示两艘船停在码头»](a.png)\n", level=Level.NOTICE),
    )

    def is_useless(self, alt: str, image: Image, post: Post) -> bool:
        """A noun for pictures with its connector, at the start, and something behind it."""
        return _beginning(alt, lexicons(alt, image, post)) is not None

    def grade(self, alt: str, image: Image, post: Post) -> Level:
        """A notice where the medium may matter."""
        found = _beginning(alt, lexicons(alt, image, post))
        return self.level if found and found.plain else Level.NOTICE

    def details(self, alt: str, image: Image, post: Post) -> dict[str, str | int]:
        """The words in front."""
        found = _beginning(alt, lexicons(alt, image, post))
        return {"words": found.words if found else ""}

    def repair(self, alt: str, image: Image, post: Post) -> Fix | None:
        """What is left, with a capital if the alt had one; only where the rest stands by itself."""
        rest = without_prefix(alt, image, post)
        return None if rest == alt else rewritten(image, rest)


def without_prefix(alt: str, image: Image, post: Post) -> str:
    """The alt without words in front that say that it is a picture, if it can stand without."""
    found = _beginning(alt, lexicons(alt, image, post))
    if found is None or not (found.plain and found.cut):
        return alt
    rest = found.rest
    return rest[0].upper() + rest[1:] if alt[0].isupper() else rest


def _beginning(alt: str, chosen: tuple[Lexicon, ...]) -> _Beginning | None:
    for lexicon in chosen:
        if match := _prefix(lexicon.language).match(alt):
            rest = alt[match.end() :].lstrip(" :：,，-–—")
            if _words(rest) >= _LEAST:
                words = alt[: match.end()].strip()
                kind = any(
                    name.startswith("kind") and text for name, text in match.groupdict().items()
                )
                return _Beginning(words, rest, not kind, lexicon.prefix.cut)
    return None


def _words(text: str) -> float:
    """How many words there are; an ideograph, kana or hangul syllable is about half of one."""
    return len(_DENSE.findall(text)) / 2 or len(_WORD.findall(text))


@lru_cache(maxsize=32)
def _prefix(language: str) -> re.Pattern[str]:
    """How an alt of this language begins that says first that it is a picture; else nothing.

    The noun, with its article, is followed by a connector: a colon, or a word on its own (but an
    apostrophe may join it to the next). In glued languages nothing parts the words.
    """
    lexicon = load(language)
    prefix = lexicon.prefix
    if not prefix.plain:
        return _NEVER
    colons = "".join(c for c in prefix.connectors if c in "：:")
    links = [c for c in prefix.connectors if c not in "：:"]
    gap, end = (
        (r"\s*", "") if lexicon.glued else (r"(?:(?<=[’'])|\s+)", r"(?:(?<=[’'：:,])|(?=\s))")
    )
    article = rf"(?:(?:{alternatives(prefix.articles)}){gap})?"
    noun = rf"(?:{alternatives(prefix.plain)}|(?P<kind>{alternatives(prefix.kinds)}))"
    ways = [rf"{article}{noun}{gap}(?:{alternatives(links)}){end}"] if links else []
    if colons:
        ways.append(rf"{article}{noun.replace('?P<kind>', '?P<kind_>')}\s*[{colons}]")
    if prefix.phrases:
        ways.append(rf"(?:{alternatives(prefix.phrases)}){end}")
    alone = rf"{article}(?:{alternatives(prefix.left_alone)})" if prefix.left_alone else "(?!)"
    words = (*prefix.articles, *prefix.plain, *prefix.kinds, *prefix.phrases)
    # Few alts have so much as the first letter: the engine need not try word after word.
    letters = re.escape("".join(sorted({word[0] for word in words})))
    return re.compile(rf"(?=[{letters}])(?!{alone})(?:{'|'.join(ways)})", re.IGNORECASE)


_NEVER = re.compile(r"(?!)")
_DENSE = re.compile(r"[\u3041-\u30ff\u3400-\u9fff\uac00-\ud7af]")
_WORD = re.compile(r"[^\W_]+")


@dataclass(frozen=True)
class AltRedundantSuffix(AltStyle):
    """WAI: no need to say that it is an image, at the end as little as at the start.

    A notice: in texts about pictures the last word may be the subject.
    """

    level = Level.NOTICE
    title = Words(en="Alt text ends with “image”", zh="替代文本以“的图片”结尾")
    message = Words(
        en="The alt text ends with “{words}”, which a screen reader says anyway.",
        zh="替代文本以“{words}”结尾，而读屏软件本来就会说明这是图片。",
    )
    why = AltRedundantPrefix.why
    remedy = Words(
        en="Take the last word out, and see whether the rest describes the picture.",
        zh="去掉末尾的字，再看剩下的是否说明了画面。",
    )
    source = _SOURCE
    good = (
        Example("![How to build a Docker image](a.png)\n"),
        Example("![The harbour's profile picture](a.png)\n"),
        Example("![The boat and its mirror image](a.png)\n"),
        Example("![Choose an image](a.png)\n"),
        Example("![如何构建图像](a.png)\n"),
    )
    bad = (
        Example("![«Old harbour lighthouse image»](a.png)\n"),
        Example("![«Two boats quay pic»](a.png)\n"),
        Example("![«码头上两艘船的图片»](a.png)\n"),
    )

    def is_useless(self, alt: str, image: Image, post: Post) -> bool:
        """A bare noun for pictures as the last of three words or more, and no known compound."""
        return any(_endings(alt, lexicons(alt, image, post)))

    def details(self, alt: str, image: Image, post: Post) -> dict[str, str | int]:
        """The last word."""
        return {"words": next(_endings(alt, lexicons(alt, image, post)), "")}


def _endings(alt: str, chosen: tuple[Lexicon, ...]) -> Iterator[str]:
    text = alt.rstrip(" .。!！")
    words = text.split()
    for lexicon in chosen:
        suffix = lexicon.suffix
        if lexicon.glued:
            yield from (
                p for p in suffix.phrases if text.endswith(p) and _words(text.removesuffix(p)) >= 2
            )
            continue
        if len(words) < 3 or words[-1].casefold() not in suffix.phrases:
            continue
        if words[-2].casefold().strip("\"'“”‘’«»,:") not in suffix.left_alone:
            yield words[-1]


@dataclass(frozen=True)
class AltRedundantWordInside(AltStyle):
    """As other linters ask. Off: "photo" is a fine word in an alt."""

    level = Level.NOTICE
    on = False
    title = Words(en="Alt text mentions “image”", zh="替代文本中出现“图片”字样")
    message = Words(
        en="The alt text mentions “{words}”, which a screen reader says anyway.",
        zh="替代文本中出现“{words}”，而读屏软件本来就会说明这是图片。",
    )
    why = AltRedundantPrefix.why
    remedy = AltRedundantPrefix.remedy
    source = _SOURCE
    good = (Example("![Photosynthesis](a.png)\n"), Example("![Imagery](a.png)\n"))
    bad = (Example("![«Two photos of boats»](a.png)\n"), Example("![«An old picture»](a.png)\n"))

    def is_useless(self, alt: str, image: Image, post: Post) -> bool:
        """One of the English words anywhere."""
        del image, post
        return _INSIDE.search(alt) is not None

    def details(self, alt: str, image: Image, post: Post) -> dict[str, str | int]:
        """The word."""
        del image, post
        found = _INSIDE.search(alt)
        return {"words": found[0] if found else ""}


_INSIDE = re.compile(r"\b(?:image|photo|picture)s?\b", re.IGNORECASE)
