"""A report as one HTML file that asks the network for nothing."""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Sequence
from importlib.resources import files

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from altcheck import __version__
from altcheck.report import Report
from altcheck.reporters.html.lists import index, unchecked, unread
from altcheck.reporters.html.page import Page
from altcheck.rules.rule import Rule
from altcheck.words import Language

__all__ = ["render"]

_LANGUAGES = {"en": "en", "zh": "zh-Hans"}  # as the page's lang attribute names them


def render(report: Report, lang: Language, rules: Sequence[Rule]) -> str:
    """The report as a page in ``lang``: the same report gives the same characters.

    The page holds its style, its script and its pictures, and forbids the browser to load anything
    else. Raises KeyError for a finding whose rule is not among ``rules``.
    """
    environment = Environment(
        loader=PackageLoader("altcheck.reporters.html", "."),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    style, script = _own("style.css"), _own("script.js")
    return environment.get_template("page.html.j2").render(
        page=Page(report, lang, rules),
        index=index(report, lang),
        unread=unread(report, lang),
        unchecked=unchecked(report, lang),
        lang=_LANGUAGES[lang],
        version=__version__,
        style=style,
        script=script,
        policy=_policy(style, script),
    )


def _own(name: str) -> Markup:
    """A file of this package, to stand in the page as it is; its newlines are LF."""
    return Markup(files(__package__).joinpath(name).read_text("utf-8"))  # noqa: S704 - our own


def _policy(style: str, script: str) -> str:
    """A Content Security Policy that lets run what is in this package, and nothing else."""
    return (
        f"default-src 'none'; img-src data:; style-src {_digest(style)}; "
        f"script-src {_digest(script)}; base-uri 'none'; form-action 'none'"
    )


def _digest(source: str) -> str:
    digest = hashlib.sha256(source.encode()).digest()
    return f"'sha256-{base64.b64encode(digest).decode('ascii')}'"
