"""How an address is written, and whether anybody but its author can follow it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from urllib.parse import quote

from altcheck.assets.asset import State
from altcheck.document import Image, Post
from altcheck.repo import Repo
from altcheck.rules.addresses import FETCHED, belongs, host, is_private, path, put, respelled
from altcheck.rules.rule import Example, Finding, ImageRule, Level, RepoRule
from altcheck.rules.source import shown
from altcheck.words import Words

_GONE = frozenset((State.MISSING, State.EMPTY, State.WRONG_CASE))
_BAD_PERCENT = r"%(?![0-9A-Fa-f]{2})"
_NOT_IN_HTML = re.compile(rf'[\x00-\x20\x7f\\{{}}<>"`]|{_BAD_PERCENT}')
# Whatever makes Markdown into HTML encodes blanks and braces, but leaves these alone or loses them.
_NOT_IN_MARKDOWN = re.compile(rf"\\|{_BAD_PERCENT}")


@dataclass(frozen=True)
class ImageSrcInvalidUrl(RepoRule):
    """URL Standard, valid URL string."""

    level = Level.WARNING
    concern = "syntax"
    elements = FETCHED
    title = Words(en="Address with characters that none may have", zh="地址含有不允许的字符")
    message = Words(
        en="“{src}” is no valid address: it must not hold {chars} as it is.",
        zh="“{src}”不是有效的网址：其中的 {chars} 必须编码。",
    )
    why = Words(
        en="Browsers guess what was meant; feed readers, srcset and other programs cut the address "
        "off there, or ask for another file.",
        zh="浏览器会猜测原意，而订阅阅读器、srcset 和其他程序会在此处截断地址，或请求另一个文件。",
    )
    remedy = Words(
        en="Write %20 for a blank, / for a backslash, and %25 for a percent sign.",
        zh="空格写作 %20，反斜杠改为 /，百分号写作 %25。",
    )
    source = "URL Standard, URL writing; HTML Standard, the img element"
    good = (
        Example("![x](<my file.png>)\n", files={"my file.png": "png"}),
        Example('<p><img src=" a%20b.png " alt="x"></p>\n', files={"a b.png": "png"}),
        Example('<p><img src="图.png" alt="x"></p>\n', files={"图.png": "png"}),
        Example('<p><img src="{{ site.x }}/b.png" alt="x"></p>\n'),
        Example('<p><img src="gone away.png" alt="x"></p>\n'),
        Example("<p><img src='data:image/svg+xml,<svg/>' alt='x'></p>\n"),
    )
    bad = (
        Example(
            '<p><img src="«img/my file.png»" alt="x"></p>\n',
            fixed='<p><img src="img/my%20file.png" alt="x"></p>\n',
            files={"img/my file.png": "png"},
        ),
        Example(
            "![x](«img\\a.png»)\n", fixed="![x](img/a.png)\n", files={"img/a.png": "png"}
        ),
        Example(
            '<p><img src="«https://a.example/100%/b.png»" alt="x"></p>\n',
            fixed='<p><img src="https://a.example/100%25/b.png" alt="x"></p>\n',
        ),
    )  # fmt: skip

    def check(self, image: Image, post: Post, repo: Repo) -> Iterable[Finding]:
        """Every address in HTML or Markdown that is no URL; blanks around it are allowed."""
        address = (image.src.value or "").strip()
        # The src stands in for another, is filled in later, or is none; data have a rule of their own.
        if image.inert or image.lazy or image.src.templated or _SCHEME.match(address):
            return
        # Front matter and tags hold names of files, and their generator makes addresses of them.
        if image.syntax not in ("html", "markdown"):
            return
        # Where the file is not there, that is to be mended first.
        state = repo.asset(image).state
        if state in _GONE:
            return
        wrong = (_NOT_IN_HTML if image.syntax == "html" else _NOT_IN_MARKDOWN).findall(address)
        if wrong:
            fix = respelled(image, _encoded(address), safe=state is State.FOUND)
            chars = ", ".join(dict.fromkeys(map(_named, wrong)))
            yield self.finding(post, image.src, image, fix, src=shown(address), chars=chars)


_SCHEME = re.compile(r"(?!https?:)[a-z][a-z0-9+.-]*:|\\\\", re.IGNORECASE)


def _named(char: str) -> str:
    return char if char.isprintable() and char != " " else f"U+{ord(char):04X}"


def _encoded(address: str) -> str:
    """The address as browsers understand it, with nothing left to guess."""
    before, mark, after = re.sub(r"[\t\n\r]", "", address).partition("?")
    text = before.replace("\\", "/") + mark + after
    return re.sub(_BAD_PERCENT, "%25", _NOT_IN_HTML.sub(_escape, text))


def _escape(match: re.Match[str]) -> str:
    return match[0] if match[0] == "%" else quote(match[0], safe="")


_MACHINE = re.compile(
    r"""file: | blob: | content:// | (?:app|capacitor|ionic|resource|chrome-extension|ms-appx|ms-appdata
    |assets-library|ph|tauri|wails|obsidian|siyuan):// | about:blank | [a-z]:[\\/] | \\\\[^\\/]""",
    re.IGNORECASE | re.VERBOSE,
)
_NOWHERE = frozenset((State.MISSING, State.OUTSIDE, State.NOT_HERE))
_HOME = re.compile(
    r"""/Users/[^/]+/ | /home/[^/]+/[^/]+/ | ~/ | .*(?:[/\\]|^)(?:typora-user-images|AppData[/\\]+(?:Local|Roaming))[/\\]
    | /private/var/ | /var/folders/ | /storage/emulated/ | /sdcard/ | /mnt/[a-z]/ | /tmp/""",
    re.VERBOSE,
)


