"""Where a post's own pictures are, and where its page stands."""

from __future__ import annotations

import pytest

from altcheck.site.pages import addresses, folder_of, translations


@pytest.mark.parametrize(
    ("post", "folders"),
    [
        ("/r/a.md", ("/r", "/r/a")),
        ("/r/a.zh-cn.md", ("/r", "/r/a.zh-cn", "/r/a")),
        ("/r/index.md", ("/r", "/r/index")),
    ],
)
def test_folders(post: str, folders: tuple[str, ...]) -> None:
    assert folder_of(post) == folders


@pytest.mark.parametrize(
    ("post", "address"),
    [
        ("/r/content/a.md", "/a/"),
        ("/r/content/a.fr.md", "/a/"),
        ("/r/content/x/index.md", "/x/"),
        ("/r/content/x/_index.md", "/x/"),
        ("/r/content/index.md", "/"),
    ],
)
def test_addresses_by_place(post: str, address: str) -> None:
    assert list(addresses(post, ["/r/content", "/elsewhere"], [])) == [address]


@pytest.mark.parametrize(
    ("name", "pattern", "address"),
    [
        ("2020-01-02-x.md", "pretty", "/2020/01/02/x/"),
        ("2020-01-02-x.md", "date", "/2020/01/02/"),
        ("2020-01-02-x.md", "none", "/"),
        ("2020-01-02-x.md", "/blog/:title/", "/blog/x/"),
        ("2020-01-02-x.md", "blog/:year/:title.html", "/blog/2020/"),
        ("2020-01-02-x.md", "/:path/", "/2020-01-02-x/"),
        ("x.md", ":year/:title/", "/-/x/"),
        ("x.md", "", "/"),
    ],
)
def test_addresses_by_pattern(name: str, pattern: str, address: str) -> None:
    assert list(addresses(f"/r/_posts/{name}", [], [("/r/_posts", pattern)])) == [address]


def test_translations() -> None:
    assert list(translations("/r/docs/guide", "/r")) == []
    found = list(translations("/r/docs/ja/guide", "/r"))
    assert found[0] == "/r/docs/en/guide"
    assert "/r/docs/ja/guide" not in found
    # Nothing above the repository is a language.
    assert list(translations("/en/r/docs", "/en/r")) == []
