"""What the page shows of a report, worked out before the template is filled."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from markupsafe import Markup

from altcheck.assets.asset import State
from altcheck.document import Edit, Image, Post, Unwritable, splice
from altcheck.report import Excerpt, Report
from altcheck.reporters.html.marking import Piece, compare, shorten
from altcheck.reporters.html.words import LABELS, LEVELS
from altcheck.reporters.sentences import REASONS, STATES
from altcheck.rules.name import accessible_name, needs_name
from altcheck.rules.rule import Finding, Rule
from altcheck.words import Language

_THUMBNAIL = re.compile(r"data:image/(?:webp|png|jpeg);base64,[A-Za-z0-9+/=]*")
_INVISIBLE = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]"
)
_COPIED = 20_000  # characters of markup that a button carries
_SECTION = 50  # images drawn at a time; more make the browser lay out what nobody sees


class FindingView(NamedTuple):
    """One finding in the reader's language."""

    level: str
    level_name: str
    rule: str
    title: str
    message: str
    why: str
    remedy: str
    wcag: str


class ImageView(NamedTuple):
    """One image: what is seen, said, found, and what its markup becomes."""

    anchor: str
    place: str
    src: str
    key: str | None
    picture: Markup | None
    state: str
    caption: str | None
    credit: str | None
    confidence: str
    heard: str
    findings: list[FindingView]
    today: list[Piece]
    fixed: list[Piece]
    copy: str
    note: str
    level: str
    effort: str


class PostView(NamedTuple):
    """One post: its own findings, the images with findings in sections, and the sound ones."""

    path: str
    faults: list[FindingView]
    sections: list[list[ImageView]]
    sound: list[ImageView]


class Viewer:
    """Makes the views of one report in one language."""

    def __init__(self, report: Report, lang: Language, rules: Sequence[Rule]) -> None:
        self._report = report
        self._lang = lang
        self._rules = {rule.id: rule for rule in rules}
        self._of: defaultdict[tuple[str, int | None], list[Finding]] = defaultdict(list)
        for finding in report.findings:
            self._of[finding.path, finding.image].append(finding)

    def label(self, name: str) -> str:
        """A word of the page."""
        return LABELS[name].in_(self._lang)

    def posts(self) -> list[PostView]:
        """Every post with images or findings."""
        views = [self._post(k, post) for k, post in enumerate(self._report.posts)]
        return [view for view in views if view.faults or view.sections or view.sound]

    def _post(self, number: int, post: Post) -> PostView:
        images = [self._image(f"p{number}i{image.index}", post, image) for image in post.images]
        with_findings = [view for view in images if view.findings]
        sections = [with_findings[k : k + _SECTION] for k in range(0, len(with_findings), _SECTION)]
        faults = [self._finding(finding) for finding in self._of[post.path, None]]
        return PostView(visible(post.path), faults, sections, [v for v in images if not v.findings])

    def _finding(self, finding: Finding) -> FindingView:
        rule, lang = self._rules[finding.rule], self._lang
        args = {name: visible(str(value)) for name, value in finding.args.items()}
        return FindingView(
            str(finding.level), LEVELS[finding.level].in_(lang), rule.id, rule.title.in_(lang),
            rule.message.in_(lang, args), rule.why.in_(lang), rule.remedy.in_(lang),
            ", ".join(rule.wcag),
        )  # fmt: skip

    def _image(self, anchor: str, post: Post, image: Image) -> ImageView:
        key = post.path, image.index
        findings = sorted(self._of[key], key=lambda finding: -finding.level)
        line, column = post.lines.place(image.span.start)
        asset = self._report.assets.get(key)
        excerpt = self._report.excerpts.get(key)
        today, fixed, copy = self._markup(excerpt, findings)
        caption = image.caption
        return ImageView(
            anchor,
            f"{visible(post.path)}:{line}:{column}",
            visible(shorten(image.address, 200)),
            image.key,
            _picture(self._report.thumbnails.get(key)),
            STATES[asset.state if asset else State.OFFLINE].in_(self._lang),
            visible(caption.description) if caption and caption.description else None,
            visible(caption.credit) if caption and caption.credit else None,
            "" if caption is None else self._confidence(caption.confidence),
            self._heard(image),
            [self._finding(finding) for finding in findings],
            today, fixed, copy, self._note(findings, fixed=bool(fixed)),
            str(findings[0].level) if findings else "sound",
            " ".join(sorted({_effort(finding) for finding in findings})).strip(),
        )  # fmt: skip

    def _confidence(self, confidence: float) -> str:
        return self.label(
            "sure" if confidence >= 0.9 else "likely" if confidence >= 0.7 else "guess"
        )

    def _heard(self, image: Image) -> str:
        name = accessible_name(image)
        if not needs_name(image):
            return self.label("heard_hidden")
        if name:
            return f"“{visible(shorten(name, 400))}”"
        skipped = image.alt is not None and image.alt.value == ""
        return self.label("heard_skipped" if skipped else "heard_nothing")

    def _markup(
        self, excerpt: Excerpt | None, findings: Sequence[Finding]
    ) -> tuple[list[Piece], list[Piece], str]:
        """Today's markup and the fixed one in pieces, and the fixed one to be copied."""
        if excerpt is None:
            return [], [], ""
        edits = _edits(excerpt, findings)
        if not edits:
            return [Piece("same", visible(shorten(excerpt.text)))], [], ""
        after = splice(excerpt.text, edits, excerpt.span.start)
        today, fixed = (
            [Piece(kind, visible(text)) for kind, text in pieces]
            for pieces in compare(excerpt.text, after)
        )
        return today, fixed, after if len(after) <= _COPIED else ""

    def _note(self, findings: Sequence[Finding], *, fixed: bool) -> str:
        if any(finding.fix is None and finding.blank is not None for finding in findings):
            return self.label("write")
        fixes = [finding.fix for finding in findings if finding.fix is not None]
        if fixes and fixed:
            return self.label("safe" if all(fix.safe for fix in fixes) else "unsafe")
        return self.label("no_fix") if findings else ""

    def unchecked(self) -> list[tuple[str, str]]:
        """What was not judged: a line a post, and one for all images with the same reason."""
        notes = self._report.unchecked
        rows = [
            (
                visible(note.path),
                f"{REASONS[note.reason].in_(self._lang)} {visible(note.detail)}".strip(),
            )
            for note in notes
            if note.src is None
        ]
        counts = Counter(note.reason for note in notes if note.src is not None)
        rows += [
            (f"{count} {self.label('times')}", REASONS[reason].in_(self._lang))
            for reason, count in counts.items()
        ]
        return rows


