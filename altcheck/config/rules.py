"""What settings say of rules: which are asked, at what level, with which options."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import fields, replace
from typing import Any, NamedTuple

from altcheck.config.files import Setting
from altcheck.config.problem import BadSetting, nearest
from altcheck.config.values import boolean, entries, number, tables, text, texts
from altcheck.rules import RULES
from altcheck.rules.policy import Levels, Override
from altcheck.rules.rule import Level, Rule
from altcheck.words import Words

_NO_RULE = Words(en="there is no rule {name}.{hint}", zh="没有名为 {name} 的规则。{hint}")
_NO_LEVEL = Words(
    en="there is no level {name}; write error, warning, notice or off.{hint}",
    zh="没有级别 {name}；请写 error、warning、notice 或 off。{hint}",
)
_NO_OPTION = Words(en="{rule} has no option {name}.{hint}", zh="{rule} 没有选项 {name}。{hint}")
_NO_KEY = Words(en="there is no such setting.{hint}", zh="没有这项设置。{hint}")
_NO_PATHS = Words(en="an override needs paths.", zh="override 需要 paths。")

_BY_ID = {rule.id: rule for rule in RULES}
_LEVELS: Mapping[str, Level | None] = {str(level): level for level in Level} | {"off": None}
_OVERRIDE = ("paths", "ignore", "levels")
# An option is a rule's field; what it may hold is what the field holds by default.
_READ: Mapping[type, Callable[[Setting], object]] = {
    bool: boolean,
    int: number,
    str: text,
    tuple: texts,
}


class Chosen(NamedTuple):
    """The rules that are asked, and the levels of those whose level is not their own."""

    rules: tuple[Rule, ...]
    levels: Levels
    overrides: tuple[Override, ...]


def choose(settings: Mapping[str, Setting]) -> Chosen:
    """The rules by ``select``, ``ignore``, ``levels``, ``rules`` and ``overrides``."""
    on = {rule.id for rule in RULES if rule.on}
    if "select" in settings:
        on = _names(settings["select"])
    if "ignore" in settings:
        on -= _names(settings["ignore"])
    levels = dict(_level(name, s) for name, s in _within("levels", settings).items())
    on = {name for name in _BY_ID if levels.get(name) or (name in on and name not in levels)}
    overrides = tuple(
        map(_override, tables(settings["overrides"]) if "overrides" in settings else ())
    )
    asked = on | {name for one in overrides for name, level in one.levels.items() if level}
    options = _options(_within("rules", settings))
    rules = tuple(replace(r, **options.get(r.id, {})) for r in RULES if r.id in asked)
    own = {name: level for name, level in levels.items() if level}
    return Chosen(rules, own | dict.fromkeys(asked - on), overrides)


def _within(key: str, settings: Mapping[str, Setting]) -> dict[str, Setting]:
    start = f"{key}."
    return {k.removeprefix(start): s for k, s in settings.items() if k.startswith(start)}


def _known(name: str, setting: Setting) -> str:
    if name not in _BY_ID:
        hint = nearest(name, _BY_ID)
        raise BadSetting(setting.file, setting.key, _NO_RULE, name=name, hint=hint)
    return name


def _names(setting: Setting) -> set[str]:
    """The rules that are named; ``all`` stands for every one."""
    named = texts(setting)
    return set(_BY_ID) if "all" in named else {_known(name, setting) for name in named}


def _level(name: str, setting: Setting) -> tuple[str, Level | None]:
    word = text(setting)
    if word not in _LEVELS:
        hint = nearest(word, _LEVELS)
        raise BadSetting(setting.file, setting.key, _NO_LEVEL, name=word, hint=hint)
    return _known(name, setting), _LEVELS[word]


def _override(table: Mapping[str, Setting]) -> Override:
    for name, setting in table.items():
        if name not in _OVERRIDE:
            hint = nearest(name, _OVERRIDE)
            raise BadSetting(setting.file, setting.key, _NO_KEY, hint=hint)
    if "paths" not in table:
        one = next(iter(table.values()))
        raise BadSetting(one.file, one.key.rpartition(".")[0], _NO_PATHS)
    levels: dict[str, Level | None] = {}
    if "ignore" in table:
        levels |= dict.fromkeys(_names(table["ignore"]))
    if "levels" in table:
        levels |= dict(_level(name, s) for name, s in entries(table["levels"]).items())
    return Override(texts(table["paths"]), levels)


def _options(settings: Mapping[str, Setting]) -> dict[str, dict[str, Any]]:
    """The options of each rule that has some set."""
    found: dict[str, dict[str, Any]] = {}
    for name, setting in settings.items():
        rule = _BY_ID[_known(name, setting)]
        known = {field.name: getattr(rule, field.name) for field in fields(rule)}
        for option, value in entries(setting).items():
            if option not in known:
                hint = nearest(option, known)
                raise BadSetting(
                    value.file, value.key, _NO_OPTION, rule=name, name=option, hint=hint
                )
            found.setdefault(name, {})[option] = _READ[type(known[option])](value)
    return found


def options(rules: Iterable[Rule]) -> dict[str, object]:
    """Every option of ``rules`` with its value, by ``rules.RULE.OPTION``."""
    return {
        f"rules.{rule.id}.{field.name}": getattr(rule, field.name)
        for rule in rules
        for field in fields(rule)
    }
