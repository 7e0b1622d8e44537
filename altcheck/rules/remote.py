"""Pictures on other people's hosts, and pictures written into the page."""

from __future__ import annotations

import base64
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from urllib.parse import unquote

from altcheck.assets.asset import State
from altcheck.document import Image, Post
from altcheck.repo import Repo
from altcheck.rules.addresses import FETCHED, belongs, host, is_private, query
from altcheck.rules.rule import Example, Finding, ImageRule, Level, RepoRule
from altcheck.rules.source import shown
from altcheck.words import Words

_JWT = re.compile(r"eyJ[\w-]{8,}\.(?P<claims>[\w-]+)\.[\w-]*", re.ASCII)
_END_OF_TOKEN = re.compile(rb'"exp"\s*:\s*(\d+)')
# The names that a signature's parameters have, all of which must be there: storage services first,
# then networks that deliver for others, then single hosts.
_SIGNED: tuple[tuple[str, ...], ...] = (
    ("x-amz-signature",), ("x-goog-signature",), ("x-oss-signature",),
    ("q-signature", "q-sign-time"), ("signature", "expires"), ("ssig", "expires"),
    ("signature", "key-pair-id"), ("sig", "se"), ("x-signature", "x-expires"),
    ("signature", "expirationtimestamp"), ("wssecret", "wstime"), ("hdnts",), ("tbpicau",),
)  # fmt: skip
_DISCORD = ("cdn.discordapp.com", "media.discordapp.net")
_META = ("fbcdn.net", "cdninstagram.com")
# Pictures that are shown to members who are signed in, or for a while to whoever has the link.
_MEMBERS = ("files.slack.com", "private-user-images.githubusercontent.com")
_LARK = re.compile(
    r"internal-api-drive-stream[\w-]*\.(?:feishu\.cn|larksuite\.com|larkoffice\.com)"
)
_KNOWN_ENDS = (
    "expires",
    "x-oss-expires",
    "x-expires",
    "e",
    "exp",
    "expirationtimestamp",
    "tbpicau",
)
_AMZ_DATE = re.compile(r"20[0-9]{2}(?:0[1-9]|1[0-2])(?:0[1-9]|1[0-9]|2[0-8])T.*")
_EPOCH = range(1_000_000_000, 10_000_000_000)  # seconds, from 2001 on


def _signature(address: str) -> str:
    """The parameter by which an address is seen to be a temporary one; empty if it isn't one."""
    if "?" not in address:
        return _by_host(address, {})
    given = query(address)
    found = (names[-1] for names in _SIGNED if all(given.get(key) for key in names))
    return next(found, "") or _by_host(address, given) or _by_value(given)


def _by_host(address: str, given: Mapping[str, str]) -> str:
    """The parameter that means a signature on this host alone, or the host itself."""
    name = host(address)
    # Since 2024 Discord shows attachments elsewhere only by an address that ends within a day.
    if belongs(name, _DISCORD) and "/attachments/" in address:
        return "ex"
    if belongs(name, _META) and {"oh", "oe"} <= given.keys():
        return "oe"
    if name == "raw.githubusercontent.com" and given.get("token"):
        return "token"
    return name if belongs(name, _MEMBERS) or _LARK.fullmatch(name) else ""


def _by_value(given: Mapping[str, str]) -> str:
    """The parameter that can only be a signature by what it looks like."""
    if re.fullmatch(r"\d{10}-\w+-\w+-[0-9a-f]{32}", given.get("auth_key", "")):
        return "auth_key"
    if re.fullmatch(r"\d{10}", given.get("e", "")) and ":" in given.get("token", ""):
        return "e"
    return next((key for key, value in given.items() if _ends(value)), "")


def _ends(token: str) -> int | None:
    """The second at which a token says that it ends; None for other values and lasting tokens."""
    edge = re.match(r"(?:st=\d+~)?exp=(\d+)~.*hmac=", unquote(token))
    if edge:
        return int(edge[1])
    jwt = _JWT.fullmatch(token)
    if jwt is None:
        return None
    text = jwt["claims"][:-1] if len(jwt["claims"]) % 4 == 1 else jwt["claims"]
    end = _END_OF_TOKEN.search(base64.urlsafe_b64decode(text + "=" * (-len(text) % 4)))
    return int(end[1]) if end else None


