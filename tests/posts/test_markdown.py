"""Markdown images against the parser's own events."""

import pyromark
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from altcheck.document import splice
from altcheck.posts import markdown
from altcheck.posts.markdown import OPTIONS
from altcheck.posts.reader import read_post

# Plain inline images take a short cut; this is what the parser's event stream says of the same text.


def told(text):
    """Start and stop in UTF-8 bytes, destination and title of every outermost image."""
    depth, found = 0, []
    for event, where in pyromark.events_with_range(text, options=OPTIONS):
        if (
            isinstance(event, dict)
            and isinstance(event.get("Start"), dict)
            and "Image" in event["Start"]
        ):
            image = event["Start"]["Image"]
            if not depth:
                found.append(
                    (
                        where["start"],
                        where["end"],
                        image["link_type"],
                        image["dest_url"],
                        image["title"],
                    )
                )
            depth += 1
        elif isinstance(event, dict) and event.get("End") == "Image":
            depth -= 1
    return found


def read(text):
    images = read_post("a.md", text.encode())[0].images
    return [image for image in images if image.syntax == "markdown"]


PIECES = st.lists(
    st.sampled_from(
        [
            "![a](b.png)", "![图](c.png 'ti')", '![d](e.png "t")', "![](f.png)", "![g](<h i.png>)", "![j][r]",
            "![r][]", "![r]", "`![k](l.png)`", "\\![m](n.png)", "[![o](p.png)](q)", "\n\n", "\n", "> ", "- ",
            "é ", "*", "    ", "```\n", "| ![s](t.png) |", "![u](v(w).png)", "![x\\]y](z.png)",
        ]
    ),
    max_size=12,
).map("".join)  # fmt: skip


@settings(max_examples=800, deadline=None)
@given(PIECES)
def test_places_addresses_and_titles_are_those_of_the_events(pieces):
    text = pieces + "\n\n[r]: ref.png 'title'\n"
    expected = told(text)
    images = read(text)
    assert len(images) == len(expected)
    for image, (start, stop, kind, dest, title) in zip(images, expected, strict=True):
        assert len(text[: image.span.start].encode()) == start
        if kind == "Inline":
            assert len(text[: image.span.stop].encode()) == stop
        assert image.src.value == dest
        assert (image.title.value or "") == title


@pytest.mark.parametrize(
    ("text", "markup"),
    [
        ("![a][r]", "![a][r]"),
        ("![r][]", "![r][]"),
        ("![r]", "![r]"),
        ("> quote\n> ![a](b.png\n> 'title')", "![a](b.png\n> 'title')"),
    ],
)
def test_forms_that_need_the_events(text, markup):
    text += "\n\n[r]: ref.png\n"
    (image,) = read(text)
    assert image.span.of(text) == markup


def test_a_title_broken_by_a_quote_s_mark_can_be_read_and_not_written():
    (image,) = read("> ![a](b.png\n> 'title')\n")
    assert (image.src.value, image.alt.value) == ("b.png", "a")
    assert image.src.write is None


def test_a_definition_that_serves_two_images_is_one_place():
    one, two = read("![a][r] ![b][r]\n\n[r]: <c d.png>\n")
    assert one.src == two.src
    assert one.src.value == "c d.png"


@pytest.mark.parametrize("size", ["=500x", "=500x300", "=x300", "=50%", "=100"])
def test_a_size_behind_the_address_is_no_part_of_it(size):
    text = f"![Two boats](a.png {size})\n"
    (image,) = read_post("a.md", text.encode()).post.images
    assert (image.src.value, image.alt.value) == ("a.png", "Two boats")
    assert image.span.of(text) == text.rstrip()
    assert splice(text, [image.src.put("b.png")]) == f"![Two boats](b.png {size})\n"
    assert splice(text, [image.title.put("t")]) == f'![Two boats](a.png "t" {size})\n'


MORE = st.lists(
    st.sampled_from(
        [
            "![a][r]", "![a][R]", "![ß][SS]", "![r][nope]", "![nope][r]", "![a_b *c* & d][r s]", "![a][r\ns]",
            "![][r]", "![a][r](x.png)", "![a](b.png?x&y)", "![a_b](c_d.png 'x')", "![a*b](c.png)*", "![a&amp;b](c.png)",
            "[![a][r]][r]", "![a ![b](c.png)](d.png)", "<img src=x>", "`![a][r]`", "[r]", "\n\n", "\n", "> ", "- ",
            "*", "_", "| ", "{.x}", "<b>", "[^1]", "![a][^1]",
        ]
    ),
    max_size=10,
).map("".join)  # fmt: skip
DEFINED = "\n\n[r]: r.png 'of r'\n[R  s]: <r s.png>\n[ss]: ss.png\n[^1]: a note\n"


@settings(max_examples=800, deadline=None)
@given(st.one_of(PIECES, MORE))
def test_the_short_cut_gives_what_the_events_give(pieces):
    text = pieces + DEFINED
    short = read_post("a.md", text.encode()).post
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(markdown, "_quick", lambda *_: None)
        assert read_post("a.md", text.encode()).post.images == short.images
