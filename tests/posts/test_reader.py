"""Bytes to Post: images, their places and what stands around them."""

import pickle

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from altcheck.document import Reason, Span, Unwritable
from altcheck.posts.reader import read_post
from altcheck.posts.source import NotText


def images_of(text, path="post.md"):
    post, source = read_post(path, text.encode())
    return post.images, source.text


def one(text, path="post.md"):
    (image,), _ = images_of(text, path)
    return image


NO_IMAGES = [
    ("`![a](b.png)`", "a code span"),
    ("```\n![a](b.png)\n<img src=a>\n```", "fenced code"),
    ("    ![a](b.png)", "indented code"),
    ("<!-- ![a](b.png) <img src=a> -->", "a comment"),
    ("\\![a](b.png)", "an escaped mark: a link"),
    ("![a] (b.png)", "a blank between label and destination, and no definition"),
    ("![a](b c.png)", "a blank in the destination"),
    ("<script>var a = '<img src=a>';</script>", "a script"),
    ("<textarea><img src=a></textarea>", "a text area"),
    ('<p title="<img src=a>">x</p>', "an attribute's value"),
    ("&lt;img src=a&gt;", "references"),
    ("", "nothing"),
]


@pytest.mark.parametrize(("text", "_why"), NO_IMAGES, ids=[why for _, why in NO_IMAGES])
def test_what_is_no_image_is_left_alone(text, _why):
    assert images_of(text)[0] == ()


# The source, and for each image: the markup at its span, src, alt, title.
IMAGES = [
    ("![a](b.png)", ("![a](b.png)", "b.png", "a", None)),
    ("é ![图](b.png 'ti') x", ("![图](b.png 'ti')", "b.png", "图", "ti")),
    ('![a](<b c.png> "t")', ('![a](<b c.png> "t")', "b c.png", "a", "t")),
    ("![a *b* `c` [d](e)](f(g).png)", ("![a *b* `c` [d](e)](f(g).png)", "f(g).png", "a b c d", None)),
    ("![a\\]b](c\\(d.png)", ("![a\\]b](c\\(d.png)", "c(d.png", "a]b", None)),
    ("![a](b.png\n'x')", ("![a](b.png\n'x')", "b.png", "a", "x")),
    ("![a &amp; b](c.png?x=1&amp;y)", ("![a &amp; b](c.png?x=1&amp;y)", "c.png?x=1&y", "a & b", None)),
    ("![](b.png)", ("![](b.png)", "b.png", "", None)),
    ("![a]()", ("![a]()", "", "a", None)),
    ("![a][b]\n\n[b]: c.png", ("![a][b]", "c.png", "a", None)),
    ("![Ab][]\n\n[ab]: <c d.png> 't'", ("![Ab][]", "c d.png", "Ab", "t")),
    ("![ab]\n\n> [ab]: c.png", ("![ab]", "c.png", "ab", None)),
    ("[![a](b.png)](c)", ("![a](b.png)", "b.png", "a", None)),
    ("- x\n\n  > ![a](b.png)", ("![a](b.png)", "b.png", "a", None)),
    ("| a |\n|---|\n| ![a](b.png) |", ("![a](b.png)", "b.png", "a", None)),
    ("`![x](y)` ![a](b.png)", ("![a](b.png)", "b.png", "a", None)),
    ("![a ![b](c.png)](d.png)", ("![a ![b](c.png)](d.png)", "d.png", "a b", None)),
    ("<img src=a.png>", ("<img src=a.png>", "a.png", None, None)),
    ('<IMG\nALT="&lt;x&gt;" Src = \'a"b.png\' />', ('<IMG\nALT="&lt;x&gt;" Src = \'a"b.png\' />', 'a"b.png', "<x>", None)),
    ("<img/src=a.png/alt=b>\n", None),  # to Markdown this is text; see the HTML table
    ("<div>\n<img/src=a.png/alt=b>\n</div>", ("<img/src=a.png/alt=b>", "a.png/alt=b", None, None)),
    ("<p>x <img alt src='a.png' alt=two></p>", ("<img alt src='a.png' alt=two>", "a.png", "", None)),
    ("> <img src=a.png\n> alt=b>", ("<img src=a.png\n> alt=b>", "a.png", "b", None)),
    ("<image src=a.png>", ("<image src=a.png>", "a.png", None, None)),
    ("<img src='x' title=\"<img src=a>\">", ("<img src='x' title=\"<img src=a>\">", "x", None, "<img src=a>")),
    ("\r\n---\r\ntitle: x\r\n---\r\n\r\n![a](b.png)\r\n", ("![a](b.png)", "b.png", "a", None)),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), IMAGES)
