"""Alt texts that are what a machine called the file."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache
from pathlib import PurePosixPath
from urllib.parse import unquote, urlsplit

from altcheck.document import Image, Post
from altcheck.rules.machine_names import camera_name, copy_suffix, screenshot_name
from altcheck.rules.quality import AltQuality, AltStyle, rewritten
from altcheck.rules.rule import Example, Fix, Level
from altcheck.words import Words

_EXTENSION = r"\.(?:png|jpe?g|jpe|jfif|gif|webp|avif|svg|bmp|tiff?|heic|heif|ico)"
# Words that are in sentences rather than in names of files, and signs of more than one of those.
_PROSE = re.compile(
    r"\b(?:a|an|the|this|of|in|on|to|with|from|for|as|and|or|is|are|by|into|at|file|files|folder|open"
    r"(?:s|ed|ing)?|sav(?:e|ed|es|ing)|exports?|imports?|delet(?:e|ed|es|ing)|creat(?:e|ed|es|ing)"
    r"|select(?:s|ed|ing)?|choos(?:e|es|ing)|drag|renam(?:e|ed|es|ing)|named|called|edit(?:s|ed|ing)?"
    r"|git|cp|mv|rm|add(?:s|ed|ing)?|load(?:s|ed|ing)|upload(?:s|ed|ing)?|die|der|das|und"
    r"|von|mit|le|la|les|de|du|des|el|los|las|il|datei|fichier|archivo|arquivo|bestand|plik)\b"
    r"|[，。：:;?!/\\「」“”\"'`=]|\.\w+\b.*\.\w+|[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]",
    re.IGNORECASE,
)
_URL = re.compile(r"(?:https?://|data:image/|www\.)\S+")
_NAME = re.compile(rf"[(\[]?(\S+){_EXTENSION}[)\]]?", re.IGNORECASE)
_FILE_SIZE = re.compile(
    rf"(?:\S+{_EXTENSION}[\s,:-]*)?\(?\d+(?:[.,]\d+)?\s?(?:[KM]i?\s?(?:B|o|bytes?)|bytes)\)?",
    re.IGNORECASE,
)
_FIGURES = re.compile(r"\d+(?:\D\d+)+")
_LIKE_A_NAME = re.compile(r"[^\W\d_]-?_?\d{2}|\d{2}[-_]?[^\W\d_]|[-_].*[-_]")
_SUFFIX = re.compile(rf"{_EXTENSION}\b.*$")
_ADDED = re.compile(r"(?:@[1-4]x|-\d{2,4}x\d{2,4}|\.[0-9a-f]{8,}|-scaled)+$")
_SIGNS = re.compile(r"[\W_]+")
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
        Example("![Opening harbour.jpg](a.png)\n"),
        Example("![Before: harbour.jpg](a.png)\n"),
        Example("![old.png harbour.png](a.png)\n"),
    )
    bad = (
        Example("![«harbour-01.jpg»](a.jpg)\n"),
        Example("![«harbour view.jpg»](a.jpg)\n", level=Level.WARNING),
        Example('<p><img src="/x/DSC%201.png?w=3" alt="«DSC 1.png»"></p>\n'),
        Example(
            '<p><img src="a.png" alt="«２.jpg»"></p><p class="caption">Two boats</p>\n',
            fixed='<p><img src="a.png" alt="Two boats"></p><p class="caption">Two boats</p>\n',
        ),
    )

    def is_useless(self, alt: str, image: Image, post: Post) -> bool:
        """The whole alt is one word with a picture's extension, or the last part of the address."""
        del post
        text = unicodedata.normalize("NFKC", alt)
        name = _named_file().fullmatch(text)
        if name is None:
            return False
        # A sentence may end with the name of a file that it is about: "Open photo.jpg".
        words = name[1].split()
        if len(words) == 1 or _is_machine_made(name[1]) or re.fullmatch(r"[\d()_-]+", words[-1]):
            return True
        return _is_named(text, image) or not _PROSE.search(text)

    def grade(self, alt: str, image: Image, post: Post) -> Level:
        """A warning for several words that are not what the picture's own file is called."""
        del post
        text = unicodedata.normalize("NFKC", alt)
        name = _named_file().fullmatch(text)
        sure = name is None or len(name[1].split()) == 1 or _is_named(text, image)
        return Level.ERROR if sure else Level.WARNING


