"""Generators configured by JavaScript: a table of them, and Eleventy, which has its own way."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterable, Iterator, Mapping
from functools import partial
from pathlib import Path
from typing import NamedTuple

from altcheck.site.generators.generator import Generator, address, needs
from altcheck.site.scripts import calls, path_aliases, script_settings
from altcheck.site.settings import Settings, holds, texts
from altcheck.site.site import Kind, Mount, Site, plain

_ENDINGS = ("js", "ts", "mjs", "mts", "cjs", "cts")


class _Script(NamedTuple):
    """One generator: where its configuration is, the keys that matter, the usual folders.

    ``configs`` are names without their endings, ``package`` what package.json calls it. ``public``
    are the folders published at the root, unless ``public_key`` names others; ``inside`` says that
    they are in the folder of the sources. ``aliases`` are relative to the root.
    """

    kind: Kind
    configs: tuple[str, ...]
    package: str
    public: tuple[str, ...] = ("public",)
    public_key: str = "publicDir"
    source: str = ""
    source_key: str = "srcDir"
    inside: bool = False
    base: str = "base"
    url: str = "site"
    aliases: tuple[tuple[str, str], ...] = ()
    output: tuple[str, ...] = ("dist",)
    output_key: str = "outDir"


_SOURCES = (("@/", "src"), ("~/", "src"))
_SCRIPTS = (
    _Script("astro", ("astro.config",), "astro", source="src", aliases=_SOURCES),
    _Script(
        "docusaurus", ("docusaurus.config",), "@docusaurus/core",
        ("static",), "staticDirectories",
        base="baseUrl", url="url", aliases=(("@site/", "."),), output=("build",),
    ),
    _Script(
        "vitepress", (".vitepress/config", ".vitepress/config/index"), "",
        inside=True, url="hostname", aliases=(("@/", "."),), output=(".vitepress/dist",),
    ),
    _Script(
        "vuepress", (".vuepress/config", ".vuepress/config/index"), "",
        (".vuepress/public",), "public", url="hostname", aliases=(("@/", "."),),
        output=(".vuepress/dist",), output_key="dest",
    ),
    _Script(
        "next", ("next.config",), "next",
        base="basePath", url="siteUrl", aliases=(("@/", "."), *_SOURCES),
        output=("out",), output_key="distDir",
    ),
    _Script(
        "gatsby", ("gatsby-config",), "gatsby", ("static",), "",
        base="pathPrefix", url="siteUrl", aliases=_SOURCES, output=("public",), output_key="",
    ),
    _Script(
        "nuxt", ("nuxt.config",), "nuxt", ("public", "static", "app/public"),
        base="baseURL", url="url", output=("dist", ".output"),
        aliases=(
            ("~/", "."), ("@/", "."), ("~/", "app"), ("@/", "app"), ("~~/", "."), ("@@/", "."),
        ),
    ),
    _Script(
        "sveltekit", ("svelte.config",), "@sveltejs/kit", ("static",), "assets", url="",
        aliases=(("$lib/", "src/lib"), ("$assets/", "src/lib/assets")),
        output=("build",), output_key="",
    ),
    _Script(
        "gridsome", ("gridsome.config",), "gridsome", ("static",), "",
        base="pathPrefix", url="siteUrl", aliases=_SOURCES,
    ),
    _Script(
        "rspress", ("rspress.config",), "",
        source="docs", source_key="root", inside=True, url="siteUrl", output=("doc_build",),
    ),
    _Script("vite", ("vite.config",), "", aliases=_SOURCES),
)  # fmt: skip


def _names(configs: Iterable[str], endings: tuple[str, ...] = _ENDINGS) -> list[str]:
    return [f"{config}.{ending}" for config in configs for ending in endings]


def _script_settings(folder: Path, *, script: _Script) -> Settings | None:
    keys = [
        key
        for key in (
            script.public_key,
            script.source_key,
            script.base,
            script.url,
            script.output_key,
        )
        if key
    ]
    names = _names(script.configs)
    found = next((name for name in names if holds(folder, name)), None)
    if found is not None:
        return script_settings(folder / found, keys)
    marked = script.configs[0].startswith(".") and holds(
        folder, posixpath.dirname(script.configs[0]), Path.is_dir
    )
    return {} if marked or (script.package and needs(folder, script.package)) else None


def _script_site(root: Path, top: Path, settings: Settings, *, script: _Script) -> Site:
    source = root / _one(settings, script.source_key, script.source)
    public = texts(settings.get(script.public_key)) or script.public
    folders = dict.fromkeys(plain((source if script.inside else root) / name) for name in public)
    mounts = [Mount(folder) for folder in folders]
    if script.inside or script.kind == "vuepress":
        mounts.append(Mount(source.as_posix()))
    base = _one(settings, script.base, "")
    urls = texts(settings.get(script.url))
    url = next((value for value in urls if "//" in value), "")
    own, prefixes = address(url, "" if "//" in base else base)
    aliases = [(alias, plain(root / folder)) for alias, folder in script.aliases]
    outputs = (*texts(settings.get(script.output_key)), *script.output)
    return Site(
        script.kind, root, top, own, prefixes, tuple(mounts),
        # Docusaurus and VitePress: a raw img's src is resolved against the page, as elsewhere.
        (source.as_posix(),),
        aliases=(*aliases, *((a, plain(root / f)) for a, f in path_aliases(root))),
        settings={key: _one(settings, key, "") for key in settings},
        outputs=tuple(plain(root / name) for name in outputs),
    )  # fmt: skip


def _one(settings: Mapping[str, object], key: str, usual: str) -> str:
    return next(iter(texts(settings.get(key))), usual)


def _generator(script: _Script) -> Generator:
    signs = {name.split("/")[0] for name in _names(script.configs)}
    if script.package:
        signs.add("package.json")
    return Generator(
        frozenset(signs),
        partial(_script_settings, script=script),
        partial(_script_site, script=script),
    )


_ELEVENTY = (".eleventy.js", *_names(("eleventy.config",)))
_COPIED = re.compile(r"""(["'`])(?P<source>[^"'`$]+)\1(?:\s*:\s*(["'`])(?P<at>[^"'`$]*)\3)?""")
_INPUT = re.compile(r"""\s*["'`](?P<folder>[^"'`$]+)["'`]\s*""")


def _eleventy_settings(folder: Path) -> Settings | None:
    found = next((name for name in _ELEVENTY if holds(folder, name)), None)
    if found is None:
        return {} if needs(folder, "@11ty/eleventy") else None
    path = folder / found
    settings: dict[str, object] = {**script_settings(path, ("input", "output", "pathPrefix"))}
    for key, call in (("input", "setInputDirectory"), ("output", "setOutputDirectory")):
        for written in calls(path, call):
            if match := _INPUT.fullmatch(written):
                settings[key] = [match["folder"]]
    settings["copied"] = calls(path, "addPassthroughCopy")
    return settings


def _eleventy(root: Path, top: Path, settings: Settings) -> Site:
    source = plain(root / _one(settings, "input", "."))
    _, prefixes = address("", _one(settings, "pathPrefix", ""))
    usual = [Mount(source), Mount(plain(root / "public"))]
    mounts = (*_passthrough(root, source, texts(settings.get("copied"))), *usual)
    return Site(
        "eleventy", root, top, None, prefixes, mounts, (source,),
        settings={}, outputs=(plain(root / _one(settings, "output", "_site")),),
    )  # fmt: skip


def _passthrough(root: Path, source: str, copied: Iterable[str]) -> Iterator[Mount]:
    """What addPassthroughCopy publishes (https://www.11ty.dev/docs/copy/)."""
    for written in copied:
        for match in _COPIED.finditer(written):
            # A pattern publishes the files below its fixed beginning.
            folder = plain(root / re.split(r"/?[*?{]", match["source"], maxsplit=1)[0])
            at = match["at"]
            if at is None:
                at = posixpath.relpath(folder, source) if _below(folder, source) else ""
                at = at or posixpath.relpath(folder, root.as_posix())
            yield Mount(folder, f"/{at.strip('/')}".rstrip("/").removesuffix("/."))


def _below(path: str, folder: str) -> bool:
    return path == folder or path.startswith(folder + "/")


ELEVENTY = Generator(frozenset((*_ELEVENTY, "package.json")), _eleventy_settings, _eleventy)
SCRIPTS = tuple(map(_generator, _SCRIPTS))
