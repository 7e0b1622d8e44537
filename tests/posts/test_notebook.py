"""Notebooks: the images of Markdown cells, at their places in the JSON."""

from __future__ import annotations

import json
import pickle
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from altcheck.document import Reason, Unwritable, splice
from altcheck.posts.notebook import read_notebook
from altcheck.posts.reader import read_post
from altcheck.posts.source import NotText
from tests.timing import within


def notebook(*cells, **more):
    """The data of a notebook with Markdown cells of these sources, or with these cells."""
    made = [
        cell if isinstance(cell, dict) else {"cell_type": "markdown", "source": cell}
        for cell in cells
    ]
    return {"cells": made, "metadata": {}, "nbformat": 4, **more}


def read(data, **options):
    """The post in the data, and the JSON it was read from."""
    text = data if isinstance(data, str) else json.dumps(data, **{"indent": 1, **options})
    return read_post("a.ipynb", text.encode()).post, text


def srcs(data):
    return [image.src.value for image in read(data)[0].images]


def test_what_is_no_markdown_is_left_alone():
    code = {
        "cell_type": "code",
        "source": ["![x](code.png)\n"],
        "outputs": [{"data": {"text/html": "<img src=out.png>", "text/markdown": "![x](o.png)"}}],
    }
    raw = {"cell_type": "raw", "source": "![x](raw.png)"}
    odd = [{"source": "![x](a.png)"}, {"cell_type": 3, "source": "![x](a.png)"}]
    meta = {"source": ["![x](meta.png)"], "cells": [{"cell_type": "markdown", "source": "![](m)"}]}
    deep = {"cell_type": "markdown", "metadata": {"source": "![x](d.png)"}, "source": [3, None, []]}
    data = notebook(code, raw, deep, *odd)
    data["cells"] += [7, "![x](a.png)", ["![x](a.png)"], None]
    assert srcs({**data, "metadata": meta}) == []


def test_cells_in_order_with_their_captions():
    post, text = read(
        notebook(
            ["# Two\n", "\n", "![quay](a.png)\n", "*Fig. 1: the quay at dawn. Photo by A. B.*"],
            "nothing",
            '<figure><img src="b.png" alt="x"><figcaption>Boats</figcaption></figure>',
            ["![c](c.png)"],
        )
    )
    assert [(i.index, i.n, i.src.value) for i in post.images] == [
        (0, 0, "a.png"), (1, 1, "b.png"), (2, 2, "c.png"),
    ]  # fmt: skip
    assert [i.path for i in post.images] == ["a.ipynb"] * 3
    assert post.images[1].caption.text == "Boats"
    assert [place.span.of(text) for place in post.figcaptions] == ["<figcaption>"]
    assert (
        post.lines.place(post.images[0].span.start)[0] == text[: text.index("quay")].count("\n") + 1
    )


@pytest.mark.parametrize("ascii_only", [True, False])
@pytest.mark.parametrize("indent", [None, 1])
def test_places_in_the_json(ascii_only, indent):
    source = [
        '😀 图\t"x"\n',
        '![码"头"😀](a.png "t\\\\")\n',
        "<img src='b.png'\n",
        ' alt="\\é">\n',
        "",
    ]
    post, text = read(notebook(source), ensure_ascii=ascii_only, indent=indent)
    first, second = post.images
    assert json.loads(f'"{first.alt.span.of(text)}"') == '码"头"😀'
    assert first.src.span.of(text) == "a.png"
    assert json.loads(f'"{second.alt.span.of(text)}"') == "\\é"
    assert second.span.of(text).startswith("<img src='b.png'\\n\"")
    assert second.span.of(text).endswith(">")


def test_every_slot_is_moved():
    tag = '<img src="a.png" alt="b" title="c" referrerpolicy="origin" class="d">'
    post, text = read(notebook(["x\n", tag]))
    (image,) = post.images
    slots = [image.src, image.alt, image.title, image.referrerpolicy]
    assert [slot.span.of(text) for slot in slots] == ["a.png", "b", "c", "origin"]
    assert [a.name_slot.span.of(text) for a in image.attributes] == [
        "src", "alt", "title", "referrerpolicy", "class",
    ]  # fmt: skip
    assert [a.value_slot.span.of(text) for a in image.attributes][-1] == "d"


def test_places_among_the_images_and_figures_count_on():
    figure = '<figure><img src="a.png" alt="x"><figcaption>y</figcaption></figure>'
    link = '<a href="b"><img src="c.png" alt=""></a>'
    excuse = "<!-- altcheck-ignore image-alt-missing: old -->\n\n![x](d.png)"
    post, text = read(notebook(figure, link, figure, excuse))
    assert [image.figure for image in post.images] == [0, None, 1, None]
    assert [figure.images for figure in post.figures] == [(0,), (2,)]
    assert [figure.span.of(text) for figure in post.figures] == ["<figure>"] * 2
    assert [link.images for link in post.links] == [(1,)]
    assert [excuse.image for excuse in post.excuses] == [3]


def test_the_older_format_has_worksheets():
    sheet = {"cells": [{"cell_type": "markdown", "source": ["![x](a.png)"]}]}
    assert srcs({"worksheets": [sheet, sheet], "nbformat": 3}) == ["a.png", "a.png"]


def test_of_two_keys_with_the_same_name_the_last_one_counts():
    cell = (
        '{"cell_type": "code", "source": "![](a)", "cell_type": "markdown", "source": ["![](b)"]}'
    )
    assert srcs(f'{{"cells": [{cell}]}}') == ["b"]


