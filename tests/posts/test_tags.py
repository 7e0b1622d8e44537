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
    ('{{< figure src="a.png" caption="The *quay*" >}}', "a.png", "The quay", None, "The quay"),
    ('{{% figure src="a.png" title="T" %}}', "a.png", None, "T", "T"),
    ('{{< img src=a.png alt=`raw "x"` />}}', "a.png", 'raw "x"', None, None),
    ('{{< img "a.png" >}}', "a.png", None, None, None),
    ('{{< figure\n  src="a.png"\n  alt="a \\"b\\""\n>}}', "a.png", 'a "b"', None, None),
    ('{% include image.html src="a.png" alt="x &amp; y" caption="C" %}', "a.png", "x & y", None, "C"),
    ("{% include figure url='a.png' %}", "a.png", None, None, None),
    ('{% image "a.png", "x", "100vw" %}', "a.png", "x", None, None),
    ('{% image "a.png" %}', "a.png", None, None, None),
    ('{% image src="a.png", alt="x" %}', "a.png", "x", None, None),
    ('{% figure(src="a.png", alt="x") %}\nThe quay\n{% end %}', "a.png", "x", None, "The quay"),
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


def test_a_list_below_a_text_that_ends_in_a_bracket_is_the_texts():
    text = "![a](a.png)\n{: alt='The quay'}\n\nThe quay (at dawn)\n{: .caption}\n"
    (image,) = read(text)[0]
    assert image.alt.value == "a"
    assert image.caption.text == "The quay (at dawn)"
    assert "class-name" in image.caption.evidence


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
        assert set(value) & set("\"'{}%[]|\\") or value != value.strip() or value.isdigit()
        return
    (again,) = read_post("a.md", source.splice(data, [edit]))[0].images
    assert (again.alt.value or "") == value
    assert again.src.value == image.src.value
    assert (again.title and again.title.value) == (image.title and image.title.value)


