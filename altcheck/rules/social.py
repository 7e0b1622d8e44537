"""The picture that a page shows of itself on other sites."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from altcheck.document import Post
from altcheck.rules.rule import Example, Finding, Level, PostRule
from altcheck.words import Words

_PAGE = "<!doctype html><html><head>\n<title>x</title>{}\n</head><body><p>x</p></body></html>\n"
_ALT = '<meta property="og:image:alt" content="Two boats">'


def _page(*tags: str) -> str:
    return _PAGE.format("".join(f"\n{tag}" for tag in tags))


@dataclass(frozen=True)
class SocialImageAltMissing(PostRule):
    """Open Graph protocol, og:image:alt; the same for Twitter's cards."""

    level = Level.NOTICE
    concern = "name"
    title = Words(en="Preview picture without alt text", zh="分享预览图没有替代文本")
    message = Words(
        en="The page names a picture for previews ({name}) and no {name}:alt.",
        zh="页面为分享预览指定了图片（{name}），却没有 {name}:alt。",
    )
    why = Words(
        en="Networks show this picture wherever the page is shared, and pass its alt text on.",
        zh="页面被分享时，社交网络会展示这张图，并附上它的替代文本。",
    )
    remedy = Words(
        en="Add a meta with the alt text behind it.", zh="在其后添加一个写有替代文本的 meta。"
    )
    wcag = ("1.1.1",)
    source = "Open Graph protocol, structured properties"
    good = (
        Example(_page('<meta property="og:image" content="a.png">', _ALT), name="a.html"),
        Example(_page('<meta property="og:image" content="">'), name="a.html"),
        Example(_page('<meta name="twitter:image" content="a.png">', _ALT), name="a.html"),
        Example('<meta property="og:image" content="a.png">\n', name="a.html"),
    )
    bad = (
        Example(_page('«<meta property="og:image" content="a.png">»'), name="a.html"),
        Example(_page('«<meta name="twitter:image" content="a.png">»'), name="a.html"),
        Example(
            _page(
                '«<meta property="og:image" content="a.png">»',
                '<meta property="og:image:alt" content=" ">',
            ),
            name="a.html",
        ),
    )

    def check(self, post: Post) -> Iterable[Finding]:
        """The first picture for previews of a whole page, if no alt is there for one."""
        if not post.whole_page:
            return
        # Where one network's alt is missing, they take the other's.
        if any(meta.name.endswith(":image:alt") and meta.content for meta in post.meta):
            return
        pictures = (m for m in post.meta if m.name in ("og:image", "twitter:image") and m.content)
        for meta in pictures:
            yield self.finding(post, meta.span, name=meta.name)
            return
