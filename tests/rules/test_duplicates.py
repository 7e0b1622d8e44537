"""The same picture twice in a row, and the same file under several names."""

import json

import pytest

from altcheck.assets.asset import Asset, State
from altcheck.audit import Settings, audit
from altcheck.posts.reader import read_post
from altcheck.repo import Repo
from tests.assets.pictures import picture

from .reading import BY_ID


def found(text, *digests):
    """The indices of the images that are found; a digest of None is a file that isn't there."""
    post = read_post("a.md", text.encode()).post
    known = {
        ("a.md", k): Asset("a", State.FOUND if digest else State.OFFLINE, digest=digest)
        for k, digest in enumerate(digests or [None] * len(post.images))
    }
    repo = Repo({"a.md": post}, known, {})
    rule = BY_ID["image-duplicate-adjacent"]
    return [f.image for one in post.images for f in rule.check(one, post, repo)]


A, B = "![x](https://a.example/a.png)", "![x](https://a.example/b.png)"


@pytest.mark.parametrize(
    ("text", "images"),
    [
        (f"{A}\n\n{A}\n", [1]),
        (f"{A}\n\n{A}\n\n{A}\n", [1, 2]),
        (f"{A} words {A}\n", [1]),
        (f"{A}\n\n{B}\n\n{A}\n", []),
        (f"{A}\n", []),
        ("![x](https://a.example/a.png#1)\n\n![x](https://a.example/a.png#2)\n", [1]),
        ("![x](https://a.example/a.png?1)\n\n![x](https://a.example/a.png?2)\n", []),
        ("![x]()\n\n![x]()\n", []),
        ("---\ncover: https://a.example/a.png\n---\n" + A + "\n", []),
        ("![a]({{ x }})\n\n![a]({{ x }})\n", []),
        ('<p><img src="a.png" alt="x"><img src="a.png" alt=""></p>\n', []),
        ('<p><img src="a.png" alt="x"><noscript><img src="a.png" alt="x"></noscript></p>\n', []),
        ('<p><img src="a.png" class="emoji"><img src="a.png" class="emoji"></p>\n', []),
        ('<p><img src="a.gif" width="1"><img src="a.gif" width="1"></p>\n', []),
    ],
)
def test_addresses_are_compared_where_no_file_is_known(text, images):
    assert found(text) == images


@pytest.mark.parametrize(
    ("digests", "images"),
    [(("1", "1"), [1]), (("1", "2"), []), (("1", None), []), ((None, "1"), [])],
)
def test_files_are_compared_by_their_bytes(digests, images):
    assert found(f"{A}\n\n{B}\n", *digests) == images


def test_attachments_of_two_cells_have_the_same_name_and_are_two_pictures():
    cell = {
        "cell_type": "markdown",
        "source": "![x](attachment:image.png)",
        "attachments": {"image.png": {}},
    }
    post = read_post("a.ipynb", json.dumps({"cells": [cell, cell]}).encode()).post
    known = {("a.ipynb", k): Asset("attachment:image.png", State.DATA) for k in range(2)}
    repo = Repo({"a.ipynb": post}, known, {})
    rule = BY_ID["image-duplicate-adjacent"]
    assert [f for one in post.images for f in rule.check(one, post, repo)] == []


def exact(tmp_path, monkeypatch, **posts):
    """The findings about files with the same bytes among posts and the pictures beside them."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / ".git").mkdir(exist_ok=True)
    for name in ("a.png", "b.png", "c/a.png"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_bytes(picture("PNG"))
    (tmp_path / "other.png").write_bytes(picture("PNG", (9, 9)))
    for name, text in posts.items():
        (tmp_path / f"{name}.md").write_text(text)
    report = audit(["."], Settings(rules=(BY_ID["image-duplicate-exact"],)))
    return [(f.path.removeprefix("./"), f.image, f.args["others"]) for f in report.findings]


def test_one_file_shown_often_is_no_copy(tmp_path, monkeypatch):
    assert exact(tmp_path, monkeypatch, x="![x](a.png) ![x](a.png)\n", y="![x](a.png)\n") == []
    assert exact(tmp_path, monkeypatch, z="![x](a.png) ![x](other.png)\n") == []


def test_a_bundle_of_hugo_keeps_its_copy(tmp_path, monkeypatch):
    assert exact(tmp_path, monkeypatch, index="![x](b.png)\n", a="![x](a.png)\n") == []


def test_each_copy_is_told_once_with_all_the_others(tmp_path, monkeypatch):
    found = exact(
        tmp_path, monkeypatch, x="![x](a.png) ![x](b.png)\n", y="![x](b.png) ![x](c/a.png)\n"
    )
    assert found == [("x.md", 1, ("a.png", "c/a.png")), ("y.md", 1, ("a.png", "b.png"))]


def test_the_others_are_told_as_a_list():
    rule = BY_ID["image-duplicate-exact"]
    said = rule.message.in_("en", {"src": "a", "bytes": 3, "others": ("b", "c")})
    assert said.endswith("the same as b, c.")
