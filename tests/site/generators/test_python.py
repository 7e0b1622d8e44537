"""Generators written in Python, and those for books."""

from __future__ import annotations

from pathlib import Path

import pytest

from altcheck.assets.asset import State
from altcheck.site import find_site
from tests.site.repositories import behind, repository, shown

MKDOCS = """
site_url: https://me.example/docs/
docs_dir: pages
theme: {name: material, custom_dir: overrides}
extra: {cdn: /img}
markdown_extensions:
  - pymdownx.emoji: {emoji_index: !!python/name:material.extensions.emoji.twemoji }
plugins: [search, !ENV [X, y]]
"""
PELICAN = """
import os
PATH = 'content'
SITEURL = 'https://me.example'
STATIC_PATHS = ['images', os.path.join('a', 'b')]
EXTRA_PATH_METADATA = {'extra/a.png': {'path': 'a.png'}, 'x': 3}
THEME = 'theme'
PATTERN = '\\d'
"""
SPHINX = """
project = 'x'
extensions = ['myst_parser']
html_static_path = ['_static', 'more']
html_extra_path = ('extra',)
html_baseurl = 'https://me.example/docs/'
"""
NIKOLA = "BLOG_TITLE = 'x'\nSITE_URL = 'https://me.example/'\nIMAGE_FOLDERS = {'pics': 'photos'}\n"
QUARTO = "website:\n  site-url: https://me.example/docs\n"
MDBOOK = "[book]\nsrc = 'text'\n[output.html]\nsite-url = '/docs/'\n"


@pytest.mark.parametrize(
    ("site", "post", "src", "file"),
    [
        (("mkdocs.yml", MKDOCS), "pages/a.md", "img/a.png", "pages/img/a.png"),
        (("mkdocs.yml", MKDOCS), "pages/a.md", "../img/a.png", "pages/img/a.png"),  # as in raw HTML
        (("mkdocs.yml", MKDOCS), "pages/a.md", "/img/a.png", "pages/img/a.png"),
        (("mkdocs.yml", MKDOCS), "pages/a.md", "/docs/img/a.png", "pages/img/a.png"),
        (("mkdocs.yml", MKDOCS), "pages/a.md", "https://me.example/docs/a.png", "pages/a.png"),
        (("mkdocs.yml", MKDOCS), "pages/a.md", "/a.png", "overrides/a.png"),
        (("mkdocs.yml", MKDOCS), "pages/a.md", "{{ config.site_url }}img/a.png", "pages/img/a.png"),
        (("mkdocs.yml", MKDOCS), "pages/a.md", "{{ config.extra.cdn }}/a.png", "pages/img/a.png"),
        (("mkdocs.yml", MKDOCS), "pages/zh/a.md", "img/a.png", "pages/en/img/a.png"),
        (("mkdocs.yml", MKDOCS), "pages/zh/a.md", "/img/a.png", "pages/en/img/a.png"),
        (("pelicanconf.py", PELICAN), "content/a.md", "{static}/images/a.png", "content/images/a.png"),
        (("pelicanconf.py", PELICAN), "content/x/a.md", "{attach}a.png", "content/x/a.png"),
        (("pelicanconf.py", PELICAN), "content/x/a.md", "{filename}/images/a.png", "content/images/a.png"),
        (("pelicanconf.py", PELICAN), "content/a.md", "|static|/images/a.png", "content/images/a.png"),
        (("pelicanconf.py", PELICAN), "content/a.md", "/images/a.png", "content/images/a.png"),
        (("pelicanconf.py", PELICAN), "content/a.md", "/static/images/a.png", "content/images/a.png"),
        (("pelicanconf.py", PELICAN), "content/a.md", "/a.png", "content/extra/a.png"),
        (("pelicanconf.py", PELICAN), "content/a.md", "/theme/img/a.png", "theme/static/img/a.png"),
        (("pelicanconf.py", PELICAN), "content/a.md", "{{ SITEURL }}/images/a.png", "content/images/a.png"),
        (("docs/conf.py", SPHINX), "docs/guide/a.md", "/images/a.png", "docs/images/a.png"),
        (("docs/conf.py", SPHINX), "docs/guide/a.md", "/_static/a.png", "docs/more/a.png"),
        (("docs/conf.py", SPHINX), "docs/guide/a.md", "../_static/a.png", "docs/_static/a.png"),
        (("docs/conf.py", SPHINX), "docs/guide/a.md", "/a.png", "docs/extra/a.png"),
        (("docs/conf.py", SPHINX), "docs/guide/a.md", "https://me.example/docs/_static/a.png", "docs/_static/a.png"),
        (("conf.py", NIKOLA), "posts/a.md", "/images/a.png", "images/a.png"),
        (("conf.py", NIKOLA), "posts/a.md", "/photos/a.png", "pics/a.png"),
        (("conf.py", NIKOLA), "posts/a.md", "/a.png", "files/a.png"),
        (("_quarto.yml", QUARTO), "posts/a.qmd", "/img/a.png", "img/a.png"),
        (("_quarto.yml", QUARTO), "posts/a.qmd", "https://me.example/docs/img/a.png", "img/a.png"),
        (("myst.yml", "site: {options: {base_url: /docs}}"), "a.md", "/docs/img/a.png", "img/a.png"),
        (("book.toml", MDBOOK), "text/ch/a.md", "../img/a.png", "text/img/a.png"),
        (("book.toml", MDBOOK), "text/ch/a.md", "/docs/img/a.png", "text/img/a.png"),
    ],
)  # fmt: skip
def test_where_a_src_leads(
    tmp_path: Path, site: tuple[str, str], post: str, src: str, file: str
) -> None:
    root = repository(tmp_path / "r", dict([site]), file)
    (asset,) = behind(root, post, f'<p><img src="{src}"></p>\n')
    assert (asset.state, asset.ref) == (State.FOUND, file)


