"""Which findings an author's marks hide."""

import pytest

from altcheck.audit import Settings, audit
from altcheck.rules import RULES
from altcheck.rules.policy import Policy
from altcheck.rules.rule import Level


@pytest.fixture
def told(tmp_path, monkeypatch):
    """The findings of a post with this text, but for those about files."""
    monkeypatch.chdir(tmp_path)

    def run(text, settings=None, name="a.md"):
        (tmp_path / name).write_text(text, "utf-8")
        found = audit([name], settings or Settings()).findings
        return [(f.rule, f.image) for f in found if f.rule != "image-broken-local"]

    return run


MISSING = '<img src="https://a.example/b.png">\n'


@pytest.mark.parametrize(
    "mark",
    [
        "<!-- altcheck-ignore alt-url: another rule -->",
        "<!-- altcheck-ignore image-alt-missing -->",
        "<!-- altcheck-ignore image-alt-missing: -->",
        "<!-- altcheck-ignored image-alt-missing: x -->",
        "&lt;!-- altcheck-ignore image-alt-missing: x --&gt;",
        "`<!-- altcheck-ignore image-alt-missing: x -->`",
    ],
)
def test_what_is_no_excuse_for_it_hides_nothing(told, mark):
    assert ("image-alt-missing", 0) in told(f"{mark}\n\n{MISSING}")


def test_an_excuse_is_about_the_next_image_alone(told):
    mark = "<!-- altcheck-ignore image-alt-missing: it is told in the text -->\n\n"
    other = MISSING.replace("b.png", "c.png")
    assert told(mark + MISSING + "\n" + other) == [("image-alt-missing", 1)]
    assert told(MISSING + "\n" + mark + other) == [("image-alt-missing", 0)]


def test_an_excuse_for_the_file_is_about_every_image(told):
    mark = "\n\n<!-- altcheck-ignore-file image-alt-missing: a gallery -->\n"
    assert told(MISSING + "\n" + MISSING.replace("b.png", "c.png") + mark) == []


def test_several_rules_share_a_reason(told):
    mark = "<!-- altcheck-ignore image-mixed-content, image-alt-missing： 由模板填写 -->\n\n"
    assert told(mark + MISSING.replace("https", "http")) == []


def test_mdx_and_front_matter_have_comments_of_their_own(told):
    assert told("{/* altcheck-ignore image-alt-missing: x */}\n\n" + MISSING) == []
    head = "---\n{}cover: https://a.example/b.png\n---\n"
    assert told(head.format("")) == [("front-matter-image-alt-missing", 0)]
    assert told(head.format("# altcheck-ignore front-matter-image-alt-missing: x\n")) == []


def test_what_is_about_no_image_is_excused_from_the_mark_on(told):
    page = "<div><figcaption>x</figcaption></div>\n\n"
    mark = "<!-- altcheck-ignore figcaption-misplaced: our theme moves it -->\n\n"
    assert told(page) == [("figcaption-misplaced", None)]
    assert told(mark + page) == []
    assert told("<p><img src='https://a.example/b.png' alt='x'></p>\n\n" + mark + page) == []
    behind = mark + "<p><img src='https://a.example/b.png' alt='x'></p>\n\n" + page
    assert told(behind) == [("unused-suppression", None), ("figcaption-misplaced", None)]


def test_an_excuse_for_a_rule_that_is_not_asked_is_not_called_unused(told):
    text = "<!-- altcheck-ignore alt-url: x -->\n\n![Two boats](https://a.example/b.png)\n"
    assert told(text) == [("unused-suppression", None)]
    some = tuple(rule for rule in RULES if rule.on and rule.id != "alt-url")
    assert told(text, Settings(rules=some)) == []


def test_the_level_of_an_unused_excuse_can_be_set(told):
    text = "<!-- altcheck-ignore alt-url: x -->\n\n![Two boats](https://a.example/b.png)\n"
    assert told(text, Settings(policy=Policy({"unused-suppression": None}))) == []
    report = audit(["a.md"], Settings(policy=Policy({"unused-suppression": Level.NOTICE})))
    assert [finding.level for finding in report.findings] == [Level.NOTICE]


def test_marked_decoration_needs_no_alt(told):
    assert told("<!-- altcheck-decorative -->\n\n" + MISSING) == []
    assert told("<!-- altcheck-decorative: a line of dots -->\n\n" + MISSING) == []
    assert told("![](https://a.example/b.png){.decorative}\n") == []
    assert told("![](https://a.example/b.png){.decoratively}\n") == [
        ("image-alt-empty-markdown", 0)
    ]
