"""Alt texts against those of the same post in another language."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import PurePosixPath

from altcheck.document import Image, Post
from altcheck.repo import Repo
from altcheck.rules.addresses import path
from altcheck.rules.name import is_sign, needs_name
from altcheck.rules.quality import heard, one_line, shortened
from altcheck.rules.repair import blank
from altcheck.rules.rule import Example, Finding, Level, RepoRule
from altcheck.rules.source import shown
from altcheck.translations import language
from altcheck.words import Words

_WORDS = 4  # of Latin letters: fewer may be a name that no language changes
_OTHER_SCRIPTS = frozenset(("zh", "ja", "ko", "ru", "uk", "ar", "fa", "he", "el", "hi", "th"))
_OTHER_SCRIPT = re.compile(r"[\u0400-\u04ff\u0600-\u06ff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
_TEXT = "![Two boats at the quay](a.png)\n"


@dataclass(frozen=True)
class ImageAltLostInTranslation(RepoRule):
    """WCAG 2.2, 1.1.1: who translated the text has to translate the alts."""

    level = Level.WARNING
    concern = "name"
    title = Words(en="Alt text lost in translation", zh="翻译中丢失的替代文本")
    message = Words(
        en="“{other}” calls this picture “{alt}”; here {fault}.",
        zh="“{other}”中这张图片的替代文本是“{alt}”，此处为“{fault}”。",
    )
    why = Words(
        en="The picture says something in the other language, so it does in this one.",
        zh="图片在另一种语言的文章中有含义，在这里也应如此。",
    )
    remedy = Words(en="Translate the alt text.", zh="翻译该替代文本。")
    wcag = ("1.1.1", "3.1.2")
    source = "WCAG 2.2, 1.1.1"
    good = (
        Example("![](a.png)\n", beside={"other.md": _TEXT, "post.zh.txt": _TEXT}),
        Example("![](a.png)\n", beside={"post.zh.md": "![](a.png)\n"}),
        Example("![](b.png)\n", beside={"post.zh.md": _TEXT}),
        Example("![码头边的两艘船](a.png)\n", name="post.zh.md", beside={"post.md": _TEXT}),
        Example("![Lantern Quay](a.png)\n", name="post.zh.md", beside={"post.md": "![Lantern Quay](a.png)\n"}),
    )  # fmt: skip
    bad = (
        Example("«![](a.png)»\n", name="post.zh.md", beside={"post.md": _TEXT}),
        Example("«![](/img/a.png)»\n", beside={"post.zh-CN.md": "![两艘船](../a.png)\n"}),
        Example(
            "«![Two boats at the quay](a.png)»\n", name="post.zh.md", beside={"post.md": _TEXT}
        ),
    )

    def check(self, image: Image, post: Post, repo: Repo) -> Iterable[Finding]:
        """Every image without words that the post's translations call something."""
        if post.path not in repo.translations:
            return
        if image.alt is None or image.alt.templated or image.inert or is_sign(image):
            return
        if image.alt.blank and (image.access.name or image.decorative or not needs_name(image)):
            return
        alt = one_line(image.alt.value or "")
        for other, words in _elsewhere(image, post, repo):
            # The same words are no translation where the other language has another script.
            if alt and not _untranslated(alt, words, post):
                continue
            yield self.finding(
                post, image.span, image, blank=blank(image),
                other=shown(other.path), alt=shortened(words), fault=shortened(alt) or "alt=“”",
            )  # fmt: skip
            return


def _elsewhere(image: Image, post: Post, repo: Repo) -> Iterator[tuple[Post, str]]:
    """What the translations of the post call the picture: one of the same file's name in each."""
    for name in repo.translations.get(post.path, ()):
        other = repo.posts[name]
        same = (one for one in other.images if one.element == "img" and _file(one) == _file(image))
        words = next(map(heard, same), "")
        if words:
            yield other, words


def _file(image: Image) -> str:
    return PurePosixPath(path(image.address)).name


def _untranslated(alt: str, words: str, post: Post) -> bool:
    """Whether an alt of several words in Latin letters stands in a post of another script."""
    if alt != words or len(re.findall("[A-Za-z]{2,}", alt)) < _WORDS or _OTHER_SCRIPT.search(alt):
        return False
    return language(post.path).partition("-")[0] in _OTHER_SCRIPTS
