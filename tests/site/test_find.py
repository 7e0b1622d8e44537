"""Which generator a post belongs to, and out of which folder nothing is read."""

from __future__ import annotations

from pathlib import Path

import pytest

from altcheck.site import Site, Sites, find_site, site_at
from tests.site.repositories import repository as tree

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
        ("zola", {"config.toml": 'base_url = "https://a.example"\n'}, "content/a.md"),
        ("zola", {"zola.toml": 'base_url = "https://a.example"\n'}, "content/a.md"),
        ("eleventy", {".eleventy.js": ""}, "posts/a.md"),
        ("eleventy", {"eleventy.config.mjs": ""}, "posts/a.md"),
        ("eleventy", {"package.json": '{"devDependencies": {"@11ty/eleventy": "3"}}'}, "a.md"),
        ("astro", {"astro.config.mjs": ""}, "src/content/blog/a.md"),
        ("docusaurus", {"docusaurus.config.ts": ""}, "docs/a.mdx"),
        (
            "docusaurus",
            {"package.json": '{"dependencies": {"@docusaurus/core": "3"}}'},
            "docs/a.md",
        ),
        ("vitepress", {".vitepress/config.mts": ""}, "guide/a.md"),
        ("vitepress", {".vitepress/theme/": ""}, "guide/a.md"),
        ("vuepress", {".vuepress/config.js": ""}, "guide/a.md"),
        ("mkdocs", {"mkdocs.yml": "site_name: x\n"}, "docs/a.md"),
        ("mkdocs", {"zensical.toml": "[project]\nsite_name = 'x'\n"}, "docs/a.md"),
        ("pelican", {"pelicanconf.py": "PATH = 'content'\n"}, "content/a.md"),
        ("nikola", {"conf.py": "BLOG_TITLE = 'x'\n"}, "posts/a.md"),
        ("sphinx", {"conf.py": "project = 'x'\nextensions = ['myst_parser']\n"}, "guide/a.md"),
        ("quarto", {"_quarto.yml": "project:\n  type: website\n"}, "posts/a.qmd"),
        ("mdbook", {"book.toml": "[book]\ntitle = 'x'\n"}, "src/a.md"),
        ("next", {"next.config.ts": ""}, "posts/a.mdx"),
        ("gatsby", {"gatsby-config.js": ""}, "content/a.md"),
        ("nuxt", {"nuxt.config.ts": ""}, "content/a.md"),
        ("sveltekit", {"svelte.config.js": ""}, "src/posts/a.md"),
        ("gridsome", {"gridsome.config.js": ""}, "content/a.md"),
        ("rspress", {"rspress.config.ts": ""}, "docs/a.mdx"),
        ("myst", {"myst.yml": "version: 1\n"}, "a.md"),
        ("vite", {"vite.config.ts": ""}, "posts/a.md"),
        ("plain", {"conf.py": "import os\nDEBUG = True\n"}, "a.md"),
        ("plain", {"package.json": '{"dependencies": ['}, "a.md"),
        ("plain", {}, "a.md"),
        ("plain", {"config.toml": "title = 'x'\n"}, "a.md"),
        ("next", {"package.json": '{"dependencies": {"next": "15"}}'}, "posts/a.md"),
        ("plain", {"package.json": '{"dependencies": {"react": "19"}}'}, "posts/a.md"),
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


def test_without_a_repository_the_generators_configuration_bounds_the_search(
    tmp_path: Path,
) -> None:
    hugo, hexo = tmp_path / "hugo-site", tmp_path / "blog"
    for folder in (hugo / "content/posts/bundle", hugo / "static", hexo / "source/_posts"):
        folder.mkdir(parents=True)
    (hugo / "hugo.toml").write_text("title = 'x'\n")
    (hexo / "_config.yml").write_text("title: x\nurl: https://a.example/blog\nroot: /blog/\n")
    post = hugo / "content/posts/bundle/index.md"
    for given in (None, post.parent, hugo / "content"):
        site = find_site(post, given=given)
        assert (site.kind, site.root, site.top) == ("hugo", hugo, hugo)
    assert hugo / "static/a.png" in site.candidates("/a.png", post)
    assert find_site(post, given=tmp_path).top == tmp_path
    assert find_site(hugo / "a.md").top == tmp_path  # ../images/a.png
    post = hexo / "source/_posts/hello.md"
    assert find_site(post).top == hexo
    assert hexo / "source/img/a.png" in find_site(post).candidates("/blog/img/a.png", post)


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


def test_sites_looks_once_for_each_folder(tmp_path: Path) -> None:
    root = tree(tmp_path / "blog", {**HUGO, "content/a.md": "", "content/b.md": ""})
    sites = Sites()
    site = sites.of(root / "content/a.md")
    (root / "hugo.toml").unlink()
    assert sites.of(root / "content/b.md") is site
    assert sites.of(root / "c.md").kind == "hugo"  # each folder's configuration is read once too
    assert Sites().of(root / "c.md").kind == "plain"


def test_sites_hands_on_what_the_user_named(tmp_path: Path) -> None:
    folder = tmp_path / "a/b/c"
    folder.mkdir(parents=True)
    assert Sites(tmp_path).of(folder / "p.md").top == tmp_path


def test_a_folder_that_is_no_site_or_may_not_be_read(tmp_path: Path) -> None:
    assert site_at(tmp_path, tmp_path) is None
    assert site_at(tmp_path / "gone", tmp_path) is None
    (tmp_path / "hugo.toml").write_text("")
    assert site_at(tmp_path, tmp_path, ["a.md"]) is None  # as the caller says
    site = site_at(tmp_path, tmp_path)
    assert site is not None
    assert site.kind == "hugo"


def test_a_site_beside_the_folder_of_its_posts(tmp_path: Path) -> None:
    files = {"website/docusaurus.config.js": "", "docs/a.md": "", "README.md": "", "x/y/b.md": ""}
    root = tree(tmp_path / "r", files)
    assert find_site(root / "docs/a.md").kind == "docusaurus"
    assert find_site(root / "x/y/b.md").root == root / "website"
    assert find_site(root / "README.md").kind == "plain"
