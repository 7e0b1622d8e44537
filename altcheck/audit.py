"""The whole pipeline on one screen: paths → posts → pictures → rules → report."""

from __future__ import annotations

import os
import traceback
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path
from typing import NamedTuple

from altcheck.assets.asset import State
from altcheck.document import Image, Post, Reason, Span, Unchecked
from altcheck.pictures import Pictures
from altcheck.posts.discover import Found, discover
from altcheck.posts.forms import NO_FORMS, Forms
from altcheck.posts.reader import Reading, read_post
from altcheck.posts.source import NotText
from altcheck.previews import previews
from altcheck.repo import Key, Repo, build_repo
from altcheck.report import Excerpt, Report
from altcheck.rules import RULES
from altcheck.rules.asked import asked
from altcheck.rules.elsewhere import with_known_alts
from altcheck.rules.excuses import excused
from altcheck.rules.policy import Policy
from altcheck.rules.rule import Finding, Rule
from altcheck.rules.select import one_per_concern
from altcheck.rules.vetting import vetted
from altcheck.site import shows_alt

# How far an edit may lie from its image to be shown with it: a front matter key a few lines on.
_REACH = 400
_HOUSE = f"{Path(__file__).parent}{os.sep}"
_WORTH = 100  # posts that a process has to read before starting it pays
_CHUNK = 50  # posts sent at a time
_STATES = {
    State.OFFLINE: Reason.OFFLINE,
    State.TEMPLATED: Reason.TEMPLATED,
    State.NOT_HERE: Reason.NOT_HERE,
    State.TOO_BIG: Reason.TOO_BIG,
    State.UNREADABLE: Reason.FILE_UNREADABLE,
    State.OUTSIDE: Reason.OUTSIDE,
}


@dataclass(frozen=True, slots=True)
class Settings:
    """What an audit is to do.

    ``rules`` are those to ask, ``policy`` says where and how much each counts; ``page`` says that
    the report will be shown as a page, with markup and pictures; ``jobs`` is the number of
    processes that read posts; ``forms`` are the site's own tags. ``alt_is_caption`` says whether
    the site's theme prints alts as captions; None: as far as its settings tell.
    """

    rules: Sequence[Rule] = tuple(rule for rule in RULES if rule.on)
    policy: Policy = field(default_factory=Policy)
    page: bool = False
    jobs: int = 1
    forms: Forms = NO_FORMS
    alt_is_caption: bool | None = None


class Examined(NamedTuple):
    """What one post gave: all of it is data, so that it can come from another process."""

    posts: tuple[Post, ...] = ()
    findings: tuple[Finding, ...] = ()
    unchecked: tuple[Unchecked, ...] = ()
    excerpts: Mapping[Key, Excerpt] = {}


def audit(
    paths: Sequence[str],
    settings: Settings | None = None,
    tick: Callable[[int, int], None] = lambda _done, _of: None,
) -> Report:
    """Read the posts at ``paths``, look at the files behind their images, and judge them.

    ``tick`` is called after each post with how many are done, and of how many. Nothing is written,
    and no host is asked. What can't be read is in the report's ``unchecked``.
    """
    settings = settings or Settings()
    found, notes = find(paths)
    examined: list[Examined] = []
    for one in examine_all([(entry, None) for entry in found], settings):
        examined.append(one)
        tick(len(examined), len(found))
    judged = judge(examined, settings, Pictures(folder(paths)))
    repo = judged.repo
    notes += [note for one in examined for note in one.unchecked]
    return Report(
        tuple(repo.posts.values()),
        judged.findings,
        (*notes, *_not_asked(repo)),
        repo.assets,
        {key: value for one in examined for key, value in one.excerpts.items()},
        previews(repo, judged.findings) if settings.page else {},
    )


def find(paths: Sequence[str]) -> tuple[list[Found], list[Unchecked]]:
    """The posts at ``paths``, and what could not be entered."""
    entries = list(discover(paths))
    notes = [entry for entry in entries if isinstance(entry, Unchecked)]
    return [entry for entry in entries if isinstance(entry, Found)], notes


def folder(paths: Sequence[str]) -> Path | None:
    """The folder that was named, if one was and nothing else."""
    return Path(paths[0]).absolute() if len(paths) == 1 and os.path.isdir(paths[0]) else None  # noqa: PTH112


class Judged(NamedTuple):
    """What the rules say of all posts together.

    ``findings`` are those that are told, one per image and concern, in the order of their places;
    ``all`` are all that the rules found, at their levels in force and without what is excused.
    """

    repo: Repo
    all: tuple[Finding, ...]
    findings: tuple[Finding, ...]


def judge(
    examined: Iterable[Examined],
    settings: Settings,
    pictures: Pictures,
    before: Judged | None = None,
    refused: Collection[Key] = (),
) -> Judged:
    """Ask the rules that need the repository, and choose what is told and how it is repaired.

    ``before`` is what was judged when only some of the posts were other ones; ``refused`` are the
    images that are known not to get the alt that their own post offers.
    """
    examined = list(examined)
    posts = (post for one in examined for post in one.posts)
    repo = build_repo(posts, pictures=pictures, before=before.repo if before else None)
    every = [finding for one in examined for finding in one.findings]
    every += _judge_repo(repo, settings.rules)
    kept = list(_in_force(every, repo, settings))
    chosen = sorted(one_per_concern(kept, settings.rules, repo), key=_place)
    mended = with_known_alts(chosen, repo, refused)
    return Judged(repo, tuple(kept), tuple(_as_shown(mended, repo, settings, pictures)))


