"""Diffs that patch and git apply take."""

import shutil
import subprocess

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from altcheck.fixes.diff import coloured, diff


def test_nothing_changed_is_no_diff():
    assert diff("a.md", b"a\n", b"a\n") == b""
    assert diff("a.md", b"", b"") == b""


def test_a_changed_line_is_shown_with_its_neighbours(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    before = b"".join(b"%d\n" % k for k in range(10))
    assert diff(str(tmp_path / "b/a.md"), before, before.replace(b"5", b"five")) == (
        b"--- a/b/a.md\n+++ b/b/a.md\n@@ -3,7 +3,7 @@\n 2\n 3\n 4\n-5\n+five\n 6\n 7\n 8\n"
    )


PAIRS = {
    "no last line end": (b"a\nb", b"a\nc"),
    "a last line end more": (b"a\nb", b"a\nb\n"),
    "CRLF": (b"a\r\nb\r\nc\r\n", b"a\r\nB\r\nc\r\n"),
    "lone CR": (b"a\rb\rc\n", b"a\rB\rc\n"),
    "mixed": (b"a\r\nb\nc\rd", b"a\r\nB\nc\rd"),
    "other separators": (b"a\x0bb\x0cc\xe2\x80\xa8d\x85\n", b"a\x0bb\x0cC\xe2\x80\xa8d\x85\n"),
    "old encoding": (b"\xcd\xbc\xc6\xac\n", b"\xcd\xbc\xc6\xacx\n"),
    "like a diff": (b"--- a\n+++ b\n@@ -1 +1 @@\n", b"--- a\n+++ c\n@@ -1 +1 @@\n"),
    "blank lines": (b"\n\n\n\n\n\n\n\n", b"\n\n\nx\n\n\n\n\n"),
    "byte-order mark": (b"\xef\xbb\xbfa\n", b"\xef\xbb\xbfb\n"),
}  # fmt: skip
NAMES = ["a.md", "b/c d.md", "图片/é.md", 'qu"ote.md', "tab\there.md", "back\\slash.md", "-dash.md"]


def applied(folder, name, pair, command):
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(pair[0])
    lines = diff(name, *pair)
    subprocess.run(command, input=lines, cwd=folder, check=True, capture_output=True)
    return path.read_bytes()


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("command", [["git", "apply"], ["patch", "-p1"]], ids=["git", "patch"])
def test_any_name_is_taken(tmp_path, monkeypatch, name, command):
    assert shutil.which(command[0])
    monkeypatch.chdir(tmp_path)
    assert applied(tmp_path, name, (b"a\nb\n", b"a\nc\n"), command) == b"a\nc\n"


@pytest.mark.parametrize("pair", PAIRS.values(), ids=PAIRS)
@pytest.mark.parametrize(
    "command", [["git", "apply"], ["patch", "-p1", "--binary"]], ids=["git", "patch"]
)
def test_any_text_is_taken(tmp_path, monkeypatch, pair, command):
    monkeypatch.chdir(tmp_path)
    assert applied(tmp_path, "a.md", pair, command) == pair[1]


@given(
    st.lists(st.sampled_from([b"a", b"b", b"\n", b"\r\n", b"\r", b"--"]), max_size=30), st.data()
)
@settings(max_examples=40, deadline=None)
def test_git_makes_the_new_file_of_the_old_one(tmp_path_factory, parts, data):
    before = b"".join(parts)
    at = data.draw(st.integers(0, len(before)))
    after = before[:at] + b"NEW" + before[at:]
    folder = tmp_path_factory.mktemp("git")
    if before:  # git doesn't take a change of an empty file that is not told as a new one
        assert applied(folder, "a.md", (before, after), ["git", "apply"]) == after


def test_a_path_outside_of_the_working_directory_is_kept(tmp_path, monkeypatch):
    (tmp_path / "in").mkdir()
    monkeypatch.chdir(tmp_path / "in")
    assert b"--- a/../a.md\n" in diff("../a.md", b"a", b"b")


def test_a_terminal_gets_colours_and_no_control_characters():
    lines = diff("a.md", b"a\x1b[2J\n\xc2\x9bx\r\nb\n", b"a\x1b[2J\n\xc2\x9bx\r\nc\n")
    shown = b"".join(coloured(lines))
    assert b"\x1b[31m-b\x1b[0m\n" in shown
    assert b"\x1b[32m+c\x1b[0m\n" in shown
    assert b" a\\x1b[2J\n \\x9bx\n" in shown
