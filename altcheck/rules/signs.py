"""Images that are no pictures: tracking pixels, spacers, stand-ins, badges."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import PurePosixPath
from urllib.parse import unquote

from altcheck.assets.asset import Asset, State
from altcheck.document import Image, Post
from altcheck.repo import Repo
from altcheck.rules.addresses import belongs, host, is_private, path, put
from altcheck.rules.name import alone_in_link, is_badge, is_pixel, is_spacer_name, needs_name
from altcheck.rules.rule import Example, Finding, Fix, ImageRule, Level, RepoRule
from altcheck.rules.source import shown
from altcheck.rules.vocabulary import is_placeholder
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
        if _is_point(image) or _BEACON.match(image.address[:500]):
            yield self.finding(post, image.span, image, host=shown(name))


def _is_point(image: Image) -> bool:
    """Whether the markup says that the image is one pixel, or none, in both directions."""
    style = image.attribute("style")
    if style and len(_NO_SIZE.findall((style.value_slot.value or "")[:2000])) > 1:
        return True
    sides = (image.attribute("width"), image.attribute("height"))
    return all(side and (side.value_slot.value or "").strip() in _POINT for side in sides)


_TINY = 3  # pixels: a side no longer than this shows nothing


@dataclass(frozen=True)
class SpacerImage(RepoRule):
    """WCAG 2.2, 1.1.1; technique C9, failure F38."""

    level = Level.NOTICE
    concern = "name"
    title = Words(en="Spacer image", zh="占位的透明小图")
    message = Words(
        en="This image is no larger than {size} pixels: there is nothing in it to describe.",
        zh="这张图片只有 {size} 像素大：没有可描述的内容。",
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
        """Every image whose markup or file says that it is tiny, and whose alt is missing or idle.

        An alt of words may belong to a picture that a script puts there; alone in a link it is the
        link's name.
        """
        alt = image.alt
        if image.syntax != "html" or not needs_name(image) or image.access.labelled:
            return
        if alt is None or alt.value == "" or alt.templated or alone_in_link(image) or image.lazy:
            return
        size = _tiny(image, repo.asset(image))
        if size and (alt.value is None or is_placeholder(alt.value)):
            fix = put(alt, "", safe=alt.value is None)
            yield self.finding(post, image.span, image, fix, size=size)


def _tiny(image: Image, asset: Asset) -> str:
    """The size of an image in which nothing can be seen; empty for others."""
    if asset.state is State.FOUND and asset.width is not None and asset.height is not None:
        return f"{asset.width} × {asset.height}" if min(asset.width, asset.height) <= _TINY else ""
    return str(_TINY) if is_pixel(image) and not is_spacer_name(image) else ""


_PLACEHOLDER_HOSTS = (
    "placeholder.com", "placehold.it", "placehold.co", "placehold.jp", "placeholdit.imgix.net",
    "dummyimage.com", "lorempixel.com", "lorempicsum.com", "picsum.photos", "loremflickr.com",
    "placekitten.com", "placebear.com", "placebeard.it", "placecage.com", "placeimg.com",
    "fillmurray.com", "fakeimg.pl", "source.unsplash.com", "satyr.dev", "temp.im", "dummyimage.cn",
)  # fmt: skip
_STAND_IN = re.compile(
    r"(?:(?:image|img|photo|picture|cover|thumbnail|avatar|default)[-_ ]?)?(?:place[-_ ]?holder|lorem(?:[-_ ]?ipsum)?)"
    r"(?:[-_ ]?(?:image|img|photo|picture|\d{1,4}(?:x\d{1,4})?))*|holder\.js",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class PlaceholderImage(ImageRule):
    """A picture that stood in for one that never came."""

    level = Level.WARNING
    concern = "source"
    title = Words(en="Placeholder instead of a picture", zh="用的是占位图片")
    message = Words(
        en="“{src}” is a placeholder, not the picture that belongs here.",
        zh="“{src}”是占位图片，不是应有的图片。",
    )
    why = Words(
        en="Readers see a grey box, or a picture by chance.",
        zh="读者看到的是灰色方块，或一张随机图片。",
    )
    remedy = Words(
        en="Put the real picture in, or take this one out.", zh="换上真正的图片，或删除它。"
    )
    source = "WCAG 2.2, failure F30"
    good = (
        Example("![x](a.png)\n"),
        Example("![x](css-placeholder-selector.png)\n"),
        Example('<p><img src="placeholder.png" data-src="b.png" alt="x"></p>\n'),
        Example('<p><img src="placeholder.png" class="lazyload" data-hi="b.png" alt="x"></p>\n'),
    )
    bad = (
        Example("![x](«https://via.placeholder.com/300x200»)\n"),
        Example("![x](«img/placeholder.png»)\n"),
        Example('<p><img src="«https://picsum.photos/200»" alt="x"></p>\n'),
    )

    def check(self, image: Image, post: Post) -> Iterable[Finding]:
        """Every picture of a service for placeholders, and every file that is called one."""
        if image.inert or image.lazy or image.src.templated:
            return
        # A script may put another picture there: how it finds it can't be seen from here.
        if any(a.name.startswith("data-") or a.name == "srcset" for a in image.attributes):
            return
        address = image.address
        stem = PurePosixPath(unquote(path(address))).stem
        if belongs(host(address), _PLACEHOLDER_HOSTS) or _STAND_IN.fullmatch(stem):
            yield self.finding(post, image.src, image, src=shown(address))


_BADGE_TEXT = re.compile(r"(?:https?:)?//img\.shields\.io/(?:badge|static)/([^?#]+)", re.IGNORECASE)
_IDLE = frozenset(("badge", "badges", "shield", "shields", "shields.io", "status", "build"))


@dataclass(frozen=True)
class ImageServiceBadge(ImageRule):
    """WCAG 2.2, 1.1.1: a badge is text in a picture."""

    level = Level.NOTICE
    concern = "name"
    title = Words(en="Badge without its words", zh="徽章没有文字说明")
    message = Words(
        en="This badge of “{host}” shows words, and its alt has none of them.",
        zh="“{host}”的徽章显示了文字，而替代文本中没有。",
    )
    why = Words(
        en="What a badge says (a version, a build's state) is lost for those who don't see it.",
        zh="看不到徽章的人无从知道它的内容（版本、构建状态等）。",
    )
    remedy = Words(
        en="Name the badge's subject: “npm version”, “build status”.",
        zh="写明徽章的主题，如“npm 版本”“构建状态”。",
    )
    wcag = ("1.1.1",)
    source = "WCAG 2.2, 1.1.1"
    good = (
        Example("![npm version](https://img.shields.io/npm/v/a.svg)\n"),
        Example("![](a.png)\n"),
        Example('<p><img src="https://img.shields.io/badge/a-b.svg" alt="a: b"></p>\n'),
        Example('<p><img src="https://img.shields.io/badge/a-b.svg" alt="" role="none"></p>\n'),
    )
    bad = (
        Example(
            "«![](https://img.shields.io/badge/licence-MIT-green.svg)»\n",
            fixed="![licence: MIT](https://img.shields.io/badge/licence-MIT-green.svg)\n",
        ),
        Example('<p>«<img src="https://badgen.net/npm/v/a" alt="badge">»</p>\n'),
    )

    def check(self, image: Image, post: Post) -> Iterable[Finding]:
        """Every badge that an alt is missing of, or an idle word stands in for.

        What is alone in a link and nameless is told, as the graver fault, by the rules about links.
        """
        alt = image.alt
        if not needs_name(image) or image.access.labelled:
            return
        if alt is None or alt.templated or image.link or not is_badge(image):
            return
        words = (alt.value or "").strip().casefold()
        if words and words not in _IDLE and not is_placeholder(words):
            return
        # Nothing to be said of it is a decision where the syntax can hold one.
        if alt.value == "" and image.syntax == "html":
            return
        name = host(image.address) or image.address
        yield self.finding(post, image.span, image, _badge_fix(image), alt, host=shown(name))


def _badge_fix(image: Image) -> Fix | None:
    """The words that stand in the address of a badge: ``label-message-colour``."""
    found = _BADGE_TEXT.match(image.address)
    if found is None or image.alt is None:
        return None
    text = re.sub(r"\.(?:svg|png)$", "", unquote(found[1])).replace("--", "\0").replace("__", "\1")
    parts = [re.sub("_", " ", part).strip() for part in text.split("-")]
    parts = [part.replace("\0", "-").replace("\1", "_") for part in parts if part]
    words = ": ".join(parts[:-1] if len(parts) > 1 else parts)
    return put(image.alt, words) if re.search(r"\w", words) else None
