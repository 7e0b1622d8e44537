"""The files behind the candidates of a srcset, against what the srcset says of them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from altcheck.assets.asset import Asset, State
from altcheck.document import Image, Post, Slot, Unwritable
from altcheck.posts.srcset import Candidate, parse_srcset
from altcheck.repo import Repo
from altcheck.rules.rule import Example, Finding, Fix, Level, RepoRule
from altcheck.rules.source import shown
from altcheck.rules.srcset import at, srcsets
from altcheck.words import Words

_BROKEN = frozenset((State.MISSING, State.EMPTY, State.WRONG_CASE))
_WIDTH_SHARE = 0.05  # of the width that a descriptor may be wrong by
_RATIO_SHARE = 0.03  # of the ratio of the sides that candidates may differ by


@dataclass(frozen=True)
class SrcsetCandidateBroken(RepoRule):
    """The file of a candidate is not where the site's generator would look for it."""

    level = Level.ERROR
    concern = "source"
    needs = frozenset(("srcset",))
    title = Words(en="File of a srcset candidate not found", zh="找不到 srcset 候选图的文件")
    message = Words(
        en="“{src}” in srcset leads to no picture in this repository.",
        zh="srcset 中的“{src}”在本仓库中找不到可用的图片。",
    )
    why = Words(
        en="Readers whose screen asks for this candidate see a broken picture; the author doesn't.",
        zh="屏幕恰好需要该候选图的读者会看到破损的图片，而作者自己看不出来。",
    )
    remedy = Words(en="Correct the address, or add the file.", zh="改正地址，或补上文件。")
    source = "HTML Standard, srcset attributes"
    good = (
        Example(
            '<p><img src="a.png" srcset="b.png 2x" alt="x"></p>\n',
            files={"a.png": "png", "b.png": "png"},
        ),
        Example('<p><img src="a.png" srcset="https://a.example/b.png 2x" alt="x"></p>\n'),
    )
    bad = (
        Example(
            '<p><img src="a.png" srcset="a.png 1x, «b.png» 2x" alt="x"></p>\n',
            files={"a.png": "png"},
        ),
        Example('<p><img src="a.png" srcset="«A.png» 2x" alt="x"></p>\n', files={"a.png": "png"}),
    )

    def check(self, image: Image, post: Post, repo: Repo) -> Iterable[Finding]:
        """The first candidate of each srcset whose local file is missing, empty or misspelt."""
        if image.inert:
            return
        for slot, srcset in srcsets(image):
            for one in srcset.candidates:
                # The address in src has a finding of its own.
                if one.address == image.src.value or "{" in one.address:
                    continue
                if repo.lookup(post, one.address).state in _BROKEN:
                    yield self.finding(post, at(slot, one.span), image, src=shown(one.address))
                    break


def _found(candidate: Candidate, post: Post, repo: Repo) -> Asset | None:
    """The raster picture behind the candidate; None where its size says nothing."""
    asset = repo.lookup(post, candidate.address)
    whole = asset.state is State.FOUND and asset.format != "SVG"
    return asset if whole and asset.width and asset.height else None


