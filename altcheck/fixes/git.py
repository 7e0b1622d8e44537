"""Which files git could not give back: those with changes that were not committed."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Iterator, Sequence
from pathlib import Path

from altcheck.fixes.change import Left, Remainder
from altcheck.posts.discover import Found

_AT_ONCE = 200  # files named on one command line


def uncommitted(found: Sequence[Found]) -> Iterator[Remainder]:
    """Those of the posts that are in a git work tree and differ from what was committed there.

    Files that git does not know, or ignores, do. Outside of a work tree nothing is told.
    """
    git = shutil.which("git")
    by_folder: dict[Path, list[Found]] = {}
    for entry in found:
        by_folder.setdefault(Path(os.path.realpath(entry.file)).parent, []).append(entry)
    for folder, posts in by_folder.items():
        if not any((above / ".git").exists() for above in (folder, *folder.parents)):
            continue
        if git is None:
            yield from (Remainder(post.path, Left.NO_GIT) for post in posts)
            continue
        for k in range(0, len(posts), _AT_ONCE):
            yield from _in_folder(git, folder, posts[k : k + _AT_ONCE])


def _in_folder(git: str, folder: Path, posts: Sequence[Found]) -> Iterator[Remainder]:
    names = [Path(os.path.realpath(post.file)).name for post in posts]
    # Each file on its own: of an ignored or unknown folder git would name the folder only.
    run = subprocess.run(  # noqa: S603 - git with names that it takes as they are
        [git, "--literal-pathspecs", "status", "--porcelain", "-z", "--no-renames", "-uall",
         "--ignored=matching", "--", *names],
        cwd=folder, capture_output=True, check=False,
        env={**os.environ, "GIT_OPTIONAL_LOCKS": "0", "LC_ALL": "C"},
    )  # fmt: skip
    if run.returncode:
        detail = os.fsdecode(b"".join(run.stderr.strip().splitlines()[:1]))
        yield from (Remainder(post.path, Left.NO_GIT, detail=detail) for post in posts)
        return
    entries = [os.fsdecode(entry[3:]) for entry in run.stdout.split(b"\0") if entry]
    changed = {Path(entry).name for entry in entries}
    whole = any(entry.endswith("/") for entry in entries)  # a folder that is ignored as one
    for post, name in zip(posts, names, strict=True):
        if whole or name in changed:
            yield Remainder(post.path, Left.UNCOMMITTED)
