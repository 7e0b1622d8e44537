"""What is told of a page's head, and of whole pages only."""

from __future__ import annotations

import pytest

from altcheck.rules.page import FaviconMissing

from .reading import asked

IMG = '<img src="https://a.example/b.png" alt="x">'


def page(head, body=IMG):
    return f"<html><head>{head}</head><body>{body}</body></html>\n"


def told(rule, text, name="page.html"):
    return [f.args.get("value") for f in asked(text, rules=[rule], name=name)]


@pytest.mark.parametrize(
    "policy",
    [
        "origin",
        "strict-origin",
        "same-origin",
        "strict-origin-when-cross-origin",
        "",
        "x",
        "{{ p }}",
    ],
)
def test_a_policy_that_is_left_alone(policy):
    assert told("page-referrer-meta", page(f'<meta name="referrer" content="{policy}">')) == []


def test_a_policy_chosen_on_a_page_without_foreign_pictures():
    head = '<meta name="referrer" content="no-referrer">'
    assert told("page-referrer-meta", page(head, '<img src="b.png" alt="x">')) == []


@pytest.mark.parametrize(
    "policy", ["no-referrer", "NEVER", " unsafe-url ", "always", "no-referrer-when-downgrade"]
)
def test_a_policy_that_hides_or_tells_all(policy):
    head = f'<meta name="referrer" content="{policy}">'
    assert told("page-referrer-meta", page(head)) == [policy.strip()]


def test_it_is_found_in_a_post_of_markdown_too():
    text = '<meta name="referrer" content="no-referrer">\n\n![x](https://a.example/b.png)\n'
    assert told("page-referrer-meta", text, "a.md") == ["no-referrer"]


@pytest.mark.parametrize(
    "head",
    [
        "",
        '<meta property="og:image" content="https://a.example/b.png">',
        '<meta property="og:image" content="HTTP://a.example/b.png">',
        '<meta property="og:image" content="{{ page.cover }}">',
        '<meta property="og:image:alt" content="Two boats">',
        '<meta name="referrer" content="x">',
        '<link rel="icon" href="/a.ico">',
    ],
)
def test_social_pictures_that_are_right(head):
    assert told("social-image-broken", page(head)) == []


@pytest.mark.parametrize("value", ["", "/b.png", "b.png", "//a.example/b.png", "data:image/png,x"])
def test_social_pictures_that_nobody_can_fetch(value):
    head = (
        f'<meta property="og:image" content="{value}"><meta name="twitter:image" content="{value}">'
    )
    assert told("social-image-broken", page(head)) == [value, value]


def test_a_partial_is_completed_elsewhere():
    assert told("social-image-broken", '<meta property="og:image" content="/b.png">\n') == []
    assert asked("<p>x</p>\n", rules=["favicon-missing"], name="part.html") == []


def test_the_icon_of_a_page():
    assert (
        asked(page('<link rel="icon" href="/a.ico">'), rules=["favicon-missing"], name="a.html")
        == []
    )
    (finding,) = asked(page(""), rules=["favicon-missing"], name="a.html")
    assert (finding.image, finding.span.start) == (None, 0)
    assert not FaviconMissing.on
