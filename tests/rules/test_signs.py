"""Placeholders and badges, and pictures that only look like one of them."""

from __future__ import annotations

import pytest

from altcheck.document import splice

from .reading import asked, found


def img(attributes):
    return f"<p><img {attributes}></p>\n"


@pytest.mark.parametrize(
    "src",
    [
        "a.png",
        "placeholders-explained.png",
        "css-placeholder.png",
        "https://a.example/picsum.photos.png",
        "https://unsplash.com/photos/abc.jpg",
        "{{ x }}/placeholder.png",
    ],
)
def test_no_placeholder(src):
    assert "placeholder-image" not in found(f"![x]({src})\n")


@pytest.mark.parametrize(
    "src",
    [
        "placeholder.png",
        "img/image-placeholder.jpg",
        "placeholder-300x200.png",
        "Placeholder_Image.svg",
        "lorem-ipsum.png",
        "https://via.placeholder.com/150",
        "http://placehold.it/300x200",
        "https://placehold.co/600x400/png",
        "https://source.unsplash.com/random/800x600",
    ],
)
def test_a_placeholder(src):
    assert "placeholder-image" in found(f"![x]({src})\n")


@pytest.mark.parametrize("alt", ["Placeholder example", "the place-holder", "占位图示例"])
def test_an_example_of_a_placeholder(alt):
    assert "placeholder-image" not in found(f"![{alt}](placeholder.png)\n")


@pytest.mark.parametrize("more", ['data-hi="b.png"', 'srcset="b.png 2x"', 'data-src="b.png"'])
def test_a_script_or_the_browser_may_show_another(more):
    assert "placeholder-image" not in found(img(f'src="placeholder.png" alt="x" {more}'))


SHIELD = "https://img.shields.io/badge/"


@pytest.mark.parametrize(
    "text",
    [
        f"![licence](/{SHIELD}a-b.svg)\n",
        f"[![]({SHIELD}a-b.svg)](b)\n",
        f'<img src="{SHIELD}a-b.svg" alt="">\n',
        f'<img src="{SHIELD}a-b.svg" aria-hidden="true">\n',
        "![](a.png)\n",
        "![](badge-of-honour.png)\n",
    ],
)
def test_no_nameless_badge(text):
    assert asked(text, rules=["image-service-badge"]) == []


@pytest.mark.parametrize(
    ("address", "words"),
    [
        (f"{SHIELD}licence-MIT-green.svg", "licence: MIT"),
        (f"{SHIELD}build_state-all%20well-blue", "build state: all well"),
        (f"{SHIELD}a--b-c__d-red?style=flat", "a-b: c_d"),
        (f"{SHIELD}just-red.svg", "just"),
    ],
)
def test_the_words_of_a_badge_stand_in_its_address(address, words):
    text = f"![]({address})\n"
    (finding,) = asked(text, rules=["image-service-badge"])
    assert not finding.fix.safe
    assert splice(text, finding.fix.edits) == f"![{words}]({address})\n"


@pytest.mark.parametrize("address", ["https://badgen.net/npm/v/a", f"{SHIELD}-.svg"])
def test_or_they_do_not(address):
    (finding,) = asked(f"![badge]({address})\n", rules=["image-service-badge"])
    assert finding.fix is None
