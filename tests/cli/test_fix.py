"""``altcheck fix``, run as a user runs it."""

import json
import os
import pty
import subprocess
import sys
from pathlib import Path

import pytest

from altcheck.cli import main
from altcheck.fixes.decisions import digest
from altcheck.posts.reader import read_post

# A post as feeds have them: six pictures, each with its caption in the next paragraph.
FEED = "---\ntitle: 'A day at the harbour'\nauthor: Ann Lee\n---\n\n<div>\r\n" + "".join(
    f'<p style="text-align:center"><img src="https://a.example/{k}.jpg" width="400" referrerpolicy="no-referrer"></p>\n'
    f'<p class="pictext" style="text-align:center">{words}　　陈某某摄（港口图片社）</p>\n<p>　　清晨六点，第一班渡船离开了码头。老人们说起去年的台风，茶馆的灯也亮了。</p>\n'
    for k, words in enumerate(["渡船离开码头", "老人在茶馆下棋", "渔民整理渔网", "孩子在灯塔下放风筝", "商贩推车过桥", "傍晚的港口"])
) + "</div>"  # fmt: skip
BAD = "<p><img src='https://a.example/b.png'></p><p class='caption'>Dawn at the quay</p>\n"
BARE = "<p><img src='https://a.example/c.png'></p>\n"