@pytest.mark.parametrize(
    ("site", "post", "src", "state"),
    [
        (("mkdocs.yml", MKDOCS), "pages/a.md", "img/gone.png", State.MISSING),
        (("mkdocs.yml", MKDOCS), "pages/a.md", "img/A.png", State.WRONG_CASE),
        (("mkdocs.yml", MKDOCS), "pages/a.md", "/img/gone.png", State.MISSING),
        (("mkdocs.yml", MKDOCS), "pages/a.md", "/assets/images/favicon.png", State.NOT_HERE),
        (("pelicanconf.py", PELICAN), "content/a.md", "{static}/img/gone.png", State.MISSING),
        (("pelicanconf.py", PELICAN), "content/a.md", "{photo}a.png", State.TEMPLATED),
        (("pelicanconf.py", PELICAN), "content/a.md", "/theme/a.png", State.NOT_HERE),
        (("conf.py", SPHINX), "a.md", "/gone.png", State.MISSING),
        (("conf.py", SPHINX), "a.md", "/_static/theme/a.png", State.NOT_HERE),
        (("_quarto.yml", QUARTO), "a.qmd", "a_files/figure-html/plot-1.png", State.NOT_HERE),
        (("_quarto.yml", QUARTO), "a.qmd", "plots/gone.png", State.MISSING),
        (("book.toml", MDBOOK), "text/a.md", "gone.png", State.MISSING),
    ],
)
def test_what_is_wrong_is_told_and_nothing_else(
    tmp_path: Path, site: tuple[str, str], post: str, src: str, state: State
) -> None:
    pictures = ("pages/img/a.png", "content/img/a.png", "theme/static/x/a.png")
    root = repository(tmp_path / "r", dict([site]), *pictures)
    if src == "/theme/a.png":
        (root / "theme").rename(root / "elsewhere")
    assert behind(root, post, shown(src))[0].state is state


@pytest.mark.parametrize(
    ("config", "code", "outputs"),
    [
        ("mkdocs.yml", "site_dir: out\n", ["out"]),
        ("mkdocs.yml", "", ["site"]),
        ("pelicanconf.py", "OUTPUT_PATH = 'out'\n", ["out"]),
        ("_quarto.yml", "project: {output-dir: docs}\n", ["docs"]),
        ("_quarto.yml", "project: 3\nwebsite: 3\n", ["_site", "_book", "_manuscript"]),
        ("book.toml", "", ["book"]),
        ("book.toml", "book = 3\noutput = 3\nbuild = 3\n", ["book"]),
        ("conf.py", "BLOG_TITLE = 'x'\nIMAGE_FOLDERS = 3\n", ["output"]),
    ],
)
def test_outputs(tmp_path: Path, config: str, code: str, outputs: list[str]) -> None:
    root = repository(tmp_path / "r", {config: code})
    site = find_site(root / "a.md")
    assert [Path(path).relative_to(root).as_posix() for path in site.outputs] == outputs
