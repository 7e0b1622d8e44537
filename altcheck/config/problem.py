"""What is wrong with a setting, told with the file, the key and the way out."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches
from pathlib import Path

from altcheck.words import Language, Words

_AT = Words(en="{file}: {key}: {problem}", zh="{file}：{key}：{problem}")
_IN = Words(en="{file}: {problem}", zh="{file}：{problem}")
_NEAREST = Words(en=" Did you mean {name}?", zh="是不是 {name}？")


class BadSetting(Exception):
    """A setting that can't be followed; the run stops."""

    def __init__(self, file: Path, key: str, problem: Words, **args: object) -> None:
        super().__init__(f"{file}: {key}")
        self.file = file
        self.key = key
        self._problem = problem
        self._args = args

    def sentence(self, lang: Language) -> str:
        """The problem on one line, in ``lang``."""
        args = {k: v.in_(lang) if isinstance(v, Words) else v for k, v in self._args.items()}
        problem = self._problem.in_(lang, args)
        where = _AT if self.key else _IN
        return where.in_(lang, {"file": self.file, "key": self.key, "problem": problem})


def nearest(name: str, known: Iterable[str]) -> Words:
    """The words that offer the known name most like ``name``; empty if none is like it."""
    close = get_close_matches(name, list(known), n=1)
    if not close:
        return Words(en="", zh="")
    return Words(*(_NEAREST.in_(lang, {"name": close[0]}) for lang in ("en", "zh")))
