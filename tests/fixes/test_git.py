"""Files that git could not give back."""

import subprocess
from pathlib import Path

import pytest

from altcheck.fixes.change import Left
from altcheck.fixes.git import uncommitted
from altcheck.posts.discover import Found


def found(*paths):
    return [Found(str(path), Path(path)) for path in paths]


@pytest.fixture
def repo(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    for name in ("clean.md", "changed.md", "staged.md", "x/图 片.md", "x/changed.md"):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text("old")
    (tmp_path / ".gitignore").write_text("ignored.md\nout/\n")
    git = ["git", "-c", "user.name=a", "-c", "user.email=a@a.example"]
    subprocess.run([*git, "init", "-q"], check=True)
    subprocess.run([*git, "add", "-A"], check=True)
    subprocess.run([*git, "commit", "-qm", "x"], check=True)
    for name in ("changed.md", "staged.md", "x/changed.md", "new.md", "ignored.md", "*.md"):
        (tmp_path / name).write_text("new")
    (tmp_path / "out").mkdir()
    (tmp_path / "out/a.md").write_text("new")
    subprocess.run([*git, "add", "staged.md"], check=True)
    return tmp_path


def told(*paths):
    return [(note.path, note.reason) for note in uncommitted(found(*paths))]


@pytest.mark.usefixtures("repo")
@pytest.mark.parametrize("path", ["clean.md", "x/图 片.md"])
def test_what_is_committed_is_clean(path):
    assert told(path) == []


@pytest.mark.usefixtures("repo")
@pytest.mark.parametrize(
    "path", ["changed.md", "staged.md", "x/changed.md", "new.md", "ignored.md", "*.md", "out/a.md"]
)
def test_what_git_could_not_give_back_is_told(path):
    assert told(path) == [(path, Left.UNCOMMITTED)]


def test_many_at_once_and_through_links(repo):
    (repo / "link.md").symlink_to(repo / "x/changed.md")
    assert told("clean.md", "changed.md", "link.md") == [
        ("changed.md", Left.UNCOMMITTED),
        ("link.md", Left.UNCOMMITTED),
    ]


def test_outside_of_a_work_tree_nothing_is_told(tmp_path):
    (tmp_path / "a.md").write_text("x")
    assert told(tmp_path / "a.md") == []


@pytest.mark.usefixtures("repo")
def test_without_git_nobody_can_tell(tmp_path_factory, monkeypatch):
    monkeypatch.setattr("shutil.which", lambda _name: None)
    assert told("clean.md") == [("clean.md", Left.NO_GIT)]
    outside = tmp_path_factory.mktemp("outside") / "a.md"
    outside.write_text("x")
    assert told(outside) == []


def test_a_repository_that_git_can_not_read_is_told(repo):
    (repo / ".git/HEAD").write_text("nonsense")
    (repo / ".git/config").write_text("[core\n")
    ((_, reason),) = told("clean.md")
    assert reason is Left.NO_GIT
