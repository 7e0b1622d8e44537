"""An alt from a caption: taken as it stands, without its credit, and never made up."""

from dataclasses import replace

import pytest

from altcheck.document import Caption, Slot, Span, Unwritable, splice
from altcheck.rules.repair import alt_fix, blank, put
from altcheck.rules.rule import AltText

from .reading import image


def with_caption(description, confidence=0.99, text='<p><img src="a.png"></p>\n', **changes):
    caption = Caption(description or "x", description, None, "paragraph", confidence)
    return replace(image(text), caption=caption, **changes)


def test_the_description_becomes_the_alt_without_the_credit():
    text = '<figure><img src="a.png"><figcaption>Two boats. Photo: Ann Lee</figcaption></figure>\n'
    fix = alt_fix(image(text))
    assert splice(text, fix.edits).startswith('<figure><img src="a.png" alt="Two boats.">')
    assert fix.safe


def test_quotes_and_signs_are_escaped():
    text = '<p><img src="a.png" alt=""></p>\n'
    fixed = splice(text, alt_fix(with_caption('A "red" <boat> & more', text=text)).edits)
    assert image(fixed).alt.value == 'A "red" <boat> & more'


@pytest.mark.parametrize(
    ("confidence", "length", "safe"),
    [(0.9, 250, True), (0.899, 250, False), (0.9, 251, False), (1, 1, True), (0.5, 10, False)],
)
def test_a_fix_is_safe_if_the_caption_is_nearly_certain_and_not_long(confidence, length, safe):
    assert alt_fix(with_caption("x" * length, confidence)).safe is safe


@pytest.mark.parametrize("words", [None, "", "  ", "—", "…!", "image.png", "头图.JPG", "Dawn"])
def test_no_fix_where_the_caption_has_nothing_to_give(words):
    text = '<p><img src="a.png" alt="Dawn"></p>\n'
    assert alt_fix(with_caption(words, text=text)) is None


def test_a_caption_with_a_file_in_a_sentence_is_taken():
    assert alt_fix(with_caption("The file a.png in the tree")) is not None


def test_no_fix_without_a_caption_or_without_a_place():
    assert alt_fix(image('<p><img src="a.png"></p>\n')) is None
    assert alt_fix(with_caption("Two boats", alt=None)) is None


def test_no_fix_where_a_template_has_a_hand_in_the_alt():
    assert (
        alt_fix(with_caption("Two boats", alt=Slot("{{ x }}", Span(0, 1), str, templated=True)))
        is None
    )


def test_no_fix_where_the_syntax_cannot_hold_it():
    def refuse(_):
        raise Unwritable("no")

    assert alt_fix(with_caption("Two boats", alt=Slot(None, Span(0, 0), refuse))) is None
    assert alt_fix(with_caption("Two boats", alt=Slot(None, Span(0, 0)))) is None


def test_a_person_can_write_where_the_slot_can_be_written():
    assert blank(image("![](a.png)\n")).span == Span(2, 2)
    assert blank(with_caption("x", alt=None)) is None
    assert blank(with_caption("x", alt=Slot("", Span(0, 0)))) is None


def test_a_title_is_taken_where_the_caption_has_nothing():
    fix = alt_fix(image('![](a.png "Two  boats")\n'))
    assert (fix.alt, fix.safe) == (AltText("Two boats", "title"), True)
    text = '<figure><img src="a.png" title="Dusk"><figcaption>Two boats</figcaption></figure>\n'
    assert alt_fix(image(text)).alt == AltText("Two boats", "caption")


@pytest.mark.parametrize("title", ["", " ", "—", "a.png", "IMG_1.JPG", "{{ page.title }}"])
def test_a_title_that_names_a_file_or_nothing_is_not(title):
    assert alt_fix(image(f'<p><img src="a.png" title="{title}"></p>\n')) is None


@pytest.mark.parametrize(
    ("src", "title", "taken"),
    [
        ("https://a.example/Photos_5033_l-2015.jpg?w=9", "Photos_5033_l-2015", False),
        ("a%20b-1.png", "a b-1", False),
        ("harbour.png", "harbour", True),
        ("red-boat.png", "Red boat", True),
    ],
)
def test_a_title_that_is_the_files_name_without_suffix_is_not(src, title, taken):
    assert (alt_fix(image(f'<p><img src="{src}" title="{title}"></p>\n')) is not None) is taken


@pytest.mark.parametrize("mark", ["▲", "↓ ", "图 | ", "图丨"])
def test_marks_that_point_at_the_picture_are_no_part_of_its_alt(mark):
    assert alt_fix(with_caption(mark + "Two boats")).alt.text == "Two boats"


def test_a_long_title_is_not_safe():
    assert not alt_fix(image(f'![](a.png "{"x" * 251}")\n')).safe
    assert alt_fix(image('[![](a.png "Two boats")](a.jpg)\n')).safe


def test_put_gives_no_fix_for_the_alt_that_is_there():
    there = image("![Two boats](a.png)\n")
    assert put(there, AltText("Two boats", "repository"), safe=True) is None
    assert put(there, AltText("A harbour", "repository"), safe=False).safe is False