def test_an_image_is_found_at_its_place(text, expected):
    images, source = images_of(text)
    if expected is None:
        assert images == ()
        return
    (image,) = images
    title = None if image.title is None else image.title.value
    assert (image.span.of(source), image.src.value, image.alt.value, title) == expected


HTML_IMAGES = [
    ("<img/src=a.png/alt=b>", "a.png/alt=b"),
    ('<img/src="a.png"/alt="b">', "a.png"),
    ("<p>text &amp; <img src='a.png'>", "a.png"),
    ("<!DOCTYPE html><html><body><img SRC=a.png></body></html>\n trailing", "a.png"),
    ('<?xml version="1.0" encoding="gbk"?><p><img src="图.png"></p>', "图.png"),
    ("a\x00b<img src=a.png>", "a.png"),
]


@pytest.mark.parametrize(("text", "src"), HTML_IMAGES)
def test_a_html_file_is_read_as_html(text, src):
    image = one(text, "page.html")
    assert image.src.value == src
    assert image.span.of(text).startswith("<img")
    assert image.span.of(text).endswith(">")


def test_a_post_in_the_feed_format_has_its_body_after_a_blank_first_line():
    text = "\n---\ntitle: 'x'\nheadimg: 'https://a.example/h.jpg'\n---\n\n<div>   \n<p><img src=a></p></div>\n"
    front, body = images_of(text)[0]
    assert (front.syntax, front.key, front.n) == ("front-matter", "headimg", None)
    assert (body.syntax, body.n, body.index) == ("html", 0, 1)


def test_images_are_numbered_in_the_order_of_the_page():
    images, source = images_of("![a](1)\n\n<p><img src=2> ![b](3)</p>\n\n![c](4) <img src=5>\n")
    assert [image.n for image in images] == [0, 1, 2, 3]
    assert [image.src.value for image in images] == [
        "1",
        "2",
        "4",
        "5",
    ]  # no Markdown in a block of HTML
    assert [image.span.start for image in images] == [
        source.index(x) for x in ("![a]", "<img src=2", "![c]", "<img src=5")
    ]


@pytest.mark.parametrize(
    ("text", "link"),
    [
        ("[![a](b.png)](c)", ("c", "", "")),
        ("[![a](b.png) words](c)", ("c", "words", "")),
        ("<a href=c aria-label=' L '><img src=a></a>", ("c", "", "L")),
        ("<a href=c><img src=a><img src=b alt=other></a>", ("c", "other", "")),
        ("<button><img src=a> go</button>", (None, "go", "")),
        ("<a name=x><img src=a></a>", None),
        ("<p><img src=a></p>", None),
    ],
)
def test_the_link_around_an_image(text, link):
    image = images_of(text)[0][0]
    found = image.link and (image.link.href, image.link.text, image.link.label)
    assert found == link


@pytest.mark.parametrize(
    ("text", "hidden"),
    [
        ("<img src=a>", False),
        ("<img src=a aria-hidden=true>", True),
        ("<img src=a aria-hidden=false>", False),
        ("<div hidden><p><img src=a></p></div>", True),
        ("<div style='color:red; display : none'><img src=a></div>", True),
        ("<div style='display:block'><img src=a></div>", False),
        ("<div aria-hidden=TRUE><img src=a></div>", True),
    ],
)
def test_who_is_hidden(text, hidden):
    assert (one(text).access.hidden is not None) is hidden


def test_a_label_is_looked_up_by_id_and_beats_aria_label():
    text = "<p id=x>The <b>one</b></p><p><img src=a aria-labelledby='nowhere x' aria-label=y></p>"
    assert one(text).access.name == "The one"
    assert one("<img src=a aria-labelledby=nowhere aria-label=' y '>").access.name == "y"


@pytest.mark.parametrize(
    ("text", "lazy"),
    [
        ("<img src=a.png data-src=b.png>", None),
        ("<img data-src=b.png>", "b.png"),
        ("<img src='data:image/gif;base64,R0' data-original=b.png>", "b.png"),
        ("<img src=/img/loading.gif _src=b.png>", "b.png"),
        ("<img src=/img/harbour.png _src=b.png>", None),
        ("<img src=/img/blankets.png data-src=b.png>", None),
    ],
)
def test_the_real_address_of_a_lazy_image(text, lazy):
    assert one(text).lazy == lazy