@dataclass(frozen=True)
class ImageSrcLocalOnly(RepoRule):
    """RFC 8089 (file addresses); RFC 1918 and RFC 6761 (private addresses and names)."""

    level = Level.ERROR
    concern = "source"
    elements = FETCHED
    title = Words(en="Picture on the author's own machine", zh="图片只存在于作者的电脑上")
    message = Words(
        en="“{src}” leads to a machine or program of the author's own: no reader can get it.",
        zh="“{src}”指向作者本机、内网或某个程序内部：读者无法访问。",
    )
    why = Words(
        en="It shows while one writes, and to nobody else.", zh="写作时看得到，其他人都看不到。"
    )
    remedy = Words(
        en="Put the file into the site's folder for pictures, and write its address there.",
        zh="把文件复制到站点的图片目录，并改用那里的地址。",
    )
    source = "RFC 8089; RFC 1918; RFC 6761"
    good = (
        Example("![x](a.png)\n", files={"a.png": "png"}),
        Example("![x](https://a.example/Users/ann/b.png)\n"),
        Example("![x](/home/ann/b.png)\n", files={"home/ann/b.png": "png"}),
        Example("![x](//cdn.example/b.png)\n"),
        Example("![x](https://8.8.8.8/b.png)\n"),
    )
    bad = (
        Example("![x](«file:///Users/ann/b.png»)\n"),
        Example('<p><img src="«C:\\Users\\ann\\b.png»" alt="x"></p>\n'),
        Example("![x](«/Users/ann/Pictures/b.png»)\n"),
        Example("![x](«http://localhost:4000/b.png»)\n"),
        Example('<p><img src="«http://192.168.1.2/b.png»" alt="x"></p>\n'),
        Example('<p><img src="«blob:https://a.example/1c2»" alt="x"></p>\n'),
    )

    hosts: tuple[str, ...] = ()
    """Hosts that the readers of this site do reach: those of an intranet."""

    def check(self, image: Image, post: Post, repo: Repo) -> Iterable[Finding]:
        """Every address of a file, program or host that only its author has."""
        address = image.address
        if image.inert or image.src.templated or not address:
            return
        name = host(address)
        own = bool(_MACHINE.match(address)) or (is_private(name) and not belongs(name, self.hosts))
        # A folder of the site may be called like a home folder: then its file is there.
        home = _HOME.match(address) and repo.asset(image).state in _NOWHERE
        if own or home:
            yield self.finding(post, image.src, image, src=shown(address))


@dataclass(frozen=True)
class ImageProtocolRelative(ImageRule):
    """RFC 3986, 4.2."""

    level = Level.NOTICE
    concern = "delivery"
    elements = FETCHED
    needs = frozenset(("host",))
    title = Words(en="Address without http or https", zh="地址省略了协议")
    message = Words(
        en="“{src}” begins with two slashes: it is fetched by whatever the page is fetched by.",
        zh="“{src}”以两条斜线开头：使用何种协议取决于所在页面。",
    )
    why = Words(
        en="In feeds, e-mails and files opened from a disk there is no http or https to take over, "
        "and the picture is missing.",
        zh="在订阅源、邮件或从磁盘打开的文件中，没有可沿用的 http 或 https，图片无法显示。",
    )
    remedy = Words(en="Write https: in front.", zh="在前面写上 https:。")
    source = "RFC 3986, 4.2, network-path reference"
    good = (
        Example("![x](https://a.example/b.png)\n"),
        Example("![x](/b.png)\n", files={"b.png": "png"}),
        Example("![x](//localhost/b.png)\n"),
        Example('<p><img src="//{{ site.cdn }}/b.png" alt="x"></p>\n'),
    )
    bad = (
        Example("![x](«//a.example/b.png»)\n", fixed="![x](https://a.example/b.png)\n"),
        Example(
            '<p><img src="«//a.example/b.png»" alt="x"></p>\n',
            fixed='<p><img src="https://a.example/b.png" alt="x"></p>\n',
        ),
    )

    def check(self, image: Image, post: Post) -> Iterable[Finding]:
        """Every address that begins with two slashes and the name of a host."""
        address = image.src.value or ""
        if image.inert or image.src.templated or not address.startswith("//"):
            return
        name = host(address)
        # One's own machine is another rule's matter; a slip of the pen has no host with a dot.
        if "." in name and not is_private(name):
            fix = put(image.src, "https:" + address)
            yield self.finding(post, image.src, image, fix, src=shown(path(address)))
