"""Pictures that a report shows as they are: small, known by their bytes, and written anew."""

import base64
import os

import pytest

from altcheck.assets.copies import MOST, drawing, written_in
from tests.assets.pictures import picture
from tests.timing import within

SVG = b'<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><rect width="9" height="9"/></svg>'


def data_of(uri, kind):
    head, _, data = uri.partition(",")
    assert head == f"data:image/{kind};base64"
    return base64.b64decode(data, validate=True)


NO_DRAWINGS = {
    "empty": b"",
    "text": b"<p>svg</p>",
    "a picture": picture("PNG"),
    "too big": SVG.replace(b"<rect", b"<!--" + b"x" * MOST + b"--><rect"),
    "entities": b'<!DOCTYPE svg [<!ENTITY a "aaaa">]>' + SVG,
    "uses of uses": SVG.replace(b"<rect", b'<use href="#a"/>' * 13 + b"<rect"),
    "uses with a prefix": SVG.replace(b"<rect", b'<s:use href="#a"/>' * 13 + b"<rect"),
}


@pytest.mark.parametrize("name", NO_DRAWINGS)
def test_what_is_no_small_drawing_is_not_shown(tmp_path, name):
    (tmp_path / "a.svg").write_bytes(NO_DRAWINGS[name])
    assert drawing(tmp_path / "a.svg") is None


def test_what_is_no_file_is_not_opened(tmp_path):
    os.mkfifo(tmp_path / "pipe.svg")
    assert [drawing(tmp_path / name) for name in ("pipe.svg", "gone.svg", ".")] == [None] * 3


def test_a_small_drawing_is_shown_as_it_is(tmp_path):
    (tmp_path / "a.svg").write_bytes(SVG)
    assert data_of(drawing(tmp_path / "a.svg"), "svg+xml") == SVG


NO_PICTURES = [
    "", "data:", "data:image/png;base64,", "data:image/png;base64,AAAA", "data:image/png;base64,?",
    "data:text/html,<svg></svg>", "data:text/html;base64,iVBORw0KGgo=", "https://a.example/b.png",
    "data:image/svg+xml,<p>", "data:image/png;base64," + "A" * MOST, "data:image/svg+xml", "data:image/svg+xml;base64",
]  # fmt: skip


@pytest.mark.parametrize("address", NO_PICTURES)
def test_an_address_without_a_small_picture_shows_nothing(address):
    assert written_in(address) is None


@pytest.mark.parametrize("form", ["PNG", "JPEG", "GIF", "WEBP"])
def test_a_picture_in_an_address_is_called_what_its_bytes_are(form):
    data = picture(form)
    for kind in ("png", "JPG", "svg+xml;charset=utf-8"):
        address = f" data:image/{kind};base64,{base64.b64encode(data).decode()}\n"
        assert data_of(written_in(address), form.lower()) == data


@pytest.mark.parametrize(
    "head", ["data:image/svg+xml,", "data:image/svg+xml;utf8,", "DATA:image/SVG+xml;charset=x,"]
)
def test_a_drawing_in_an_address_is_written_anew_without_a_sign_of_the_strangers(head):
    shown = written_in(head + SVG.decode().replace(">", "%3E"))
    assert data_of(shown, "svg+xml") == SVG
    assert not set(shown) & set("<>\"' ")


def test_junk_takes_no_time():
    def work():
        for junk in (";a" * 30_000, "<!DOCTYPE" * 7000, "<" * MOST, " " * MOST):
            written_in(f"data:image/svg+xml{junk},{junk}"[:MOST])
            written_in(f"data:image/svg+xml,{junk}"[:MOST])

    within(3, work)
