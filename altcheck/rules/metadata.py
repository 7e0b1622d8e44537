"""What the file of a picture says beside the picture."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from altcheck.assets.asset import State
from altcheck.document import Image, Post
from altcheck.repo import Repo
from altcheck.rules.addresses import put
from altcheck.rules.name import accessible_name, may_be_named_elsewhere, needs_name
from altcheck.rules.repair import alt_fix
from altcheck.rules.rule import Example, Finding, Level, RepoRule
from altcheck.rules.source import shown
from altcheck.words import Words


@dataclass(frozen=True)
class ImageMetadataPrivate(RepoRule):
    """Exif 3.0, GPS attributes and serial numbers: published with the picture."""

    level = Level.NOTICE
    concern = "privacy"
    needs = frozenset((State.FOUND,))
    title = Words(en="Picture file that tells about a person", zh="图片文件含有个人信息")
    message = Words(
        en="The file “{src}” says where it was taken, or with whose camera: {facts}.",
        zh="文件“{src}”记录了拍摄地点或相机信息：{facts}。",
    )
    why = Words(
        en="Whoever saves the picture can read the place of a home from it, or find other pictures "
        "of the same camera.",
        zh="保存图片的人可从中读出住处的位置，或找到同一相机拍摄的其他图片。",
    )
    remedy = Words(
        en="Save the picture without its metadata, unless they are there on purpose.",
        zh="去除元数据后再发布，除非是有意保留。",
    )
    source = "Exif 3.0, 4.6.6 (GPS) and 4.6.5 (serial numbers)"
    good = (
        Example("![x](a.jpg)\n", files={"a.jpg": "jpeg"}),
        Example("![x](https://a.example/b.jpg)\n"),
    )
    bad = (
        Example("![x](«a.jpg»)\n", files={"a.jpg": "gps-jpeg"}),
        Example('<p><img src="«a.jpg»" alt="x"></p>\n', files={"a.jpg": "gps-jpeg"}),
    )

    def check(self, image: Image, post: Post, repo: Repo) -> Iterable[Finding]:
        """The first image of a post that shows a file with such facts."""
        asset = repo.asset(image)
        if image.inert or asset.state is not State.FOUND or not asset.private:
            return
        # Of one file in a post once is enough.
        if not any(repo.asset(other).ref == asset.ref for other in post.before(image)):
            yield self.finding(
                post, image.src, image, src=shown(image.address), facts=", ".join(asset.private)
            )


@dataclass(frozen=True)
class ImageMetadataDescription(RepoRule):
    """IPTC Photo Metadata Standard 2021.1: Alt Text (Accessibility)."""

    level = Level.NOTICE
    concern = "source"
    needs = frozenset((State.FOUND,))
    title = Words(en="Description inside the picture's file", zh="图片文件内已有描述")
    message = Words(
        en="There is no alt text, and the file itself says: “{words}”.",
        zh="没有替代文本，而文件元数据中写着：“{words}”。",
    )
    why = Words(
        en="The photographer or the agency has described the picture; no browser reads it there.",
        zh="摄影者或图片社已经描述过这张图片，但浏览器不会读取文件里的描述。",
    )
    remedy = Words(
        en="Take it as a draft: check that it fits this post.", zh="把它当作草稿，确认适合本文。"
    )
    wcag = ("1.1.1",)
    source = "IPTC Photo Metadata Standard 2021.1, 10.1 and 10.2"
    good = (
        Example("![Two boats](a.jpg)\n", files={"a.jpg": "described-jpeg"}),
        Example('<p><img src="a.jpg"></p>\n', files={"a.jpg": "jpeg"}),
        Example('<p><img src="a.jpg" alt=""></p>\n', files={"a.jpg": "described-jpeg"}),
        Example('<p hidden><img src="a.jpg"></p>\n', files={"a.jpg": "described-jpeg"}),
    )
    bad = (
        Example(
            '<p>«<img src="a.jpg">»</p>\n',
            fixed='<p><img src="a.jpg" alt="Two boats at the quay"></p>\n',
            files={"a.jpg": "described-jpeg"},
        ),
        Example(
            "«![](a.jpg)»\n",
            fixed="![Two boats at the quay](a.jpg)\n",
            files={"a.jpg": "described-jpeg"},
        ),
    )

    def check(self, image: Image, post: Post, repo: Repo) -> Iterable[Finding]:
        """Every image without a name whose file describes it."""
        asset, alt = repo.asset(image), image.alt
        if asset.state is not State.FOUND or not asset.description:
            return
        if alt is None or alt.templated or not needs_name(image) or accessible_name(image):
            return
        if may_be_named_elsewhere(image, post):
            return
        # An empty alt is a decision, where it isn't what editors put there; a caption is nearer.
        if (alt.value == "" and image.syntax == "html") or alt_fix(image):
            return
        fix = put(alt, asset.description)
        yield self.finding(post, image.span, image, fix, words=shown(asset.description))
