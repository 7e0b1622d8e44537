"""The address of an image, and the file behind it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from altcheck.assets.asset import State
from altcheck.document import Image, Post
from altcheck.repo import Repo
from altcheck.rules.addresses import FETCHED, address_slot, respelled
from altcheck.rules.rule import Example, Finding, ImageRule, Level, RepoRule
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
    needs = frozenset(("html", "no address"))
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
    needs = frozenset(("no address",))
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
    elements = FETCHED
    title = Words(en="Image file not found", zh="找不到图片文件")
    message = Words(
        en="“{src}” leads to no picture in this repository{hint}.",
        zh="“{src}”在本仓库中找不到可用的图片{hint}。",
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
        Example("![x](«a.png»)\n", fixed="![x](a.jpeg)\n", files={"a.jpeg": "jpeg"}),
        Example(
            "![x](«img/harbour_wlak-2.png»)\n",
            fixed="![x](img/harbour-walk-2.png)\n",
            files={"img/harbour-walk-2.png": "png", "img/harbour-walk-3.png": "png"},
        ),
        Example('<p><img data-src="«gone.png»" alt="x"></p>\n'),
    )

    def check(self, image: Image, post: Post, repo: Repo) -> Iterable[Finding]:
        """Every image whose local file is missing or empty, with the one file of a like name."""
        asset = repo.asset(image)
        if asset.state not in (State.MISSING, State.EMPTY) or image.inert or not image.address:
            return
        # The address may be filled in by what can't be seen from here; then nothing is missing.
        slot = address_slot(image)
        if slot.templated and asset.state is not State.MISSING:
            return
        near = asset.near
        fix = respelled(image, near, safe=False) if near and not slot.templated else None
        yield self.finding(
            post, slot, image, fix,
            src=shown(image.address), state=asset.state.value,
            near=near or "", hint=f" (≈ {shown(near)})" if near else "",
        )  # fmt: skip


@dataclass(frozen=True)
class ImagePathCase(RepoRule):
    """Found on macOS and Windows, 404 on the server."""

    level = Level.ERROR
    concern = "source"
    elements = FETCHED
    needs = frozenset((State.WRONG_CASE,))
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
        Example(
            '<p><img src="data:," data-src="«A.png»" alt="x"></p>\n',
            fixed='<p><img src="data:," data-src="a.png" alt="x"></p>\n',
            files={"a.png": "png"},
        ),
    )

    def check(self, image: Image, post: Post, repo: Repo) -> Iterable[Finding]:
        """Every image whose file is there but for the case of its letters."""
        asset = repo.asset(image)
        if asset.state is not State.WRONG_CASE or asset.actual is None or image.inert:
            return
        yield self.finding(
            post, address_slot(image), image, respelled(image, asset.actual, safe=True),
            src=shown(image.address), actual=shown(asset.actual),
        )  # fmt: skip


@dataclass(frozen=True)
class ImagePathUnicode(RepoRule):
    """Unicode Standard Annex 15; URL Standard, percent-encoded bytes."""

    level = Level.WARNING
    concern = "source"
    elements = FETCHED
    needs = frozenset((State.FOUND,))
    title = Words(
        en="Address in another Unicode form than the file", zh="地址与文件名的编码形式不同"
    )
    message = Words(
        en="“{src}” looks like the name of the file, and is written with other characters.",
        zh="“{src}”看上去与文件名相同，实际所用的字符不同。",
    )
    why = Words(
        en="macOS takes both spellings for one name (é as one character or as e with an accent); "
        "the servers of most sites don't, and a server reads %20 as a blank.",
        zh="macOS 把两种写法（é 作为一个字符，或 e 加重音符）视为同名，而大多数网站的服务器不会；服务器还会把 %20 读作空格。",
    )
    remedy = Words(en="Spell the address as the file is called.", zh="按文件的实际名称书写地址。")
    source = "Unicode Standard Annex 15, normalization forms; URL Standard, percent-encoded bytes"
    good = (
        Example("![x](caf\u00e9.png)\n", files={"caf\u00e9.png": "png"}),
        Example("![x](a%20b.png)\n", files={"a b.png": "png"}),
        Example("![x](a%2520b.png)\n", files={"a%20b.png": "png"}),
    )
    bad = (
        Example(
            "![x](«cafe\u0301.png»)\n",
            fixed="![x](caf\u00e9.png)\n",
            files={"caf\u00e9.png": "png"},
        ),
        Example("![x](«a%20b.png»)\n", fixed="![x](a%2520b.png)\n", files={"a%20b.png": "png"}),
    )

    def check(self, image: Image, post: Post, repo: Repo) -> Iterable[Finding]:
        """Every image whose file is there under a name that only looks the same."""
        asset = repo.asset(image)
        if asset.state is not State.FOUND or image.inert or image.src.templated:
            return
        actual = asset.actual or _twice_encoded(image.address, asset.ref)
        if actual is not None:
            fix = respelled(image, actual, safe=True)
            yield self.finding(post, address_slot(image), image, fix, src=shown(image.address))


def _twice_encoded(address: str, ref: str) -> str | None:
    """The address of a file that has a percent code in its name, where it is written as it is."""
    name = re.split("[?#]", address, maxsplit=1)[0].rsplit("/", 1)[-1]
    if not re.search("%[0-9A-Fa-f]{2}", name) or name != ref.rsplit("/", 1)[-1]:
        return None
    return address.replace(name, name.replace("%", "%25"))
