"""The walks through the files' chunks: what is whole, what is not, what is no fault."""

from __future__ import annotations

import io
import zlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from altcheck.assets.chunks import WALKS, Walk, boxes, gif, jpeg, png, sniff, webp
from tests.assets.pictures import picture


@pytest.mark.parametrize("form", ["PNG", "JPEG", "GIF", "WEBP", "AVIF"])
def test_whole_files_have_no_fault(form: str) -> None:
    content = picture(form)
    assert sniff(content[:64]) == form
    assert WALKS[form](io.BytesIO(content)).fault is None


@pytest.mark.parametrize("form", ["PNG", "JPEG", "GIF", "WEBP", "AVIF"])
def test_any_cut_by_a_byte_is_found(form: str) -> None:
    assert WALKS[form](io.BytesIO(picture(form)[:-1])).fault


@pytest.mark.parametrize("form", ["BMP", "ICO", "TIFF"])
def test_formats_without_a_walk(form: str) -> None:
    assert sniff(picture(form, (32, 32))[:64]) is None


def test_png_names_the_damaged_chunk() -> None:
    content = bytearray(picture("PNG"))
    content[20] ^= 1  # in the height
    assert png(io.BytesIO(content)) == Walk("damaged IHDR")
    content = bytearray(picture("PNG"))
    at = content.index(b"IDAT")
    content[at : at + 4] = b"I\0\x1b["
    assert png(io.BytesIO(content)) == Walk("damaged chunk")


def test_png_damage_in_what_need_not_be_read_is_none() -> None:
    content = picture("PNG")
    text = b"\0\0\0\x05tEXta\0bcd" + zlib.crc32(b"something else").to_bytes(4, "big")
    at = content.index(b"IDAT") - 4
    assert png(io.BytesIO(content[:at] + text + content[at:])) == Walk()


def test_png_ends() -> None:
    content = picture("PNG")
    assert png(io.BytesIO(content[:-12])) == Walk("no IEND")
    assert png(io.BytesIO(content[:60])) == Walk("ends early")
    assert png(io.BytesIO(content[:8])) == Walk("no IEND")


def test_png_announcing_a_huge_chunk_is_not_believed() -> None:
    content = picture("PNG")
    at = content.index(b"IDAT") - 4
    assert png(io.BytesIO(content[:at] + b"\xff\xff\xff\xff" + content[at + 4 :])).fault


def test_jpeg_end_of_a_preview_is_not_the_end() -> None:
    content = picture("JPEG")
    preview = b"\xff\xe1\x00\x08\xff\xd8\xff\xd9\0\0"
    assert jpeg(io.BytesIO(content[:2] + preview + content[2:])) == Walk()
    assert jpeg(io.BytesIO(content[:2] + preview + content[2:-2])) == Walk("no EOI")


def test_jpeg_bytes_between_segments_are_passed_over() -> None:
    content = picture("JPEG")
    for between in (b"\xff\xff\xff", b"\xff\x01", b"\0\0junk"):
        assert jpeg(io.BytesIO(content[:2] + between + content[2:])) == Walk()


@pytest.mark.parametrize("length", [(1 << 16) - 1, 1 << 16, (1 << 16) + 1])
def test_jpeg_end_across_two_blocks(length: int) -> None:
    head = b"\xff\xd8\xff\xda"
    assert jpeg(io.BytesIO(head + b"\0" * (length - 1) + b"\xff\xd9")) == Walk()


def test_gif_counts_its_frames() -> None:
    assert gif(io.BytesIO(picture("GIF"))) == Walk(frames=1)
    content = picture("GIF", frames=7)
    assert gif(io.BytesIO(content)) == Walk(frames=7)
    assert gif(io.BytesIO(content[:-1])) == Walk("no trailer", 7)
    assert gif(io.BytesIO(content[: len(content) // 2])).fault == "no trailer"


def test_gif_bytes_between_blocks_are_passed_over() -> None:
    content = picture("GIF", frames=2)
    assert gif(io.BytesIO(content[:-1] + b"\0\0;")) == Walk(frames=2)


def test_webp_length() -> None:
    content = picture("WEBP")
    assert webp(io.BytesIO(content + b"more")) == Walk()
    assert webp(io.BytesIO(content[:30])) == Walk("ends early")


def test_boxes() -> None:
    start = b"\0\0\0\x10ftypavif\0\0\0\0"
    assert boxes(io.BytesIO(start + b"\0\0\0\x09mdat!")) == Walk()
    assert boxes(io.BytesIO(start + b"\0\0\0\x0amdat!")) == Walk("ends early")
    assert boxes(io.BytesIO(start + b"\0\0\0\0mdat!!!!!")) == Walk()
    assert boxes(io.BytesIO(start + b"\0\0\0\x01mdat" + (17).to_bytes(8, "big") + b"!")) == Walk()
    assert boxes(io.BytesIO(start + b"\0\0\0\x01mdat" + (99).to_bytes(8, "big"))).fault
    assert boxes(io.BytesIO(start + b"\r\n")) == Walk()


@pytest.mark.parametrize(
    ("head", "form"),
    [
        (b"\x89PNG\r\n\x1a\n", "PNG"),
        (b"\x89PNG\n\x1a\n", None),  # a line end was converted
        (b"\xff\xd8\xff\xdb", "JPEG"),
        (b"GIF87a", "GIF"),
        (b"GIF88a", None),
        (b"RIFF\n\n\n\nWEBP", "WEBP"),
        (b"RIFF\0\0\0\0WAVE", None),
        (b"\0\0\0\x1cftypavif\0\0\0\0", "AVIF"),
        (b"\0\0\0\x1cftypmif1\0\0\0\0mif1avif", "AVIF"),
        (b"\0\0\0\x1cftypheic\0\0\0\0mif1heic", "HEIF"),
        (b"\0\0\0\x1cftypisom\0\0\x02\0isomiso2mp41", None),
        (b"\xff\x0a", "JXL"),
        (b"", None),
    ],
)
def test_sniff(head: bytes, form: str | None) -> None:
    assert sniff(head) == form


@given(st.sampled_from(sorted(WALKS)), st.binary(max_size=200))
def test_walks_end_on_anything(form: str, content: bytes) -> None:
    start = picture(form)[:12] if form != "HEIF" else b"\0\0\0\x10ftypheic"
    walk = WALKS[form](io.BytesIO(start + content))
    assert walk.fault is None or walk.fault.isprintable()
