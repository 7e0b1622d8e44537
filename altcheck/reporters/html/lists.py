"""The lists around the posts: which have findings, and what was not checked."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from typing import NamedTuple

from altcheck.document import Reason, Unchecked
from altcheck.report import Report
from altcheck.reporters.facts import fact
from altcheck.reporters.html.filters import tags
from altcheck.reporters.html.shown import shown
from altcheck.reporters.html.words import LABELS
from altcheck.reporters.sentences import REASONS
from altcheck.rules.rule import Finding, Level
from altcheck.words import Language

_MOST_ROWS = 1_000  # of a list: longer ones take a browser longer than a reader has use for
_VALUE = 400  # characters of a value in a row


class IndexRow(NamedTuple):
    """A post with findings: where it stands on the page, and how many of each level."""

    anchor: str
    path: str
    tags: str
    levels: list[tuple[str, str, int]]


class Index(NamedTuple):
    """The posts with findings, and a sentence on those that the list has no room for."""

    rows: list[IndexRow]
    rest: str


class UncheckedView(NamedTuple):
    """Images that were not checked for one reason, as far as the list goes; ``total`` counts all."""

    reason: str
    total: str
    rows: list[str]
    rest: str


def index(report: Report, lang: Language) -> Index:
    """The posts with findings, worst first."""
    by_path: defaultdict[str, list[Finding]] = defaultdict(list)
    for finding in report.findings:
        by_path[finding.path].append(finding)
    numbers = [n for n, post in enumerate(report.posts) if post.path in by_path]
    levels = {
        n: Counter(finding.level for finding in by_path[report.posts[n].path]) for n in numbers
    }
    gravest = sorted(Level, reverse=True)
    numbers.sort(key=lambda n: [-levels[n][level] for level in gravest])
    rows = [
        _index_row(n, report.posts[n].path, by_path[report.posts[n].path], levels[n], lang)
        for n in numbers[:_MOST_ROWS]
    ]
    rest = len(numbers) - len(rows)
    return Index(rows, LABELS["index_rest"].in_(lang, {"count": f"{rest:,}"}) if rest else "")


def _index_row(
    number: int, path: str, findings: Sequence[Finding], levels: Counter[Level], lang: Language
) -> IndexRow:
    counted = [
        (str(level), LABELS[f"{level}s"].in_(lang), count)
        for level, count in sorted(levels.items(), reverse=True)
    ]
    return IndexRow(f"p{number}", shown(path, lang), tags(findings), counted)


def unread(report: Report, lang: Language) -> list[str]:
    """The posts that were not judged as a whole, each with the reason."""
    return [
        f"{shown(note.path, lang)}: {REASONS[note.reason].in_(lang)}{_detail(note, lang)}"
        for note in report.unchecked
        if note.src is None
    ]


def unchecked(report: Report, lang: Language) -> list[UncheckedView]:
    """The images that were not judged, by reason."""
    by_reason: defaultdict[Reason, list[Unchecked]] = defaultdict(list)
    for note in report.unchecked:
        if note.src is not None:
            by_reason[note.reason].append(note)
    return [_unchecked(reason, notes, lang) for reason, notes in by_reason.items()]


def _unchecked(reason: Reason, notes: Sequence[Unchecked], lang: Language) -> UncheckedView:
    rest = len(notes) - _MOST_ROWS
    return UncheckedView(
        REASONS[reason].in_(lang),
        f"{len(notes):,}",
        [_row(note, lang) for note in notes[:_MOST_ROWS]],
        LABELS["more"].in_(lang, {"count": f"{rest:,}"}) if rest > 0 else "",
    )


def _row(note: Unchecked, lang: Language) -> str:
    path, src = (shown(text, lang, _VALUE) for text in (note.path, note.src or ""))
    return f"{path}: {src}{_detail(note, lang)}"


def _detail(note: Unchecked, lang: Language) -> str:
    if not note.detail:
        return ""
    return LABELS["detail"].in_(lang, {"text": shown(fact(note.detail, lang), lang, _VALUE)})
