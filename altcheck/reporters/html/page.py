"""What the page shows of a report: posts and images in portions that a browser draws quickly."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from altcheck.document import Post, Reason, Unchecked
from altcheck.report import Report
from altcheck.reporters.html.image_view import FindingView, ImageView, ImageViewer, tags
from altcheck.reporters.html.shown import language_tag, shown
from altcheck.reporters.html.words import LABELS
from altcheck.reporters.sentences import REASONS
from altcheck.rules.rule import Finding, Level, Rule
from altcheck.words import Language

_PORTION = 50  # images that are laid out at a time; a browser skips the portions out of sight
_ROW = 400  # characters of a value in a list
_MOST_ROWS = 1_000  # of a list: longer ones take a browser longer than a reader has use for


class PostView(NamedTuple):
    """A post, or one part of a long one: its own findings, the images to look at, the sound ones."""

    anchor: str
    path: str
    part: str
    lang: str
    locked: str
    tags: str
    faults: list[FindingView]
    images: list[ImageView]
    sound: list[ImageView]


class Portion(NamedTuple):
    """About fifty images with their posts."""

    posts: list[PostView]

    @property
    def tags(self) -> str:
        """The filters' class names of all that is in it."""
        return " ".join(sorted({tag for post in self.posts for tag in post.tags.split()}))


class IndexRow(NamedTuple):
    """A post with findings: where it stands on the page, and how many of each level."""

    anchor: str
    path: str
    tags: str
    levels: list[tuple[str, str, int]]


class UncheckedView(NamedTuple):
    """Images that were not checked for one reason, as far as the list goes; ``total`` counts all."""

    reason: str
    total: str
    rows: list[str]
    rest: str


