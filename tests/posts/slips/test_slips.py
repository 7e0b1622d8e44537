"""What was meant as an image in Markdown and is none: first what is left alone."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from altcheck.document import splice
from altcheck.posts.reader import read_post


def slips(text, name="a.md"):
    return read_post(name, text.encode("utf-8", "surrogatepass")).post.slips


@pytest.mark.parametrize(
    "text",
    [
        "![a](b.png) and ![c][d]\n\n[d]: e.png\n",
        "`![a][b] ![a](b c.png) !(a)[b.png]`\n",
        "```\n![a][b]\n![a](b c.png)\n[x]: y.png\n```\n",
        "    ![a][b]\n",
        "\\![a][b] and \\!\\[a](b c.png)\n",
        "<pre>\n![a](b.png)\n</pre>\n",
        "<!--\n![a](b.png)\n-->\n",
        "<div>\n<code>![a](b.png)</code>\n</div>\n",
        "<div>\n<pre>![a](b.png)\n\n</div>\n",
        "![a](b.png =300x200) ![a](b.png =300x) ![a](b.png =x20)\n",
        "![a](some page) and ![a](x y)\n",
        "Great![1] Really![^n] Fine ![x] and ![]\n",
        "[the map](map.png) in a sentence\n",
        "[a page](page.html)\n",
        "[![a](b.png)](b.png)\n",
        "![[a.png]] ![[a b.png|text]]\n",
        "What! [a](b.html)\n",
        "Text.\n\n[a]: page.html\n\n[^a]: x.png\n",
        "[a] [b][]\n\n[a]: a.png\n[b]: b.png\n",
        "not!(a)[b.png] f!(x)\n",
        "{% img a b.png %} ![x]({{ y }}.png)\n",
    ],
)
def test_what_is_no_slip(text):
    assert slips(text) == ()


@pytest.mark.parametrize("name", ["a.html", "a.htm"])
def test_html_holds_no_markdown(name):
    assert slips("<p>![a][b] ![a](b c.png)</p>\n", name) == ()


@pytest.mark.parametrize(
    ("text", "kind", "marked"),
    [
        ("See ![a][nope].\n", "undefined-reference", "![a][nope]"),
        ("![nope][]\n", "undefined-reference", "![nope][]"),
        ("![some thing]\n", "undefined-reference", "![some thing]"),
        ("> ![图][无]\n", "undefined-reference", "![图][无]"),
        ("![a](b c.png)\n", "url-space", "![a](b c.png)"),
        ("- ![图](图 1.JPG?x=1)\n", "url-space", "![图](图 1.JPG?x=1)"),
        ("![a](b.png c d)\n", "title", "![a](b.png c d)"),
        ("![a](b.png “c”)\n", "title", "![a](b.png “c”)"),
        ("!(a)[b.png]\n", "reversed", "!(a)[b.png]"),
        ("[a]!(b.png)\n", "reversed", "[a]!(b.png)"),
        ("! [a](b.png)\n", "reversed", "! [a](b.png)"),
        ("x ! [a](b.png) y\n", "reversed", "! [a](b.png)"),
        ("One.\n\n[a](b.png)\n\nTwo.\n", "lost-bang", "[a](b.png)"),
        ("<div>\n![a](b.png)\n</div>\n", "unrendered", "![a](b.png)"),
        ("x\n\n[a]: b.png\n", "unused-definition", "[a]: b.png"),
        ("![a]\n\n[a]: b.png\n[A]: c.png\n", "duplicate-definition", "[A]: c.png"),
        ("![x](a)\n\n[a]: b.png\n\nSee [a].\n", "label-as-address", "![x](a)"),
    ],
)
@pytest.mark.parametrize(
    "before", ["", "---\ntitle: ä\n---\n", "ä 图 😀 <img src=a.png alt=x>\n\n"]
)
def test_a_slip_is_found_at_its_place(text, kind, marked, before):
    whole = before + text
    (slip,) = slips(whole)
    assert (slip.kind, slip.span.of(whole)) == (kind, marked)


@pytest.mark.parametrize(
    ("text", "value", "mended"),
    [
        ("![a](b c.png)", "b c.png", "![a](<b c.png>)"),
        ("![a](b.png c d)", "c d", '![a](b.png "c d")'),
        ("![a](b.png “c”)", "c", '![a](b.png "c")'),
        ("!(a)[b.png]", "b.png", "![a](b.png)"),
        ("[a]!(b.png)", "b.png", "![a](b.png)"),
        ("! [a](b.png)", "", "![a](b.png)"),
        ("[a](b.png)", "!", "![a](b.png)"),
    ],
)
def test_what_is_put_makes_an_image(text, value, mended):
    (slip,) = slips(text)
    new = splice(text, [slip.slot.put(value)])
    assert new == mended
    assert slips(new) == ()
    (image,) = read_post("a.md", new.encode()).post.images
    assert (image.alt.value, image.src.value.endswith(".png")) == ("a", True)


def test_the_nearest_label_is_told_if_there_is_one():
    defined = "\n\n[boats]: a.png\n\n[boats] ![x][{}]\n"
    (near,) = (s for s in slips(defined.format("boat")) if s.kind == "undefined-reference")
    (far,) = (s for s in slips(defined.format("harbour")) if s.kind == "undefined-reference")
    assert (near.src, far.src) == ("boats", "")


PIECES = [
    "![",
    "]",
    "(",
    ")",
    "[",
    "a",
    " ",
    "b c.png",
    "!",
    ": ",
    "\n",
    "\n\n",
    "`",
    "<div>",
    "</div>",
    "図",
    "\\",
    "“",
]


@settings(max_examples=200, deadline=None)
@given(st.lists(st.sampled_from(PIECES), max_size=40).map("".join))
def test_any_mixture_is_read_and_spans_are_true(text):
    for slip in slips(text):
        assert 0 <= slip.span.start < slip.span.stop <= len(text)
        assert slip.span.start <= slip.slot.span.start <= slip.slot.span.stop <= slip.span.stop


@pytest.mark.parametrize(
    "piece",
    ["![", "![a]", "![a](b c.png)", "[a]: b.png\n", "<div>\n![a](b.png)\n", "[a](b.png)\n\n"],
)
def test_long_posts_take_no_longer_by_the_character(piece):
    found = slips(piece * (60_000 // len(piece)))
    assert len(found) <= 500
