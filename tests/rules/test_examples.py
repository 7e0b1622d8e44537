"""Every rule proves itself by its own examples."""

import re
from urllib.parse import unquote

import pytest
from PIL import Image as Picture

from altcheck.audit import Settings, audit
from altcheck.document import splice
from altcheck.posts.reader import read_post
from altcheck.rules import RULES
from altcheck.rules.rule import ReviewRule
from tests.assets.pictures import animated, described, located, picture

GOOD = [(rule, example) for rule in RULES for example in rule.good]
BAD = [(rule, example) for rule in RULES for example in rule.bad]


COLOURS = {"png": "red", "jpeg": "blue", "gif": "green", "tiff": "grey"}
SPECIAL = {
    "line-png": lambda: picture("PNG", (8, 1)),
    "endless-gif": lambda: animated("GIF", loop=0),
    "once-gif": lambda: animated("GIF"),
    "gps-jpeg": lambda: picture("JPEG", exif=located()),
    "described-jpeg": lambda: picture("JPEG", xmp=described("Two boats at the quay")),
}


def draw(path, kind):
    path.parent.mkdir(parents=True, exist_ok=True)
    if kind in COLOURS:
        Picture.new("RGB", (8, 8), COLOURS[kind]).save(path, kind)
    elif kind == "wide-png":
        Picture.new("RGB", (16, 8), "red").save(path, "png")
    elif kind == "cut-png":
        draw(path, "png")
        path.write_bytes(path.read_bytes()[:40])
    elif kind in SPECIAL:
        path.write_bytes(SPECIAL[kind]())
    else:
        path.write_bytes(b"" if kind == "empty" else b"just words\n" * 20)


@pytest.fixture
def findings(tmp_path, monkeypatch):
    """Runs one rule over one example's text, among the example's files."""
    monkeypatch.chdir(tmp_path)

    def run(rule, example, text):
        for name, kind in example.files.items():
            draw(tmp_path / name, kind)
        if rule.judges_quality:  # an alt is judged only where the picture is there
            for image in read_post(example.name, text.encode()).post.images:
                draw(tmp_path / unquote(image.src.value.split("?")[0]).lstrip("/"), "png")
        (tmp_path / example.name).write_text(text, encoding="utf-8", newline="")
        for name, other in example.beside.items():
            (tmp_path / name).write_text(other, encoding="utf-8", newline="")
        # What a review is about is what the other rules find.
        rules = RULES if isinstance(rule, ReviewRule) else (rule,)
        found = audit([example.name, *example.beside], Settings(rules=rules)).findings
        return tuple(f for f in found if f.rule == rule.id and f.path == example.name)

    return run


def named(pairs):
    return [f"{rule.id}-{k}" for k, (rule, _) in enumerate(pairs)]


@pytest.mark.parametrize(("rule", "example"), GOOD, ids=named(GOOD))
def test_a_good_example_is_left_alone(rule, example, findings):
    assert findings(rule, example, example.text) == ()


@pytest.mark.parametrize(("rule", "example"), BAD, ids=named(BAD))
def test_a_bad_example_is_found_at_the_marked_place_and_its_fix_mends_it(rule, example, findings):
    text = example.text.replace("«", "").replace("»", "")
    (finding,) = findings(rule, example, text)
    marked = (
        text[: finding.span.start] + "«" + finding.span.of(text) + "»" + text[finding.span.stop :]
    )
    assert marked == example.text
    assert (finding.rule, finding.level) == (rule.id, example.level or rule.level)
    for lang in ("en", "zh"):
        assert "{" not in rule.message.in_(lang, finding.args).replace("{{", "")
    fixed = splice(text, finding.fix.edits) if finding.fix else None
    assert fixed == example.fixed
    if fixed is not None:
        assert findings(rule, example, fixed) == ()


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_a_rule_is_complete(rule):
    assert rule.good, "what must be left alone"
    assert len(rule.bad) >= 2
    assert rule.source
    assert type(rule).__doc__
    assert rule.id == re.sub(r"(?<!^)(?=[A-Z])", "-", type(rule).__name__).lower()
    for words in (rule.title, rule.message, rule.why, rule.remedy):
        assert re.search(r"[\u4e00-\u9fff]", words.zh)
        assert re.search(r"[a-z]", words.en)
        placeholders = [set(re.findall(r"\{(\w+)\}", text)) for text in (words.en, words.zh)]
        assert placeholders[0] == placeholders[1]


def test_ids_are_different():
    assert len({rule.id for rule in RULES}) == len(RULES)


def test_an_image_has_one_finding_per_concern(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "a.md").write_text(
        '<p><a href="b"><img src="http://a.example/b.png" alt=" "></a></p>\n'
    )
    found = [finding.rule for finding in audit(["a.md"]).findings]
    assert sorted(found) == ["image-mixed-content", "linked-image-alt-empty"]


def test_the_alt_of_a_broken_image_is_not_judged(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "a.md").write_text("![IMG_2041](gone.png)\n\n![IMG_2041](there.png)\n")
    draw(tmp_path / "there.png", "png")
    found = [(finding.rule, finding.image) for finding in audit(["a.md"]).findings]
    assert found == [("image-broken-local", 0), ("alt-camera-name", 1)]


def test_examples_are_read_as_they_stand():
    for _, example in GOOD + BAD:
        assert read_post(example.name, example.text.encode()).source.text == example.text
