"""Comments that excuse images, where they stand and what goes with them."""

import pytest

from altcheck.document import Unwritable, splice
from altcheck.posts.reader import read_post


def post(text, name="a.md"):
    return read_post(name, text.encode()).post


@pytest.mark.parametrize(
    "text",
    [
        "altcheck-ignore alt-url: x\n",
        "```\n<!-- altcheck-ignore alt-url: x -->\n```\n",
        "    <!-- altcheck-ignore alt-url: x -->\n",
        "`<!-- altcheck-ignore alt-url: x -->`\n",
        "<!-- altcheck-ignore alt-url: x\n",
        '<p title="<!-- altcheck-ignore alt-url: x -->">y</p>\n',
        "<script><!-- altcheck-ignore alt-url: x --></script>\n",
        "# altcheck-ignore alt-url: a heading\n",
        "{/* altcheck-ignore alt-url: x\n",
    ],
)
def test_what_is_no_comment_is_no_excuse(text):
    assert post(text + "\n![a](b.png)\n").excuses == ()


@pytest.mark.parametrize(
    ("mark", "kind", "rules", "reason"),
    [
        ("<!-- altcheck-ignore alt-url: x -->", "next", ("alt-url",), "x"),
        ("<!--altcheck-ignore alt-url:x-->", "next", ("alt-url",), "x"),
        ("<!-- altcheck-ignore a, b ,c: d: e -->", "next", ("a", "b", "c"), "d: e"),
        ("<!--\n  altcheck-ignore a:\n  two  lines\n-->", "next", ("a",), "two lines"),
        ("<!-- altcheck-ignore-file a： 理由 -->", "file", ("a",), "理由"),
        ("<!-- altcheck-ignore a -->", "next", ("a",), ""),
        ("<!-- altcheck-ignore -->", "next", (), ""),
        ("<!-- altcheck-decorative -->", "decorative", (), ""),
        ("{/* altcheck-ignore a: b */}", "next", ("a",), "b"),
    ],
)
@pytest.mark.parametrize("name", ["a.md", "a.html"])
def test_an_excuse_is_read_with_its_place(mark, kind, rules, reason, name):
    text = f"<p>One.</p>\n\n{mark}\n\n<p>Two <img src=a.png alt=x></p>\n"
    (excuse,) = post(text, name).excuses
    assert (excuse.kind, excuse.rules, excuse.reason) == (kind, rules, reason)
    assert excuse.span.of(text) == mark
    assert excuse.image == (None if kind == "file" else 0)


def test_excuses_outside_of_every_element_are_seen():
    text = (
        "<!-- altcheck-ignore a: before -->\n<p>x</p>\n\n<!-- altcheck-ignore a: behind -->\n"
        "![a](b.png)\n\n<!-- altcheck-ignore a: last -->\n"
    )
    assert [(one.reason, one.image) for one in post(text).excuses] == [
        ("before", 0),
        ("behind", 0),
        ("last", None),
    ]


def test_a_post_without_images_may_hold_one():
    assert (
        post("---\n# altcheck-ignore-file a: b\ntitle: x\n---\nText.\n").excuses[0].kind == "file"
    )
    assert post("One.\n\n<!-- altcheck-ignore-file a: b -->\n").excuses[0].kind == "file"


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("One.\n\n<!-- altcheck-ignore a: b -->\n\nTwo.\n", "One.\n\n\nTwo.\n"),
        ("One.\n<!-- altcheck-ignore a: b -->\nTwo.\n", "One.\n\nTwo.\n"),
        ("One. <!-- altcheck-ignore a: b --> Two.\n", "One.  Two.\n"),
        ("One.\n\n<!-- altcheck-ignore a: b -->", "One.\n\n"),
        ("---\n# altcheck-ignore a: b\ncover: a.png\n---\n", "---\ncover: a.png\n---\n"),
        (
            "---\r\n# altcheck-ignore a: b\r\ncover: a.png\r\n---\r\n",
            "---\r\ncover: a.png\r\n---\r\n",
        ),
    ],
)
def test_what_is_taken_out_joins_nothing(text, left):
    (excuse,) = post(text).excuses
    assert splice(text, [excuse.whole.put("")]) == left


def test_a_comment_can_only_be_taken_out():
    (excuse,) = post("One.\n\n<!-- altcheck-ignore a: b -->\n").excuses
    with pytest.raises(Unwritable):
        excuse.whole.put("x")


@pytest.mark.parametrize(
    ("text", "mark"),
    [
        ("![](a.png){.decorative}\n", "{.decorative}"),
        ("![](a.png){: role=presentation}\n", "{: role=presentation}"),
        ('![](a.png){#x .wide role="none"}\n', '{#x .wide role="none"}'),
        ("<!-- altcheck-decorative -->\n![](a.png)\n", "<!-- altcheck-decorative -->"),
        ("![](a.png){.wide}\n", None),
        ("![](a.png) {.decorative}\n", None),
        ("![](decorative.png)\n", None),
    ],
)
def test_the_mark_of_decoration_is_found(text, mark):
    (image,) = post(text).images
    assert (image.decorative and image.decorative.of(text)) == mark
