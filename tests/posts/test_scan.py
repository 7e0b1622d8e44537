"""Where the attributes of a start tag stand, by the grammar of the HTML Standard."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from altcheck.document import Slot, Span, splice
from altcheck.posts.reader import read_post
from altcheck.posts.scan import Tag, absent, scan_tag, slots
from tests.timing import within


def scanned(text: str, start: int = 0) -> Tag:
    tag = scan_tag(text, start)
    assert tag is not None
    return tag


def written(text: str) -> list[tuple[str, str | None, str]]:
    """Name, value and quote of each attribute, as they stand in the source."""
    return [
        (raw.name_span.of(text), raw.value and raw.value.of(text), raw.quote)
        for raw in scanned(text).attributes
    ]


def put(slot: Slot, text: str) -> str:
    """The source once "x" is written into the slot."""
    (start, stop), new = slot.put("x")
    return text[:start] + new + text[stop:]


NO_TAG = {
    "nothing": "",
    "text": "img src=a",
    "an end tag": "</img>",
    "a comment": "<!-- a -->",
    "a blank before the name": "< img>",
    "a number": "<3 you>",
    "no end": "<img src=a",
    "only blanks": "<img    ",
}


@pytest.mark.parametrize("text", NO_TAG.values(), ids=NO_TAG)
def test_what_is_no_whole_tag_is_left_alone(text: str) -> None:
    assert scan_tag(text, 0) is None


# The source, and for each attribute: name and value as they stand, and the quote.
TAGS = {
    "no attribute": ("<img>", []),
    "a slash at the end": ("<img/>", []),
    "no value": ("<img alt>", [("alt", None, "")]),
    "no value before a slash": ("<img alt />", [("alt", None, "")]),
    "an empty value": ('<img alt="">', [("alt", "", '"')]),
    "a value of nothing": ("<img alt=>", [("alt", "", "")]),
    "double quotes": ('<img alt="it\'s > 3">', [("alt", "it's > 3", '"')]),
    "single quotes": ("<img alt='a \"b\"'>", [("alt", 'a "b"', "'")]),
    "no quotes": ("<img src=a.png>", [("src", "a.png", "")]),
    "no quotes, slash at the end": ("<img src=a/b.png/>", [("src", "a/b.png/", "")]),
    "blanks around the sign": ("<img alt \t=\n 'a'>", [("alt", "a", "'")]),
    "lines": ("<img\n  src='a'\n  alt='b\nc'\n>", [("src", "a", "'"), ("alt", "b\nc", "'")]),
    "no blank between": ("<img src='a'alt='b'>", [("src", "a", "'"), ("alt", "b", "'")]),
    "a slash between": ("<img/src='a'/alt='b'>", [("src", "a", "'"), ("alt", "b", "'")]),
    "capitals": ("<IMG ALT=B>", [("ALT", "B", "")]),
    "a name with signs": ("<img :src='a' @x.y=b>", [(":src", "a", "'"), ("@x.y", "b", "")]),
    "a sign as a name": ("<img =a=b>", [("=a", "b", "")]),
    "the same name twice": ("<img alt=a alt=b>", [("alt", "a", ""), ("alt", "b", "")]),
    "a sign in a bare value": ("<img src=a?b=c&d>", [("src", "a?b=c&d", "")]),
    "letters of other scripts": ("<img alt='渡轮 é 😀'>", [("alt", "渡轮 é 😀", "'")]),
}


@pytest.mark.parametrize(("text", "attributes"), TAGS.values(), ids=TAGS)
def test_every_attribute_is_found_where_it_stands(
    text: str, attributes: list[tuple[str, str | None, str]]
) -> None:
    assert written(text) == attributes
    assert scanned(text).span == Span(0, len(text))


def test_a_quote_without_an_end_gives_attributes_that_no_parser_saw() -> None:
    assert written("<img alt='a>") == [("alt", None, ""), ("='a", None, "")]


def test_a_tag_is_found_amid_text_and_ends_at_its_own_end() -> None:
    text = "é <img alt='a'> > <img>"
    tag = scanned(text, 2)
    assert tag.span.of(text) == "<img alt='a'>"
    assert text[tag.name_stop :].startswith(" alt")


def test_names_are_told_in_lower_case() -> None:
    assert [raw.name for raw in scanned("<IMG SRC=a Alt=b>").attributes] == ["src", "alt"]


def test_of_an_attribute_that_is_there_twice_the_first_counts() -> None:
    text = "<img alt=a alt=b title=c>"
    found, _ = slots(scanned(text), {"alt": "a", "title": "c"}, text)
    assert [(a.name, a.value_slot.value, a.value_slot.span.of(text)) for a in found] == [
        ("alt", "a", "a"),
        ("title", "c", "c"),
    ]


def test_what_the_parser_did_not_see_is_no_attribute() -> None:
    text = "<img data-mark=1 alt=a>"
    assert [a.name for a in slots(scanned(text), {"alt": "a"}, text)[0]] == ["alt"]


# The source, the attribute, and what stands there once "x" is written into it.
WRITTEN = {
    "quoted": ("<img alt='a'>", "<img alt='x'>"),
    "bare": ("<img alt=a>", '<img alt="x">'),
    "empty": ('<img alt="">', '<img alt="x">'),
    "without value": ("<img alt>", '<img alt="x">'),
    "without value, slash": ("<img alt/>", '<img alt="x"/>'),
}


@pytest.mark.parametrize(("text", "after"), WRITTEN.values(), ids=WRITTEN)
def test_a_value_is_written_with_the_quotes_there_are(text: str, after: str) -> None:
    ((attribute,), _) = slots(scanned(text), {"alt": "a"}, text)
    assert put(attribute.value_slot, text) == after


# A tag without alt, and with it.
ADDED = {
    "behind src": ('<img src="a" width=1>', '<img src="a" alt="x" width=1>'),
    "quoted like src": ("<img src='a'>", "<img src='a' alt='x'>"),
    "quoted like a neighbour": ("<img width='1' src=a>", "<img width='1' src=a alt='x'>"),
    "behind a bare src": ("<img src=a>", '<img src=a alt="x">'),
    "behind a src without value": ("<img src>", '<img src alt="x">'),
    "without src": ("<img width=1>", '<img alt="x" width=1>'),
    "without anything": ("<img/>", '<img alt="x"/>'),
}


@pytest.mark.parametrize(("text", "after"), ADDED.values(), ids=ADDED)
def test_a_new_attribute_goes_behind_src(text: str, after: str) -> None:
    slot = absent(scanned(text), "alt")
    assert slot.value is None
    assert put(slot, text) == after


def test_a_value_made_by_a_template_says_so() -> None:
    text = "<img alt='{{ page.title }}' title='a'>"
    found, _ = slots(scanned(text), {"alt": "{{ page.title }}", "title": "a"}, text)
    assert [a.value_slot.templated for a in found] == [True, False]


@given(st.text(st.sampled_from("<img src='\"=/> \n\talt渡😀\x00&"), max_size=60))
@example("<a='\"=/>")
def test_spans_lie_inside_the_tag_in_order(rest: str) -> None:
    text = "<i" + rest
    tag = scan_tag(text, 0)
    if tag is None:
        return
    at = tag.name_stop
    assert text[tag.span.stop - 1] == ">"
    for raw in tag.attributes:
        assert at <= raw.name_span.start < raw.name_span.stop
        assert raw.name == raw.name_span.of(text).lower()
        at = raw.name_span.stop
        if raw.value is not None:
            assert at < raw.value.start <= raw.value.stop
            at = raw.value.stop + len(raw.quote)
    assert at < tag.span.stop


VALUES = st.text(st.characters(codec="utf-8", exclude_characters="\"'\x00\r"))


@given(st.lists(VALUES, max_size=6), st.sampled_from("\"'"))
def test_what_was_written_in_quotes_is_read_back(values: list[str], quote: str) -> None:
    text = "<img" + "".join(f" a{k}={quote}{v}{quote}" for k, v in enumerate(values)) + ">"
    assert written(text) == [(f"a{k}", v, quote) for k, v in enumerate(values)]


LONG = {
    "blanks": "<img" + " " * 1_000_000,
    "signs": "<img " + "=" * 300_000,
    "slashes": "<img " + "/" * 1_000_000,
    "names": "<img" + " a" * 300_000,
    "a quote without end": "<img alt='" + "a " * 500_000,
    "an address": "<img src=data:" + "A" * 1_000_000 + ">",
}


@pytest.mark.parametrize("text", LONG.values(), ids=LONG)
def test_a_long_tag_is_read_in_one_go(text: str) -> None:
    within(4, lambda: scan_tag(text, 0))


@pytest.mark.parametrize(
    "value", ['{{ "/a.png" | url }}', "{{ x }}{% link " + '"b.png" %}', 'a/{{ "b" }}/{{ c }}.png']
)
@pytest.mark.parametrize("path", ["a.md", "a.html"])
def test_quotes_in_a_template_expression_do_not_end_the_value(value, path):
    text = f'<p><img src="{value}" alt="x" title=\'{value.replace(chr(34), chr(39))}\'></p>'
    (image,) = read_post(path, text.encode()).post.images
    assert image.src.value == image.address == value
    assert image.src.span.of(text) == value
    assert image.src.templated
    assert image.title.value == value.replace('"', "'")
    written = splice(text, [image.alt.put("The quay")])
    assert written == text.replace('alt="x"', 'alt="The quay"')
    assert read_post(path, written.encode()).post.images[0].alt.value == "The quay"


def test_braces_alone_are_no_template():
    text = '<img src="a{{b.png" alt="{% x"><img src="c.png" alt="}}">'
    one, other = read_post("a.html", text.encode()).post.images
    assert (one.src.value, one.alt.value) == ("a{{b.png", "{% x")
    assert (other.src.value, other.alt.value) == ("c.png", "}}")
