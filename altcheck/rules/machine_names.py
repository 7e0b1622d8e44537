"""Alt texts that a machine made: names of cameras and screenshots, digests, slugs."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

from altcheck.document import Image, Post
from altcheck.rules.lexicon import everywhere
from altcheck.rules.quality import AltQuality
from altcheck.rules.rule import Example, Level
from altcheck.words import Words

_DATE = r"(?:19|20)\d{2}(?:(?:0\d|1[0-2])[0-3]\d|[-_.年/]\d{1,2}[-_.月/]\d{1,2}日?)"
# A time of day, behind at most a short word for "at", before or after noon, in whatever language.
_TIME = r"[\s_T,.-]*(?:[^\W\d_]{1,4}(?:\ las)?)?[\s_-]*\d{1,2}[\d.:_\-hms时分秒]*(?:\s?[AP]M)?"


@lru_cache(maxsize=1)
def copy_suffix() -> str:
    """A pattern for what file managers put behind the name of a second copy, or nothing."""
    return rf"(?:\s*(?:\(\d+\)|[-_–—\s]*(?:{everywhere('copies')})(?:\s*\(?\d+\)?)?))?"


@lru_cache(maxsize=1)
def camera_name() -> re.Pattern[str]:
    """What cameras, phones and messengers call a picture.

    Prefixes that are no words, with a counter; bare ones ("GTX_1080", "ISO_8859") are product names.
    """
    return re.compile(
        rf"""(?:(?:IMG|IMG_E|DSC|DSCN|DSCF|HPIM|PICT|IMGP|CIMG|KIMG|_MG|_DSC|MVI|SAM|DJI|FB_IMG|PXL|MVIMG|BURST|PANO|VID
             |InShot|Picsart|KakaoTalk|LINE_ALBUM)
           _?\d{{4,}}(?:[_-]\d+)*(?:[_-](?:HDR|COVER|edited|BURST\w*))*(?:\.(?:MP|PORTRAIT|NIGHT))?
         | (?:IMG|DSCN|DSCF|IMGP)-\d{{4,}}(?:[_-]\d+)* | (?:IMG|VID)-\d{{8}}-WA\d{{4}} | WP_\d{{8}}_\w+ | FullSizeRender | Snapchat-\d{{6,}}
         | (?:19|20)\d{{6}}_[0-2]\d{{5}}(?:_\w+)?
         | GOPR\d{{4}} | G[HXP]\d{{6}} | G\d{{7}} | P1\d{{6}} | R00\d{{5}} | 10\d_\d{{4}}
         | [A-Z]{{2,5}}_(?:0\d{{3,4}}|{_DATE})
         | (?:photo|signal)[\s_-]{_DATE}(?:{_TIME})?
         | (?:[^\W\d_]+\ (?:d[eo]\ )?)?WhatsApp(?:\ [^\W\d_]+)?[\s_-]+(?:de\ |от\ )?{_DATE}(?:{_TIME})?(?:_[0-9a-f]{{8}})?
         | (?:mmexport|wx_camera_|received_|beauty_|微信图片_?|微信圖片_?|QQ图片|QQ圖片)\d{{8,}}
        ){copy_suffix()}""",
        re.IGNORECASE | re.VERBOSE,
    )


@lru_cache(maxsize=1)
def screenshot_name() -> re.Pattern[str]:
    """What systems and their tools call a screenshot: a word for it in any language, and a date."""
    return re.compile(
        rf"""(?:(?:{everywhere("screenshots")}|QQ截图|QQ截圖)
           (?:[\s_-](?:from|vom|du|de|del|dal))?[\s_-]*{_DATE}(?:{_TIME})?(?:@2x)?(?:_[a-z][\w.]*)?
         | (?:企业微信截图|企業微信截圖|微信截图|微信截圖|QQ截图|QQ截圖|飞书)_?\d{{8,}}[-\d]* | image-{_DATE}(?:\d{{4,9}}|{_TIME})
        ){copy_suffix()}""",
        re.IGNORECASE | re.VERBOSE,
    )


@dataclass(frozen=True)
class AltCameraName(AltQuality):
    """WCAG failure F30: what a camera or a phone calls its files."""

    title = Words(en="Alt text is a camera's file name", zh="替代文本是相机文件名")
    message = Words(
        en="The alt text “{alt}” is what a camera or phone called the file.",
        zh="替代文本“{alt}”是相机或手机自动起的文件名。",
    )
    good = (
        Example("![The Sony DSC-RX100 on a table](a.png)\n"),
        Example("![IMG tags explained](a.png)\n"),
    )
    bad = (
        Example("![«IMG_2041»](a.png)\n"),
        Example("![«img-2041»](a.png)\n"),
        Example("![«20230101_101112»](a.png)\n"),
        Example("![«mmexport1655443322110»](a.png)\n"),
        Example("![«微信图片_20220331084512»](a.png)\n"),
    )

    def is_useless(self, alt: str, image: Image, post: Post) -> bool:
        """The whole alt is a counter with its prefix."""
        del image, post
        return bool(camera_name().fullmatch(unicodedata.normalize("NFKC", alt)))


@dataclass(frozen=True)
class AltScreenshotName(AltQuality):
    """WCAG failure F30: what systems call their screenshots."""

    title = Words(en="Alt text is a screenshot's file name", zh="替代文本是截图文件名")
    message = Words(
        en="The alt text “{alt}” is what the system called the screenshot.",
        zh="替代文本“{alt}”是系统给截图自动起的名字。",
    )
    good = (
        Example("![Screenshot of the settings page](a.png)\n"),
        Example("![截图：设置页面](a.png)\n"),
    )
    bad = (
        Example("![«Screenshot 2024-05-01 at 10.12.33»](a.png)\n"),
        Example("![«截屏2024-05-01 上午10.12.33»](a.png)\n"),
        Example("![«image-20240501101233456»](a.png)\n"),
    )

    def is_useless(self, alt: str, image: Image, post: Post) -> bool:
        """The whole alt is a word for screenshot with a date."""
        del image, post
        return bool(screenshot_name().fullmatch(unicodedata.normalize("NFKC", alt)))


# Digests with what image hosts put around them, UUIDs, and numbers that are a date or a time stamp
# in seconds or milliseconds, or longer than numbers that people use (of phones, of books).
_HASH = re.compile(
    r"(?:v\d-)?(?=[a-f]*\d)[0-9a-f]{16,}(?:[-_][a-z0-9]{1,8})?|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}"
    r"|1[3-9]\d{8}|1[3-9]\d{11}|[a-z]{0,3}\d{14,}(?:_[a-z]{1,5})?",
    re.IGNORECASE,
)
_BASE62 = re.compile(r"(?:\d[*_])?(?=.*[a-z])(?=.*[A-Z])[A-Za-z0-9_-]{20,}")


def _is_random(token: str) -> bool:
    """Whether letters and digits are mixed as in no name: ``Base64ToUtf8`` still has words."""
    if _BASE62.fullmatch(token) is None:
        return False
    return len(re.findall(r"\d[A-Za-z]", token)) > 1 >= len(re.findall(r"[a-z]{4,}", token))


def is_identifier(token: str) -> bool:
    """Whether a token is a digest, an identifier or a time stamp, which nobody would say."""
    return bool(_HASH.fullmatch(token)) or _is_random(token)


@dataclass(frozen=True)
class AltHashName(AltQuality):
    """WCAG failure F30: digests, identifiers, time stamps."""

    title = Words(en="Alt text is an identifier", zh="替代文本是一串标识符")
    message = Words(
        en="The alt text “{alt}” is an identifier or a time stamp that a program made up.",
        zh="替代文本“{alt}”是程序自动生成的标识符或时间戳。",
    )
    good = (Example("![Commit 1f3a9c2](a.png)\n"), Example("![internationalisation](a.png)\n"))
    bad = (
        Example("![«d41d8cd98f00b204e9800998ecf8427e»](a.png)\n"),
        Example("![«1655443322110»](a.png)\n"),
        Example("![«3f2504e0-4f89-41d3-9a0c-0305e82c3301»](a.png)\n"),
    )

    def is_useless(self, alt: str, image: Image, post: Post) -> bool:
        """The whole alt is one token that nobody would say."""
        del image, post
        return is_identifier(alt)


# Words that people write with three hyphens and more.
_COMPOUND = re.compile(
    r"[a-z]+-(?:of|in|out|off|on|to|up|from|by)-(?:the|a|an|all)-[a-z]+|one-size-fits-all|what-you-see-is-what-you-get"
    r"|(?:first|last)-in-(?:first|last)-out|out-of-the-box-.+|state-of-the-art-.+|[a-z0-9]+-year-old-[a-z]+"
    r"|(?:never|not|soon)-to-be-[a-z]+|[a-z]{1,2}(?:-[a-z]{1,2}){3,}|[0-9]+(?:[-_][0-9]+)+"
)
_HYPHENS = re.compile(r"[a-z0-9]+(?:[-_][a-z0-9]+){3,}")
_UNDERSCORES = re.compile(r"(?=.*[a-z])[A-Za-z0-9-]+(?:_[A-Za-z0-9-]+){3,}_?")


@dataclass(frozen=True)
class AltSlugName(AltQuality):
    """WCAG failure F30: words joined by hyphens, as in an address."""

    level = Level.WARNING
    title = Words(en="Alt text is written like an address", zh="替代文本写成了文件名的样子")
    message = Words(
        en="The alt text “{alt}” is words strung together, as in a file name.",
        zh="替代文本“{alt}”是用连字符或下划线串起来的词，像文件名。",
    )
    good = (
        Example("![state-of-the-art kitchen](a.png)\n"),
        Example("![out-of-the-box](a.png)\n"),
        Example("![tie-dye](a.png)\n"),
        Example("![MAX_FILE_NAME_LENGTH](a.png)\n"),
        Example("![get_user_by_id](a.png) shows `get_user_by_id()`\n"),
    )
    bad = (
        Example("![«two-boats-at-the-quay»](a.png)\n"),
        Example("![«login_page_new_final»](a.png)\n"),
        Example("![«Login_page_new_Final»](a.png)\n"),
    )

    def is_useless(self, alt: str, image: Image, post: Post) -> bool:
        """One token with three separators or more that is neither a name in code nor a compound."""
        del image
        if not (_HYPHENS.fullmatch(alt) or _UNDERSCORES.fullmatch(alt)):
            return False
        return alt.casefold() not in post.code and not _COMPOUND.fullmatch(alt)


@dataclass(frozen=True)
class AltDimensions(AltQuality):
    """WCAG failure F30: what page builders name an empty frame."""

    level = Level.WARNING
    title = Words(en="Alt text is a size", zh="替代文本是尺寸")
    message = Words(
        en="The alt text “{alt}” gives a size, not what the picture shows.",
        zh="替代文本“{alt}”只是尺寸，没有说明画面内容。",
    )
    good = (
        Example("![4x4](a.png)\n"),
        Example("![1920x1080](viewport-1920x1080.png)\n"),
        Example("![Banner of 300×250 pixels](a.png)\n"),
        Example("![Screen of 1920x1080](a.png)\n"),
    )
    bad = (Example("![«300x250»](a.png)\n"), Example("![«300 × 250 px»](a.png)\n"))

    def is_useless(self, alt: str, image: Image, post: Post) -> bool:
        """Two numbers with a cross between, and at most a unit.

        Not where the file's name has them: a picture of a screen of that size, or a wallpaper.
        """
        del post
        size = _SIZE.fullmatch(alt)
        return size is not None and not re.search(rf"{size[1]}\D{size[2]}", image.address[-200:])


_SIZE = re.compile(r"(\d{2,5})\s?(?:px)?\s?[x×*X]\s?(\d{2,5})\s?(?:px|pixels?|像素)?")
