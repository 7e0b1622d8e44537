"""One alt on several pictures, one picture with several alts."""

import pytest
from PIL import Image as Picture

from altcheck.audit import Settings, audit

from .reading import BY_ID, only

NEIGHBOUR = "alt-repeated-neighbour"


@pytest.fixture
def site(tmp_path, monkeypatch):
    """Posts in a folder, and what one rule finds in all of them."""
    monkeypatch.chdir(tmp_path)

    def run(rule, **posts):
        for name, text in posts.items():
            (tmp_path / f"{name}.md").write_text(text, encoding="utf-8")
        rules = Settings(rules=(BY_ID[rule],))
        return [(f.path[-4:-3], f.image, dict(f.args)) for f in audit(["."], rules).findings]

    return run


@pytest.mark.parametrize(
    "text",
    [
        "![Boat](a.png)\n\n![Quay](b.png)\n",
        "![Boat](a.png)\n\n![Boat](a.png)\n",
        "![Boat](a.png)\n\n![Boat](a.png?w=300)\n",
        "![Boat](a-300x200.png)\n\n![Boat](a-600x400.png)\n",
        "![Star](a.png)![Star](b.png) ![Star](c.png)\n",
        "[![Boat](a.png)](x)\n\n[![Boat](b.png)](x)\n",
        "![Boat](a.png)\n\n![1](b.png)\n\n![2](c.png)\n\n![3](d.png)\n\n![Boat](e.png)\n",
        "![](a.png)\n\n![](b.png)\n",
        "![[smile]](/emoticon/a.png)\n\n![[smile]](/emoticon/b.png)\n",
        '<p><img src="a.png" alt="Boat" aria-hidden="true"></p><p><img src="b.png" alt="Boat"></p>\n',
        "---\ncover: a.png\ncover_alt: Boat\n---\n\n![Boat](b.png)\n",
    ],
)
def test_neighbours_that_differ_or_belong_together_are_left_alone(text):
    assert only(NEIGHBOUR, text) == []


@pytest.mark.parametrize(
    ("text", "times"),
    [
        ("![Boat](a.png)\n\n![boat.](b.png)\n", 1),
        ("![Boat](a.png)\n\n![Quay](b.png)\n\n![Boat](c.png)\n", 1),
        ("![Boat](a.png)\n\n![Boat](b.png)\n\n![Boat](c.png)\n", 2),
    ],
)
def test_neighbours_with_the_same_words(text, times):
    assert len(only(NEIGHBOUR, text)) == times


def shown(alt, *names):
    return "".join(f"![{alt}](https://a.example/{name}.png)\n\n" for name in names)


def test_an_alt_of_four_pictures_or_of_one_picture_five_times_is_left_alone(site):
    assert (
        site("alt-repeated-across-site", a=shown("Boat", *"abcd"), b=shown("Quay", *"aaaaaa")) == []
    )


def test_an_alt_of_five_pictures_is_told_once_where_it_stands_first(site):
    found = site("alt-repeated-across-site", a=shown("Boat", *"ab"), b=shown("boat!", *"cde"))
    assert found == [("a", 0, {"alt": "Boat", "times": 5})]


def test_signs_and_hidden_images_are_not_counted(site):
    hidden = "".join(
        f'<p><img hidden src="https://a.example/{n}.png" alt="Boat"></p>\n' for n in "cde"
    )
    assert site("alt-repeated-across-site", a=shown("Boat", *"ab") + hidden) == []


def test_a_picture_with_one_alt_is_left_alone(site):
    assert (
        site("alt-inconsistent", a=shown("Boat", "a"), b=shown("BOAT.", "a"), c=shown("Quay", "b"))
        == []
    )


def test_the_alt_that_differs_from_the_usual_one_is_told(site):
    found = site(
        "alt-inconsistent",
        a=shown("Boat", "a"),
        b=shown("Boat", "a"),
        c=shown("Quay", "a").replace(".png", ".png#x"),
    )
    assert found == [("c", 0, {"alt": "Quay", "other": "Boat"})]


@pytest.mark.parametrize(
    "posts",
    [
        {"a": shown("Boat", "a"), "b": shown("Quay", "a")},
        {"a": shown("Two red boats", *"aa"), "b": shown("Red boats", "a")},
        {"a": shown("Two red boats", *"aa"), "b": shown("两艘船", "a")},
        {"a": shown("Boat", *"aa"), "b": "---\nlang: de\n---\n\n" + shown("Kahn", "a")},
        {"a": shown("Boat", *"aa"), "b": "[![Home](https://a.example/a.png)](/)\n"},
        {"a": shown("Boat", *"aa"), "b": shown("", "a")},
    ],
)
def test_what_may_have_its_reason_is_left_alone(site, posts):
    assert site("alt-inconsistent", **posts) == []


def test_an_empty_alt_is_told_in_html_where_others_have_words(site):
    empty = '<p><img src="//a.example/a.png" alt=""></p>\n'
    found = site("alt-inconsistent", a=shown("Boat", *"aa"), b=empty)
    assert found == [("b", 0, {"alt": "", "other": "Boat"})]


def test_pictures_are_the_same_by_their_bytes(site, tmp_path):
    Picture.new("RGB", (8, 8), "red").save(tmp_path / "x.png")
    Picture.new("RGB", (8, 8), "red").save(tmp_path / "y.png")
    Picture.new("RGB", (8, 8), "blue").save(tmp_path / "z.png")
    text = "![Red](x.png)\n\n![Red](y.png)\n\n![Cherry](y.png)\n\n![Blue](z.png)\n"
    assert [index for _, index, _ in site("alt-inconsistent", a=text)] == [2]
