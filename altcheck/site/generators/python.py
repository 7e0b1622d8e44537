"""Generators written in Python, and those for books: MkDocs, Pelican, Sphinx, Quarto and others.

Their configuration is YAML, TOML or a Python file, of which the literals are read.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from altcheck.site.generators.generator import Generator, address
from altcheck.site.scripts import python_settings
from altcheck.site.settings import Settings, first, holds, text, texts
from altcheck.site.site import Mount, Site, Unseen, plain

_MKDOCS = ("mkdocs.yml", "mkdocs.yaml", "zensical.toml")


def _mkdocs_settings(folder: Path) -> Settings | None:
    settings = first(folder, _MKDOCS)
    project = None if settings is None else settings.get("project")
    return project if isinstance(project, dict) else settings  # zensical.toml has a table of it


def _mkdocs(root: Path, top: Path, settings: Settings) -> Site:
    docs = plain(root / (text(settings, "docs_dir") or "docs"))
    theme = settings.get("theme")
    custom = text(theme, "custom_dir") if isinstance(theme, dict) else ""
    mounts = (Mount(docs), *([Mount(plain(root / custom))] if custom else []))
    url, prefixes = address(text(settings, "site_url"))
    # The theme is a Python package: its pictures are in these folders.
    themes = ("/assets/images", "/img", "/images") if "theme" in settings else ("/img",)
    return Site(
        "mkdocs", root, top, url, prefixes, mounts, (docs,),
        settings=settings,
        unseen=tuple(Unseen("theme", at) for at in themes),
        outputs=(plain(root / (text(settings, "site_dir") or "site")),),
    )  # fmt: skip


def _pelican_settings(folder: Path) -> Settings | None:
    return python_settings(folder / "pelicanconf.py") if holds(folder, "pelicanconf.py") else None


def _pelican(root: Path, top: Path, settings: Settings) -> Site:
    content = plain(root / (text(settings, "PATH") or "content"))
    url, prefixes = address(text(settings, "SITEURL"))
    theme = text(settings, "THEME")
    at = "/" + (text(settings, "THEME_STATIC_DIR") or "theme").strip("/")
    mounts = [Mount(content), Mount(content, "/static"), *_moved(content, settings)]
    if theme:
        mounts.append(Mount(plain(root / theme / "static"), at))
    here = holds(root, theme, Path.is_dir) if theme else False
    return Site(
        "pelican", root, top, url, prefixes, tuple(mounts), (content,),
        settings=settings,
        unseen=() if here else (Unseen("theme", at),),
        outputs=(plain(root / (text(settings, "OUTPUT_PATH") or "output")),),
    )  # fmt: skip


def _moved(content: str, settings: Settings) -> Iterator[Mount]:
    """The files to which EXTRA_PATH_METADATA gives another address."""
    extra = settings.get("EXTRA_PATH_METADATA")
    for source, metadata in extra.items() if isinstance(extra, dict) else ():
        path = text(metadata, "path") if isinstance(metadata, dict) else ""
        if path and isinstance(source, str):
            # A mount is of folders; the two have the same file name, or the file is not a picture.
            yield Mount(plain(Path(content, source).parent), f"/{path}".rpartition("/")[0])


_SPHINX = frozenset(("extensions", "project", "master_doc", "root_doc", "html_theme"))


def _conf_settings(folder: Path) -> Settings | None:
    return python_settings(folder / "conf.py") if holds(folder, "conf.py") else None


def _sphinx_settings(folder: Path) -> Settings | None:
    settings = _conf_settings(folder)
    return settings if settings is not None and _SPHINX & settings.keys() else None


def _sphinx(root: Path, top: Path, settings: Settings) -> Site:
    source = root.as_posix()
    static = texts(_listed(settings, "html_static_path")) or ("_static",)
    extra = texts(_listed(settings, "html_extra_path"))
    mounts = (
        Mount(source),
        *(Mount(plain(root / name), "/_static") for name in static),
        *(Mount(plain(root / name)) for name in extra),
    )
    url, prefixes = address(text(settings, "html_baseurl"))
    # Extensions and themes write into _static and _images.
    unseen = (Unseen("theme", "/_static"), Unseen("theme", "/_images"))
    outputs = (plain(root / "_build"), plain(root.parent / "build"))
    return Site(
        "sphinx", root, top, url, prefixes, mounts, settings=settings, unseen=unseen,
        outputs=outputs,
    )  # fmt: skip


def _listed(settings: Settings, key: str) -> object:
    value = settings.get(key)
    return list(value) if isinstance(value, tuple) else value


def _nikola_settings(folder: Path) -> Settings | None:
    settings = _conf_settings(folder)
    return settings if settings is not None and "BLOG_TITLE" in settings else None


def _nikola(root: Path, top: Path, settings: Settings) -> Site:
    own = [
        ("files", ""),
        ("images", "/images"),
        ("galleries", "/galleries"),
        ("listings", "/listings"),
    ]
    for key in ("FILES_FOLDERS", "IMAGE_FOLDERS", "GALLERY_FOLDERS"):
        named = settings.get(key)
        own += (
            [(str(k), f"/{v}".rstrip("/")) for k, v in named.items()]
            if isinstance(named, dict)
            else []
        )
    mounts = tuple(Mount(plain(root / folder), at) for folder, at in own)
    url, prefixes = address(text(settings, "SITE_URL"))
    return Site(
        "nikola", root, top, url, prefixes, mounts, settings=settings,
        unseen=(Unseen("theme", "/assets"),),
        outputs=(plain(root / (text(settings, "OUTPUT_FOLDER") or "output")),),
    )  # fmt: skip


def _quarto_settings(folder: Path) -> Settings | None:
    return first(folder, ("_quarto.yml", "_quarto.yaml"))


def _quarto(root: Path, top: Path, settings: Settings) -> Site:
    tables = [t for t in (settings.get("website"), settings.get("book")) if isinstance(t, dict)]
    url, prefixes = address(next((text(t, "site-url") for t in tables), ""))
    project = settings.get("project")
    project = project if isinstance(project, dict) else {}
    output = text(project, "output-dir")
    usual = ("_site", "_book", "_manuscript")
    return Site(
        "quarto", root, top, url, prefixes, (Mount(root.as_posix()),), settings=settings,
        outputs=tuple(plain(root / name) for name in ((output,) if output else usual)),
    )  # fmt: skip


def _myst_settings(folder: Path) -> Settings | None:
    return first(folder, ("myst.yml", "myst.yaml"))


def _myst(root: Path, top: Path, settings: Settings) -> Site:
    site = settings.get("site")
    options = site.get("options") if isinstance(site, dict) else None
    _, prefixes = address("", text(options, "base_url") if isinstance(options, dict) else "")
    return Site(
        "myst", root, top, None, prefixes, (Mount(root.as_posix()),), settings=settings,
        outputs=(plain(root / "_build"),),
    )  # fmt: skip


def _mdbook_settings(folder: Path) -> Settings | None:
    return first(folder, ("book.toml",))


def _mdbook(root: Path, top: Path, settings: Settings) -> Site:
    book = settings.get("book")
    source = plain(root / ((text(book, "src") if isinstance(book, dict) else "") or "src"))
    output = settings.get("output")
    html = output.get("html") if isinstance(output, dict) else None
    _, prefixes = address("", text(html, "site-url") if isinstance(html, dict) else "")
    build = settings.get("build")
    built = (text(build, "build-dir") if isinstance(build, dict) else "") or "book"
    return Site(
        "mdbook", root, top, None, prefixes, (Mount(source),), (source,), settings=settings,
        outputs=(plain(root / built),),
    )  # fmt: skip


MKDOCS = Generator(frozenset(_MKDOCS), _mkdocs_settings, _mkdocs)
PELICAN = Generator(frozenset(("pelicanconf.py",)), _pelican_settings, _pelican)
NIKOLA = Generator(frozenset(("conf.py",)), _nikola_settings, _nikola)
SPHINX = Generator(frozenset(("conf.py",)), _sphinx_settings, _sphinx)
QUARTO = Generator(frozenset(("_quarto.yml", "_quarto.yaml")), _quarto_settings, _quarto)
MYST = Generator(frozenset(("myst.yml", "myst.yaml")), _myst_settings, _myst)
MDBOOK = Generator(frozenset(("book.toml",)), _mdbook_settings, _mdbook)
