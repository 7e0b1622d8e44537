"""Reports built by hand, without reading or judging anything."""

import base64
import functools
import io
from dataclasses import dataclass
from html import escape

from PIL import Image as Picture
from PIL import ImageDraw

from altcheck.assets.asset import Asset, State
from altcheck.document import Access, Caption, Image, Lines, Post, Reason, Slot, Span, Unchecked
from altcheck.report import Excerpt, Report
from altcheck.rules.rule import Finding, Fix, Level, PostRule
from altcheck.words import Words


@dataclass(frozen=True)
class NoName(PostRule):
    level = Level.ERROR
    concern = "name"
    title = Words(en="Image without alt text", zh="图片没有替代文本")
    message = Words(en="{what} has no alt text.", zh="{what} 没有替代文本。")
    why = Words(en="Readers who can’t see it get nothing.", zh="看不到图片的读者什么也得不到。")
    remedy = Words(en="Say what it shows.", zh="写明图片展示了什么。")
    wcag = ("1.1.1",)
    good = bad = ()

    def check(self, post):
        raise NotImplementedError


@dataclass(frozen=True)
class OddPolicy(NoName):
    level = Level.WARNING
    concern = "delivery"
    title = Words(en="Unknown referrer policy", zh="未知的 referrerpolicy 取值")
    message = Words(en="Browsers ignore it.", zh="浏览器会忽略它。")
    wcag = ()


@dataclass(frozen=True)
class LostCaption(NoName):
    level = Level.NOTICE
    concern = "structure"
    title = Words(en="Caption without a figure", zh="图注不在 figure 中")
    message = Words(en="Nothing ties it to a picture.", zh="它与任何图片都没有关联。")
    wcag = ()


RULES = (NoName(), OddPolicy(), LostCaption())


def quoted(value):
    return ' alt="' + escape(value) + '"'


class Draft:
    """A report in the making: ``image`` adds an image to the last post, or to a new one."""

    def __init__(self):
        self.posts = []
        self.findings = []
        self.unchecked = []
        self.assets = {}
        self.excerpts = {}
        self.thumbnails = {}

    def post(self, path="post.md", **more):
        self.posts.append(Post(path, "utf-8", (), Lines("\n" * 3 + "x" * 100_000), **more))
        return self

    def image(self, src="a.png", markup=None, *, alt=None, found=(), state=State.FOUND, **more):
        """An image 10 characters into line 4; ``found`` are functions from image to finding.

        ``excerpt=False`` keeps its source back; ``asset`` and ``thumbnail`` go into the report, and
        all else into the image.
        """
        excerpt, thumbnail = more.pop("excerpt", True), more.pop("thumbnail", None)
        asset = more.pop("asset", None) or Asset(src, state)
        post = self.posts[-1]
        text = f'<img src="{src}">' if markup is None else markup
        start = 13 + 1000 * len(post.images)
        where = start + len(text) - 1
        more.setdefault("access", Access((alt or "").strip(), "alt"))
        image = Image(
            post.path, len(post.images), len(post.images), Span(start, start + len(text)), "html",
            src=Slot(src, Span(start + 10, start + 10 + len(src))),
            alt=Slot(alt, Span(where, where), quoted), **more,
        )  # fmt: skip
        key = post.path, image.index
        self.posts[-1] = Post(
            post.path,
            post.encoding,
            (*post.images, image),
            post.lines,
            post.lang,
            locked=post.locked,
        )
        self.findings += [make(image) for make in found]
        self.assets[key] = asset
        if excerpt:
            self.excerpts[key] = Excerpt(image.span, text)
        if thumbnail:
            self.thumbnails[key] = thumbnail
        return self

    def about_post(self, rule, **args):
        path = self.posts[-1].path
        self.findings.append(Finding(rule.id, rule.level, path, Span(0, 1), None, args))
        return self

    def not_checked(self, path, reason=Reason.OFFLINE, src=None, detail=""):
        self.unchecked.append(Unchecked(path, reason, src, detail))
        return self

    def report(self):
        return Report(
            tuple(self.posts), tuple(self.findings), tuple(self.unchecked), self.assets,
            self.excerpts, self.thumbnails,
        )  # fmt: skip


