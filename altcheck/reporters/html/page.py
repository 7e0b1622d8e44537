"""What the page shows of a report: posts and images in portions that a browser draws quickly."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import islice
from typing import NamedTuple

from altcheck.document import Post, Reason
from altcheck.report import Report
from altcheck.reporters.html.filters import tags
from altcheck.reporters.html.image_view import FindingView, ImageView, ImageViewer
from altcheck.reporters.html.shown import language_tag, shown
from altcheck.reporters.html.words import LABELS
from altcheck.reporters.sentences import REASONS
from altcheck.rules.rule import Finding, Rule
from altcheck.words import Language

_MOST = 2_000  # images that are shown: with more a browser is no longer of use
_PORTION = 50  # images that are laid out at a time; a browser skips the portions out of sight


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


class Page:
    """The head of the page, and its posts with their images, in one language."""

    def __init__(self, report: Report, lang: Language, rules: Sequence[Rule]) -> None:
        self._report = report
        self._lang = lang
        self._viewer = ImageViewer(report, lang, {rule.id: rule for rule in rules})
        self._findings: defaultdict[tuple[str, int | None], list[Finding]] = defaultdict(list)
        for finding in report.findings:
            self._findings[finding.path, finding.image].append(finding)
        self._kept = _kept(report)
        left = sum(len(post.images) for post in report.posts) - len(self._kept)
        self.left = self.say("left", count=f"{left:,}") if left else ""
        self._faulty = {finding.path for finding in report.findings}
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
            return shown(paths[0], self._lang)
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
            if (post.path, image.index) in self._kept
        ]
        bad = [view for view in views if view.findings]
        sound = [view for view in views if not view.findings]
        faults = [self._viewer.finding(post, finding) for finding in self._of(post, None)]
        if not views and not faults and post.path not in self._faulty:
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


def _kept(report: Report) -> set[tuple[str, int]]:
    """The images that the page has room for: those with findings first, then in order."""
    wanted = {(f.path, f.image): None for f in report.findings if f.image is not None}
    if len(wanted) < _MOST:
        wanted |= {(post.path, image.index): None for post in report.posts for image in post.images}
    return set(islice(wanted, _MOST))


def _common_folder(paths: Iterable[str]) -> str:
    """The longest folder that all ``paths`` are in; empty if there is none."""
    folders = [path.split("/")[:-1] for path in paths]
    common: list[str] = []
    for names in zip(*folders, strict=False):
        if len(set(names)) > 1:
            break
        common.append(names[0])
    return "/".join(common)