def _is_named(text: str, image: Image) -> bool:
    """Whether the picture's file is called by these words."""
    return _stem(text) == _stem(PurePosixPath(unquote(_path(image.address))).name)


def _is_machine_made(name: str) -> bool:
    return any(pattern.fullmatch(name) for pattern in (camera_name(), screenshot_name()))


@lru_cache(maxsize=1)
def _named_file() -> re.Pattern[str]:
    return re.compile(rf"(.*\S){_EXTENSION}(?:[!~@][\w-]+)*{copy_suffix()}", re.IGNORECASE)


def _stem(name: str) -> str:
    """A file's name without its extension and without what content delivery networks add."""
    stem = _SUFFIX.sub("", unicodedata.normalize("NFKC", name).casefold())
    return _SIGNS.sub(" ", _ADDED.sub("", stem)).strip()


def _path(address: str) -> str:
    """The path of an address; the address itself where it is none."""
    try:
        return urlsplit(address[:_LONGEST]).path
    except ValueError:
        return address[:_LONGEST]


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

    def is_useless(self, alt: str, image: Image, post: Post) -> bool:
        """The whole alt is an address, or more than half of it is one."""
        del image, post
        found = _URL.search(alt)
        return found is not None and 2 * len(found[0]) > len(alt)


@dataclass(frozen=True)
class AltPath(AltQuality):
    """WCAG failure F30. Off: what looks like a path is mostly a name, such as TCP/IP."""

    level = Level.WARNING
    on = False
    title = Words(en="Alt text is a path", zh="替代文本是路径")
    message = Words(en="The alt text “{alt}” is a path.", zh="替代文本“{alt}”是文件路径。")
    good = (Example("![HTTP/2](a.png)\n"), Example("![TCP/IP](a.png)\n"))
    bad = (
        Example("![«/uploads/2020/05/harbour»](a.png)\n"),
        Example("![«assets/img/»](a.png)\n"),
        Example(r"![«C:\Users\x\a»](a.png)" "\n"),
    )

    def is_useless(self, alt: str, image: Image, post: Post) -> bool:
        """The whole alt is a path from a root, or of folders."""
        del image, post
        unix = r"(?:\.{0,2}/)(?:[\w.@%-]+/)+[\w.@%-]*|(?:[\w.@%-]+/){2,}[\w.@%-]*"
        return bool(re.fullmatch(rf"{unix}|[A-Za-z]:\\\S+", alt))


@dataclass(frozen=True)
class AltFilenameInside(AltStyle):
    """WCAG failure F30: a description, and the file's name beside it."""

    title = Words(en="Alt text holds the file's name", zh="替代文本中带有文件名")
    message = Words(
        en="The alt text ends or begins with the picture's own file name, “{name}”.",
        zh="替代文本的开头或结尾带有图片自己的文件名“{name}”。",
    )
    why = Words(
        en="A file name read aloud, letter by letter, drowns the words that matter.",
        zh="逐字念出的文件名会淹没真正重要的内容。",
    )
    remedy = Words(en="Take the file name out.", zh="删去文件名。")
    source = "WCAG failure F30"
    good = (
        Example("![Save the file as config.png](a.png)\n"),
        Example("![A diff between old.png and new.png](a.png)\n"),
        Example("![Open harbour.png](harbour.png)\n"),
    )
    bad = (
        Example(
            "![«Two boats at dawn harbour-01.jpg»](harbour-01.jpg)\n",
            fixed="![Two boats at dawn](harbour-01.jpg)\n",
        ),
        Example("![«IMG_2041.JPG Two boats»](a.png)\n", fixed="![Two boats](a.png)\n"),
    )

    def is_useless(self, alt: str, image: Image, post: Post) -> bool:
        """A file name at an end of two words or more, that is the picture's own or a camera's."""
        del post
        return _without_name(alt, image) is not None

    def details(self, alt: str, image: Image, post: Post) -> dict[str, str | int]:
        """The name."""
        del post
        found = _without_name(alt, image)
        return {"name": found[0] if found else ""}

    def repair(self, alt: str, image: Image, post: Post) -> Fix | None:
        """The same words without the name."""
        del post
        found = _without_name(alt, image)
        return rewritten(image, found[1] if found else None)


