"""What an address says by itself, and how another one is written in its place."""

from __future__ import annotations

import ipaddress
import re
from functools import lru_cache
from urllib.parse import urlsplit

from altcheck.document import Element, Image, Slot, Unwritable
from altcheck.rules.rule import Fix

FETCHED: frozenset[Element] = frozenset(("img", "input", "object", "embed", "video"))
"""The elements that fetch a file to show it."""

_READ = 4000  # characters of an address that are looked at
_KEPT = 1000  # hosts and addresses of which is remembered what they are: several rules ask
_OUTSIDE = re.compile(r"(?:https?:)?//", re.IGNORECASE)
_OWN = (".localhost", ".local", ".internal", ".lan", ".home.arpa", ".test")


def host(address: str) -> str:
    """The host of an address with a scheme or two slashes; empty for any other, or a broken one."""
    return _host(address[:_READ]) if _OUTSIDE.match(address) else ""


@lru_cache(_KEPT)
def _host(address: str) -> str:
    try:
        return urlsplit(address).hostname or ""
    except ValueError:
        return ""


def path(address: str) -> str:
    """The address up to its query or fragment."""
    return address[:_READ].partition("#")[0].partition("?")[0]


def query(address: str) -> dict[str, str]:
    """The parameters of an address as they are written, by their names in lower case."""
    text = address[:_READ].partition("#")[0].partition("?")[2].replace("&amp;", "&")
    pairs = (part.partition("=") for part in text.split("&"))
    return {name.lower(): value for name, _, value in pairs}


@lru_cache(_KEPT)
def is_private(name: str) -> bool:
    """Whether a host is one's own machine or network, which no reader can reach."""
    if name == "localhost" or name.endswith(_OWN):
        return True
    try:
        return not ipaddress.ip_address(name).is_global
    except ValueError:
        return False


def belongs(name: str, domains: tuple[str, ...] | frozenset[str]) -> bool:
    """Whether the host is one of the domains, or below one of them."""
    return name in domains or name.endswith(_dotted(domains))


@lru_cache(maxsize=32)
def _dotted(domains: tuple[str, ...] | frozenset[str]) -> tuple[str, ...]:
    return tuple(f".{domain}" for domain in domains)


def put(slot: Slot, value: str, *, safe: bool = False) -> Fix | None:
    """The fix that writes ``value`` into ``slot``; None where nobody can."""
    try:
        return Fix((slot.put(value),), safe)
    except Unwritable:
        return None


def respelled(image: Image, address: str, *, safe: bool) -> Fix | None:
    """The fix that gives the image this address; None if nobody can write it."""
    return put(address_slot(image), address, safe=safe)


def address_slot(image: Image) -> Slot:
    """Where the address stands that counts: in src, or in what a script reads instead of it."""
    if image.lazy is None:
        return image.src
    slots = (one.value_slot for one in image.attributes if one.name not in ("src", "alt"))
    return next((slot for slot in slots if slot.value == image.lazy), image.src)
