"""What people decided: read from a file and made changes of, and the table to decide in."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

import click

from altcheck.audit import Settings
from altcheck.cli import FAILED
from altcheck.cli.options import write
from altcheck.cli.problems import RunFailed, complain
from altcheck.cli.progress import progress
from altcheck.document import Post
from altcheck.fixes import Outcome, Workshop
from altcheck.fixes.decisions import BrokenFile, Decision, decision, load, resolve
from altcheck.fixes.table import Row, dump_table, load_table
from altcheck.posts.source import decode
from altcheck.rules.rule import Finding
from altcheck.rules.vetting import wants_alt
from altcheck.words import Language, Words

_BROKEN = Words(
    en="{path}: no decisions that can be read: {detail}. Nothing was changed.",
    zh="{path}：无法读取其中的决定：{detail}。未作任何修改。",
)
_EXPORTED = Words(en="{n} images: {path}", zh="{n} 张图片：{path}")


def decided(
    workshop: Workshop, decisions: str | None, table: str | None, lang: Language
) -> Outcome:
    """What the decisions in a file (of JSON, or a table) make of the posts.

    Raises RunFailed where the file can't be read, before anything is changed.
    """
    path = decisions if decisions is not None else table or ""
    try:
        data = Path(path).read_bytes()
        read = load(data) if decisions is not None else load_table(data)
    except BrokenFile as problem:
        raise RunFailed(_BROKEN.in_(lang, {"path": path, "detail": problem.detail})) from problem
    except OSError as error:
        detail = error.strerror or type(error).__name__
        raise RunFailed(_BROKEN.in_(lang, {"path": path, "detail": detail})) from error
    return apply(workshop, read)


def apply(workshop: Workshop, decisions: Sequence[Decision]) -> Outcome:
    """What ``decisions`` make of the posts; those that can't be applied are left."""
    posts = workshop.first.repo.posts
    named = {one.post for one in decisions} & posts.keys()
    texts = {path: decode(workshop.data_of(path)).text for path in sorted(named)}
    applied = resolve(decisions, posts, texts)
    return workshop.decide(applied.changes, applied.left)


def waiting(workshop: Workshop) -> Iterator[tuple[Post, Finding]]:
    """The images that want an alt, each once, in the order of posts and places."""
    seen: set[tuple[str, int | None]] = set()
    for finding in workshop.judged.findings:
        post = workshop.judged.repo.posts[finding.path]
        key = finding.path, finding.image
        if key not in seen and wants_alt(finding, post) and not post.locked:
            seen.add(key)
            yield post, finding


def export(paths: Sequence[str], settings: Settings, path: Path, lang: Language) -> int:
    """Write a table of the images that want an alt; the exit code."""
    with progress() as tick:
        workshop = Workshop(paths, settings, tick=tick)
    rows = list(_rows(workshop))
    write(path, dump_table(rows), "--export-csv FILE", lang)
    click.echo(_EXPORTED.in_(lang, {"n": len(rows), "path": path}))
    return FAILED if complain(workshop.unchecked, paths, lang) else 0


def _rows(workshop: Workshop) -> Iterator[Row]:
    text, of = "", ""
    for post, finding in waiting(workshop):
        if of != post.path:
            text, of = decode(workshop.data_of(post.path)).text, post.path
        image = post.images[finding.image or 0]
        proposal = finding.fix.alt.text if finding.fix and finding.fix.alt else ""
        caption = image.caption.text if image.caption else ""
        yield Row(decision(post, image, text, ""), caption, proposal)
