"""What a file's metadata tell: nothing by default, and only what a person wrote."""

from __future__ import annotations

import io

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image
from PIL.PngImagePlugin import PngInfo

from altcheck.assets.decode import inspect
from altcheck.assets.metadata import Metadata, read_metadata
from tests.assets.pictures import FORMATS, XMP, described, located, picture


def told(content):
    with Image.open(io.BytesIO(content)) as opened:
        return read_metadata(opened)


@pytest.mark.parametrize("form", FORMATS)
def test_a_picture_without_metadata_says_nothing(form):
    assert told(picture(form, (32, 32))) == Metadata()


@pytest.mark.parametrize("form", ["JPEG", "PNG", "WEBP"])
def test_a_place(form):
    assert told(picture(form, exif=located())).private == ("GPS",)


def test_a_place_of_noughts_is_none():
    exif = located((0.0, 0.0, 0.0))
    exif[0x8825] = {1: "N", 2: (0.0, 0.0, 0.0), 3: "E", 4: (0.0, 0.0, 0.0)}
    assert told(picture("JPEG", exif=exif)).private == ()


def test_a_direction_without_a_place_is_none():
    exif = Image.Exif()
    exif[0x8825] = {17: 30.0}
    assert told(picture("JPEG", exif=exif)).private == ()


@pytest.mark.parametrize(
    ("serial", "facts"),
    [("012345", ("BodySerialNumber",)), ("0000000", ()), ("   ", ()), ("", ())],
)
def test_a_serial_number(serial, facts):
    assert told(picture("JPEG", exif=located((), serial))).private == facts


def test_place_and_number_from_xmp():
    xmp = XMP.format(
        "<aux:SerialNumber>4711</aux:SerialNumber><exif:GPSLatitude>53,32.4N</exif:GPSLatitude>"
    )
    assert told(picture("JPEG", xmp=xmp.encode())).private == ("GPS", "BodySerialNumber")


@pytest.mark.parametrize("form", ["JPEG", "PNG", "WEBP"])
def test_a_description(form):
    xmp = described("Two  boats\n at the quay")
    if form == "PNG":
        info = PngInfo()
        info.add_itxt("XML:com.adobe.xmp", xmp.decode())
        content = picture("PNG", pnginfo=info)
    else:
        content = picture(form, xmp=xmp)
    assert told(content).description == "Two boats at the quay"


@pytest.mark.parametrize("name", ["dc:description", "Iptc4xmpCore:ExtDescrAccessibility"])
def test_other_places_of_a_description(name):
    assert told(picture("JPEG", xmp=described("Two boats", name))).description == "Two boats"


def test_the_words_for_an_alt_come_first_and_the_default_language_too():
    items = (
        "<dc:description><rdf:Alt><rdf:li xml:lang='de'>Lang</rdf:li></rdf:Alt></dc:description>"
        "<Iptc4xmpCore:AltTextAccessibility><rdf:Alt><rdf:li xml:lang='de'>Zwei Boote</rdf:li>"
        "<rdf:li xml:lang='x-default'>Two boats</rdf:li></rdf:Alt>"
        "</Iptc4xmpCore:AltTextAccessibility>"
    )
    assert told(picture("JPEG", xmp=XMP.format(items).encode())).description == "Two boats"


def test_a_caption_of_iptc():
    record = b"\x1c\x02\x78" + len(b"Two boats").to_bytes(2, "big") + b"Two boats"
    block = (
        b"8BIM\x04\x04\0\0" + len(record).to_bytes(4, "big") + record + b"\0" * (len(record) % 2)
    )
    data = b"Photoshop 3.0\0" + block
    segment = b"\xff\xed" + (len(data) + 2).to_bytes(2, "big") + data
    content = picture("JPEG")
    assert told(content[:2] + segment + content[2:]).description == "Two boats"
    latin = segment.replace(b"Two boats", b"Zw\xf6lf Bot")
    assert told(content[:2] + latin + content[2:]).description == "Zwölf Bot"


@pytest.mark.parametrize(
    "words",
    [
        "OLYMPUS DIGITAL CAMERA",
        "SONY DSC",
        "SAMSUNG CAMERA PICTURES",
        "Exif_JPEG_PICTURE",
        "Created with GIMP",
        "CREATOR: gd-jpeg v1.0",
        "DCIM100MEDIA",
        "untitled",
        "IMG_2041.JPG",
        "https://a.example/b",
        " ",
    ],
)
def test_what_cameras_and_programs_write_is_no_description(words):
    assert told(picture("JPEG", xmp=described(words))).description is None


@pytest.mark.parametrize("words", ["A digital camera on a table", "Created by hand: two boats"])
def test_a_description_of_such_a_thing(words):
    assert (told(picture("JPEG", xmp=described(words))).description == words) is (
        "hand" not in words
    )


@pytest.mark.parametrize(
    "xmp", [b"<x", b"\0\0", b"<!DOCTYPE x [<!ENTITY a 'b'>]><x>&a;</x>", b"<a/>" * 400_000]
)
def test_broken_xmp_says_nothing(xmp):
    with Image.open(io.BytesIO(picture("PNG"))) as opened:
        opened.info["xmp"] = xmp
        assert read_metadata(opened) == Metadata()


def test_xmp_as_text():
    with Image.open(io.BytesIO(picture("PNG"))) as opened:
        opened.info["XML:com.adobe.xmp"] = described("Two boats").decode()
        assert read_metadata(opened).description == "Two boats"


def test_the_asset_says_so(tmp_path):
    path = tmp_path / "a.jpg"
    path.write_bytes(picture("JPEG", exif=located(), xmp=described("Two boats")))
    asset = inspect(path, "a.jpg")
    assert (asset.private, asset.description) == (("GPS",), "Two boats")


@given(st.binary(max_size=200), st.binary(max_size=200))
def test_no_metadata_make_it_raise(xmp, photoshop):
    with Image.open(io.BytesIO(picture("JPEG"))) as opened:
        opened.info |= {"xmp": xmp, "exif": b"Exif\0\0" + xmp, "photoshop": {0x0404: photoshop}}
        assert isinstance(read_metadata(opened), Metadata)
