"""Jekyll: collections, permalinks, filters, themes that are gems."""

from __future__ import annotations

from pathlib import Path

import pytest

from altcheck.assets.asset import State
from altcheck.site import Mount, find_site
from tests.site.repositories import behind, repository, shown

JEKYLL = """
url: https://me.example
baseurl: /blog
permalink: /:year/:month/:day/:title/
cdn: /assets
people: {photos: /photos}
collections:
  portfolio: {output: true}
"""
POST = "_posts/2020-01-02-x.md"


def test_source_and_output(tmp_path: Path) -> None:
    config = "source: ./site\ndestination: ./out\n"
    root = repository(tmp_path / "blog", {"_config.yml": config})
    site = find_site(root / "site/_posts/a.md")
    assert site.mounts[0] == Mount(str(root / "site"))
    assert site.outputs == (str(root / "out"),)


@pytest.mark.parametrize("value", ["3", "[a, b]", "{a: {output: true}}", "null"])
def test_collections_of_every_form(tmp_path: Path, value: str) -> None:
    root = repository(tmp_path / "r", {"_config.yml": f"collections: {value}\n"}, "_a/x/a.png")
    found = behind(root, "index.md", shown("/a/x/a.png"))[0].state is State.FOUND
    assert found is ("a" in value)


@pytest.mark.parametrize(
    ("src", "file"),
    [
        ("a.png", "_posts/a.png"),
        ("/assets/a.png", "assets/a.png"),
        ("/blog/assets/a.png", "assets/a.png"),
        ("../../../../assets/a.png", "assets/a.png"),
        ("../img/a.png", "2020/01/02/img/a.png"),  # as the browser resolves it at the permalink
        ("/portfolio/a.png", "_portfolio/a.png"),
        ("{{ site.baseurl }}/assets/a.png", "assets/a.png"),
        ("{{ site.cdn }}/a.png", "assets/a.png"),
        ("{{ site.people.photos }}/a.png", "photos/a.png"),
        ("{{ page.dir }}/a.png", "albums/a.png"),
        ("{{ site.cdn | append: '/a.png' | relative_url }}", "assets/a.png"),
        ("{{ page.cover | prepend: '/assets/' | relative_url }}", "assets/a.png"),
        ("{{ page.cover | asset_path }}", "assets/images/a.png"),
        ("{% asset_path a.png %}", "_assets/images/a.png"),
        ("{% link assets/a.png %}", "assets/a.png"),
    ],
)
def test_where_a_src_leads(tmp_path: Path, src: str, file: str) -> None:
    root = repository(tmp_path / "r", {"_config.yml": JEKYLL}, file)
    head = "---\ndir: /albums\ncover: a.png\n---\n"
    *_, asset = behind(root, POST, f'{head}<p><img src="{src}"></p>\n')
    assert (asset.state, asset.ref) == (State.FOUND, file)


@pytest.mark.parametrize(
    "src", ["{{ site.nothing }}/a.png", "{{ page.nothing }}", "{{ site.cdn | slice: 3 }}/a.png"]
)
def test_what_nobody_can_fill_in(tmp_path: Path, src: str) -> None:
    root = repository(tmp_path / "r", {"_config.yml": JEKYLL}, "assets/a.png")
    (asset,) = behind(root, POST, f'<p><img src="{src}"></p>\n')
    assert asset.state is State.TEMPLATED


def test_includes_put_a_folder_of_their_own_before_the_src(tmp_path: Path) -> None:
    root = repository(tmp_path / "r", {"_config.yml": JEKYLL}, "assets/2020/a.png")
    text = '{% include image.html src="2020/a.png" %}\n\n{% include image.html src="b.png" %}\n'
    found, gone = behind(root, POST, text)
    assert (found.state, found.ref) == (State.FOUND, "assets/2020/a.png")
    assert (gone.state, gone.reason) == (State.NOT_HERE, "tag")


@pytest.mark.parametrize(
    ("theme", "src", "state"),
    [
        ("", "/assets/theme/a.png", State.MISSING),
        ("theme: just-the-docs\n", "/assets/theme/a.png", State.NOT_HERE),
        ("remote_theme: a/b\n", "/assets/theme/a.png", State.NOT_HERE),
        ("theme: just-the-docs\n", "/images/a.png", State.MISSING),
        ("theme: just-the-docs\n", "/assets/own/gone.png", State.MISSING),
    ],
)
def test_a_theme_that_is_a_gem(tmp_path: Path, theme: str, src: str, state: State) -> None:
    root = repository(tmp_path / "r", {"_config.yml": JEKYLL + theme}, "assets/own/a.png")
    assert behind(root, POST, shown(src))[0].state is state


@pytest.mark.parametrize("key", ["media_subpath", "img_path"])
def test_the_path_that_chirpy_puts_before_addresses(tmp_path: Path, key: str) -> None:
    root = repository(tmp_path / "r", {"_config.yml": "theme: x"}, "assets/img/p/a.png")
    text = f"---\n{key}: /assets/img/p/\nimage:\n  path: a.png\n  alt: A cat\n---\n![c](a.png) ![d](b.png)\n"
    states = [a.state for a in behind(root, "_posts/2020-01-01-p.md", text)]
    assert states == [State.FOUND, State.FOUND, State.MISSING]


@pytest.mark.parametrize(
    "src",
    [
        "{{ site.baseurl }}/assets/{}",
        "{{ site.url }}{{ site.baseurl }}/assets/{}",
        "{{ '/assets/{}' | relative_url }}",
        "{% link assets/{} %}",
    ],
)
def test_a_picture_behind_an_address_that_the_settings_fill_in_can_be_missing(
    tmp_path: Path, src: str
) -> None:
    config = {"_config.yml": "baseurl: /jb\nurl: https://me.example\ntheme: x"}
    root = repository(tmp_path / "r", config, "assets/a.png")
    there, gone = (src.replace("{}", name) for name in ("a.png", "none.png"))
    text = f"![a]({there}) ![b]({gone}) ![c]({{{{ site.cdn }}}}/a.png)\n"
    states = [a.state for a in behind(root, "_posts/2020-01-01-p.md", text)]
    assert states == [State.FOUND, State.MISSING, State.TEMPLATED]


@pytest.mark.parametrize(
    "head",
    [
        '{% assign asset_path = "/images" %}![x]({{ asset_path }}/a.png)',
        '{% assign root = "/images" %}![x]({{ root }}/a.png)',
        '{% assign path = site.baseurl | append: "/images" %}![x]({{ path }}/a.png)',
        '![x](/images/{{ page.title | downcase | append: ".png" }})',
    ],
)
def test_what_the_post_sets_itself_is_called_missing_nowhere(tmp_path: Path, head: str) -> None:
    root = repository(tmp_path / "r", {"_config.yml": "baseurl: /jb"}, "images/a.png")
    states = [a.state for a in behind(root, "_posts/p.md", f"---\ntitle: My Trip\n---\n{head}\n")]
    assert State.MISSING not in states
