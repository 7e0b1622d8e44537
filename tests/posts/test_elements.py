"""Which elements show images, as what, and where they stand."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from altcheck.posts.markdown import render
from altcheck.posts.marks import Marked
from altcheck.posts.reader import read_post


def read(text, name="post.html"):
    return read_post(name, text.encode()).post


NONE = [
    "<p>words</p>",
    "<input type=text><input>",
    "<object data=a.html></object><object data=a.pdf type=application/pdf></object><object></object>",
    "<object type=image/png></object>",
    "<embed src=a.swf><embed src=film.mp4><embed src=a.svg type=text/html>",
    "<video src=a.mp4></video><video poster=''></video>",
    "<div role=figure>x</div><div role=graphics-document></div>",
    "<picture><source srcset=a.png></picture>",
    "<svgx></svgx><imgs>",
    "<div title='<svg>'>x</div>",
    "<!-- <svg role=img></svg> -->",
]


@pytest.mark.parametrize("text", NONE)
def test_what_shows_no_image_is_none(text):
    assert read(text).images == ()


def test_what_is_shown_as_code_is_no_element_and_stays_as_it_was_written():
    text = "`<svg role=img>` and `<area/>`\n\n<svg role=img></svg>\n"
    assert len(read(text, "post.md").images) == 1
    marked = Marked(text, 0)
    shown = marked.without_shown(render(marked.text))
    assert b"<code>&lt;svg role=img&gt;</code> and <code>&lt;area/&gt;</code>" in shown
    assert b"<svg ac-at=32 role=img>" in shown


KINDS = [
    ("<input type=image src=b.png alt=Go>", "input", "b.png"),
    ("<INPUT TYPE=Image SRC=b.png>", "input", "b.png"),
    ("<area href=b.html alt=Go>", "area", "b.html"),
    ("<object data='b.png?x'></object>", "object", "b.png?x"),
    ("<object data=b type=image/png></object>", "object", "b"),
    ("<object data=data:image/png;base64,x></object>", "object", "data:image/png;base64,x"),
    ("<object data=b.mp3></object>", "object", "b.mp3"),
    ("<embed src=b.svg>", "embed", "b.svg"),
    ("<video poster=b.png src=c.mp4></video>", "video", "b.png"),
    ("<svg viewBox='0 0 9 9'><image href=b.png /></svg>", "svg", None),
    ("<canvas width=9></canvas>", "canvas", None),
    ("<div class=x role=img></div>", "other", None),
    ("<i role='IMAGE'></i>", "other", None),
    ("<image src=b.png>", "img", "b.png"),
]


@pytest.mark.parametrize(("markup", "kind", "src"), KINDS)
@pytest.mark.parametrize("around", ["{}", "<p>前 <b>{}</b></p>", "words\n\n> <p>\n> {}"])
def test_an_image_is_found_at_its_start_tag(markup, kind, src, around):
    for name in ("post.html", "post.md"):
        text = around.format(markup)
        (image,) = read(text, name).images
        assert (image.element, image.src.value) == (kind, src)
        assert image.span.of(text) == markup[: markup.index(">") + 1].replace(" />", " />")
        assert image.n == (0 if kind == "img" else None)
        assert (image.alt is None) == (kind not in ("img", "input", "area"))


def test_images_are_in_the_order_of_the_page_and_only_img_are_counted():
    text = "<svg></svg><img src=a><canvas></canvas><p role=img></p><img src=b><area>"
    images = read(text).images
    assert [image.element for image in images] == ["svg", "img", "canvas", "other", "img", "area"]
    assert [image.n for image in images] == [None, 0, None, None, 1, None]
    assert [image.index for image in images] == list(range(6))
    assert [image.span.start for image in images] == sorted(image.span.start for image in images)


def test_parts_of_a_drawing_count_if_they_have_a_role():
    text = "<svg><g role=img></g><circle role=graphics-symbol /><path role=presentation /><svg></svg></svg>"
    assert [image.span.of(text)[:7] for image in read(text).images] == [
        "<svg>",
        "<g role",
        "<circle",
    ]


def test_every_slot_can_be_written():
    text = "<input type=image><area><object data=a.png></object><embed src=a.svg>"
    post = read(text)
    for image in post.images:
        for slot in (image.src, image.alt, image.title):
            if slot is not None:
                start, stop = slot.put("x y").span
                new = text[:start] + slot.put("x y").text + text[stop:]
                again = read(new).images
                values = {s.value for i in again for s in (i.src, i.alt, i.title) if s is not None}
                assert "x y" in values or len(again) < len(post.images)


def test_of_equal_attributes_the_later_ones_are_kept_apart():
    (image,) = read("<img src=a alt='x' ALT=\"y &amp; z\" alt>").images
    assert image.alt is not None
    assert image.alt.value == "x"
    assert [(a.name, a.value_slot.value) for a in image.duplicated] == [
        ("alt", "y & z"),
        ("alt", ""),
    ]


def test_the_sources_of_a_picture_are_told_with_its_img():
    text = (
        "<picture><source srcset='a 2x' media=print><source src=b><img src=c><img src=d></picture>"
    )
    first, second = read(text).images
    assert [source.span.of(text) for source in first.sources] == [
        "<source srcset='a 2x' media=print>", "<source src=b>",
    ]  # fmt: skip
    assert [a.name for a in first.sources[0].attributes] == ["srcset", "media"]
    assert second.sources == ()
    assert read("<source src=a><img src=b>").images[0].sources == ()


LANGS = [
    ("<html lang=de><p lang=fr><img src=a></p></html>", "fr"),
    ("<html lang=de><p lang=fr></p><img src=a></html>", "de"),
    ("<img src=a lang=ja>", "ja"),
    ("<p xml:lang=ko><img src=a></p>", "ko"),
    ("---\nlang: zh\ncover: b.png\n---\n<p><img src=a></p>", "zh"),
    ("---\nlang: zh\n---\n<p lang=en><img src=a></p>", "en"),
    ("<img src=a>", None),
]


@pytest.mark.parametrize(("text", "lang"), LANGS)
def test_the_nearest_language_is_in_force(text, lang):
    assert read(text).images[-1].lang == lang


def test_an_area_knows_its_map():
    assert read("<map name=m><area></map>").images[0].area == "m"
    assert read("<area>").images[0].area is None


@given(st.lists(st.sampled_from((
    "<svg>", "</svg>", "<g role=img>", "<a href=x>", "</a>", "<p>", "</p>", "<figure>", "</figure>",
    "<picture>", "<source srcset=a>", "<embed src=a.svg>", "<img src=a>", "<area href=b>", "<h2>",
    "<input type=image>", "<label>", "<map name=m>", "<!-- ", " -->", "<div role='", "'>", "text ",
    "<canvas>", "`", "\n\n", "<object data=a.png>", "</object>", "<button aria-labelledby=i id=i>",
)), max_size=14), st.sampled_from(("a.md", "a.html")))  # fmt: skip
def test_whatever_is_written_every_span_is_a_tag_of_its_kind(pieces, name):
    text = "".join(pieces)
    post = read(text, name)
    spans = [image.span for image in post.images if image.syntax == "html"]
    spans += [figure.span for figure in post.figures] + [link.span for link in post.links]
    spans += [decoration.span for decoration in post.decorations]
    for span in spans:
        assert span.start == span.stop or (span.of(text)[0], span.of(text)[-1]) == ("<", ">")
    for link in post.links:
        assert all(0 <= index < len(post.images) for index in link.images)


ROLES = [
    "<p role=img>",
    "<p\tROLE=img>",
    "<p class='a'role =img>",
    "<p Role \n\n = img>",
    '{: role="none"}',
]


@pytest.mark.parametrize("text", ROLES)
def test_role_attributes_are_seen_however_they_are_written(text):
    assert Marked(text, 0).roles


@pytest.mark.parametrize("text", ["<p parole=img>", "role = 1", "<p role>", " x  = 1"])
def test_what_only_looks_like_a_role_attribute_is_none(text):
    assert not Marked(text, 0).roles


def test_only_what_is_written_in_html_makes_a_post_hold_html():
    assert Marked("![a](b.png) <a href=x>", 0).written
    assert not Marked("![a](b.png) {% img a.png %} <b> [a](b)", 0, components=True).written
