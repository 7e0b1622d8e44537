"""Images that are maps, and the maps."""

import pytest

from altcheck.document import splice
from altcheck.rules.rule import Level

from .reading import asked, only

PAGE = "<!DOCTYPE html><title>x</title>"


@pytest.mark.parametrize(
    "text",
    ['<a href="b"><img src="a.png" ismap></a>\n', '<img src="a.png" data-ismap>\n', "![x](a)\n"],
)
def test_ismap_in_a_link_or_nowhere(text):
    assert only("ismap-without-link", text) == []


@pytest.mark.parametrize("written", ["ismap", 'ismap=""', "ISMAP=ismap"])
def test_ismap_goes_where_it_sends_nothing(written):
    text = f'<p><img src="a.png" {written} alt="x"></p>\n'
    (finding,) = only("ismap-without-link", text)
    assert finding.fix.safe
    assert splice(text, finding.fix.edits) == '<p><img src="a.png" alt="x"></p>\n'
    assert only("ismap-used", text) == []


@pytest.mark.parametrize("value", ["#m", "#M2", "#{{ x }}"])
def test_a_map_that_is_there(value):
    text = f'{PAGE}<img src="a.png" usemap="{value}"><map name="m"></map><map name="M2"></map>\n'
    assert only("usemap-target-missing", text, "a.html") == []


@pytest.mark.parametrize("value", ["m", "#", "", "#n", "#M", " #m", "a.html#m"])
def test_a_map_that_is_not_there(value):
    text = f'{PAGE}<img src="a.png" usemap="{value}"><map name="m"></map>\n'
    (finding,) = only("usemap-target-missing", text, "a.html")
    assert finding.level is Level.ERROR


def test_in_a_part_of_a_page_the_map_may_come_from_elsewhere():
    levels = {
        value: only("usemap-target-missing", f'<img src="a.png" usemap="{value}">\n')[0].level
        for value in ("#gone", "gone")
    }
    assert levels == {"#gone": Level.WARNING, "gone": Level.ERROR}


@pytest.mark.parametrize(
    "text",
    ['<map name="m"></map>', '<map name="m" id="m"></map>', '<map name="{{ x }}"></map>' * 2, "x"],
)
def test_a_map_that_can_be_used(text):
    assert asked(text + "\n", rules=["map-name-invalid"]) == []


@pytest.mark.parametrize(
    "text",
    ["<map></map>", '<map name=""></map>', '<map id="m"></map>', '<map name="m" id="n"></map>'],
)
def test_a_map_without_a_name_or_with_two(text):
    assert len(asked(text + "\n", rules=["map-name-invalid"])) == 1


def test_of_maps_with_one_name_all_but_the_first_are_told():
    assert len(asked('<map name="m"></map>' * 4 + "\n", rules=["map-name-invalid"])) == 3
