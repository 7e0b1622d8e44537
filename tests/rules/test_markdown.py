"""Slips of Markdown in posts with files beside them."""

import pytest
from PIL import Image as Picture

from altcheck.audit import audit


@pytest.fixture
def told(tmp_path, monkeypatch):
    """The findings about syntax of a post with this text, with whether their fixes are safe."""
    monkeypatch.chdir(tmp_path)

    def run(text, *files):
        for name in files:
            Picture.new("RGB", (8, 8), "red").save(tmp_path / name)
        (tmp_path / "a.md").write_text(text, "utf-8")
        return [
            (f.rule, f.fix and f.fix.safe)
            for f in audit(["a.md"]).findings
            if f.rule.startswith("markdown-")
        ]

    return run


def test_what_there_is_a_file_for_is_plain(told):
    assert told("![x](a b.png)\n") == [("markdown-image-url-space", False)]
    assert told("![x](a b.png)\n", "a b.png") == [("markdown-image-url-space", True)]
    assert told("!(x)[c.png]\n") == [("markdown-image-reversed", False)]
    assert told("!(x)[c.png]\n", "c.png") == [("markdown-image-reversed", True)]


def test_a_link_is_no_lost_image_unless_the_picture_is_here(told):
    assert told("[x](a.png)\n") == []
    assert told("[x](https://a.example/a.png)\n") == []
    assert told("[x](a.png)\n", "a.png") == [("markdown-image-lost-bang", False)]


def test_a_label_is_an_address_where_there_is_such_a_file(told, tmp_path):
    text = "![x](boats)\n\n[boats]: a.png\n"
    assert told(text, "a.png") == [
        ("markdown-image-reference-like-url", True),
        ("markdown-image-definition-unused", False),
    ]
    (tmp_path / "boats").write_bytes((tmp_path / "a.png").read_bytes())
    assert told(text) == [("markdown-image-definition-unused", False)]


def test_the_hint_of_an_undefined_reference_is_in_the_sentence(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "a.md").write_text("![x][boat]\n\n[boats]: a.png\n\n[boats]\n")
    (finding,) = (f for f in audit(["a.md"]).findings if "undefined" in f.rule)
    assert finding.args == {"label": "boat", "hint": " [boats]?"}
