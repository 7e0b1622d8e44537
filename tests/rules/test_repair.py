"""An alt from a caption: taken as it stands, without its credit, and never made up."""

from dataclasses import replace

import pytest

from altcheck.document import Caption, Slot, Span, Unwritable, splice
from altcheck.rules.repair import alt_fix, blank

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
