"""Decoration: what may be said twice, and what contradicts itself."""

import pytest

from altcheck.audit import audit
from altcheck.rules.rule import Level


@pytest.fixture
def told(tmp_path, monkeypatch):
    """The findings of a page, but for its missing files."""
    monkeypatch.chdir(tmp_path)

    def run(text):
        (tmp_path / "a.html").write_text(text, encoding="utf-8")
        found = audit(["a.html"]).findings
        return [finding for finding in found if finding.rule != "image-broken-local"]

    return run


QUIET = [
    '<img src="a.png" alt="" role="none" aria-hidden="true">',
    '<img src="a.png" alt="" class="emoji">',
    '<figure><img src="a.png" alt="" class="emoji"><figcaption>Words</figcaption></figure>',
    '<p aria-hidden="true"><img src="a.png" alt=""></p>',
    '<a href="b" aria-hidden="true" tabindex="-1">x</a>',
    '<template><img src="a.png" role="none" alt="Boats" tabindex="0"></template>',
    '<table role="presentation"><tr><td>x</td></tr></table>',
    '<svg aria-hidden="true" focusable="false"></svg>',
]


@pytest.mark.parametrize("text", QUIET)
def test_decoration_that_is_marked_as_such_is_left_alone(text, told):
    assert told(text) == []


ONE = [
    ('<img src="a.png" alt="" aria-label="Boats">', "empty-alt-named-conflict", Level.ERROR),
    ('<img src="a.png" alt="" tabindex="0" title="Boats">', "decorative-focusable", Level.ERROR),
    ('<img src="a.png" role="none" alt="Two boats">', "decorative-name-conflict", Level.ERROR),
    ('<img src="a.png" alt="" title="Boats">', "empty-alt-title-conflict", Level.WARNING),
    ('<img src="a.png" role="none">', "decorative-without-alt", Level.WARNING),
    ('<img src="a.png" aria-hidden="true">', "decorative-without-alt", Level.WARNING),
    ('<nav role="none" aria-label="Main">x</nav>', "decorative-focusable", Level.WARNING),
    ('<i aria-hidden="true"><img src="a.png" alt="Two boats"></i>', "aria-hidden-informative", Level.NOTICE),
]  # fmt: skip


@pytest.mark.parametrize(("text", "rule", "level"), ONE)
def test_one_contradiction_is_told_once(text, rule, level, told):
    assert [(finding.rule, finding.level) for finding in told(text)] == [(rule, level)]


def test_a_figure_of_several_images_may_hold_decoration(told):
    figure = '<figure><img src="a.png" alt="{}"><img src="b.png" alt=""><figcaption>x</figcaption></figure>'
    assert told(figure.format("Boats")) == []


def test_what_the_tab_key_reaches_in_hidden_parts_is_told_at_its_tag(told):
    text = '<p aria-hidden="true"><a href="b"><img src="a.png" alt=""></a><input type="image" src="a.png" alt="x"></p>'
    found = [f for f in told(text) if f.rule == "aria-hidden-focusable"]
    assert [f.span.of(text)[:6] for f in found] == ["<a hre", "<input"]
