"""Little repositories for tests: files, pictures, and the question where a src leads in them."""

from __future__ import annotations

from pathlib import Path

from altcheck.assets.asset import Asset
from altcheck.posts.reader import read_post
from altcheck.repo import build_repo
from tests.assets.pictures import picture


def repository(root: Path, files: dict[str, str], *pictures: str) -> Path:
    """Write the files below ``root``, a repository; a name with a slash at its end is a folder."""
    (root / ".git").mkdir(parents=True)
    for name, content in files.items():
        path = root / name
        (path if name.endswith("/") else path.parent).mkdir(parents=True, exist_ok=True)
        if not name.endswith("/"):
            path.write_text(content, encoding="utf-8")
    for name in pictures:
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_bytes(picture("PNG", (4, 4)))
    return root


def behind(root: Path, post: str, text: str, given: Path | None = None) -> list[Asset]:
    """The assets behind the images of a post with this text, as an audit of it finds them."""
    path = root / post
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    read = read_post(str(path), path.read_bytes()).post
    repo = build_repo([read], given)
    return [repo.asset(image) for image in read.images]


def shown(src: str) -> str:
    """A post that shows ``src``, whatever it has in it."""
    return f"![x](<{src}>)\n"
