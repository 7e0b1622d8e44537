"""Other attributes of an img: misspelt, there twice, or obsolete."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from difflib import get_close_matches

from altcheck.document import Attribute, Image, Post, Unwritable
from altcheck.rules.keywords import dropped
from altcheck.rules.rule import Example, Finding, Fix, ImageRule, Level
from altcheck.words import Words

_KNOWN = (
    "src", "srcset", "sizes", "alt", "title", "width", "height", "class", "style", "id", "loading",
    "decoding", "fetchpriority", "crossorigin", "usemap", "ismap", "referrerpolicy", "longdesc",
    "border", "align", "hspace", "vspace", "name", "lang", "dir", "hidden", "role", "tabindex",
)  # fmt: skip
# Known elsewhere in HTML or SVG, or to common scripts: no slips of the pen.
_OTHERS = frozenset((
    "alts", "href", "rel", "type", "is", "part", "slot", "fill", "size", "color", "nonce", "sides",
    "tile", "styles", "sources", "source", "ids", "data", "ratio", "names", "titles", "classes",
    "clas", "lass", "dirs", "src2", "load", "loaded", "weight", "filename", "sid", "aid", "fid",
))  # fmt: skip
_NAME = re.compile(r"[a-z]{3,9}")
_LIKELY = ("src", "srcset", "alt", "title", "width", "height", "class", "style", "loading")


@dataclass(frozen=True)
class ImageUnknownAttribute(ImageRule):
    """HTML Standard, the img element: its attributes.

    Only those are told that look like a slip of the pen: scripts and themes bring names of their
    own, which harm nobody.
    """

    level = Level.WARNING
    concern = "attribute"
    needs = frozenset(("html", "attributes"))
    title = Words(en="Misspelt attribute", zh="属性名拼写错误")
    message = Words(
        en="“{name}” is no attribute of an img; {known} may be meant.",
        zh="img 没有“{name}”属性，可能想写 {known}。",
    )
    why = Words(en="Browsers ignore what they don't know.", zh="浏览器会忽略不认识的属性。")
    remedy = Words(en="Correct the name.", zh="改正属性名。")
    source = "HTML Standard, the img element"
    good = (
        Example('<p><img src="a.png" alt="x" data-alt="y" ratio="1.2" _src="b.png"></p>\n'),
        Example('<p><img src="a.png" alt="x" :width="y" v-if="z" @load="w"></p>\n'),
        Example('<p><img src="a.png" alt="x" width="3" widths="4"></p>\n'),
    )
    bad = (
        Example(
            '<p><img src="a.png" «atl»="Two boats"></p>\n',
            fixed='<p><img src="a.png" alt="Two boats"></p>\n',
        ),
        Example(
            '<p><img src="a.png" alt="x" «heigth»="30"></p>\n',
            fixed='<p><img src="a.png" alt="x" height="30"></p>\n',
        ),
    )

    def check(self, image: Image, post: Post) -> Iterable[Finding]:
        """The first attribute that is nearly called as one that is not there."""
        if image.inert or image.syntax != "html":
            return
        present = {attribute.name for attribute in image.attributes}
        for attribute in image.attributes:
            meant = _meant(attribute.name, present)
            if meant:
                fix = _renamed(attribute, meant)
                yield self.finding(
                    post, attribute.name_slot, image, fix, name=attribute.name, known=meant
                )
                return


def _meant(name: str, present: Collection[str]) -> str | None:
    """The attribute that was meant by an unknown ``name``; None if it is none of ours."""
    if name in _KNOWN or name in _OTHERS or not _NAME.fullmatch(name):
        return None
    letters = sorted(name)
    for known in _LIKELY:
        if known in present:
            continue
        # The same letters in another order, or one more or less of a longer word.
        if letters == sorted(known):
            return known
        if len(known) > 3 and get_close_matches(name, [known], cutoff=0.83):
            return known
    return None


def _renamed(attribute: Attribute, name: str) -> Fix | None:
    try:
        return Fix((attribute.name_slot.put(name),), safe=False)
    except Unwritable:
        return None


@dataclass(frozen=True)
class ImageDuplicateAttribute(ImageRule):
    """HTML Standard, attribute name state: of two the first counts."""

    level = Level.WARNING
    concern = "attribute"
    needs = frozenset(("duplicated",))
    title = Words(en="The same attribute twice", zh="属性重复")
    message = Words(
        en="“{name}” is there twice: the second is ignored.",
        zh="“{name}”出现了两次，第二个会被忽略。",
    )
    why = Words(
        en="If the two differ, one of them was written for nothing: an alt text perhaps.",
        zh="如果两者不同，其中一个就白写了，也许正是替代文本。",
    )
    remedy = Words(en="Keep the right one.", zh="保留正确的那个。")
    source = "HTML Standard, attribute name state"
    good = (
        Example('<p><img src="a.png" alt="x"></p>\n'),
        Example('<p><img src="a.png" alt="x" data-alt="x"></p>\n'),
    )
    bad = (
        Example(
            '<p><img src="a.png" alt="x" «ALT»="x"></p>\n',
            fixed='<p><img src="a.png" alt="x"></p>\n',
        ),
        Example('<p><img src="a.png" alt="" «alt»="Two boats"></p>\n'),
    )

    def check(self, image: Image, post: Post) -> Iterable[Finding]:
        """The first attribute whose name was there before; an equal value can go."""
        for attribute in image.duplicated[:1] if image.inert is None else ():
            first = image.attribute(attribute.name)
            same = first is not None and first.value_slot.value == attribute.value_slot.value
            fix = dropped(attribute.value_slot, safe=True) if same else None
            yield self.finding(post, attribute.name_slot, image, fix, name=attribute.name)


_OBSOLETE = frozenset((
    "border", "align", "hspace", "vspace", "name", "lowsrc", "datasrc", "datafld", "dynsrc",
))  # fmt: skip


@dataclass(frozen=True)
class ImageObsoleteAttribute(ImageRule):
    """HTML Standard, obsolete features: what style sheets do today."""

    level = Level.NOTICE
    concern = "attribute"
    needs = frozenset(("html", "attributes"))
    title = Words(en="Obsolete attribute", zh="已废弃的属性")
    message = Words(en="“{name}” on an img is obsolete.", zh="img 上的“{name}”属性已废弃。")
    why = Words(
        en="Browsers still honour some of them; validators and newer tools don't.",
        zh="浏览器仍支持其中一些，但校验器和新工具不再支持。",
    )
    remedy = Words(en="Say it in the style sheet.", zh="改用样式表。")
    source = "HTML Standard, obsolete features"
    good = (Example('<p><img src="a.png" alt="x" style="border: 0"></p>\n'),)
    bad = (
        Example(
            '<p><img src="a.png" alt="x" «border»="0"></p>\n',
            fixed='<p><img src="a.png" alt="x"></p>\n',
        ),
        Example('<p><img src="a.png" alt="x" «align»="right"></p>\n'),
    )

    def check(self, image: Image, post: Post) -> Iterable[Finding]:
        """The first obsolete attribute of an img; a border of 0 is what there is without it."""
        if image.inert or image.syntax != "html":
            return
        for attribute in image.attributes:
            if attribute.name in _OBSOLETE:
                none = attribute.name == "border" and attribute.value_slot.value == "0"
                # In a link, browsers of old drew a border that border="0" took away.
                fix = dropped(attribute.value_slot, safe=image.link is None) if none else None
                yield self.finding(post, attribute.name_slot, image, fix, name=attribute.name)
                return
