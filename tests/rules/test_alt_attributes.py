"""Attributes beside the alt: title, id, class, longdesc."""

import pytest

from altcheck.document import splice

from .reading import only


def mended(rule, text):
    (finding,) = only(rule, text)
    assert not finding.fix.safe
    return splice(text, finding.fix.edits)


@pytest.mark.parametrize(
    "text",
    [
        '![Boat](a.png "Quay")\n',
        '![Boat](a.png "")\n',
        "![Boat](a.png)\n",
        '![](a.png "Quay")\n',
        '<p><img src="a.png" alt="Boat" title="{{ x }}"></p>\n',
    ],
)
def test_a_title_that_says_something_else_is_left_alone(text):
    assert only("alt-duplicates-title", text) == []


@pytest.mark.parametrize(
    ("text", "after"),
    [
        ('![Boat](a.png "Boat")\n', "![Boat](a.png)\n"),
        ("![Boat](<a b.png> 'boat!')\n", "![Boat](<a b.png>)\n"),
        ('![Boat][a]\n\n[a]: a.png "Boat"\n', "![Boat][a]\n\n[a]: a.png\n"),
        ("<p><img title=Boat src=a.png alt=Boat></p>\n", "<p><img src=a.png alt=Boat></p>\n"),
        ("<p><img alt=Boat title=Boat src=a.png></p>\n", "<p><img alt=Boat src=a.png></p>\n"),
        (
            "<p><img alt='Boat' src=a.png title='Boat'/></p>\n",
            "<p><img alt='Boat' src=a.png /></p>\n",
        ),
    ],
)
def test_a_title_that_repeats_is_taken_out_if_one_asks_for_it(text, after):
    assert mended("alt-duplicates-title", text) == after


def test_a_title_that_is_there_twice_or_can_not_be_reached_is_only_told():
    twice = '<p><img src="a.png" alt="Boat" title="Boat" title="Quay"></p>\n'
    (finding,) = only("alt-duplicates-title", twice)
    assert finding.fix is None


@pytest.mark.parametrize(
    ("rule", "text", "times"),
    [
        ("image-title-attribute", "![Boat](a.png)\n", 0),
        ("image-title-attribute", '<p><img src="a.png" alt="x" title=" "></p>\n', 0),
        ("image-title-attribute", '![Boat](a.png "Quay")\n', 1),
        ("alt-equals-other-attribute", '<p><img src="a.png" id="x" alt="Boat"></p>\n', 0),
        ("alt-equals-other-attribute", '<p><img src="a.png" data-src="Boat" alt="Boat"></p>\n', 0),
        ("alt-equals-other-attribute", '<p><img src="a.png" name="Boat" alt="Boat"></p>\n', 1),
        ("longdesc-equals-alt", '<p><img src="a.png" alt="x" longdesc="x.html"></p>\n', 0),
        ("longdesc-equals-alt", '<p><img src="a.png" alt="x" longdesc="#d"></p>\n', 0),
        ("longdesc-equals-alt", '<p hidden><img src="a.png" alt="x" longdesc="x"></p>\n', 0),
        ("longdesc-invalid", '<p><img src="a.png" alt="x" longdesc=""></p>\n', 1),
        ("longdesc-invalid", '<p><img src="a.png" alt="x" longdesc="Two boats"></p>\n', 1),
    ],
)
def test_other_attributes(rule, text, times):
    assert len(only(rule, text)) == times
