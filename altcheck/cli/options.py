"""What the commands share: options, and how their results get out."""

from __future__ import annotations

import locale
import os
from collections.abc import Iterable
from pathlib import Path

import click
from rich.console import Console
from rich.text import Text

from altcheck.cli.problems import RunFailed, nearest
from altcheck.rules.rule import Rule
from altcheck.words import LANGUAGES, Language, Words

_NOT_WRITTEN = Words(
    en="{path}: {problem}. Choose another place with {option}.",
    zh="{path}：{problem}。请用 {option} 指定其他位置。",
)
_NO_RULE = Words(en="There is no rule {name}.{hint}", zh="没有名为 {name} 的规则。{hint}")


def _default_language() -> Language:
    """Chinese where the environment speaks Chinese, else English."""
    name = (locale.getlocale(locale.LC_CTYPE)[0] or "").lower()
    return "zh" if name.startswith(("zh", "chinese")) else "en"


lang = click.option(
    "--lang",
    type=click.Choice(LANGUAGES),
    default=_default_language,
    show_default="that of the environment",
    help="The language of findings and report.",
)
jobs = click.option(
    "--jobs",
    type=click.IntRange(1),
    default=lambda: os.cpu_count() or 1,
    show_default="the processor's cores",
    help="Processes that read posts; the result is the same whatever their number.",
)
paths = click.argument("paths", nargs=-1, required=True, metavar="PATH...")


def write(path: Path, content: str | bytes, option: str, lang: Language) -> None:
    """Write what was asked for; a clear error that names the option where that can't be done."""
    data = content.encode("utf-8", "replace") if isinstance(content, str) else content
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
    except OSError as error:
        problem = error.strerror or type(error).__name__
        args = {"path": path, "problem": problem, "option": option}
        raise RunFailed(_NOT_WRITTEN.in_(lang, args)) from error


def rule_named(name: str, rules: Iterable[Rule], lang: Language) -> Rule:
    """The rule with this id. Raises RunFailed with the nearest one."""
    by_id = {rule.id: rule for rule in rules}
    if name not in by_id:
        hint = nearest(name, by_id, lang)
        raise RunFailed(_NO_RULE.in_(lang, {"name": name, "hint": hint}))
    return by_id[name]


def print_lines(lines: Iterable[Text], *, to_stderr: bool = False) -> None:
    """Print lines, styled where a terminal reads them."""
    console = Console(highlight=False, soft_wrap=True, stderr=to_stderr)
    for line in lines:
        console.print(line)
