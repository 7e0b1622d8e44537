"""Ignore files: what git passes over, and what altcheck is asked to."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from pathspec import GitIgnoreSpec

_NAMES = (".gitignore", ".altcheckignore")


class Ignored(NamedTuple):
    """The patterns in force in a folder: its own ignore files', and those of the folders above.

    The outermost comes first; where several speak of a path the last one decides (gitignore(5)).
    """

    specs: tuple[tuple[str, GitIgnoreSpec], ...] = ()

    def within(self, folder: str, names: Sequence[str] = _NAMES) -> Ignored:
        """The patterns in force in ``folder``, which is inside the folder of these.

        ``names`` are those of the ignore files that count.
        """
        found = [spec for name in names if (spec := _read(os.path.join(folder, name)))]  # noqa: PTH118 - one for each folder of a walk
        return Ignored((*self.specs, *((os.path.abspath(folder), spec) for spec in found)))  # noqa: PTH100

    def covers(self, path: str, *, folder: bool) -> bool:
        """Whether ``path`` is to be passed over."""
        if not self.specs:
            return False
        whole = os.path.abspath(path) + ("/" if folder else "")  # noqa: PTH100
        for base, spec in reversed(self.specs):
            decided = spec.check_file(whole[len(base) + 1 :]).include
            if decided is not None:
                return decided
        return False


def ignored_above(folder: str) -> Ignored:
    """The patterns of the folders above ``folder``, up to the repository's root if there is one."""
    above = Path(folder).absolute().parents
    inside = [Path(folder).absolute(), *above]
    # Of what is in a closed folder os.path says that it isn't there; Path raises.
    root = next((k for k, at in enumerate(inside) if os.path.exists(at / ".git")), None)  # noqa: PTH110
    if root is None:
        return Ignored()
    found = Ignored()
    for place in reversed(inside[1 : root + 1]):
        found = found.within(str(place))
    return found


def _read(path: str) -> GitIgnoreSpec | None:
    try:
        with open(path, encoding="utf-8", errors="replace") as file:  # noqa: PTH123
            return GitIgnoreSpec.from_lines(file)
    except (OSError, ValueError):
        return None
