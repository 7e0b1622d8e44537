"""What template engines put into an address, as far as a site's settings tell."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any, NamedTuple

_EXPRESSION = re.compile(
    r"""\{\{[<%]?-?\s*(?P<braces>[^{}]*?)\s*-?[>%]?\}\}   # Liquid, Nunjucks, Jinja, Go, Vue
      | \{%-?\s*(?P<tag>[^{}%]*?)\s*-?%\}
      | <%[-=]?\s*(?P<erb>[^%]*?)\s*[-_]?%>
      | \$\{(?P<js>[^{}]*)\}
      | ^\{(?!static\}|attach\}|filename\})(?P<jsx>[^{}]*)\}$
      | ^[{|](?P<pelican>static|attach|filename)[}|]
      | %(?P<env>PUBLIC_URL|BASE_URL|sveltekit\.assets)%""",
    re.VERBOSE,
)
# One of these is in every expression, and in what is left of one.
_SIGN = re.compile(r"[{%<\[$|]")
_PELICAN = re.compile(r"[{|](?:static|attach|filename)[}|]")
# What is left of an expression that is none of those above, or of a name for the build to fill in.
_LEFT = re.compile(r"\{[^{}]*\}|\{\{|\{%|<%|<\?|%[A-Z][A-Z_]{2,}%|\[\[|\$\{")
_QUOTED = re.compile(r"""(["'`])(?P<text>(?:(?!\1)[^\\$])*)\1""")
_CALL = re.compile(
    r"""(?P<name>(?:abs|rel)(?:Lang)?URL|url_for|get_url|asset_path|useBaseUrl|\$?withBase|require
        |link|asset|static|url|relref|ref|urlize|resources\.Get|import)
        \s*\(?\s*(?:\.\s+)?(?:path\s*=\s*)?
        (?P<quoted>(["'`])(?:(?!\3)[^\\$])*\3|[^\s"'`()]+)
        (?:\s*\)(?:\.(?:default|src))?)?;?""",
    re.VERBOSE | re.IGNORECASE,
)
_VARIABLE = re.compile(r"[.$]?[A-Za-z_][\w-]*(?:\.[A-Za-z_][\w-]*)*")
# Names for the place where the site is: whatever it is, it leads to the root of the site.
_BASE = re.compile(
    r"[.$]?(?:(?:site|config|theme|data|meta|metadata|app|env|process\.env|import\.meta\.env)\.)*"
    r"(?:(?:site|base|public|root|asset|path)_?(?:url|path|prefix|dir)?|url|relative)",
    re.IGNORECASE,
)
_PAGE = re.compile(r"\.?(?:page|post|frontmatter|\$frontmatter|params|this|item)\.", re.IGNORECASE)
_SITE = re.compile(r"\.?(?:site|config|metadata|meta)\.", re.IGNORECASE)
_OUTSIDE = re.compile(r"(?:[a-z][a-z0-9+.-]*:)?//", re.IGNORECASE)
_ROOTING = frozenset((
    "relative_url", "absolute_url", "relurl", "absurl", "rellangurl", "abslangurl", "url",
    "asset_path", "asset_url", "prepend", "url_for", "full_url_for",
))  # fmt: skip
_NEUTRAL = frozenset((
    "escape", "strip", "safeurl", "safe", "safehtml", "url_encode", "uri_escape", "urlize", "e",
    "append", "downcase", "raw",
))  # fmt: skip
_BESIDE = frozenset(("require", "import", "resources.get", "ref", "relref", "urlize"))


# Where the site is, and paths that are written out.
_OF_SITE = r"(?:site\.(?:base)?url|\"[^\"{}]*\"|'[^'{}]*')"
_TOLD = re.compile(
    rf"\{{\{{-?\s*{_OF_SITE}\s*(?:\|\s*(?:relative_url|absolute_url|url|(?:prepend|append):\s*{_OF_SITE})\s*)*-?\}}\}}"
    r"|\{%-?\s*link\s+[^\s{}%|]+\s*-?%\}"
)


class _Value(NamedTuple):
    """What an expression gives; ``rooted`` says that it is seen from the root of the site."""

    text: str
    rooted: bool = False


def resolve(src: str, settings: Mapping[str, Any], page: Mapping[str, str]) -> str | None:
    """``src`` with its template expressions filled in; None if one of them can't be.

    ``settings`` are those of the site, ``page`` the values that the post itself sets.
    """
    if not (_SIGN.search(src) and _EXPRESSION.search(src)):
        return src
    if src.startswith("{`"):
        return None  # a JavaScript template: more than one expression can be in it
    rooted = False
    parts: list[str] = []
    at = 0
    for match in _EXPRESSION.finditer(src):
        value = _value(match, settings, page)
        if value is None:
            return None
        rooted = rooted or value.rooted
        parts += (src[at : match.start()], value.text)
        at = match.end()
    text = "".join([*parts, src[at:]])
    outside = _OUTSIDE.match(text)
    return "/" + text.lstrip("/") if rooted and text and not outside else text


def is_told(src: str) -> bool:
    """Whether all of ``src`` is told by the configuration alone, whatever the post has set."""
    return bool(_EXPRESSION.search(src)) and all(
        _TOLD.fullmatch(match[0]) for match in _EXPRESSION.finditer(src)
    )


def filled_in(src: str) -> bool:
    """Whether something is left in ``src`` that only the build of the site can fill in."""
    if not _SIGN.search(src):
        return False
    src = _PELICAN.sub("", src)
    return bool(_EXPRESSION.search(src) or _LEFT.search(src))


def _value(
    match: re.Match[str], settings: Mapping[str, Any], page: Mapping[str, str]
) -> _Value | None:
    if match["pelican"]:
        return _Value("")
    if match["env"]:
        return _Value("", rooted=True)
    inner = next(
        match[name] for name in ("braces", "tag", "erb", "js", "jsx") if match[name] is not None
    )
    head, *filters = (part.strip() for part in inner.split("|"))
    value = _head(head, settings, page)
    for written in filters:
        if value is None:
            break
        value = _filtered(value, written, settings, page)
    return value


def _head(written: str, settings: Mapping[str, Any], page: Mapping[str, str]) -> _Value | None:
    quoted = _QUOTED.fullmatch(written)
    if quoted:
        return _Value(quoted["text"])
    call = _CALL.fullmatch(written)
    if call:
        text = call["quoted"]
        text = text[1:-1] if text[0] in "\"'`" else text
        return _Value(text, call["name"].lower() not in _BESIDE)
    return _variable(written, settings, page) if _VARIABLE.fullmatch(written) else None


def _filtered(
    value: _Value, written: str, settings: Mapping[str, Any], page: Mapping[str, str]
) -> _Value | None:
    name, _, argument = (part.strip() for part in written.partition(":"))
    key = name.lower()
    if key not in _ROOTING and key not in _NEUTRAL:
        return None
    if key in ("append", "prepend"):
        more = _head(argument, settings, page)
        if more is None:
            return None
        text = more.text + value.text if key == "prepend" else value.text + more.text
        return _Value(text, value.rooted or more.rooted)
    return _Value(value.text, value.rooted or key in _ROOTING)


def _variable(name: str, settings: Mapping[str, Any], page: Mapping[str, str]) -> _Value | None:
    of_page = _PAGE.match(name)
    if of_page:
        own = page.get(name[of_page.end() :])
        return None if own is None else _Value(own)
    if name in page:
        return _Value(page[name])
    key = _SITE.sub("", name, count=1)
    if key.lower() in ("url", "baseurl", "github.url", "root", "siteurl", "base_url", "site_url"):
        return _Value("", rooted=True)
    found: Any = settings
    for step in key.split("."):
        found = found.get(step, found.get(step.lower())) if isinstance(found, Mapping) else None
    if isinstance(found, str):
        return _Value(found, rooted=not found)
    return _Value("", rooted=True) if _BASE.fullmatch(name) else None
