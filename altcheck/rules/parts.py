"""Elements that are one image to assistive technology, and hold more than that."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from altcheck.document import Image, Post
from altcheck.rules.rule import Example, Finding, ImageRule, Level
from altcheck.words import Words


@dataclass(frozen=True)
class RoleImgInteractiveContent(ImageRule):
    """WCAG 2.2, 4.1.2; ACT rule 307n5z: what is in an image is part of it, and of no other use."""

    level = Level.WARNING
    concern = "structure"
    elements = frozenset(("svg", "other"))
    title = Words(en="Link or button inside an image", zh="图片角色内含链接或按钮")
    message = Words(
        en="With role=“{role}”, all that is in it is one image: <{held}> can be reached by keyboard, "
        "and has no name.",
        zh="role=“{role}”使其中的一切成为一张图片：<{held}> 能用键盘到达，却没有名称。",
    )
    why = Words(
        en="People come upon something with the keyboard that is not there for their screen reader.",
        zh="人们用键盘会碰到读屏软件中并不存在的东西。",
    )
    remedy = Words(
        en="Take the role out, or give it to the part that is the picture.",
        zh="删除该 role，或只写在真正是图片的部分上。",
    )
    wcag = ("4.1.2",)
    act = ("307n5z",)
    source = "ACT rule 307n5z"
    good = (
        Example('<div role="img" aria-label="Two boats"><span>x</span></div>\n'),
        Example('<div role="img" aria-label="Two boats"><a>x</a></div>\n'),
        Example('<div role="img" aria-label="x"><button tabindex="-1">y</button></div>\n'),
        Example('<div role="img" aria-label="x" hidden><a href="b">y</a></div>\n'),
        Example('<svg><a href="b"><text>x</text></a></svg>\n'),
    )
    bad = (
        Example('«<div role="img" aria-label="Two boats">»<a href="b">x</a></div>\n'),
        Example('«<svg role="img" aria-label="x">»<a href="b"><text>y</text></a></svg>\n'),
    )

    def check(self, image: Image, post: Post) -> Iterable[Finding]:
        """Every exposed element with the role of an image around what can be focused."""
        if image.holds and image.access.exposed and image.access.role and not image.inert:
            yield self.finding(post, image.span, image, role=image.access.role, held=image.holds)


@dataclass(frozen=True)
class VideoPosterCheck(ImageRule):
    """WCAG 2.2, 1.1.1 and 1.2.1: what the poster shows is told by nobody."""

    level = Level.WARNING
    concern = "name"
    elements = frozenset(("video",))
    title = Words(en="Video with a poster and without a name", zh="有封面图却没有名称的视频")
    message = Words(
        en="Nothing says what this video is: it has no label, no caption, and no track.",
        zh="没有任何内容说明这是什么视频：没有标签、图注，也没有字幕轨。",
    )
    why = Words(
        en="The poster tells those who see it what the video is about; others hear “video”.",
        zh="看得到封面的人知道视频内容，其他人只会听到“视频”。",
    )
    remedy = Words(
        en="Add aria-label or title, or a figcaption; and a track for what is spoken.",
        zh="加上 aria-label、title 或 figcaption；并为语音提供字幕轨。",
    )
    wcag = ("1.1.1", "1.2.1")
    source = "HTML Standard, the video element, poster"
    good = (
        Example('<p><video src="a.mp4" controls></video></p>\n'),
        Example('<p><video poster="a.png" src="a.mp4" controls title="Dawn"></video></p>\n'),
        Example('<p><video poster="a.png" src="a.mp4" controls><track src="a.vtt"></video></p>\n'),
        Example('<p><video poster="a.png" src="a.mp4" autoplay muted loop></video></p>\n'),
        Example(
            '<figure><video poster="a.png" src="a.mp4" controls></video>'
            "<figcaption>Dawn</figcaption></figure>\n"
        ),
        Example('<p><video poster="a.png" src="a.mp4" aria-hidden="true"></video></p>\n'),
    )
    bad = (
        Example('<p>«<video poster="a.png" src="a.mp4" controls>»</video></p>\n'),
        Example('<p>«<video src="a.mp4" poster="a.png">»A film</video></p>\n'),
    )

    def check(self, image: Image, post: Post) -> Iterable[Finding]:
        """Every exposed video with a poster that has no name, caption or track."""
        if image.inert or not image.access.exposed or image.access.name or image.holds:
            return
        names = {attribute.name for attribute in image.attributes}
        # A silent loop is decoration; a label that is elsewhere can't be seen from here.
        if names >= {"autoplay", "muted"} or names & {"aria-labelledby", "aria-describedby"}:
            return
        if image.figure is None or not post.figures[image.figure].captions:
            yield self.finding(post, image.span, image)
