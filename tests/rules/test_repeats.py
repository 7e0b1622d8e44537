"""Alts that repeat what stands beside them: links, captions, text, headings."""

import pytest

from altcheck.document import splice
from altcheck.rules.rule import Level

from .reading import BY_ID, found, only

LINK, BESIDE = "alt-duplicates-link-text", "alt-duplicates-adjacent-link"
TEXT, HEADING = "alt-duplicates-adjacent-text", "alt-duplicates-heading"


@pytest.mark.parametrize(
    "text",
    [
        '<p><a href="b"><img src="a.png" alt="">Harbour</a></p>\n',
        '<p><a href="b"><img src="a.png" alt="Boats"> Harbour</a></p>\n',
        '<p><a href="b"><img src="a.png" alt="Harbour"></a> Harbour</p>\n',
        '<p><a href="b" aria-label="x"><img src="a.png" alt="Harbour"> Harbour</a></p>\n',
        '<p><a href="b"><img src="a.png" alt="Harbour"> A long teaser that goes on and on about the harbour</a></p>\n',
        '<p><a href="b"><img src="a.png" alt="art"> Start of it</a></p>\n',
        "![Harbour](a.png) Harbour\n",
    ],
)
def test_a_link_whose_text_says_something_else_is_left_alone(text):
    assert only(LINK, text) == []


def test_the_same_words_in_one_link_are_emptied_if_one_asks_for_it():
    text = '<p><a href="b"><img src="a.png" alt="Harbour"> HARBOUR!</a></p>\n'
    (finding,) = only(LINK, text)
    assert not finding.fix.safe
    assert 'alt=""' in splice(text, finding.fix.edits)


@pytest.mark.parametrize(
    "text",
    [
        "[![Harbour](a.png) Harbour](b)\n",
        '<p><a href="b"><img src="a.png" alt="Harbour"> The harbour</a></p>\n',
        '<p><a href="b"><img src="a.png" alt="Harbour"><img src="c.png" alt="Harbour"></a></p>\n',
    ],
)
def test_where_an_empty_alt_would_leave_a_doubt_nothing_is_written(text):
    assert {finding.fix for finding in only(LINK, text)} == {None}


@pytest.mark.parametrize(
    ("text", "times"),
    [
        ('<p><a href="b"><img src="a.png" alt="Quay"></a> <a href="b">Quay</a></p>\n', 1),
        ('<p><a href="b">Quay</a><br><a href="b"><img src="a.png" alt="quay"></a></p>\n', 1),
        ("[![Quay](a.png)](b)\n\n### [Quay](b)\n", 1),
        (
            "<div><a href=b><img src=a.png alt=Quay></a></div><div><h3><a href=b>Quay</a></h3></div>\n",
            1,
        ),
        ('<p><a href="b"><img src="a.png" alt="Quay"></a> <a href="c">Quay</a></p>\n', 0),
        ('<p><a href="b"><img src="a.png" alt="Quay"></a> or <a href="b">Quay</a></p>\n', 0),
        ('<p><a href="b"><img src="a.png" alt="Boat"></a> <a href="b">Quay</a></p>\n', 0),
        ('<p><a href="b"><img src="a.png" alt="Quay"></a> <b>x</b> <a href="b">Quay</a></p>\n', 0),
    ],
)
def test_two_links_side_by_side_to_one_place(text, times):
    assert len(only(BESIDE, text)) == times


@pytest.mark.parametrize(
    ("alt", "caption", "same"),
    [
        ("Dawn at the quay", "Dawn at the quay.", True),
        ("DAWN at the quay!", "Dawn at the quay", True),
        ("Dawn at the quay", "Dawn at the quay. Photo: Ann Lee", True),
        ("港口的黎明", "港口的黎明（图源：网络）", True),
        ("Two red boats", "Dawn at the quay", False),
        ("Dawn", "Dawn at the quay", False),
        ("—", "–", False),
    ],
)
def test_an_alt_repeats_its_caption_if_the_letters_are_the_same(alt, caption, same):
    text = f'<figure><img src="a.png" alt="{alt}"><figcaption>{caption}</figcaption></figure>\n'
    assert ("alt-duplicates-caption" in found(text)) is same


def test_a_repeated_caption_is_never_mended_by_a_machine():
    text = '<figure><img src="a.png" alt="Dawn"><figcaption>Dawn</figcaption></figure>\n'
    (finding,) = only("alt-duplicates-caption", text)
    assert (finding.fix, finding.level) == (None, Level.NOTICE)


@pytest.mark.parametrize(
    ("alt", "caption", "level"),
    [
        ("Dawn at the old quay", "Dawn at the old quay today", Level.NOTICE),
        ("码头上的两艘红色小渔船", "码头上的两艘红色小渔船。", Level.NOTICE),
        ("Dawn at the quay", "Dawn at the quay. Photo: Ann Lee", Level.NOTICE),
        ("Dawn at the quay. Photo: Ann Lee", "Dawn at the quay. Photo: Ann Lee", Level.WARNING),
        ("码头上的两艘红色小渔船", "码头上两艘红色的小渔船", Level.NOTICE),
        ("Dawn at the quay", "Two boats in the morning", None),
        ("Two boats", "Two red boats", None),
    ],
)
def test_a_caption_is_a_notice_and_with_its_credit_a_warning(alt, caption, level):
    text = f'<figure><img src="a.png" alt="{alt}"><figcaption>{caption}</figcaption></figure>\n'
    assert [f.level for f in only("alt-duplicates-caption", text)] == ([level] if level else [])


@pytest.mark.parametrize(
    ("text", "rules"),
    [
        ("Boats\n\n![Quay](a.png)\n\n- x\n", []),
        ("Quay and more\n\n![Quay](a.png)\n\n- x\n", []),
        ("# Quays\n\nx\n\n![Quay](a.png)\n\n- x\n", []),
        ("---\ntitle: Quay\ncover: a.png\ncover_alt: Quay\n---\n", []),
        ("![x](a.png)\n", []),
        ("- Quay ![Quay](a.png)\n", [TEXT]),
        ("Quay!\n\n![Quay](a.png)\n\n- x\n", [TEXT]),
        ("# Quay\n\nx\n\n![Quay](a.png)\n\n- x\n", [HEADING]),
        ("---\ntitle: Quay\n---\n\nx\n\n![quay](a.png)\n\n- x\n", [HEADING]),
        ("+++\ntitle = 'Quay'\n+++\n\nx\n\n![quay](a.png)\n\n- x\n", [HEADING]),
    ],
)
def test_text_and_headings(text, rules):
    assert found(text, [BY_ID[TEXT], BY_ID[HEADING]]) == rules


def test_the_title_of_a_page_is_its_head_s():
    page = "<!doctype html><title>Quay</title><p>x</p><p><img src=a.png alt=Quay></p>"
    assert len(only(HEADING, page, "a.html")) == 1
