"""The settings in a generator's configuration file, also when it is broken."""

from __future__ import annotations

import json
import re
import tomllib
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import Any

import yaml

Settings = Mapping[str, Any]

_BYTES = 1 << 20  # of a configuration file; the longest known ones have some 30 kB
_PAIR = re.compile(r"^([A-Za-z_]\w*)[ \t]*[:=][ \t]*(\S.*)$", re.MULTILINE)
_QUOTED = re.compile(r"""(["'])(.*?)\1""")


class _Loader(yaml.CSafeLoader):
    """YAML in which a tag that nobody here knows (``!ENV``, ``!!python/name:…``) means nothing."""


def _untagged(loader: yaml.CSafeLoader, _tag: str, node: yaml.Node) -> Any:
    if isinstance(node, yaml.ScalarNode):
        return node.value
    return loader.construct_sequence(node) if isinstance(node, yaml.SequenceNode) else None


for _prefix in ("!", "tag:yaml.org,2002:python/"):
    _Loader.add_multi_constructor(_prefix, _untagged)


def content(path: Path) -> str:
    """The text of a configuration file, an empty one if there is none to read."""
    try:
        with path.open("rb") as file:
            return file.read(_BYTES).decode("utf-8-sig", "replace")
    except OSError:
        return ""


def read(path: Path) -> Settings:
    """The settings in a YAML, TOML or JSON file; what can be made out of it if it is broken."""
    written = content(path)
    try:
        data = _parse(written, path.suffix)
    except (yaml.YAMLError, ValueError, TypeError, LookupError, AttributeError, RecursionError):
        # Besides its own errors PyYAML raises what a value of the wrong form leads it to.
        return {key: _scalar(value) for key, value in _PAIR.findall(written)}
    return data if isinstance(data, dict) else {}


def _parse(written: str, suffix: str) -> Any:
    if suffix == ".toml":
        return tomllib.loads(written)
    if suffix == ".json":
        return json.loads(written)
    return yaml.load(written, Loader=_Loader)  # noqa: S506 - a safe loader that knows fewer tags


def _scalar(written: str) -> Any:
    """The value on one line of a file that is broken elsewhere."""
    quoted = _QUOTED.match(written)
    plain = quoted[2] if quoted else re.split(r"\s#", written, maxsplit=1)[0].strip()
    return {"true": True, "false": False}.get(plain, plain)


def first(folder: Path, names: Iterable[str]) -> Settings | None:
    """The settings in the first of the files that is in ``folder``; None if none is."""
    found = next((name for name in names if holds(folder, name)), None)
    return None if found is None else read(folder / found)


def holds(folder: Path, name: str, test: Callable[[Path], bool] = Path.is_file) -> bool:
    """Whether ``name`` is in ``folder`` and passes the test; not if nobody may look."""
    try:
        return test(folder / name)
    except OSError:
        return False


def lower(settings: Mapping[Any, Any]) -> dict[str, Any]:
    """The settings with their names in lower case, for generators to which case is all the same."""
    return {str(key).lower(): value for key, value in settings.items()}


def texts(value: object) -> tuple[str, ...]:
    """The texts in a value that may be a text, a list or something else."""
    values = value if isinstance(value, list) else [value]
    return tuple(item for item in values if isinstance(item, str) and item)


def text(settings: Settings, key: str) -> str:
    """The text that ``key`` is set to; an empty one if it is set to none."""
    return next(iter(texts(settings.get(key))), "")