# What each says: src, whether a template or program fills it, alt, the same, caption.
SAID = [
    ("a.md", '{{< figure src="a.png" >}}The *quay*.{{< /figure >}}', "a.png", False, None, False, "The quay."),
    ("a.md", '{{% image "a.png" "An alt" %}}', "a.png", False, "An alt", False, None),
    ("a.md", '{{< img src=`a b.png` alt=`say "x"` >}}', "a b.png", False, 'say "x"', False, None),
    ("a.md", "{% include image.html link='/x' img='a.png' img_alt='y' %}", "a.png", False, "y", False, None),
    ("a.md", "{% include image.html src=page.cover alt=page.title %}", "page.cover", True, "page.title", True, None),
    ("a.md", '{% include image.html src="a.png" alt="a \\"b\\"" %}', "a.png", False, 'a "b"', False, None),
    ("a.md", '{% picture wide a.jpg --alt An old quay --img class="x" %}', "a.jpg", False, "An old quay", False, None),
    ("a.md", '{{ image(src="a.png", alt="x") }}', "a.png", False, "x", False, None),
    ("a.md", "{{ img('a.png', 'x') | safe }}", "a.png", False, "x", False, None),
    ("a.md", "![[ a.png |A quay|300x200]]", "a.png", False, "A quay", False, None),
    ("a.md", "```{figure} a.png\n---\nwidth: 3\nalt: 'it''s'\n---\nThe *quay*.\n\nMore.\n```", "a.png", False, "it's", False, "The quay."),
    ("a.md", '```{image} a.png\n:alt: "a # b" # c\n```', "a.png", False, "a # b", False, None),
    ("a.md", ".. figure:: a.png\n   :alt: A quay\n\n   The quay\n   at dawn.\n", "a.png", False, "A quay", False, "The quay at dawn."),
    ("a.md", '![The quay](a.png){fig-alt="An old quay"}', "a.png", False, "An old quay", False, "The quay"),
    ("a.md", '![label](a.png){: alt="x"}', "a.png", False, "x", False, None),
    ("a.md", '![label](a.png)\n{: .c alt="x"}', "a.png", False, "label", False, None),  # kramdown: the paragraph's
    ("a.md", "![An alt|300](a.png)", "a.png", False, "An alt", False, None),
    ("a.md", "![a|b](a.png)", "a.png", False, "a|b", False, None),
    ("a.md", "![a]({% asset_path a.png %})", "{% asset_path a.png %}", True, "a", False, None),
    ("a.md", "<img src={require('./a.png').default} alt=\"x\" />", "./a.png", False, "x", False, None),
    ("a.md", "<Image :src=\"$withBase('/a.png')\" :alt='words' />", "/a.png", False, "words", True, None),
    ("a.html", "<img :src=\"'/a.png'\" alt=x>", "/a.png", False, "x", False, None),
    ("a.html", "<img v-bind:src='a' :alt=\"b\">", "a", True, "b", True, None),
    ("a.mdx", '<Image src="a.png" alt="a &amp; b" />', "a.png", False, "a & b", False, None),
    ("a.mdx", "<Image src={'a.png'} alt={`x`} />", "a.png", False, "x", False, None),
    ("a.mdx", "<Image src={pic} alt={a ? 'b' : 'c'} />", "pic", True, "a ? 'b' : 'c'", True, None),
    ("a.mdx", "import pic from './a.png'\n\n<Image src={pic} alt />", "./a.png", False, None, False, None),
    ("a.mdx", "import pic from './a.svg';\n\n<img src={pic.src} alt={null}/>", "./a.svg", False, None, False, None),
    ("a.mdx", "<Image {...props} src='a.png' />", "a.png", False, None, True, None),
    ("a.mdx", "<Image {...props} />", None, True, None, True, None),
    ("a.mdx", "<Figure src='a.png' alt='x'>\n  The *quay*\n</Figure>", "a.png", False, "x", False, "The quay"),
    ("a.mdx", "<ThemedImage alt='x' sources={{light: a, dark: b}} />", "{light: a, dark: b}", True, "x", False, None),
    ("a.astro", "---\nimport hero from '../h.png';\n---\n<Image src={hero} alt=''/>", "../h.png", False, "", False, None),
]  # fmt: skip


@pytest.mark.parametrize(("path", "text", *("src", "filled", "alt", "unsure", "caption")), SAID)
def test_what_a_tag_says(path, text, src, filled, alt, unsure, caption):  # noqa: PLR0913, PLR0917 - a table's columns
    (image,), _ = read(text, path)
    assert (image.src.value, image.src.templated) == (src, filled)
    assert (image.alt.value, image.alt.templated) == (alt, unsure)
    argument = image.caption and image.caption.kind == "argument"
    assert (image.caption.text if argument else None) == caption


@pytest.mark.parametrize(
    ("path", "text"),
    [
        ("a.mdx", "{/* <Image src='a.png' /> */}"),
        ("a.mdx", "`<Image src='a.png' />`"),
        ("a.mdx", "```\n<img src={a} />\n```"),
        ("a.mdx", "<Image src='a.png'"),
        ("a.mdx", "<Picture>x</Picture>"),
        ("a.md", "```{figure} a.png\n:alt: never closed"),
        ("a.md", "{{< figure alt='no address' >}}"),
        ("a.md", "{{</* figure src='a.png' */>}}"),
        ("a.md", "{{ images('a.png') }}"),
        ("a.md", "{% picture %}"),
    ],
)
def test_what_only_looks_like_a_tag_is_left_alone(path, text):
    assert read(text, path)[0] == ()


def test_an_image_between_two_tags_is_no_caption_of_theirs():
    images, _ = read('{{< figure src="a.png" >}} ![x](y.png) {{< /figure >}}')
    assert [image.src.value for image in images] == ["a.png", "y.png"]