@pytest.fixture
def run(capsysbinary, monkeypatch, tmp_path):
    """Runs ``altcheck fix`` with arguments in an empty folder; gives exit code, output, errors."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("LC_ALL", "C.UTF-8")

    def run(*args):
        with pytest.raises(SystemExit) as caught:
            main(["fix", "--lang", "en", *[str(arg) for arg in args]])
        out, err = capsysbinary.readouterr()
        return caught.value.code or 0, out.decode(), err.decode()

    return run


def write(**posts):
    for name, text in posts.items():
        path = Path(f"{name}.md")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text if isinstance(text, bytes) else text.encode())


def read(name):
    return Path(f"{name}.md").read_bytes().decode()


def test_a_sound_post_is_exit_0_and_untouched(run):
    write(a="![Two boats](https://a.example/b.png)\n")
    before = Path("a.md").stat()
    code, out, err = run(".")
    assert (code, err) == (0, "")
    assert out == "0 edits in 0 posts; left alone: 0, waiting for a person's words: 0\n"
    assert Path("a.md").stat().st_mtime_ns == before.st_mtime_ns


def test_a_feed_post_gets_six_alts_and_nothing_else(run):
    write(a=FEED)
    code, out, err = run("a.md")
    assert (code, err) == (0, "")
    assert "a.md: 6 edits\n    image-alt-missing 6; alts: 6 from captions" in out
    expected = FEED
    for k, words in enumerate(["渡船离开码头", "老人在茶馆下棋", "渔民整理渔网", "孩子在灯塔下放风筝", "商贩推车过桥", "傍晚的港口"]):  # fmt: skip
        expected = expected.replace(f'{k}.jpg"', f'{k}.jpg" alt="{words}"')
    assert read("a") == expected
    assert run("a.md")[1].startswith("0 edits")


def test_the_diff_is_all_that_is_printed_and_git_applies_it(run):
    write(**{"a": FEED, "b/c": BAD})
    code, out, err = run("--diff", ".")
    assert read("a") == FEED
    # Seven lines, and the names of two files, of which one begins the output.
    assert (out.count("\n-"), out.count("\n+")) == (8, 9)
    assert "7 edits in 2 posts (nothing was written)" in err
    git = subprocess.run(["git", "apply"], input=out.encode(), check=False, capture_output=True)
    assert (git.returncode, code) == (0, 0)
    by_git = read("a"), read("b/c")
    write(**{"a": FEED, "b/c": BAD})
    run(".")
    assert (read("a"), read("b/c")) == by_git


def test_an_error_that_is_left_is_exit_1(run):
    write(a=BAD, b=BARE)
    code, out, _ = run(".")
    assert code == 1
    assert "1 edits in 1 posts; left alone: 0, waiting for a person's words: 1" in out


def test_what_is_left_is_told_with_its_reason(run):
    write(a="![Two boats](http://a.example/b.png)\n")
    code, out, _ = run(".")
    assert code == 0
    assert (
        "a.md: 0 edits\n    left: image-mixed-content 1: there is a fix, but not one to be sure of"
        in out
    )
    assert "0 edits in 0 posts; left alone: 1" in out
    assert "1 edits in 1 posts" in run("--unsafe", ".")[1]
    assert read("a") == "![Two boats](https://a.example/b.png)\n"


def test_rules_are_selected_by_name(run):
    text = BAD + "\n![Two boats](http://a.example/d.png)\n"
    write(a=text)
    _, out, _ = run("--select", "image-mixed-content, ", ".")
    assert "image-mixed-content 1\n" in out
    assert read("a") == text.replace("http:", "https:")
    code, _, err = run("--select", "image-mixed", ".")
    assert code == 2
    assert "Did you mean image-mixed-content?" in err


def test_chinese_is_spoken(run):
    write(a=BAD, b="![Two boats](http://a.example/d.png)\n")
    out = run("--lang", "zh", ".")[1]
    assert "1 篇文章，1 处修改；未处理 1 个" in out
    assert "取自图注" in out


UNWRITABLE = {
    "read only": lambda path: path.chmod(0o444),
    "hard link": lambda path: os.link(path, "other.txt"),
}


@pytest.mark.parametrize("spoil", UNWRITABLE.values(), ids=UNWRITABLE)
def test_a_file_that_can_not_be_replaced_is_one_line_and_the_rest_goes_on(run, spoil):
    write(a=BAD, b=BAD.replace("b.png", "d.png"))
    spoil(Path("a.md"))
    code, out, _ = run(".")
    assert code == 1
    assert out.startswith("a.md: 0 edits\n    left: image-alt-missing 1: ")
    assert read("a") == BAD
    assert "alt='Dawn at the quay'" in read("b")


def test_a_file_that_changes_meanwhile_and_a_full_disk_are_told_too(run, monkeypatch):
    write(a=BAD)
    really = os.fsync

    def meanwhile(handle):
        Path("a.md").write_text("new words\n")
        really(handle)

    monkeypatch.setattr(os, "fsync", meanwhile)
    code, out, _ = run(".")
    assert code == 1
    assert out.startswith("a.md: 0 edits\n    left: was changed by somebody else meanwhile")
    assert "0 edits in 0 posts; left alone: 1" in out
    assert read("a") == "new words\n"


def test_a_diff_needs_no_rights(run):
    write(a=BAD)
    Path("a.md").chmod(0o444)
    assert "+<p><img" in run("--diff", ".")[1]


def test_uncommitted_changes_are_kept_from_harm_on_request(run):
    write(a=BAD)
    subprocess.run(["git", "init", "-q"], check=True)
    code, out, _ = run("--require-clean", ".")
    assert code == 1
    assert "has changes that were not committed" in out
    assert read("a") == BAD
    assert run(".")[0] == 0


def test_a_path_that_is_not_there_is_exit_2_and_the_rest_goes_on(run):
    write(a=BAD)
    code, _, err = run("a.md", "b.md")
    assert code == 2
    assert err.startswith("altcheck: b.md: there is nothing at this path")
    assert "alt='Dawn at the quay'" in read("a")


def test_a_terminal_gets_colours(tmp_path):
    (tmp_path / "a.md").write_text(BAD)
    parent, child = pty.openpty()
    root = Path(__file__).parents[2]
    subprocess.run(
        [sys.executable, "-m", "altcheck", "fix", "--diff", "a.md"],
        cwd=tmp_path, stdout=child, stderr=subprocess.PIPE, check=False, env={**os.environ, "PYTHONPATH": str(root)},
    )  # fmt: skip
    os.close(child)
    shown = os.read(parent, 100_000)
    os.close(parent)
    assert b"\x1b[32m+<p><img src='https://a.example/b.png' alt='Dawn at the quay'>" in shown


def decisions(*pairs, **changes):
    records = []
    for name, k, alt in pairs:
        text = Path(name).read_bytes().decode()
        image = read_post(name, text.encode()).post.images[k]
        start, end = image.span
        records.append({"post": name, "start": start, "end": end, "digest": digest(text[start:end]), "alt": alt, "src": image.src.value})  # fmt: skip
    whole = {"format": "altcheck-decisions", "version": 1, "decisions": records} | changes
    Path("d.json").write_text(json.dumps(whole))


def test_decisions_are_written_and_nothing_else(run):
    write(a=BAD + BARE, b=BARE)
    decisions(("a.md", 1, "A lighthouse"), ("b.md", 0, ""))
    code, out, _ = run("--decisions", "d.json", ".")
    assert code == 1  # the image with the caption still has no alt
    assert "decisions 1" in out
    assert "2 edits in 2 posts" in out
    assert read("a") == BAD + BARE.replace("c.png'", "c.png' alt='A lighthouse'")
    assert read("b") == BARE.replace("c.png'", "c.png' alt=''")
    again = run("--decisions", "d.json", ".")[1]
    assert "0 edits in 0 posts; left alone: 0" in again


def test_stale_decisions_are_listed_and_the_rest_is_done(run):
    write(a=BARE, b=BARE, c=BARE)
    decisions(("a.md", 0, "One"), ("b.md", 0, "Two"), ("c.md", 0, "Three"))
    write(a="x\n" + BARE)
    Path("c.md").unlink()
    code, out, _ = run("--decisions", "d.json", ".")
    assert code == 1
    assert "a.md: 0 edits\n    left: a decision is out of date" in out
    assert "c.md: 0 edits\n    left: a decision names this post, and it is not among" in out
    assert read("b") == BARE.replace("c.png'", "c.png' alt='Two'")


@pytest.mark.parametrize("name", ["d.json", "gone.json"])
def test_a_broken_file_of_decisions_is_exit_2_and_changes_nothing(run, name):
    write(a=BARE)
    decisions(("a.md", 0, "One"), version=9)
    code, out, err = run("--decisions", name, ".")
    assert (code, out) == (2, "")
    assert f"{name}: no decisions that can be read: " in err
    assert read("a") == BARE


def test_a_decision_in_an_encoding_that_can_not_hold_it_leaves_its_post_whole(run):
    text = ("부두의 첫 배가 천천히 떠난다. " * 20 + "\n\n" + BARE + BARE).encode("cp949")
    Path("a.md").write_bytes(text)
    images = read_post("a.md", text)
    records = [
        {"post": "a.md", "start": i.span.start, "end": i.span.stop, "digest": digest(i.span.of(images.source.text)), "alt": alt}
        for i, alt in zip(images.post.images, ["A boat", "😀"], strict=True)
    ]  # fmt: skip
    whole = {"format": "altcheck-decisions", "version": 1, "decisions": records}
    Path("d.json").write_text(json.dumps(whole))
    code, out, _ = run("--decisions", "d.json", "a.md")
    assert code == 1
    assert "its encoding has no bytes" in out
    assert Path("a.md").read_bytes() == text


def test_a_table_goes_out_and_comes_back(run):
    write(a=BAD + BARE, b="![Two boats](https://a.example/b.png)\n")
    code, out, _ = run("--export-csv", "t.csv", ".")
    assert (code, out) == (0, "2 images: t.csv\n")
    table = Path("t.csv").read_text("utf-8-sig")
    assert "Dawn at the quay" in table
    lines = table.splitlines()
    assert lines[2].endswith(",,,")
    table = "\r\n".join([*lines[:2], lines[2][:-1] + "A lighthouse,"])
    Path("t.csv").write_text(table.replace(",", ";"), "utf-16")
    code, out, _ = run("--import-csv", "t.csv", ".")
    assert "1 edits in 1 posts" in out
    assert "alt='A lighthouse'" in read("a")


def test_a_broken_table_is_exit_2(run):
    write(a=BARE)
    Path("t.csv").write_bytes(b"post;alt\r\n")
    code, _, err = run("--import-csv", "t.csv", ".")
    assert code == 2
    assert "t.csv: no decisions that can be read: 1: " in err


def test_a_table_that_can_not_be_written_is_exit_2(run):
    write(a=BARE)
    code, _, err = run("--export-csv", "a.md/t.csv", ".")
    assert code == 2
    assert "--export-csv" in err


def test_only_one_way_at_a_time(run):
    write(a=BARE)
    code, _, err = run("--interactive", "--import-csv", "t.csv", ".")
    assert code == 2
    assert "--import-csv, --interactive: only one" in err
