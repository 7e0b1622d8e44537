"""``python -m tests.benchmarks.junk``: 10 MB of what is hard to read, and how long each takes."""

from __future__ import annotations

import sys
import time

from altcheck.posts.reader import read_post

UNITS = (
    "![", "[", "<img ", "<div>", "> ", "*", "{{", "{%", "![[", "''", "|", "&", '"', "<!--", "{{< figure ", "<Image src={",
)  # fmt: skip


def main() -> None:
    """Print the seconds of processor time for each unit and kind of post."""
    size = int(float(sys.argv[1]) * 1e6) if len(sys.argv) > 1 else 10_000_000
    print(f"{size / 1e6:g} MB of each; seconds as Markdown, HTML, MDX")
    for unit in (*UNITS, "front matter"):
        text = (unit * (size // len(unit) + 1))[:size]
        if unit == "front matter":
            text = "---\n" + "a:\n" * (size // 3) + "---\n"
        times = []
        for path in ("a.md", "a.html", "a.mdx"):
            start = time.process_time()
            read_post(path, text.encode())
            times.append(time.process_time() - start)
        print(f"{unit!r:16} " + " ".join(f"{seconds:7.2f}" for seconds in times), flush=True)


if __name__ == "__main__":
    main()
