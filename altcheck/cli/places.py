"""Where results may be written: never over a post."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

from altcheck.cli.problems import RunFailed
from altcheck.document import Unchecked
from altcheck.posts.discover import is_post, made_by_altcheck
from altcheck.report import Report
from altcheck.words import Language, Words

_IS_INPUT = Words(
    en="{path} is one of the files that were read, and is not overwritten. Choose another place "
    "with {option}.",
    zh="{path} 是本次读取的文件，不会被覆盖。请用 {option} 指定其他位置。",
)
_IS_POST = Words(
    en="{path} may be a post, since altcheck did not make it, and is not overwritten. Choose "
    "another place with {option}.",
    zh="{path} 不是 altcheck 生成的页面，可能是文章，不会被覆盖。请用 {option} 指定其他位置。",
)


def spare_inputs(
    target: Path, report: Report, paths: Sequence[str], option: str, lang: Language
) -> None:
    """Raises RunFailed if ``target`` is a post of the report, or one of the ``paths`` named."""
    if not _present(target):
        return
    read = (post.path for post in report.posts)
    if _is_any(target, (*paths, *read, *_unread(report.unchecked))):
        raise RunFailed(_IS_INPUT.in_(lang, {"path": target, "option": option}))


def spare_posts(target: Path, option: str, lang: Language) -> None:
    """Raises RunFailed if ``target`` is there, may be a post, and was not made by altcheck."""
    if _present(target) and is_post(target.name) and not made_by_altcheck(str(target)):
        raise RunFailed(_IS_POST.in_(lang, {"path": target, "option": option}))


def _unread(notes: Iterable[Unchecked]) -> Iterable[str]:
    return (note.path for note in notes if note.src is None)


def _present(target: Path) -> bool:
    try:
        return target.is_file()
    except (OSError, ValueError):
        return False  # writing will tell


def _is_any(target: Path, others: Iterable[str]) -> bool:
    """Whether one of the others is the same file, by whatever name or link."""
    own = target.stat()
    for other in dict.fromkeys(others):
        try:
            info = Path(other).stat()
        except (OSError, ValueError):
            continue
        if (info.st_dev, info.st_ino) == (own.st_dev, own.st_ino):
            return True
    return False
