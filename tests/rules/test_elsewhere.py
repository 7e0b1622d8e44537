"""The alt of the same picture elsewhere."""

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image as Picture

from altcheck.audit import audit
from altcheck.posts.reader import read_post
from altcheck.rules.elsewhere import language, normal_address

URL = "https://a.example/b.png"
BARE = f"<p><img src='{URL}'></p>\n"
CAPTION = f"<p><img src='{URL}'></p><p class='caption'>{{}}</p>\n"


@pytest.fixture
def fixes(tmp_path, monkeypatch):
    """Audits posts by their names; gives what each finding's fix would write, and how safe it is."""
    monkeypatch.chdir(tmp_path)

    def fixes(posts, paths=(".",)):
        for name, text in posts.items():
            path = tmp_path / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
        found = {}
        for finding in audit(paths).findings:
            if finding.blank is not None:
                alt = finding.fix and finding.fix.alt
                words = (alt.text, alt.origin, finding.fix.safe) if alt else None
                found.setdefault(finding.path, []).append(words)
        return found

    return fixes


def draw(path, colour="teal", size=(40, 30)):
    path.parent.mkdir(parents=True, exist_ok=True)
    Picture.new("RGB", size, colour).save(path)


NOT_TAKEN = {
    "another address": "![Two boats](https://a.example/c.png)\n",
    "another query": f"![Two boats]({URL}?page=2)\n",
    "a useless alt": f"![image]({URL})\n",
    "an alt with a template": f"![{{{{ title }}}}]({URL})\n",
    "the name of a link": f"[![To the harbour]({URL})](https://a.example/harbour)\n",
    "another language": f"---\nlang: zh\n---\n![两只船]({URL})\n",
    "only in a template": f"<template><img src='{URL}' alt='Two boats'></template>\n",
}  # fmt: skip


@pytest.mark.parametrize("text", NOT_TAKEN.values(), ids=NOT_TAKEN)
def test_what_is_not_the_alt_of_the_same_picture_is_not_taken(fixes, text):
    assert fixes({"a.md": BARE, "b.md": text})["a.md"] == [None]


def test_the_alt_of_the_same_address_is_taken(fixes):
    posts = {"a.md": BARE, "b.md": "![Two boats](http://A.example:80/%62.png#top)\n"}
    assert fixes(posts)["a.md"] == [("Two boats", "repository", True)]


def test_the_alt_of_equal_bytes_is_taken(fixes, tmp_path):
    draw(tmp_path / "one.png")
    draw(tmp_path / "x/two.png")
    posts = {"a.md": "![](one.png)\n", "x/b.md": "![Two  boats](two.png)\n"}
    assert fixes(posts)["a.md"] == [("Two boats", "repository", True)]


def test_a_pixel_is_the_same_in_too_many_places(fixes, tmp_path):
    draw(tmp_path / "one.png", size=(1, 1))
    posts = {"a.md": "<p><img src='one.png'></p>\n", "b.md": "![Two boats](one.png)\n"}
    assert fixes(posts).get("a.md", [None]) == [None]


def test_relative_addresses_of_files_that_are_not_there_say_nothing(fixes):
    posts = {"x/a.md": "<p><img src='b.png'></p>\n", "y/b.md": "![Two boats](b.png)\n"}
    assert fixes(posts)["x/a.md"] == [None]


def test_the_most_frequent_alt_wins_and_of_equals_the_first(fixes):
    one, two = f"![One]({URL})\n", f"![Two]({URL})\n"
    assert fixes({"a.md": BARE, "b.md": one, "c.md": two + "\n" + two})["a.md"] == [
        ("Two", "repository", True)
    ]
    assert fixes({"a.md": BARE, "b.md": one, "c.md": two})["a.md"] == [("One", "repository", False)]


def test_it_goes_before_the_caption(fixes):
    posts = {"a.md": CAPTION.format("Dawn at the quay"), "b.md": f"![Two boats]({URL})\n"}
    assert fixes(posts)["a.md"] == [("Two boats", "repository", True)]


def test_an_alt_that_will_be_written_serves_the_same_picture_everywhere(fixes):
    posts = {
        "a.md": BARE,
        "b.md": CAPTION.format("Dawn at the quay"),
        "c.md": CAPTION.format("Dusk at the quay"),
    }
    assert fixes(posts) == {
        "a.md": [("Dawn at the quay", "repository", True)],
        "b.md": [("Dawn at the quay", "caption", True)],
        "c.md": [("Dawn at the quay", "repository", True)],
    }


