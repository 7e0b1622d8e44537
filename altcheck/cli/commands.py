"""``altcheck audit``, ``check``, ``images`` and ``rules``; ``fix`` has a module of its own.

Exit codes: 0 nothing at or above the threshold, 1 something is, 2 the run itself failed.
"""

from __future__ import annotations

import json
import os
import sys
import webbrowser
from collections.abc import Sequence
from io import StringIO
from pathlib import Path

import click
from rich.console import Console
from rich.text import Text

from altcheck import __version__
from altcheck.audit import audit, read
from altcheck.cli import FAILED, options
from altcheck.cli.fix import fix
from altcheck.cli.options import print_lines, rule_named, write
from altcheck.cli.places import spare_inputs, spare_posts
from altcheck.cli.problems import complain
from altcheck.cli.progress import progress
from altcheck.cli.settings import audit_settings, config_command, config_option, configured
from altcheck.document import Post, Reason, Unchecked
from altcheck.posts.discover import discover
from altcheck.report import Report
from altcheck.reporters import catalogue, html, text
from altcheck.reporters.records import image_record, report_record, rule_record
from altcheck.rules import RULES
from altcheck.rules.measured import measured
from altcheck.rules.rule import Level
from altcheck.rules.unbuilt import UNBUILT
from altcheck.words import Language, Words

_PAGE = "altcheck.html"
_LEVELS = {str(level): level for level in reversed(Level)}
_WRITTEN = Words(en="Report: {path}", zh="报告：{path}")
_REMOTE = Words(
    en="This version asks no host for remote images; --offline says that you know.",
    zh="本版本不会访问远程图片；加上 --offline 表示已知悉。",
)


def run(argv: Sequence[str] | None = None) -> int:
    """Run the command line with ``argv`` (default: the process's own); gives the exit code.

    Raises KeyboardInterrupt, and OSError where the output can't be written.
    """
    try:
        code = cli.main(args=argv, prog_name="altcheck", standalone_mode=False)
    except click.ClickException as problem:
        problem.show()
        return FAILED
    except click.Abort as abort:
        raise KeyboardInterrupt from abort
    return int(code or 0)


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="altcheck")
def cli() -> None:
    """Find what is wrong with the images and captions of your posts."""


cli.add_command(config_command)


@cli.command("audit")
@options.paths
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
@config_option
@options.jobs
@options.lang
def audit_command(
    paths: tuple[str, ...],
    page: str,
    config_file: str | None,
    lang: Language,
    jobs: int,
    *,
    open_: bool,
    offline: bool,
) -> int:
    """Audit posts: findings on the terminal, and an HTML report with the fixed markup.

    PATH is a post, or a folder of posts. Exit code 1 says that there is at least one error.
    """
    config = configured(config_file, paths, lang)
    settings = audit_settings(config, jobs, page=True)
    with progress() as tick:
        report = audit(paths, settings, tick)
    written = _page_path(page)
    spare_inputs(written, report, paths, "--html PATH", lang)
    click.echo(_as_text(report, lang), nl=False)
    if not offline and any(note.reason is Reason.OFFLINE for note in report.unchecked):
        print_lines([Text(_REMOTE.in_(lang))])
    write(written, html.render(report, lang, RULES), "--html PATH", lang)
    print_lines([Text(_WRITTEN.in_(lang, {"path": written}))])
    if open_:
        webbrowser.open(written.resolve().as_uri())
    if complain(report.unchecked, paths, lang):
        return FAILED
    return int(any(finding.level >= Level.ERROR for finding in report.findings))


def _page_path(target: str) -> Path:
    path = Path(target)
    whole = path.suffix.lower() in (".html", ".htm") and not os.path.isdir(path)  # noqa: PTH112 - no error where nobody may look
    return path if whole else path / _PAGE


@cli.command()
@options.paths
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text")
@click.option("-o", "--output", metavar="FILE", help="Write there instead of standard output.")
@click.option(
    "--fail-on",
    type=click.Choice([*_LEVELS, "never"]),
    default="error",
    show_default=True,
    help="The level from which on a finding makes the exit code 1.",
)
@config_option
@options.jobs
@options.lang
def check(
    paths: tuple[str, ...],
    form: str,
    output: str | None,
    fail_on: str,
    config_file: str | None,
    jobs: int,
    lang: Language,
) -> int:
    """Check posts in CI: findings and an exit code, and nothing written but what is asked for.

    The network is left alone.
    """
    config = configured(config_file, paths, lang)
    with progress() as tick:
        report = audit(paths, audit_settings(config, jobs), tick)
    if output is not None:
        spare_inputs(Path(output), report, paths, "-o FILE", lang)
    if form == "json":
        result = json.dumps(report_record(report, RULES), ensure_ascii=False, indent=1) + "\n"
    else:
        result = _as_text(report, lang)
    if output is None:
        click.echo(result, nl=False)
    else:
        write(Path(output), result, "-o FILE", lang)
    if complain(report.unchecked, paths, lang):
        return FAILED
    threshold = _LEVELS.get(fail_on)
    return int(threshold is not None and any(f.level >= threshold for f in report.findings))


def _as_text(report: Report, lang: Language) -> str:
    """Findings, what was not checked and the counts; coloured where a terminal reads it."""
    out = StringIO()
    console = Console(file=out, highlight=False, soft_wrap=True, force_terminal=_seen())
    for line in text.findings(report, lang, RULES):
        console.print(line)
    for line in text.image_notes(report.unchecked, lang):
        console.print(line)
    console.print(text.summary(report, lang))
    return out.getvalue()


def _seen() -> bool:
    """Whether a terminal shows the output; a closed one does not."""
    return sys.stdout is not None and sys.stdout.isatty()


@cli.command()
@options.paths
@click.option("--json", "as_json", is_flag=True, help="One JSON object a line.")
@click.option("--explain", is_flag=True, help="Name the evidence for each caption.")
@config_option
@options.lang
def images(
    paths: tuple[str, ...], config_file: str | None, lang: Language, *, as_json: bool, explain: bool
) -> int:
    """List what was read: every image with its alt, caption, credit and place."""
    forms = configured(config_file, paths, lang).forms
    notes: list[Unchecked] = []
    for found in discover(paths):
        reading = found if isinstance(found, Unchecked) else read(found, forms)
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
            print_lines(text.image_lines(post, image, explain=explain))


@cli.command()
@click.argument("name", required=False, metavar="[RULE]")
@click.option("--json", "as_json", is_flag=True, help="The catalogue as JSON.")
@click.option("--html", "page", metavar="FILE", help="Write the catalogue as an HTML page.")
@options.lang
def rules(name: str | None, page: str | None, lang: Language, *, as_json: bool) -> int:
    """List the rules, or show one rule's page."""
    chosen = RULES if name is None else (rule_named(name, RULES, lang),)
    if page is not None:
        spare_posts(Path(page), "--html FILE", lang)
        write(Path(page), catalogue.render(chosen, UNBUILT, measured(), lang), "--html FILE", lang)
        print_lines([Text(_WRITTEN.in_(lang, {"path": page}))])
    elif as_json:
        click.echo(json.dumps([rule_record(rule) for rule in chosen], ensure_ascii=False, indent=2))
    elif name is None:
        print_lines(text.rule_list(chosen, lang))
    else:
        print_lines(text.rule_page(chosen[0], lang))
    return 0


cli.add_command(fix)
