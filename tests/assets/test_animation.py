"""How long animations move: by the delays and the loop count that each format writes."""

from __future__ import annotations

import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from altcheck.assets.animation import timing
from altcheck.assets.asset import Animation, State
from altcheck.assets.decode import inspect
from tests.assets.pictures import animated, picture


def told(form, content):
    return timing(form, io.BytesIO(content))


@pytest.mark.parametrize("form", ["GIF", "PNG", "WEBP"])
def test_a_still_picture_does_not_move(form):
    assert told(form, picture(form)) is None


@pytest.mark.parametrize("form", ["AVIF", "JPEG", "TIFF"])
def test_formats_whose_timing_is_not_read(form):
    assert told(form, picture("PNG")) is None


@pytest.mark.parametrize("form", ["GIF", "PNG", "WEBP"])
def test_for_ever(form):
    assert told(form, animated(form, 3, 400, loop=0)) == Animation(pytest.approx(1.2), 0)


@pytest.mark.parametrize("form", ["GIF", "PNG", "WEBP"])
def test_a_number_of_times(form):
    assert told(form, animated(form, 2, 500, loop=4)) == Animation(pytest.approx(1.0), 4)


def test_a_gif_without_a_count_plays_once():
    assert told("GIF", animated("GIF", 2, 500)) == Animation(pytest.approx(1.0), 1)


def test_an_apng_without_control_plays_once():
    content = animated("PNG", 2, 500, loop=0).replace(b"acTL", b"acTl")
    assert told("PNG", content).plays == 1


@pytest.mark.parametrize("form", ["GIF", "WEBP"])
def test_a_delay_too_short_to_be_seen_is_a_tenth_of_a_second(form):
    assert told(form, animated(form, 5, 10, loop=0)).seconds == pytest.approx(0.5)
    assert told(form, animated(form, 5, 20, loop=0)).seconds == pytest.approx(0.1)


def test_an_apng_denominator_of_nought_is_a_hundred():
    content = animated("PNG", 2, 500, loop=0)
    at = content.index(b"fcTL") + 4
    content = content[: at + 20] + b"\0\x32\0\0" + content[at + 24 :]
    assert told("PNG", content).seconds == pytest.approx(1.0)


def test_a_colour_table_of_its_own_is_passed_over():
    content = animated("GIF", 3, 300, loop=0)
    assert content.count(b"NETSCAPE2.0") == 1
    assert told("GIF", content).seconds == pytest.approx(0.9)
    assert told("GIF", content.replace(b"NETSCAPE2.0", b"XETSCAPE2.0")).plays == 1


@pytest.mark.parametrize("form", ["GIF", "PNG", "WEBP"])
def test_the_asset_says_so(tmp_path, form):
    path = tmp_path / "a"
    path.write_bytes(animated(form, 2, 500, loop=0))
    asset = inspect(path, "a")
    assert (asset.state, asset.frames) == (State.FOUND, 2)
    assert asset.animation == Animation(pytest.approx(1.0), 0)


def test_of_a_damaged_file_nothing_is_said(tmp_path):
    path = tmp_path / "a.gif"
    path.write_bytes(animated("GIF", 4, 500, loop=0)[:-20])
    assert inspect(path, "a.gif").animation is None


@given(st.sampled_from(["GIF", "PNG", "WEBP"]), st.binary(max_size=300))
def test_any_bytes_end(form, content):
    start = picture(form)[:16]
    found = told(form, start + content)
    assert found is None or (found.seconds >= 0 and found.plays >= 0)
