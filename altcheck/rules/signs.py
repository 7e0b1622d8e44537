"""Images that stand for something else: placeholders and badges."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import PurePosixPath
from urllib.parse import unquote

from altcheck.document import Image, Post
from altcheck.rules.addresses import belongs, host, path, put
from altcheck.rules.lexicon import is_placeholder
from altcheck.rules.name import is_badge, needs_name
from altcheck.rules.rule import Example, Finding, Fix, ImageRule, Level
from altcheck.rules.source import shown
from altcheck.words import Words

_PLACEHOLDER_HOSTS = frozenset((
    "placeholder.com", "placehold.it", "placehold.co", "placehold.jp", "placeholdit.imgix.net",
    "dummyimage.com", "lorempixel.com", "lorempicsum.com", "picsum.photos", "loremflickr.com",
    "placekitten.com", "placebear.com", "placebeard.it", "placecage.com", "placeimg.com",
    "fillmurray.com", "fakeimg.pl", "source.unsplash.com", "satyr.dev", "temp.im", "dummyimage.cn",
))  # fmt: skip
_STAND_IN = re.compile(
    r"(?:(?:image|img|photo|picture|cover|thumbnail|avatar|default)[-_ ]?)?(?:place[-_ ]?holder|lorem(?:[-_ ]?ipsum)?)"
    r"(?:[-_ ]?(?:image|img|photo|picture|\d{1,4}(?:x\d{1,4})?))*|holder\.js",
    re.IGNORECASE,
)
# What is in every stand-in's name: few addresses are taken to pieces.
_HINT = re.compile("holder|lorem", re.IGNORECASE)
_EXAMPLE = re.compile("place-?holder|占位", re.IGNORECASE)


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
        Example("![An example of a placeholder](img/placeholder.png)\n"),
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
        # Who calls it a placeholder in the alt shows it as an example of one.
        alt = (image.alt and image.alt.value) or ""
        address = image.address
        stands_in = belongs(host(address), _PLACEHOLDER_HOSTS) or _is_stand_in(path(address))
        if stands_in and not _EXAMPLE.search(alt):
            yield self.finding(post, image.src, image, src=shown(address))


_BADGE_TEXT = re.compile(r"(?:https?:)?//img\.shields\.io/(?:badge|static)/([^?#]+)", re.IGNORECASE)
_IDLE = frozenset(("badge", "badges", "shield", "shields", "shields.io", "status", "build"))


def _is_stand_in(path: str) -> bool:
    path = unquote(path)
    return bool(_HINT.search(path) and _STAND_IN.fullmatch(PurePosixPath(path).stem))


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
        if words and words not in _IDLE and not is_placeholder(words, image, post):
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
