"""Which file holds the settings, and what stands in it and in those that it extends."""

from __future__ import annotations

import os
import tomllib
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from altcheck.config.problem import BadSetting
from altcheck.words import Words

Table = dict[str, Any]

OWN = "altcheck.toml"
_PYPROJECT = "pyproject.toml"

_UNREADABLE = Words(en="can't be read: {reason}.", zh="无法读取：{reason}。")
_NO_TOML = Words(en="is no valid TOML: {reason}", zh="不是有效的 TOML：{reason}")
_TOO_DEEP = Words(en="is nested too deep to be read.", zh="嵌套过深，无法读取。")
_NO_TABLE = Words(
    en="has no [tool.altcheck] table; name a file that has one, or an altcheck.toml.",
    zh="没有 [tool.altcheck] 表；请指定含有该表的文件，或 altcheck.toml。",
)
_CIRCLE = Words(
    en="the files extend each other in a circle; take this out.", zh="文件互相 extend，请删除此项。"
)
_NAMES = Words(
    en="must be the path of a file, or a list of paths.", zh="应为文件路径，或路径的列表。"
)


class Setting(NamedTuple):
    """A value, and the file and key that it comes from."""

    value: Any
    file: Path
    key: str


def find(start: Path) -> Path | None:
    """The settings' file in ``start`` or in the nearest folder above it, up to a repository's root.

    ``altcheck.toml`` wins over a ``pyproject.toml`` in the same folder, which counts only if it has
    a ``[tool.altcheck]`` table.
    """
    for folder in (start, *start.parents):
        if _is(folder / OWN, Path.is_file):
            return folder / OWN
        if _is(folder / _PYPROJECT, Path.is_file) and _has_table(folder / _PYPROJECT):
            return folder / _PYPROJECT
        if _is(folder / ".git", Path.exists):
            break
    return None


def common_folder(paths: Sequence[str]) -> Path:
    """The folder in which all of ``paths`` are; that of a file is the one that holds it."""
    whole = [Path(path).absolute() for path in paths]
    folders = [path if _is(path, Path.is_dir) else path.parent for path in whole]
    return Path(os.path.commonpath(folders)) if folders else Path.cwd()


def _is(path: Path, test: Callable[[Path], bool]) -> bool:
    """Whether ``path`` passes the test; not if nobody may look, or if it can be no name."""
    try:
        return test(path)
    except (OSError, ValueError):
        return False


def _has_table(path: Path) -> bool:
    try:
        return "[tool.altcheck" in path.read_text("utf-8", "replace")
    except OSError:
        return False


def read(path: Path) -> Table:
    """The settings in a file, without those that it extends. Raises BadSetting."""
    try:
        data = tomllib.loads(path.read_text("utf-8-sig"))
    except OSError as error:
        raise BadSetting(path, "", _UNREADABLE, reason=error.strerror or "I/O") from error
    except RecursionError as error:
        raise BadSetting(path, "", _TOO_DEEP) from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise BadSetting(path, "", _NO_TOML, reason=error) from error
    if path.name != _PYPROJECT:
        return data
    table = data.get("tool", {}).get("altcheck") if isinstance(data.get("tool"), dict) else None
    if not isinstance(table, dict):
        raise BadSetting(path, "", _NO_TABLE)
    return table


def layers(path: Path, below: tuple[Path, ...] = ()) -> Iterator[tuple[Path, dict[str, Setting]]]:
    """The file's settings after those of the files it extends, the farthest first.

    Raises BadSetting, also for files that extend each other in a circle.
    """
    prefix = "tool.altcheck." if path.name == _PYPROJECT else ""
    table = {key: Setting(value, path, prefix + key) for key, value in read(path).items()}
    extends = table.pop("extend", Setting([], path, f"{prefix}extend"))
    names = [extends.value] if isinstance(extends.value, str) else extends.value
    if not isinstance(names, list) or not all(isinstance(name, str) for name in names):
        raise BadSetting(path, extends.key, _NAMES)
    for name in names:
        other = Path(os.path.normpath(path.parent / name))
        if other in (*below, path):
            raise BadSetting(path, extends.key, _CIRCLE)
        yield from layers(other, (*below, path))
    yield path, table
