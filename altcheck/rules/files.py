"""The bytes of the file behind an image: what they are, and how they move."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import PurePosixPath
from urllib.parse import unquote

from altcheck.assets.asset import Asset, State
from altcheck.document import Image, Post
from altcheck.repo import Repo
from altcheck.rules.addresses import FETCHED, path
from altcheck.rules.machine_names import camera_name, is_identifier, screenshot_name
from altcheck.rules.rule import Example, Finding, ImageRule, Level, RepoRule
from altcheck.rules.source import shown
from altcheck.words import Words

_FORMATS = {
    "png": {"PNG", "APNG"}, "jpg": {"JPEG", "MPO"}, "jpeg": {"JPEG", "MPO"}, "gif": {"GIF"},
    "webp": {"WEBP"}, "avif": {"AVIF"}, "svg": {"SVG"}, "bmp": {"BMP", "DIB"}, "ico": {"ICO"},
    "tif": {"TIFF"}, "tiff": {"TIFF"},
}  # fmt: skip
_DAMAGED = Words(
    en="is cut off or damaged: browsers show a part of it, or nothing",
    zh="不完整或已损坏：浏览器只显示一部分，或什么都不显示",
)
_NO_PICTURE = Words(en="is no picture, whatever its name says", zh="不是图片，与文件名不符")
_MEDIA = frozenset(("mp4", "webm", "mov", "m4v", "ogv", "ogg", "mp3", "m4a", "wav", "pdf"))


def _fault(asset: Asset) -> Words:
    """What is the matter with a file that is not what its name says."""
    if asset.state is State.NOT_AN_IMAGE:
        return _NO_PICTURE
    if asset.state is State.TRUNCATED:
        return _DAMAGED
    return Words(
        en=f"holds {asset.format}, another format than its name says",
        zh=f"内容是 {asset.format}，与文件名的格式不同",
    )


@dataclass(frozen=True)
class ImageFormatMismatch(RepoRule):
    """WHATWG MIME Sniffing Standard, image type pattern matching."""

    level = Level.WARNING
    concern = "source"
    elements = FETCHED
    title = Words(en="File is not what its name says", zh="文件内容与扩展名不符")
    message = Words(
        en="The file of “{src}” {fault}.",
        zh="“{src}”的文件{fault}。",
    )
    why = Words(
        en="Servers send the type by the name: a picture under a wrong one may not be shown, and a "
        "damaged file shows in part or not at all.",
        zh="服务器按文件名给出类型：名不副实的图片可能无法显示，损坏的文件只显示一部分或完全不显示。",
    )
    remedy = Words(
        en="Rename the file, or put a whole picture in its place.",
        zh="重命名文件，或换上完整的图片。",
    )
    source = "MIME Sniffing Standard"
    good = (
        Example("![x](a.png)\n", files={"a.png": "png"}),
        Example("![x](a.JPG)\n", files={"a.JPG": "jpeg"}),
    )
    bad = (
        Example("![x](«a.jpg»)\n", files={"a.jpg": "png"}),
        Example("![x](«a.png»)\n", files={"a.png": "text"}),
        Example("![x](«a.png»)\n", files={"a.png": "cut-png"}),
    )

    def check(self, image: Image, post: Post, repo: Repo) -> Iterable[Finding]:
        """Every local image whose bytes are another format than its name says, or none."""
        asset = repo.asset(image)
        if image.inert or asset.state not in (State.FOUND, State.NOT_AN_IMAGE, State.TRUNCATED):
            return
        suffix = asset.ref.rsplit(".", 1)[-1].lower()
        # MyST, Quarto and Obsidian show films, sound and documents in the syntax of images.
        if suffix in _MEDIA and image.syntax != "html":
            return
        wanted = _FORMATS.get(suffix)
        fits = wanted is None or asset.format is None or asset.format in wanted
        if asset.state is State.FOUND and fits:
            return
        actual = ", ".join(filter(None, (asset.format, asset.reason))) or asset.state.value
        yield self.finding(
            post, image.src, image, src=shown(image.address), fault=_fault(asset), actual=actual
        )


_TOO_LONG = 5.0  # seconds that something may move beside other content without a way to stop it


@dataclass(frozen=True)
class ImageAnimated(RepoRule):
    """WCAG 2.2, 2.2.2; techniques G152 and G11."""

    level = Level.WARNING
    concern = "delivery"
    needs = frozenset((State.FOUND,))
    title = Words(en="Animation that does not stop", zh="动画不会停止")
    message = Words(
        en="“{src}” moves for {seconds} s × {plays}, and nobody can stop it.",
        zh="“{src}”每遍 {seconds} 秒，播放 × {plays}，读者无法停止。",
    )
    why = Words(
        en="What moves for more than five seconds beside a text keeps some people from reading it; "
        "an img has no button to pause.",
        zh="文字旁边的动画持续超过五秒，会让一部分人无法阅读；img 没有暂停按钮。",
    )
    remedy = Words(
        en="Make it a video with controls, let it end within five seconds, or show a still picture "
        "to those who prefer reduced motion.",
        zh="改为带控件的视频，让它在五秒内结束，或为偏好减少动态效果的读者提供静态图。",
    )
    wcag = ("2.2.2",)
    source = "WCAG 2.2, 2.2.2; techniques G11, G152"
    good = (
        Example("![x](a.gif)\n", files={"a.gif": "gif"}),
        Example("![x](once.gif)\n", files={"once.gif": "once-gif"}),
        Example('<div hidden><img src="a.gif" alt="x"></div>\n', files={"a.gif": "endless-gif"}),
    )
    bad = (
        Example("![x](«a.gif»)\n", files={"a.gif": "endless-gif"}),
        Example('<p><img src="«a.gif»" alt="x"></p>\n', files={"a.gif": "endless-gif"}),
    )

    def check(self, image: Image, post: Post, repo: Repo) -> Iterable[Finding]:
        """Every local animation that plays for ever, or for more than five seconds."""
        asset = repo.asset(image)
        moves = asset.animation
        # What nobody is shown doesn't disturb; of a damaged file browsers show the first frame.
        if (
            image.inert
            or image.access.hidden == "page"
            or moves is None
            or asset.state is not State.FOUND
        ):
            return
        if moves.plays == 0 or moves.seconds * moves.plays > _TOO_LONG:
            yield self.finding(
                post, image.src, image, src=shown(image.address),
                seconds=f"{moves.seconds:.1f}", plays=moves.plays or "∞",
            )  # fmt: skip


_SHOWN_NOWHERE = frozenset(("TIFF", "HEIF", "JXL", "JPEG2000"))
_OLDER = frozenset(("PNG", "JPEG", "GIF", "BMP"))


@dataclass(frozen=True)
class ImageFormatLegacy(RepoRule):
    """HTML Standard, images: no format must be supported; these are by one browser or none."""

    level = Level.NOTICE
    concern = "delivery"
    needs = frozenset((State.FOUND,))
    title = Words(
        en="Format that browsers don't show, or that is large", zh="格式过旧或不被浏览器支持"
    )
    message = Words(
        en="“{src}” is a {format} of {size} bytes: most browsers don't show it, or a newer format "
        "would be smaller.",
        zh="“{src}”是 {size} 字节的 {format}：多数浏览器无法显示，或换用新格式会更小。",
    )
    why = Words(
        en="TIFF, HEIC, JPEG 2000 and JPEG XL are shown by Safari at best. WebP and AVIF take a third "
        "less than JPEG and PNG for the same picture.",
        zh="TIFF、HEIC、JPEG 2000、JPEG XL 至多只有 Safari 能显示。同一张图，WebP 与 AVIF 比 JPEG、PNG 小约三分之一。",
    )
    remedy = Words(
        en="Save the picture as WebP, AVIF, JPEG or PNG.", zh="另存为 WebP、AVIF、JPEG 或 PNG。"
    )
    source = "HTML Standard, images; caniuse.com on image formats"
    good = (
        Example("![x](a.png)\n", files={"a.png": "png"}),
        Example("![x](https://a.example/b.tif)\n"),
    )
    bad = (
        Example("![x](«a.tif»)\n", files={"a.tif": "tiff"}, level=Level.WARNING),
        Example('<p><img src="«a.tiff»" alt="x"></p>\n', files={"a.tiff": "tiff"}, level=Level.WARNING),
    )  # fmt: skip

    most: int = 0
    """Bytes that a JPEG, PNG, GIF or BMP may have; 0: as many as it likes."""

    def check(self, image: Image, post: Post, repo: Repo) -> Iterable[Finding]:
        """Every file that most browsers can't show, and the large ones of the older formats."""
        asset = repo.asset(image)
        if image.inert or asset.state is not State.FOUND or asset.format is None:
            return
        never, size = asset.format in _SHOWN_NOWHERE, asset.size or 0
        if never or (asset.format in _OLDER and 0 < self.most < size):
            yield self.finding(
                post, image.src, image, level=Level.WARNING if never else None,
                src=shown(image.address), format=asset.format, size=size,
            )  # fmt: skip


