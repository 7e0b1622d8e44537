"""Addresses with a scheme or a host: never a file of the repository."""

from __future__ import annotations

import re

from altcheck.assets.asset import Asset, State
from altcheck.assets.data import look_data

SHOWN = 200  # characters of a src that leads to no file
_ELSEWHERE = re.compile(r"\s*(?:[a-z][a-z0-9+.-]*:|[/\\]{2})", re.IGNORECASE)
_NO_PICTURE = frozenset(("mailto", "tel", "sms", "javascript", "vbscript", "about"))


def leads_elsewhere(src: str) -> bool:
    """Whether ``src`` begins with a scheme or a host."""
    return _ELSEWHERE.match(src) is not None


def look_elsewhere(src: str) -> Asset:
    """The asset of a src with a scheme or a host. Never raises."""
    scheme = src[:SHOWN].strip().partition(":")[0].lower()
    if scheme == "data":
        return look_data(src)
    # A path on the author's own machine: a drive's letter or a file address.
    if scheme == "file" or len(scheme) == 1:
        return Asset(src[:SHOWN].strip(), State.OUTSIDE, "not on the web")
    if scheme in _NO_PICTURE:
        return Asset(src[:SHOWN].strip(), State.OUTSIDE, "no picture")
    return Asset(src.strip(), State.OFFLINE)
