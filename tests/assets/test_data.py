"""Pictures within the page: what is let pass, and the few faults that are beyond doubt."""

from __future__ import annotations

import base64

import pytest
from hypothesis import given
from hypothesis import strategies as st

from altcheck.assets.asset import State
from altcheck.assets.data import look_data
from altcheck.assets.local import LocalFiles
from tests.assets.pictures import picture


def encoded(content):
    return base64.b64encode(content).decode()


@pytest.mark.parametrize("form", ["PNG", "JPEG", "GIF", "WEBP"])
def test_a_whole_picture(form):
    src = f"data:image/{form.lower()};base64,{encoded(picture(form))}"
    asset = look_data(src)
    assert (asset.state, asset.reason, asset.format) == (State.DATA, "", form)
    assert (asset.ref, asset.size) == (f"data:image/{form.lower()}", len(src))


@pytest.mark.parametrize(
    "src",
    [
        "data:image/png;base64,R0lGODlhAQABAAAAACw=",  # a GIF: browsers show it
        "data:image/svg+xml,%3Csvg/%3E",
        "data:image/svg+xml;utf8,<svg></svg>",
        "data:image/bmp;base64,Qk0=",
        "data:image/gif;base64,R0lG ODlh\nAQAB",
        "data:image/gif;base64,R0lGODlhAQABAA",  # without padding
        "DATA:image/gif; BASE64 ,R0lGODlhAQ%3D%3D",
        "  data:image/gif;base64,R0lGODlhAQ==  ",
        "data:image/png,%89PNG%0D%0A%1A%0A",
        "data:,x",
    ],
)
def test_what_browsers_take_is_no_fault(src):
    assert look_data(src).reason == ""


@pytest.mark.parametrize(
    ("src", "reason"),
    [
        ("data:image/png;base64,", "empty"),
        ("data:image/png;base64", "no data"),
        ("data:", "no data"),
        ("data:image/png;base64,???", "base64"),
        ("data:image/png;base64,AAAAA", "base64"),
        ("data:image/png;base64,aGVsbG8=", "PNG"),
        ("data:image/jpeg,hello", "JPEG"),
    ],
)
def test_what_is_no_picture(src, reason):
    asset = look_data(src)
    assert (asset.state, asset.reason) == (State.DATA, reason)


def test_it_is_found_without_a_file(tmp_path):
    asset = LocalFiles(tmp_path).look("data:image/png;base64,???", ())
    assert (asset.state, asset.reason, asset.digest) == (State.DATA, "base64", None)


@given(st.text(max_size=200))
def test_any_text_has_an_asset(text):
    assert look_data("data:" + text).state is State.DATA
