"""The catalogue as a page: complete, escaped, the same each time."""

import pytest
from bs4 import BeautifulSoup

from altcheck.reporters import catalogue
from altcheck.rules import RULES
from altcheck.rules.measured import Measured, measured
from altcheck.rules.rule import Level
from altcheck.rules.unbuilt import UNBUILT, Unbuilt
from altcheck.words import Words


def page(lang="en", rules=RULES, figures=None):
    text = catalogue.render(rules, UNBUILT, measured() if figures is None else figures, lang)
    return BeautifulSoup(text, "html.parser")


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_every_rule_is_on_the_page_with_all_its_examples(lang):
    soup = page(lang)
    articles = {article["id"]: article for article in soup.find_all("article")}
    assert list(articles) == [rule.id for rule in RULES]
    assert [link["href"] for link in soup.nav.find_all("a")] == [f"#{rule.id}" for rule in RULES]
    for rule in RULES:
        article = articles[rule.id]
        assert rule.title.in_(lang) in article.h2.text
        assert rule.why.in_(lang) in article.text
        plain = [pre for pre in article.find_all("pre") if "fixed" not in pre.get("class", [])]
        assert len(plain) == len(rule.good) + len(rule.bad)
        fixed = article.find_all("pre", class_="fixed")
        assert len(fixed) == sum(one.fixed is not None for one in rule.bad)


def test_examples_are_shown_as_text_with_the_place_marked():
    soup = page()
    article = soup.find("article", id="image-alt-missing")
    marks = [mark.text for mark in article.find_all("mark")]
    assert '<img src="a.png">' in marks
    assert not soup.find_all("img")
    assert not soup.find_all(["script", "iframe", "link"])


def test_blanks_that_nobody_sees_are_written_out():
    article = page().find("article", id="image-alt-whitespace")
    assert "\\u3000\\u00a0" in article.text


def test_counts_are_those_of_the_rules():
    counts = dict(
        zip(
            (dt.text for dt in page().header.find_all("dt")),
            (int(dd.text) for dd in page().header.find_all("dd")),
            strict=True,
        )
    )
    assert counts["Error"] == sum(rule.on and rule.level is Level.ERROR for rule in RULES)
    assert counts["Off"] == sum(not rule.on for rule in RULES)
    assert sum(counts.values()) == len(RULES)


def test_figures_stand_with_their_rules():
    rule = RULES[0]
    soup = page(figures={rule.id: Measured(40, 25, 24, "one <odd> case")})
    assert "40 findings, 25 read, 24 right (one <odd> case)" in soup.find(id=rule.id).text
    assert "not met" in soup.find(id=RULES[1].id).text


def test_what_is_not_built_is_told_with_its_reason():
    text = catalogue.render(
        (), (Unbuilt("a-rule", Words(en="Needs <x>.", zh="需要 <x>。")),), {}, "zh"
    )
    assert "a-rule" in text
    assert "需要 &lt;x&gt;。" in text


def test_nothing_is_both_built_and_not():
    assert not {rule.id for rule in RULES} & {one.id for one in UNBUILT}


def test_figures_are_about_rules_that_there_are():
    assert measured().keys() <= {rule.id for rule in RULES}
    for figures in measured().values():
        assert 0 <= figures.right <= figures.read <= figures.fired


def test_two_pages_are_the_same():
    assert catalogue.render(RULES, UNBUILT, measured(), "zh") == catalogue.render(
        RULES, UNBUILT, measured(), "zh"
    )