def found(rule=RULES[0], *, what="It", fix=None, blank=None):
    """A finding about an image, with ``fix`` an alt to write or a Fix, and ``blank`` a slot."""

    def make(image):
        whole = Fix((image.alt.put(fix),), safe=True) if isinstance(fix, str) else fix
        return Finding(
            rule.id, rule.level, image.path, image.span, image.index, {"what": what}, whole, blank
        )

    return make


def to_write(rule=RULES[0]):
    """A finding that waits for a person's words in the alt."""

    def make(image):
        args = {"what": "It"}
        return Finding(
            rule.id, rule.level, image.path, image.span, image.index, args, blank=image.alt
        )

    return make


@functools.cache
def thumbnail(colour="#4a7ab5", size=(160, 107)):
    """A drawn picture as a data URI."""
    picture = Picture.new("RGB", size, colour)
    draw = ImageDraw.Draw(picture)
    width, height = size
    draw.ellipse((width * 0.65, height * 0.1, width * 0.85, height * 0.4), fill="#ffe9a8")
    draw.polygon(((0, height), (width * 0.4, height * 0.35), (width * 0.8, height)), fill="#27425e")
    buffer = io.BytesIO()
    picture.save(buffer, "PNG")
    return "data:image/png;base64," + base64.b64encode(buffer.getvalue()).decode()


def harbour():
    """A report with one of everything that the page can show."""
    caption = Caption(
        "Two boats at the quay. Photo: Ann Lee",
        "Two boats at the quay.",
        "Ann Lee",
        "figcaption",
        0.97,
    )
    chinese = Caption("老码头的清晨（林晚摄）", "老码头的清晨", "林晚", "paragraph", 0.7)
    fix = "Two boats at the quay."
    draft = Draft().post("content/posts/harbour.md", lang="en")
    draft.image(
        "photos/boats.jpg", found=[found(what="The image", fix=fix)], thumbnail=thumbnail(), caption=caption,
        asset=Asset("photos/boats.jpg", State.FOUND, format="JPEG", width=1600, height=1067),
    )  # fmt: skip
    draft.image(
        "photos/quay.jpg",
        found=[to_write()],
        thumbnail=thumbnail("#b56d4a", (90, 160)),
        caption=chinese,
    )
    draft.image(
        "https://media.example.org/a/very/long/address/" + "x" * 90 + ".jpg",
        found=[found(), found(RULES[1])],
        state=State.OFFLINE,
    )
    draft.image("lost.png", found=[found(RULES[1])], state=State.MISSING, alt="A lost picture")
    draft.image("notes.txt", found=[found(RULES[2])], state=State.NOT_AN_IMAGE, alt="")
    draft.image(
        "sound.png",
        alt="A lighthouse at dusk",
        thumbnail=thumbnail("#2f3a4a"),
        state=State.WRONG_CASE,
    )
    draft.about_post(RULES[2], what="x")
    draft.post("content/posts/码头.md", lang="zh-CN", locked=Reason.ENCODING_LOSSY)
    draft.image(
        "cover.png",
        markup="cover: cover.png",
        found=[to_write()],
        thumbnail=thumbnail("#7d9b5a"),
        key="cover.image",
    )
    draft.image("{{ site.a }}.png", alt="", state=State.TEMPLATED)
    draft.not_checked("content/posts/bad.md", Reason.NOT_TEXT, detail="byte 17")
    draft.not_checked(
        "content/posts/harbour.md", Reason.OFFLINE, src="https://media.example.org/a.jpg"
    )
    draft.not_checked("content/posts/码头.md", Reason.TEMPLATED, src="{{ site.a }}.png")
    return draft.report()