def _until(given: Mapping[str, str]) -> str:
    """The day on which the address ends, as far as it says so, with a comma before it."""
    seconds = _decimal_end(given) or next((e for e in map(_ends, given.values()) if e), 0)
    for key in ("ex", "oe"):
        if re.fullmatch(r"[0-9a-fA-F]{8}", given.get(key, "")):
            seconds = int(given[key], 16)
    if seconds in _EPOCH:
        return f", {datetime.fromtimestamp(seconds, UTC):%Y-%m-%d}"
    made, lasts = given.get("x-amz-date", ""), given.get("x-amz-expires", "")
    if not _AMZ_DATE.fullmatch(made) or not re.fullmatch(r"[0-9]{1,8}", lasts):
        return ""
    start = datetime.strptime(made[:8], "%Y%m%d").replace(tzinfo=UTC)
    return f", {start + timedelta(seconds=int(lasts)):%Y-%m-%d}"


def _decimal_end(given: Mapping[str, str]) -> int:
    """The second, or millisecond, that is written out; 0 if there is none."""
    values = (given.get(key, "") for key in _KNOWN_ENDS)
    return next((int(v[:10]) for v in values if re.fullmatch(r"[0-9]{10}(?:[0-9]{3})?", v)), 0)


@dataclass(frozen=True)
class ImageSrcExpiring(ImageRule):
    """Signed addresses, as storage services and delivery networks document them."""

    level = Level.WARNING
    concern = "source"
    elements = FETCHED
    needs = frozenset(("host",))
    title = Words(en="Address that works for a while only", zh="地址只在一段时间内有效")
    message = Words(
        en="This address of “{host}” is signed and ends some day ({mark}).",
        zh="“{host}”的这个地址带有签名，到期后就会失效（{mark}）。",
    )
    why = Words(
        en="Such addresses are made for one visit: after minutes, hours or days the host refuses "
        "them, and the picture is gone from the post.",
        zh="这类地址只为一次访问生成：几分钟、几小时或几天后，主机就会拒绝，文章里的图片随之消失。",
    )
    remedy = Words(
        en="Save the picture into the site's own folder, or take the lasting address of the host.",
        zh="把图片保存到站点自己的目录，或改用该主机的长期地址。",
    )
    source = "AWS Signature Version 4, query parameters; Azure Storage, shared access signatures"
    good = (
        Example("![x](https://a.example/b.png?w=300&s=0a1b2c)\n"),
        Example("![x](https://a.example/b.png?alt=media&token=0f8fad5b-d9cb-469f-a165)\n"),
        Example("![x](https://a.example/b.png?v=1638000000)\n"),
        Example("![x](b.png?Expires=1&Signature=x)\n"),
    )
    bad = (
        Example(
            "![x](«https://a.example/b.png?X-Amz-Date=20240501T000000Z&X-Amz-Expires=3600"
            "&X-Amz-Signature=0a»)\n"
        ),
        Example(
            '<p><img src="«https://a.example/b.png?Expires=1638000000&amp;Signature=x%3D»" alt="x">'
            "</p>\n"
        ),
        Example("![x](«https://a.example/b.png?se=2024-05-01T00%3A00Z&sig=x»)\n"),
        Example("![x](«https://cdn.discordapp.com/attachments/1/2/b.png?ex=65f0&is=65e0&hm=0a»)\n"),
    )

    def check(self, image: Image, post: Post) -> Iterable[Finding]:
        """Every address of another host with a signature that ends."""
        name = host(image.address)
        if image.inert or image.src.templated or not name:
            return
        mark = _signature(image.address)
        if mark:
            until = mark + _until(query(image.address))
            yield self.finding(post, image.src, image, host=shown(name), mark=shown(until))


