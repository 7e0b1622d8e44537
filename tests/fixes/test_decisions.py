"""Alts that people wrote."""

import json
from importlib.resources import files

import pytest
from hypothesis import given
from hypothesis import strategies as st

from altcheck.document import Span, splice
from altcheck.fixes.change import Left
from altcheck.fixes.decisions import (
    BrokenFile,
    Decision,
    decision,
    digest,
    dump,
    load,
    resolve,
    schema,
)
from altcheck.posts.reader import read_post

TEXT = "![](a.png)\n\n<img src='b.png'>\n\n![old](c.png)\n"
DIGEST = digest("x")


def post(text=TEXT, name="a.md"):
    return read_post(name, text.encode()).post


def decided(k, alt, text=TEXT, name="a.md"):
    return decision(post(text, name), post(text, name).images[k], text, alt)


def resolved(*decisions, text=TEXT, name="a.md"):
    return resolve(decisions, {name: post(text, name)}, {name: text})


def fixed(applied, text=TEXT):
    return splice(text, [e for made in applied.changes.values() for c in made for e in c.edits])


def test_decisions_are_applied_to_the_images_they_name():
    applied = resolved(decided(0, "One"), decided(2, "Three [3]"))
    assert fixed(applied) == TEXT.replace("![]", "![One]").replace("old", "Three \\[3\\]")
    assert applied.left == []
    assert [c.alt for c in applied.changes["a.md"]] == ["One", "Three [3]"]


def test_what_was_done_before_is_done():
    first = resolved(decided(0, "One"), decided(1, "Two"))
    again = resolve(
        [decided(0, "One"), decided(1, "Two")], {"a.md": post(fixed(first))}, {"a.md": fixed(first)}
    )
    assert (again.changes, again.left, again.done) == ({}, [], 2)
    assert resolved(decided(2, "old")).done == 1


@pytest.mark.parametrize(
    ("one", "reason"),
    [
        (decided(0, "x")._replace(post="b.md"), Left.NO_POST),
        (decided(0, "x")._replace(span=Span(0, 9)), Left.STALE),
        (decided(0, "x")._replace(span=Span(0, 9999)), Left.STALE),
        (decided(0, "x")._replace(digest=DIGEST), Left.STALE),
        (Decision("a.md", Span(2, 3), digest("]"), "x"), Left.NO_IMAGE),
        (decided(0, "a\rb"), Left.NOT_HELD),
        (decided(1, "a\x00b"), Left.NOT_HELD),
    ],
)
def test_what_can_not_be_applied_is_left_and_the_rest_goes_on(one, reason):
    applied = resolved(one, decided(2, "Three"))
    assert [left.reason for left in applied.left] == [reason]
    assert fixed(applied) == TEXT.replace("old", "Three")


def test_a_post_that_was_changed_makes_its_decisions_stale():
    old = decided(2, "Three")
    changed = "New line.\n" + TEXT
    assert [left.reason for left in resolved(old, text=changed).left] == [Left.STALE]


def test_of_two_about_one_image_the_first_counts():
    applied = resolved(decided(0, "One"), decided(0, "Two"))
    assert [left.reason for left in applied.left] == [Left.TWICE]
    assert fixed(applied) == TEXT.replace("![]", "![One]")


DECORATED = {
    "![](a.png)\n": "<!-- altcheck-decorative -->\n![](a.png)\n",
    "![image](a.png)\n": "<!-- altcheck-decorative -->\n![](a.png)\n",
    "x\r\n\r\n![](a.png)\r\n": "x\r\n\r\n<!-- altcheck-decorative -->\r\n![](a.png)\r\n",
    "---\ntitle: x\n---\n\n![](a.png)\n": "---\ntitle: x\n---\n\n<!-- altcheck-decorative -->\n![](a.png)\n",
}


@pytest.mark.parametrize(("text", "marked"), DECORATED.items())
def test_a_markdown_image_that_begins_a_paragraph_gets_a_comment(text, marked):
    applied = resolved(decided(0, " ", text), text=text)
    assert fixed(applied, text) == marked
    (image,) = post(marked).images
    assert image.decorative is not None
    again = resolved(decided(0, "", marked), text=marked)
    assert (again.changes, again.left, again.done) == ({}, [], 1)


