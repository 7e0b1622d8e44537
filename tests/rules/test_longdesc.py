"""The longdesc attribute."""

import pytest

from altcheck.document import splice

from .reading import found, only

RULES = ("longdesc-equals-alt", "longdesc-invalid", "longdesc-obsolete")


def told(value, more=""):
    text = f'<p><img src="a.png" alt="Rents" longdesc="{value}"{more}></p>\n'
    return [one for one in found(text) if one in RULES]


@pytest.mark.parametrize("value", ["rents.html", "#rents", "https://a.example/b", "File:a.png"])
def test_an_address_is_obsolete_and_no_more(value):
    assert told(value) == ["longdesc-obsolete"]


@pytest.mark.parametrize("value", ["Rents", " Rents ", "a.png"])
def test_what_repeats_the_alt_or_the_address(value):
    assert told(value)[0] == "longdesc-equals-alt"


@pytest.mark.parametrize("value", ["", " ", "all the rents", "b.png", "/x/b.JPG?w=3"])
def test_what_is_no_address_of_a_page(value):
    assert told(value)[0] == "longdesc-invalid"


def test_a_link_to_the_same_place_makes_up_for_it():
    text = '<a href="b.html"><img src="a.png" alt="Rents" longdesc="b.html"></a>\n'
    assert not set(found(text)) & set(RULES)


def test_templates_and_hidden_images_are_not_judged():
    assert told("{{ url }}") == ["longdesc-obsolete"]
    assert found('<template><img src="a.png" alt="x" longdesc=""></template>\n') == []


def test_an_empty_one_goes():
    text = '<p><img longdesc="" src="a.png" alt="Rents"></p>\n'
    (finding,) = only("longdesc-invalid", text)
    assert splice(text, finding.fix.edits) == '<p><img src="a.png" alt="Rents"></p>\n'