def _edits(excerpt: Excerpt, findings: Sequence[Finding]) -> list[Edit]:
    """The edits of all fixes that lie inside the excerpt, the first where two overlap."""
    taken: list[Edit] = []
    for finding in findings:
        edits = finding.fix.edits if finding.fix else _blank(finding)
        inside = all(
            excerpt.span.start <= e.span.start and e.span.stop <= excerpt.span.stop for e in edits
        )
        if inside and not any(_overlap(edit, other) for edit in edits for other in taken):
            taken += edits
    return taken


def _effort(finding: Finding) -> str:
    """Whether the finding can be fixed as it is, or waits for a person."""
    if finding.fix is not None:
        return "fixable"
    return "person" if finding.blank is not None else ""


def _blank(finding: Finding) -> tuple[Edit, ...]:
    if finding.blank is None:
        return ()
    try:
        return (finding.blank.put("…"),)
    except Unwritable:
        return ()


def _overlap(one: Edit, other: Edit) -> bool:
    if one == other:
        return False
    start, stop = max(one.span.start, other.span.start), min(one.span.stop, other.span.stop)
    return start < stop or one.span == other.span


def _picture(uri: str | None) -> Markup | None:
    """A thumbnail's address, past the escaping, if it is surely one of ours."""
    return Markup(uri) if uri and _THUMBNAIL.fullmatch(uri) else None  # noqa: S704 - just checked


def visible(text: str) -> str:
    """``text`` with characters that nobody sees, or that turn the line around, made visible."""
    return _INVISIBLE.sub(
        lambda m: chr(0x2400 + ord(m[0])) if ord(m[0]) < 0x20 else f"⟨U+{ord(m[0]):04X}⟩", text
    )


def summary(counts: Mapping[str, int], unchecked: int) -> list[tuple[str, int]]:
    """The figures at the head of the page, by the name of their label."""
    names = ("posts", "images", "errors", "warnings", "notices", "fixable", "person")
    return [*((name, counts[name]) for name in names), ("unchecked_count", unchecked)]
