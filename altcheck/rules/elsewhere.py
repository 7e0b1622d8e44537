"""The alt that the same picture has elsewhere in the repository.

The same picture: equal bytes of local files, or the same address once it is normalised. Its alt is
the one that it has most often, of those that no rule complains of and that are in the language of
the post; where it has none, the first that the fixes of this very run would give it. So every image
of a picture ends up with the same alt whatever the order in which posts are written, and a run that
was broken off can be taken up where it ended.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache
from pathlib import PurePath
from typing import NamedTuple
from urllib.parse import quote, urlsplit

from altcheck.assets.asset import State
from altcheck.document import Image, Post
from altcheck.repo import Repo
from altcheck.rules.name import is_sign, names_link
from altcheck.rules.repair import put
from altcheck.rules.rule import AltText, Finding
from altcheck.rules.vetting import is_good, wants_alt

_LONGEST = 2000  # characters of an address that are compared
_TINY = 3  # pixels: a picture no larger is a placeholder for any other
_WEB = re.compile(r"(?:https?:)?//", re.IGNORECASE)
# Most are in that form already.
_NORMAL = re.compile(r"(?:https?:)?//([a-z0-9.-]+/[A-Za-z0-9._~/-]*(?:\?[A-Za-z0-9._~/=&-]+)?)")
_ENCODED = re.compile(r"%([0-9a-fA-F]{2})")
_UNRESERVED = re.compile(r"[A-Za-z0-9._~-]")
# Languages in which the parts of a repository are commonly called by their codes.
_LANGUAGE = re.compile(
    r"(en|zh|ja|ko|de|fr|es|pt|it|ru|nl|pl|tr|uk|vi|id|ar|he|fa|hi|th|cs|sv|da|fi|nb|el|hu|ro)"
    r"(?:[-_][a-z]{2,4})?",
    re.IGNORECASE,
)

_Keys = Collection[tuple[str | None, str | None]]


class Picture(NamedTuple):
    """What is the same in two images of the same picture, in posts of the same language."""

    name: str
    language: str | None


@dataclass
class _Known:
    """The alts of one picture: how often each is there, and those that fixes would write."""

    there: Counter[str] = field(default_factory=Counter)
    safe: str | None = None
    unsafe: str | None = None

    def best(self) -> tuple[str, bool] | None:
        """The alt to take, and whether it is safe to: not if the posts disagree about it."""
        if self.there:
            text, times = self.there.most_common(1)[0]
            return text, 2 * times > self.there.total()
        if self.safe is not None:
            return self.safe, True
        return None if self.unsafe is None else (self.unsafe, False)


def with_known_alts(
    findings: Sequence[Finding], repo: Repo, refused: Collection[tuple[str, int]] = ()
) -> list[Finding]:
    """The findings; those that ask for an alt get the one that the picture has elsewhere.

    ``refused`` are images (path and index) that are known not to get what their fix would write.
    """
    keys = _keys_in_use(repo)
    findings = [_in_known_key(finding, repo, keys) for finding in findings]
    wanting = {
        k: picture
        for k, finding in enumerate(findings)
        if wants_alt(finding, repo.posts[finding.path])
        and (picture := _picture(finding, repo)) is not None
    }
    known = _already_there(set(wanting.values()), repo) if wanting else {}
    order = sorted(wanting, key=lambda k: (findings[k].path, findings[k].image or 0))
    for k in order:
        _to_be_written(findings[k], known.setdefault(wanting[k], _Known()), repo, refused)
    return [
        _in_known_key(_given(finding, known[wanting[k]], repo), repo, keys)
        if k in wanting
        else finding
        for k, finding in enumerate(findings)
    ]


def _in_known_key(finding: Finding, repo: Repo, keys: _Keys) -> Finding:
    """The finding, whose fix is not safe if it would add a key that no theme may read."""
    fix = finding.fix
    if fix is None or not fix.safe or fix.alt is None or finding.image is None:
        return finding
    image = repo.posts[finding.path].images[finding.image]
    if image.key is None or (image.key, image.alt_key) in keys:
        return finding
    return replace(finding, fix=replace(fix, safe=False))


def _keys_in_use(repo: Repo) -> _Keys:
    """The keys of front matter under which the repository keeps alts: that of the image, its own.

    Another key would be one that no theme reads.
    """
    images = (image for post in repo.posts.values() for image in post.images)
    return {
        (image.key, image.alt_key)
        for image in images
        if image.alt_key and image.alt and not image.alt.blank
    }


def _picture(finding: Finding, repo: Repo) -> Picture | None:
    post = repo.posts[finding.path]
    return None if finding.image is None else picture(post.images[finding.image], post, repo)


def _already_there(wanted: Collection[Picture], repo: Repo) -> dict[Picture, _Known]:
    known: dict[Picture, _Known] = {}
    for path in sorted(repo.posts):
        post = repo.posts[path]
        for image in post.images:
            alt = image.alt
            if alt is None or alt.blank or alt.templated or names_link(image):
                continue
            found = picture(image, post, repo)
            if found is None or found not in wanted:
                continue
            text = " ".join((alt.value or "").split())
            if is_good(text, image, post):
                known.setdefault(found, _Known()).there[text] += 1
    return known


def _to_be_written(
    finding: Finding, known: _Known, repo: Repo, refused: Collection[tuple[str, int]]
) -> None:
    fix = finding.fix
    if fix is None or fix.alt is None or repo.posts[finding.path].locked:
        return
    if (finding.path, finding.image) in refused:
        return
    if fix.safe and known.safe is None:
        known.safe = fix.alt.text
    elif not fix.safe and known.unsafe is None:
        known.unsafe = fix.alt.text


def _given(finding: Finding, known: _Known, repo: Repo) -> Finding:
    """The finding with the picture's alt as its fix, if the image can take it."""
    post, best = repo.posts[finding.path], known.best()
    if best is None or finding.image is None:
        return finding
    image = post.images[finding.image]
    text, safe = best
    if finding.fix and finding.fix.alt and finding.fix.alt.text == text and not known.there:
        return finding  # its own words, which the others get too
    safe = safe and not names_link(image)  # it knows nothing of the link here
    fix = put(image, AltText(text, "repository"), safe=safe) if is_good(text, image, post) else None
    return finding if fix is None else replace(finding, fix=fix)


