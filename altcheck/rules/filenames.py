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
        """The whole alt ends with a picture's extension, or is the last part of the address."""
        text = unicodedata.normalize("NFKC", alt).casefold()
        name = re.fullmatch(rf"(.*\S)(?:{_EXTENSION})(?:\s*\(\d+\))?", text)
        if name is not None:
            # A sentence may end with the name of a file that it is about.
            return len(name[1].split()) <= _FEW and not re.search(r"[,;:!?，。；：]\s", name[1])
        last = PurePosixPath(unquote(_path(image.address))).name
        return "." in last and unicodedata.normalize("NFKC", last).casefold() == text


_FEW = 4  # words that a file's name has at most


def _path(address: str) -> str:
    """The path of an address; the address itself where it is none."""
    try:
        return urlsplit(address[:_LONGEST]).path
    except ValueError:
        return address[:_LONGEST]


_CAMERA = re.compile(
    r"""(?:(?:IMG|DSC|DSCN|DSCF|DSC0|SAM|MVI|MVIMG|PXL|DJI|GOPR|GP|HPIM|PICT|IMGP|CIMG|KIMG|WP|BURST|PANO|VID|_MG|_DSC|P10\d|R00\d)
       [_-]?\d{3,}(?:[_-]\d+)*(?:[_-](?:HDR|COVER|edited|BURST\w*|副本))*
     | (?:WhatsApp\ Image|photo|mmexport|wx_camera_|微信图片_?|微信圖片_?|QQ图片|QQ圖片|Screenrecorder[-_]|beauty_)\s?\d{4,}[\d\s._:at-]*(?:_副本)?
     | [A-Z]{2,5}_\d{4,8}
    )(?:\s*(?:\(\d+\)|（\d+）|copy|副本))?""",
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
    r"""(?:Screen\s?shot|Screen\ Shot|CleanShot|Screencast\ from|Screenshot\ from|Screen\ Recording|Bildschirmfoto|Capture\ d[’']écran|Captura\ de\ pantalla
      |Schermafbeelding|Schermata|Snipaste|Snip|截屏|截图|截圖|屏幕截图|螢幕截圖|屏幕快照|螢幕快照|QQ截图|QQ截圖|企业微信截图|微信截图|スクリーンショット|스크린샷|image)
     [\s_-]*(?:vom|from|du|de|del|\d*)?[\s_-]*
     (?:19|20)\d{2}(?:[-_.年/]?\d{1,2}){1,2}日?[\s_T,.-]*(?:at|um|à|a\ las|上午|下午|PM|AM)?[\s_]*[\d.:_\-hms时分秒]*\s?(?:[AP]M)?(?:@2x)?(?:\s*\(\d+\))?""",
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


_HASH = re.compile(
    r"[0-9a-f]{16,}|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|(?=\D*\d)(?=.*[a-z])(?=.*[A-Z])[A-Za-z0-9_-]{20,}|\d{9,}"
)


@dataclass(frozen=True)
class AltHashName(AltQuality):
    """WCAG failure F30: digests, identifiers, time stamps."""

    title = Words(en="Alt text is an identifier", zh="替代文本是一串标识符")
    message = Words(
        en="The alt text “{alt}” is a digest or a number that a program made.",
        zh="替代文本“{alt}”是程序生成的哈希或编号。",
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
        return bool(_HASH.fullmatch(alt)) and not (alt.isalpha() and alt.islower())


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
