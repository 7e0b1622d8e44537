"""What stands around an image: its link, its heading, its language, whether it is on the page."""

from typing import Literal

import pytest
from lxml import etree

from altcheck.document import Image, Link
from altcheck.posts.context import lazy_address
from altcheck.posts.reader import read_post
from tests.timing import within

IMG = "<img src=a.png alt=b>"


def images(text: str, path: str = "post.html") -> tuple[Image, ...]:
    post, _ = read_post(path, text.encode())
    return post.images


def one(text: str, path: str = "post.html") -> Image:
    (image,) = images(text, path)
    return image


NO_LINK = {
    "no ancestor": IMG,
    "an anchor to jump to": f"<a name=x>{IMG}</a>",
    "a paragraph": f"<p>{IMG}</p>",
    "a link beside it": f"<p><a href=x>y</a>{IMG}</p>",
    "a role of another kind": f"<div role=group>{IMG}</div>",
    "a label for a field": f"<label>{IMG}</label>",
}


@pytest.mark.parametrize("text", NO_LINK.values(), ids=NO_LINK)
def test_an_image_outside_of_links_has_none(text: str) -> None:
    assert one(text).link is None


LINKS = {
    "nothing but the image": (f"<a href=x.html>{IMG}</a>", Link("x.html", "", "", "")),
    "text beside it": (f"<a href=x>Read {IMG} <b>more</b></a>", Link("x", "Read more", "", "")),
    "an empty address": (f"<a href=''>{IMG}</a>", Link("", "", "", "")),
    "a title": (f"<a href=x title='Home page'>{IMG}</a>", Link("x", "", "", "Home page")),
    "a label": (f"<a href=x aria-label='Home'>{IMG}</a>", Link("x", "", "Home", "")),
    "a label elsewhere": (
        f"<p id=a>Our</p><a href=x aria-labelledby='a none b'>{IMG}</a><p id=b>home</p>",
        Link("x", "", "Our home", ""),
    ),
    "a label nowhere": (
        f"<a href=x aria-labelledby=none aria-label=Home>{IMG}</a>",
        Link("x", "", "Home", ""),
    ),
    "a button": (f"<button>Buy {IMG}</button>", Link(None, "Buy", "", "", button=True)),
    "the head of details": (
        f"<details><summary>More {IMG}</summary></details>",
        Link(None, "More", "", "", button=True),
    ),
    "a role": (f"<span role=button>Buy {IMG}</span>", Link(None, "Buy", "", "", button=True)),
    "an anchor with a role": (
        f"<a role=button>Buy {IMG}</a>",
        Link(None, "Buy", "", "", button=True),
    ),
    "far below": (f"<a href=x><div><p><b>{IMG}</b></p></div></a>", Link("x", "", "", "")),
    "references": (f"<a href='x?a&amp;b'>A &amp; B {IMG}</a>", Link("x?a&b", "A & B", "", "")),
}


@pytest.mark.parametrize(("text", "link"), LINKS.values(), ids=LINKS)
def test_a_link_is_told_with_all_that_names_it(text: str, link: Link) -> None:
    assert one(text).link == link


def test_a_link_of_markdown_is_one_too() -> None:
    image = one("See [the ![a](b.png) map](c.html 'Map').", "post.md")
    assert image.link == Link("c.html", "the map", "", "Map")


def test_images_of_one_link_name_it_for_each_other() -> None:
    first, second = images("<a href=x>All <img src=a alt=North> <img src=b alt=South></a>")
    assert (first.link and first.link.text) == "All South"
    assert (second.link and second.link.text) == "All North"


def test_the_innermost_link_counts() -> None:
    link = one(f"<div role=link>outer <span role=button>inner {IMG}</span></div>").link
    assert link is not None
    assert link.text == "inner"