def test_an_element_in_capitals_is_no_component_in_html():
    (image,), _ = read('<p><Image Src="a.png"></p>', "a.html")
    assert image.syntax == "html"
    (image,), _ = read("x <Image src=a.png> y")
    assert image.syntax == "html"


def test_markdown_goes_on_inside_of_components_and_containers():
    text = "<Tabs>\n  <TabItem value='x'>\n\n    ![a](1.png)\n\n  </TabItem>\n</Tabs>\n\n<div>\n![b](2.png)\n</div>\n\n    ```\n    ![no](code.png)\n    ```\n"
    assert [image.src.value for image in read(text, "a.mdx")[0]] == ["1.png", "2.png"]
    text = "```{note}\n![a](1.png)\n```\n\n````{tip} T\n```{warning}\n![b](2.png)\n```\n````\n\n:::{note}\n![c](3.png)\n:::\n\n```\n![no](code.png)\n```\n"
    images, source = read(text)
    assert [image.src.value for image in images] == ["1.png", "2.png", "3.png"]
    assert [image.span.of(source.text)[:4] for image in images] == ["![a]", "![b]", "![c]"]
    assert [image.caption for image in images] == [None, None, None]


def test_what_stands_around_a_component_is_seen():
    (image,), _ = read(
        "<a href='x'><Image src='a.png' aria-hidden='true' role='img' /></a>", "a.mdx"
    )
    assert (image.link.href, image.access.hidden, image.access.role) == ("x", "aria", "img")


def test_a_nul_in_an_attribute_of_a_component_is_what_html_makes_of_it():
    (image,), _ = read("<Image src='a.png' aria-label='a\0b' />", "a.mdx")
    assert image.access.name == "a\ufffdb"


def test_what_can_not_be_written_says_so():
    for path, text in [
        ("a.md", "{% picture a.jpg %}"),
        ("a.md", "<img :src='x' :alt=\"'y'\">\n"),
    ]:
        (image,), _ = read(text, path)
        with pytest.raises(Unwritable):
            image.alt.put("x")
    (image,), _ = read("import p from './p.png'\n\n<Image src={p} alt='x' />", "a.mdx")
    with pytest.raises(Unwritable):
        image.src.put("b.png")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('<Image src="a.png" />', '<Image src="a.png" alt="x" />'),
        ("<Image src='a.png' width={3} />", "<Image src='a.png' alt='x' width={3} />"),
        ("<Image src={a} alt={b} />", '<Image src={a} alt="x" />'),
        ("<Image src={a} alt />", '<Image src={a} alt="x" />'),
        ("{{< img 'a.png' >}}", "{{< img 'a.png' 'x' >}}"),
        ('{{ image(src="a.png", w=3) }}', '{{ image(src="a.png", alt="x", w=3) }}'),
        ("![a|300](b.png)", "![x|300](b.png)"),
        ("![a](b.png){fig-alt='c'}", "![a](b.png){fig-alt='x'}"),
        ("```{image} a.png\n:width: 3\n```", "```{image} a.png\n:alt: x\n:width: 3\n```"),
        (
            "```{image} a.png\n---\nw: 3\n---\n```",
            '```{image} a.png\n---\nalt: "x"\nw: 3\n---\n```',
        ),
    ],
)
def test_an_alt_goes_where_its_author_would_put_it(text, expected):
    images, source = read(text, "a.mdx" if text[0] == "<" else "a.md")
    assert source.splice(text.encode(), [images[0].alt.put("x")]).decode() == expected


@pytest.mark.parametrize(
    ("text", "src", "alt"),
    [
        ('{% image https://a.example/b.png "A cat" %}\n', "https://a.example/b.png", "A cat"),
        ('{% image https://a.example/b.png alt="A cat" %}\n', "https://a.example/b.png", "A cat"),
        ('{% image src: "b.png", alt: "A cat" %}\n', "b.png", "A cat"),
    ],
)
def test_the_colon_of_an_address_names_no_argument(text, src, alt):
    (image,) = read_post("a.md", text.encode()).post.images
    assert (image.src.value, image.alt.value) == (src, alt)


