"""The settings that the commands share, and ``altcheck config``, which shows them."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import fields
from pathlib import Path
from typing import Any

import click

from altcheck.audit import Settings
from altcheck.cli.problems import RunFailed
from altcheck.config import BadSetting, Config, load
from altcheck.rules import RULES
from altcheck.rules.rule import Rule
from altcheck.words import Language

config_option = click.option(
    "--config",
    "config_file",
    metavar="FILE",
    help="The settings' file, instead of the nearest altcheck.toml or pyproject.toml.",
)


def configured(file: str | None, paths: tuple[str, ...], lang: Language) -> Config:
    """The settings for ``paths``. Raises RunFailed with file, key and nearest name."""
    try:
        return load(file, paths)
    except BadSetting as problem:
        raise RunFailed(problem.sentence(lang)) from problem


def audit_settings(config: Config, jobs: int, *, page: bool = False) -> Settings:
    """What an audit is to do under ``config``."""
    return Settings(config.rules, config.policy, page, jobs, config.forms, config.alt_is_caption)


def in_force(config: Config) -> Iterator[tuple[str, Any, str]]:
    """Every setting in force: its key, its value, and where that comes from."""
    for key in ("alt_is_caption", "languages", "overrides"):
        setting = config.settings.get(key)
        default = {"alt_is_caption": "recognised", "languages": [], "overrides": []}[key]
        yield key, default if setting is None else setting.value, _origin(config, key)
    for key, setting in config.settings.items():
        if key.startswith("tags."):
            yield key, setting.value, _origin(config, key)
    asked = {rule.id: rule for rule in config.rules}
    for rule in RULES:
        yield f"levels.{rule.id}", _level(config, rule), _level_origin(config, rule)
        for option in fields(rule):
            value = getattr(asked.get(rule.id, rule), option.name)
            given = config.settings.get(f"rules.{rule.id}")
            named = given is not None and option.name in given.value
            where = _origin(config, f"rules.{rule.id}") if named else "default"
            yield f"rules.{rule.id}.{option.name}", value, where


def _level(config: Config, rule: Rule) -> str:
    if all(rule.id != one.id for one in config.rules):
        return "off"
    level = config.policy.levels.get(rule.id, rule.level)
    return "off" if level is None else str(level)


def _level_origin(config: Config, rule: Rule) -> str:
    """The setting that decides on the rule's level: the first of them that speaks of it."""
    if f"levels.{rule.id}" in config.settings:
        return _origin(config, f"levels.{rule.id}")
    ignored = config.settings.get("ignore")
    if ignored is not None and {rule.id, "all"} & set(ignored.value):
        return _origin(config, "ignore")
    return _origin(config, "select")


def _origin(config: Config, key: str) -> str:
    setting = config.settings.get(key)
    return "default" if setting is None else f"{setting.file}: {setting.key}"


@click.command("config")
@click.argument("paths", nargs=-1, metavar="[PATH]...")
@config_option
@click.option("--json", "as_json", is_flag=True, help="As JSON.")
def config_command(paths: tuple[str, ...], config_file: str | None, *, as_json: bool) -> int:
    """Show the settings in force for PATH (default: here), and where each value comes from."""
    config = configured(config_file, paths or (str(Path.cwd()),), "en")
    rows = list(in_force(config))
    if as_json:
        records = [{"key": key, "value": value, "from": where} for key, value, where in rows]
        click.echo(json.dumps(records, ensure_ascii=False, indent=1))
        return 0
    for key, value, where in rows:
        shown = value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
        click.echo(f"{key} = {shown}  # {where}")
    return 0