def _in_force(findings: Iterable[Finding], repo: Repo, settings: Settings) -> Iterator[Finding]:
    """The findings at their levels in force, without those that are excused."""
    by_post: dict[str, list[Finding]] = {path: [] for path in repo.posts}
    for finding in findings:
        by_post[finding.path].append(finding)
    known = {rule.id for rule in RULES}
    for path, found in by_post.items():
        told = excused(found, repo.posts[path], settings.rules, known)
        yield from settings.policy.applied(told, Path(path).absolute().as_posix())


def _as_shown(
    findings: Iterable[Finding], repo: Repo, settings: Settings, pictures: Pictures
) -> Iterator[Finding]:
    """The findings, none of whose fixes changes unasked what a theme prints below a picture."""
    known: dict[Path, bool] = {}
    for finding in findings:
        post, fix = repo.posts[finding.path], finding.fix
        if fix is None or finding.image is None or settings.alt_is_caption is False:
            yield finding
            continue
        alt = post.images[finding.image].alt
        new_words = fix.alt or not fix.safe
        if new_words and alt and any(edit.span == alt.span for edit in fix.edits):
            folder = Path(post.path).parent
            if folder not in known:
                known[folder] = settings.alt_is_caption or shows_alt(pictures.site(post))
            if known[folder]:
                fix = replace(fix, safe=False, shown=True)
        yield finding if fix is finding.fix else replace(finding, fix=fix)


def examine_all(
    found: Sequence[tuple[Found, bytes | None]], settings: Settings
) -> Iterator[Examined]:
    """Every post in the order given, whatever the number of processes.

    With a post may come the bytes to read in the place of its file's.
    """
    jobs = min(settings.jobs, len(found) // _WORTH)
    if jobs < 2:
        yield from (examine(entry, settings, data) for entry, data in found)
        return
    with ProcessPoolExecutor(jobs) as pool:
        work = partial(_examine_pair, settings=settings)
        yield from pool.map(work, found, chunksize=min(_CHUNK, len(found) // jobs))


def _examine_pair(pair: tuple[Found, bytes | None], settings: Settings) -> Examined:
    return examine(pair[0], settings, pair[1])


def examine(found: Found, settings: Settings, data: bytes | None = None) -> Examined:
    """Read one post and ask the rules that need nothing but it. Never raises for what it reads.

    ``data`` are the bytes to read; None: those of the file.
    """
    reading = read(found, settings.forms, data)
    if isinstance(reading, Unchecked):
        return Examined(unchecked=(reading,))
    post, source = reading
    findings = tuple(vetted(_judge_post(post, settings.rules), post))
    excerpts = _excerpts(post, source.text) if settings.page else {}
    return Examined((post,), findings, post.unchecked, excerpts)


def read(found: Found, forms: Forms = NO_FORMS, data: bytes | None = None) -> Reading | Unchecked:
    """The post that was found, or why it could not be read; ``forms`` as for ``read_post``.

    ``data`` are the bytes to read; None: those of the file.
    """
    try:
        return read_post(found.path, found.file.read_bytes() if data is None else data, forms)
    except NotText as problem:
        return Unchecked(found.path, problem.reason, detail=problem.detail)
    except OSError as problem:
        return Unchecked(found.path, Reason.UNREADABLE, detail=problem.strerror or "")
    except Exception as problem:  # noqa: BLE001 - a fault of ours in one post must not stop the others
        return Unchecked(found.path, Reason.FAILED, detail=_where(problem))


def _where(problem: Exception) -> str:
    """The line of ours in which it happened: what a report of the fault needs."""
    frames = traceback.extract_tb(problem.__traceback__)
    ours = [frame for frame in frames if frame.filename.startswith(_HOUSE)]
    frame = (ours or frames)[-1]
    return f"{frame.filename.removeprefix(_HOUSE)}:{frame.lineno}"


def _judge_post(post: Post, rules: Sequence[Rule]) -> Iterator[Finding]:
    by_kind = asked(tuple(rules))
    for rule in by_kind.posts:
        yield from rule.check(post)
    for image in post.images:
        for image_rule in by_kind.of_image(image):
            yield from image_rule.check(image, post)


def _judge_repo(repo: Repo, rules: Sequence[Rule]) -> Iterator[Finding]:
    by_kind = asked(tuple(rules))
    for post in repo.posts.values():
        for slip in post.slips:
            for slip_rule in by_kind.slips.get(slip.kind, ()):
                yield from slip_rule.check(slip, post, repo)
        for image in post.images:
            for rule in by_kind.of_picture(image, repo):
                yield from rule.check(image, post, repo)


def _not_asked(repo: Repo) -> Iterable[Unchecked]:
    """The images whose files were not looked at, each with its reason."""
    for (path, _), asset in repo.assets.items():
        if asset.state in _STATES:
            yield Unchecked(path, _STATES[asset.state], asset.ref, asset.reason)


def _excerpts(post: Post, text: str) -> dict[Key, Excerpt]:
    return {(post.path, image.index): _excerpt(image, text) for image in post.images}


def _excerpt(image: Image, text: str) -> Excerpt:
    """The image's own markup and the slots near it; in front matter, whole lines."""
    start, stop = image.span
    slots = [slot for slot in (image.src, image.alt, image.title) if slot is not None]
    for slot in slots:
        if slot.span.start >= start - _REACH and slot.span.stop <= stop + _REACH:
            start, stop = min(start, slot.span.start), max(stop, slot.span.stop)
    if image.syntax == "front-matter":
        start = text.rfind("\n", 0, start) + 1
        end = text.find("\n", stop)
        stop = len(text) if end < 0 else end
    return Excerpt(Span(start, stop), text[start:stop])


def _place(finding: Finding) -> tuple[str, Span, str]:
    return finding.path, finding.span, finding.rule