def test_a_tag_that_begins_a_destination_is_read_before_the_destination_is_filled_in():
    (tag,), _ = read("![a]({{ img('b.png') }}/c.jpg)")
    assert (tag.syntax, tag.src.value) == ("tag", "b.png")


def test_a_destination_is_filled_in_beside_tags_and_without_them():
    for before in ("", "{% img b.png %}\n\n"):
        images, _ = read(before + "![a]({{ site.url }}/c.jpg)")
        assert (images[-1].syntax, images[-1].src.value) == ("markdown", "{{ site.url }}/c.jpg")


def test_the_source_of_hugos_figure_is_the_credit():
    (image,) = read('{{< figure src="a.png" caption="The *quay*" attr="Marta Vidal" >}}')[0]
    caption = image.caption
    assert (caption.text, caption.description) == ("The quay", "The quay")
    assert caption.credit == "Marta Vidal"
    assert image.alt.value == "The quay"
    (image,) = read('{{< figure src="a.png" attr="Marta Vidal" >}}')[0]
    assert (image.caption.description, image.caption.credit) == (None, "Marta Vidal")


def test_an_image_of_gos_blog_has_sizes_and_no_alt():
    (image,) = read('{{image "a/b.png" 600 400}}\n\n_The quay at dawn_\n')[0]
    assert (image.src.value, image.alt) == ("a/b.png", None)
    assert image.caption.text == "The quay at dawn"


def test_commands_of_imgproc_are_no_alt():
    (image,) = read('{{< imgproc a.png Resize "300x" >}}The quay{{< /imgproc >}}')[0]
    assert (image.alt.value, image.caption.text) == (None, "The quay")


@pytest.mark.parametrize("name", ["responsive-image.html", "captioned_image.html", "my-figure"])
def test_includes_are_told_by_any_part_of_their_name(name):
    (image,) = read(f'{{% include {name} url="a.png" description="The quay" %}}')[0]
    assert (image.src.value, image.caption.text) == ("a.png", "The quay")


@pytest.mark.parametrize(
    ("written", "alt"),
    [
        (">-\n  The old mill\n  beside the river", "The old mill beside the river"),
        ("|\n  Two\n  lines", "Two\nlines\n"),
        ("'It''s a mill'", "It's a mill"),
        ("plain words", "plain words"),
    ],
)
def test_the_alt_among_options_in_yaml_is_read_in_every_style(written, alt):
    text = f":::{{figure}} b.png\n---\nalt: {written}\nwidth: 300px\n---\nCap\n:::\n"
    images, source = read(text)
    assert images[0].alt.value == alt
    new = source.splice(text.encode(), [images[0].alt.put("A new: alt # text")]).decode()
    (again,) = read(new)[0]
    assert (again.alt.value, again.caption.text) == ("A new: alt # text", "Cap")
    assert "width: 300px" in new


@pytest.mark.parametrize(
    "text",
    [
        ".. figure:: a.png\n   :alt: A long text that goes\n         over two lines\n   :width: 3\n\n   The quay.\n",
        "```{figure} a.png\n:alt: A long text that goes\n  over two lines\n:width: 3\n\nThe quay.\n```\n",
    ],
)
def test_an_option_goes_on_in_lines_that_are_indented_more(text):
    images, source = read(text)
    assert images[0].alt.value == "A long text that goes over two lines"
    assert images[0].caption.text == "The quay."
    new = source.splice(text.encode(), [images[0].alt.put("Short")]).decode()
    (again,) = read(new)[0]
    assert (again.alt.value, again.caption.text) == ("Short", "The quay.")


@pytest.mark.parametrize("line", ["{% include x.html a='b.png' %}", "[[toc]]", "{{ page.title }}"])
def test_what_a_generator_puts_in_is_no_caption(line):
    images = read(f"![a](a.png)\n{line}\n\nMore of it goes here.")[0]
    assert images[0].caption is None
