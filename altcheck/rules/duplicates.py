"""The same picture more than once."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import PurePosixPath

from altcheck.assets.asset import State
from altcheck.document import Image, Post
from altcheck.repo import Repo
from altcheck.rules.name import is_sign
from altcheck.rules.rule import Example, Finding, Level, RepoRule
from altcheck.rules.source import shown
from altcheck.words import Words


@dataclass(frozen=True)
class ImageDuplicateAdjacent(RepoRule):
    """WCAG 2.2, 1.1.1: what is read twice helps nobody."""

    level = Level.WARNING
    concern = "duplicate"
    title = Words(en="Same picture twice in a row", zh="同一张图片连续出现两次")
    message = Words(
        en="“{src}” is the same picture as the one right before it.",
        zh="“{src}”与前一张是同一张图片。",
    )
    why = Words(
        en="Mostly a slip of pasting or scraping: readers see it twice, and hear it twice.",
        zh="多半是粘贴或抓取时的疏漏：读者会看到两遍，也会听到两遍。",
    )
    remedy = Words(
        en="Take one of them out; if both are meant, give the second an empty alt.",
        zh="删除其中一张；如确需重复，请将第二张的 alt 留空。",
    )
    source = "WCAG 2.2, 1.1.1"
    good = (
        Example("![x](a.png)\n\n![y](b.png)\n", files={"a.png": "png", "b.png": "gif"}),
        Example('![x](a.png)\n\n<img src="a.png" alt="">\n', files={"a.png": "png"}),
    )
    bad = (
        Example("![x](a.png)\n\n«![x](a.png)»\n", files={"a.png": "png"}),
        Example("![x](a.png)\n\n«![y](copy.png)»\n", files={"a.png": "png", "copy.png": "png"}),
        Example("![x](https://a.example/b.jpg)\n\n«![x](https://a.example/b.jpg#c)»\n"),
    )

    def check(self, image: Image, post: Post, repo: Repo) -> Iterable[Finding]:
        """Every image that shows the picture of the one before it."""
        before = repo.before(image)
        # Signs repeat by their nature, twins in noscript are one image, an empty alt is the remedy.
        if before is None or image.inert or image.src.templated or image.attached:
            return
        if image.alt is not None and image.alt.value == "" and image.syntax == "html":
            return
        if _same(image, before, repo) and not is_sign(image):
            yield self.finding(post, image.span, image, src=shown(image.address))


@dataclass(frozen=True)
class ImageDuplicateExact(RepoRule):
    """The same bytes under several names."""

    level = Level.NOTICE
    concern = "duplicate"
    needs = frozenset((State.FOUND,))
    title = Words(en="Same file under several names", zh="同一文件存了多份")
    message = Words(
        en="“{src}” ({bytes} bytes) is byte for byte the same as {others}.",
        zh="“{src}”（{bytes} 字节）与 {others} 逐字节相同。",
    )
    why = Words(
        en="Readers load it once for each name, the repository grows, and an alt or a correction "
        "made for one is missing for the other.",
        zh="读者要为每个名称各下载一次，仓库变大，为其中一份写的替代文本或所做的修改也不会用于另一份。",
    )
    remedy = Words(
        en="Keep one of them, and point every post to it.", zh="只保留一份，让所有文章引用它。"
    )
    source = "HTTP caching, RFC 9111: a picture is kept by its address"
    good = (
        Example("![x](a.png)\n\n![y](b.png)\n", files={"a.png": "png", "b.png": "gif"}),
        Example("![x](a.png)\n\nText\n\n![y](a.png)\n", files={"a.png": "png"}),
        Example("![x](a.png)\n\n![x](copy.png)\n", name="index.md", files={"a.png": "png", "copy.png": "png"}),
    )  # fmt: skip
    bad = (
        Example(
            "![x](a.png)\n\n![y](b.png)\n\n![x](«copy/a.png»)\n",
            files={"a.png": "png", "b.png": "gif", "copy/a.png": "png"},
        ),
        Example(
            '![x](a.png)\n\n<p><img src="«copy.png»" alt="y"></p>\n',
            files={"a.png": "png", "copy.png": "png"},
        ),
    )

    def check(self, image: Image, post: Post, repo: Repo) -> Iterable[Finding]:
        """Every file whose bytes an earlier file has too, where it is first shown."""
        asset = repo.asset(image)
        if image.inert or asset.state is not State.FOUND or asset.digest is None:
            return
        key = (image.path, image.index)
        uses = repo.copies.get(asset.digest, ())
        if key not in uses or is_sign(image):
            return
        # Hugo's bundles keep a copy of their own beside each index.md.
        if PurePosixPath(post.path).stem in ("index", "_index") and "/" not in image.address:
            return
        others = tuple(repo.assets[other].ref for other in uses if other != key)
        if others and uses[0] != key:
            yield self.finding(
                post, image.src, image,
                src=shown(image.address), bytes=asset.size or 0, others=others,
            )  # fmt: skip


def _same(image: Image, other: Image, repo: Repo) -> bool:
    mine, theirs = repo.asset(image), repo.asset(other)
    if State.FOUND == mine.state == theirs.state:
        return mine.digest is not None and mine.digest == theirs.digest
    address = image.address.split("#")[0]
    return bool(address) and address == other.address.split("#")[0]
