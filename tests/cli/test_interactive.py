"""``altcheck fix --interactive``: one image after the other."""

from pathlib import Path

import pytest
from click.testing import CliRunner

from altcheck.cli.commands import cli
from altcheck.fixes import Left, Refused

URL = "https://a.example/b.png"
BAD = f"<p><img src='{URL}'></p><p class='caption'>Dawn at the quay</p>\n"
BARE = "<p><img src='https://a.example/c.png'></p>\n"


@pytest.fixture
def ask(monkeypatch, tmp_path):
    """Answers the questions about posts with lines; gives exit code, output and errors."""
    monkeypatch.chdir(tmp_path)

    def ask(answers, lang="en", **posts):
        for name, text in posts.items():
            Path(f"{name}.md").write_text(text)
        result = CliRunner().invoke(
            cli, ["fix", "--interactive", "--lang", lang, "."], input="\n".join(answers) + "\n", standalone_mode=False
        )  # fmt: skip
        assert result.exception is None or isinstance(result.exception, SystemExit), result.output
        return result.return_value, result.stdout, result.stderr

    return ask


def read(name):
    return Path(f"{name}.md").read_text()


def test_nothing_is_asked_where_nothing_is_missing(ask):
    code, out, _ = ask([], a=f"![Two boats]({URL})\n")
    assert (code, out) == (0, "0 images in 0 posts\n")


def test_a_proposal_is_taken(ask):
    code, out, _ = ask(["t"], a=BAD)
    assert code == 0
    for words in (
        "a.md:1:4\n",
        f"picture: {URL}",
        "alt today: -",
        "caption: Dawn at the quay",
        "proposal: Dawn",
    ):
        assert words in out
    assert "1 images in 1 posts" in out
    assert read("a") == BAD.replace("b.png'", "b.png' alt='Dawn at the quay'")


def test_it_is_edited_and_an_empty_answer_asks_again(ask):
    ask(["e", "Two  boats at dawn"], a=BAD)
    assert "alt='Two boats at dawn'" in read("a")
    ask(["e", " ", "s"], b=BARE)
    assert read("b") == BARE


def test_nothing_to_take_is_no_answer(ask):
    _, out, _ = ask(["t", "e", "A lighthouse"], a=BARE)
    assert "[t]ake" not in out
    assert "alt='A lighthouse'" in read("a")


def test_decoration_is_marked_in_html_and_elsewhere_it_is_said_why_not(ask):
    ask(["d"], a=BARE)
    assert read("a") == BARE.replace("c.png'", "c.png' alt=''")
    ask(["d"], b=f"![]({URL})\n")
    assert read("b") == f"<!-- altcheck-decorative -->\n![]({URL})\n"
    assert ask([])[1] == "0 images in 0 posts\n"
    _, out, _ = ask(["d", "s"], c=f"Text ![]({URL})\n")
    assert "can't be marked as decoration here" in out
    assert read("c") == f"Text ![]({URL})\n"


def test_skipped_ones_are_left_and_quitting_keeps_what_was_decided(ask):
    code, out, _ = ask(["s", "t", "q"], a=BARE, b=BAD, c=BAD + BARE)
    assert code == 0
    assert "1 images in 1 posts" in out
    assert (read("a"), read("c")) == (BARE, BAD + BARE)
    assert "alt='Dawn at the quay'" in read("b")


def test_quitting_in_the_middle_of_a_post_keeps_its_first_half(ask):
    ask(["t", "q"], a=BAD + BARE)
    assert read("a") == BAD.replace("b.png'", "b.png' alt='Dawn at the quay'") + BARE


def test_what_was_decided_is_proposed_for_the_same_picture(ask):
    _, out, _ = ask(["e", "Two boats", "t"], a=BARE, b=BARE)
    assert "proposal: Two boats" in out
    assert "alt='Two boats'" in read("b")


def test_the_end_of_the_answers_stops_it_with_what_was_written(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "a.md").write_text(BAD)
    (tmp_path / "b.md").write_text(BARE)
    result = CliRunner().invoke(cli, ["fix", "--interactive", "."], input="t\n")
    assert result.exit_code != 0
    assert "Dawn at the quay'" in read("a")
    assert read("b") == BARE


def test_a_file_that_can_not_be_written_is_told(ask):
    Path("a.md").write_text(BAD)
    Path("a.md").chmod(0o444)
    code, _, err = ask(["t"])
    assert code == 1
    assert "altcheck: a.md: is read only" in err


def test_a_file_that_changed_meanwhile_is_told(ask, monkeypatch):
    def refuse(*_):
        raise Refused(Left.CHANGED)

    monkeypatch.setattr("altcheck.cli.interactive.replace_file", refuse)
    code, _, err = ask(["t"], a=BAD)
    assert code == 1
    assert "was changed by somebody else" in err
    assert read("a") == BAD


def test_chinese_is_spoken(ask):
    out = ask(["t"], lang="zh", a=BAD)[1]
    assert "采用[t]" in out
    assert "图注：Dawn" in out
