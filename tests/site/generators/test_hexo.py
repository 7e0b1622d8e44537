"""Hexo: folders, asset folders, permalinks, themes."""

from __future__ import annotations

from pathlib import Path

import pytest

from altcheck.assets.asset import State
from altcheck.site import Mount, find_site
from tests.site.repositories import behind, repository, shown

HEXO = {"_config.yml": "url: https://a.example/b\nroot: /b/\nsource_dir: src\n"}


def test_hexo_folders(tmp_path: Path) -> None:
    themes = {
        "themes/b/source/": "",
        "themes/a/source/": "",
        "node_modules/hexo-theme-c/source/": "",
    }
    root = repository(tmp_path / "blog", {**HEXO, **themes})
    names = ("src", "themes/a/source", "themes/b/source", "node_modules/hexo-theme-c/source")
    expected = [Mount(str(root / name)) for name in (*names, "src/_posts")]
    assert list(find_site(root / "src/_posts/a.md").mounts) == expected


BLOG = "url: https://me.example/blog\nroot: /blog/\npermalink: :year/:month/:day/:title/\n"


@pytest.mark.parametrize(
    ("src", "file"),
    [
        ("a.png", "source/_posts/foo/a.png"),  # post_asset_folder
        ("./foo/a.png", "source/_posts/foo/a.png"),
        ("/2020/01/02/foo/a.png", "source/_posts/foo/a.png"),
        ("/blog/2020/01/02/foo/a.png", "source/_posts/foo/a.png"),
        ("https://me.example/blog/2020/01/02/foo/a.png", "source/_posts/foo/a.png"),
        ("../../../../images/a.png", "source/images/a.png"),
        ("../images/a.png", "source/images/a.png"),
        ("/images/a.png", "themes/next/source/images/a.png"),
        ("/images/a.png", "node_modules/hexo-theme-next/source/images/a.png"),
        ("{{ site.url }}/images/a.png", "source/images/a.png"),
        ("<%- config.root %>images/a.png", "source/images/a.png"),
        ("<%- url_for('/images/a.png') %>", "source/images/a.png"),
    ],
)
def test_where_a_src_leads(tmp_path: Path, src: str, file: str) -> None:
    root = repository(tmp_path / "r", {"_config.yml": BLOG}, file)
    (asset,) = behind(root, "source/_posts/foo.md", f'<img src="{src}">\n')
    assert (asset.state, asset.ref) == (State.FOUND, file)


@pytest.mark.parametrize(
    ("src", "state"),
    [
        ("/images/gone.png", State.MISSING),
        ("/images/A.png", State.WRONG_CASE),
        ("gone.png", State.MISSING),
        ("https://me.example/blog/images/gone.png", State.OFFLINE),
    ],
)
def test_what_is_wrong_is_told(tmp_path: Path, src: str, state: State) -> None:
    root = repository(tmp_path / "r", {"_config.yml": BLOG}, "source/images/a.png")
    assert behind(root, "source/_posts/foo.md", shown(src))[0].state is state


def test_asset_tags(tmp_path: Path) -> None:
    root = repository(tmp_path / "r", {"_config.yml": BLOG}, "source/_posts/foo/a.png")
    text = "{% asset_img a.png %}\n\n{% img /images/gone.png %}\n"
    states = [asset.state for asset in behind(root, "source/_posts/foo.md", text)]
    assert states == [State.FOUND, State.MISSING]


def test_a_theme_that_is_not_here_may_hold_the_folder(tmp_path: Path) -> None:
    root = repository(tmp_path / "r", {"_config.yml": BLOG + "theme: next\n"}, "source/img/a.png")
    text = shown("/uploads/a.png") + "\n" + shown("/img/gone.png")
    theme, own = behind(root, "source/_posts/foo.md", text)
    assert (theme.state, theme.reason) == (State.NOT_HERE, "theme")
    assert own.state is State.MISSING
    (root / "themes/next/source").mkdir(parents=True)
    assert behind(root, "source/_posts/foo.md", text)[0].state is State.MISSING


@pytest.mark.parametrize(("config", "output"), [("", "public"), ("public_dir: out\n", "out")])
def test_output(tmp_path: Path, config: str, output: str) -> None:
    root = repository(tmp_path / "r", {"_config.yml": BLOG + config})
    (root / "source/_posts").mkdir(parents=True)
    assert find_site(root / "source/_posts/a.md").outputs == (str(root / output),)
