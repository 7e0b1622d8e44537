"""The picture behind an address: attachments, embeds by name, bases, front matter, own hosts."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from altcheck.assets.asset import State
from altcheck.pictures import Pictures
from altcheck.posts.reader import read_post
from tests.site.repositories import behind, repository, shown

MISSING = State.MISSING


def test_a_picture_beside_the_post(tmp_path: Path) -> None:
    root = repository(tmp_path / "r", {"a.md": shown("a.png")}, "a.png")
    post = read_post(str(root / "a.md"), (root / "a.md").read_bytes()).post
    asset, file = Pictures().behind(post.images[0], post)
    assert (asset.state, file) == (State.FOUND, root / "a.png")
    assert Pictures().at(post, "gone.png").state is MISSING
    assert Pictures().at(post, "./a.png") == asset


def test_attachments(tmp_path: Path) -> None:
    cell = {
        "cell_type": "markdown",
        "source": "![x](attachment:a.png)\n\n![x](attachment:gone.png)\n",
        "attachments": {"a.png": {"image/png": "AA"}},
    }
    notebook = json.dumps({"cells": [cell]})
    root = repository(tmp_path / "r", {})
    states = [(a.state, a.reason) for a in behind(root, "a.ipynb", notebook)]
    assert states == [(State.DATA, "attachment"), (MISSING, "attachment")]
    # Nothing is attached to other posts.
    assert behind(root, "a.md", shown("attachment:a.png"))[0].state is MISSING


def test_an_embed_by_name_is_found_wherever_it_lies(tmp_path: Path) -> None:
    root = repository(tmp_path / "r", {".obsidian/app.json": "{}"}, "files/2020/Two boats.png")
    text = "![[two boats.png]]\n\n![[2020/Two boats.png|alt]]\n\n![[gone.png]]\n"
    assets = behind(root, "notes/a.md", text)
    assert [a.state for a in assets] == [State.FOUND, State.FOUND, MISSING]
    assert assets[0].ref == "files/2020/Two boats.png"


@pytest.mark.parametrize(
    ("base", "src", "file"),
    [
        ("/docs/", "a.png", "docs/a.png"),
        ("/docs/index.html", "img/a.png", "docs/img/a.png"),
        ("../", "a.png", "a.png"),
        ("./", "a.png", "pages/a.png"),
        ("/docs/", "/img/a.png", "img/a.png"),
    ],
)
def test_a_base_element_leads_relative_addresses_elsewhere(
    tmp_path: Path, base: str, src: str, file: str
) -> None:
    root = repository(tmp_path / "r", {}, file)
    page = f'<!doctype html><html><head><base href="{base}"></head><body><img src="{src}"></body></html>'
    (asset,) = behind(root, "pages/a.html", page)
    assert (asset.state, asset.ref) == (State.FOUND, file)


@pytest.mark.parametrize("base", ["https://cdn.example/", "{{ site.cdn }}"])
def test_a_base_that_leads_to_another_host_or_nobody_knows_where(tmp_path: Path, base: str) -> None:
    root = repository(tmp_path / "r", {})
    page = f'<html><head><base href="{base}"></head><body><img src="a.png"></body></html>'
    (asset,) = behind(root, "a.html", page)
    assert (asset.state, asset.reason) == (State.NOT_HERE, "base")


def test_a_label_that_myst_shows_and_others_do_not(tmp_path: Path) -> None:
    root = repository(tmp_path / "r", {"myst.yml": "version: 1\n"})
    assert behind(root, "a.md", "![](#figure)\n")[0].state is State.NOT_HERE
    (root / "myst.yml").unlink()
    assert behind(root, "a.md", "![](#figure)\n")[0].state is MISSING


@pytest.mark.parametrize(
    ("src", "state"),
    [
        ("a.png?raw=true", State.FOUND),
        ("a.png#center", State.FOUND),
        ("./a%2Epng", State.FOUND),
        ("https://github.com/me/blog/blob/main/a.png?raw=true", State.OFFLINE),
        ("https://raw.githubusercontent.com/me/blog/main/gone.png", State.OFFLINE),
        ("data:image/png;base64,AAAA", State.DATA),
        ("file:///C:/a.png", State.OUTSIDE),
        ("../../gone.png", State.OUTSIDE),
    ],
)
def test_addresses_of_every_kind(tmp_path: Path, src: str, state: State) -> None:
    root = repository(tmp_path / "r", {}, "posts/a.png")
    assert behind(root, "posts/a.md", shown(src))[0].state is state


def test_names_in_another_normal_form(tmp_path: Path) -> None:
    root = repository(tmp_path / "r", {}, "e\u0301.png")
    (asset,) = behind(root, "a.md", shown("é.png"))
    assert (asset.state, asset.actual) == (State.FOUND, "e\u0301.png")