INERT: dict[str, tuple[str, list[Literal["template", "noscript"] | None]]] = {
    "nothing": (IMG, [None]),
    "a template": (f"<template>{IMG}</template>", ["template"]),
    "without scripts, on its own": (f"<noscript>{IMG}</noscript>", [None]),
    "without scripts, again": (f"{IMG}<noscript>{IMG}</noscript>", [None, "noscript"]),
    "without scripts, another": (
        f"{IMG}<noscript><img src=other.png></noscript>",
        [None, None],
    ),
    "without scripts, loaded late": (
        f"<img src=blank.gif data-src=a.png><noscript>{IMG}</noscript>",
        [None, "noscript"],
    ),
    "both": (f"<template><noscript>{IMG}</noscript></template>", ["template"]),
}


@pytest.mark.parametrize(("text", "inert"), INERT.values(), ids=INERT)
def test_what_the_page_does_not_show_is_inert(
    text: str, inert: list[Literal["template", "noscript"] | None]
) -> None:
    assert [image.inert for image in images(text)] == inert


LAZY: dict[str, tuple[dict[str, str], str | None]] = {
    "only src": ({"src": "a.png"}, None),
    "both real": ({"src": "a.png", "data-src": "b.png"}, None),
    "a name that ends in the word": ({"src": "unloading.png", "data-src": "b.png"}, None),
    "the word in the query": ({"src": "a.png?x=blank", "data-src": "b.png"}, None),
    "a placeholder and nothing else": ({"src": "blank.gif"}, None),
    "no address at all": ({"alt": "x"}, None),
    "blanks": ({"src": "", "data-src": " "}, None),
    "no src": ({"data-src": "b.png"}, "b.png"),
    "an empty src": ({"src": "", "data-original": "b.png"}, "b.png"),
    "a pixel": ({"src": "/img/blank.gif", "data-src": "b.png"}, "b.png"),
    "a srcset": ({"src": "data:x", "data-srcset": " a.png 1x, b.png 2x"}, "a.png"),
    "an address before a srcset": ({"data-srcset": "a.png", "data-url": "b.png"}, "b.png"),
    "a class of lazy loading": (
        {"class": "img lazy", "src": "load.gif", "data-original": "b.png"},
        "b.png",
    ),
    "a class against it": ({"class": "skip-lazy", "src": "a.png", "data-url": "b.png"}, None),
    "another one": ({"class": "no-lazyload", "src": "a.png", "data-src": "b.png"}, None),
    "slick": ({"data-lazy": "b.png"}, "b.png"),
    "a class that only sounds like it": (
        {"class": "lazybones", "src": "a.png", "data-src": "b.png"},
        None,
    ),
    "an empty srcset": ({"data-srcset": ","}, None),
    "a pixel with a query": ({"src": "/i/loading-2.svg?v=1", "data-lazy-src": "b.png"}, "b.png"),
    "data": ({"src": "data:image/gif;base64,R0lGOD", "data-actualsrc": "b.png"}, "b.png"),
    "two real ones": ({"data-src": "b.png", "data-original": "c.png"}, "b.png"),
}


@pytest.mark.parametrize(("attributes", "address"), LAZY.values(), ids=LAZY)
def test_the_real_address_is_told_where_src_stands_in_for_it(
    attributes: dict[str, str], address: str | None
) -> None:
    assert lazy_address(etree.Element("img", attributes)) == address
    written = " ".join(f'{name}="{value}"' for name, value in attributes.items())
    assert one(f"<img {written}>").lazy == address


_N = 2000
BIG = {
    "one link around all": f"<a href=x>{IMG * _N}</a>",
    "links": f"<p><a href=x>a</a><a href=x>{IMG}</a></p>" * _N,
    "depth": "<div>" * 1000 + f"<p>{IMG}</p>" * _N,
    "headings": f"<h2>{IMG * _N}</h2>",
    "labels": "<p id=x>a</p>" + "<img src=a aria-labelledby=x>" * _N,
    "one long address": f"<img src={'/blank' * 50 * _N}x data-src=y>",
}


@pytest.mark.parametrize("text", BIG.values(), ids=BIG)
def test_time_grows_with_the_post_and_no_faster(text: str) -> None:
    within(8, lambda: images(text))