def test_a_noscript_twin_is_inert_and_a_lone_one_is_not():
    twins = "<p><img src=loading.gif data-src=b.png><noscript><img src=b.png></noscript></p>"
    assert [image.inert for image in images_of(twins, "a.html")[0]] == [None, "noscript"]
    assert one("<p><noscript><img src=b.png></noscript></p>", "a.html").inert is None
    assert one("<template><img src=b.png></template>", "a.html").inert == "template"


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("<figure><img src=a><figcaption>x</figcaption></figure>", "right"),
        ("<figure><figcaption>x</figcaption><img src=a></figure>", "right"),
        ("<div><img src=a><figcaption>x</figcaption></div>", "outside"),
        ("<figure><img src=a><figcaption>x</figcaption><img src=b></figure>", "middle"),
    ],
)
def test_where_a_figcaption_stands(text, place):
    post, source = read_post("a.html", text.encode())
    (figcaption,) = post.figcaptions
    assert figcaption.place == place
    assert figcaption.span.of(source.text) == "<figcaption>"


def test_a_second_figcaption_is_told():
    text = "<figure><figcaption>x</figcaption><img src=a><figcaption>y</figcaption></figure>"
    places = [figcaption.place for figcaption in read_post("a.html", text.encode())[0].figcaptions]
    assert places == ["right", "second"]


def test_a_whole_page_is_told_from_a_fragment():
    page = read_post("a.html", b"<!-- x --><!DOCTYPE html><html lang=ja><img src=a>")[0]
    assert (page.whole_page, page.lang) == (True, "ja")
    assert not read_post("a.html", b"<p><img src=a>")[0].whole_page
    assert read_post("a.md", b"---\nlang: en\n---\n![a](b)")[0].lang == "en"


def test_templated_values_are_told():
    image = one("<img src='{{ site.baseurl }}/a.png' alt='{% t %}'>")
    assert image.src.templated
    assert image.alt.templated


def test_a_post_is_picklable_and_holds_no_text():
    text = "![alt text](b.png)\n\nsome quite unmistakable running text that goes on, and on, and on. It ends only here, where it ends.\n"
    post = read_post("a.md", text.encode())[0]
    dump = pickle.dumps(post)
    assert pickle.loads(dump).images == post.images  # noqa: S301 - made in the line above
    assert b"unmistakable" not in dump


def test_nesting_ten_thousand_deep_is_told_and_the_rest_is_read():
    text = "<p><img src=a.png></p>" + "<div>" * 10_000 + "<img src=deep.png>"
    post = read_post("a.html", text.encode())[0]
    assert post.images[0].src.value == "a.png"
    assert Reason.TOO_DEEP in {note.reason for note in post.unchecked}


def test_a_megabyte_of_data_uri_is_one_src():
    uri = "data:image/png;base64," + "A" * 1_000_000
    assert one(f"<p><img src={uri} alt=x></p>").src.value == uri
    assert one(f"![x]({uri})").src.value == uri


@pytest.mark.parametrize(
    "unit",
    ["![", "<img ", "[", "<div>", "![a](", "<a href='", "![](x)", "`", "---\n", "<figcaption>"],
)
def test_repetition_takes_no_more_than_linear_time(unit):
    read_post("a.md", (unit * 60_000).encode())
    read_post("a.html", (unit * 60_000).encode())


# Pieces of source that are hard to tell apart, put together at random.
PIECES = st.lists(
    st.sampled_from(
        [
            "![a](b.png)", "![", "](", ")", "[r]", "\n\n[r]: c.png\n\n", "<img src=a>", "<img ", ">",
            "`", "```\n", "\n", "\n\n", "> ", "- ", "    ", "| ", "<!--", "-->", "\\", "&amp;", "*", "图",
            "<p>", "</p>", '"', "'", "alt=x", "<svg>", "![x][r]", "![r]", "{{ x }}", "<div>\n", "</div>",
            "<script>", "</script>", "[^1]", "\n[^1]: ", "---\n", "cover: a.png\n", "\ufeff", "é", "\x00",
        ]
    ),
    max_size=25,
).map("".join)  # fmt: skip


@settings(max_examples=1000, deadline=None)
@given(PIECES, st.sampled_from(["a.md", "a.html"]))
@example("![a](b)[^1]\n\n[^1]: ![c](d)\n", "a.md")
@example("> ![a\n> b](c)\n", "a.md")
def test_every_span_is_true_in_whatever_document(text, path):
    try:
        post, source = read_post(path, text.encode())
    except NotText:
        return
    for image in post.images:
        markup = image.span.of(source.text)
        if image.syntax == "markdown" and image.alt.write is not None:
            assert markup.startswith("![")
            assert markup[-1] in ")]"
        if image.syntax == "html" and markup:
            starts = {"img": ("<img", "<ima"), "other": ("<",)}
            assert markup.lower().startswith(starts.get(image.element, f"<{image.element}"))
            assert markup[-1] == ">"