def picture(image: Image, post: Post, repo: Repo) -> Picture | None:
    """The picture that ``image`` shows; None if that can't be told, or it is no picture."""
    if image.src.templated or image.inert or is_sign(image):
        return None
    asset = repo.asset(image)
    if asset.digest is not None and asset.state in (State.FOUND, State.WRONG_CASE):
        if max(asset.width or 0, asset.height or 0) in range(1, _TINY + 1):
            return None
        return Picture(asset.digest, language(post))
    address = normal_address(image.address)
    return None if address is None else Picture(address, language(post))


def language(post: Post) -> str | None:
    """The language of a post as its markup, else as its path tells it (``/zh/``, ``a.zh.md``)."""
    return _language(post.lang, post.path)


@lru_cache(maxsize=64)  # each image of a post asks
def _language(lang: str | None, name: str) -> str | None:
    if lang:
        return lang.strip().lower().replace("_", "-").partition("-")[0]
    path = PurePath(name)
    names = (PurePath(path.stem).suffix.removeprefix("."), *reversed(path.parts[:-1]))
    codes = (_LANGUAGE.fullmatch(name) for name in names)
    return next((code[1].lower() for code in codes if code), None)


def normal_address(address: str) -> str | None:
    """A web address in its normal form (RFC 3986, §6.2.2), without scheme and fragment.

    None for what is no web address, and so may lead elsewhere in another post.
    """
    if normal := _NORMAL.fullmatch(address[: _LONGEST + 1]):
        return normal[1] if len(address) <= _LONGEST else None
    if len(address) > _LONGEST or not _WEB.match(address):
        return None
    try:
        parts = urlsplit(address)
        port = parts.port
    except ValueError:
        return None
    if not parts.hostname:
        return None
    host = parts.hostname + ("" if port in (None, 80, 443) else f":{port}")
    path = parts.path or "/"
    return _normal(f"{host}{path}?{parts.query}" if parts.query else host + path)


def _normal(text: str) -> str:
    """Percent-encoded where that is needed, and nowhere else."""
    encoded = quote(text.encode("utf-8", "surrogatepass"), safe="/:@!$&'()*+,;=~?%")
    return _ENCODED.sub(_decoded, encoded)


def _decoded(match: re.Match[str]) -> str:
    char = chr(int(match[1], 16))
    return char if _UNRESERVED.fullmatch(char) else match[0].upper()
