"""The rules as one HTML page: what each says and why, its examples, how far it can be trusted."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import fields
from importlib.resources import files
from typing import NamedTuple

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup, escape

from altcheck import __version__
from altcheck.reporters.catalogue.words import LABELS, LEVELS
from altcheck.rules.measured import Measured
from altcheck.rules.rule import Example, Level, Rule
from altcheck.rules.unbuilt import Unbuilt
from altcheck.words import Language

_LANGUAGES = {"en": "en", "zh": "zh-Hans"}  # as the page's lang attribute names them


class ExampleView(NamedTuple):
    """An example: its text with the place marked, what the fix makes of it, its files."""

    text: Markup
    fixed: str | None
    files: str


class RuleView(NamedTuple):
    """A rule's part of the page, in one language; ``level`` is a class name."""

    id: str
    level: str
    level_name: str
    title: str
    message: str
    why: str
    remedy: str
    rests_on: str
    options: list[tuple[str, str]]
    good: list[ExampleView]
    bad: list[ExampleView]
    measured: Measured | None


def render(
    rules: Sequence[Rule],
    unbuilt: Sequence[Unbuilt],
    figures: Mapping[str, Measured],
    lang: Language,
) -> str:
    """The page in ``lang``: the same rules give the same characters.

    ``figures`` are the rules' precision by their ids.
    """
    environment = Environment(
        loader=PackageLoader("altcheck.reporters.catalogue", "."),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    views = [_view(rule, figures.get(rule.id), lang) for rule in rules]
    return environment.get_template("page.html.j2").render(
        say=lambda name: LABELS[name].in_(lang),
        lang=_LANGUAGES[lang],
        version=__version__,
        rules=views,
        counts=_counts(rules, lang),
        unbuilt=[(one.id, one.why.in_(lang)) for one in unbuilt],
        style=Markup(files(__package__).joinpath("style.css").read_text("utf-8")),  # noqa: S704 - our own
    )


def _counts(rules: Sequence[Rule], lang: Language) -> list[tuple[str, int]]:
    """How many rules there are of each level, and how many wait to be switched on."""
    by_level = [
        (LEVELS[str(level)].in_(lang), sum(rule.on and rule.level is level for rule in rules))
        for level in reversed(Level)
    ]
    return [*by_level, (LEVELS["off"].in_(lang), sum(not rule.on for rule in rules))]


def _view(rule: Rule, figures: Measured | None, lang: Language) -> RuleView:
    level = str(rule.level) if rule.on else "off"
    rests = [f"WCAG {', '.join(rule.wcag)}" if rule.wcag else ""]
    rests += [f"ACT {', '.join(rule.act)}" if rule.act else "", rule.source]
    return RuleView(
        id=rule.id,
        level=level,
        level_name=LEVELS[level].in_(lang),
        title=rule.title.in_(lang),
        message=rule.message.in_(lang),
        why=rule.why.in_(lang),
        remedy=rule.remedy.in_(lang),
        rests_on="; ".join(filter(None, rests)),
        options=[(one.name, repr(getattr(rule, one.name))) for one in fields(rule)],
        good=[_example(one) for one in rule.good],
        bad=[_example(one) for one in rule.bad],
        measured=figures,
    )


def _example(example: Example) -> ExampleView:
    names = ", ".join(sorted((*example.files, *example.beside)))
    fixed = None if example.fixed is None else _visible(example.fixed.rstrip("\n"))
    marked = re.sub("[«»]", _mark, str(escape(_visible(example.text.rstrip("\n")))))
    return ExampleView(Markup(marked), fixed, names)  # noqa: S704 - escaped above


def _mark(match: re.Match[str]) -> str:
    return "<mark>" if match[0] == "«" else "</mark>"


def _visible(text: str) -> str:
    """``text`` with blanks and controls that nobody sees written as what they are."""
    return "".join(c if c.isprintable() or c == "\n" else f"\\u{ord(c):04x}" for c in text)
