"""How often each rule fires on real posts, and how often rightly: figures of our own counting."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import lru_cache
from importlib.resources import files
from typing import NamedTuple


class Measured(NamedTuple):
    """A rule's ``fired`` findings on the corpus; ``read`` of them were read, ``right`` were right."""

    fired: int
    read: int
    right: int
    remark: str = ""


@lru_cache(maxsize=1)
def measured() -> Mapping[str, Measured]:
    """The figures by rule id; a rule that never fired there is in it with zeros, or not at all."""
    text = files(__package__).joinpath("measured.toml").read_text("utf-8")
    return {name: Measured(**row) for name, row in tomllib.loads(text).items()}
