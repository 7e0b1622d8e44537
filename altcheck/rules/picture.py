"""picture and its source elements: candidates that no browser can choose, files of another type."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from urllib.parse import urlsplit

from altcheck.assets.asset import State
from altcheck.document import Attribute, Image, Post, Source, Span, Unwritable
from altcheck.posts.srcset import parse_srcset
from altcheck.repo import Repo
from altcheck.rules.rule import Example, Finding, Fix, ImageRule, Level, PostRule, RepoRule
from altcheck.rules.source import shown
from altcheck.words import Words

_SOURCE = "HTML Standard, the source element"
_TYPES = {
    "JPEG": "image/jpeg", "MPO": "image/jpeg", "PNG": "image/png", "GIF": "image/gif",
    "WEBP": "image/webp", "AVIF": "image/avif", "SVG": "image/svg+xml", "BMP": "image/bmp",
}  # fmt: skip
_SUFFIXES = {
    "jpg": "image/jpeg", "jpeg": "image/jpeg", "png": "image/png", "gif": "image/gif",
    "webp": "image/webp", "avif": "image/avif", "svg": "image/svg+xml",
}  # fmt: skip
_SAME = {"image/jpg": "image/jpeg", "image/apng": "image/png", "image/svg": "image/svg+xml"}


@dataclass(frozen=True)
class PictureImgMissing(PostRule):
    """HTML Standard, the picture element: sources, then one img."""

    level = Level.ERROR
    concern = "structure"
    title = Words(en="picture without its one img at the end", zh="picture 末尾缺少唯一的 img")
    message = Words(
        en="A picture holds its source elements, then one img; this one holds {count} img elements, "
        "or a source behind one.",
        zh="picture 中应先写 source，最后写一个 img；这里有 {count} 个 img，或 source 写在 img 之后。",
    )
    why = Words(
        en="The img is what is shown and what has the alt text; sources behind it are not looked at.",
        zh="真正显示并带有替代文本的是 img；写在它后面的 source 不会被使用。",
    )
    remedy = Words(en="Put one img last in the picture.", zh="在 picture 末尾放一个 img。")
    source = "HTML Standard, the picture element"
    good = (
        Example(
            '<picture><source srcset="a.webp" type="image/webp"><img src="a.png" alt="x"></picture>\n'
        ),
        Example('<picture><img src="a.png" alt="x"></picture>\n'),
    )
    bad = (
        Example('<p>«<picture>»<source srcset="a.webp" type="image/webp"></picture></p>\n'),
        Example('<p>«<picture>»<img src="a.png" alt="x"><source srcset="a.webp"></picture></p>\n'),
        Example('<p>«<picture>»<img src="a.png" alt="x"><img src="b.png" alt="y"></picture></p>\n'),
    )

    def check(self, post: Post) -> Iterable[Finding]:
        """Every picture without an img, with several, or with a source behind one."""
        for picture in post.pictures:
            # Twins in noscript are for readers without scripts.
            count = sum(post.images[k].inert is None for k in picture.images)
            if count != 1 or picture.late:
                yield self.finding(post, picture.span, count=count)


def _plain_media(source: Source) -> bool:
    media = source.attribute("media")
    value = "" if media is None else (media.value_slot.value or "").strip().lower()
    return value in ("", "all")


def _type(source: Source) -> str:
    attribute = source.attribute("type")
    value = "" if attribute is None else (attribute.value_slot.value or "").strip().lower()
    return _SAME.get(value, value)


@dataclass(frozen=True)
class PictureSourceUnreachable(ImageRule):
    """HTML Standard, the source element: with another candidate behind it, media or type."""

    level = Level.WARNING
    concern = "responsive"
    needs = frozenset(("sources",))
    title = Words(
        en="Candidates behind a source that always fits", zh="source 之后的候选图永远不会用到"
    )
    message = Words(
        en="This source fits every browser and screen that comes to it, so nothing behind it is "
        "chosen.",
        zh="这个 source 对所有浏览器和屏幕都适用，后面的候选图永远不会被选中。",
    )
    why = Words(
        en="Browsers take the first source that fits.", zh="浏览器会采用第一个适用的 source。"
    )
    remedy = Words(
        en="Give it a media or a type, or put it last.", zh="加上 media 或 type，或移到最后。"
    )
    source = _SOURCE
    good = (
        Example(
            '<picture><source srcset="a.webp" type="image/webp"><source srcset="a.avif" '
            'type="image/avif"><img src="a.png" srcset="b.png 2x" alt="x"></picture>\n'
        ),
        Example('<picture><source srcset="a.png 2x"><img src="a.png" alt="x"></picture>\n'),
        Example(
            '<picture><source srcset="a.webp" type="image/webp" media="(width > 9em)"><source '
            'srcset="b.webp" type="image/webp"><img src="a.png" alt="x"></picture>\n'
        ),
    )
    bad = (
        Example(
            '<picture>«<source srcset="a.webp">»<source srcset="b.png" media="print">'
            '<img src="a.png" alt="x"></picture>\n'
        ),
        Example(
            '<picture>«<source srcset="a.webp" media="all">»<img src="a.png" srcset="b.png 2x" '
            'alt="x"></picture>\n'
        ),
        Example(
            '<picture><source srcset="a.webp" type="image/webp">«<source srcset="b.webp" '
            'type="image/webp">»<img src="a.png" alt="x"></picture>\n'
        ),
    )

    def check(self, image: Image, post: Post) -> Iterable[Finding]:
        """The first source that fits always, and one of a type that a source before it has."""
        if image.inert or any(_templated(source) for source in image.sources):
            return
        for span in _unreachable(image):
            yield self.finding(post, span, image)
            break


def _unreachable(image: Image) -> Iterator[Span]:
    types: set[str] = set()
    for k, source in enumerate(image.sources):
        more = k + 1 < len(image.sources) or image.attribute("srcset") is not None
        plain, kind = _plain_media(source), _type(source)
        if (plain and not kind and more) or kind in types:
            yield source.span
        if plain and kind:
            types.add(kind)


def _templated(source: Source) -> bool:
    return any(attribute.value_slot.templated for attribute in source.attributes)


@dataclass(frozen=True)
class PictureSourceAttribute(ImageRule):
    """HTML Standard, the source element: in a picture it has srcset, and no src and no alt."""

    level = Level.WARNING
    concern = "responsive"
    needs = frozenset(("sources",))
    title = Words(en="Attribute that does nothing on a source", zh="source 上无效的属性")
    message = Words(
        en="“{name}” does nothing on a source in a picture.",
        zh="picture 中的 source 上，“{name}”不起作用。",
    )
    why = Words(
        en="Browsers read srcset there; alt and title belong to the img.",
        zh="浏览器在这里只读取 srcset；alt 和 title 属于 img。",
    )
    remedy = Words(
        en="Write srcset instead of src; put words on the img.",
        zh="用 srcset 代替 src；文字写在 img 上。",
    )
    source = _SOURCE
    good = (
        Example('<picture><source srcset="a.webp"><img src="a.png" alt="x"></picture>\n'),
        Example('<video><source src="a.mp4"></video>\n'),
        Example('<picture><source data-srcset="a.webp"><img src="a.png" alt="x"></picture>\n'),
    )
    bad = (
        Example(
            '<picture><source «src»="a.webp"><img src="a.png" alt="x"></picture>\n',
            fixed='<picture><source srcset="a.webp"><img src="a.png" alt="x"></picture>\n',
        ),
        Example(
            '<picture><source srcset="a.webp" «alt»="x"><img src="a.png" alt="x"></picture>\n',
            fixed='<picture><source srcset="a.webp"><img src="a.png" alt="x"></picture>\n',
        ),
        Example(
            '<picture><source srcset="a.webp" «title»="y"><img src="a.png" alt="x"></picture>\n'
        ),
    )

    def check(self, image: Image, post: Post) -> Iterable[Finding]:
        """The first src, alt or title on a source of the image's picture."""
        if image.inert:
            return
        for source in image.sources:
            for attribute in source.attributes:
                if attribute.name in ("src", "alt", "title"):
                    fix = _source_fix(attribute, source, image)
                    yield self.finding(post, attribute.name_slot, image, fix, name=attribute.name)
                    return


