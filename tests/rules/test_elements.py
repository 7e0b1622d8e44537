"""Elements beyond img: each fault is one finding, of the rule for its kind."""

import pytest

from altcheck.audit import Settings, audit
from altcheck.reporters import html
from altcheck.rules import RULES

_MAP = '<img src="c.png" alt="{}" usemap="#c"><map name="c">{}</map>'


@pytest.fixture
def told(tmp_path, monkeypatch):
    """The ids of the findings of a page, but for its missing files."""
    monkeypatch.chdir(tmp_path)

    def run(text):
        (tmp_path / "a.html").write_text(text, encoding="utf-8")
        found = [finding.rule for finding in audit(["a.html"]).findings]
        return [rule for rule in found if rule != "image-broken-local"]

    return run


QUIET = [
    '<input type="image" src="a.png" alt="Submit">',
    '<svg><text>Tides</text></svg><svg role="img"><title>Tides</title></svg>',
    '<object data="a.png" title="Boats"></object><object data="a.pdf"></object>',
    '<video title="Boats" poster="https://a.example/b.png" src="b.mp4"></video>',
    "<canvas>Tides</canvas>",
    '<embed src="a.svg" title="Boats"><embed src="a.pdf">',
    _MAP.format("Coast", '<area href="x" alt="Bay"><area href="x" alt=""><area>'),
    '<p>Code: &lt;svg role="img"&gt;</p>',
    '<i role="img" aria-label="Star"></i><i role="img" aria-hidden="true"></i>',
    '<template><object data="a.png"></object><svg role="img"></svg></template>',
]  # fmt: skip


@pytest.mark.parametrize("text", QUIET)
def test_what_has_a_name_or_needs_none_is_left_alone(text, told):
    assert told(text) == []


ONE = [
    ('<input type="image" src="a.png">', "input-image-alt-missing"),
    ('<input type="image" src="a.png" alt="image">', "input-image-alt-generic"),
    ('<svg role="img"></svg>', "svg-name-missing"),
    ('<object data="a.png"></object>', "object-name-missing"),
    ('<object data="a.png" role="img"></object>', "role-img-name-missing"),
    ('<embed src="a.svg">', "embed-name-missing"),
    ("<canvas></canvas>", "canvas-content-missing"),
    ('<i role="img"></i>', "role-img-name-missing"),
    ('<svg role="img" aria-label="x" alt="Tides"></svg>', "alt-on-wrong-element"),
    (_MAP.format("Coast", '<area href="x">'), "area-alt-missing"),
    (_MAP.format("Coast", '<area alt="Bay">'), "area-alt-without-href"),
    (_MAP.format("Coast", '<area href="x" alt=""><area href="y" alt="Bay">'), "area-alt-missing"),
    (_MAP.format("", '<area href="x" alt="Bay">'), "imagemap-image-alt-empty"),
]


@pytest.mark.parametrize(("text", "rule"), ONE)
def test_one_fault_is_told_once(text, rule, told):
    assert told(text) == [rule]


def test_a_page_of_all_elements_can_be_shown(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    page = "".join(text for text, _ in ONE) + "".join(QUIET)
    (tmp_path / "a.html").write_text(page, encoding="utf-8")
    report = audit(["a.html"], Settings(page=True))
    for lang in ("en", "zh"):
        shown = html.render(report, lang, RULES)
        assert "svg-name-missing" in shown
    assert len(report.assets) == len(report.posts[0].images)
