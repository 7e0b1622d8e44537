"""Alt texts that are what a machine called the file."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from pathlib import PurePosixPath
from urllib.parse import unquote, urlsplit

from altcheck.document import Image
from altcheck.rules.quality import AltQuality
from altcheck.rules.rule import Example
from altcheck.words import Words

_EXTENSION = r"\.(?:png|jpe?g|jpe|jfif|gif|webp|avif|svg|bmp|tiff?|heic|heif|ico)"
# What file managers put behind the name of a second copy.
_COPY = r"(?:\s*(?:\(\d+\)|[-_\ ]copy(?:\ \d+)?|[-_\ ]?副本))?"
_LONGEST = 2000  # characters of an address that are looked at


@dataclass(frozen=True)
class AltFilename(AltQuality):
    """WCAG failure F30; ACT rule qt1vmo."""

    title = Words(en="Alt text is a file name", zh="替代文本是文件名")
    message = Words(en="The alt text “{alt}” is a file name.", zh="替代文本“{alt}”是文件名。")
    act = ("qt1vmo",)
    good = (
        Example("![The file config.png in the tree](a.png)\n"),
        Example("![Export as PNG](export.png)\n"),
    )
    bad = (
        Example("![«harbour-01.jpg»](a.jpg)\n"),
        Example('<p><img src="/x/DSC%201.png?w=3" alt="«DSC 1.png»"></p>\n'),
        Example(
            '<p><img src="a.png" alt="«２.jpg»"></p><p class="caption">Two boats</p>\n',
            fixed='<p><img src="a.png" alt="Two boats"></p><p class="caption">Two boats</p>\n',
        ),
    )

    def is_useless(self, alt: str, image: Image) -> bool:
        """The whole alt is one word with a picture's extension, or the last part of the address."""
        text = unicodedata.normalize("NFKC", alt)
        name = re.fullmatch(rf"(.*\S){_EXTENSION}(?:[!~@][\w-]+)*{_COPY}", text, re.IGNORECASE)
        if name is None:
            return False
        # A sentence may end with the name of a file that it is about: "Open photo.jpg".
        words = name[1].split()
        if len(words) == 1 or _is_machine_made(name[1]) or re.fullmatch(r"[\d()_-]+", words[-1]):
            return True
        return _stem(text) == _stem(PurePosixPath(unquote(_path(image.address))).name)


def _is_machine_made(name: str) -> bool:
    return any(pattern.fullmatch(name) for pattern in (_CAMERA, _SCREENSHOT))


def _stem(name: str) -> str:
    """A file's name without its extension and without what content delivery networks add."""
    stem = re.sub(rf"{_EXTENSION}\b.*$", "", unicodedata.normalize("NFKC", name).casefold())
    stem = re.sub(r"(?:@[1-4]x|-\d{2,4}x\d{2,4}|\.[0-9a-f]{8,}|-scaled)+$", "", stem)
    return re.sub(r"[\W_]+", " ", stem).strip()


def _path(address: str) -> str:
    """The path of an address; the address itself where it is none."""
    try:
        return urlsplit(address[:_LONGEST]).path
    except ValueError:
        return address[:_LONGEST]


_DATE = r"(?:19|20)\d{2}(?:(?:0\d|1[0-2])[0-3]\d|[-_.年/]\d{1,2}[-_.月/]\d{1,2}日?)"
# A time of day, behind at most a short word for "at", before or after noon, in whatever language.
_TIME = r"[\s_T,.-]*(?:[^\W\d_]{1,4}(?:\ las)?)?[\s_-]*\d{1,2}[\d.:_\-hms时分秒]*(?:\s?[AP]M)?"