def _source_fix(attribute: Attribute, source: Source, image: Image) -> Fix | None:
    """A src becomes srcset if there is none; an alt goes if the img has one."""
    try:
        if attribute.name == "src" and source.attribute("srcset") is None:
            return Fix((attribute.name_slot.put("srcset"),), safe=True)
        if attribute.name == "alt" and image.alt is not None and not image.alt.blank:
            return Fix((attribute.value_slot.drop(),), safe=True)
    except Unwritable:
        return None
    return None


@dataclass(frozen=True)
class PictureTypeMismatch(RepoRule):
    """HTML Standard, the source element: type is that of the files in srcset."""

    level = Level.WARNING
    concern = "responsive"
    needs = frozenset(("sources",))
    title = Words(en="source of another type than it says", zh="source 的 type 与文件不符")
    message = Words(
        en="The type says {type}, but “{src}” is {actual}.",
        zh="type 写的是 {type}，而“{src}”是 {actual}。",
    )
    why = Words(
        en="Browsers skip a source whose type they don't know, or load a file that they can't show.",
        zh="浏览器会跳过不支持的类型，或加载无法显示的文件。",
    )
    remedy = Words(en="Write the type of the file.", zh="改为文件的实际类型。")
    source = _SOURCE
    good = (
        Example(
            '<picture><source srcset="a.gif" type="image/gif"><img src="a.png" alt="x"></picture>\n',
            files={"a.gif": "gif"},
        ),
        Example(
            '<picture><source srcset="https://a.example/i?f=webp" type="image/webp">'
            '<img src="a.png" alt="x"></picture>\n'
        ),
    )
    bad = (
        Example(
            '<picture><source srcset="a.png" type="«image/webp»"><img src="a.png" alt="x"></picture>\n',
            fixed='<picture><source srcset="a.png" type="image/png"><img src="a.png" alt="x"></picture>\n',
            files={"a.png": "png"},
        ),
        Example(
            '<picture><source srcset="https://a.example/b.jpg" type="«image/webp»">'
            '<img src="a.png" alt="x"></picture>\n'
        ),
    )

    def check(self, image: Image, post: Post, repo: Repo) -> Iterable[Finding]:
        """Every source whose first file is of another type: by its bytes, else by its name."""
        for source in image.sources if image.inert is None else ():
            kind, attribute, srcset = (
                _type(source),
                source.attribute("type"),
                source.attribute("srcset"),
            )
            if not kind.startswith("image/") or attribute is None or srcset is None:
                continue
            if _templated(source):
                continue
            first = next(iter(parse_srcset(srcset.value_slot.value or "").candidates), None)
            actual, sure = ("", False) if first is None else _actual(first.address, post, repo)
            if actual and actual != kind.partition(";")[0] and first is not None:
                fix = _put_type(attribute, actual) if sure else None
                yield self.finding(
                    post, attribute.value_slot, image, fix, type=shown(kind), actual=actual,
                    src=shown(first.address),
                )  # fmt: skip


def _actual(address: str, post: Post, repo: Repo) -> tuple[str, bool]:
    """The type of the file at ``address``, empty if it can't be told; whether its bytes say so."""
    asset = repo.lookup(post, address)
    if asset.state is State.FOUND and asset.format in _TYPES:
        return _TYPES[asset.format], True
    try:
        split = urlsplit(address[:2000])
    except ValueError:
        return "", False
    # With a query, or a comma in the path, a service may make any format of it.
    if split.query or "," in split.path:
        return "", False
    return _SUFFIXES.get(split.path.rsplit(".", 1)[-1].lower(), ""), False


def _put_type(attribute: Attribute, value: str) -> Fix | None:
    try:
        return Fix((attribute.value_slot.put(value),), safe=True)
    except Unwritable:
        return None
