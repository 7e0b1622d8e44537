"""Hugo and Zola: static files, bundles, mounts, languages, modules and themes."""

from __future__ import annotations

from pathlib import Path

import pytest

from altcheck.assets.asset import State
from altcheck.site import Mount, find_site
from tests.site.repositories import behind, repository, shown


def test_hugo_folders(tmp_path: Path) -> None:
    config = """
staticDir = ["static", "media"]
[languages.en]
contentDir = "content/en"
[languages.zh]
ContentDir = "content/zh"
[languages]
broken = 3
"""
    root = repository(tmp_path / "blog", {"hugo.toml": config, "themes/x/static/": ""})
    site = find_site(root / "content/en/a.md")
    assert [Path(mount.folder).relative_to(root).as_posix() for mount in site.mounts] == [
        "static", "media", "static", "assets", "content/en", "content/zh", "content",
        "themes/x/static",
    ]  # fmt: skip
    assert site.pages == tuple(str(root / n) for n in ("content/en", "content/zh", "content"))


def test_hugo_mounts(tmp_path: Path) -> None:
    config = """
[[module.mounts]]
source = "pictures"
target = "static/img"
[[module.mounts]]
source = "lib"
target = "layouts"
[[module.mounts]]
source = "other"
target = "assets"
[[module.mounts]]
target = "static"
"""
    root = repository(tmp_path / "blog", {"hugo.toml": config})
    mounts = find_site(root / "a.md").mounts
    assert mounts[:2] == (Mount(str(root / "pictures"), "/img"), Mount(str(root / "other")))
    assert mounts[2] == Mount(str(root / "static"))


@pytest.mark.parametrize("value", ["3", "{mounts: 3}", "{mounts: [3, {source: 1}]}", "[a]"])
def test_hugo_mounts_of_the_wrong_form(tmp_path: Path, value: str) -> None:
    root = repository(tmp_path / "blog", {"hugo.yaml": f"module: {value}\n"})
    assert find_site(root / "a.md").mounts[0] == Mount(str(root / "static"))


HUGO = """
baseURL = "https://me.example/blog/"
[params]
cdn = "/pictures"
[permalinks]
posts = "/:year/:slug/"
"""


@pytest.mark.parametrize(
    ("src", "post", "file"),
    [
        ("a.png", "content/posts/x/index.md", "content/posts/x/a.png"),
        ("a.png", "content/zh/posts/x/index.md", "content/en/posts/x/a.png"),
        ("/img/a.png", "content/posts/x.md", "static/img/a.png"),
        ("/blog/img/a.png", "content/posts/x.md", "static/img/a.png"),
        ("img/a.png", "content/posts/x.md", "assets/img/a.png"),
        ("/posts/x/a.png", "content/posts/x/index.md", "content/posts/x/a.png"),
        ("../img/a.png", "content/posts/x.md", "static/img/a.png"),
        ("{{ .Site.BaseURL }}img/a.png", "content/posts/x.md", "static/img/a.png"),
        ("{{< baseurl >}}img/a.png", "content/posts/x.md", "static/img/a.png"),
        ("{{ .Site.Params.cdn }}/a.png", "content/posts/x.md", "static/pictures/a.png"),
        ("{{ 'img/a.png' | absURL }}", "content/posts/x.md", "static/img/a.png"),
        ("{{ absURL 'img/a.png' }}", "content/posts/x.md", "static/img/a.png"),
        ("{{< relref 'a.png' >}}", "content/posts/x/index.md", "content/posts/x/a.png"),
    ],
)
def test_where_a_src_leads(tmp_path: Path, src: str, post: str, file: str) -> None:
    root = repository(tmp_path / "r", {"hugo.toml": HUGO}, file)
    (asset,) = behind(root, post, f'<p><img src="{src}"></p>\n')
    assert (asset.state, asset.ref) == (State.FOUND, file)


def test_shortcodes_of_hugo_are_judged_and_those_of_the_site_are_not(tmp_path: Path) -> None:
    root = repository(tmp_path / "r", {"hugo.toml": HUGO}, "static/photos/a.png")
    text = (
        '{{< figure src="gone.png" >}}\n\n{{< img src="gone.png" >}}\n\n{{< img src="a.png" >}}\n'
    )
    own, other, found = behind(root, "content/posts/x.md", text)
    assert own.state is State.MISSING
    assert (other.state, other.reason) == (State.NOT_HERE, "tag")
    assert (found.state, found.ref) == (State.FOUND, "static/photos/a.png")


