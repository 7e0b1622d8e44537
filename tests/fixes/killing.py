"""``python -m tests.fixes.killing [KILLS]``: a run that is killed again and again tears no file.

A process that repairs a folder is killed at a random moment; after each time every post is either
as it was or as an undisturbed run leaves it, and nothing that is left would be taken for a post.
When the last run is let through, the folder is what an undisturbed run makes of it.
"""

from __future__ import annotations

import random
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from altcheck.fixes import Options, fix, replace_file
from altcheck.posts.discover import Found, discover

POSTS = 60
# The process says when it begins to write, so that the kills fall into the writing.
CHILD = """
import sys
from altcheck.fixes import Options, fix, replace_file
outcome = fix(sys.argv[1:], Options())
print("writing", flush=True)
for one in outcome.mended:
    replace_file(one.found.file, one.before, one.after)
"""


def write_posts(folder: Path) -> None:
    """Posts with captions, and some that show the same pictures without one."""
    for k in range(POSTS):
        caption = f"<p class='caption'>Boat number {k} at the quay</p>" if k % 3 == 1 else ""
        body = f"<p><img src='https://a.example/{k // 3}.png'></p>{caption}\n"
        (folder / f"post-{k:02}.md").write_text(body + f"<p>Text {k} </p>\n" * 200)


def contents(folder: Path) -> dict[str, bytes]:
    """All posts that altcheck would find."""
    found = (entry for entry in discover([str(folder)]) if isinstance(entry, Found))
    return {entry.file.name: entry.file.read_bytes() for entry in found}


def undisturbed(old: Path, folder: Path) -> dict[str, bytes]:
    """What a run that nobody kills makes of the posts."""
    shutil.copytree(old, folder)
    for one in fix([str(folder)], Options()).mended:
        replace_file(one.found.file, one.before, one.after)
    return contents(folder)


def kill_one(folder: Path, delay: float) -> bool:
    """Start a run and kill it ``delay`` seconds after it began to write; whether it was in time."""
    child = subprocess.Popen([sys.executable, "-c", CHILD, str(folder)], stdout=subprocess.PIPE)
    assert child.stdout is not None
    child.stdout.readline()
    time.sleep(delay)
    child.send_signal(signal.SIGKILL)
    child.stdout.close()
    return child.wait() == -signal.SIGKILL


def check(kills: int, seed: int) -> tuple[int, int]:
    """How many runs were killed in the middle, and how many posts were new after those in all.

    Raises AssertionError where a file is torn.
    """
    rng = random.Random(seed)  # noqa: S311 - for tests
    with tempfile.TemporaryDirectory() as place:
        old, folder = Path(place, "old"), Path(place, "posts")
        old.mkdir()
        write_posts(old)
        before = contents(old)
        after = undisturbed(old, Path(place, "undisturbed"))
        assert before.keys() == after.keys()
        assert all(before[name] != after[name] for name in before)
        hit = new = 0
        shutil.copytree(old, folder)
        for _ in range(kills):
            hit += kill_one(folder, rng.uniform(0, 0.03))
            now = contents(folder)
            assert now.keys() == before.keys()
            assert all(now[name] in (before[name], after[name]) for name in now)
            written = sum(now[name] == after[name] for name in now)
            new += written
            if written == len(now):  # all is done: begin anew
                shutil.rmtree(folder)
                shutil.copytree(old, folder)
        for one in fix([str(folder)], Options()).mended:
            replace_file(one.found.file, one.before, one.after)
        assert contents(folder) == after
        assert len(list(folder.iterdir())) == len(after), "what was left behind was swept away"
    return hit, new


def main() -> None:
    kills = int(sys.argv[1]) if len(sys.argv) > 1 else 200
    hit, new = check(kills, seed=1)
    print(f"{kills} runs, {hit} killed in the middle, no file torn; {new} posts new after them")


if __name__ == "__main__":
    main()
