"""A few settings out of configuration that is a program: JavaScript, TypeScript, Python.

Nothing is run. A setting counts where its value is written out; what is computed is not known.
"""

from __future__ import annotations

import ast
import re
import warnings
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from altcheck.site.settings import content

_STRING = r"""(?:"(?:[^"\\\n]|\\.)*+"|'(?:[^'\\\n]|\\.)*+'|`[^`\\$]*+`)"""
_COMMENT = re.compile(rf"(?P<kept>{_STRING})|/\*.*?\*/|//[^\n]*", re.DOTALL)
_TOKEN = re.compile(rf"{_STRING}|(?P<open>[\[({{])|(?P<close>[\])}}])|(?P<key>[\w$-]+)|\S")
_VALUE = re.compile(r"""["']?\s*[:=(](?!=)""")
_PIECE = re.compile(rf"(?P<text>{_STRING})|(?P<open>[\[({{])|(?P<close>[\])}}])|(?P<stop>[,;\n])")
_MOST = 400  # characters of one value
_ALIAS = re.compile(
    r"""["'](?P<name>[^"'\n*]+?)/\*["']\s*:\s*\[\s*["'](?P<folder>[^"'\n]*?)/?\*["']"""
)
_BASE = re.compile(r"""["']baseUrl["']\s*:\s*["'](?P<folder>[^"'\n]*)["']""")


def script_settings(path: Path, keys: Iterable[str]) -> dict[str, list[str]]:
    """The strings written in the values of ``keys`` in a JavaScript or TypeScript file.

    Of several places with the same key the one that is nested least counts, the first of them: a
    site's ``url`` stands further out than that of a link in its menu.
    """
    code = uncommented(content(path))
    wanted = frozenset(keys)
    places: dict[str, tuple[int, int]] = {}
    depth = 0
    for token in _TOKEN.finditer(code):
        depth += bool(token["open"]) - bool(token["close"])
        # A key may be quoted; then the token is a string.
        name = token["key"] or token[0].strip("\"'")
        if name not in wanted or token["open"] or token["close"]:
            continue
        value = _VALUE.match(code, token.end())
        if value and (name not in places or depth < places[name][0]):
            places[name] = (depth, value.end())
    return {name: _strings(code, at) for name, (_, at) in places.items()}


def uncommented(code: str) -> str:
    """JavaScript without its comments."""
    return _COMMENT.sub(lambda match: match["kept"] or " ", code)


def _strings(code: str, at: int) -> list[str]:
    """The strings of the value that begins at ``at``, in the brackets that it opens too."""
    found: list[str] = []
    depth = 0
    for piece in _PIECE.finditer(code, at, at + _MOST):
        depth += bool(piece["open"]) - bool(piece["close"])
        if depth < 0 or (depth == 0 and piece["stop"] and (found or piece[0] != "\n")):
            break
        if piece["text"]:
            found.append(re.sub(r"\\(.)", r"\1", piece["text"][1:-1]))
    return found


def calls(path: Path, name: str) -> list[str]:
    """What stands in the brackets of each call of ``name``, as far as it is short."""
    code = uncommented(content(path))
    return re.findall(rf"\b{name}\(([^()]{{0,{_MOST}}})\)", code)


def path_aliases(folder: Path) -> tuple[tuple[str, str], ...]:
    """The aliases that ``paths`` of tsconfig.json or jsconfig.json gives to folders below it."""
    found: list[tuple[str, str]] = []
    for name in ("tsconfig.json", "jsconfig.json"):
        code = uncommented(content(folder / name))
        base = _BASE.search(code)
        below = base["folder"] if base else "."
        found += [(m["name"] + "/", f"{below}/{m['folder']}") for m in _ALIAS.finditer(code)]
    return tuple(found)


def python_settings(path: Path) -> dict[str, Any]:
    """The names that a Python file sets to literals at its outermost level."""
    try:
        with warnings.catch_warnings(action="ignore"):  # of odd escapes in somebody else's file
            tree = ast.parse(content(path))
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return {}
    found: dict[str, Any] = {}
    for node in tree.body:
        if not isinstance(node, ast.Assign) or not isinstance(node.targets[0], ast.Name):
            continue
        try:
            found[node.targets[0].id] = ast.literal_eval(node.value)
        except (ValueError, TypeError, SyntaxError, RecursionError, MemoryError):
            continue
    return found