def test_one_that_can_not_be_written_does_not(fixes, tmp_path):
    (tmp_path / "b.md").write_bytes(
        (CAPTION.format("Dawn at the quay")).encode() + b"\xff" + "图片的船".encode() * 20
    )
    assert fixes({"a.md": BARE})["a.md"] == [None]


def test_a_link_is_not_named_unasked_by_what_its_picture_shows_elsewhere(fixes):
    link = f"<p><a href='https://a.example/harbour'><img src='{URL}'></a></p>\n"
    full = f"<p><a href='{URL}'><img src='{URL}'></a></p>\n"
    posts = {"a.md": link, "b.md": full, "c.md": f"![Two boats]({URL})\n"}
    assert fixes(posts) == {
        "a.md": [("Two boats", "repository", False)],
        "b.md": [("Two boats", "repository", True)],
    }


def test_front_matter_gets_only_the_key_that_the_repository_uses(fixes):
    cover = f"---\ncover: {URL}\n---\n"
    good = f"![Two boats]({URL})\n"
    used = "---\ncover: https://a.example/c.png\ncover_alt: A lighthouse\n---\n"
    other = "---\ncover: https://a.example/c.png\ncover_description: A lighthouse\n---\n"
    assert fixes({"a.md": cover, "b.md": good})["a.md"] == [("Two boats", "repository", False)]
    assert fixes({"c.md": other})["a.md"] == [("Two boats", "repository", False)]
    assert fixes({"c.md": used})["a.md"] == [("Two boats", "repository", True)]


def test_what_can_not_be_written_is_not_offered(fixes, tmp_path):
    (tmp_path / "b.html").write_text(f"<img src='{URL}' alt='Two&#13;&#13;boats&#13;at night'>")
    assert fixes({"a.md": f"![]({URL})\n"})["a.md"] == [("Two boats at night", "repository", True)]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("https://a.example", "http://a.example/"),
        ("//a.example/b.png", "https://a.example/b.png"),
        ("https://A.EXAMPLE/b.png", "https://a.example/b.png"),
        ("https://a.example:443/b.png", "https://a.example/b.png#x"),
        ("https://a.example/%7Eb/%e5%9b%be.png", "https://a.example/~b/图.png"),
        ("https://user@a.example/b.png", "https://a.example/b.png"),
    ],
)
def test_addresses_that_are_the_same(one, other):
    assert normal_address(one) == normal_address(other) != None  # noqa: E711 - one chain


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("https://a.example/b.png", "https://a.example/B.png"),
        ("https://a.example/b%2Fc.png", "https://a.example/b/c.png"),
        ("https://a.example:8080/b.png", "https://a.example/b.png"),
        ("https://a.example/b.png?x=1", "https://a.example/b.png?x=2"),
        ("https://a.example/b%20c", "https://a.example/b+c"),
    ],
)
def test_addresses_that_are_not(one, other):
    assert normal_address(one) != normal_address(other)


@pytest.mark.parametrize(
    "address", ["", "a.png", "/a.png", "data:image/png;base64,AA", "https:///a.png", "https://[/a", "https://a.example:x/", "https://a.example/" + "a" * 3000]
)  # fmt: skip
def test_what_is_no_web_address(address):
    assert normal_address(address) is None


@given(st.text())
def test_any_text_has_a_normal_form_or_none(text):
    address = f"https://a.example/{text}"
    normal = normal_address(address)
    assert normal is None or normal_address("https://" + normal) == normal


@pytest.mark.parametrize(
    ("path", "text", "expected"),
    [
        ("a.md", "", None),
        ("a.md", "---\nlang: en-GB\n---\n", "en"),
        ("a.html", "<html lang='zh-Hans'><img src=a.png></html>", "zh"),
        ("content/zh/a.md", "", "zh"),
        ("content/zh-cn/posts/a.md", "", "zh"),
        ("a.fr.md", "", "fr"),
        ("v.1.2.md", "", None),
        ("content/zh/a.md", "---\nlang: ja\n---\n", "ja"),
    ],
)
def test_the_language_of_a_post(path, text, expected):
    assert language(read_post(path, text.encode()).post) == expected


def test_the_order_of_paths_changes_nothing(fixes):
    posts = {f"{k}.md": CAPTION.format(f"Boat {k} at the quay") for k in range(6)}
    posts["9.md"] = BARE
    first = fixes(posts, sorted(posts))
    for seed in range(3):
        paths = list(posts)
        random.Random(seed).shuffle(paths)  # noqa: S311 - for tests
        assert fixes({}, paths) == first