@dataclass(frozen=True)
class SrcsetWidthMismatch(RepoRule):
    """HTML Standard, srcset attributes: the width descriptor is the file's own width."""

    level = Level.WARNING
    concern = "responsive"
    needs = frozenset(("srcset",))
    title = Words(en="Width descriptor that the file belies", zh="宽度描述符与文件不符")
    message = Words(
        en="“{src}” is {width} pixels wide, not {written}.",
        zh="“{src}”的宽度是 {width} 像素，而不是 {written}。",
    )
    why = Words(
        en="Browsers choose by the number: a wrong one gives a blurred picture, or one too big.",
        zh="浏览器按数值选图：数值有误会导致图片模糊，或加载过大的图片。",
    )
    remedy = Words(en="Write the file's own width.", zh="改为文件的实际宽度。")
    source = "HTML Standard, srcset attributes"
    good = (
        Example(
            '<p><img src="a.png" srcset="a.png 8w" sizes="9px" alt="x"></p>\n',
            files={"a.png": "png"},
        ),
        Example('<p><img src="a.png" srcset="gone.png 9w" sizes="9px" alt="x"></p>\n'),
    )
    bad = (
        Example(
            '<p><img src="a.png" srcset="a.png «320w»" sizes="9px" alt="x"></p>\n',
            fixed='<p><img src="a.png" srcset="a.png 8w" sizes="9px" alt="x"></p>\n',
            files={"a.png": "png"},
        ),
        Example(
            "<p><img srcset='b.gif 16w, a.png «12w»' src='a.png' sizes='9px' alt='x'></p>\n",
            fixed="<p><img srcset='b.gif 16w, a.png 8w' src='a.png' sizes='9px' alt='x'></p>\n",
            files={"a.png": "png"},
        ),
    )

    def check(self, image: Image, post: Post, repo: Repo) -> Iterable[Finding]:
        """The first candidate whose local file is more than a pixel and 5 % off its descriptor."""
        if image.inert:
            return
        for slot, srcset in srcsets(image):
            for one in srcset.candidates:
                asset = _found(one, post, repo) if one.width else None
                if asset is None or asset.width is None or one.width is None:
                    continue
                off = abs(asset.width - one.width)
                if off > 1 and off > _WIDTH_SHARE * min(asset.width, one.width):
                    descriptor = slot.piece(one.descriptor)
                    yield self.finding(
                        post, descriptor, image, _rewritten(descriptor, one, asset.width),
                        src=shown(one.address), width=asset.width, written=one.width,
                    )  # fmt: skip
                    break


def _rewritten(descriptor: Slot, candidate: Candidate, width: int) -> Fix | None:
    written = (descriptor.value or "").replace(f"{candidate.width}w", f"{width}w", 1)
    try:
        return Fix((descriptor.put(written),), safe=True)
    except Unwritable:
        return None


@dataclass(frozen=True)
class SrcsetContentMismatch(RepoRule):
    """HTML Standard, adaptive images: other crops are for picture, not for srcset."""

    level = Level.NOTICE
    concern = "responsive"
    needs = frozenset(("[srcset]", State.FOUND))
    title = Words(en="Candidates of different shape", zh="候选图的宽高比不一致")
    message = Words(
        en="“{src}” has other proportions ({size}) than “{other}” ({other_size}).",
        zh="“{src}”的宽高比（{size}）与“{other}”（{other_size}）不同。",
    )
    why = Words(
        en="The page jumps, or the picture is squeezed, depending on the reader's screen.",
        zh="页面会随读者的屏幕跳动，或图片被压扁。",
    )
    remedy = Words(
        en="Use files of one shape; for other crops use picture with source elements.",
        zh="使用同一宽高比的文件；需要不同裁切时用 picture 和 source。",
    )
    source = "HTML Standard, images, art direction"
    good = (
        Example(
            '<p><img src="a.png" srcset="a.png 1x, b.png 2x" alt="x"></p>\n',
            files={"a.png": "png", "b.png": "gif"},
        ),
        Example('<p><img src="a.png" srcset="a.png 1x, gone.png 2x" alt="x"></p>\n'),
    )
    bad = (
        Example(
            '<p><img src="a.png" srcset="a.png 1x, «b.png» 2x" alt="x"></p>\n',
            files={"a.png": "png", "b.png": "wide-png"},
        ),
        Example(
            '<p><img src="a.png" srcset="«b.png» 16w" sizes="9px" alt="x"></p>\n',
            files={"a.png": "png", "b.png": "wide-png"},
        ),
    )

    def check(self, image: Image, post: Post, repo: Repo) -> Iterable[Finding]:
        """The first candidate whose sides differ in ratio from the picture in src."""
        own = repo.asset(image)
        if image.inert or own.state is not State.FOUND or not own.width or not own.height:
            return
        ratio = own.width / own.height
        attribute = image.attribute("srcset")
        # The sources of a picture are there for other crops.
        if attribute is None or attribute.value_slot.templated:
            return
        slot = attribute.value_slot
        for one in parse_srcset(slot.value or "").candidates:
            asset = _found(one, post, repo)
            if asset is None or not asset.width or not asset.height:
                continue
            if abs(asset.width / asset.height / ratio - 1) > _RATIO_SHARE:
                yield self.finding(
                    post, at(slot, one.span), image, src=shown(one.address), size=_size(asset),
                    other=shown(image.address), other_size=_size(own),
                )  # fmt: skip
                break


def _size(asset: Asset) -> str:
    return f"{asset.width} × {asset.height}"
