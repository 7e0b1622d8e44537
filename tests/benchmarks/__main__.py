"""``make bench``: reading against bare parsing, in the same run.

Posts are those of samples/, many times over, or the folders named on the command line. Ratios are
what counts: machines are noisy, and both figures of a ratio stem from one run.
"""

from __future__ import annotations

import statistics
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pyromark
from lxml import etree

from altcheck.audit import Settings, examine
from altcheck.posts.discover import Found, discover
from altcheck.posts.markdown import OPTIONS
from altcheck.posts.reader import read_post

ROUNDS = 5
WANTED = 2_000_000  # bytes: fewer are read several times over


def bare(posts: list[tuple[Found, bytes]]) -> None:
    """What no reader can do without: decode, render, parse."""
    for found, data in posts:
        text = data.decode("utf-8", "replace")
        html = (
            text if found.path.endswith((".html", ".htm")) else pyromark.html(text, options=OPTIONS)
        )
        if html.strip():
            etree.fromstring(html.encode(), etree.HTMLParser(encoding="utf-8", huge_tree=True))


def reading(posts: list[tuple[Found, bytes]]) -> None:
    """Bytes to posts with spans and captions."""
    for found, data in posts:
        read_post(found.path, data)


def judging(posts: list[tuple[Found, bytes]]) -> None:
    """Reading, and the rules that need nothing but the post."""
    for found, _ in posts:
        examine(found, Settings())


def seconds(
    work: Callable[[list[tuple[Found, bytes]]], None], posts: list[tuple[Found, bytes]]
) -> float:
    start = time.perf_counter()
    work(posts)
    return time.perf_counter() - start


def main() -> None:
    paths = sys.argv[1:] or [str(Path(__file__).parents[2] / "samples")]
    found = [entry for entry in discover(paths) if isinstance(entry, Found)]
    posts = [(entry, entry.file.read_bytes()) for entry in found]
    size = sum(len(data) for _, data in posts)
    posts *= max(1, WANTED // max(1, size))
    megabytes = sum(len(data) for _, data in posts) / 1e6
    images = sum(len(read_post(entry.path, data).post.images) for entry, data in posts)
    print(f"{len(posts)} posts, {megabytes:.1f} MB, {images} images; {ROUNDS} rounds")
    for work in (bare, reading, judging):
        work(posts[:50])  # warm up
    rounds = [[seconds(work, posts) for work in (bare, reading, judging)] for _ in range(ROUNDS)]
    for k, name in enumerate(
        ("bare pyromark + lxml", "reading with spans and captions", "reading and judging")
    ):
        median = statistics.median(row[k] for row in rounds)
        ratio = statistics.median(row[k] / row[0] for row in rounds)
        print(
            f"{name:32} {median:7.3f} s  {1000 * median / megabytes:6.1f} ms/MB  {ratio:4.1f} x bare"
        )


if __name__ == "__main__":
    main()