@pytest.mark.parametrize(
    ("config", "reason"),
    [
        ("", None),
        ('theme = "docsy"\n', "theme"),
        ('theme = ["here", "github.com/a/docsy"]\n', "theme"),
        ('theme = "here"\n', None),
        ('[[module.imports]]\npath = "github.com/google/docsy"\n', "theme"),
        ("[module]\nimports = 3\n", None),
    ],
)
def test_a_theme_that_is_not_here(tmp_path: Path, config: str, reason: str | None) -> None:
    files = {"hugo.toml": "baseURL = '/'\n" + config, "themes/here/theme.toml": ""}
    root = repository(tmp_path / "r", files, "static/img/a.png")
    theme, own = behind(root, "content/x.md", shown("/icons/a.png") + "\n" + shown("/img/b.png"))
    assert (theme.reason or None) == reason
    assert own.state is State.MISSING


def test_output(tmp_path: Path) -> None:
    root = repository(tmp_path / "r", {"hugo.toml": "publishDir = 'docs'\n"})
    assert find_site(root / "a.md").outputs == (str(root / "docs"),)


ZOLA = "base_url = 'https://me.example/blog'\ntheme = 'after-dark'\n"


@pytest.mark.parametrize(
    ("src", "file"),
    [
        ("a.png", "content/posts/x/a.png"),
        ("/img/a.png", "static/img/a.png"),
        ("/blog/img/a.png", "static/img/a.png"),
        ("@/posts/x/a.png", "content/posts/x/a.png"),
        ("https://me.example/blog/img/a.png", "static/img/a.png"),
        ("{{ config.base_url }}/img/a.png", "static/img/a.png"),
        ("{{ get_url(path='img/a.png') }}", "static/img/a.png"),
        ("/img/a.png", "themes/after-dark/static/img/a.png"),
    ],
)
def test_zola(tmp_path: Path, src: str, file: str) -> None:
    root = repository(tmp_path / "r", {"config.toml": ZOLA}, file)
    (asset,) = behind(root, "content/posts/x/index.md", f'<p><img src="{src}"></p>\n')
    assert (asset.state, asset.ref) == (State.FOUND, file)


def test_zola_without_its_theme(tmp_path: Path) -> None:
    root = repository(tmp_path / "r", {"config.toml": ZOLA}, "static/img/b.png")
    text = "\n".join(map(shown, ("a.png", "/img/a.png", "/icons/a.png")))
    states = [asset.state for asset in behind(root, "content/x/index.md", text)]
    assert states == [State.MISSING, State.MISSING, State.NOT_HERE]


RESOURCES = """---
title: x
resources:
- src: images/c.png
  name: Cover
- src: "images/*.jpg"
  name: shot-:counter
- src: gone.png
  name: lost
---
{{< figure src="cover" >}} ![a](Cover) ![b](images/c.png) ![c](shot-3) ![d](lost) ![e](shot-x)
"""


def test_resources_are_found_by_the_names_that_the_front_matter_gives_them(tmp_path: Path) -> None:
    root = repository(tmp_path / "r", {"hugo.toml": ""}, "content/post/p/images/c.png")
    assets = behind(root, "content/post/p/index.md", RESOURCES)[-6:]
    found, here, missing = State.FOUND, State.NOT_HERE, State.MISSING
    assert [a.state for a in assets] == [found, found, found, here, missing, missing]
    assert {a.ref for a in assets[:3]} == {"content/post/p/images/c.png"}
    assert assets[3].reason == "resources"


def test_a_file_of_the_bundle_may_be_meant_by_the_address_of_its_page(tmp_path: Path) -> None:
    config = {"hugo.toml": "[permalinks]\nposts = '/:year/:slug/'\n"}
    root = repository(tmp_path / "r", config, "content/posts/b/bun.png")
    text = "---\nslug: bb\ndate: 2020-01-02\n---\n![a](/2020/bb/bun.png) ![b](/2020/bb/gone.png)\n"
    states = [a.state for a in behind(root, "content/posts/b/index.md", text)]
    assert states == [State.NOT_HERE, State.MISSING]


def test_resources_may_be_named_in_toml(tmp_path: Path) -> None:
    root = repository(tmp_path / "r", {"hugo.toml": ""}, "content/post/p/c.png")
    text = "+++\n[[resources]]\nsrc = 'c.png'\nname = 'cover'\n+++\n![a](cover)\n"
    assert behind(root, "content/post/p/index.md", text)[-1].state is State.FOUND