@settings(max_examples=300, deadline=None)
@given(st.binary(max_size=200), st.sampled_from(["a.md", "a.html"]))
def test_any_bytes_never_crash(data, path):
    try:
        post, source = read_post(path, data)
    except NotText:
        return
    assert all(0 <= i.span.start <= i.span.stop <= len(source.text) for i in post.images)


HARD = st.text(
    st.one_of(
        st.sampled_from("\\[]()<>\"'`*_~|{}%#!&;:$^ \t\n\x0b\x0c\x85\u2028\u3000图 é😀a1-=/\u202e"),
        st.characters(codec="utf-8", exclude_characters="\x00\r"),
    ),
    max_size=12,
)
BASES = [
    ("a.md", "x ![old](a.png) y\n"),
    ("a.md", '- l\n\n  ![o](<a b.png> "t") z\n'),
    ("a.md", '> ![old][r] y\n\n[r]: a.png "ti"\n'),
    ("a.md", "![old][] y\n\n[old]: a.png\n"),
    ("a.md", "![old] y\n\n[old]: a.png\n"),
    ("a.md", "| a | b |\n|---|---|\n| ![o](a.png) | ` |\n"),
    ("a.md", "`x` <img src=a.png> ` [l](b)\n"),
    ("a.md", '<p><img src="a.png" alt=x></p>\n\n*z*\n'),
    ("a.html", "<p><img src='a.png' alt></p>"),
    ("a.html", "<p><IMG alt='o' SRC=a.png /></p>"),
    ("a.html", "<p><img alt=o></p>"),
    ("a.md", "---\ncover: a.png\nx: 1\n---\n"),
    ("a.md", "---\nhero:\n  image: '/a.png' # c\n  x: 1\n---\n"),
    ("a.md", "---\r\ncover: >-\r\n  a.png\r\nx: 1\r\n---\r\n"),
    ("a.md", '+++\ncover = "a.png"\n+++\n'),
    ("a.md", '{"cover": "a.png", "x": 2}\n'),
]  # fmt: skip


@settings(max_examples=1500, deadline=None)
@given(st.sampled_from(BASES), st.sampled_from(["alt", "src", "title"]), HARD)
def test_what_is_put_is_read_again_and_nothing_else_changes(base, field, value):
    path, text = base
    data = text.encode()
    post, source = read_post(path, data)
    (image,) = post.images
    slot = getattr(image, field)
    if image.n is None and field == "src":
        value = f"/x/{value.replace(' ', '').strip()}.png"  # it has to look like a picture
    if slot is None:
        return
    try:
        new = source.splice(data, [slot.put(value)])
    except Unwritable:
        assert field == "src"
        assert set(value) & set("\t\n\x0b\x0c")
        return
    (again,) = read_post(path, new)[0].images
    assert getattr(again, field).value == value
    for other in {"alt", "src", "title"} - {field}:
        if getattr(image, other) is not None:
            assert getattr(again, other).value == getattr(image, other).value


def test_a_tag_that_markdown_tears_at_a_blank_line_is_read_and_not_written():
    text = '<p><img src="a.png" alt="one\n\ntwo"></p>\n'
    (image,), _ = images_of(text)
    assert image.alt.write is None
    assert one(text, "a.html").alt.value == "one\n\ntwo"
    assert one(text, "a.html").alt.write is not None


def test_an_impossible_value_is_refused():
    for text in ("![a](b)", "<img src=a alt=b>", "---\ncover: a.png\n---\n"):
        image = one(text)
        with pytest.raises(Unwritable):
            image.alt.put("a\x00b")


def test_an_absent_alt_goes_after_src_in_the_quotes_of_its_neighbours():
    for text, expected in [
        ('<p><img src="a.png" width="4"></p>', ' alt="x"'),
        ("<p><img src='a.png'></p>", " alt='x'"),
        ("<p><img src=a.png></p>", ' alt="x"'),
        ("<p><img class='a' src=a.png></p>", " alt='x'"),
        ("<p><img width=1></p>", ' alt="x"'),
    ]:
        edit = one(text).alt.put("x")
        assert edit.text == expected
        assert edit.span.start == edit.span.stop
        anchor = "a.png" if "a.png" in text else "<img"
        assert edit.span.start >= text.index(anchor) + len(anchor)
    assert one('<img width="1" src="a" />').alt.put("x").span == Span(22, 22)
    assert one("<p><img src=></p>").alt.put("x").span == Span(7, 7)


