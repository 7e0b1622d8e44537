"""Roles that an img can't have, and emoji without words."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from altcheck.document import Image, Post
from altcheck.rules.name import accessible_name, needs_name
from altcheck.rules.repair import blank
from altcheck.rules.rule import Example, Finding, ImageRule, Level
from altcheck.words import Words

# ARIA in HTML, 4: what an img with an alt or another name may be made of.
_ALLOWED = frozenset(
    (
        "img", "image", "none", "presentation", "button", "checkbox", "link", "math", "menuitem",
        "menuitemcheckbox", "menuitemradio", "meter", "option", "progressbar", "radio", "scrollbar",
        "separator", "slider", "switch", "tab", "treeitem", "doc-cover",
    )
)  # fmt: skip
_SHORTCODE = re.compile(r":[a-z0-9_+-]{2,40}:")
_EMOJI = re.compile(r"(?:^|\s)(?:wp-)?(?:emoji|smiley|emoticon)(?:\s|$)", re.IGNORECASE)


@dataclass(frozen=True)
class RoleNotAllowedOnImage(ImageRule):
    """ARIA in HTML, the img element; WCAG 2.2, 4.1.2."""

    level = Level.WARNING
    concern = "attribute"
    needs = frozenset(("[role]",))
    title = Words(en="Role that an image can't have", zh="图片不允许的 role")
    message = Words(
        en="ARIA in HTML does not allow the role {role} on an img.",
        zh="ARIA in HTML 不允许 img 的 role 为 {role}。",
    )
    why = Words(
        en="Assistive technology announces the picture as something that it is not.",
        zh="辅助技术会把图片播报成别的东西。",
    )
    remedy = Words(
        en="Take the role out, or put it on the element around the image.",
        zh="删除 role，或把它写在图片外层的元素上。",
    )
    wcag = ("4.1.2",)
    source = "ARIA in HTML, the img element"
    good = (
        Example('<p><img src="a.png" alt="Boats" role="img"></p>\n'),
        Example('<p><img src="a.png" alt="Menu" role="button" tabindex="0"></p>\n'),
        Example('<p><img src="a.png" alt="Boats" role="photo"></p>\n'),
        Example('<p><img src="a.png" alt="" role="presentation"></p>\n'),
    )
    bad = (
        Example('<p><img src="a.png" alt="Boats" role="«figure»"></p>\n'),
        Example('<p><img src="a.png" alt="Boats" role="«heading»"></p>\n'),
        Example('<p><img src="a.png" alt="" role="«graphics-document»"></p>\n'),
    )

    def check(self, image: Image, post: Post) -> Iterable[Finding]:
        """Every img that is shown, with a role that is one and is not allowed."""
        role = image.attribute("role")
        if role is None or image.access.role is None or image.inert or image.access.hidden:
            return
        if image.access.role not in _ALLOWED and not role.value_slot.templated:
            yield self.finding(post, role.value_slot, image, role=image.access.role)


@dataclass(frozen=True)
class EmojiImageName(ImageRule):
    """WCAG 2.2, 1.1.1; technique H86, failure F71."""

    level = Level.WARNING
    concern = "name"
    needs = frozenset(("[class]",))
    title = Words(en="Emoji picture without words", zh="表情图片没有可读的名称")
    message = Words(
        en="The emoji's alt text is “{alt}”, which no one reads as a word.",
        zh="表情图片的替代文本是“{alt}”，无法作为文字读出。",
    )
    why = Words(
        en="A screen reader spells colons and underscores, or says nothing; the mood is lost.",
        zh="读屏软件会逐个念出冒号和下划线，或什么也不念；语气就丢失了。",
    )
    remedy = Words(
        en="Write the emoji itself into alt, or its name.", zh="在 alt 中写表情符号本身或它的名称。"
    )
    wcag = ("1.1.1",)
    source = "WCAG technique H86"
    good = (
        Example('<p><img class="emoji" src="a.png" alt="😀"></p>\n'),
        Example('<p><img class="wp-smiley" src="a.png" alt=":-)"></p>\n'),
        Example('<p><img src="a.png" alt="10:30:15"></p>\n'),
        Example('<p><img class="emoji" src="a.png" alt=":smile:" aria-label="smile"></p>\n'),
    )
    bad = (
        Example('<p><img class="emoji" src="a.png" alt="«:smile:»"></p>\n'),
        Example('<p><img class="big emoji" src="a.png" alt="«:+1:»"></p>\n'),
    )

    def check(self, image: Image, post: Post) -> Iterable[Finding]:
        """Every emoji whose alt is the code that its author typed."""
        names, alt = image.attribute("class"), image.alt
        if names is None or alt is None or not needs_name(image) or image.access.labelled:
            return
        if not _EMOJI.search(names.value_slot.value or ""):
            return
        if _SHORTCODE.fullmatch(accessible_name(image)):
            yield self.finding(post, alt, image, blank=blank(image), alt=accessible_name(image))
