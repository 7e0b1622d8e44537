"""Captions that stand beside their picture, and belong to no figure."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from altcheck.document import Edit, Frame, Image, Post, Unwritable
from altcheck.rules.rule import Example, Finding, Fix, ImageRule, Level
from altcheck.words import Words

_SURE = 0.9  # confidence in a caption from which on its place may be called wrong


@dataclass(frozen=True)
class CaptionUnassociated(ImageRule):
    """WCAG 2.2, 1.3.1; HTML Standard, the figure element.

    Off: scraped posts have it on every picture, and who mends it asks for it by name.
    ``credit`` is the element that the fix puts around the caption's credit, empty for none.
    """

    credit: str = "small"

    on = False
    level = Level.NOTICE
    concern = "structure"
    needs = frozenset(("caption",))
    title = Words(en="Caption that belongs to no figure", zh="图注没有与图片关联")
    message = Words(
        en="“{caption}” is the picture's caption to whoever sees the page, and a paragraph to "
        "everybody else.",
        zh="“{caption}”在视觉上是图注，但对程序而言只是一个普通段落。",
    )
    why = Words(
        en="Screen readers, feed readers and reading modes join a caption to its picture only where "
        "both stand in a figure.",
        zh="只有图片与图注同在 figure 中，读屏软件、RSS 阅读器和阅读模式才能把两者关联起来。",
    )
    remedy = Words(
        en="Make the two paragraphs a figure with a figcaption: altcheck fix --select "
        "caption-figure does.",
        zh="把两个段落改为带 figcaption 的 figure；可用 altcheck fix --select caption-figure。",
    )
    wcag = ("1.3.1",)
    source = "HTML Standard, the figure element"
    good = (
        Example("<figure><img src='a.png' alt='x'><figcaption>Two boats</figcaption></figure>\n"),
        Example("<p><img src='a.png' alt='x'></p>\n<p>They left at dawn, and we went home.</p>\n"),
        Example("![x](a.png)\n\n*Two boats at the quay*\n"),
    )
    bad = (
        Example(
            '<p class="w">«<img src="a.png" alt="x">»</p>\n<p class="caption">Two boats. Photo: Ann Lee</p>\n',
            fixed='<figure class="w"><img src="a.png" alt="x">\n<figcaption class="caption">Two boats. '
            "<small>Photo: Ann Lee</small></figcaption></figure>\n",
        ),
        Example(
            '<P><a href="b">«<img src="a.png" alt="x">»</a></P><p class="caption"><em>Two boats</em></p>\n',
            fixed='<figure><a href="b"><img src="a.png" alt="x"></a><figcaption class="caption">'
            "<em>Two boats</em></figcaption></figure>\n",
        ),
    )

    def check(self, image: Image, post: Post) -> Iterable[Finding]:
        """Every image of HTML whose caption is nearly certain, and stands in the next paragraph."""
        caption, frame = image.caption, image.frame
        if image.inert or frame is None or caption is None or caption.confidence < _SURE:
            return
        words = caption.text if len(caption.text) <= 60 else caption.text[:59] + "…"
        fix = _framed(frame, self.credit)
        yield self.finding(post, image.span, image, fix, caption=words)


def _framed(frame: Frame, credit: str) -> Fix | None:
    """The edits that make a figure of the two paragraphs; attributes and all else stay."""
    edits: list[Edit] = []
    try:
        edits += (frame.outer.put("figure"), frame.between.put(""), frame.inner.put("figcaption"))
        edits.append(frame.end.put("</figcaption></figure>"))
        if frame.credit is not None and credit:
            begin, stop = frame.credit
            edits += (begin.put(f"<{credit}>"), stop.put(f"</{credit}>"))
    except Unwritable:
        return None
    return Fix(tuple(edits), safe=False)
