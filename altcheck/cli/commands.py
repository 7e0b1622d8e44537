"""``altcheck audit``, ``images`` and ``rules``.

Exit codes: 0 nothing at or above the threshold, 1 something is, 2 the run itself failed.
"""

from __future__ import annotations

import json
import locale
import os
import sys
import webbrowser
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import NoReturn

import click
from rich.console import Console
from rich.text import Text

from altcheck import __version__
from altcheck.audit import Settings, audit, read
from altcheck.cli.problems import FAILED, RunFailed, complain, nearest
from altcheck.cli.progress import progress
from altcheck.document import Post, Reason, Unchecked
from altcheck.posts.discover import discover
from altcheck.reporters import html, text
from altcheck.reporters.records import image_record, rule_record
from altcheck.rules import RULES
from altcheck.rules.rule import Level, Rule
from altcheck.words import LANGUAGES, Language, Words

_PAGE = "altcheck.html"
_WRITTEN = Words(en="Report: {path}", zh="报告：{path}")
_REMOTE = Words(
    en="This version asks no host for remote images; --offline says that you know.",
    zh="本版本不会访问远程图片；加上 --offline 表示已知悉。",
)
_NOT_WRITTEN = Words(
    en="{path}: {problem}. Choose another place with --html PATH.",
    zh="{path}：{problem}。请用 --html 指定其他位置。",
)
_NO_RULE = Words(en="There is no rule {name}.{hint}", zh="没有名为 {name} 的规则。{hint}")


def _default_language() -> Language:
    """Chinese where the environment speaks Chinese, else English."""
    name = (locale.getlocale(locale.LC_CTYPE)[0] or "").lower()
    return "zh" if name.startswith(("zh", "chinese")) else "en"


_lang = click.option(
    "--lang",
    type=click.Choice(LANGUAGES),
    default=_default_language,
    show_default="that of the environment",
    help="The language of findings and report.",
)
_paths = click.argument("paths", nargs=-1, required=True, metavar="PATH...")


def main(argv: Sequence[str] | None = None) -> NoReturn:
    """Run the command line with ``argv`` (default: the process's own) and exit."""
    try:
        code = cli.main(args=argv, prog_name="altcheck", standalone_mode=False)
    except click.ClickException as problem:
        problem.show()
        sys.exit(FAILED)
    except (click.Abort, KeyboardInterrupt):
        click.echo("altcheck: stopped", err=True)
        sys.exit(FAILED)
    except BrokenPipeError:
        # Whoever read the output has gone; python would complain once more when it ends.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(FAILED)
    sys.exit(code)


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="altcheck")
def cli() -> None:
    """Find what is wrong with the images and captions of your posts."""


@cli.command("audit")
@_paths
@click.option(
    "--html",
    "page",
    default="reports",
    show_default=True,
    metavar="PATH",
    help="Where the HTML report goes: a file ending in .html, or a folder.",
)
@click.option("--open", "open_", is_flag=True, help="Open the report in the browser.")
@click.option("--offline", is_flag=True, help="Ask no host for remote images.")
@_lang
def audit_command(
    paths: tuple[str, ...], page: str, lang: Language, *, open_: bool, offline: bool
) -> int:
    """Audit posts: findings on the terminal, and an HTML report with the fixed markup.

    PATH is a post, or a folder of posts. Exit code 1 says that there is at least one error.
    """
    with progress() as tick:
        report = audit(paths, Settings(page=True), tick)
    _print(text.findings(report, lang, RULES))
    _print(text.image_notes(report.unchecked, lang))
    _print([text.summary(report, lang)])
    if not offline and any(note.reason is Reason.OFFLINE for note in report.unchecked):
        _print([Text(_REMOTE.in_(lang))])
    written = _write_page(page, html.render(report, lang, RULES), lang)
    _print([Text(_WRITTEN.in_(lang, {"path": written}))])
    if open_:
        webbrowser.open(written.resolve().as_uri())
    if complain(report.unchecked, paths, lang):
        return FAILED
    return int(any(finding.level >= Level.ERROR for finding in report.findings))


def _write_page(target: str, page: str, lang: Language) -> Path:
    path = Path(target)
    if path.suffix.lower() not in (".html", ".htm") or path.is_dir():
        path /= _PAGE
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(page, encoding="utf-8", newline="\n")
    except OSError as error:
        args = {"path": path, "problem": error.strerror or type(error).__name__}
        raise RunFailed(_NOT_WRITTEN.in_(lang, args)) from error
    return path


@cli.command()
@_paths
@click.option("--json", "as_json", is_flag=True, help="One JSON object a line.")
@click.option("--explain", is_flag=True, help="Name the evidence for each caption.")
@_lang
def images(paths: tuple[str, ...], lang: Language, *, as_json: bool, explain: bool) -> int:
    """List what was read: every image with its alt, caption, credit and place."""
    notes: list[Unchecked] = []
    for found in discover(paths):
        reading = found if isinstance(found, Unchecked) else read(found)
        if isinstance(reading, Unchecked):
            notes.append(reading)
            continue
        notes += reading.post.unchecked
        _print_images(reading.post, as_json=as_json, explain=explain)
    return FAILED if complain(notes, paths, lang) else 0


def _print_images(post: Post, *, as_json: bool, explain: bool) -> None:
    for image in post.images:
        if as_json:
            record = image_record(post, image, explain=explain)
            click.echo(json.dumps(record, ensure_ascii=False))
        else:
            _print(text.image_lines(post, image, explain=explain))


@cli.command()
@click.argument("name", required=False, metavar="[RULE]")
@click.option("--json", "as_json", is_flag=True, help="The catalogue as JSON.")
@_lang
def rules(name: str | None, lang: Language, *, as_json: bool) -> int:
    """List the rules, or show one rule's page."""
    chosen = RULES if name is None else (_rule(name, lang),)
    if as_json:
        click.echo(json.dumps([rule_record(rule) for rule in chosen], ensure_ascii=False, indent=2))
    elif name is None:
        _print(text.rule_list(chosen, lang))
    else:
        _print(text.rule_page(chosen[0], lang))
    return 0


def _rule(name: str, lang: Language) -> Rule:
    for rule in RULES:
        if rule.id == name:
            return rule
    hint = nearest(name, (rule.id for rule in RULES), lang)
    raise RunFailed(_NO_RULE.in_(lang, {"name": name, "hint": hint}))


def _print(lines: Iterable[Text]) -> None:
    console = Console(highlight=False, soft_wrap=True)
    for line in lines:
        console.print(line)