@dataclass(frozen=True)
class ImageHotlinked(RepoRule):
    """Fetch Standard: the picture comes, or doesn't come, as its host likes."""

    level = Level.NOTICE
    concern = "source"
    on = False
    elements = FETCHED
    needs = frozenset(("host",))
    title = Words(en="Picture from another host", zh="图片来自第三方主机")
    message = Words(en="This picture is fetched from “{host}”.", zh="这张图片从“{host}”加载。")
    why = Words(
        en="The host can change it, take it away, refuse it to your readers, and learns who reads.",
        zh="该主机可以更换、删除图片，或拒绝向你的读者提供，并且知道谁在阅读。",
    )
    remedy = Words(
        en="Keep a copy of your own if its licence allows one; or add the host to “allow”.",
        zh="在许可允许时保存一份副本；或把该主机加入 allow。",
    )
    source = "Fetch Standard; Referrer Policy, privacy considerations"
    good = (
        Example("![x](a.png)\n", files={"a.png": "png"}),
        Example("![x](http://localhost/a.png)\n"),
    )
    bad = (
        Example("![x](«https://a.example/b.png»)\n"),
        Example('<p><img src="«//a.example/b.png»" alt="x"></p>\n'),
    )

    allow: tuple[str, ...] = ()
    """Hosts, with all below them, that belong to the site."""

    def check(self, image: Image, post: Post, repo: Repo) -> Iterable[Finding]:
        """Every picture of a host that isn't allowed."""
        name = host(image.address)
        if image.inert or not name or is_private(name) or belongs(name, self.allow):
            return
        # The site's own address leads to a file of the repository.
        if (image.path, image.index) not in repo.files:
            yield self.finding(post, image.src, image, host=shown(name))


@dataclass(frozen=True)
class ImageDataUriLarge(RepoRule):
    """RFC 2397; HTML Standard, fetching images."""

    level = Level.NOTICE
    concern = "delivery"
    elements = FETCHED
    needs = frozenset((State.DATA,))
    title = Words(en="Large picture written into the page", zh="页面中内嵌了过大的图片")
    message = Words(
        en="This data: address ({kind}, {length} characters) {fault}.",
        zh="这个 data: 地址（{kind}，{length} 个字符）{fault}。",
    )
    why = Words(
        en="It is loaded with the page whether it is seen or not, a third larger than the file, "
        "can't be cached, and makes the source unreadable.",
        zh="无论是否看到，它都随页面加载，比文件大三分之一，无法缓存，并使源码难以阅读。",
    )
    remedy = Words(en="Save the picture as a file beside the post.", zh="把图片另存为文件。")
    source = "RFC 2397; HTML Standard, images"
    good = (
        Example('<p><img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=" alt="x"></p>\n'),
        Example(
            '<p><img src="data:image/png;base64,AAAA" data-src="https://a.example/b.png" alt="x"></p>\n'
        ),
        Example('<p><img src="data:image/png;base64,{{ x }}" alt="x"></p>\n'),
    )
    bad = (
        Example(f'<p><img src="«data:image/gif;base64,R0lGODlh{"A" * 4100}»" alt="x"></p>\n'),
        Example('<p><img src="«data:image/png;base64,???»" alt="x"></p>\n', level=Level.ERROR),
        Example("![x](«data:image/png;base64»)\n", level=Level.ERROR),
    )

    most: int = 4096
    """Characters of the address that pass."""

    def check(self, image: Image, post: Post, repo: Repo) -> Iterable[Finding]:
        """Every data: address that is longer than ``most``, and every one that is no picture."""
        asset = repo.asset(image)
        if asset.state is not State.DATA or image.attached or image.inert or image.lazy:
            return
        if image.src.templated:
            return
        length = len(image.address)
        if asset.reason or length > self.most:
            yield self.finding(
                post, image.src, image, level=Level.ERROR if asset.reason else None,
                kind=asset.ref, length=length, fault=_data_fault(asset.reason),
            )  # fmt: skip


def _data_fault(reason: str) -> Words:
    """What is wrong with a data: address: that it holds no picture, for ``reason``, or its size."""
    if not reason:
        return Words(en="is large", zh="过大")
    return Words(en=f"holds no picture ({reason})", zh=f"不是图片（{reason}）")
