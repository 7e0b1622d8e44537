"""What goes wrong in a run, told in one line each."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from difflib import get_close_matches
from pathlib import Path

import click

from altcheck.cli import FAILED
from altcheck.document import Reason, Unchecked
from altcheck.reporters import text
from altcheck.words import Language, Words

_DID_YOU_MEAN = Words(en=" Did you mean {name}?", zh="是不是 {name}？")

# A path that somebody named and that could not be audited at all fails the run; what is met inside
# a folder is named and passed over.
_FATAL = frozenset(
    (
        Reason.NOT_FOUND,
        Reason.UNREADABLE,
        Reason.LINK_LOOP,
        Reason.BROKEN_LINK,
        Reason.NOT_A_FILE,
        Reason.NOT_TEXT,
        Reason.NOTEBOOK_BROKEN,
        Reason.UNKNOWN_ENCODING,
    )
)


class RunFailed(click.ClickException):
    """The run itself failed: one line on standard error, exit code 2."""

    exit_code = FAILED


def nearest(name: str, known: Iterable[str], lang: Language) -> str:
    """The words that offer the known name most like ``name``; empty if none is like it."""
    close = get_close_matches(name, list(known), n=1)
    return _DID_YOU_MEAN.in_(lang, {"name": close[0]}) if close else ""


def complain(notes: Sequence[Unchecked], paths: Sequence[str], lang: Language) -> bool:
    """Tell on standard error which posts could not be read; whether that fails the run."""
    for note in notes:
        if note.src is None:
            hint = _sibling(note.path, lang) if note.reason is Reason.NOT_FOUND else ""
            click.echo(f"altcheck: {text.note_line(note, lang)}{hint}", err=True)
    return any(note.reason in _FATAL and note.path in paths for note in notes)


def _sibling(path: str, lang: Language) -> str:
    try:
        names = [entry.name for entry in Path(path).parent.iterdir()]
    except OSError:
        return ""
    return nearest(Path(path).name, names, lang)