# Prefixes that are no words, with a counter; bare ones ("GTX_1080", "ISO_8859") are product names.
_CAMERA = re.compile(
    rf"""(?:(?:IMG|DSC|DSCN|DSCF|HPIM|PICT|IMGP|CIMG|KIMG|_MG|_DSC|MVI|SAM|DJI|FB_IMG|PXL|MVIMG|BURST|PANO|VID)
       _?\d{{4,}}(?:[_-]\d+)*(?:[_-](?:HDR|COVER|edited|BURST\w*))*(?:\.(?:MP|PORTRAIT|NIGHT))?
     | (?:IMG|VID)-\d{{8}}-WA\d{{4}} | WP_\d{{8}}_\w+
     | GOPR\d{{4}} | G[HXP]\d{{6}} | G\d{{7}} | P1\d{{6}} | R00\d{{5}} | 10\d_\d{{4}}
     | [A-Z]{{2,5}}_(?:0\d{{3,4}}|{_DATE})
     | (?:WhatsApp\ Image|photo|signal)[\s_-]{_DATE}(?:{_TIME})?
     | (?:mmexport|wx_camera_|received_|beauty_|微信图片_?|微信圖片_?|QQ图片|QQ圖片)\d{{8,}}
    ){_COPY}""",
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
        Example("![«mmexport1655443322110»](a.png)\n"),
        Example("![«微信图片_20220331084512»](a.png)\n"),
    )

    def is_useless(self, alt: str, image: Image) -> bool:
        """The whole alt is a counter with its prefix."""
        del image
        return bool(_CAMERA.fullmatch(unicodedata.normalize("NFKC", alt)))


_SCREENSHOT = re.compile(
    rf"""(?:(?:Screen[\s_-]?shot|CleanShot|Screencast|Screen\ Recording|Screenrecorder|Bildschirmfoto|Capture\ d[’']écran|Captura\ de\ (?:pantalla|ecrã|tela)
       |Schermafbeelding|Schermata|Istantanea|Zrzut\ ekranu|Снимок\ экрана|Skärmavbild|Snipaste|截屏|截图|截圖|屏幕截图|螢幕截圖|屏幕快照|螢幕快照
       |QQ截图|QQ截圖|微信截图|スクリーンショット|스크린샷)
       (?:[\s_-](?:from|vom|du|de|del|dal))?[\s_-]*{_DATE}(?:{_TIME})?(?:@2x)?(?:_[a-z][\w.]*)?
     | 企业微信截图_\d{{8,}} | image-{_DATE}(?:\d{{4,9}}|{_TIME})
    ){_COPY}""",
    re.IGNORECASE | re.VERBOSE,
)


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

    def is_useless(self, alt: str, image: Image) -> bool:
        """The whole alt is a word for screenshot with a date."""
        del image
        return bool(_SCREENSHOT.fullmatch(unicodedata.normalize("NFKC", alt)))


# Digests with what image hosts put around them, UUIDs, and numbers that are a date or a time stamp
# in seconds or milliseconds, or longer than numbers that people use (of phones, of books).
_HASH = re.compile(
    r"(?:v\d-)?(?=[a-f]*\d)[0-9a-f]{16,}(?:_[a-z0-9]{1,5})?|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}"
    r"|1[3-9]\d{8}|1[3-9]\d{11}|[a-z]{0,3}\d{14,}(?:_[a-z]{1,5})?",
    re.IGNORECASE,
)
_BASE62 = re.compile(r"(?:\d[*_])?(?=.*[a-z])(?=.*[A-Z])[A-Za-z0-9_-]{20,}")


def _is_random(token: str) -> bool:
    """Whether letters and digits are mixed as in no name: ``Base64ToUtf8`` still has words."""
    if _BASE62.fullmatch(token) is None:
        return False
    return len(re.findall(r"\d[A-Za-z]", token)) > 1 >= len(re.findall(r"[a-z]{4,}", token))


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

    def is_useless(self, alt: str, image: Image) -> bool:
        """The whole alt is one token that nobody would say."""
        del image
        return bool(_HASH.fullmatch(alt)) or _is_random(alt)


@dataclass(frozen=True)
class AltUrl(AltQuality):
    """WCAG failure F30."""

    title = Words(en="Alt text is an address", zh="替代文本是网址")
    message = Words(en="The alt text “{alt}” is an address.", zh="替代文本“{alt}”是网址。")
    good = (
        Example("![example.com](a.png)\n"),
        Example("![The page https://a.example/b with its new header](a.png)\n"),
    )
    bad = (
        Example("![«https://a.example/b/c»](a.png)\n"),
        Example('<p><img src="a.png" alt="«www.a.example/b.png?x=1»"></p>\n'),
    )

    def is_useless(self, alt: str, image: Image) -> bool:
        """The whole alt is an address, or more than half of it is one."""
        del image
        found = re.search(r"(?:https?://|data:image/|www\.)\S+", alt)
        return found is not None and 2 * len(found[0]) > len(alt)
