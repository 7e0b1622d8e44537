"""Images in a generator's own syntax: found, read and written."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from altcheck.document import Unwritable
from altcheck.posts.reader import read_post


def read(text, path="a.md"):
    post, source = read_post(path, text.encode())
    return post.images, source


@pytest.mark.parametrize(
    "text",
    [
        "`{% img /a.png %}`",
        '```\n{{< figure src="a.png" >}}\n```',
        "    {% asset_img a.png %}",
        "{% imgur 123 %}",
        "{% img %}",
        "{% img /a.png",
        '{{< figure src="a.png"',
        "![[note]]",
        "![[note|words]]",
        "````\n```{figure} a.png\n:alt: x\n```\n````",
        "{% include header.html src='a.png' %}",
        "<!-- {% img /a.png %} -->",
    ],
)  # fmt: skip
def test_what_is_no_image_is_left_alone(text):
    assert read(text)[0] == ()


TAGS = [
    # the source, then src, alt, title, caption
    ("{% asset_img harbour.png %}", "harbour.png", None, None, None),
    ("{% asset_img left harbour.png 300 200 '\"A title\" \"An alt\"' %}", "harbour.png", "An alt", "A title", None),
    ("{% img /images/a.png \"A title 'An alt'\" %}", "/images/a.png", "An alt", "A title", None),
    ("{% img https://a.example/b.png %}", "https://a.example/b.png", None, None, None),
    ('{{< figure src="a.png" alt="x" >}}', "a.png", "x", None, None),
    ('{{< figure src="a.png" caption="The *quay*" >}}', "a.png", "The *quay*", None, "The *quay*"),
    ('{{% figure src="a.png" title="T" %}}', "a.png", None, "T", None),
    ('{{< img src=a.png alt=`raw "x"` />}}', "a.png", 'raw "x"', None, None),
    ('{{< img "a.png" >}}', "a.png", None, None, None),
    ('{{< figure\n  src="a.png"\n  alt="a \\"b\\""\n>}}', "a.png", 'a "b"', None, None),
    ('{% include image.html src="a.png" alt="x &amp; y" caption="C" %}', "a.png", "x & y", None, "C"),
    ("{% include figure url='a.png' %}", "a.png", None, None, None),
    ('{% image "a.png", "x", "100vw" %}', "a.png", "x", None, None),
    ('{% image "a.png" %}', "a.png", None, None, None),
    ('{% image src="a.png", alt="x" %}', "a.png", "x", None, None),
    ("![[a.png]]", "a.png", None, None, None),
    ("![[dir/a b.png|300]]", "dir/a b.png", None, None, None),
    ("![[a.png|A quay|300x200]]", "a.png", "A quay", None, None),
    ("```{image} a.png\n:alt: A quay\n:width: 30px\n```", "a.png", "A quay", None, None),
    (":::{figure} a.png\n:width: 3\n\nThe quay.\n:::", "a.png", None, None, "The quay."),
    (".. image:: a.png\n   :alt: A quay\n", "a.png", "A quay", None, None),
]  # fmt: skip


@pytest.mark.parametrize("tag", TAGS)
@pytest.mark.parametrize(
    "around", ["{}", "Words before.\n\n{}\n\nand after.", "\n---\nt: x\n---\n{}\n"]
)
def test_a_tag_is_an_image_at_its_place(tag, around):
    text, src, alt, title, caption = tag
    (image,), source = read(around.replace("{}", text))
    assert image.syntax == "tag"
    assert image.span.of(source.text).strip() == text.strip()
    assert (image.src.value, image.alt.value) == (src, alt)
    assert (image.title.value if image.title else None) == title
    assert (
        image.caption.text if image.caption and image.caption.kind == "argument" else None
    ) == caption


LISTS = [
    ('![](a.png){: alt="x"}', "x"),
    ("![label](a.png){: .left alt='x y'}", "x y"),
    ('![](a.png){fig-alt="x" width=3}', "x"),
    ("![label](a.png){#id .c}", "label"),
    ("![label](a.png) {alt=x}", "label"),
    ('![][r]{alt="x"}\n\n[r]: a.png', "x"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "alt"), LISTS)
def test_the_alt_of_an_attribute_list_wins(text, alt):
    (image,), _ = read(text)
    assert image.alt.value == alt
    assert image.syntax == "markdown"


def test_template_expressions_in_a_destination_are_no_end_of_it():
    image, _ = read('![a]({{ site.baseurl }}/img/a.png) and ![b](b.png "t")')[0]
    assert image.src.value == "{{ site.baseurl }}/img/a.png"
    assert image.src.templated
    images, source = read("![a]({{ \"/img/a.png\" | relative_url }} 't')\n\n![b](b.png)")
    assert [i.span.of(source.text) for i in images] == [
        "![a]({{ \"/img/a.png\" | relative_url }} 't')",
        "![b](b.png)",
    ]
    assert images[0].title.value == "t"


def test_markdown_and_tags_mix_in_order():
    images, source = read(
        "![a](1.png) {% img /2.png %} `![x](y)` ![b](3.png)\n\n<p><img src=4.png></p>\n\n![[5.png]]"
    )
    assert [image.src.value for image in images] == ["1.png", "/2.png", "3.png", "4.png", "5.png"]
    assert [image.span.of(source.text)[:4] for image in images] == [
        "![a]",
        "{% i",
        "![b]",
        "<img",
        "![[5",
    ]


VALUES = st.text(
    st.one_of(
        st.sampled_from("\\[]()<>\"'`*_~|{}%#!&;:$^ 图 é😀a1-=/\u202e"),
        st.characters(codec="utf-8", exclude_categories=("Cc", "Cs")),
    ),
    max_size=10,
)  # fmt: skip
BASES = [text for text, *_ in TAGS] + [text for text, _ in LISTS]


@settings(max_examples=2000, deadline=None)
@given(st.sampled_from(BASES), VALUES, st.sampled_from(["", "x `y ", "| a |\n|--|\n"]))
def test_what_is_put_is_read_again_and_nothing_else_changes(text, value, before):
    data = f"{before}\n\n{text}\n\nafter\n".encode()
    post, source = read_post("a.md", data)
    (image,) = post.images
    try:
        edit = image.alt.put(value)
    except Unwritable:
        assert set(value) & set("\"'{}%[]|") or value != value.strip() or value.isdigit()
        return
    (again,) = read_post("a.md", source.splice(data, [edit]))[0].images
    assert (again.alt.value or "") == value
    assert again.src.value == image.src.value
    assert (again.title and again.title.value) == (image.title and image.title.value)