def test_attachments_are_found_in_their_own_cell():
    files = {"x.png": {"image/png": "AA"}, "two words.png": {}}
    cell = {
        "cell_type": "markdown",
        "attachments": files,
        "source": "![](attachment:x.png) ![](attachment:two%20words.png) ![](attachment:y.png) ![](x.png)",
    }
    post, _ = read(notebook(cell, "![](attachment:x.png)"))
    assert [image.attached for image in post.images] == [True, True, False, False, False]


@pytest.mark.parametrize(
    ("text", "detail"),
    [
        ('{"cells": [\n{"x": }]}', "2: Expecting value"),
        ("", "1: Expecting value"),
        ("version https://git-lfs.github.com/spec/v1\n", "1: Expecting value"),
        ("[]", "no cells"),
        ("{}", "no cells"),
        ('{"cells": {}}', "no cells"),
        ("[" * 100_000, "too deep"),
        ('{"cells": [' + "1" * 5000 + "]}", ""),
    ],
)
def test_broken_json_is_one_clear_fact(text, detail):
    with pytest.raises(NotText) as problem:
        read_post("a.ipynb", text.encode())
    assert (problem.value.reason, problem.value.detail) == (Reason.NOTEBOOK_BROKEN, detail)


def test_what_is_said_of_the_whole_file_is_said_once():
    data = notebook("![x](a.png)", "![y](b.png)")
    text = json.dumps(data, ensure_ascii=False).replace("x", "图")
    post = read_post("a.ipynb", text.encode() + b" " * 3 + b"").post
    assert post.unchecked == ()
    damaged = text.encode().replace("图".encode(), "图图图图图图图图".encode() * 9 + b"\xff")
    post = read_post("a.ipynb", damaged).post
    assert post.locked is Reason.ENCODING_LOSSY
    assert [note.reason for note in post.unchecked] == [Reason.ENCODING_LOSSY]


def test_half_a_surrogate_pair_harms_nothing():
    post, text = read(
        '{"cells": [{"cell_type": "markdown", "source": "\\ud83d ![x](a.png) \\uDe00"}]}'
    )
    assert post.images[0].src.span.of(text) == "a.png"


def test_the_post_travels_between_processes():
    post, _ = read(notebook("![x](a.png)"))
    again = pickle.loads(pickle.dumps(post))  # noqa: S301 - our own
    assert again.images == post.images


@pytest.mark.parametrize(
    "source",
    ["![" * 100_000, ["<img src=a>\n"] * 3_000, "\\" * 100_000, ["\n"] * 50_000],
    ids=["brackets", "tags", "backslashes", "lines"],
)
def test_linear_time(source):
    data = json.dumps(notebook(source)).encode()
    within(4, lambda: read_post("a.ipynb", data))


def test_many_cells():
    data = json.dumps(notebook(*["![x](a.png)"] * 500)).encode()
    assert len(read_post("a.ipynb", data).post.images) == 500


PIECES = [
    "![x](a.png)",
    '![x](a.png "t")',
    "<img src=a.png>",
    "<img src='a.png'\n alt=\"é\">",
    '图😀"\\\n',
    "\t",
]


@settings(deadline=None, max_examples=100)
@given(
    st.lists(st.lists(st.sampled_from(PIECES), min_size=1, max_size=4), min_size=1, max_size=3),
    st.text(max_size=20),
    st.booleans(),
    st.booleans(),
    st.data(),
)
def test_put_then_read(cells, value, ascii_only, listed, data):
    """What is put is read again, and nothing but its cell has changed."""
    sources = ["\n\n".join(pieces) for pieces in cells]
    before = notebook(*[s.splitlines(keepends=True) if listed else s for s in sources])
    post, text = read(before, ensure_ascii=ascii_only)
    if not post.images:
        return
    chosen = data.draw(st.sampled_from(post.images))
    try:
        edit = chosen.alt.put(value)
    except Unwritable:
        return
    new = splice(text, [edit])
    start, stop = edit.span
    assert (new[:start], new[start + len(edit.text) :]) == (text[:start], text[stop:])
    again, _ = read(new)
    assert again.images[chosen.index].alt.value == value
    assert [i.src.value for i in again.images] == [i.src.value for i in post.images]
    after = json.loads(new)
    changed = [
        k
        for k, pair in enumerate(zip(before["cells"], after["cells"], strict=True))
        if pair[0] != pair[1]
    ]
    assert len(changed) <= 1
    assert {k: v for k, v in after.items() if k != "cells"} == {
        k: v for k, v in before.items() if k != "cells"
    }


@settings(deadline=None, max_examples=100)
@given(st.text(max_size=60), st.lists(st.integers(0, 60), max_size=4), st.booleans())
def test_the_cell_that_is_read_is_the_cell_that_is_meant(content, cuts, ascii_only):
    """However a source is cut into strings and escaped, the same text is read, place by place."""
    edges = [0, *sorted(min(cut, len(content)) for cut in cuts), len(content)]
    parts = [content[a:b] for a, b in pairwise(edges)]
    seen = []

    def reader(_path, source):
        seen.append(source.text)
        return read_post("a.md", b"").post

    text = json.dumps(notebook(parts), ensure_ascii=ascii_only)
    source = read_post("a.md", text.encode("utf-8", "surrogatepass")).source
    read_notebook("a.ipynb", source, reader)
    expected = "".join(parts)
    assert seen == [expected]
