"""What rules need of an image, and that they have nothing to say of one that lacks it."""

import re
from functools import cache
from itertools import chain

import pytest

from altcheck.assets.asset import Asset, State
from altcheck.posts.reader import read_post
from altcheck.repo import Repo
from altcheck.rules import RULES
from altcheck.rules.asked import asked
from altcheck.rules.rule import ImageRule, RepoRule
from altcheck.rules.traits import traits
from tests.rules.reading import image, images

OF_IMAGES = [rule for rule in RULES if isinstance(rule, ImageRule | RepoRule)]


@cache
def examples():
    """The posts of all rules' examples."""
    every = chain.from_iterable((*rule.good, *rule.bad) for rule in RULES)
    texts = {(example.name, re.sub("[«»]", "", example.text)) for example in every}
    return [read_post(name, text.encode()).post for name, text in sorted(texts)]


def test_each_need_is_seen_somewhere():
    needed = {need for rule in OF_IMAGES for need in rule.needs}
    seen = {trait for post in examples() for one in post.images for trait in traits(one)}
    assert needed <= seen | set(State)
    named = {trait for trait in seen - needed if trait and not trait.startswith("[")}
    assert named <= {"tag", "front-matter", "carousel"}


def test_who_is_not_asked_would_have_found_nothing():
    by_kind = asked(RULES)
    passed_over = 0
    for post in examples():
        for one in post.images:
            for rule in set(by_kind.images.get(one.element, ())) - set(by_kind.of_image(one)):
                assert not list(rule.check(one, post)), (rule.id, one)
                passed_over += 1
    assert passed_over > 20_000


@pytest.mark.parametrize("state", [State.MISSING, State.FOUND, State.OFFLINE])
def test_nor_would_who_asks_for_the_file(state):
    by_kind = asked(RULES)
    file = Asset("a.png", state, format="PNG", width=9, height=9, digest="d")
    passed_over = 0
    for post in examples():
        known = {(post.path, k): file for k in range(len(post.images))}
        repo = Repo({post.path: post}, known, {})
        for one in post.images:
            chosen = set(by_kind.of_picture(one, repo))
            for rule in set(by_kind.in_repo.get(one.element, ())) - chosen:
                assert not list(rule.check(one, post, repo)), (rule.id, one)
                passed_over += 1
    assert passed_over > 2_000


def test_traits_of_an_image():
    assert set(traits(image("![](https://a.example/b.png)\n"))) == {
        "empty alt", "access.decorative", "markdown", "host",
    }  # fmt: skip
    assert set(traits(image('<p><a href="c"><img src="b.png" alt="x" loading></a></p>\n'))) == {
        "words", "", "link", "html", "attributes", "[src]", "[alt]", "[loading]",
    }  # fmt: skip


def test_only_a_few_rules_are_asked_about_a_plain_image():
    plain = image("![](b.png)\n")
    assert len(list(asked(RULES).of_image(plain))) < 15


def test_any_number_of_attributes_costs_no_more_than_their_number():
    by_kind = asked(RULES)
    names = [f"x{k}" for k in range(3000)]
    text = "".join(f'<p><img src="a.png" {name} alt=""></p>\n' for name in names)
    chosen = {tuple(by_kind.of_image(one)) for one in images(text)}
    assert len(chosen) == 1
