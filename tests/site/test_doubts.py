"""Pictures that aren't here and may be on the built site all the same."""

from __future__ import annotations

from pathlib import Path

import pytest

from altcheck.assets.asset import State
from tests.site.repositories import behind, repository, shown
from tests.timing import within

MISSING = (State.MISSING, "")


def ends(root: Path, post: str, *srcs: str) -> list[tuple[State, str]]:
    assets = behind(root, post, "\n".join(map(shown, srcs)))
    return [(asset.state, asset.reason) for asset in assets]


def test_what_is_missing_beyond_doubt(tmp_path: Path) -> None:
    root = repository(tmp_path / "r", {".gitignore": "/out/\n*.log\n"}, "img/a.png")
    srcs = ("a.png", "img/a.png", "./b.png", "../img/b.png", "/img/b.png", "/img/c/../b.png")
    assert ends(root, "posts/a.md", *srcs)[2:] == [MISSING] * 4


@pytest.mark.parametrize(
    ("ignore", "src"),
    [
        ({".gitignore": "/static/gen/\n"}, "/gen/a.png"),
        ({".gitignore": "gen\n"}, "/gen/deep/a.png"),
        ({".gitignore": "*.png\n"}, "/a.png"),
        ({"static/.gitignore": "*\n!.gitignore\n"}, "/a.png"),
        ({".gitignore": "plots/\n"}, "plots/a.png"),
        ({"content/.gitignore": "/plots\n"}, "./plots/a.png"),
        ({".gitignore": "two words/\n"}, "two%20words/a.png"),
    ],
)
def test_what_git_passes_over_is_made_by_the_build(
    tmp_path: Path, ignore: dict[str, str], src: str
) -> None:
    root = repository(tmp_path / "r", {"hugo.toml": "baseURL='/'\n", **ignore})
    assert ends(root, "content/a.md", src) == [(State.NOT_HERE, ".gitignore")]


@pytest.mark.parametrize(
    ("ignore", "src"),
    [
        ({".gitignore": "/public/\n"}, "/img/a.png"),  # where Hugo's pages go, not its pictures
        ({".gitignore": "*.png\n!keep.png\n"}, "/keep.png"),
        ({".altcheckignore": "*.png\n"}, "/a.png"),
    ],
)
def test_what_git_does_not_pass_over(tmp_path: Path, ignore: dict[str, str], src: str) -> None:
    root = repository(tmp_path / "r", {"hugo.toml": "baseURL='/'\n", **ignore})
    assert ends(root, "content/a.md", src) == [MISSING]


def test_a_path_of_endless_folders_takes_no_endless_time(tmp_path: Path) -> None:
    root = repository(tmp_path / "r", {"hugo.toml": "baseURL='/'\n", ".gitignore": "*.log\n" * 20})
    srcs = [f"/{'a/' * 1500}{k}.png" for k in range(40)]
    within(4, lambda: ends(root, "content/a.md", *srcs))


def test_a_sparse_checkout(tmp_path: Path) -> None:
    root = repository(tmp_path / "r", {})
    (root / ".git/config").write_text("[core]\n\tsparseCheckout = false\n")
    assert ends(root, "a.md", "a.png") == [MISSING]
    (root / ".git/config.worktree").write_text("[core]\n\tsparseCheckout = true\n")
    assert ends(root, "a.md", "a.png") == [(State.NOT_HERE, "sparse checkout")]


def test_a_root_that_nobody_knows(tmp_path: Path) -> None:
    root = repository(tmp_path / "r", {}, "docs/public/img/a.png")
    srcs = ("/uploads/2020/a.png", "/a.png", "/img/gone.png", "/img/a.png")
    assert ends(root, "docs/a.md", *srcs) == [
        (State.NOT_HERE, "unknown site"),
        (State.NOT_HERE, "unknown site"),
        MISSING,
        (State.FOUND, ""),
    ]


def test_a_file_by_that_path_at_a_place_that_nobody_knows_of(tmp_path: Path) -> None:
    files = {"hugo.toml": "baseURL='/'\n"}
    root = repository(tmp_path / "r", files, "lib/pictures/photos/a.png", "node_modules/b/c.png")
    assert ends(root, "content/a.md", "/photos/a.png", "/b/c.png", "/a.png") == [
        (State.NOT_HERE, "lib/pictures/photos/a.png"), MISSING, MISSING,
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("post", "src", "reason"),
    [
        ("_includes/a.md", "img/a.png", "part of a page"),
        ("docs/snippets/a.md", "../img/a.png", "part of a page"),
        ("docs/a.md", "a_files/figure-html/plot.png", "made by code"),
        ("docs/a.md", "~/assets/a.png", "alias"),
        ("docs/a.md", "@theme/a.png", "alias"),
        ("docs/a.md", "#assets/a.png", ""),
    ],
)
def test_what_depends_on_where_it_is_used(tmp_path: Path, post: str, src: str, reason: str) -> None:
    (end,) = ends(repository(tmp_path / "r", {}), post, src)
    assert end == ((State.NOT_HERE, reason) if reason else MISSING)


def test_a_submodule_that_was_not_fetched(tmp_path: Path) -> None:
    files = {
        ".gitmodules": "[submodule]\n\tpath = static/img\n",
        "static/img/": "",
        "hugo.toml": "",
    }
    root = repository(tmp_path / "r", files)
    assert ends(root, "content/a.md", "/img/a.png") == [(State.UNREADABLE, "git submodule")]


def test_a_pointer_of_git_lfs(tmp_path: Path) -> None:
    pointer = "version https://git-lfs.github.com/spec/v1\noid sha256:" + "0" * 64 + "\nsize 1\n"
    root = repository(tmp_path / "r", {"a.png": pointer})
    assert ends(root, "a.md", "a.png") == [(State.UNREADABLE, "Git LFS pointer")]


def test_a_part_of_the_repository_audited_alone(tmp_path: Path) -> None:
    root = repository(tmp_path / "r", {".gitignore": "gen/\n"}, "site/img/a.png")
    text = (
        shown("/site/img/a.png") + "\n" + shown("../../site/img/a.png") + "\n" + shown("gen/a.png")
    )
    states = [asset.state for asset in behind(root, "docs/x/a.md", text, root / "docs/x")]
    assert states == [State.FOUND, State.FOUND, State.NOT_HERE]
