"""How addresses are written: what is left alone, what is found, and what a fix makes of it."""

from __future__ import annotations

from urllib.parse import unquote

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from altcheck.assets.asset import Asset, State
from altcheck.document import splice
from altcheck.rules.address import ImageSrcInvalidUrl, ImageSrcLocalOnly

from .reading import asked, found


def html(src):
    return f'<p><img src="{src}" alt="x"></p>\n'


def invalid(text, state=State.OFFLINE):
    return asked(text, Asset("x", state), rules=["image-src-invalid-url"])


def local_only(text, state=State.OFFLINE, rule=None):
    return asked(text, Asset("x", state), rules=[rule or "image-src-local-only"])


@pytest.mark.parametrize(
    "text",
    [
        html("https://a.example/b%20c.png?x=1&amp;y=[2]|3^#d"),
        html(" https://a.example/b.png\n"),
        html("図/写真.png"),
        html("data:image/svg+xml,<svg a='b c'/>"),
        html("{{ url }}/a b.png"),
        '<p><img src="a b.gif" data-src="c.png" alt="x"></p>\n'.replace("a b", "lazy b"),
        "![x](<a b{c}.png>)\n",
        "![x](https://a.example/b%2Fc.png)\n",
        "---\ncover: a b.png\n---\n",
        "{% asset_img 'a b.png' x %}\n",
        '<template><img src="a b.png" alt="x"></template>\n',
        html("C:\\a b.png"),
        html("\\\\server\\a.png"),
    ],
)
def test_an_address_that_is_left_alone(text):
    assert invalid(text) == []


@pytest.mark.parametrize("state", [State.MISSING, State.EMPTY, State.WRONG_CASE])
def test_what_is_not_there_is_to_be_mended_first(state):
    assert invalid(html("a b.png"), state) == []


@pytest.mark.parametrize(
    ("src", "chars", "fixed"),
    [
        ("a b.png", "U+0020", "a%20b.png"),
        ("a\\b.png", "\\", "a/b.png"),
        ("a%b.png", "%", "a%25b.png"),
        ("100%.png?x=5%", "%", "100%25.png?x=5%25"),
        ("a\tb.png", "U+0009", "ab.png"),
        ("a\n b.png", "U+000A, U+0020", "a%20b.png"),
        ("a{b}.png", "{, }", "a%7Bb%7D.png"),
        ("a&quot;b&lt;.png", '", <', "a%22b%3C.png"),
        ("a.png?x=b\\c d", "\\, U+0020", "a.png?x=b%5Cc%20d"),
    ],
)
def test_an_address_that_is_none(src, chars, fixed):
    text = html(src)
    (finding,) = invalid(text, State.FOUND)
    assert finding.args["chars"] == chars
    assert finding.fix.safe
    assert splice(text, finding.fix.edits) == html(fixed)
    assert invalid(splice(text, finding.fix.edits), State.FOUND) == []


def test_on_another_host_nobody_knows_whether_it_is_there():
    (finding,) = invalid(html("https://a.example/b c.png"))
    assert not finding.fix.safe


@example("<a /")
@given(st.text(alphabet=" \\{}<>`%ab/é\t", min_size=1, max_size=30))
def test_the_fix_is_a_valid_address_of_the_same_file(name):
    text = f"<p><img src='x{name}y' alt='x'></p>\n"
    for finding in invalid(text, State.FOUND):
        (edit,) = finding.fix.edits
        assert not invalid(splice(text, [edit]), State.FOUND)
        # Browsers drop tabs and take a backslash for a slash.
        meant = f"x{name}y".replace("\t", "").replace("\\", "/")
        assert unquote(edit.text) == unquote(meant)


def test_the_rules_take_their_options():
    assert ImageSrcLocalOnly(hosts=("nas.local",)).hosts == ("nas.local",)
    assert ImageSrcInvalidUrl().id == "image-src-invalid-url"


@pytest.mark.parametrize(
    "text",
    [
        html("https://a.example/b.png"),
        html("a.png"),
        html("/sdcards.png"),
        html("/homes/b.png"),
        html("https://a.example/typora-user-images/b.png"),
        html("https://a.example/Users/ann/b.png"),
        html("data:image/png;base64,AAAA"),
        html("http://{{ host }}/localhost.png"),
        '<template><img src="file:///a.png" alt="x"></template>\n',
        html(""),
    ],
)
def test_an_address_that_readers_can_follow(text):
    assert local_only(text) == []


def test_a_folder_may_be_called_like_a_home():
    for src in ("/home/ann/img/b.png", "/sdcard/b.png", "a/typora-user-images/b.png"):
        assert local_only(html(src), State.FOUND) == []
        assert len(local_only(html(src), State.MISSING)) == 1


@pytest.mark.parametrize(
    "src",
    [
        "file:///C:/a.png",
        "FILE:a.png",
        "C:\\Users\\ann\\a.png",
        "d:/a.png",
        "\\\\nas\\share\\a.png",
        "blob:https://a.example/1",
        "content://media/1",
        "app://local/a.png",
        "http://localhost/a.png",
        "https://127.0.0.1:8080/a.png",
        "//192.168.0.7/a.png",
        "http://nas.local/a.png",
    ],
)
def test_an_address_for_its_author_only(src):
    assert len(local_only(html(src))) == 1


def test_a_host_of_the_intranet_may_be_allowed():
    rule = ImageSrcLocalOnly(hosts=("nas.local",))
    assert local_only(html("http://nas.local/a.png"), rule=rule) == []
    assert len(local_only(html("http://other.local/a.png"), rule=rule)) == 1


@pytest.mark.parametrize("src", ["//a.example/b.png", "//A.example/b.png?x=1"])
def test_two_slashes(src):
    assert found(html(src)) == ["image-protocol-relative"]


@pytest.mark.parametrize("src", ["//b.png", "///b.png", "//localhost/b.png", "//{{ h }}/b.png"])
def test_two_slashes_that_are_something_else(src):
    assert "image-protocol-relative" not in found(html(src)) or src == "//b.png"
