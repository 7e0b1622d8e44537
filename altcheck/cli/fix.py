"""``altcheck fix``: repairs posts in place, from findings or from what people decided."""

from __future__ import annotations

import sys
from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace
from pathlib import Path

import click

from altcheck.audit import Settings
from altcheck.cli import FAILED, options, told
from altcheck.cli.decide import decided, export
from altcheck.cli.interactive import interview
from altcheck.cli.options import print_lines, rule_named
from altcheck.cli.problems import RunFailed, complain
from altcheck.cli.progress import progress
from altcheck.cli.settings import audit_settings, config_option, configured
from altcheck.fixes import Options, Outcome, Refused, Remainder, Workshop, replace_file
from altcheck.fixes import fix as mend
from altcheck.fixes.change import NOT_WRITTEN
from altcheck.fixes.diff import coloured, diff
from altcheck.fixes.git import uncommitted
from altcheck.fixes.run import Gate
from altcheck.fixes.writing import check_writable
from altcheck.posts.discover import Found
from altcheck.rules import RULES
from altcheck.rules.rule import Level, Rule
from altcheck.words import Language, Words

_ONE_WAY = Words(en="{options}: only one of these at a time.", zh="{options}：这些选项只能用一个。")


# What a fix does, where that is easier to remember than what its rule finds.
_ALIASES = {"caption-figure": "caption-unassociated"}


@click.command("fix")
@options.paths
@click.option("--diff", "show", is_flag=True, help="Only show what would be changed.")
@click.option("--unsafe", is_flag=True, help="Take fixes that a person should look at, too.")
@click.option(
    "--select",
    metavar="RULE,...",
    help="Take the fixes of these rules only; to name a rule is to ask for its fixes.",
)
@click.option("--require-clean", is_flag=True, help="Leave files with uncommitted changes alone.")
@click.option("--decisions", metavar="FILE", help="Write the alts in a JSON file of decisions.")
@click.option("--import-csv", metavar="FILE", help="Write the alts in a table.")
@click.option("--export-csv", metavar="FILE", help="Write a table of the images without good alts.")
@click.option("--interactive", is_flag=True, help="Ask for one image after the other.")
@config_option
@options.jobs
@options.lang
def fix(  # noqa: PLR0913 - one parameter an option
    *,
    paths: tuple[str, ...],
    show: bool,
    unsafe: bool,
    select: str | None,
    require_clean: bool,
    decisions: str | None,
    import_csv: str | None,
    export_csv: str | None,
    interactive: bool,
    config_file: str | None,
    jobs: int,
    lang: Language,
) -> int:
    """Repair posts in place, and change nothing but what is repaired.

    Alt texts are never made up: they are taken from the same picture elsewhere, from the caption,
    or from the title. Exit code 1 says that an error is left, or that something could not be done.
    """
    ways = {
        "--decisions": decisions, "--import-csv": import_csv, "--export-csv": export_csv,
        "--interactive": interactive,
    }  # fmt: skip
    chosen = [name for name, value in ways.items() if value]
    if len(chosen) > 1:
        raise RunFailed(_ONE_WAY.in_(lang, {"options": ", ".join(chosen)}))
    settings = audit_settings(configured(config_file, paths, lang), jobs)
    gate = _gate(writes=not show, require_clean=require_clean)
    if interactive:
        return interview(paths, settings, gate, lang)
    if export_csv is not None:
        return export(paths, settings, Path(export_csv), lang)
    names = frozenset(filter(None, (name.strip() for name in (select or "").split(","))))
    chosen_rules = [rule_named(_ALIASES.get(name, name), RULES, lang) for name in sorted(names)]
    asked = Options(unsafe, frozenset(rule.id for rule in chosen_rules))
    settings = _asking(settings, chosen_rules)
    with progress() as tick:
        if decisions is not None or import_csv is not None:
            workshop = Workshop(paths, settings, gate, tick)
            outcome = decided(workshop, decisions, import_csv, lang)
        else:
            outcome = mend(paths, asked, settings, gate, tick)
    failed = _show(outcome) if show else write_all(outcome)
    print_lines(told.by_post(outcome, failed, lang), to_stderr=show)
    print_lines(told.total(outcome, failed, lang, written=not show), to_stderr=show)
    return _code(outcome, failed, paths, lang)


def _asking(settings: Settings, chosen: Collection[Rule]) -> Settings:
    """The settings under which the chosen rules are asked, also those that are off."""
    known = {rule.id for rule in settings.rules}
    wanted = known | {rule.id for rule in chosen}
    own = {rule.id: rule for rule in settings.rules}
    rules = tuple(own.get(rule.id, rule) for rule in RULES if rule.id in wanted)
    return replace(settings, rules=rules) if wanted - known else settings


def _gate(*, writes: bool, require_clean: bool) -> Gate:
    """What says of posts that are about to be changed which of them must not be."""

    def gate(found: Sequence[Found]) -> Iterable[Remainder]:
        for entry in found if writes else ():
            try:
                check_writable(entry.file)
            except Refused as problem:
                yield Remainder(entry.path, problem.reason, detail=problem.detail)
        if require_clean:
            yield from uncommitted(found)

    return gate


def _show(outcome: Outcome) -> list[Remainder]:
    for one in outcome.mended:
        lines = diff(one.found.path, one.before, one.after)
        click.echo(b"".join(coloured(lines)) if sys.stdout.isatty() else lines, nl=False)
    return []


def write_all(outcome: Outcome) -> list[Remainder]:
    """Write the posts that were mended, one after the other; those that could not be written."""
    failed = []
    for one in outcome.mended:
        try:
            replace_file(one.found.file, one.before, one.after)
        except Refused as problem:
            failed.append(Remainder(one.found.path, problem.reason, detail=problem.detail))
    return failed


def _code(
    outcome: Outcome, failed: Sequence[Remainder], paths: Sequence[str], lang: Language
) -> int:
    if complain(outcome.unchecked, paths, lang):
        return FAILED
    undone = failed or any(one.rule is None or one.reason in NOT_WRITTEN for one in outcome.left)
    return int(bool(undone) or any(f.level >= Level.ERROR for f in outcome.judged.findings))
