"""The law of writing for front matter: YAML, TOML and JSON, in every style of value."""

import json
import tomllib

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from altcheck.posts.frontmatter import read_front_matter
from altcheck.posts.reader import read_post
from tests.posts.laws import VALUES, plain_picture, put_and_read, slots_of

YAML = {
    "plain": ["cover: a.png\nx: 1", "cover: a.png # c\ncover_alt: words # d\nx: y", "x: 1\nheroImage: a.png\nheroImageAlt: w"],
    "quoted": ["cover: 'a.png'\ncover_alt: 'it''s'", 'cover: "a.png"\ncover_alt: "a \\"b\\" \\u00e9"', "cover: 'a.png'"],
    "block scalars": ["cover: a.png\ncover_alt: |\n  one\n  two\n\nx: 1", "cover: >-\n  a.png\nx: 1", "cover:\n  image: a.png\n  alt: |+\n    words\n\n  x: y\nz: 1", "cover: >\n  a.png\n\n\nx: |\n  z"],
    "over lines": ["cover:\n  a.png\ncover_alt: one\n  two\nx: 1", "cover: 'a.png'\ncover_alt: 'one\n\n  two'\nx: 1"],
    "nested": ["cover:\n  image: a.png\n  alt: w\nx: 1", "cover:\n    image: a.png\n    caption: c\nx: 1", "header:\n  image: a.png\n  teaser: b.png\n  x: 1"],
    "flow": ["cover: {image: a.png, alt: w}\nx: 1", "cover: {image: a.png}", "cover: {img: {src: a.png}}", "cover: { image: 'a.png' , x: 1 }"],
    "lists": ["images: [a.png, 'b.png']\nx: 1", "photos:\n- a.png\n- b.png\nx: 1", "gallery:\n  - url: a.png\n    alt: w\n  - url: b.png\n  - {url: c.png}\nx: 1", "gallery:\n- alt: v\n  src: a.png\n\n- src: b.png\n  alt: w"],
    "null": ["cover: a.png\ncover_alt:\nx: 1", "cover: a.png\ncover_alt: ~", "cover:\n  image: a.png\n  alt: null # c\nx: 1", "cover: {image: a.png, alt: , x: 1}", "cover: a.png\ncover_alt:   # c\nx: 1"],
    "anchors": ["title: &t words\ncover: a.png\ncover_alt: *t\nx: *t", "base: &b {image: a.png}\nx: *b", "cover: &c a.png\nx: *c\nthumbnail: b.png", "cover: a.png\ncover_alt: !!str 12\nx: 1"],
    "names": ["cover-image: a.png\nthumb-image: b.png\nthumb-image-alt: w", "image_url: /a.png\nimage_alt: w", "image_url: /a.png\nx: 1", "cover: \"''a'' ＂.png  \"\nx: 1"],
}  # fmt: skip
TOML = {
    "strings": ['cover = "a.png"\nx = 1', "cover = 'a.png'\ncover_alt = 'w'\nx = 1", 'cover = """\na.png"""\ncover_alt = """one\ntwo\\\n  three"""\nx = 1', "cover = '''a.png'''\ncover_alt = '''it's'''\nx = 2"],
    "tables": ['[cover]\nimage = "a.png"\nalt = "w"\n[params]\nx = 1', '[params.cover]\n  image = "a.png" # c\n  x = 1\n', '[params]\ncover.image = "a.png"\nx = 1\n["a.b"]\ny = "]"'],
    "inline tables": ['cover = { image = "a.png", alt = "w" }\nx = 1', 'cover = {image = "a.png"}\n', "cover = { image = 'a.png', x = [1, {y = 2}] }"],
    "lists": ['images = ["a.png", "b.png"]\nx = 1', 'images = [\n  "a.png", # c\n  "b.png",\n]\ncover = "c.png"', 'gallery = [{ src = "a.png", alt = "w" }, { src = "b.png" }]'],
    "lists of tables": ['[[gallery]]\nsrc = "a.png"\nalt = "w"\n\n[[gallery]]\nsrc = "b.png"\n', '[[gallery]]\n  src = "a.png"\n  [gallery.x]\n  y = 1\n[[gallery]]\n  src = "b.png"\n  alt = "w"\n'],
}  # fmt: skip
JSON = {
    "flat": ['{"cover": "a.png"}', '{"cover":"a.png","cover_alt":"w","x":1}', '{\n  "cover": "a.png",\n  "x": [1, "]"]\n}'],
    "nested": ['{"cover": {"image": "a.png", "alt": "w \\u00e9 \\" x"}, "x": 1}', '{"x": {"cover": {\n  "image": "a.png"\n}}}'],
    "lists": ['{"images": ["a.png", "b.png"], "x": 1}', '{"gallery": [{"src": "a.png", "alt": "w"}, {"src": "b.png"}], "x": {}}'],
    "null": ['{"cover": "a.png", "cover_alt": null, "x": null}'],
}  # fmt: skip


def document(text):
    """The values of the front matter, as its own parser reads them."""
    stop = read_front_matter("a.md", text).stop
    head = text[:stop].strip()
    if head.startswith("+++"):
        return tomllib.loads(head[3:-3])
    if head.startswith("---"):
        return yaml.load(head[3:-3], Loader=yaml.CSafeLoader)
    return json.loads(head, strict=False)


def flat(value, path=()):
    """Every value by the keys that lead to it."""
    if isinstance(value, dict):
        pairs = value.items()
    elif isinstance(value, list):
        pairs = enumerate(value)
    else:
        return {path: value}
    return {k: v for key, inner in pairs for k, v in flat(inner, (*path, key)).items()}


def check(text, data, value):
    index, field = data.draw(st.sampled_from(slots_of("a.md", text, front=True)))
    if field == "src":
        value = plain_picture(value)  # what does not look like a picture is none
    before = flat(document(text))
    kept = []

    def read(path, raw):
        reading = read_post(path, raw)
        kept.append(flat(document(reading.source.text)))
        return reading

    slot = put_and_read("a.md", text.encode(), index, field, value, read=read)
    if slot is None:
        assert "\x00" in value
        return
    after = kept[-1]
    changed = {k for k in before.keys() | after.keys() if before.get(k) != after.get(k)}
    assert len(changed) <= 1 or "&b {" in text  # a mapping that stands in two places
    assert all(after[key] == value for key in changed)


@pytest.mark.parametrize("form", YAML)
@settings(max_examples=80, deadline=None)
@given(data=st.data(), value=VALUES, crlf=st.booleans())
def test_yaml_reads_what_was_put_and_nothing_else_has_changed(form, data, value, crlf):
    head = data.draw(st.sampled_from(YAML[form]))
    text = f"---\ntitle: T\n{head}\n---\n\n![body](z.png)\n"
    if crlf:
        text = text.replace("\n", "\r\n")
    check(text, data, value)


@pytest.mark.parametrize("form", TOML)
@settings(max_examples=80, deadline=None)
@given(data=st.data(), value=VALUES, crlf=st.booleans())
def test_toml_reads_what_was_put_and_nothing_else_has_changed(form, data, value, crlf):
    head = data.draw(st.sampled_from(TOML[form]))
    text = f'+++\ntitle = "T"\n{head}\n+++\n\n![body](z.png)\n'
    check(text.replace("\n", "\r\n") if crlf else text, data, value)


@pytest.mark.parametrize("form", JSON)
@settings(max_examples=80, deadline=None)
@given(data=st.data(), value=VALUES)
def test_json_reads_what_was_put_and_nothing_else_has_changed(form, data, value):
    check(data.draw(st.sampled_from(JSON[form])) + "\n\n![body](z.png)\n", data, value)
