"""Images in which there is nothing to be seen: tracking pixels and spacers."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import PurePosixPath

from altcheck.assets.asset import Asset, State
from altcheck.document import Image, Post
from altcheck.repo import Repo
from altcheck.rules.addresses import host, is_private, path, put
from altcheck.rules.lexicon import is_placeholder
from altcheck.rules.name import alone_in_link, is_pixel, is_spacer_name, needs_name
from altcheck.rules.rule import Example, Finding, ImageRule, Level, RepoRule
from altcheck.rules.source import shown
from altcheck.words import Words

_POINT = frozenset(("0", "1", "0px", "1px"))
_NO_SIZE = re.compile(r"(?:^|;)\s*(?:width|height)\s*:\s*[01]px", re.IGNORECASE)
_BEACON = re.compile(
    r"""(?:https?:)?//(?:
      (?:www\.)?facebook\.com/tr[/?] | (?:www\.|ssl\.)?google-analytics\.com/(?:collect|__utm\.gif)
      | pixel\.(?:wp\.com|quantserve\.com/pixel) | stats\.(?:wordpress|wp)\.com/ | feeds\.wordpress\.com/1\.0/
      | feeds\.feedburner\.com/~r/ | [\w.-]*feedsportal\.com/ | medium\.com/_/stat\?
      | s?b\.scorecardresearch\.com/ | [\w.-]*\.doubleclick\.net/(?:activity|pagead|ddm) | ct\.pinterest\.com/
      | px\.ads\.linkedin\.com/ | (?:analytics\.twitter\.com|t\.co)/i/adsct | bat\.bing\.com/action/
      | hm\.baidu\.com/hm\.gif | c\.statcounter\.com/ | track\.hubspot\.com/ | counter\.theconversation\.com/
      | (?:www\.)?google-analytics\.com/g/ | mc\.yandex\.ru/watch/ | ping\.chartbeat\.net/ | rss-pixel\.
    )""",
    re.IGNORECASE | re.VERBOSE,
)


@dataclass(frozen=True)
class TrackingPixel(ImageRule):
    """WCAG 2.2, 1.1.1: invisible images have to be hidden from everybody."""

    level = Level.NOTICE
    concern = "privacy"
    needs = frozenset(("host",))
    title = Words(en="Tracking pixel", zh="跟踪像素")
    message = Words(
        en="This image shows nothing, and tells “{host}” who reads the post.",
        zh="这张图片什么都不显示，只把读者的访问告诉“{host}”。",
    )
    why = Words(
        en="Readers are counted by somebody whom they don't see; a copy of a post brings the counter "
        "of its source along.",
        zh="读者在不知情时被第三方统计；转载的文章会连同来源的计数器一起带来。",
    )
    remedy = Words(
        en='Take it out; if it has to stay, give it alt="".',
        zh='删除它；如必须保留，请写上 alt=""。',
    )
    wcag = ("1.1.1",)
    source = "WCAG 2.2, 1.1.1; HTML Standard, images not intended for the user"
    good = (
        Example('<p><img src="https://a.example/b.png" width="100" height="1" alt="x"></p>\n'),
        Example('<p><img src="line.png" width="1" height="1"></p>\n'),
        Example('<p><img src="https://a.example/b.png" width="1" alt="x"></p>\n'),
        Example("![x](https://www.facebook.com/travel/b.png)\n"),
    )
    bad = (
        Example('<p>«<img src="https://count.example/1.gif?p=7" width="1" height="1">»</p>\n'),
        Example('<p>«<img src="https://pixel.wp.com/g.gif?v=ext" alt="">»</p>\n'),
        Example("«![](https://www.facebook.com/tr?id=1&ev=PageView)»\n"),
    )

    def check(self, image: Image, post: Post) -> Iterable[Finding]:
        """Every image of another host of at most one pixel by its markup, and known counters.

        That it gets its empty alt is for SpacerImage to say: it counts readers all the same.
        """
        name = host(image.address)
        if image.inert or image.src.templated or not name or is_private(name):
            return
        # The spacers of another host hold a layout apart, and count nobody.
        point = _is_point(image) and not is_spacer_name(image)
        if point or _BEACON.match(image.address[:500]):
            yield self.finding(post, image.span, image, host=shown(name))


def _is_point(image: Image) -> bool:
    """Whether the markup says that the image is one pixel, or none, in both directions."""
    style = image.attribute("style")
    if style and len(_NO_SIZE.findall((style.value_slot.value or "")[:2000])) > 1:
        return True
    width, height = image.attribute("width"), image.attribute("height")
    if width is None or height is None:
        return False
    return all((side.value_slot.value or "").strip() in _POINT for side in (width, height))


_TINY = 3  # pixels: a side no longer than this shows nothing


@dataclass(frozen=True)
class SpacerImage(RepoRule):
    """WCAG 2.2, 1.1.1; technique C9, failure F38."""

    level = Level.NOTICE
    concern = "name"
    needs = frozenset(("html",))
    title = Words(en="Spacer image", zh="占位的透明小图")
    message = Words(
        en="This image is a spacer ({mark}): there is nothing in it to describe.",
        zh="这是一张占位的透明小图（{mark}）：没有可描述的内容。",
    )
    why = Words(
        en="Without an empty alt a screen reader announces it, by its file name at worst.",
        zh="没有空的 alt，读屏软件就会播报它，甚至念出文件名。",
    )
    remedy = Words(
        en='Write alt="", or take it out and let CSS keep the distance.',
        zh='写上 alt=""，或删除它并用 CSS 控制间距。',
    )
    wcag = ("1.1.1",)
    source = "WCAG 2.2, failure F38 and technique C9"
    good = (
        Example('<p><img src="a.gif" width="1" height="20" alt=""></p>\n'),
        Example('<p><img src="a.png"></p>\n', files={"a.png": "png"}),
        Example('<p><img src="a.png" width="1" height="1" alt="Two boats"></p>\n'),
        Example('<p><a href="b"><img src="a.png" width="1" height="1"></a></p>\n'),
        Example('<p><img src="blank.gif" class="lazy" data-x="b.png" alt="Two boats"></p>\n'),
    )
    bad = (
        Example(
            '<p>«<img src="a.gif" width="1" height="1">»</p>\n',
            fixed='<p><img src="a.gif" alt="" width="1" height="1"></p>\n',
        ),
        Example(
            '<p>«<img src="line.png">»</p>\n',
            fixed='<p><img src="line.png" alt=""></p>\n',
            files={"line.png": "line-png"},
        ),
        Example(
            '<p>«<img src="https://count.example/1.gif" width="1" height="1" alt="image">»</p>\n',
            fixed='<p><img src="https://count.example/1.gif" width="1" height="1" alt=""></p>\n',
        ),
    )

    def check(self, image: Image, post: Post, repo: Repo) -> Iterable[Finding]:
        """Every image whose size or name says that it is a spacer, and whose alt is missing or idle.

        An alt of words may belong to a picture that a script puts there; alone in a link it is the
        link's name.
        """
        alt = image.alt
        if image.syntax != "html" or not needs_name(image) or image.access.labelled:
            return
        if alt is None or alt.value == "" or alt.templated or alone_in_link(image) or image.lazy:
            return
        if alt.value is not None and not is_placeholder(alt.value, image, post):
            return
        size = _tiny(image, repo.asset(image))
        if size or _is_called_spacer(image):
            fix = put(alt, "", safe=bool(size) and alt.value is None)
            mark = size or PurePosixPath(path(image.address)).name
            yield self.finding(post, image.span, image, fix, mark=shown(mark))


def _tiny(image: Image, asset: Asset) -> str:
    """The size of an image in which nothing can be seen; empty for others."""
    if asset.state is State.FOUND and asset.width is not None and asset.height is not None:
        return f"{asset.width} × {asset.height}" if min(asset.width, asset.height) <= _TINY else ""
    return f"≤ {_TINY} px" if is_pixel(image) and not is_spacer_name(image) else ""


def _is_called_spacer(image: Image) -> bool:
    """Whether its name says so, and no script is likely to put a picture in its place."""
    waits = any(a.name.startswith("data-") or a.name == "srcset" for a in image.attributes)
    return is_spacer_name(image) and not waits
