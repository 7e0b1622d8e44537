"""Alt texts against those of the same post in another language."""

import pytest

from altcheck.audit import Settings, audit

from .reading import BY_ID

RULE = BY_ID["image-alt-lost-in-translation"]
ENGLISH = "![Two boats at the quay](/img/boats.png)\n"


@pytest.fixture
def told(tmp_path, monkeypatch):
    """The paths and lines in which posts, by their names, have lost an alt."""
    monkeypatch.chdir(tmp_path)

    def look(posts):
        for name, text in posts.items():
            (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
            (tmp_path / name).write_text(text, encoding="utf-8")
        found = audit(list(posts), Settings(rules=(RULE,))).findings
        return [(finding.path, dict(finding.args)["fault"]) for finding in found]

    return look


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("a.zh.md", "![码头边的两艘船](/img/boats.png)\n"),
        ("a.de.md", ENGLISH),  # left as it is: of one script, that proves nothing
        ("b.zh.md", "![](/img/boats.png)\n"),
        ("a.zh.md", "![](/img/other.png)\n"),
        ("a.zh.md", "<!-- altcheck-decorative -->\n![](/img/boats.png)\n"),
        ("a.zh.md", '<img src="/img/boats.png" alt="" aria-label="两艘船">\n'),
    ],
)
def test_what_is_translated_or_no_translation(told, name, text):
    assert told({"a.md": ENGLISH, name: text}) == []


@pytest.mark.parametrize(
    ("name", "text", "fault"),
    [
        ("a.zh.md", "![](/img/boats.png)\n", "alt=“”"),
        ("a.zh-TW.md", '<p><img src="../img/boats.png"></p>\n', "alt=“”"),
        ("a.ja.md", ENGLISH, "Two boats at the quay"),
    ],
)
def test_what_was_lost(told, name, text, fault):
    assert told({"a.md": ENGLISH, name: text}) == [(name, fault)]


def test_folders_of_languages_are_seen_too(told):
    posts = {"docs/en/a/b.md": ENGLISH, "docs/zh/a/b.md": "![](boats.png)\n"}
    assert told(posts) == [("docs/zh/a/b.md", "alt=“”")]


def test_both_without_an_alt_say_nothing_of_each_other(told):
    assert told({"a.md": "![](b.png)\n", "a.zh.md": "![](b.png)\n"}) == []
