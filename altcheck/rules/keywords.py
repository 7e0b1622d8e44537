"""Attributes of an img with a closed set of words: what is none of them does nothing."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import ClassVar

from altcheck.document import Attribute, Image, Post, Slot, Unwritable
from altcheck.rules.rule import Example, Finding, Fix, ImageRule, Level
from altcheck.rules.source import shown
from altcheck.words import Words


def dropped(slot: Slot, *, safe: bool) -> Fix | None:
    """The fix that takes the slot's attribute out; None if that can't be done."""
    try:
        return Fix((slot.drop(),), safe)
    except Unwritable:
        return None


@dataclass(frozen=True)
class _Keyword(ImageRule):
    """What the rules about attributes with a closed set of words share."""

    name: ClassVar[str]
    known: ClassVar[frozenset[str]]

    level = Level.NOTICE
    concern = "attribute"
    message = Words(
        en="{name}=“{value}” is no word that browsers know: they act as if it were not there.",
        zh="浏览器不认识 {name}=“{value}”，会当作没有写。",
    )
    why = Words(
        en="What the author wanted does not happen, and nobody is told.",
        zh="作者想要的效果不会发生，也没有任何提示。",
    )
    remedy = Words(
        en="Write one of the known words, or take it out.", zh="改为有效取值，或删除该属性。"
    )

    def check(self, image: Image, post: Post) -> Iterable[Finding]:
        """Every image whose attribute holds another word than the known ones."""
        attribute = image.attribute(self.name)
        if image.inert or attribute is None or attribute.value_slot.templated:
            return
        value = attribute.value_slot.value or ""
        if value.strip().lower() not in self.known:
            slot = attribute.value_slot
            yield self.finding(
                post, slot, image, self.repaired(attribute), name=self.name, value=shown(value)
            )

    def repaired(self, attribute: Attribute) -> Fix | None:
        """What browsers do today, written out: nothing."""
        return dropped(attribute.value_slot, safe=True)


@dataclass(frozen=True)
class LoadingInvalid(_Keyword):
    """HTML Standard, lazy loading attributes."""

    name = "loading"
    needs = frozenset(("[loading]",))
    known = frozenset(("lazy", "eager"))
    title = Words(en="Unknown loading", zh="未知的 loading 取值")
    source = "HTML Standard, lazy loading attributes"
    good = (Example('<p><img src="a.png" alt="x" loading="LAZY"></p>\n'),)
    bad = (
        Example(
            '<p><img src="a.png" alt="x" loading="«true»"></p>\n',
            fixed='<p><img src="a.png" alt="x"></p>\n',
        ),
        Example(
            '<p><img loading=«laz» src="a.png" alt="x"></p>\n',
            fixed='<p><img src="a.png" alt="x"></p>\n',
        ),
    )


@dataclass(frozen=True)
class DecodingInvalid(_Keyword):
    """HTML Standard, decoding hint attribute."""

    name = "decoding"
    needs = frozenset(("[decoding]",))
    known = frozenset(("sync", "async", "auto"))
    title = Words(en="Unknown decoding", zh="未知的 decoding 取值")
    source = "HTML Standard, image decoding hint"
    good = (Example('<p><img src="a.png" alt="x" decoding="async"></p>\n'),)
    bad = (
        Example(
            '<p><img src="a.png" alt="x" decoding="«lazy»"></p>\n',
            fixed='<p><img src="a.png" alt="x"></p>\n',
        ),
        Example(
            '<p><img src="a.png" decoding="«»" alt="x"></p>\n',
            fixed='<p><img src="a.png" alt="x"></p>\n',
        ),
    )


@dataclass(frozen=True)
class FetchpriorityInvalid(_Keyword):
    """HTML Standard, fetch priority attributes."""

    name = "fetchpriority"
    needs = frozenset(("[fetchpriority]",))
    known = frozenset(("high", "low", "auto"))
    title = Words(en="Unknown fetchpriority", zh="未知的 fetchpriority 取值")
    source = "HTML Standard, fetch priority attributes"
    good = (Example('<p><img src="a.png" alt="x" fetchpriority="high"></p>\n'),)
    bad = (
        Example(
            '<p><img src="a.png" alt="x" fetchpriority="«1»"></p>\n',
            fixed='<p><img src="a.png" alt="x"></p>\n',
        ),
        Example(
            "<p><img src='a.png' fetchpriority='«highest»' alt='x'></p>\n",
            fixed="<p><img src='a.png' alt='x'></p>\n",
        ),
    )


@dataclass(frozen=True)
class CrossoriginInvalid(_Keyword):
    """HTML Standard, CORS settings attributes: an unknown word counts as anonymous."""

    name = "crossorigin"
    needs = frozenset(("[crossorigin]",))
    known = frozenset(("", "anonymous", "use-credentials"))
    title = Words(en="Unknown crossorigin", zh="未知的 crossorigin 取值")
    message = Words(
        en="{name}=“{value}” is no word that browsers know: they take it for “anonymous”.",
        zh="浏览器不认识 {name}=“{value}”，会当作 “anonymous”。",
    )
    remedy = Words(
        en="Write anonymous or use-credentials, or take it out.",
        zh="写 anonymous 或 use-credentials，或删除该属性。",
    )
    source = "HTML Standard, CORS settings attributes"
    good = (
        Example('<p><img src="a.png" alt="x" crossorigin></p>\n'),
        Example('<p><img src="a.png" alt="x" crossorigin="Anonymous"></p>\n'),
    )
    bad = (
        Example(
            '<p><img src="a.png" alt="x" crossorigin="«true»"></p>\n',
            fixed='<p><img src="a.png" alt="x" crossorigin="anonymous"></p>\n',
        ),
        Example(
            '<p><img src="a.png" alt="x" crossorigin=«none»></p>\n',
            fixed='<p><img src="a.png" alt="x" crossorigin="anonymous"></p>\n',
        ),
    )

    def repaired(self, attribute: Attribute) -> Fix | None:
        """What browsers do today, written out."""
        try:
            return Fix((attribute.value_slot.put("anonymous"),), safe=True)
        except Unwritable:
            return None