def _without_name(alt: str, image: Image) -> tuple[str, str] | None:
    """A file name at one end of the alt that has no business there, and the rest of the alt."""
    words = alt.split()
    for name, rest in ((words[-1], words[:-1]), (words[0], words[1:])):
        match = _NAME.fullmatch(name)
        if match is None or len(rest) < 2:
            continue
        own = _stem(name.strip("()[]")) == _stem(PurePosixPath(unquote(_path(image.address))).name)
        # A plain word with an extension may be what the sentence is about: "Open harbour.png".
        if _is_machine_made(match[1]) or (own and re.search(r"[\d_-]", match[1])):
            return name.strip("()[]"), " ".join(rest).rstrip(" -–—:|,(")
    return None


@dataclass(frozen=True)
class AltFileSize(AltQuality):
    """WCAG failure F30."""

    level = Level.WARNING
    title = Words(en="Alt text is a file's size", zh="替代文本是文件大小")
    message = Words(
        en="The alt text “{alt}” gives the size of a file.", zh="替代文本“{alt}”只是文件大小。"
    )
    good = (
        Example("![64 GB](a.png)\n"),
        Example("![A chart of 12 kB of heap](a.png)\n"),
    )
    bad = (
        Example("![«12kb»](a.png)\n"),
        Example("![«34 K bytes»](a.png)\n"),
        Example("![«harbour.jpg (12 KB)»](a.png)\n"),
    )

    def is_useless(self, alt: str, image: Image, post: Post) -> bool:
        """The whole alt is a number of (kilo)bytes, behind a file's name at most.

        Gigabytes are what cards and disks hold, no size of a picture.
        """
        del image, post
        return _FILE_SIZE.fullmatch(alt) is not None


@dataclass(frozen=True)
class AltEqualsSrcStem(AltQuality):
    """WCAG failure F30; ACT rule 9eb3f6 (deprecated)."""

    level = Level.WARNING
    title = Words(en="Alt text is the file's name", zh="替代文本就是文件名")
    message = Words(
        en="The alt text “{alt}” is the name of the picture's file, without its extension.",
        zh="替代文本“{alt}”就是去掉扩展名的图片文件名。",
    )
    good = (
        Example("![Red boats](red-boats.png)\n"),
        Example("![Two boats at the quay](two-boats-at-the-quay.jpg)\n"),
        Example("![tie-dye](tie-dye.jpg)\n"),
        Example("![2023](2023.png)\n"),
    )
    bad = (
        Example("![«02_login»](02_login.png)\n"),
        Example("![«step-3-b»](/img/step-3-b.png?w=300)\n"),
        Example("![«harbour0412»](harbour0412.jpg)\n"),
    )

    def is_useless(self, alt: str, image: Image, post: Post) -> bool:
        """One token, the stem of the address, with counters or two separators in it."""
        # A size, or a date, may be what the picture is of.
        if " " in alt or alt.casefold() in post.code or _FIGURES.fullmatch(alt):
            return False
        if not _LIKE_A_NAME.search(alt):
            return False
        return _stem(alt) == _stem(PurePosixPath(unquote(_path(image.address))).name)
