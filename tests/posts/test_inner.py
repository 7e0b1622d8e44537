"""Markdown in elements and blocks where CommonMark sees none."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from altcheck.document import splice
from altcheck.posts.reader import read_post


def read(text, path="a.md"):
    return read_post(path, text.encode()).post


FOUND = [
    '<figure markdown="span">\n  ![x](in.png){ width="300" }\n  <figcaption>The quay</figcaption>\n</figure>',
    "<figure markdown>\n    ![x](in.png)\n    <figcaption>The quay</figcaption>\n</figure>",
    '<div class="wide" markdown="1">\n![x](in.png)\n\n*The quay*\n</div>',
    '<div markdown="1">![x](in.png)</div>\n\n*The quay*',
    "<div markdown='block'>\n\n<div markdown>\n\n![x](in.png)\n\n*The quay*\n\n</div>\n</div>",
    "!!! note\n\n    ![x](in.png)\n\n    *The quay*",
    '??? tip "Head"\n\n    ![x](in.png)\n    *The quay*',
    '=== "Tab"\n\n    ![x](in.png)\n\n    *The quay*\n\n=== "Other"\n\n    text',
    '!!! note\n\n    === "Tab"\n\n        ![x](in.png)\n\n        *The quay*',
]


@pytest.mark.parametrize("part", FOUND)
@pytest.mark.parametrize("newline", ["\n", "\r\n"])
def test_what_is_markdown_to_the_generator_is_read(part, newline):
    text = f"Before.\n\n{part}\n\n![y](after.png)\n\n    ![code](code.png)\n".replace("\n", newline)
    images = read(text).images
    assert [i.src.value for i in images] == ["in.png", "after.png"]
    assert images[0].caption.text == "The quay"
    assert images[0].span.of(text).startswith("![x](in.png)")
    written = splice(text, [images[0].alt.put("Two boats")])
    assert written == text.replace("![x]", "![Two boats]")
    assert [i.alt.value for i in read(written).images] == ["Two boats", "y"]


@pytest.mark.parametrize(
    "text",
    [
        "<div>\n![x](in.png)\n</div>\n",
        '<div markdown="0">\n![x](in.png)\n</div>\n',
        "<div markdown-it>\n![x](in.png)\n</div>\n",
        "!!! note\n\n    ```\n    ![x](in.png)\n    ```\n",
        "!!! note\n\n        ![x](in.png)\n",
        "Use `<div markdown='1'>` and `![](in.png)` for it.\n",
        "Code:\n\n    <div markdown='1'>\n    ![](in.png)\n    </div>\n",
        "Text.\n=== Setup steps\n\n    <img src='in.png'>\n",
        "!!! note\n\n    text\n\nout of it\n\n    ![x](in.png)\n",
        "Head\n===\n\n    ![x](in.png)\n",
    ],
)
def test_what_is_none_to_it_either_is_not(text):
    assert read(text).images == ()


def test_the_figure_around_is_marked_too():
    text = "<figure markdown>\n\n![x](in.png)\n\n<figcaption>The quay</figcaption>\n</figure>\n"
    post = read(text)
    assert post.images[0].figure == 0
    assert post.figures[0].span.of(text) == "<figure markdown>"


@pytest.mark.parametrize(
    "text",
    [
        "<Frame>![x](in.png)</Frame>",
        "<Aside>text ![x](in.png)</Aside>",
        "<div>![x](in.png)</div>",
        "<details><summary>s</summary>\n![x](in.png)\n</details>",
        "<figure>![x](in.png)</figure>",
    ],
)
def test_mdx_knows_no_blocks_of_html(text):
    assert [i.src.value for i in read(text, "a.mdx").images] == ["in.png"]


def test_code_of_mdx_stays_code():
    assert read("```\n<div>![x](in.png)</div>\n```\n", "a.mdx").images == ()


PARTS = [
    "!!! a\n",
    '=== "b"\n',
    "<div markdown>",
    "</div>",
    "    ",
    "\n",
    "\t",
    "![x](a.png)\n",
    "x",
]


@given(st.lists(st.sampled_from(PARTS), max_size=14))
def test_every_image_is_where_it_is_said_to_be(parts):
    text = "".join(parts)
    assert all(i.span.of(text) == "![x](a.png)" for i in read(text).images)


LISTS = [
    '1. Text\n   <div markdown="1">\n   ![a](a.png)\n   </div>\n2. b\n\n    ![b](b.png)\n',
    '* <span markdown="1">one</span>\n\n    ![a](a.png)\n\n* two ![b](b.png)\n',
    '- <div markdown="1">\n\n    ![a](a.png)\n\n  </div>\n- b\n\n    ![b](b.png)\n',
]


@pytest.mark.parametrize("text", LISTS)
def test_a_list_goes_on_around_such_an_element(text):
    assert [i.src.value for i in read(text).images] == ["a.png", "b.png"]


@pytest.mark.parametrize(
    "text",
    [
        "<img alt='<div markdown=\"1\">' src='a.png'>\n",
        '![a](a.png "title <div markdown=1> x")\n',
        '![Use <div markdown="1"> here](a.png)\n',
        "```markdown\n!!! note\n    ```py\n    x\n    ```\n```\n\n![real](a.png)\n",
        '```\n=== "A"\n\n    ```\n    code\n```\n\n![a](a.png)\n',
    ],
)
def test_what_only_shows_such_a_tag_or_block_changes_nothing(text):
    assert [i.src.value for i in read(text).images] == ["a.png"]
