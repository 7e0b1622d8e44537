"""The address and the file behind it: what each state of a file means to each rule."""

from dataclasses import replace

import pytest

from altcheck.assets.asset import Asset, State
from altcheck.document import splice
from altcheck.posts.reader import read_post
from altcheck.repo import Repo
from altcheck.rules.rule import RepoRule
from altcheck.rules.source import shown

from .reading import BY_ID, found

SOURCE = [rule for rule in BY_ID.values() if rule.concern == "source"]
FILES = [rule for rule in SOURCE if isinstance(rule, RepoRule)]


def asked(text, *assets):
    """The findings of the rules about files, given what is known of each image's file."""
    post = read_post("a.md", text.encode()).post
    known = {("a.md", k): asset for k, asset in enumerate(assets)}
    repo = Repo({"a.md": post}, known, {})
    pairs = [(one, rule) for one in post.images for rule in FILES if one.element in rule.elements]
    return [f for one, rule in pairs for f in rule.check(one, post, repo)]


def rules(text, *assets):
    return [finding.rule for finding in asked(text, *assets)]


@pytest.mark.parametrize(
    ("state", "ids"),
    [
        (State.FOUND, []),
        (State.MISSING, ["image-broken-local"]),
        (State.WRONG_CASE, ["image-path-case"]),
        (State.EMPTY, ["image-broken-local"]),
        (State.NOT_AN_IMAGE, ["image-format-mismatch"]),
        (State.TRUNCATED, ["image-format-mismatch"]),
        (State.TOO_BIG, []),
        (State.UNREADABLE, []),
        (State.DATA, []),
        (State.OUTSIDE, []),
        (State.NOT_HERE, []),
        (State.TEMPLATED, []),
        (State.OFFLINE, []),
        (State.NO_FILE, []),
    ],
)
def test_each_state_of_a_file(state, ids):
    actual = "A.png" if state is State.WRONG_CASE else None
    asset = Asset("a.png", state, format="PNG", actual=actual)
    assert rules("![x](a.png)\n", asset) == ids


def test_every_state_is_tried_above():
    (mark,) = test_each_state_of_a_file.pytestmark
    assert {state for state, _ in mark.args[1]} == set(State)


@pytest.mark.parametrize("state", [State.MISSING, State.WRONG_CASE, State.NOT_AN_IMAGE])
@pytest.mark.parametrize(
    "text",
    [
        '<template><img src="a.png" alt="x"></template>\n',
        '<p><img src="b.png" alt="x"><noscript><img src="b.png" alt="x"></noscript></p>\n',
    ],
)
def test_what_the_page_does_not_show_is_left_alone(state, text):
    post = read_post("a.md", text.encode()).post
    good, bad = Asset("b.png", State.FOUND, format="PNG"), Asset("a.png", state, actual="A.png")
    assert post.images[-1].inert
    assert rules(text, *[good] * (len(post.images) - 1), bad) == []


def test_no_file_is_missed_where_no_address_is_known():
    assert rules("![x]()\n", Asset("", State.MISSING)) == []


def test_a_file_behind_a_filled_in_address_is_missed_where_it_was_looked_for():
    text = "![x]({{ site.url }}/a.png)\n"
    assert rules(text, Asset("a.png", State.MISSING)) == ["image-broken-local"]
    assert rules(text, Asset("a.png", State.TEMPLATED)) == []
    assert rules(text, Asset("a.png", State.EMPTY)) == []


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("a.png", "PNG"),
        ("a.jpg", "JPEG"),
        ("a.JPEG", "JPEG"),
        ("a.jpg", "MPO"),
        ("a.svg", "SVG"),
        ("a.webp", "WEBP"),
        ("a.image", "PNG"),
        ("picture", "GIF"),
        ("a.png", None),
    ],
)
def test_a_file_that_is_what_its_name_says(name, kind):
    assert rules(f"![x]({name})\n", Asset(name, State.FOUND, format=kind)) == []


@pytest.mark.parametrize(("name", "kind"), [("a.png", "JPEG"), ("a.jpg", "WEBP"), ("a.gif", "SVG")])
def test_a_file_that_is_something_else(name, kind):
    (finding,) = asked(f"![x]({name})\n", Asset(name, State.FOUND, format=kind))
    assert finding.rule == "image-format-mismatch"
    assert (finding.args["src"], finding.args["actual"]) == (name, kind)
    assert kind in finding.args["fault"].en
    assert kind in finding.args["fault"].zh
    assert finding.fix is None


def test_the_letter_case_is_corrected_and_nothing_else():
    text = '![x](IMG/A.PNG "Quay")\n'
    (finding,) = asked(text, Asset("img/a.png", State.WRONG_CASE, actual="img/a.png"))
    assert splice(text, finding.fix.edits) == '![x](img/a.png "Quay")\n'
    assert finding.fix.safe


