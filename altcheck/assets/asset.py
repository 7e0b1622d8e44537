"""What is known of the file behind an image's src."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple


class State(StrEnum):
    """How the search for a picture ended; a closed set, and a timeout is never "missing"."""

    FOUND = "found"
    MISSING = "missing"
    WRONG_CASE = "wrong-case"
    EMPTY = "empty"
    NOT_AN_IMAGE = "not-an-image"
    TRUNCATED = "truncated"
    TOO_BIG = "too-big"
    UNREADABLE = "unreadable"
    DATA = "data"
    OUTSIDE = "outside"
    NOT_HERE = "not-here"
    TEMPLATED = "templated"
    OFFLINE = "offline"
    NO_FILE = "no-file"


class Animation(NamedTuple):
    """How long one pass of an animation takes, and how often it is played; 0 is for ever."""

    seconds: float
    plays: int


@dataclass(frozen=True, slots=True)
class Asset:
    """The file behind one src, as far as it was looked at.

    ``ref`` names it: the path below the repository's root for a local file, the address for a
    remote one. ``width`` and ``height`` are in pixels, turned by the EXIF orientation; ``format``
    is Pillow's name for what the bytes are (``PNG``, ``JPEG``, ``SVG``); ``digest`` is the SHA-256
    of the bytes. ``reason`` is a short fact for the reader (a system error), never a sentence.
    TRUNCATED is also what is damaged otherwise; OUTSIDE is what no web address of the repository
    can be, and was not looked at; NOT_HERE is what wasn't found but may come in when the site is
    built, for the ``reason`` given; NO_FILE what is drawn or composed in the page. ``actual`` is
    how the src would
    have to be spelled: for WRONG_CASE, and for a file that is FOUND under another Unicode normal
    form only. ``near`` is how the src would be spelled for the one file with a like name, where it
    is MISSING. ``private`` are the facts in the file's metadata that tell about a person (``GPS``,
    ``BodySerialNumber``), ``description`` is what the metadata say of the picture.
    """

    ref: str
    state: State
    reason: str = ""
    format: str | None = None
    width: int | None = None
    height: int | None = None
    frames: int | None = None
    size: int | None = None
    digest: str | None = None
    actual: str | None = None
    near: str | None = None
    animation: Animation | None = None
    private: tuple[str, ...] = ()
    description: str | None = None
