"""Alt texts that are there, and are none."""

from __future__ import annotations

import re
import unicodedata
from abc import abstractmethod
from collections.abc import Iterable
from dataclasses import dataclass

from altcheck.document import Image, Post
from altcheck.posts.credits import is_only_credit
from altcheck.rules.name import is_sign, needs_name
from altcheck.rules.repair import alt_fix, blank
from altcheck.rules.rule import Example, Finding, ImageRule, Level
from altcheck.rules.vocabulary import is_placeholder, is_plain_credit
from altcheck.words import Words

_WHY = Words(
    en="Whoever can't see the picture hears this instead of it, and learns nothing.",
    zh="看不到图片的人只会听到这些字，却一无所获。",
)
_REMEDY = Words(
    en="Say in a few words what the picture shows.",
    zh="用几个词说明图片展示了什么。",
)


@dataclass(frozen=True)
class AltQuality(ImageRule):
    """What the rules about useless alts share: which images they speak about, and the repair."""

    level = Level.ERROR
    concern = "name"
    judges_quality = True
    message = Words(
        en="The alt text “{alt}” does not describe the picture.", zh="替代文本“{alt}”没有描述图片。"
    )
    why = _WHY
    remedy = _REMEDY
    wcag = ("1.1.1",)
    source = "WCAG failure F30"

    def check(self, image: Image, post: Post) -> Iterable[Finding]:
        """Every image whose alt is read out and is of the kind that the rule is about."""
        if image.alt is None or image.alt.templated or image.alt.blank:
            return
        # Nobody hears it, or it is a sign whose alt is all that it needs.
        if not needs_name(image) or image.access.labelled or is_sign(image):
            return
        alt = " ".join((image.alt.value or "").split())
        if len(alt) <= _LONGEST and self.is_useless(alt, image):
            shown = alt if len(alt) <= 80 else alt[:79] + "…"
            yield self.finding(post, image.alt, image, alt_fix(image), blank(image), alt=shown)

    @abstractmethod
    def is_useless(self, alt: str, image: Image) -> bool:
        """Whether ``alt``, on one line, says nothing about the picture."""


_LONGEST = 2000  # characters: whatever is longer is no name of a file


@dataclass(frozen=True)
class AltPlaceholder(AltQuality):
    """WCAG failures F30 and F39."""

    title = Words(en="Alt text is a placeholder", zh="替代文本是占位词")
    message = Words(
        en="The alt text “{alt}” is a placeholder that describes nothing.",
        zh="替代文本“{alt}”只是占位词，什么也没有描述。",
    )
    good = (
        Example("![A photo of the harbour](a.png)\n"),
        Example("![港口照片](a.png)\n"),
        Example("![Docker image](a.png)\n"),
    )
    bad = (
        Example("![«image»](a.png)\n"),
        Example("![«图片 3»](a.png)\n"),
        Example("![«在这里插入图片描述»](a.png)\n"),
        Example(
            '<figure><img src="a.png" alt="«photo»"><figcaption>Two boats</figcaption></figure>\n',
            fixed='<figure><img src="a.png" alt="Two boats"><figcaption>Two boats</figcaption>'
            "</figure>\n",
        ),
    )

    def is_useless(self, alt: str, image: Image) -> bool:
        """The whole alt is in the list, and no text beside it completes the link's name."""
        return is_placeholder(alt) and not (image.link is not None and image.link.text)


@dataclass(frozen=True)
class AltCreditOnly(AltQuality):
    """WCAG failures F30 and F67."""

    level = Level.WARNING
    title = Words(en="Alt text is only a credit", zh="替代文本只有图片来源")
    message = Words(
        en="The alt text “{alt}” says who made the picture, not what it shows.",
        zh="替代文本“{alt}”只说明图片来自谁，没有说明画面内容。",
    )
    good = (
        Example("![Two boats. Photo: Ann Lee](a.png)\n"),
        Example("![Source code of the parser](a.png)\n"),
    )
    bad = (
        Example("![«Photo by Ann Lee on Pictury»](a.png)\n"),
        Example("![«图源：网络»](a.png)\n"),
        Example("![«© 2020 Harbour Press»](a.png)\n"),
    )

    def is_useless(self, alt: str, image: Image) -> bool:
        """The whole alt is a credit to the code that splits captions, and beyond doubt."""
        del image
        return is_only_credit(alt) and is_plain_credit(alt)


@dataclass(frozen=True)
class AltDuplicatesCaption(AltQuality):
    """HTML Standard: the alt does not repeat the caption; technique G95."""

    level = Level.WARNING
    title = Words(en="Alt text repeats the caption", zh="替代文本与图注重复")
    message = Words(
        en="The alt text says the same as the caption, so it is read out twice.",
        zh="替代文本与图注相同，会被朗读两遍。",
    )
    why = Words(
        en="A caption tells what a picture is about; an alt text tells those who can't see it what "
        "is in it. The same words in both places serve neither.",
        zh="图注说明图片的含义，替代文本则向看不到的人说明画面里有什么。两处写同样的话，谁也没帮到。",
    )
    remedy = Words(
        en="Describe in alt what the caption leaves out. Where you can't, keep it: twice is better "
        "than nothing.",
        zh="在 alt 中描述图注没有说的内容。若一时写不出，保留即可：重复总好过没有。",
    )
    source = "HTML Standard, requirements for alternative text, images with captions"
    good = (
        Example(
            '<figure><img src="a.png" alt="Two red boats"><figcaption>Dawn</figcaption></figure>\n'
        ),
        Example("![Dawn](a.png)\n"),
    )
    bad = (
        Example(
            '<figure><img src="a.png" alt="«Dawn at the quay»"><figcaption>Dawn at the quay.</figcaption></figure>\n'
        ),
        Example("![«Dawn at the quay»](a.png)\n\n*Dawn at the quay*\n"),
    )

    def check(self, image: Image, post: Post) -> Iterable[Finding]:
        """As the others, but nothing is offered: only a person can say more than the caption."""
        for finding in super().check(image, post):
            yield self.finding(post, image.alt or image.span, image, alt=finding.args["alt"])

    def is_useless(self, alt: str, image: Image) -> bool:
        """The same letters as in the caption or its description."""
        caption = image.caption
        if caption is None or caption.kind == "argument":
            return False
        texts = {_letters(text) for text in (caption.text, caption.description) if text}
        return len(_letters(alt)) > 1 and _letters(alt) in texts


def _letters(text: str) -> str:
    return re.sub(r"[\W_]+", "", unicodedata.normalize("NFKC", text).casefold())