def test_the_address_is_respelled_where_a_script_reads_it():
    text = '<p><img src="data:image/gif;base64,AAAA" data-src="A.png" alt="x"></p>\n'
    (finding,) = asked(text, Asset("a.png", State.WRONG_CASE, actual="a.png"))
    assert finding.span.of(text) == "A.png"
    assert splice(text, finding.fix.edits) == text.replace("A.png", "a.png")


def test_no_respelling_where_the_place_cannot_be_written():
    post = read_post("a.md", b"![x](A.png)\n").post
    (one,) = post.images
    fixed = replace(one, src=one.src._replace(write=None))
    asset = Asset("a.png", State.WRONG_CASE, actual="a.png")
    repo = Repo({"a.md": post}, {("a.md", 0): asset}, {})
    (finding,) = BY_ID["image-path-case"].check(fixed, post, repo)
    assert finding.fix is None


def test_the_one_file_that_may_be_meant_is_named_and_offered():
    text = "![x](img/a.png)\n"
    (finding,) = asked(text, Asset("img/a.png", State.MISSING, near="img/a.webp"))
    assert (finding.rule, finding.args["near"]) == ("image-broken-local", "img/a.webp")
    assert finding.args["hint"] == " (≈ img/a.webp)"
    assert splice(text, finding.fix.edits) == "![x](img/a.webp)\n"
    assert not finding.fix.safe


def test_no_file_to_name():
    (finding,) = asked("![x](a.png)\n", Asset("a.png", State.MISSING))
    assert (finding.args["near"], finding.args["hint"], finding.fix) == ("", "", None)


@pytest.mark.parametrize(
    ("src", "ref"),
    [
        ("a.png", "a.png"),
        ("a%20b.png", "a b.png"),
        ("a%2520b.png", "a%20b.png"),
        ("100%.png", "100%.png"),
    ],
)
def test_a_name_that_is_spelled_as_the_file_is(src, ref):
    assert rules(f"![x]({src})\n", Asset(ref, State.FOUND, format="PNG")) == []


def test_a_name_in_another_unicode_form_is_respelled():
    text = "![x](cafe\u0301.png)\n"
    asset = Asset("caf\u00e9.png", State.FOUND, format="PNG", actual="caf\u00e9.png")
    (finding,) = asked(text, asset)
    assert (finding.rule, finding.fix.safe) == ("image-path-unicode", True)
    assert splice(text, finding.fix.edits) == "![x](caf\u00e9.png)\n"


def test_a_percent_code_in_a_name_is_written_as_one():
    text = "![x](img/a%20b.png?w=1%20)\n"
    (finding,) = asked(text, Asset("img/a%20b.png", State.FOUND, format="PNG"))
    assert finding.rule == "image-path-unicode"
    assert splice(text, finding.fix.edits) == "![x](img/a%2520b.png?w=1%20)\n"


@pytest.mark.parametrize(
    ("tag", "ids"),
    [
        ('<img alt="x">', ["image-src-missing"]),
        ('<img class="wide" alt="x">', ["image-src-missing"]),
        ('<img src alt="x">', ["image-src-empty"]),
        ('<img src="" alt="x">', ["image-src-empty"]),
        ('<img src=" \t " alt="x">', ["image-src-empty"]),
        ('<img src="a.png" alt="x">', []),
        ('<img srcset="a.png 2x" alt="x">', []),
        ('<img src="" srcset="a.png 2x" alt="x">', []),
        ('<img data-src="a.png" alt="x">', []),
        ('<img data-srcset="a.png 2x" alt="x">', []),
        ('<img src="" data-src="a.png" alt="x">', []),
        ('<img src="#" alt="x">', []),
        ('<img src="{{ x }}" alt="x">', []),
    ],
)
def test_an_image_without_an_address(tag, ids):
    assert found(f"<p>{tag}</p>\n", SOURCE) == ids


def test_a_template_holds_images_for_later():
    assert found('<template><img alt="x"><img src="" alt="x"></template>\n', SOURCE) == []


def test_a_long_address_is_cut_in_the_sentence():
    assert shown("a" * 120) == "a" * 120
    assert shown("a" * 121) == "a" * 119 + "…"


@pytest.mark.parametrize(
    ("text", "ids"),
    [
        ("![x](a.mp4)\n", []),
        ("![[a.pdf]]\n", []),
        ('<p><img src="a.mp4" alt="x"></p>\n', ["image-format-mismatch"]),
    ],
)
def test_films_in_the_syntax_of_images(text, ids):
    name = "a.pdf" if "pdf" in text else "a.mp4"
    assert rules(text, Asset(name, State.NOT_AN_IMAGE)) == ids
