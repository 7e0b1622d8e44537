"""Figures, links and headings with the images in them, and what a page tells other sites."""

import pytest

from altcheck.posts.reader import read_post


def read(text, name="post.html"):
    return read_post(name, text.encode()).post


def test_what_holds_no_image_and_has_a_name_is_not_kept():
    text = "<h2>Sea</h2><h3></h3><a href=x>Sea</a><a>b</a><a href=x aria-label=Sea></a>"
    assert read(text).links == ()


def test_links_of_markdown_have_no_tag_and_are_not_kept():
    assert read("[](x) [![a](b.png)](c)\n\n# ![a](b.png)\n", "post.md").links == ()


HELD = [
    ("<a href=x><img src=a alt=Sea></a>", "link", "<a href=x>", (0,), "Sea"),
    ("<img src=a><h2>The <img src=a alt=sea></h2>", "heading", "<h2>", (1,), "The sea"),
    ("<button><img src=a><svg></svg></button>", "button", "<button>", (0, 1), ""),
    ("<p>a</p>\n\n<a href=x><svg></svg></a>\n", "link", "<a href=x>", (0,), ""),
]


@pytest.mark.parametrize(("text", "kind", "tag", "images", "name"), HELD)
def test_what_holds_images_is_kept_with_them(text, kind, tag, images, name):
    for path in ("post.html", "post.md"):
        (link,) = read(text, path).links
        assert (link.kind, link.span.of(text)) == (kind, tag)
        assert (link.images, link.access.name) == (images, name)


def test_a_link_in_a_heading_and_the_heading_both_hold_the_image():
    post = read("<h2><a href=x><img src=a alt=Sea></a></h2>")
    assert [(link.kind, link.images) for link in post.links] == [("heading", (0,)), ("link", (0,))]


def test_a_link_without_a_name_is_kept_unless_it_is_hidden():
    assert len(read("<a href=x></a>").links) == 1
    assert read("<p hidden><a href=x></a></p>").links == ()


HEADINGS = [
    ("<h2>The <img src=a alt=sea> at dawn</h2>", "The at dawn"),
    ("<h2><a href=x><img src=a alt=sea></a></h2>", ""),
    ("<h2><img src=a alt=sea><img src=b alt=land></h2>", "land"),
    ("<p>x <img src=a></p>", None),
]


@pytest.mark.parametrize(("text", "heading"), HEADINGS)
def test_an_image_knows_the_other_text_of_its_heading(text, heading):
    assert read(text).images[0].heading == heading


def test_headings_of_markdown_count_too():
    assert read("# ![a](b.png)\n", "post.md").images[0].heading == ""


def test_a_figure_is_told_with_images_captions_and_role():
    text = (
        "<figure role=group aria-label=Sea><img src=a><figure><img src=b></figure>"
        "<figcaption>The  sea <b>front</b></figcaption></figure><img src=c>"
    )
    outer, inner = read(text).figures
    assert (outer.images, inner.images) == ((0,), (1,))
    ((caption, span),) = outer.captions
    assert (caption, span.of(text)) == ("The sea front", "<figcaption>")
    assert outer.role is not None
    assert outer.role.value_slot.span.of(text) == "group"
    assert (outer.label, inner.label, inner.role) == ("Sea", "", None)
    assert [image.figure for image in read(text).images] == [0, 1, None]


def test_meta_about_pictures_is_kept():
    text = (
        '<html><head><meta property="og:image" content=" a.png "><meta name="twitter:image:alt" '
        'content="Sea"><meta name="author" content="x"><meta charset="utf-8"></head></html>'
    )
    post = read(text)
    assert [(meta.name, meta.content) for meta in post.meta] == [
        ("og:image", "a.png"), ("twitter:image:alt", "Sea"),
    ]  # fmt: skip
    assert post.meta[0].span.of(text).startswith("<meta property")


COMPLETE = [
    ("a.html", "<img src=a>", True),
    ("a.html", "<!doctype html><img src=a>", True),
    ("a.html", "<img src={{ x }}>", False),
    ("a.html", "---\nlayout: x\n---\n<img src=a>", False),
    ("a.md", "<div><img src=a></div>", False),
]


@pytest.mark.parametrize(("name", "text", "complete"), COMPLETE)
def test_a_page_is_complete_if_nothing_is_added_to_it(name, text, complete):
    assert read(text, name).complete is complete


def test_an_image_that_only_the_page_around_a_post_could_name_is_told_as_unchecked():
    (note,) = read("<p><img src=a.png aria-labelledby=far></p>\n", "a.md").unchecked
    assert (note.reason, note.src, note.detail) == ("ids-elsewhere", "a.png", "far")
    assert read("<img src=a.png aria-labelledby=far>").unchecked == ()
    assert read("<p><img src=a.png alt=x aria-labelledby=far></p>\n", "a.md").unchecked == ()
