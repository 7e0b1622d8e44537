"""The bytes behind an image: animations, formats, names."""

from __future__ import annotations

import re

import pytest

from altcheck.assets.asset import Animation, Asset, State
from altcheck.rules import RULES
from altcheck.rules.files import ImageFormatLegacy
from altcheck.rules.rule import Level
from altcheck.words import LANGUAGES

from .reading import asked

POST = "![x](a.gif)\n"


def moving(seconds, plays, state=State.FOUND, text=POST):
    asset = Asset("a.gif", state, frames=2, animation=Animation(seconds, plays))
    return asked(text, asset, rules=["image-animated"])


@pytest.mark.parametrize(("seconds", "plays"), [(5.0, 1), (1.0, 5), (0.1, 1)])
def test_what_ends_within_five_seconds_may_move(seconds, plays):
    assert moving(seconds, plays) == []


def test_a_still_or_hidden_or_damaged_picture_does_not_move():
    assert asked(POST, Asset("a.gif", State.FOUND, frames=1), rules=["image-animated"]) == []
    assert moving(1.0, 0, State.TRUNCATED) == []
    assert moving(1.0, 0, text='<p style="display:none"><img src="a.gif" alt="x"></p>\n') == []
    assert moving(1.0, 0, text='<template><img src="a.gif" alt="x"></template>\n') == []


@pytest.mark.parametrize(("seconds", "plays", "told"), [(0.2, 0, "∞"), (5.1, 1, 1), (1.0, 6, 6)])
def test_what_moves_longer(seconds, plays, told):
    (finding,) = moving(seconds, plays)
    assert (finding.args["seconds"], finding.args["plays"]) == (f"{seconds:.1f}", told)


def legacy(form, size=10, rule="image-format-legacy"):
    return asked(POST, Asset("a", State.FOUND, format=form, size=size), rules=[rule])


@pytest.mark.parametrize("form", ["PNG", "JPEG", "GIF", "WEBP", "AVIF", "SVG", "BMP", None])
def test_a_format_that_browsers_show(form):
    assert legacy(form, 9_999_999) == []


@pytest.mark.parametrize("form", ["TIFF", "HEIF", "JXL", "JPEG2000"])
def test_a_format_that_most_browsers_do_not_show(form):
    (finding,) = legacy(form)
    assert finding.level is Level.WARNING


def test_a_large_file_of_an_older_format_if_one_wants_to_know():
    rule = ImageFormatLegacy(most=1000)
    assert legacy("JPEG", 1000, rule) == []
    assert legacy("WEBP", 5000, rule) == []
    (finding,) = legacy("JPEG", 1001, rule)
    assert finding.level is Level.NOTICE


def kinds(src):
    return [f.args["kind"] for f in asked(f"![x](<{src}>)\n", rules=["image-filename-quality"])]


@pytest.mark.parametrize(
    "src", ["a.png", "img/harbour_walk-2.jpg", "https://a.example/IMG_1.JPG", ""]
)
def test_a_good_name(src):
    assert kinds(src) == []


@pytest.mark.parametrize(
    ("src", "kind"),
    [
        ("IMG_2041.jpg", "IMG_0001"),
        ("截屏2024-05-01 上午10.12.33.png", "Screenshot 1"),
        ("d41d8cd98f00b204e9800998ecf8427e.png", "0a1b2c…"),
        ("two%20boats.png", "U+0020"),
        ("boîte.png", "≠ ASCII"),
        ("Boats.png", "A–Z"),
    ],
)
def test_a_bad_name(src, kind):
    assert kinds(src) == [kind]


@pytest.mark.parametrize(
    ("asset", "told"),
    [
        (Asset("a.gif", State.TRUNCATED, "no trailer", format="GIF"), ("cut off", "不完整")),
        (Asset("a.gif", State.NOT_AN_IMAGE, "text"), ("no picture", "不是图片")),
        (Asset("a.gif", State.FOUND, format="PNG"), ("holds PNG", "内容是 PNG")),
    ],
)
def test_a_file_that_is_not_what_its_name_says_is_told_in_which_way(asset, told):
    (finding,) = asked(POST, asset, rules=["image-format-mismatch"])
    rule = next(rule for rule in RULES if rule.id == finding.rule)
    for lang, words in zip(LANGUAGES, told, strict=True):
        assert words in rule.message.in_(lang, finding.args)
    assert not re.search("trailer|not-an-image|text", rule.message.in_("zh", finding.args))
