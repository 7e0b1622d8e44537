"""Where a src leads in a site's folders, generator by generator."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from altcheck.assets.asset import State
from altcheck.assets.local import LocalFiles
from altcheck.site import Mount, Site, find_site
from tests.assets.pictures import picture
from tests.timing import within

HEXO = {"_config.yml": "url: https://me.example/blog\nroot: /blog/\npost_asset_folder: true\n"}
HUGO = {"hugo.toml": 'baseURL = "https://me.example/blog/"\n'}
JEKYLL = {"_config.yml": "url: https://me.example\nbaseurl: /blog\n"}


def blog(root: Path, files: dict[str, str]) -> Path:
    (root / ".git").mkdir(parents=True)
    for name, content in files.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(content)
    return root


def found(root: Path, src: str, post: str, name: str) -> bool:
    """Whether ``src`` in ``post`` leads to the file ``name`` and only to that."""
    (root / name).parent.mkdir(parents=True, exist_ok=True)
    (root / name).write_bytes(picture("PNG"))
    site = find_site(root / post)
    asset = LocalFiles(site.top).look(src, site.candidates(src, root / post))
    return asset.state is State.FOUND and asset.ref == name


def names(site: Site, src: str, post: str) -> list[str]:
    paths = site.candidates(src, site.top / post)
    return [os.path.relpath(path, site.top) for path in paths]


@pytest.mark.parametrize(
    ("src", "name"),
    [
        ("a.png", "source/_posts/foo/a.png"),
        ("foo/a.png", "source/_posts/foo/a.png"),
        ("./foo/a.png", "source/_posts/foo/a.png"),
        ("/foo/a.png", "source/_posts/foo/a.png"),
        ("a.png", "source/_posts/a.png"),
        ("../images/a.png", "source/images/a.png"),
        ("/images/a.png", "source/images/a.png"),
        ("/blog/images/a.png", "source/images/a.png"),
        ("images/a.png", "source/images/a.png"),
        ("https://me.example/blog/images/a.png", "source/images/a.png"),
        ("HTTP://Me.Example/blog/images/a.png?x=1#y", "source/images/a.png"),
        ("//me.example/blog/images/a.png", "source/images/a.png"),
        ("/images/a.png", "themes/next/source/images/a.png"),
        ("/images/a.png", "images/a.png"),
    ],
)
def test_hexo(tmp_path: Path, src: str, name: str) -> None:
    root = blog(tmp_path / "r", HEXO)
    assert found(root, src, "source/_posts/foo.md", name)


def test_hexo_source_folder_by_another_name(tmp_path: Path) -> None:
    root = blog(tmp_path / "r", {"_config.yml": "source_dir: src\nroot: /\n"})
    assert found(root, "/images/a.png", "src/_posts/foo.md", "src/images/a.png")


@pytest.mark.parametrize(
    ("src", "post", "name"),
    [
        ("/a.png", "content/x.md", "static/a.png"),
        ("/a.png", "content/x.md", "assets/a.png"),
        ("/x/a.png", "content/x/index.md", "content/x/a.png"),
        ("/blog/a.png", "content/x.md", "static/a.png"),
        ("https://me.example/blog/a.png", "content/x.md", "static/a.png"),
        ("a.png", "content/x/index.md", "content/x/a.png"),
        ("a.png", "content/x/_index.md", "content/x/a.png"),
        ("a.png", "content/x/index.zh.md", "content/x/a.png"),
        ("a.png", "content/x.md", "content/x/a.png"),
        ("a.png", "content/x.zh-cn.md", "content/x/a.png"),
        ("a.png", "content/x.md", "content/a.png"),
        ("a.png", "content/posts/x.md", "static/posts/x/a.png"),
        ("../img/a.png", "content/posts/x.md", "static/posts/img/a.png"),
        ("../../img/a.png", "content/posts/x.md", "static/img/a.png"),
        ("../../../../img/a.png", "content/posts/x.md", "static/img/a.png"),
        ("img/a.png", "content/posts/x.md", "static/img/a.png"),
        ("img/a.png", "content/posts/x.md", "assets/img/a.png"),
        ("/a.png", "content/x.md", "themes/ananke/static/a.png"),
    ],
)
def test_hugo(tmp_path: Path, src: str, post: str, name: str) -> None:
    root = blog(tmp_path / "r", HUGO)
    assert found(root, src, post, name)


def test_hugo_mounts(tmp_path: Path) -> None:
    mounts = '[[module.mounts]]\nsource = "pictures"\ntarget = "static/img"\n'
    root = blog(tmp_path / "r", {"hugo.toml": mounts})
    assert found(root, "/img/a.png", "content/x.md", "pictures/a.png")
    assert not found(root, "/image/b.png", "content/x.md", "pictures/b.png")


@pytest.mark.parametrize(
    "src",
    [
        "/assets/a.png",
        "/blog/assets/a.png",
        "assets/a.png",
        "../assets/a.png",
        "../../../assets/a.png",
        "{{ site.baseurl }}/assets/a.png",
        "{{site.baseurl}}assets/a.png",
        "{{ site.url }}{{ site.baseurl }}/assets/a.png",
        "{{- site.url -}}/assets/a.png",
        "{{ site.github.url }}/assets/a.png",
        "{{ '/assets/a.png' | relative_url }}",
        '{{ "assets/a.png" | absolute_url }}',
        '{{ "/assets/a.png" | prepend: site.baseurl | prepend: site.url }}',
        "{{ '/assets' | relative_url }}/a.png",
        "{% link assets/a.png %}",
        "{{ site.baseurl }}{%- link assets/a.png -%}",
        "https://me.example/blog/assets/a.png",
    ],
)
def test_jekyll(tmp_path: Path, src: str) -> None:
    root = blog(tmp_path / "r", JEKYLL)
    assert found(root, src, "_posts/2020-01-01-x.md", "assets/a.png")


@pytest.mark.parametrize(
    ("src", "post", "name"),
    [
        ("a.png", "posts/x.md", "posts/a.png"),
        ("./a.png", "posts/x.md", "posts/a.png"),
        ("img/../a.png", "posts/x.md", "posts/a.png"),
        ("../a.png", "posts/x.md", "a.png"),
        ("/a.png", "posts/x.md", "a.png"),
        ("/a.png", "posts/x.md", "public/a.png"),
        ("/a.png", "posts/x.md", "static/a.png"),
        ("/a.png", "posts/x.md", "source/a.png"),
        ("/a.png", "docs/guide/x.md", "docs/public/a.png"),
        ("/guide/a.png", "docs/guide/x.md", "docs/guide/a.png"),
        ("/../../a.png", "posts/x.md", "a.png"),
    ],
)
def test_plain(tmp_path: Path, src: str, post: str, name: str) -> None:
    root = blog(tmp_path / "r", {})
    assert found(root, src, post, name)


@pytest.mark.parametrize(
    ("src", "name"),
    [
        ("two%20words.png", "two words.png"),
        ("two words.png", "two words.png"),
        ("two%20words.png", "two%20words.png"),
        ("a%231.png", "a#1.png"),
        ("100%.png", "100%.png"),
        ("100%25.png", "100%.png"),
        ("图/日落.png", "图/日落.png"),
        ("%E5%9B%BE.png", "图.png"),
        ("%CD%BC.png", os.fsdecode("图.png".encode("gbk"))),
        ("🌅.png", "🌅.png"),
        ("end...", "end..."),
        ("a.png?raw=true", "a.png"),
        ("a.png#center", "a.png"),
        ("img\\a.png", "img/a.png"),
        (".\\img\\a.png", "img/a.png"),
        ("\n a.png\t", "a.png"),
        ("img//a.png", "img/a.png"),
        ("%2e%2e/a.png", "../a.png"),
        ("img%2Fa.png", "img/a.png"),
    ],
)
def test_spellings(tmp_path: Path, src: str, name: str) -> None:
    root = blog(tmp_path / "r", {})
    assert found(root, src, "posts/x.md", os.path.normpath(f"posts/{name}"))


def test_the_raw_name_comes_before_the_decoded_one(tmp_path: Path) -> None:
    root = blog(tmp_path / "r", {})
    paths = names(find_site(root / "x.md"), "a%20b.png", "x.md")
    assert paths.index("a%20b.png") < paths.index("a b.png")


@pytest.mark.parametrize(
    "src",
    [
        "",
        " ",
        "#top",
        "?page=2",
        "https://other.example/a.png",
        "https://me.example.org/a.png",
        "//cdn.example/a.png",
        "\\\\server\\a.png",
        "http://[broken/a.png",
        "data:image/png;base64,AAAA",
        "data:" + "A" * 1_000_000,
        "mailto:me@me.example",
        "file:///etc/passwd",
        "C:\\a.png",
        "javascript:alert(1)",
        "x" * 5000,
    ],
)
def test_what_leads_to_no_file(tmp_path: Path, src: str) -> None:
    root = blog(tmp_path / "r", HUGO)
    site = find_site(root / "content/x.md")
    within(1, lambda: site.candidates(src, root / "content/x.md"))
    assert site.candidates(src, root / "content/x.md") == ()


def test_own_address_without_one_in_the_settings(tmp_path: Path) -> None:
    site = find_site(blog(tmp_path / "r", {}) / "x.md")
    assert site.candidates("https://me.example/a.png", site.top / "x.md") == ()


@pytest.mark.parametrize("src", ["https://me.example", "https://me.example/", "/", "//me.example"])
def test_the_root_of_the_site_is_no_file(tmp_path: Path, src: str) -> None:
    root = blog(tmp_path / "r", HUGO)
    assert names(find_site(root / "content/x.md"), src, "content/x.md") == []


def test_order_and_no_repetition(tmp_path: Path) -> None:
    root = blog(tmp_path / "r", {})
    assert names(Site("plain", root, root), "a.png", "p/x.md") == [
        "p/a.png", "p/x/a.png", "p/public/a.png", "p/static/a.png", "p/source/a.png",
        "a.png", "public/a.png", "static/a.png", "source/a.png",
    ]  # fmt: skip


def test_mounts_end_at_a_slash(tmp_path: Path) -> None:
    site = Site("plain", tmp_path, tmp_path, mounts=(Mount(str(tmp_path / "i"), "/img"),))
    assert "i/a.png" in names(site, "/img/a.png", "x.md")
    assert not [name for name in names(site, "/imgs/a.png", "x.md") if name.startswith("i")][1:]


def test_a_post_outside_of_its_site(tmp_path: Path) -> None:
    site = Site("plain", tmp_path / "a", tmp_path / "a")
    assert site.candidates("x.png", tmp_path / "b/p.md")[0] == tmp_path / "b/x.png"


@pytest.mark.parametrize(
    "src", ["../../etc/passwd", "/etc/passwd", "..%2f..%2f..%2fetc/passwd", "..\\..\\etc\\passwd"]
)
@pytest.mark.parametrize("config", [{}, HEXO, HUGO, JEKYLL])
def test_no_way_out(tmp_path: Path, src: str, config: dict[str, str]) -> None:
    root = blog(tmp_path / "above/r", config)
    for folder in (tmp_path, tmp_path / "above"):
        (folder / "etc").mkdir(exist_ok=True)
        (folder / "etc/passwd").write_bytes(picture("PNG"))
    site = find_site(root / "x.md")
    asset = LocalFiles(site.top).look(src, site.candidates(src, root / "x.md"))
    assert asset.state is (State.MISSING if src.startswith("/") else State.OUTSIDE)


def test_content_in_a_submodule_of_the_site(tmp_path: Path) -> None:
    root = blog(tmp_path / "r", {**HUGO, "content/.git": "gitdir: ../.git/modules/content\n"})
    assert found(root, "/img/a.png", "content/x.md", "static/img/a.png")


@pytest.mark.parametrize("folder", ["/etc", "../../etc"])
def test_no_way_out_by_the_settings(tmp_path: Path, folder: str) -> None:
    (tmp_path / "etc").mkdir()
    (tmp_path / "etc/a.png").write_bytes(picture("PNG"))
    root = blog(tmp_path / "r/s", {"hugo.toml": f'staticDir = "{folder}"\n'})
    site = find_site(root / "content/x.md")
    asset = LocalFiles(site.top).look("/a.png", site.candidates("/a.png", root / "content/x.md"))
    assert asset.state is State.OUTSIDE


@settings(deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text("./\\%2eE?#:{}| ab图\0\ud800\n", max_size=30), st.sampled_from(["x.md", "c/x.md"]))
def test_any_src_gives_absolute_plain_paths(tmp_path: Path, src: str, post: str) -> None:
    mounts = (Mount(str(tmp_path / "static")), Mount(str(tmp_path / "i"), "/a"))
    site = Site("hugo", tmp_path, tmp_path, "https://a.example", ("/b",), mounts, (str(tmp_path),))
    paths = site.candidates(src, tmp_path / post)
    assert len(set(paths)) == len(paths)
    for path in paths:
        assert path.is_absolute()
        assert ".." not in path.parts
