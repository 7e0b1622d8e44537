"""The same alt text on different pictures, and different ones on the same picture."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from altcheck.document import Image, Post
from altcheck.repo import Repo
from altcheck.rules.addresses import path
from altcheck.rules.characters import shows_emoji
from altcheck.rules.quality import AltStyle, heard, shortened
from altcheck.rules.repeats import letters
from altcheck.rules.rule import Example, Finding, Level, RepoRule
from altcheck.words import Words

_SIZES = re.compile(
    r"(?:[@_-](?:[1-4]x|\d{2,4}x\d{2,4}|\d{3,4}w|small|medium|large|thumb|light|dark))+(?=\.\w+$)"
)
_WORD = re.compile(r"[\u3041-\u30ff\u3400-\u9fff]|[^\W_]+")


@dataclass(frozen=True)
class AltRepeatedNeighbour(AltStyle):
    """WCAG technique G196 says how a group of images is described."""

    title = Words(en="Same alt text as a neighbour's", zh="与相邻图片的替代文本相同")
    message = Words(
        en="The alt text “{alt}” is that of another picture just before.",
        zh="替代文本“{alt}”与前面另一张图片的完全相同。",
    )
    why = Words(
        en="Two different pictures with the same words can't be told apart by ear.",
        zh="两张不同的图片用同样的话，听的人无法区分。",
    )
    remedy = Words(en="Say how they differ.", zh="写出它们的不同之处。")
    source = "WCAG technique G196"
    good = (
        Example("![Boat](a.png)\n\n![Boat](a.png)\n"),
        Example("![Star](a.png)![Star](b.png)\n"),
        Example("![Boat](a.png)\n\n![1](b.png)\n\n![2](c.png)\n\n![3](d.png)\n\n![Boat](e.png)\n"),
        Example('<p><img src="a.png" alt="Boat"></p><p><img src="b.png" alt=""></p>\n'),
        Example('![Boat](a.png)\n\n<img src="a-2x.png" srcset="a.png 2x" alt="Boat">\n'),
    )
    bad = (
        Example("![Two boats](a.png)\n\n![«Two boats»](b.png)\n"),
        Example("![Two boats](a.png)\n\n![Dawn](b.png)\n\n![«two boats»](c.png)\n"),
    )

    def check(self, image: Image, post: Post) -> Iterable[Finding]:
        """As the others; images of front matter have no neighbours."""
        return super().check(image, post) if image.n is not None else ()

    def is_useless(self, alt: str, image: Image, post: Post) -> bool:
        """The alt of one of the three images before it, which shows another file.

        In one line of text they are one group, and so they are in one link.
        """
        mine = letters(alt)
        if not mine or image.inert:
            return False
        edge = image.span.start
        for other in reversed(post.images[max(0, image.index - 3) : image.index]):
            if edge - other.span.stop <= 1:  # one row of pictures, such as stars
                edge = other.span.start
            elif _same_words(other, mine) and not _one_group(image, other):
                # An emoticon is the same word each time, whichever of its files is taken.
                return not shows_emoji(image)
        return False


def _same_words(other: Image, mine: str) -> bool:
    if other.n is None or other.alt is None or other.inert or other.access.hidden:
        return False
    return letters(other.alt.value or "") == mine


def _one_group(image: Image, other: Image) -> bool:
    """Whether two images with the same alt belong together: one picture, or one link."""
    if _picture(image.address) == _picture(other.address):
        return True
    link, theirs = image.link, other.link
    return link is not None and theirs is not None and link.href == theirs.href is not None


def _picture(address: str) -> str:
    """An address without what tells the sizes of one picture apart."""
    return _SIZES.sub("", path(address[:2000]).casefold())


@dataclass(frozen=True)
class AltRepeatedAcrossSite(RepoRule):
    """WCAG 1.1.1: words that fit many pictures describe none. ``least`` is how many pictures."""

    level = Level.NOTICE
    concern = "name"
    judges_quality = True
    least: int = 5
    needs = frozenset(("words",))
    title = Words(en="Same alt text on many pictures", zh="多张图片共用同一替代文本")
    message = Words(
        en="The alt text “{alt}” stands on {times} different pictures of this repository.",
        zh="本仓库有 {times} 张不同的图片都用“{alt}”作替代文本。",
    )
    why = Words(
        en="Words that fit many pictures were mostly pasted, and describe none of them.",
        zh="放在许多图片上都合适的话多半是粘贴来的，并没有描述任何一张。",
    )
    remedy = Words(en="Say what sets this picture apart.", zh="写出这张图片的特别之处。")
    wcag = ("1.1.1",)
    source = "WCAG technique G94"
    good = (
        Example("\n\n".join(f"![Boat](https://a.example/{n}.png)" for n in "abcd") + "\n"),
        Example("\n\n".join("![Boat](https://a.example/a.png)" for _ in range(6)) + "\n"),
        Example("\n\n".join(f"![](https://a.example/{n}.png)" for n in "abcdef") + "\n"),
    )
    bad = (
        Example(
            "![«Red boat»](https://a.example/e.png)\n\n"
            + "\n\n".join(f"![Red boat](https://a.example/{n}.png)" for n in "abcd")
            + "\n"
        ),
        Example(
            "![«红船»](https://a.example/e.png)\n\n"
            + "\n\n".join(f"![红船！](https://a.example/{n}.png)" for n in "abcd")
            + "\n"
        ),
    )

    def check(self, image: Image, post: Post, repo: Repo) -> Iterable[Finding]:
        """The first image of those whose alt is on at least as many different pictures."""
        alt = heard(image)
        times = repo.pictures_called(alt) if alt else 0
        if image.alt is None or times < self.least:
            return
        if repo.first_called(alt) == (post.path, image.index):
            yield self.finding(post, image.alt, image, alt=shortened(alt), times=times)


@dataclass(frozen=True)
class AltInconsistent(RepoRule):
    """WCAG 1.1.1 and 3.2.4: what is the same is called the same.

    Judged by what the picture is called at least twice as often in the same language.
    """

    level = Level.NOTICE
    concern = "name"
    judges_quality = True
    title = Words(en="Same picture, another alt text", zh="同一张图片的替代文本不一致")
    message = Words(
        en="Elsewhere in this repository the same picture has the alt text “{other}”, here “{alt}”.",
        zh="同一张图片在本仓库别处的替代文本是“{other}”，这里却是“{alt}”。",
    )
    why = Words(
        en="Another text may serve another purpose; mostly one of the two is just the better one.",
        zh="用途不同，文字也可以不同；但多数情况只是其中一个更好。",
    )
    remedy = Words(
        en="Take the better of the two, unless the picture serves another purpose here.",
        zh="若用途相同，请统一用更好的那个。",
    )
    wcag = ("1.1.1", "3.2.4")
    source = "WCAG 2.2, 3.2.4"
    good = (
        Example("![Boat](https://a.example/a.png)\n\n![boat.](https://a.example/a.png)\n"),
        Example("![Boat](https://a.example/a.png)\n\n![Quay](https://a.example/b.png)\n"),
        Example("![Boat](https://a.example/a.png)\n\n![Quay](https://a.example/a.png)\n"),
    )
    bad = (
        Example(
            "![Two boats](https://a.example/a.png)\n\n![Two boats](https://a.example/a.png)\n\n"
            "![«Quay»](https://a.example/a.png)\n"
        ),
        Example(
            "![Two boats](a.png)\n\nx\n\n![Two boats](a.png)\n\n"
            '<p><img src="a.png" alt="«»"></p>\n',
            files={"a.png": "png"},
        ),
    )

    def check(self, image: Image, post: Post, repo: Repo) -> Iterable[Finding]:
        """Every image whose alt has little in common with the one that its picture mostly has."""
        usual = repo.usual_alt(image)
        if usual is None or image.alt is None or image.alt.value is None or image.alt.templated:
            return
        # An empty label of Markdown, and blanks, are faults of their own.
        if image.alt.blank and (image.syntax != "html" or image.alt.value):
            return
        alt = heard(image)
        # Hidden or named by other means; or a link, which says where it leads.
        if image.link is not None or not (alt or image.alt.blank):
            return
        mine, theirs = _words(alt), _words(usual)
        if 2 * len(mine & theirs) < min(len(mine), len(theirs)) or not mine:
            yield self.finding(post, image.alt, image, alt=shortened(alt), other=shortened(usual))


def _words(text: str) -> frozenset[str]:
    """The words of a text; of Chinese and Japanese, the characters."""
    return frozenset(_WORD.findall(text.casefold()))
