"""The files of a repository by the ends of their paths.

Obsidian finds an embedded picture by its name wherever it lies, and the includes and shortcodes of
a site put a folder of their own before a src.
"""

from __future__ import annotations

import os
import posixpath
import unicodedata
from functools import cached_property
from pathlib import Path
from urllib.parse import unquote_to_bytes

_MOST = 500_000  # files; a repository with more is looked at in part
_SKIPPED = frozenset((".git", "node_modules", "__pycache__", ".venv"))


class Names:
    """The paths below ``root``, listed when they are first asked for."""

    def __init__(self, root: Path) -> None:
        self._root = root.as_posix()

    def ending(self, path: str) -> list[Path]:
        """The files whose paths end with ``path``, letter case all the same, the shortest first."""
        decoded = os.fsdecode(unquote_to_bytes(path.encode("utf-8", "surrogatepass")))
        wanted = folded(posixpath.normpath("/" + decoded.lstrip("/")))
        found = self._by_name.get(posixpath.basename(wanted), ())
        fitting = (file for file in found if folded("/" + file).endswith(wanted))
        in_order = sorted(fitting, key=lambda file: (file.count("/"), file))
        return [Path(self._root, file) for file in in_order]

    @cached_property
    def _by_name(self) -> dict[str, list[str]]:
        names: dict[str, list[str]] = {}
        count = 0
        for folder, inner, files in os.walk(self._root):
            inner[:] = sorted(set(inner) - _SKIPPED)
            below = folder.removeprefix(self._root).strip("/")
            for name in sorted(files):
                names.setdefault(folded(name), []).append(posixpath.join(below, name))
            count += len(files)
            if count > _MOST:
                break
        return names


def folded(name: str) -> str:
    """``name`` without letter case and Unicode normal form."""
    if name.isascii():
        return name.lower()
    return unicodedata.normalize("NFC", unicodedata.normalize("NFC", name).lower())