@pytest.mark.parametrize(
    ("text", "tag"),
    [
        ("![x](a.png)\n", ""),
        ("<p><img src=a.png></p>\n", ""),
        ("![[a.png]]\n", "![["),
        ("{% asset_img a.png x %}\n", "{% asset_img"),
        ("{%- include  image.html src='a.png' %}\n", "{%- include image.html"),
        ('{{< figure src="a.png" >}}\n', "{{< figure"),
        ("```{figure} a.png\n:alt: x\n```\n", "```{figure"),
    ],
)
def test_how_a_tag_begins_is_kept(text, tag):
    (image,) = read_post("a.md", text.encode()).post.images
    assert image.tag == tag


def test_the_base_of_a_page():
    page = '<html><head><base href="/x/"><base href="/y/"></head><body><img src=a></body></html>'
    assert read_post("a.html", page.encode()).post.base == "/x/"
    assert read_post("a.html", b"<base target=_blank><img src=a>").post.base is None
    assert read_post("a.md", b'<base href="/x/">\n\n![a](b.png)\n').post.base is None


@pytest.mark.parametrize(
    ("body", "names"),
    [
        ("![x](a.png) cover\n", []),
        ("![x]({{ page.cover }})\n", ["cover"]),
        ("![x]({{ page.a.b | relative_url }})\n", ["a.b"]),
        ("![x]({{ cover }})\n", ["cover"]),
        ("![x]({{ '/x/' | append: page.cover }})\n", ["cover"]),
        ("<img src=<%= post.cover %>>\n", ["cover"]),
        ("![x]({{ page.filled }}{{ page.none }}{{ site.cover }})\n", []),
    ],
)
def test_the_front_matter_that_the_body_prints_is_kept(body, names):
    head = "---\ncover: c.png\nfilled: '{{ x }}'\na: {b: d.png}\n---\n"
    variables = read_post("a.md", (head + body).encode()).post.variables
    assert [name for name, _ in variables] == names


def addresses(text, path):
    return [image.address for image in read_post(path, text.encode()).post.images]


NOT_OF_HTML = [".. image:: a.png\n", "![[a.png]]\n", "```{image} a.png\n:alt: x\n```\n"]


@pytest.mark.parametrize("text", NOT_OF_HTML)
def test_what_other_languages_call_an_image_is_text_in_a_page_of_html(text):
    page = f"<p>How to write it:</p>\n<pre>\n{text}</pre>\n{text}<img src=b.png alt=x>\n"
    for name in ("a.html", "a.htm", "a.xhtml"):
        assert addresses(page, name) == ["b.png"]
    assert addresses(text, "a.md") == ["a.png"]
    liquid = '<p>{% include image.html src="c.png" alt="x" %}</p>'
    assert addresses(liquid, "a.html") == ["c.png"]


def test_an_alt_that_a_template_fills_in_is_told_as_not_judged():
    text = b'![{{ page.title }}](a.png) ![b](b.png)\n\n<img src="c.png" alt="${title}">\n'
    notes = read_post("a.md", text).post.unchecked
    assert [(n.reason, n.src) for n in notes] == [
        (Reason.ALT_TEMPLATED, "a.png"),
        (Reason.ALT_TEMPLATED, "c.png"),
    ]


@pytest.mark.parametrize("sign", ["> ", "> > ", ">", "- x\n\n  > "])
def test_a_tag_over_the_lines_of_a_quote_is_read_and_written(sign):
    quote = sign.rsplit("\n", 1)[-1]
    text = f"{sign}<img\n{quote}  src='a.png'\n{quote}  title=\"Two boats\">\n\n![b](b.png)\n"
    post, source = read_post("a.md", text.encode())
    image = post.images[0]
    assert (image.src.value, image.title.value) == ("a.png", "Two boats")
    assert [a.name for a in image.attributes] == ["src", "title"]
    assert image.span.of(text).startswith("<img\n")
    assert image.span.of(text).endswith('boats">')
    new = source.splice(text.encode(), [image.alt.put("The quay")])
    again = read_post("a.md", new).post
    assert [i.alt.value for i in again.images] == ["The quay", "b"]


def test_what_stands_before_the_markup_of_astro_is_a_program():
    text = "---\nconst a = \"<img src='no.png'>\";\n---\n<img src='yes.png' alt=''>\n"
    assert [i.src.value for i in read_post("a.astro", text.encode()).post.images] == ["yes.png"]
