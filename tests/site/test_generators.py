"""Which generator a post belongs to, and what of its configuration matters."""

from __future__ import annotations

from pathlib import Path

import pytest

from altcheck.site import Mount, Site, Sites, find_site


def tree(root: Path, files: dict[str, str]) -> Path:
    """Write the files below ``root``, a repository; a name with a slash at its end is a folder."""
    (root / ".git").mkdir(parents=True)
    for name, content in files.items():
        path = root / name
        (path if name.endswith("/") else path.parent).mkdir(parents=True, exist_ok=True)
        if not name.endswith("/"):
            path.write_text(content)
    return root


HEXO = {"_config.yml": "url: https://a.example/b\nroot: /b/\nsource_dir: src\n"}
HUGO = {"hugo.toml": 'baseURL = "https://a.example/b/"\n'}
JEKYLL = {"_config.yml": "url: https://a.example\nbaseurl: /b\n"}


@pytest.mark.parametrize(
    ("kind", "files", "post"),
    [
        ("hexo", HEXO, "source/_posts/a.md"),
        ("hexo", {"_config.yml": "title: x\n", "source/_posts/": ""}, "source/_posts/a.md"),
        ("hexo", {"package.json": '{"hexo": {"version": "7"}}'}, "source/_posts/a.md"),
        ("hexo", {"package.json": '{"dependencies": {"hexo": "^7"}}'}, "source/_posts/x/a.md"),
        ("hexo", {"_config.yml": "bad: [\npost_asset_folder: true\n"}, "source/about/index.md"),
        ("hexo", {"source/_posts/": ""}, "source/_posts/a.md"),
        ("hugo", HUGO, "content/a.md"),
        ("hugo", {"hugo.yaml": ""}, "content/a/b/c/index.md"),
        ("hugo", {"config.toml": 'baseurl = "/"\n'}, "content/a.md"),
        ("hugo", {"config.json": '{"baseURL": "/"}'}, "content/a.md"),
        ("hugo", {"config/_default/hugo.toml": "title = 'x'\n"}, "content/a.md"),
        ("hugo", {"config/_default/params.toml": ""}, "content/a.md"),
        ("jekyll", JEKYLL, "_posts/a.md"),
        ("jekyll", {"_config.yml": ""}, "docs/a.md"),
        ("jekyll", {"_posts/": ""}, "_posts/a.md"),
        ("plain", {}, "a.md"),
        ("plain", {"config.toml": "title = 'x'\n"}, "a.md"),
        ("plain", {"package.json": '{"dependencies": {"next": "15"}}'}, "posts/a.md"),
        ("plain", {"package.json": '{"dependencies": "broken"}'}, "posts/a.md"),
    ],
)
def test_kinds(tmp_path: Path, kind: str, files: dict[str, str], post: str) -> None:
    root = tree(tmp_path / "blog", {**files, post: ""})
    site = find_site(root / post)
    assert (site.kind, site.root, site.top) == (kind, root, root)


def test_the_nearest_one(tmp_path: Path) -> None:
    inner = {f"blog/{name}": content for name, content in HUGO.items()}
    root = tree(tmp_path / "all", {**JEKYLL, **inner, "blog/content/a.md": "", "docs/b.md": ""})
    assert find_site(root / "blog/content/a.md").kind == "hugo"
    assert find_site(root / "blog/content/a.md").top == root
    assert find_site(root / "docs/b.md").kind == "jekyll"


def test_a_configuration_above_beats_a_layout_below(tmp_path: Path) -> None:
    root = tree(tmp_path / "blog", {**HUGO, "content/_posts/a.md": ""})
    assert find_site(root / "content/_posts/a.md").kind == "hugo"


def test_nothing_above_the_repository_counts(tmp_path: Path) -> None:
    (tmp_path / "hugo.toml").write_text('baseURL = "/"\n')
    root = tree(tmp_path / "repo", {"a.md": ""})
    assert find_site(root / "a.md") == Site("plain", root, root)


def test_without_a_repository(tmp_path: Path) -> None:
    folder = tmp_path / "notes/blog/posts"
    folder.mkdir(parents=True)
    post = folder / "a.md"
    assert find_site(post).top == folder.parent
    assert find_site(post, given=folder).top == folder.parent
    assert find_site(post, given=tmp_path / "notes").top == tmp_path / "notes"
    assert find_site(post, given=tmp_path / "elsewhere").top == folder.parent
    assert find_site(Path("/a.md")).top == Path("/")


