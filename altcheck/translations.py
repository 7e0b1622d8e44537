"""Posts that are translations of each other, by how they are called."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping

# ISO 639-1, those that blogs and documentation are translated into most.
_CODES = (
    r"(?:en|zh|ja|ko|de|fr|es|pt|it|ru|nl|pl|tr|vi|id|ar|fa|uk|cs|sv|th|he|hi|ro|hu|el|da|fi|nb)"
    r"(?:[-_](?:[a-z]{2}|[a-z]{4}|419))?"
)
_PART = re.compile(rf"(?<=[./_-]){_CODES}(?=\.[a-z]+$)|(?:^|(?<=/)){_CODES}(?=/)", re.IGNORECASE)


def neutral(path: str) -> str:
    """The path without its language codes: that of a folder, or the one before the ending."""
    folders = _PART.sub("*", path.replace("\\", "/"))
    return re.sub(r"[._-]\*(?=\.[a-z]+$)", "", folders, flags=re.IGNORECASE)


def language(path: str) -> str:
    """The language that the path names last, in lower case; empty if it names none."""
    found = _PART.findall(path.replace("\\", "/"))
    return str(found[-1]).lower().replace("_", "-") if found else ""


def translations(paths: Iterable[str]) -> Mapping[str, tuple[str, ...]]:
    """For each post that has translations: the paths of those, in order."""
    groups: defaultdict[str, list[str]] = defaultdict(list)
    for path in sorted(paths):
        groups[neutral(path)].append(path)
    return {
        path: tuple(other for other in group if language(other) != language(path))
        for group in groups.values()
        if len(group) > 1
        for path in group
    }
