"""Themes that print the alt below the picture."""

import pytest

from altcheck.site import find_site, shows_alt

HEXO = {"_config.yml": "title: x\nnew_post_name: :title.md\ntheme: {}\n"}
POST = "source/_posts/a.md"


@pytest.fixture
def shown(tmp_path):
    """Whether the alts of a post are shown in a repository of these files."""

    def shown(files, post=POST):
        (tmp_path / ".git").mkdir(exist_ok=True)
        for name, text in {post: "", **files}.items():
            path = tmp_path / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text)
        return shows_alt(find_site(tmp_path / post))

    return shown


def hexo(theme, **more):
    return {"_config.yml": HEXO["_config.yml"].format(theme), **more}


NOT_SHOWN = {
    "no site": {},
    "another theme": hexo("landscape"),
    "no theme": {"_config.yml": "new_post_name: x\n"},
    "a theme that is no text": hexo("[next]"),
    "NexT without fancybox": hexo("next", **{"_config.next.yml": "fancybox: false\n"}),
    "NexT without fancybox in its own folder": hexo("next", **{"themes/next/_config.yml": "fancybox: false\n"}),
    "NexT without fancybox in the site's": hexo("next\ntheme_config:\n  fancybox: false"),
    "Hugo": {"hugo.toml": "baseURL = 'https://a.example'\ntheme = 'paper'\n"},
    "broken settings": {"_config.yml": "theme: [\n"},
}  # fmt: skip


@pytest.mark.parametrize("files", NOT_SHOWN.values(), ids=NOT_SHOWN)
def test_most_themes_show_no_alts(shown, files):
    assert not shown(files)


SHOWN = {
    "NexT": hexo("next"),
    "NexT with fancybox": hexo("next", **{"_config.next.yml": "fancybox: true\n"}),
    "Stellar": hexo("stellar"),
    "the weightier settings count": hexo("next", **{"_config.next.yml": "fancybox: true\n", "themes/next/_config.yml": "fancybox: false\n"}),
}  # fmt: skip


@pytest.mark.parametrize("files", SHOWN.values(), ids=SHOWN)
def test_some_do(shown, files):
    assert shown(files)


@pytest.mark.parametrize("theme", ['"hugo-clarity"', '["github.com/chipzoller/hugo-clarity"]'])
def test_clarity_of_hugo_does(shown, theme):
    files = {"hugo.toml": f"baseURL = 'https://a.example'\ntheme = {theme}\n"}
    assert shown(files, "content/a.md")


def test_quarto_makes_figures(shown):
    assert shown({"_quarto.yml": "project:\n  type: website\n"}, "posts/a.md")


def test_settings_above_the_repository_are_not_looked_at(tmp_path):
    (tmp_path / "_quarto.yml").write_text("project: {}\n")
    (tmp_path / "repo/.git").mkdir(parents=True)
    post = tmp_path / "repo/a.md"
    post.write_text("")
    assert not shows_alt(find_site(post))
