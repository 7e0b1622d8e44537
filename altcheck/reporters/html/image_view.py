"""What the page says of one image and of one finding, in the reader's language."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from markupsafe import Markup

from altcheck.assets.asset import Asset, State
from altcheck.document import Caption, Image, Post, Span
from altcheck.report import Report
from altcheck.reporters.facts import fact
from altcheck.reporters.html.filters import needs_person, tags
from altcheck.reporters.html.heard import heard
from altcheck.reporters.html.marking import Piece
from altcheck.reporters.html.repairs import Repair, repair
from altcheck.reporters.html.shown import language_tag, shown, shown_pieces
from altcheck.reporters.html.words import LABELS, LEVELS
from altcheck.reporters.sentences import STATES
from altcheck.rules.rule import Finding, Rule
from altcheck.words import Language, told

_THUMBNAIL = re.compile(r"data:image/(?:webp|png|jpeg|gif|svg\+xml);base64,[A-Za-z0-9+/=]*")
_WORDED = frozenset(("name", "decoration", "duplicate"))  # concerns whose fixes propose words
_SURE, _LIKELY = 0.9, 0.6  # confidence in a caption, from which on the page words it so
_HEADING = 160  # characters of an address that a heading has room for


class FindingView(NamedTuple):
    """One finding; ``level`` is a class name, all else is to be read."""

    level: str
    level_name: str
    rule: str
    place: str
    title: str
    message: str
    remedy: str
    why: str
    wcag: str


class CaptionView(NamedTuple):
    """A caption's parts, and how sure it is that this is the image's caption."""

    text: str
    credit: str
    confidence: str


class ImageView(NamedTuple):
    """One image: what is seen, written, heard and found, and what its markup becomes.

    ``tags`` are the class names that the page's filters ask for. ``picture`` is None if there is
    no thumbnail; ``state`` is the sentence to be shown in its stead, or below it (empty: none).
    ``spoken`` is what a screen reader says today; if that is empty, ``unspoken`` is what happens.
    """

    anchor: str
    name: str
    key: str
    place: str
    lang: str
    picture: Markup | None
    state: str
    facts: str
    caption: CaptionView | None
    spoken: str
    unspoken: str
    tags: str
    findings: list[FindingView]
    before: list[Piece]
    after: list[Piece]
    copy: str | None
    notes: list[str]


class ImageViewer:
    """Makes the views of one report's images in one language."""

    def __init__(self, report: Report, lang: Language, rules: Mapping[str, Rule]) -> None:
        self._report = report
        self._lang = lang
        self._rules = rules

    def image(
        self, post: Post, image: Image, findings: Iterable[Finding], anchor: str
    ) -> ImageView:
        """All that the page says of ``image``. Raises KeyError for a finding of an unknown rule."""
        key = post.path, image.index
        ranked = sorted(findings, key=lambda finding: -finding.level)
        repaired = repair(self._report.excerpts.get(key), ranked)
        picture = _picture(self._report.thumbnails.get(key))
        asset = self._report.assets.get(key)
        speech = heard(image)
        return ImageView(
            anchor=anchor,
            name=self._name(image),
            key=self._shown(image.key or ""),
            place=self._place(post, image.span),
            lang=language_tag(post.lang),
            picture=picture,
            state=self._state(image, asset, drawn=picture is not None),
            facts=self._facts(asset),
            caption=self._caption(image.caption) if image.caption else None,
            spoken=self._shown(speech.name),
            unspoken=self._say(speech.label),
            tags=tags(ranked),
            findings=[self.finding(post, finding) for finding in ranked],
            before=shown_pieces(repaired.before, self._lang),
            after=shown_pieces(repaired.after, self._lang),
            copy=repaired.copy,
            notes=self._notes(ranked, repaired),
        )

    def finding(self, post: Post, finding: Finding) -> FindingView:
        """All that the page says of ``finding``. Raises KeyError if its rule is unknown."""
        rule, lang = self._rules[finding.rule], self._lang
        said = {name: told(value, lang) for name, value in finding.args.items()}
        args = {k: self._shown(v) if isinstance(v, str) else v for k, v in said.items()}
        return FindingView(
            level=str(finding.level),
            level_name=LEVELS[finding.level].in_(lang),
            rule=rule.id,
            place=self._place(post, finding.span),
            title=rule.title.in_(lang),
            message=rule.message.in_(lang, args),
            remedy=rule.remedy.in_(lang),
            why=rule.why.in_(lang),
            wcag=", ".join(f"WCAG {criterion}" for criterion in rule.wcag),
        )

    def _say(self, label: str, **args: str) -> str:
        return LABELS[label].in_(self._lang, args)

    def _shown(self, text: str) -> str:
        return shown(text, self._lang)

    def _place(self, post: Post, span: Span) -> str:
        line, column = post.lines.place(span.start)
        return f"{self._shown(post.path)}:{line}:{column}"

    def _name(self, image: Image) -> str:
        """What the image's heading says: its address, as far as that can be read."""
        address = image.address
        if address[:5].lower() == "data:":
            return self._say("data_address")
        return shown(address, self._lang, _HEADING) or self._say("no_address")

    def _state(self, image: Image, asset: Asset | None, *, drawn: bool) -> str:
        """Why there is no picture, or what is the matter with the one that is shown."""
        if asset is None or asset.state is State.FOUND:
            return "" if drawn else self._say("no_preview")
        if asset.state is State.DATA and drawn:
            return ""
        if asset.state is State.MISSING and not image.address.strip():
            return self._say("nowhere")
        reason = asset.reason and self._say("detail", text=self._shown(self._fact(asset)))
        return STATES[asset.state].in_(self._lang) + reason

    def _fact(self, asset: Asset) -> str:
        """The fact behind an end; of data that are no picture, the format they are not."""
        if asset.state is State.DATA and asset.reason.isupper():
            return self._say("not_format", name=asset.reason)
        return fact(asset.reason, self._lang)

    def _facts(self, asset: Asset | None) -> str:
        if asset is None or asset.width is None or asset.height is None:
            return ""
        size = self._say("size", width=f"{asset.width:,}", height=f"{asset.height:,}")
        return ", ".join(filter(None, (asset.format, size)))

    def _caption(self, caption: Caption) -> CaptionView:
        # A caption that could not be divided is shown as it stands.
        divided = caption.description or caption.credit
        level = caption.confidence
        confidence = "sure" if level >= _SURE else "likely" if level >= _LIKELY else "guess"
        return CaptionView(
            self._shown((caption.description if divided else caption.text) or ""),
            self._shown(caption.credit or ""),
            self._say(confidence),
        )

    def _notes(self, findings: Sequence[Finding], repaired: Repair) -> list[str]:
        """What to do with the markup that is shown, or why none is."""
        if not findings:
            return []
        notes = ["write"] if repaired.asks else []
        if repaired.fixes:
            unsafe = [f for f in repaired.fixes if f.fix and not f.fix.safe]
            worded = any(self._rules[f.rule].concern in _WORDED for f in unsafe)
            notes.append("unsafe" if worded else "unsafe_change" if unsafe else "safe")
        if not notes:
            beyond = any(finding.fix for finding in findings)
            alone = any(map(needs_person, findings))
            notes = ["write_there" if alone else "fix_beyond" if beyond else "no_fix"]
        return [self._say(note) for note in notes]


def _picture(uri: str | None) -> Markup | None:
    """A thumbnail's address past the escaping, if it surely is one and nothing else."""
    return Markup(uri) if uri and _THUMBNAIL.fullmatch(uri) else None  # noqa: S704 - just checked
