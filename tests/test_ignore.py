"""What ignore files say of a path, folder by folder."""

import os

from altcheck.config.files import common_folder, find
from altcheck.ignore import Ignored, ignored_above


def test_without_ignore_files_nothing_is_covered(tmp_path):
    assert not Ignored().covers(str(tmp_path / "a.md"), folder=False)
    assert ignored_above(str(tmp_path)) == Ignored()


def test_the_innermost_file_decides(tmp_path):
    (tmp_path / "in").mkdir()
    (tmp_path / ".gitignore").write_text("*.md\nbuilt/\n")
    (tmp_path / "in/.gitignore").write_text("!a.md\n")
    outer = Ignored().within(str(tmp_path))
    inner = outer.within(str(tmp_path / "in"))
    assert outer.covers(f"{tmp_path}/a.md", folder=False)
    assert not inner.covers(f"{tmp_path}/in/a.md", folder=False)
    assert inner.covers(f"{tmp_path}/in/b.md", folder=False)
    assert inner.covers(f"{tmp_path}/in/built", folder=True)
    assert not inner.covers(f"{tmp_path}/in/built", folder=False)


def test_only_the_ignore_files_that_are_asked_for_count(tmp_path):
    (tmp_path / ".gitignore").write_text("a.md\n")
    (tmp_path / ".altcheckignore").write_text("b.md\n!a.md\n")
    both, git = Ignored().within(str(tmp_path)), Ignored().within(str(tmp_path), (".gitignore",))
    assert [both.covers(f"{tmp_path}/{n}.md", folder=False) for n in "ab"] == [False, True]
    assert [git.covers(f"{tmp_path}/{n}.md", folder=False) for n in "ab"] == [True, False]


def test_a_closed_folder_has_no_repository_that_anybody_sees(tmp_path, monkeypatch):
    real = os.stat

    def refuse(path, *args, **kwargs):
        if "closed" in os.fspath(path):
            raise PermissionError(13, "Permission denied")
        return real(path, *args, **kwargs)

    (tmp_path / "closed").mkdir()
    monkeypatch.setattr(os, "stat", refuse)
    assert ignored_above(str(tmp_path / "closed")) == Ignored()
    assert find(tmp_path / "closed") is None
    assert common_folder([str(tmp_path / "closed" / "a.md")]) == tmp_path / "closed"
