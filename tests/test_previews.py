"""Which pictures a page shows, and how many."""

import base64
from pathlib import Path

import pytest
from PIL import Image as Picture

from altcheck.audit import Settings, audit

SVG = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><rect width="9" height="9"/></svg>'


@pytest.fixture(autouse=True)
def folder(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "d.svg").write_text(SVG)
    Picture.new("RGB", (40, 30), "teal").save("p.png")
    return tmp_path


def shown(text):
    Path("a.md").write_text(text, "utf-8")
    pictures = audit(["a.md"], Settings(page=True)).thumbnails
    return [(index, uri.partition(";")[0]) for (_, index), uri in sorted(pictures.items())]


def test_what_has_no_picture_here_shows_none():
    assert shown("![x](https://a.example/b.png)\n\n![x](gone.png)\n\n![x](data:,)\n") == []


def test_files_drawings_and_what_is_in_the_page():
    data = base64.b64encode(SVG.encode()).decode()
    text = f"![x](p.png)\n\n![x](d.svg)\n\n![x](data:image/svg+xml;base64,{data})\n"
    kinds = ["data:image/webp", "data:image/svg+xml", "data:image/svg+xml"]
    assert shown(text) == list(enumerate(kinds))


def test_pictures_shown_as_they_are_have_a_budget(monkeypatch):
    monkeypatch.setattr("altcheck.previews._MOST_COPIED", 400)
    text = "![A quay](d.svg)\n\n" * 5 + "![A lake](p.png)\n"
    assert [index for index, _ in shown(text)] == [1, 2, 5]  # the repeated ones first
