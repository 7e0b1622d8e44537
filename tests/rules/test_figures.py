"""Figures and their captions."""

import pytest

from altcheck.document import splice

from .reading import asked

IMG = '<img src="a.png" alt="x">'


def told(rule, text):
    return asked(text, rules=[rule])


@pytest.mark.parametrize("inside", ["Dawn", "<b>Dawn</b>", "&nbsp;x", "<img src=b.png>", "{{ x }}"])
def test_a_figcaption_that_is_not_empty(inside):
    text = f"<figure>{IMG}<figcaption>{inside}</figcaption></figure>\n"
    assert told("figcaption-empty", text) == []


@pytest.mark.parametrize("inside", ["", " ", "\n\t"])
def test_an_empty_figcaption_goes(inside):
    text = f"<figure>{IMG}<figcaption>{inside}</figcaption></figure>\n"
    (finding,) = told("figcaption-empty", text)
    assert finding.fix.safe
    assert splice(text, finding.fix.edits) == f"<figure>{IMG}</figure>\n"


def test_an_empty_figcaption_with_elements_is_told_only():
    text = f"<figure>{IMG}<figcaption><span></span></figcaption></figure>\n"
    (finding,) = told("figcaption-empty", text)
    assert finding.fix is None


@pytest.mark.parametrize(
    ("role", "times", "mended"),
    [
        ("", 0, False),
        ("figure", 1, True),
        ("FIGURE", 1, True),
        ("group", 1, False),
        ("none", 1, False),
    ],
)
def test_a_role_beside_a_figcaption(role, times, mended):
    text = f'<figure role="{role}">{IMG}<figcaption>x</figcaption></figure>\n'
    found = told("figure-role-with-figcaption", text)
    assert len(found) == times
    assert [one.fix is not None for one in found] == [mended] * times
    assert told("figure-role-with-figcaption", f'<figure role="{role}">{IMG}</figure>\n') == []


def test_a_figure_without_a_caption_is_told_when_asked():
    assert len(told("figure-caption-missing", f"<figure>{IMG}</figure>\n")) == 1
    assert told("figure-caption-missing", f'<figure aria-label="x">{IMG}</figure>\n') == []
    assert told("figure-caption-missing", "<figure><pre>x</pre></figure>\n") == []
