"""The address of an image, and the file behind it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from altcheck.assets.asset import State
from altcheck.document import Image, Post, Unwritable
from altcheck.repo import Repo
from altcheck.rules.rule import Example, Finding, Fix, ImageRule, Level, RepoRule
from altcheck.words import Words

_SHOWN = 120  # characters of an address that a sentence has room for


def shown(address: str) -> str:
    """An address as a sentence shows it."""
    return address if len(address) <= _SHOWN else address[: _SHOWN - 1] + "…"


@dataclass(frozen=True)
class ImageSrcMissing(ImageRule):
    """HTML Standard, the img element: src must be there."""

    level = Level.ERROR
    concern = "source"
    title = Words(en="Image without an address", zh="图片没有地址")
    message = Words(en="The img has neither src nor srcset.", zh="img 既没有 src 也没有 srcset。")
    why = Words(en="Without an address there is no picture.", zh="没有地址就没有图片。")
    remedy = Words(en="Add the src, or take the img out.", zh="补上 src，或删除这个 img。")
    source = "HTML Standard, the img element"
    good = (
        Example('<p><img src="a.png" alt="x"></p>\n'),
        Example('<p><img srcset="a.png 2x" alt="x"></p>\n'),
        Example('<p><img data-src="a.png" alt="x"></p>\n'),
        Example('<p><img :src="a" alt="x"></p>\n', name="page.html"),
    )
    bad = (
        Example('<p>«<img alt="Two boats">»</p>\n'),
        Example('<p>«<img class="wide" alt="">»</p>\n'),
    )

    def check(self, image: Image, post: Post) -> Iterable[Finding]:
        """Every img without src, srcset, an address for a script, or one bound by a framework."""
        if image.syntax != "html" or image.inert or image.src.value is not None or image.lazy:
            return
        names = {attribute.name for attribute in image.attributes}
        if not any(re.fullmatch(r"(?:data-)?srcset|.*src|.*bind.*", name) for name in names):
            yield self.finding(post, image.span, image)


@dataclass(frozen=True)
class ImageSrcEmpty(ImageRule):
    """HTML Standard, the img element: src is a valid non-empty URL."""

    level = Level.ERROR
    concern = "source"
    title = Words(en="Image with an empty address", zh="图片地址为空")
    message = Words(en="The address of the image is empty.", zh="图片的地址是空的。")
    why = Words(
        en="Browsers show a broken picture, or none at all.",
        zh="浏览器会显示破损图片，或什么都不显示。",
    )
    remedy = Words(en="Put the address in, or take the image out.", zh="填上地址，或删除这张图片。")
    source = "HTML Standard, the img element"
    good = (Example("![x](a.png)\n"), Example('<p><img src="" data-src="a.png" alt="x"></p>\n'))
    bad = (Example("«![x]()»\n"), Example('<p>«<img src=" " alt="x">»</p>\n'))

    def check(self, image: Image, post: Post) -> Iterable[Finding]:
        """Every image whose src is there and blank."""
        if image.inert or image.src.value is None or image.lazy or image.src.templated:
            return
        if not image.src.value.strip() and image.attribute("srcset") is None:
            yield self.finding(post, image.span, image)


@dataclass(frozen=True)
class ImageBrokenLocal(RepoRule):
    """The file is not where the site's generator would look for it."""

    level = Level.ERROR
    concern = "source"
    title = Words(en="Image file not found", zh="找不到图片文件")
    message = Words(
        en="“{src}” leads to no picture in this repository.",
        zh="“{src}”在本仓库中找不到可用的图片。",
    )
    why = Words(en="Readers see a broken picture.", zh="读者看到的是一张破损的图片。")
    remedy = Words(
        en="Correct the address, or add the file.",
        zh="改正地址，或补上文件。",
    )
    source = "HTML Standard, the img element"
    good = (
        Example("![x](a.png)\n", files={"a.png": "png"}),
        Example("![x](https://a.example/b.png)\n"),
        Example("![x]({{ site.x }}/b.png)\n"),
    )
    bad = (
        Example("![x](«a.png»)\n"),
        Example("![x](«a.png»)\n", files={"a.png": "empty"}),
    )

    def check(self, image: Image, post: Post, repo: Repo) -> Iterable[Finding]:
        """Every image whose local file is missing or empty."""
        asset = repo.asset(image)
        if asset.state not in (State.MISSING, State.EMPTY) or image.inert or not image.address:
            return
        # The address may be filled in by what can't be seen from here.
        if image.src.templated:
            return
        yield self.finding(
            post, image.src, image, src=shown(image.address), state=asset.state.value
        )