class Page:
    """Everything that the template asks for, in one language."""

    def __init__(self, report: Report, lang: Language, rules: Sequence[Rule]) -> None:
        self._report = report
        self._lang = lang
        self._viewer = ImageViewer(report, lang, {rule.id: rule for rule in rules})
        self._findings: defaultdict[tuple[str, int | None], list[Finding]] = defaultdict(list)
        for finding in report.findings:
            self._findings[finding.path, finding.image].append(finding)
        self.counts: Mapping[str, int] = {
            **report.counts(),
            "unchecked_count": len(report.unchecked),
        }

    def say(self, label: str, **args: object) -> str:
        """The page's own words called ``label``."""
        return LABELS[label].in_(self._lang, args)

    def audited(self) -> str:
        """What was audited: the post, or the folder that all posts have in common."""
        paths = [post.path for post in self._report.posts]
        if len(paths) == 1:
            return self.say("audited_post", path=shown(paths[0], self._lang))
        count = f"{len(paths):,}"
        if folder := _common_folder(paths):
            return self.say("audited_folder", path=shown(folder, self._lang), count=count)
        return self.say("audited_posts", count=count)

    def verdict(self) -> str:
        """The one line for those who read no other."""
        if not self.counts["images"]:
            return self.say("no_images")
        if not self._report.findings:
            return self.say("clean")
        bad = len({(path, image) for path, image in self._findings if image is not None})
        return self.say("verdict", bad=f"{bad:,}", all=f"{self.counts['images']:,}")

    def portions(self) -> list[Portion]:
        """The posts that have images or findings, in order, in portions for the browser."""
        portions: list[Portion] = []
        size = _PORTION
        for number, post in enumerate(self._report.posts):
            for view in self._parts(post, f"p{number}"):
                if size + len(view.images) > _PORTION or size == _PORTION:
                    portions.append(Portion([]))
                    size = 0
                portions[-1].posts.append(view)
                size += max(1, len(view.images))
        return portions

    def _parts(self, post: Post, anchor: str) -> Iterator[PostView]:
        views = [
            self._viewer.image(post, image, self._of(post, image.index), f"{anchor}i{image.index}")
            for image in post.images
        ]
        bad = [view for view in views if view.findings]
        sound = [view for view in views if not view.findings]
        faults = [self._viewer.finding(post, finding) for finding in self._of(post, None)]
        if not views and not faults:
            return
        starts = range(0, len(bad) or 1, _PORTION)
        for part, start in enumerate(starts, 1):
            images = bad[start : start + _PORTION]
            first, last = part == 1, part == len(starts)
            own = tags(self._of(post, None)) if first else ""
            yield PostView(
                anchor if first else f"{anchor}part{part}",
                shown(post.path, self._lang),
                "" if len(starts) == 1 else self.say("part", part=part, parts=len(starts)),
                language_tag(post.lang),
                self._locked(post.locked) if first else "",
                " ".join(sorted({*own.split(), *(t for v in images for t in v.tags.split())})),
                faults if first else [],
                images,
                sound if last else [],
            )

    def _of(self, post: Post, image: int | None) -> Sequence[Finding]:
        return self._findings.get((post.path, image), ())

    def _locked(self, reason: Reason | None) -> str:
        return "" if reason is None else self.say("locked", reason=REASONS[reason].in_(self._lang))

    def index(self) -> tuple[list[IndexRow], str]:
        """The posts with findings, worst first, and how many more there are than the list holds."""
        by_path: defaultdict[str, list[Finding]] = defaultdict(list)
        for finding in self._report.findings:
            by_path[finding.path].append(finding)
        rows = [
            (Counter(finding.level for finding in found), number, post.path, found)
            for number, post in enumerate(self._report.posts)
            if (found := by_path.get(post.path))
        ]
        rows.sort(
            key=lambda row: ([-row[0][level] for level in sorted(Level, reverse=True)], row[1])
        )
        views = [
            IndexRow(f"p{number}", shown(path, self._lang), tags(found), self._levels(levels))
            for levels, number, path, found in rows[:_MOST_ROWS]
        ]
        rest = len(rows) - len(views)
        return views, self.say("index_rest", count=f"{rest:,}") if rest else ""

    def _levels(self, levels: Counter[Level]) -> list[tuple[str, str, int]]:
        """Class name, label and number of each level that there is, gravest first."""
        return [
            (str(level), self.say(f"{level}s"), levels[level])
            for level in sorted(levels, reverse=True)
        ]

    def unread(self) -> list[str]:
        """The posts that were not judged as a whole, each with the reason."""
        return [
            f"{shown(note.path, self._lang)}: {REASONS[note.reason].in_(self._lang)}"
            f"{_in_brackets(shown(note.detail, self._lang))}"
            for note in self._report.unchecked
            if note.src is None
        ]

    def unchecked(self) -> list[UncheckedView]:
        """The images that were not judged, by reason."""
        by_reason: defaultdict[Reason, list[Unchecked]] = defaultdict(list)
        for note in self._report.unchecked:
            if note.src is not None:
                by_reason[note.reason].append(note)
        return [self._reason(reason, notes) for reason, notes in by_reason.items()]

    def _reason(self, reason: Reason, notes: Sequence[Unchecked]) -> UncheckedView:
        rest = len(notes) - _MOST_ROWS
        return UncheckedView(
            REASONS[reason].in_(self._lang),
            f"{len(notes):,}",
            [self._note(note) for note in notes[:_MOST_ROWS]],
            self.say("more", count=f"{rest:,}") if rest > 0 else "",
        )

    def _note(self, note: Unchecked) -> str:
        path, src, detail = (
            shown(text, self._lang, _ROW) for text in (note.path, note.src or "", note.detail)
        )
        return f"{path}: {src}{_in_brackets(detail)}"


def _in_brackets(detail: str) -> str:
    return f" ({detail})" if detail else ""


def _common_folder(paths: Iterable[str]) -> str:
    """The longest folder that all ``paths`` are in; empty if there is none."""
    folders = [path.split("/")[:-1] for path in paths]
    common: list[str] = []
    for names in zip(*folders, strict=False):
        if len(set(names)) > 1:
            break
        common.append(names[0])
    return "/".join(common)