@pytest.mark.parametrize(
    "text",
    ["x\n![](a.png)\n", "x ![](a.png)\n", "- ![](a.png)\n", "[![](a.png)](b)\n", "    x\n\n > ![](a.png)\n",
     "---\ntitle: x\n---\n![](a.png)\n", '{% image "a.png" "x" %}\n', "---\ncover: a.png\n---\n"],
)  # fmt: skip
def test_elsewhere_it_is_said_that_there_is_no_way(text):
    assert [one.reason for one in resolved(decided(0, "", text), text=text).left] == [Left.NO_MARK]


def test_html_has_a_way_of_its_own():
    assert fixed(resolved(decided(1, ""))) == TEXT.replace("'b.png'", "'b.png' alt=''")
    there = "<img src='b.png' alt=''>\n"
    assert resolved(decided(0, "", there), text=there).done == 1


def test_an_alt_with_a_sign_that_the_syntax_can_not_hold_is_told():
    text = "{% asset_img b.png 'T t' %}\n"
    image = post(text).images[0]
    one = Decision("a.md", image.span, digest(image.span.of(text)), 'It\'s "two" boats')
    assert [left.reason for left in resolved(one, text=text).left] == [Left.NOT_HELD]


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("<img src='b.png' alt='{{ x }}'>\n", Left.TEMPLATED),
        ("{% picture b.jpg %}\n", Left.NO_PLACE),
    ],
)
def test_an_alt_that_can_not_be_written_is_told(text, reason):
    image = post(text).images[0]
    one = Decision("a.md", image.span, digest(image.span.of(text)), "x")
    assert [left.reason for left in resolved(one, text=text).left] == [reason]


texts = st.text(st.characters(codec="utf-8"), max_size=30)
DECISIONS = st.builds(
    lambda name, start, length, alt, src: Decision(name, Span(start, start + length), DIGEST, alt, src),
    st.text(st.characters(codec="utf-8"), min_size=1), st.integers(0, 10**9), st.integers(0, 10**6),
    texts, st.none() | texts,
)  # fmt: skip


@given(st.lists(DECISIONS, max_size=4))
def test_what_is_dumped_is_loaded(decisions):
    assert load(dump(decisions).encode()) == decisions
    assert load(b"\xef\xbb\xbf" + dump(decisions).encode()) == decisions


GOOD = {"post": "a.md", "start": 0, "end": 9, "digest": DIGEST, "alt": "x"}


def whole(*records, **changes):
    return json.dumps(
        {"format": "altcheck-decisions", "version": 1, "decisions": list(records)} | changes
    ).encode()


def test_fields_that_are_unknown_are_passed_over():
    assert load(whole(GOOD | {"by": "Ann"}, made="today")) == [
        Decision("a.md", Span(0, 9), DIGEST, "x")
    ]


BROKEN = {
    "nothing": b"",
    "no JSON": b"{",
    "no UTF-8": b"\xff\xfe",
    "deep": b"[" * 100_000,
    "a list": b"[]",
    "another format": whole(format="other"),
    "another version": whole(version=2),
    "a true version": whole(version=True),
    "no version": whole(version=None),
    "no decisions": whole(decisions=None),
    "no object": whole(GOOD, 3),
    "no alt": whole({k: v for k, v in GOOD.items() if k != "alt"}),
    "a null alt": whole(GOOD | {"alt": None}),
    "a true start": whole(GOOD | {"start": True}),
    "a negative start": whole(GOOD | {"start": -1}),
    "an end before its start": whole(GOOD | {"start": 10}),
    "no post": whole(GOOD | {"post": ""}),
    "a short digest": whole(GOOD | {"digest": "sha256:ab"}),
    "a src that is none": whole(GOOD | {"src": 3}),
}  # fmt: skip


@pytest.mark.parametrize("data", BROKEN.values(), ids=BROKEN)
def test_a_broken_file_is_refused_as_a_whole(data):
    with pytest.raises(BrokenFile) as caught:
        load(data)
    assert caught.value.detail


def test_the_schema_names_what_is_read():
    record = json.loads(schema())
    assert json.loads((files("altcheck.fixes") / "decisions.schema.json").read_text()) == record
    item = record["properties"]["decisions"]["items"]
    assert set(item["required"]) == set(GOOD)
    assert set(item["properties"]) == {*GOOD, "src"}
    assert record["properties"]["version"]["const"] == 1
    assert record["properties"]["format"]["const"] == "altcheck-decisions"
    for name in item["required"]:
        with pytest.raises(BrokenFile, match=name):
            load(whole({k: v for k, v in GOOD.items() if k != name}))
