"""What repeats an alt next to its image, and what of it also stands as code."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from altcheck.document import Near, splice
from altcheck.posts.reader import read_post
from tests.timing import within


def near(text, name="a.md"):
    return read_post(name, text.encode()).post.images[-1].near


NOWHERE = {
    "nothing": "![Quay](a.png)\n",
    "another word": "Boat\n\n![Quay](a.png)\n\nBoat\n",
    "more words": "The Quay\n\n![Quay](a.png)\n\nQuay 2\n",
    "another picture between": "Quay\n\n![x](b.png)\n\n![Quay](a.png)\n",
    "loose text between": "<div><p>Quay</p>x<img src=a.png alt=Quay></div>",
    "hidden text": "<p class='sr-only'>Quay</p><p><img src=a.png alt=Quay></p>",
    "an empty alt": "<p></p><p><img src=a.png alt=''></p>",
    "an alt of signs": "...\n\n![...](a.png)\n",
    "a long text": f"{'Quay ' * 60}\n\n![{'Quay ' * 60}](a.png)\n",
    "a heading below": "![Quay](a.png)\n\nx\n\n# Quay\n",
    "a link elsewhere": "[![Quay](a.png)](b)\n\nx\n\n[Quay](b)\n",
    "a link in a sentence": "[![Quay](a.png)](b) at [Quay](b)\n",
}


@pytest.mark.parametrize("text", NOWHERE.values(), ids=NOWHERE)
def test_what_is_not_repeated(text):
    assert near(text) == Near()


@pytest.mark.parametrize(
    ("text", "where"),
    [
        ("Quay\n\n![Quay](a.png)\n", Near(text=True)),
        ("![QUAY](a.png)\n\n*Quay!*\n", Near(text=True)),
        ("Quay: ![Quay](a.png)\n", Near(text=True)),
        ("<div>Quay</div><div><p></p></div><div><img src=a.png alt=Quay></div>", Near(text=True)),
        ("# Quay\n\nx\n\n![Quay](a.png)\n", Near(heading=True)),
        ("# Boat\n\n## Quay\n\nx\n\n![x](b.png) ![Quay](a.png)\n", Near(heading=True)),
        ("# Quay\n\n![Quay](a.png)\n", Near(text=True, heading=True)),
        ("x\n\n[![Quay](a.png)](b)\n\n[Quay](b) y\n", Near(link=True)),
        ("<p>x <a href=b>Quay</a> <a href=b><img src=a.png alt=Quay></a> x</p>", Near(link=True)),
    ],
)
def test_where_an_alt_is_repeated(text, where):
    assert near(text) == where


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("![None](a.png)\n", set()),
        ("![None](a.png) None\n", set()),
        ("![two words](a.png) `two words`\n", set()),
        ("![None](a.png) `x = None`\n", {"none"}),
        ("![a_b](a.png)\n\n```\na_b()\n```\n", {"a_b"}),
        ("<p><img src=a.png alt=a_b></p><pre><code><span>a_b</span>()</code></pre>", {"a_b"}),
        ("![page.title](a.png) `{{ page.title }}`\n", {"page.title"}),
        ('<p><img src=a.png alt="x &amp;nbsp; y"> <code>&amp;nbsp;</code></p>', {"&nbsp;"}),
        ('<p><img src=a.png alt="&lt;b>x&lt;/b>"> <code>&lt;b></code></p>', {"<b"}),
    ],
)
def test_what_of_the_alts_stands_as_code(text, code):
    assert read_post("a.md", text.encode()).post.code == code


@pytest.mark.parametrize(
    ("text", "images"),
    [
        ("<p>x<img src=a alt=x>" * 20_000, 20_000),
        ("<div>" * 400 + "<img src=a alt=x>" * 20_000, 20_000),
        ("# x\n\n" + "![x](a.png)\n\n" * 10_000, 0),
        ("<a href=b><img src=a alt=x></a> " * 10_000, 10_000),
        ("<p></p>" * 30_000 + "<p><img src=a alt=x></p>" * 1000, 1000),
        ("<code>" * 1000 + "x" + "</code>" * 1000 + "<img src=a alt=x>" * 5000, 5000),
    ],
    ids=range(6),
)
def test_a_long_post_is_read_in_one_go(text, images):
    found = []
    within(8, lambda: found.append(read_post("a.html", text.encode()).post))
    assert len(found[0].images) == images


@given(
    st.permutations(["src=a", "alt='b c'", 'title="d"', "width=3", "hidden"]),
    st.lists(st.sampled_from((" ", "\n", "  ", "\t", " / ")), min_size=5, max_size=5),
    st.sampled_from((">", " >", "/>", " />")),
)
def test_a_title_that_is_taken_out_is_gone_and_nothing_else_is(attributes, blanks, end):
    text = f"<p><img{''.join(b + a for b, a in zip(blanks, attributes, strict=True))}{end}</p>"
    (image,) = read_post("a.html", text.encode()).post.images
    after = splice(text, [image.title.drop()])
    (left,) = read_post("a.html", after.encode()).post.images
    assert left.title.value is None
    values = {a.name: a.value_slot.value for a in image.attributes if a.name != "title"}
    assert {a.name: a.value_slot.value for a in left.attributes} == values


@given(st.sampled_from(("'x'", '"x"', "x")), st.sampled_from(("", " ", "\n")))
def test_attributes_without_a_blank_between_them_stay_apart(value, blank):
    text = f"<p><img src='a'title={value}{blank or ' '}alt='b'></p>"
    (image,) = read_post("a.html", text.encode()).post.images
    (left,) = read_post("a.html", splice(text, [image.title.drop()]).encode()).post.images
    assert (left.src.value, left.alt.value, left.title.value) == ("a", "b", None)