def test_a_worktree_is_a_repository(tmp_path: Path) -> None:
    (tmp_path / "r/posts").mkdir(parents=True)
    (tmp_path / "r/.git").write_text("gitdir: elsewhere\n")
    assert find_site(tmp_path / "r/posts/a.md").top == tmp_path / "r"


def test_a_submodule_is_part_of_its_repository(tmp_path: Path) -> None:
    outer = tree(tmp_path / "r", {"docs/posts/a.md": "", "docs/.git": "gitdir: ../.git/modules/d"})
    assert find_site(outer / "docs/posts/a.md").top == outer
    (outer / ".git").rmdir()
    assert find_site(outer / "docs/posts/a.md").top == outer / "docs"


def test_relative_and_crooked_paths(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    root = tree(tmp_path / "blog", {**HUGO, "content/a.md": ""})
    monkeypatch.chdir(root / "content")
    assert find_site(Path("a.md")) == find_site(root / "x/../content/./a.md")
    assert find_site(Path("a.md")).root == root


@pytest.mark.parametrize(
    ("files", "url", "prefixes"),
    [
        (HEXO, "https://a.example/b", ("/b",)),
        (HUGO, "https://a.example/b", ("/b",)),
        (JEKYLL, "https://a.example/b", ("/b",)),
        ({"hugo.toml": "baseURL = '/'\n"}, None, ()),
        ({"hugo.toml": "baseURL = 3\n"}, None, ()),
        ({"hugo.toml": "baseURL = '//a.example/'\n"}, "//a.example", ()),
        ({"_config.yml": "baseurl: /b/\n"}, None, ("/b",)),
        ({"_config.yml": "url: https://a.example\nbaseurl: ''\n"}, "https://a.example", ()),
        (
            {"_config.yml": "url: https://a.example/b\nbaseurl: /c\n"},
            "https://a.example/b/c",
            ("/b/c", "/b", "/c"),
        ),
    ],
)
def test_addresses(
    tmp_path: Path, files: dict[str, str], url: str | None, prefixes: tuple[str, ...]
) -> None:
    site = find_site(tree(tmp_path / "blog", files) / "a.md")
    assert site.url == url
    assert sorted(site.prefixes) == sorted(prefixes)
    assert list(map(len, site.prefixes)) == sorted(map(len, prefixes), reverse=True)


def test_hexo_folders(tmp_path: Path) -> None:
    themes = {
        "themes/b/source/": "",
        "themes/a/source/": "",
        "node_modules/hexo-theme-c/source/": "",
    }
    root = tree(tmp_path / "blog", {**HEXO, **themes})
    names = ("src", "themes/a/source", "themes/b/source", "node_modules/hexo-theme-c/source")
    expected = [Mount(str(root / name)) for name in (*names, "src/_posts")]
    assert list(find_site(root / "src/_posts/a.md").mounts) == expected


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
    root = tree(tmp_path / "blog", {"hugo.toml": config, "themes/x/static/": ""})
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
    root = tree(tmp_path / "blog", {"hugo.toml": config})
    mounts = find_site(root / "a.md").mounts
    assert mounts[:2] == (Mount(str(root / "pictures"), "/img"), Mount(str(root / "other")))
    assert mounts[2] == Mount(str(root / "static"))


@pytest.mark.parametrize("value", ["3", "{mounts: 3}", "{mounts: [3, {source: 1}]}", "[a]"])
def test_hugo_mounts_of_the_wrong_form(tmp_path: Path, value: str) -> None:
    root = tree(tmp_path / "blog", {"hugo.yaml": f"module: {value}\n"})
    assert find_site(root / "a.md").mounts[0] == Mount(str(root / "static"))


def test_jekyll_source(tmp_path: Path) -> None:
    root = tree(tmp_path / "blog", {"_config.yml": "source: ./site\n"})
    assert find_site(root / "site/_posts/a.md").mounts == (Mount(str(root / "site")),)


def test_sites_looks_once_for_each_folder(tmp_path: Path) -> None:
    root = tree(tmp_path / "blog", {**HUGO, "content/a.md": "", "content/b.md": ""})
    sites = Sites()
    site = sites.of(root / "content/a.md")
    (root / "hugo.toml").unlink()
    assert sites.of(root / "content/b.md") is site
    assert sites.of(root / "c.md").kind == "plain"


def test_sites_hands_on_what_the_user_named(tmp_path: Path) -> None:
    folder = tmp_path / "a/b/c"
    folder.mkdir(parents=True)
    assert Sites(tmp_path).of(folder / "p.md").top == tmp_path