@dataclass(frozen=True)
class ImageFilenameQuality(ImageRule):
    """What search engines advise for the names of pictures."""

    level = Level.NOTICE
    concern = "structure"
    on = False
    title = Words(en="File name that says nothing", zh="文件名没有意义")
    message = Words(
        en="“{name}” is not a name that lasts: {kind}.", zh="文件名“{name}”不够稳妥：{kind}。"
    )
    why = Words(
        en="A name in plain small letters survives every system and address bar; one with words in "
        "it is found by search engines, and by you.",
        zh="由小写字母组成的文件名在任何系统和地址栏中都不会出错；有实际词语的名称更易被搜索引擎和你自己找到。",
    )
    remedy = Words(
        en="Rename the file, and every reference to it, before it is published.",
        zh="在发布前重命名文件及所有引用。",
    )
    source = "Google Search Central, image best practices"
    good = (
        Example("![x](img/harbour-walk-2.png)\n"),
        Example("![x](https://a.example/IMG_2041.jpg)\n"),
    )
    bad = (
        Example("![x](«img/IMG_2041.jpg»)\n"),
        Example("![x](«<harbour walk.png>»)\n"),
        Example("![x](«港口.png»)\n"),
        Example("![x](«Harbour.png»)\n"),
    )  # fmt: skip

    def check(self, image: Image, post: Post) -> Iterable[Finding]:
        """Every file of one's own with such a name; those of other hosts aren't one's own."""
        address = path(image.address)
        if image.inert or image.src.templated or not address or ":" in address or "//" in address:
            return
        name = unquote(PurePosixPath(address).name)
        stem = PurePosixPath(name).stem
        if stem and (kind := _kind(stem)):
            yield self.finding(post, image.src, image, name=shown(name), kind=kind)


def _kind(stem: str) -> str:
    """What is wrong with a name, as a mark that reads the same in every language."""
    if camera_name().fullmatch(stem):
        return "IMG_0001"
    if screenshot_name().fullmatch(stem):
        return "Screenshot 1"
    if is_identifier(stem):
        return "0a1b2c…"
    if " " in stem:
        return "U+0020"
    if not stem.isascii():
        return "≠ ASCII"
    return "A–Z" if stem != stem.lower() else ""
