"""What links are called that hold nothing but an image."""

import pytest

from .reading import asked, found, only

OFF = ["linked-image-alt-and-text", "linked-image-purpose", "identical-image-links"]


@pytest.mark.parametrize(
    "text",
    [
        "![more](a.png)\n", "[![more](a.png) boats](b)\n", "[![Read more about boats](a.png)](b)\n",
        '<button><img src="a.png" alt="more"></button>\n', '<a name="b"><img alt="more"></a>\n',
        '<a href="b" aria-label="Boats"><img src="a.png" alt="more"></a>\n',
    ],
)  # fmt: skip
def test_a_link_that_has_a_name_is_left_alone(text):
    assert only("linked-image-generic-name", text) == []


@pytest.mark.parametrize(
    "alt",
    ["More", "click here!", "Read  more", "了解更多", "点此", "こちら", "En savoir plus", "HERE"],
)
def test_a_link_called_a_link(alt):
    (finding,) = only("linked-image-generic-name", f"[![{alt}](a.png)](b)\n\n*Two boats*\n")
    assert finding.fix is None


@pytest.mark.parametrize(
    ("length", "times"), [(10, 0), (150, 0), (151, 1), (250, 1), (251, 0), (2000, 0)]
)
def test_the_length_of_a_links_name(length, times):
    text = f"[![{('ab cd' * 500)[: length - 1]}x](a.png)](b)\n"
    assert len(only("linked-image-long-alt", text)) == times


@pytest.mark.parametrize(
    "target",
    [
        "b.html",
        "b.png",
        "",
        "#a.png",
        "a.png.html",
        "a-large/b.png",
        "a",
        "https://a.example/?a.png",
    ],
)
def test_a_link_to_something_else(target):
    assert only("linked-image-to-itself", f"[![Two boats](a.png)]({target})\n") == []


@pytest.mark.parametrize(
    ("src", "target"),
    [
        ("a.png", "a.png"), ("a.png", "/x/a.JPG?x=1"), ("a-300x200.jpg", "a.jpg"),
        ("a_small.jpg", "a.jpg"), ("a.thumb.jpg", "a-large.jpg"), ("a%20b.png", "x/a b.png"),
    ],
)  # fmt: skip
def test_a_link_to_the_picture_itself(src, target):
    assert len(only("linked-image-to-itself", f"[![Two boats]({src})](<{target}>)\n")) == 1


@pytest.mark.parametrize("words", ["click to enlarge", "Full size", "点击放大", "Zoom", "拡大"])
def test_a_link_that_says_that_it_enlarges(words):
    assert only("linked-image-to-itself", f"[![Boats, {words}](a.png)](a.png)\n") == []


def test_rules_for_a_person_to_read_through_are_off_and_say_both_sides():
    text = "[![Two boats](a.png) at the quay](b)\n\n[![Boats](a.png)](b)\n\n[![boats](a.png)](c)\n"
    assert not set(found(text)) & set(OFF)
    both, purpose, other, same = asked(text, rules=OFF)
    assert both.args == {"alt": "Two boats", "text": "at the quay"}
    assert (purpose.args["href"], other.args["href"]) == ("b", "c")
    assert (same.args["alt"], same.args["href"]) == ("boats", "b")
