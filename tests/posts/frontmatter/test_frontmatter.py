"""The head of a post: where the body begins, and the images it names."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from altcheck.document import Span, splice
from altcheck.posts.frontmatter import read_front_matter


def read(text):
    return read_front_matter("a.md", text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "words",
        "---\n\nwords\n\n---\nmore\n",  # two thematic breaks
        "---\ntitle: x\n",  # never closed
        "words\n---\ntitle: x\n---\n",  # a heading of Setext's kind
        "{{ include }}\n",
        "{ not json }\n",
    ],
)
def test_what_is_no_front_matter_is_left_alone(text):
    assert read(text).stop == 0
    assert read(text).images == ()
    assert read(text).error is None


@pytest.mark.parametrize(
    ("head", "body"),
    [
        ("---\ntitle: x\n---\n", "b"),
        ("---\r\ntitle: x\r\n---\r\n", "b"),
        ("\n\n \t\n---\ntitle: x\n---\n", "b"),
        ("---\ntitle: x\n...\n", "b"),
        ("---\n---\n", "b"),
        ("--- \ntitle: x\n--- \n", "b"),
        ("+++\ntitle = 'x'\n+++\n", "b"),
        ('{"title": "x"}', "\nb"),
        ("---\ntitle: x\n---", ""),
    ],
)
def test_the_body_begins_behind_the_front_matter(head, body):
    assert read(head + body).stop == len(head)


@pytest.mark.parametrize(
    ("yaml", "found"),
    [
        ("cover: /a.png", {"cover": "/a.png"}),
        ("headimg: 'https://a.example/x'\nthumbnail: \"b.jpg\"", {"headimg": "https://a.example/x", "thumbnail": "b.jpg"}),
        ("cover:\n  image: a.png\n  alt: words", {"cover.image": "a.png"}),
        ("header: {image: a.png, teaser: b.png}", {"header.image": "a.png", "header.teaser": "b.png"}),
        ("photos:\n- a.png\n- b.png", {"photos[]": "a.png"}),
        ("images: [a.png]", {"images[]": "a.png"}),
        ("gallery:\n  - url: a.png\n    alt: x", {"gallery[].url": "a.png"}),
        ("og_image: a.webp", {"og_image": "a.webp"}),
        ("ogImage: a.webp", {"ogImage": "a.webp"}),
        ("feature: true", {}),
        ("hero: Welcome to the harbour", {}),
        ("image: ", {}),
        ("title: a.png", {}),
        ("image_alt: a.png", {}),
        ("cover_caption: see a.png", {}),
        ("icon: a.png", {}),
        ("a: &x {image: b.png}\nb: *x", {"a.image": "b.png"}),
    ],
)  # fmt: skip
def test_which_keys_name_an_image(yaml, found):
    images = read(f"---\n{yaml}\n---\n").images
    assert {image.key: image.src.value for image in reversed(images)} == found


@pytest.mark.parametrize(
    ("head", "value"),
    [
        ("---\ncover: a.png\ncover_alt: words\n---\n", "words"),
        ("---\ncover:\n  image: a.png\n  alt: 'it''s'\n---\n", "it's"),
        ("---\nfeatureImage: a.png\nfeatureImageAlt: words\n---\n", "words"),
        ("---\nheader:\n  image: a.png\n  image_description: words\n---\n", "words"),
        ("---\ncover: a.png\n---\n", None),
        ('+++\n[cover]\nimage = "a.png"\nalt = "words"\n+++\n', "words"),
        ('{"cover": {"image": "a.png", "alt": "words"}}', "words"),
    ],
)
def test_the_alt_is_in_the_companion_key(head, value):
    (image,) = read(head).images
    assert image.alt.value == value


# The head, and what it becomes when its image is given the alt `it's`.
PUT = [
    ("---\ncover: a.png\nx: 1\n---\n", '---\ncover: a.png\ncover_alt: "it\'s"\nx: 1\n---\n'),
    ("---\ncover: 'a.png' # c\n---\n", "---\ncover: 'a.png' # c\ncover_alt: 'it''s'\n---\n"),
    ("---\r\ncover: a.png\r\n---\r\n", '---\r\ncover: a.png\r\ncover_alt: "it\'s"\r\n---\r\n'),
    ("---\ncover:\n  image: a.png\n---\n", '---\ncover:\n  image: a.png\n  alt: "it\'s"\n---\n'),
    ("---\nl:\n- image: a.png\n---\n", '---\nl:\n- image: a.png\n  alt: "it\'s"\n---\n'),
    ("---\nheroImage: a.png\n---\n", '---\nheroImage: a.png\nheroImageAlt: "it\'s"\n---\n'),
    ("---\ncover-image: a.png\n---\n", '---\ncover-image: a.png\ncover-image-alt: "it\'s"\n---\n'),
    ("---\ncover:\n\n   /a.png\n---\n", '---\ncover:\n\n   /a.png\ncover_alt: "it\'s"\n---\n'),
    ('+++\ncover = "a.png"\n+++\n', '+++\ncover = "a.png"\ncover_alt = "it\'s"\n+++\n'),
    ('{"cover": "a.png"}', '{"cover": "a.png", "cover_alt": "it\'s"}'),
]


@pytest.mark.parametrize(("head", "expected"), PUT)
def test_an_alt_is_added_after_its_image_in_the_style_of_the_file(head, expected):
    (image,) = read(head).images
    text = splice(head, [image.alt.put("it's")])
    assert text == expected
    (again,) = read(text).images
    assert again.alt.value == "it's"


def test_a_list_of_names_has_no_place_for_an_alt():
    assert [image.alt for image in read("---\nphotos: [a.png, b.png]\n---\n").images] == [
        None,
        None,
    ]


@pytest.mark.parametrize(
    "line",
    [
        "title: 'We…'_",
        'title: "a "quoted" word"',
        "title: [unclosed",
        "title: a: b: c",
        "\ttitle: tab",
        "title: @x",
    ],
)
def test_broken_yaml_is_told_and_its_plain_lines_are_read(line):
    text = f"---\n{line}\nthumbnail: 'https://a.example/b.jpg'\nauthor: x\n---\nbody"
    front = read(text)
    assert text[front.stop :] == "body"
    assert front.error is not None
    assert front.error.split(":")[0].isdigit()
    assert [image.src.value for image in front.images] == ["https://a.example/b.jpg"]
    assert front.images[0].src.span.of(text) == "'https://a.example/b.jpg'"


def test_what_broken_yaml_leaves_whole_is_read_with_all_that_is_nested_in_it():
    text = (
        "---\ncover:\n  image: a.png\n  alt: The quay\ntitle: a: b\nimages:\n- b.png\n- c.png\n"
        "# a comment\ngallery: [d.png]\nother: *nowhere\nbanner: e.png\nbad: {image: f.png\n---\n"
    )
    front = read(text)
    assert front.error
    assert [i.src.value for i in front.images] == ["a.png", "b.png", "c.png", "d.png", "e.png"]
    assert [i.src.span.of(text) for i in front.images] == [i.src.value for i in front.images]
    assert front.images[0].alt.value == "The quay"
    written = splice(text, [front.images[0].alt.put("Two: boats")])
    assert written == text.replace("The quay", '"Two: boats"')
    assert read(written).images[0].alt.value == "Two: boats"


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ('{"image": "a.png",,}\n\n![x](y.png)\n', "1"),
        ('{\n"title": "x"\n"image": "a.png"\n}\n', "3"),
        ("---\n\timage: a.png\n---\n", "2"),
        ('---\nimage: "a.png\n foo: [\n---\n', "4"),
    ],
)
def test_whatever_is_wrong_with_front_matter_is_told(text, line):
    front = read(text)
    assert front.error.partition(":")[0] == line
    assert front.images == ()


@pytest.mark.parametrize("text", ["{% include x %}\n", "{x} is a set\n", '{"a" or "b"}\n', "{}x\n"])
def test_what_only_begins_with_a_brace_is_no_front_matter(text):
    assert read(text).error is None


def test_broken_toml_is_told_too():
    front = read('+++\ntitle = \ncover = "a.png"\n+++\nbody')
    assert front.error
    assert [image.src.value for image in front.images] == ["a.png"]


def test_an_alias_bomb_costs_nothing():
    rows = ["a0: &a0 {image: x.png}"]
    rows += [f"a{i}: &a{i} [{', '.join([f'*a{i - 1}'] * 9)}]" for i in range(1, 30)]
    (image,) = read("---\n" + "\n".join(rows) + "\n---\n").images
    assert image.src.value == "x.png"


def test_the_language_is_read():
    assert read("---\nlang: zh-CN\n---\n").lang == "zh-CN"
    assert read("---\nlanguage: ja\n---\n").lang == "ja"
    assert read("---\ntitle: x\n---\n").lang is None


def test_templated_values_are_told():
    (image,) = read("---\ncover: '{{ site.cover }}/a.png'\n---\n").images
    assert image.src.templated


VALUES = st.text(st.characters(codec="utf-8", exclude_characters="\x00"), max_size=20)
HEADS = st.sampled_from([head for head, _ in PUT])


@settings(max_examples=400, deadline=None)
@given(HEADS, VALUES)
def test_what_is_put_is_read_again(head, value):
    (image,) = read(head).images
    text = splice(head, [image.alt.put(value)])
    (again,) = read(text).images
    assert again.alt.value == value
    assert again.src.value == image.src.value
    assert read(text).error is None
    rewritten = splice(text, [again.alt.put("x")])
    assert read(rewritten).images[0].alt.value == "x"


@settings(max_examples=400, deadline=None)
@given(st.lists(st.sampled_from(["---\n", "a: b\n", "cover: a.png\n", "'", '"', "[", "{", "- ", "  ", "&a ", "*a ", "|\n", ": ", "\n", "+++\n", "}", "# x\n", "\t"]), max_size=20).map("".join))  # fmt: skip
def test_any_head_is_read_and_every_span_is_inside_it(text):
    text = "---\n" + text + "\n---\nbody"
    front = read(text)
    for image in front.images:
        assert 0 <= image.span.start < image.span.stop <= front.stop
        assert isinstance(image.span, Span)


def by_key(text):
    """Address and alt of each image, by its key."""
    return [(i.key, i.src.value, i.alt and i.alt.value) for i in read(text).images]


@pytest.mark.parametrize(
    ("head", "found"),
    [
        ("---\ngallery:\n- url: a.png\n  alt: one\n- url: b.png\n- url: c.png\n  alt: three\n---\n", [("gallery[].url", "a.png", "one"), ("gallery[].url", "b.png", None), ("gallery[].url", "c.png", "three")]),
        ("---\ncover: {image: a.png, alt: 'it''s'}\n---\n", [("cover.image", "a.png", "it's")]),
        ("---\ncover: a.png\ncover_alt: >-\n  one\n  two\n---\n", [("cover", "a.png", "one two")]),
        ("---\ncover: a.png\ncover_alt: ~\n---\n", [("cover", "a.png", None)]),
        ("---\ncover: a.png\ncover_alt: 2019\n---\n", [("cover", "a.png", "2019")]),
        ("---\ntitle: &t words\ncover: a.png\ncover_alt: *t\n---\n", [("cover", "a.png", "words")]),
        ("---\nimage_url: a.png\nimage_alt: words\n---\n", [("image_url", "a.png", "words")]),
        ("---\nheader:\n  image: a.png\n  teaser: b.png\n  alt: x\n---\n", [("header.image", "a.png", None), ("header.teaser", "b.png", None)]),
        ("---\ncover: a.png\ncover: b.png\n---\n", [("cover", "b.png", None)]),
        ("---\ncover: \"''a'' ＂.png  \"\n---\n", [("cover", "''a'' ＂.png  ", None)]),
        ('+++\ncover = """\na.png"""\ncover_alt = \'\'\'it\'s\'\'\'\n+++\n', [("cover", "a.png", "it's")]),
        ('+++\nimages = ["a.png", # c\n  "b.png"]\n+++\n', [("images[]", "a.png", None), ("images[]", "b.png", None)]),
        ('+++\ncover = { image = "a.png", alt = "x" }\n+++\n', [("cover.image", "a.png", "x")]),
        ('+++\n[[gallery]]\nsrc = "a.png"\nalt = "x"\n[[gallery]]\nsrc = "b.png"\n[gallery.more]\nimage = "c.png"\n+++\n', [("gallery[].src", "a.png", "x"), ("gallery[].src", "b.png", None), ("gallery[].more.image", "c.png", None)]),
        ('+++\n"cover".image = "a.png"\ncover."alt" = "x"\n+++\n', [("cover.image", "a.png", "x")]),
        ('{"images": ["a.png", "b.png"], "x": {"cover": {"image": "c.png", "alt": null}}}', [("images[]", "a.png", None), ("images[]", "b.png", None), ("x.cover.image", "c.png", None)]),
        ('{"gallery": [{"src": "a.png", "alt": "x"}, {"src": "b.png"}]}', [("gallery[].src", "a.png", "x"), ("gallery[].src", "b.png", None)]),
    ],
)  # fmt: skip
def test_every_style_of_value_is_read(head, found):
    assert by_key(head) == found


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        ("---\ncover: a.png\ncover_alt:\nx: 1\n---\n", '---\ncover: a.png\ncover_alt: "w"\nx: 1\n---\n'),
        ("---\ncover: a.png\ncover_alt: ~ # c\n---\n", '---\ncover: a.png\ncover_alt: "w" # c\n---\n'),
        ("---\ncover: {image: a.png}\n---\n", '---\ncover: {image: a.png, alt: "w"}\n---\n'),
        ("---\nheader:\n  image: a.png\n  teaser: b.png\n---\n", '---\nheader:\n  image: a.png\n  image_alt: "w"\n  teaser: b.png\n---\n'),
        ("---\nhero: a.png\nthumb: b.png\nthumb-alt: x\n---\n", '---\nhero: a.png\nhero-alt: "w"\nthumb: b.png\nthumb-alt: x\n---\n'),
        ("---\nimage_url: a.png\n---\n", '---\nimage_url: a.png\nimage_alt: "w"\n---\n'),
        ("---\ncover: >\n  a.png\n\nx: 1\n---\n", '---\ncover: >\n  a.png\n\ncover_alt: "w"\nx: 1\n---\n'),
        ("+++\n[cover]\n  image = 'a.png' # c\n+++\n", "+++\n[cover]\n  image = 'a.png' # c\n  alt = 'w'\n+++\n"),
        ('+++\ncover = {image = "a.png"}\n+++\n', '+++\ncover = {image = "a.png", alt = "w"}\n+++\n'),
        ('+++\n[params]\ncover.image = "a.png"\n+++\n', '+++\n[params]\ncover.image = "a.png"\ncover.alt = "w"\n+++\n'),
        ('{\n  "cover": "a.png",\n  "x": 1\n}', '{\n  "cover": "a.png",\n  "cover_alt": "w",\n  "x": 1\n}'),
        ('{"cover": {"image": "a.png", "alt": null}}', '{"cover": {"image": "a.png", "alt": "w"}}'),
    ],
)  # fmt: skip
def test_an_alt_is_put_where_and_as_the_post_would_have_it(head, expected):
    image = read(head).images[0]
    assert splice(head, [image.alt.put("w")]) == expected


def test_what_an_alias_repeats_is_not_written():
    (image,) = read("---\ncover: &c a.png\nx: *c\n---\n").images
    assert image.src.write is None
    assert image.alt.write is not None


def test_the_caption_beside_a_picture_is_its_caption():
    (image,) = read(
        "---\ncover:\n  image: a.png\n  caption: The quay. Photo by A. Beer\n---\n"
    ).images
    assert image.caption.kind == "argument"
    assert image.caption.description == "The quay."
    (image,) = read("---\ncover: a.png\ncover_caption: ''\n---\n").images
    assert image.caption is None


@pytest.mark.parametrize("open_ones", ["[" * 300, "{a=" * 60, "[" * 39])
def test_toml_nested_deeper_than_anybody_writes_is_passed_over(open_ones):
    front = read(f'+++\nx = {open_ones}\ncover = "a.png"\n+++\nbody')
    assert front.error is not None
    assert [image.src.value for image in front.images] == ["a.png"]
