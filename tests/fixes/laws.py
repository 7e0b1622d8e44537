"""``python -m tests.fixes.laws FOLDER...``: what holds for whatever is repaired.

The folder is copied; nothing in it is changed. Prints what was repaired and every law that broke.
"""

from __future__ import annotations

import re
import shutil
import sys
import tempfile
from collections import Counter
from pathlib import Path

from bs4 import BeautifulSoup
from markdown_it import MarkdownIt

from altcheck.audit import Settings, audit
from altcheck.fixes import Mended, Options, fix, prove, replace_file
from altcheck.posts.reader import HTML_SUFFIXES
from altcheck.posts.source import decode
from altcheck.rules.rule import Level

FRONT_MATTER = re.compile(r"\s*(---|\+\+\+)[ \t]*\r?\n.*?^\1[ \t]*\r?$", re.DOTALL | re.MULTILINE)
# Repairs are about the attributes of these; all other elements, and all text, are to stay.
ABOUT = frozenset(("img", "image", "source", "picture", "figure", "figcaption", "svg", "area", "input", "video"))  # fmt: skip


def page(path: str, data: bytes) -> BeautifulSoup:
    """The post as a page; a body of HTML is none of Markdown, whatever the file is called."""
    text = FRONT_MATTER.sub("", decode(data).text, count=1)
    if Path(path).suffix not in HTML_SUFFIXES and not text.lstrip().startswith("<div"):
        text = MarkdownIt("commonmark").enable("table").render(text)
    return BeautifulSoup(text, "html.parser")


def seen(path: str, data: bytes) -> list[object]:
    """A post as another parser sees it: every tag and text in order, without images' attributes."""
    found: list[object] = []
    for node in page(path, data).descendants:
        if getattr(node, "name", None) is None:
            found.append(str(node))
        else:
            found.append((node.name, {} if node.name in ABOUT else dict(node.attrs)))
    return found


def alts(path: str, data: bytes) -> Counter[str]:
    """The alts of all images as another parser sees them."""
    images = page(path, data).find_all("img")
    return Counter(str(img["alt"]) for img in images if img.get("alt"))


def check_post(one: Mended) -> None:
    """Raises AssertionError where something changed that no edit was about."""
    path, before, after = one.found.path, one.before, one.after
    for piece in _kept(one):
        assert piece in after, f"{path}: bytes were lost: {piece[:80]!r}"
    # What was meant as an image and was none is text before it is repaired.
    if all(change.image is not None for change in one.changes):
        assert seen(path, before) == seen(path, after), f"{path}: another document"
    written = Counter(c.alt for c in one.changes if c.alt and c.image is not None)
    new = alts(path, after) - alts(path, before)
    reworded = sum(change.alt is None for change in one.changes)  # by rules about their style
    assert (new - written).total() <= reworded, f"{path}: alts that nobody wrote: {new - written}"


def _kept(one: Mended) -> list[bytes]:
    """What lies between the edits, where all were made in one round."""
    try:
        if prove.make(one.before, one.changes) != one.after:
            # Made in several rounds: where the later edits lay at first can't be told.
            return [] if one.changes else [one.before]
    except prove.Disproved:
        return []
    source, pieces, at = decode(one.before), [], 0
    for (start, stop), _ in sorted({edit for change in one.changes for edit in change.edits}):
        pieces.append(source.text[at:start].encode(source.encoding))
        at = stop
    return [*pieces, source.text[at:].encode(source.encoding)]


def grave(paths: list[str], settings: Settings) -> Counter[tuple[str, int | None, str]]:
    """The errors and warnings that an audit tells, by post, image and rule."""
    found = audit(paths, settings).findings
    return Counter((f.path, f.image, f.rule) for f in found if f.level >= Level.WARNING)


def check_folder(folder: Path, options: Options, *, jobs: int = 1) -> Counter[str]:
    """Repair the posts in ``folder`` in place; how often each rule was answered.

    Raises AssertionError where a law is broken.
    """
    settings = Settings(jobs=jobs)
    was = grave([str(folder)], settings)
    outcome = fix([str(folder)], options, settings)
    files = sorted(str(path) for path in folder.rglob("*") if path.suffix in (".md", ".html"))
    other = fix(files[::-1], options, Settings(jobs=3 - jobs))
    assert [m.after for m in other.mended] == [m.after for m in outcome.mended]
    for one in outcome.mended:
        check_post(one)
        replace_file(one.found.file, one.before, one.after)
    shown_first = grave([str(folder)], settings) - was
    # A finding that another of the same concern had hidden may come to light; a new one may not.
    assert not {key for key in shown_first if key[2].startswith("alt-")}, shown_first
    again = fix([str(folder)], options, settings)
    assert not again.mended, [one.found.path for one in again.mended]
    return Counter(change.rule for one in outcome.mended for change in one.changes)


def main() -> None:
    for name in sys.argv[1:]:
        for unsafe in (False, True):
            with tempfile.TemporaryDirectory() as place:
                folder = Path(place, "posts")
                shutil.copytree(name, folder, copy_function=shutil.copyfile)
                for inner in (folder, *filter(Path.is_dir, folder.rglob("*"))):
                    inner.chmod(0o755)
                counts = check_folder(folder, Options(unsafe=unsafe))
                print(f"{name}, {unsafe=}: {counts.total()} repairs, all laws kept: {dict(counts)}")


if __name__ == "__main__":
    main()
