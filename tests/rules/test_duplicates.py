"""The same picture twice in a row."""

import json

import pytest

from altcheck.assets.asset import Asset, State
from altcheck.posts.reader import read_post
from altcheck.repo import Repo

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
