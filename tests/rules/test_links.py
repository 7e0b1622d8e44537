"""Links, buttons and headings: one finding for one fault, at the image where one is to blame."""

import pytest

from altcheck.audit import audit


@pytest.fixture
def told(tmp_path, monkeypatch):
    """The ids of the findings about names in a page of this text."""
    monkeypatch.chdir(tmp_path)

    def run(text, name="a.html"):
        (tmp_path / name).write_text(text, encoding="utf-8")
        found = audit([name]).findings
        return [
            f.rule for f in found if f.rule not in ("image-broken-local", "decorative-focusable")
        ]

    return run


QUIET = [
    '<a href="b">Sea</a>',
    '<a href="b"><span class="sr-only">Sea</span></a>',
    '<a name="top"></a><a></a>',
    '<a href="b" hidden></a>',
    '<a href="b" role="button">Sea</a>',
    '<template><a href="b"><img src="a.png" alt="x"></a></template>',
    '<button aria-label="Find"><svg></svg></button>',
    "<h2><svg></svg> Sea</h2>",
    "<h2></h2><button></button>",
    '<a href="b">{{ title }}</a>',
    '<a href="b"><my-icon></my-icon></a>',
    '<a href="b"><svg><text>Sea</text></svg></a>',
]  # fmt: skip


@pytest.mark.parametrize("text", QUIET)
def test_what_has_words_or_is_no_link_is_left_alone(text, told):
    assert told(text) == []


ONE = [
    ('<a href="b"></a>', "link-name-missing"),
    ('<a href="b"><img src="a.png"></a>', "linked-image-alt-missing"),
    ('<a href="b"><img src="a.png" alt=""></a>', "linked-image-alt-empty"),
    ('<a href="b"><img src="a.png" alt=" "></a>', "linked-image-alt-empty"),
    ('<a href="b"><img src="a.png" role="none" alt=""></a>', "linked-image-alt-empty"),
    ('<a href="b"><svg role="img" aria-hidden="true"></svg></a>', "link-name-missing"),
    ('<a href="b" role="none"></a>', "link-name-missing"),
    ('<div role="link" tabindex="0"></div>', "link-name-missing"),
    ('<button><img src="a.png"></button>', "button-image-name-missing"),
    ('<button><img src="a.png" alt=""></button>', "button-image-name-missing"),
    ('<h2><img src="a.png" alt=""></h2>', "heading-image-name-missing"),
    ('<h2><img src="a.png"></h2>', "image-alt-missing"),
    ('<h2><a href="b"><img src="a.png" alt=""></a></h2>', "linked-image-alt-empty"),
]


@pytest.mark.parametrize(("text", "rule"), ONE)
def test_one_fault_is_told_once(text, rule, told):
    assert told(text) == [rule]


def test_ids_elsewhere_may_name_a_link_of_a_fragment(told):
    text = '<p><a href="b" aria-labelledby="x"></a></p>\n'
    assert told(text, "a.md") == []
    assert told(text, "a.html") == ["link-name-missing"]
    assert told('<p><a href="b"><svg aria-labelledby="x"></svg></a></p>\n', "b.md") == []


def test_headings_of_markdown_are_headings(told):
    assert told("## ![](a.png)\n", "a.md") == ["heading-image-name-missing"]
    assert told("## ![](a.png) Sea\n", "a.md") == ["image-alt-empty-markdown"]
