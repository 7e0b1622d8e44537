"""The settings in force: one frozen object, made of the files' tables."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from altcheck.config.files import Setting, common_folder, find, layers
from altcheck.config.problem import BadSetting, nearest
from altcheck.config.rules import choose
from altcheck.config.tags import tag_form
from altcheck.config.values import boolean, entries, texts
from altcheck.posts.forms import NO_FORMS, Forms, TagForm
from altcheck.rules import RULES
from altcheck.rules.policy import Policy
from altcheck.rules.rule import Rule
from altcheck.words import Words

_UNKNOWN = Words(en="there is no such setting.{hint}", zh="没有这项设置。{hint}")
_MERGED = ("levels", "rules", "tags")  # key by key; all others are replaced whole
_KEYS = ("select", "ignore", "overrides", "alt_is_caption", "languages", *_MERGED)


@dataclass(frozen=True)
class Config:
    """What is to be done, and how.

    ``file`` is the settings' file, None if there is none. ``rules`` are those to be asked, with
    their options, in the order of precedence; ``policy`` says which of them count where, and how
    much. ``alt_is_caption`` says whether the site's theme shows the alt as a caption, None if
    nobody said. ``forms`` is what posts are read with: the site's own tags, and the languages of
    posts that don't name theirs. ``settings`` are the values that files set, each with its file
    and key.
    """

    file: Path | None = None
    rules: tuple[Rule, ...] = tuple(rule for rule in RULES if rule.on)
    policy: Policy = field(default_factory=Policy)
    alt_is_caption: bool | None = None
    forms: Forms = NO_FORMS
    settings: Mapping[str, Setting] = field(default_factory=dict)


def load(given: str | None, paths: Sequence[str]) -> Config:
    """The settings in the file ``given``, or in the nearest one above ``paths``.

    Raises BadSetting for a file that can't be read, an unknown name and a value of a wrong kind.
    """
    file = Path(given).absolute() if given is not None else find(common_folder(paths))
    return Config() if file is None else _config(file, _merged(file))


def _merged(file: Path) -> dict[str, Setting]:
    """The settings of all layers by their keys; those of merged tables by the keys in them."""
    merged: dict[str, Setting] = {}
    for path, table in layers(file):
        for key, setting in table.items():
            if key not in _KEYS:
                hint = nearest(key, (*_KEYS, "extend"))
                raise BadSetting(path, setting.key, _UNKNOWN, hint=hint)
            if key in _MERGED:
                merged |= {f"{key}.{name}": one for name, one in entries(setting).items()}
            else:
                merged[key] = setting
    return merged


def _config(file: Path, settings: Mapping[str, Setting]) -> Config:
    rules, levels, overrides = choose(settings)
    base = f"{file.parent.as_posix().rstrip('/')}/"
    caption, languages = settings.get("alt_is_caption"), settings.get("languages")
    return Config(
        file,
        rules,
        Policy(levels, overrides, base),
        None if caption is None else boolean(caption),
        Forms(_tags(settings), () if languages is None else texts(languages)),
        settings,
    )


def _tags(settings: Mapping[str, Setting]) -> tuple[TagForm, ...]:
    start = "tags."
    named = ((k.removeprefix(start), s) for k, s in settings.items() if k.startswith(start))
    return tuple(tag_form(name, setting) for name, setting in named)
