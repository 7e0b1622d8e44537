"""The sample blog: its pictures are those that its script draws, and it has one of every fault."""

import re
import sys
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

from altcheck.audit import audit
from altcheck.rules import RULES
from altcheck.rules.rule import Level

SAMPLES = Path(__file__).parent.parent / "samples"
IMAGES = SAMPLES / "source" / "images"


@pytest.fixture
def drawn(monkeypatch):
    monkeypatch.syspath_prepend(str(SAMPLES))
    monkeypatch.delitem(sys.modules, "draw", raising=False)
    import draw  # noqa: PLC0415 - it is found only now

    return draw.pictures()


def pixels(data):
    with Image.open(BytesIO(data)) as picture:
        return (
            picture.format,
            picture.size,
            getattr(picture, "n_frames", 1),
            picture.convert("RGB").tobytes(),
        )


def test_the_pictures_are_those_that_are_drawn(drawn):
    assert {path.name for path in IMAGES.iterdir()} == set(drawn)
    for name, data in drawn.items():
        kept = (IMAGES / name).read_bytes()
        if name in ("notes.png", "cut.png"):
            assert kept[:8] == data[:8]
            continue
        ours, theirs = pixels(data), pixels(kept)
        assert ours[:3] == theirs[:3]
        # Encoders differ by version: what is drawn is the same to the eye.
        assert sum(abs(a - b) for a, b in zip(ours[3], theirs[3], strict=True)) < len(ours[3])


def test_the_table_names_every_file():
    table = set(
        re.findall(r"^\| `([^`]+)` \|", (SAMPLES / "README.md").read_text("utf-8"), re.MULTILINE)
    )
    posts = {
        p.relative_to(SAMPLES).as_posix()
        for p in SAMPLES.glob("source/**/*")
        if p.suffix in (".md", ".html")
    }
    assert table == posts


def test_every_rule_about_errors_and_warnings_fires_at_least_once(monkeypatch):
    monkeypatch.chdir(SAMPLES)
    fired = {finding.rule for finding in audit(["."]).findings}
    grave = {rule.id for rule in RULES if rule.on and rule.level >= Level.WARNING}
    assert grave - fired == set()


def test_sound_posts_are_sound(monkeypatch):
    monkeypatch.chdir(SAMPLES)
    report = audit(
        ["source/_posts/harbour-walk.md", "source/_posts/foghorn-2005.md", "source/about.html"]
    )
    assert [(finding.rule, finding.path) for finding in report.findings] == []


def test_the_feed_post_gives_six_errors_six_captions_six_credits_and_six_alts(monkeypatch):
    monkeypatch.chdir(SAMPLES)
    name = "source/_posts/2022-04-12-ferry-morning.md"
    report = audit([name])
    errors = [finding for finding in report.findings if finding.rule == "image-alt-missing"]
    body = [image for image in report.posts[0].images if image.n is not None]
    assert len(errors) == len(body) == 6
    assert [image.caption.credit for image in body] == [
        "罗青舟摄（灯影图片社）", "灯影日报记者 宋 汀摄", "费晚禾摄（灯影图片社）",
        "季 霜摄", "罗青舟摄（灯影图片社）", "灯影日报记者 宋 汀摄",
    ]  # fmt: skip
    for finding, image in zip(errors, body, strict=True):
        (edit,) = finding.fix.edits
        assert finding.fix.safe
        assert edit.span.start == edit.span.stop == image.src.span.stop + 1
        assert edit.text == f' alt="{image.caption.description}"'
