"""The command line, run as a user runs it."""

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from altcheck.cli import main
from altcheck.posts.reader import read_post
from altcheck.rules import RULES

ONE = '<p><img src="https://a.example/b.png" alt="Two boats"></p>\n'
BAD = "\n---\ntitle: x\n---\n\n<p><img src='https://a.example/b.png'></p><p class='caption'>两只船靠在码头 罗青舟摄</p>\n"


@pytest.fixture
def run(capsys, monkeypatch, tmp_path):
    """Runs ``altcheck`` with arguments in an empty folder; gives exit code, output, errors."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("LC_ALL", "C.UTF-8")

    def run(*args):
        with pytest.raises(SystemExit) as caught:
            main([str(arg) for arg in args])
        out, err = capsys.readouterr()
        return caught.value.code or 0, out, err

    return run


def write(name, text):
    path = Path(name)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(text if isinstance(text, bytes) else text.encode())


def test_a_sound_post_is_exit_0_and_writes_its_report(run):
    write("a.md", ONE)
    code, out, err = run("audit", "--offline", "a.md")
    assert (code, err) == (0, "")
    assert out.rstrip().endswith("Report: reports/altcheck.html")
    assert Path("reports/altcheck.html").read_text("utf-8").startswith("<!DOCTYPE html>")


def test_an_error_is_exit_1_with_its_place_and_its_fix(run):
    write("a.md", BAD)
    code, out, _ = run("audit", "--offline", "a.md", "--html", "out/r.html")
    assert code == 1
    assert "a.md:6:4: error " in out
    assert "[image-alt-missing]" in out
    assert "    fix: alt='两只船靠在码头'" in out
    assert "errors: 1" in out
    assert Path("out/r.html").is_file()


def test_chinese_is_spoken_on_request_and_where_the_environment_does(run, monkeypatch):
    write("a.md", BAD)
    assert "错误" in run("audit", "--offline", "--lang", "zh", "a.md")[1]
    monkeypatch.setattr("locale.getlocale", lambda _category: ("zh_CN", "UTF-8"))
    assert "错误" in run("audit", "--offline", "a.md")[1]
    assert "error" in run("audit", "--offline", "--lang", "en", "a.md")[1]


def test_without_offline_it_says_that_no_host_is_asked(run):
    write("a.md", ONE)
    assert "asks no host" in run("audit", "a.md")[1]
    assert "asks no host" not in run("audit", "--offline", "a.md")[1]


def test_the_same_input_gives_the_same_bytes(run):
    write("a/x.md", BAD)
    write("a/y.md", ONE)
    first = run("audit", "--offline", "a", "--html", "1.html"), Path("1.html").read_bytes()
    second = run("audit", "--offline", "a", "--html", "1.html"), Path("1.html").read_bytes()
    assert first == second


def test_no_post_is_ever_written(run):
    write("a.md", BAD)
    before = Path("a.md").stat()
    run("audit", "a.md")
    run("images", "a.md")
    assert Path("a.md").read_bytes() == BAD.encode()
    assert Path("a.md").stat().st_mtime_ns == before.st_mtime_ns


BROKEN = {
    "picture.md": (b"\x89PNG\r\n\x1a\n" + bytes(100), "is no text"),
    "bytes.md": (bytes(range(128, 256)) * 3 + b"\x81\x8d\x8f\x90\x9d\xff\xfe\x01\x02" * 30, "encoding"),
    "yaml.md": (b"---\ntitle: 'a' b\n---\n![](a.png)\n", "front matter"),
    "deep.html": (b"<div>" * 10_000 + b"<img src=a>", "nested too deep"),
    "bad-byte.md": (("图片" * 40).encode() + b"\xff![x](https://a.example/b.png)", "has bytes"),
}  # fmt: skip


@pytest.mark.parametrize("name", BROKEN)
def test_one_bad_post_is_one_clear_line_and_the_rest_goes_on(run, name):
    data, words = BROKEN[name]
    write(f"a/{name}", data)
    write("a/good.md", BAD)
    code, out, err = run("audit", "--offline", "a")
    assert code == 1
    assert "a/good.md:6:4: error" in out
    (line,) = err.splitlines()
    assert line.startswith(f"altcheck: a/{name}: ")
    assert words in line


QUIET = {
    "empty.md": b"",
    "unclosed.html": b"<p><img src=https://a.example/b.png alt=x><b><div>",
    "nul.md": b"a\x00b\n\n![x](https://a.example/b.png)\n",
    "data.html": b"<img alt=x src='data:image/png;base64,iVBORw0KGgoA" + b"A" * 1_000_000 + b"'>",
    "attributes.html": b"<img " + b"a=b " * 5000 + b"src=https://a.example/b.png alt=x>",
}  # fmt: skip


@pytest.mark.parametrize("name", QUIET)
def test_odd_posts_that_can_be_read_are_read_without_a_word(run, name):
    write(f"a/{name}", QUIET[name])
    code, out, err = run("audit", "--offline", "a")
    assert (code, err) == (0, "")
    assert "posts: 1" in out


def test_a_path_that_is_not_there_is_exit_2_with_the_nearest_name_and_the_rest_goes_on(run):
    write("posts/good.md", BAD)
    code, out, err = run("audit", "--offline", "post", "posts")
    assert code == 2
    assert "altcheck: post: there is nothing at this path" in err
    assert "Did you mean posts?" in err
    assert "posts/good.md:6:4: error" in out


def test_a_folder_without_posts_is_named(run):
    Path("empty").mkdir()
    code, _, err = run("audit", "--offline", "empty")
    assert code == 0
    assert "altcheck: empty: no posts in this folder" in err


def test_loops_and_pipes_inside_a_folder_are_named_and_passed_over(run):
    write("a/good.md", ONE)
    Path("a/self.md").symlink_to("self.md")
    Path("a/up").symlink_to(".")
    os.mkfifo("a/pipe.md")
    code, out, err = run("audit", "--offline", "a")
    assert code == 0
    assert "posts: 1" in out
    assert sorted(line.split(":")[1].strip() for line in err.splitlines()) == [
        "a/pipe.md",
        "a/self.md",
    ]


def test_an_unreadable_file_is_named(run, monkeypatch):
    write("a/shut.md", ONE)
    write("a/open.md", ONE)
    real = Path.read_bytes

    def refuse(path):
        if path.name == "shut.md":
            raise PermissionError(13, "Permission denied")
        return real(path)

    monkeypatch.setattr(Path, "read_bytes", refuse)
    code, out, err = run("audit", "--offline", "a")
    assert code == 0
    assert "posts: 1" in out
    assert "altcheck: a/shut.md: can't be read" in err
    assert "Permission denied" in err


def test_a_fault_of_our_own_in_one_post_does_not_stop_the_others(run, monkeypatch):
    write("a/one.md", ONE)
    write("a/two.md", ONE)
    real = read_post

    def fail(path, data, *args):
        if path.endswith("one.md"):
            raise RuntimeError("broken")
        return real(path, data, *args)

    monkeypatch.setattr("altcheck.audit.read_post", fail)
    code, out, err = run("audit", "--offline", "a")
    assert code == 0
    assert "posts: 1" in out
    assert "a/one.md" in err
    assert "(audit.py:" in err or "test_commands.py" in err
    assert "RuntimeError" not in err


def test_a_report_that_cannot_be_written_is_exit_2(run):
    write("a.md", ONE)
    write("taken", "")
    code, _, err = run("audit", "--offline", "a.md", "--html", "taken/r.html")
    assert code == 2
    assert "taken/r.html" in err
    assert "--html" in err


def test_images_prints_one_object_a_line(run):
    write("a.md", BAD + "\n![x](b.png)\n")
    code, out, _ = run("images", "--json", "a.md")
    assert code == 0
    first, second = map(json.loads, out.splitlines())
    assert first == {
        "post": "a.md", "n": 0, "src": "https://a.example/b.png", "alt": None,
        "address": "https://a.example/b.png", "candidates": [],
        "caption": "两只船靠在码头 罗青舟摄", "description": "两只船靠在码头", "credit": "罗青舟摄",
        "caption_kind": "paragraph", "confidence": first["confidence"], "syntax": "html", "element": "img", "key": None,
        "line": 6, "column": 4, "start": 22, "end": 57,
    }  # fmt: skip
    assert first["confidence"] >= 0.9
    assert (second["syntax"], second["alt"], second["n"]) == ("markdown", "x", 1)


def test_images_tell_where_a_picture_really_comes_from(run):
    lazy = "<img src='data:image/gif;base64,R0' data-src=a.png srcset='b.png 1x, c.png 2x'>"
    alone = "<picture><source srcset=d.webp><img srcset='e.png 2x' alt=x></picture>"
    write("a.md", f"{lazy}\n\n{alone}\n\n<img alt=x>\n\n<img data-srcset='f.png 2x'>\n")
    records = [json.loads(line) for line in run("images", "--json", "a.md")[1].splitlines()]
    assert [one["address"] for one in records] == ["a.png", "d.webp", None, "f.png"]
    candidates = [["b.png", "c.png"], ["d.webp", "e.png"], [], []]
    assert [one["candidates"] for one in records] == candidates
    assert "a.md:3:32: d.webp [html]" in run("images", "a.md")[1]


def test_images_tell_what_a_parser_reads_and_what_a_template_makes_of_it(run):
    write("a.md", """<img src="{{ "/a.png" | url }}" alt="x">\n""")
    record = json.loads(run("images", "--json", "a.md")[1])
    assert (record["src"], record["address"]) == ("{{ ", '{{ "/a.png" | url }}')


def test_images_as_text_and_with_evidence(run):
    write("a.md", BAD)
    out = run("images", "a.md")[1]
    assert "a.md:6:4: https://a.example/b.png [html]" in out
    assert "credit: 罗青舟摄" in out
    assert "evidence:" not in out
    assert "class-name" in run("images", "--explain", "a.md")[1]


def test_rules_lists_them_shows_one_and_gives_json(run):
    listed = run("rules")[1]
    assert [line.split()[1] for line in listed.splitlines()] == [rule.id for rule in RULES]
    page = run("rules", "alt-filename", "--lang", "zh")[1]
    assert "文件名" in page
    assert "«harbour-01.jpg»" in page
    records = json.loads(run("rules", "--json")[1])
    assert [record["id"] for record in records] == [rule.id for rule in RULES]
    assert {"id", "level", "title", "why", "wcag", "act", "fixable", "options"} <= records[0].keys()


def test_an_unknown_rule_is_exit_2_with_the_nearest_name(run):
    code, _, err = run("rules", "alt-file-name")
    assert code == 2
    assert "alt-filename" in err


def test_wrong_usage_is_exit_2(run):
    assert run("audit")[0] == 2
    assert run("audit", "--lang", "xx", "a")[0] == 2
    assert run("nonsense")[0] == 2


def test_version_and_help(run):
    assert run("--version")[1].startswith("altcheck, version ")
    assert "audit" in run("--help")[1]


def test_ctrl_c_ends_without_a_traceback(run, monkeypatch):
    write("a.md", ONE)

    def stop(*_):
        raise KeyboardInterrupt

    monkeypatch.setattr("altcheck.cli.commands.audit", stop)
    code, _, err = run("audit", "a.md")
    assert (code, err.strip()) == (2, "altcheck: stopped")


def test_a_reader_that_goes_away_is_no_traceback(tmp_path):
    for k in range(300):
        (tmp_path / f"{k}.md").write_text(BAD)
    shell = f"{sys.executable} -m altcheck images --json {tmp_path} | head -1"
    done = subprocess.run(shell, shell=True, capture_output=True, text=True, check=False)  # noqa: S602
    assert len(done.stdout.splitlines()) == 1
    assert done.stderr == ""


def test_check_prints_json_with_places_messages_and_fixes(run):
    write("a.md", BAD)
    code, out, err = run("check", "--format", "json", "a.md")
    record = json.loads(out)
    assert (code, err) == (1, "")
    assert record.keys() == {"version", "summary", "findings", "unchecked"}
    assert record["summary"]["errors"] == 1
    (finding,) = record["findings"]
    assert finding == {
        "rule": "image-alt-missing", "level": "error", "post": "a.md", "line": 6, "column": 4,
        "end_line": 6, "end_column": 39, "start": 22, "end": 57, "image": "https://a.example/b.png",
        "message": finding["message"], "args": {},
        "fix": {
            "safe": True, "edits": [{"start": 56, "end": 56, "text": " alt='两只船靠在码头'"}],
            "alt": "两只船靠在码头", "origin": "caption",
        },
    }  # fmt: skip
    assert finding["message"].keys() == {"en", "zh"}
    assert record["unchecked"] == [
        {"post": "a.md", "src": "https://a.example/b.png", "reason": "offline", "detail": ""}
    ]


@pytest.mark.parametrize(
    ("text", "fail_on", "code"),
    [
        (BAD, "error", 1),
        (BAD, "never", 0),
        ("![x](http://a.example/b.png)\n", "error", 0),
        ("![x](http://a.example/b.png)\n", "warning", 1),
        ("![x](http://a.example/b.png)\n", "notice", 1),
        (ONE, "notice", 0),
    ],
)
def test_check_fails_from_the_level_asked_for(run, text, fail_on, code):
    write("a.md", text)
    assert run("check", "--fail-on", fail_on, "a.md")[0] == code


def test_check_writes_nothing_but_the_file_asked_for(run):
    write("a.md", BAD)
    code, out, _ = run("check", "--format", "json", "-o", "out/c.json", "a.md")
    assert (code, out) == (1, "")
    assert json.loads(Path("out/c.json").read_text("utf-8"))["summary"]["posts"] == 1
    run("check", "a.md")
    assert sorted(path.name for path in Path().iterdir()) == ["a.md", "out"]
    write("taken", "")
    code, _, err = run("check", "-o", "taken/c.json", "a.md")
    assert code == 2
    assert "-o FILE" in err


def test_the_number_of_processes_changes_nothing(run):
    for k in range(220):
        write(f"a/{k}.md", BAD if k % 3 else ONE)
    write("a/bad.md", b"\x89PNG\r\n\x1a\n")
    one = run("check", "--format", "json", "--jobs", "1", "a")
    two = run("check", "--format", "json", "--jobs", "2", "a")
    assert one == two
    assert one[0] == 1


def test_a_fault_in_the_front_matter_has_a_line_and_no_names_of_ours(run):
    write("a/nul.md", b"---\ntitle: a\x01b\n---\n")
    write("a/deep.md", "+++\na = " + "[" * 100_000 + "\n+++\n")
    write("a/deep.ipynb", "[" * 100_000)
    err = run("audit", "--offline", "a")[2]
    assert len(err.splitlines()) == 3
    assert not re.search("Error|recursion", err)


def test_an_empty_post_that_is_named_is_one_line_and_no_failure(run):
    write("a.md", "\n")
    code, out, err = run("audit", "--offline", "a.md")
    assert (code, err) == (0, "altcheck: a.md: there is nothing in this file.\n")
    assert "posts: 1" in out


def test_a_broken_link_is_called_one_and_not_offered_itself(run):
    Path("a.md").symlink_to("gone.md")
    code, _, err = run("check", "a.md")
    assert code == 2
    assert "broken link" in err
    assert "Did you mean" not in err


def test_a_second_run_does_not_read_the_report_of_the_first(run):
    write("a.md", BAD)
    first = run("audit", "--offline", "."), Path("reports/altcheck.html").read_bytes()
    second = run("audit", "--offline", "."), Path("reports/altcheck.html").read_bytes()
    assert first == second
    code, _, err = run("check", "reports/altcheck.html")
    assert code == 0
    assert "made by altcheck" in err


def test_a_result_of_an_earlier_run_is_written_over(run):
    write("a.md", BAD)
    for _ in range(2):
        assert run("audit", "--offline", "--html", "r.html", "a.md")[0] == 1
        assert run("check", "-o", "found.txt", "a.md")[0] == 1
        assert run("rules", "--html", "rules.html")[0] == 0


WRITTEN_OVER = [
    (("audit", "--offline", "--html", "page.html", "page.html"), "--html"),
    (("audit", "--offline", "--html", "sub/altcheck.html", "."), "--html"),
    (("audit", "--offline", "--html", "link.html", "page.html"), "--html"),
    (("check", "-o", "x.md", "x.md"), "-o"),
    (("check", "--format", "json", "-o", "x.md", "."), "-o"),
    (("check", "-o", "shut.md", "."), "-o"),
    (("rules", "--html", "page.html"), "--html"),
    (("rules", "--html", "x.md"), "--html"),
]


@pytest.mark.parametrize(("args", "option"), WRITTEN_OVER)
def test_no_post_is_written_over(run, args, option):
    for name in ("page.html", "sub/altcheck.html", "x.md"):
        write(name, ONE)
    write("shut.md", b"\x89PNG\r\n\x1a\n")
    Path("link.html").symlink_to("page.html")
    code, out, err = run(*args)
    assert (code, out) == (2, "")
    assert option in err.splitlines()[-1]
    assert all(Path(name).read_text() == ONE for name in ("page.html", "sub/altcheck.html", "x.md"))
    assert Path("shut.md").read_bytes() == b"\x89PNG\r\n\x1a\n"


def in_shell(command, folder):
    house = str(Path(__file__).parents[2])
    return subprocess.run(  # noqa: S602 - a pipe that a shell makes
        command, shell=True, cwd=folder, env={**os.environ, "PYTHONPATH": house},
        capture_output=True, text=True, check=False,
    )  # fmt: skip


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="only Linux has it")
@pytest.mark.parametrize(
    "args", ["rules --json", "audit --offline a.md", "check a.md", "images a.md", "--help"]
)
def test_output_that_cannot_be_written_is_one_line_and_exit_2(tmp_path, args):
    (tmp_path / "a.md").write_text(ONE)
    shell = f"{sys.executable} -m altcheck {args} > /dev/full"
    done = in_shell(shell, tmp_path)
    assert (done.returncode, done.stderr) == (2, "altcheck: No space left on device\n")


def test_a_closed_output_is_no_traceback(tmp_path):
    (tmp_path / "a.md").write_text(ONE)
    shell = f"{sys.executable} -m altcheck check a.md >&-"
    done = in_shell(shell, tmp_path)
    assert (done.returncode, done.stderr) == (0, "")


def test_ctrl_c_while_the_house_is_loaded_ends_without_a_traceback(tmp_path):
    (tmp_path / "sitecustomize.py").write_text(
        "import sys\n"
        "class Stop:\n"
        "    def find_spec(self, name, *_):\n"
        "        if name == 'altcheck.audit':\n"
        "            raise KeyboardInterrupt\n"
        "sys.meta_path.insert(0, Stop())\n"
    )
    places = os.pathsep.join([str(tmp_path), str(Path(__file__).parents[2])])
    command = [sys.executable, "-c", "from altcheck.cli import main; main(['--help'])"]
    done = subprocess.run(
        command,
        env={**os.environ, "PYTHONPATH": places},
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stderr, done.stdout) == (2, "altcheck: stopped\n", "")