@dataclass(frozen=True)
class ImagePathCase(RepoRule):
    """Found on macOS and Windows, 404 on the server."""

    level = Level.ERROR
    concern = "source"
    title = Words(en="Address in the wrong letter case", zh="地址大小写不符")
    message = Words(
        en="The file is called “{actual}”: “{src}” is found on your machine, and not on the server.",
        zh="文件名实际是“{actual}”：“{src}”在本机能找到，在服务器上却找不到。",
    )
    why = Words(
        en="macOS and Windows don't mind the case of letters in names, the servers of most sites do.",
        zh="macOS 和 Windows 不区分文件名大小写，而大多数网站的服务器区分。",
    )
    remedy = Words(en="Spell the address as the file is called.", zh="按文件的实际名称书写地址。")
    source = "URL Standard, path state"
    good = (Example("![x](a.png)\n", files={"a.png": "png"}),)
    bad = (
        Example("![x](«A.png»)\n", fixed="![x](a.png)\n", files={"a.png": "png"}),
        Example(
            '<p><img src="«IMG/a.PNG»" alt="x"></p>\n',
            fixed='<p><img src="img/a.png" alt="x"></p>\n',
            files={"img/a.png": "png"},
        ),
    )

    def check(self, image: Image, post: Post, repo: Repo) -> Iterable[Finding]:
        """Every image whose file is there but for the case of its letters."""
        asset = repo.asset(image)
        if asset.state is not State.WRONG_CASE or asset.actual is None or image.inert:
            return
        yield self.finding(
            post, image.src, image, _respelled(image, asset.actual),
            src=shown(image.address), actual=shown(asset.actual),
        )  # fmt: skip


def _respelled(image: Image, actual: str) -> Fix | None:
    if image.lazy:
        return None  # the address that is wrong stands in another attribute
    try:
        return Fix((image.src.put(actual),), safe=True)
    except Unwritable:
        return None


_FORMATS = {
    "png": {"PNG", "APNG"}, "jpg": {"JPEG", "MPO"}, "jpeg": {"JPEG", "MPO"}, "gif": {"GIF"},
    "webp": {"WEBP"}, "avif": {"AVIF"}, "svg": {"SVG"}, "bmp": {"BMP", "DIB"}, "ico": {"ICO"},
    "tif": {"TIFF"}, "tiff": {"TIFF"},
}  # fmt: skip
_MEDIA = frozenset(("mp4", "webm", "mov", "m4v", "ogv", "ogg", "mp3", "m4a", "wav", "pdf"))


@dataclass(frozen=True)
class ImageFormatMismatch(RepoRule):
    """WHATWG MIME Sniffing Standard, image type pattern matching."""

    level = Level.WARNING
    concern = "source"
    title = Words(en="File is not what its name says", zh="文件内容与扩展名不符")
    message = Words(
        en="“{src}” is damaged, or not the picture that its name promises: {actual}.",
        zh="“{src}”已损坏，或与文件名不符：{actual}。",
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
        # Facts, such as "PNG, ends early", which read the same in every language.
        actual = ", ".join(filter(None, (asset.format, asset.reason))) or asset.state.value
        yield self.finding(post, image.src, image, src=shown(image.address), actual=actual)
