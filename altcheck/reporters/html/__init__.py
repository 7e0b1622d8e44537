"""A report as one HTML page that loads nothing from anywhere."""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Sequence
from importlib import resources

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from altcheck import __version__
from altcheck.report import Report
from altcheck.reporters.html.views import Viewer, summary
from altcheck.rules.rule import Rule
from altcheck.words import Language

__all__ = ["render"]

_FILTERS = ("error", "warning", "notice", "fixable", "person")
_FILTER_LABELS = ("errors", "warnings", "notices", "fixable", "person")


def render(report: Report, lang: Language, rules: Sequence[Rule]) -> str:
    """The page for ``report`` in ``lang``; ``rules`` are those that the findings name.

    The same report gives the same page to the byte. All that stems from posts is escaped; the
    page's Content-Security-Policy lets nothing run but its own script, and nothing load but the
    thumbnails that it carries.
    """
    environment = Environment(
        loader=PackageLoader("altcheck.reporters.html", "."),
        autoescape=True,
        undefined=StrictUndefined,
        keep_trailing_newline=True,
    )
    viewer = Viewer(report, lang, rules)
    style, script = _own("style.css"), _own("script.js")
    return environment.get_template("page.html.j2").render(
        lang={"en": "en", "zh": "zh-Hans"}[lang],
        l=viewer.label,
        colon="：" if lang == "zh" else ": ",
        version=__version__,
        style=style,
        script=script,
        style_hash=_digest(style),
        script_hash=_digest(script),
        summary=summary(report.counts(), len(report.unchecked)),
        filters=[
            ("", viewer.label("all")),
            *((f, viewer.label(n)) for f, n in zip(_FILTERS, _FILTER_LABELS, strict=True)),
        ],
        posts=viewer.posts(),
        clean=not report.findings,
        unchecked=viewer.unchecked(),
    )


def _own(name: str) -> Markup:
    """A part of the page that ships with the package, and so needs no escaping."""
    return Markup(resources.files(__package__).joinpath(name).read_text("utf-8"))  # noqa: S704


def _digest(text: str) -> str:
    return base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()
