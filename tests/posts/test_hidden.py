"""What a template engine takes away, shows as code or does not look into."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from altcheck.posts.reader import read_post

EVERYTHING = (
    "![a](in.png) <img src=in.png> {% img /in.png %} {{< figure src=in.png >}} ![[in.png]]\n\n"
    "    ![b](in.png)\n\n<p><img src='in.png'></p>\n\n![c][in]\n\n[in]: in.png"
)
PARTS = [
    ("{% comment %}", "{% endcomment %}"),
    ("{%- comment -%}", "{%- endcomment -%}"),
    ("{%\n  comment\n%}", "{%\n  endcomment\n%}"),
    ("{% highlight html linenos %}", "{% endhighlight %}"),
    ("{% codeblock lang:html 50% of it %}", "{% endcodeblock %}"),
    ("{% code %}", "{% endcode %}"),
    ("{{< highlight html >}}", "{{< /highlight >}}"),
    ('{{% highlight html "linenos=true,hl_lines=5-6" %}}', "{{% /highlight %}}"),
    ("{{< comment >}}", "{{< / comment >}}"),
    ("{# ", " #}"),
    ("{#- ", " -#}"),
]


def addresses(text, path="a.md"):
    return [image.src.value for image in read_post(path, text.encode()).post.images]


@pytest.mark.parametrize(("opens", "closes"), PARTS)
@pytest.mark.parametrize("newline", ["\n", "\r\n", ""])
def test_no_image_of_a_hidden_part_is_read(opens, closes, newline):
    inside = EVERYTHING.replace("\n", newline or "\n")
    text = f"![x](before.png)\n\n{opens}{newline}{inside}{newline}{closes}\n\n![y](after.png)\n"
    assert addresses(text) == ["before.png", "after.png"]


@pytest.mark.parametrize(("opens", "closes"), PARTS)
def test_a_part_of_a_page_is_hidden_too(opens, closes):
    text = f"<p><img src=a.png></p>{opens}<img src=b.png>{closes}<img src=c.png>"
    assert addresses(text, "a.html") == ["a.png", "c.png"]


@pytest.mark.parametrize(
    "hidden",
    ["%%\n![a](in.png)\n\n<img src=in.png>\n%%", "%%![a](in.png) and %%", "  %% ![[in.png]] %%  "],
)
def test_a_comment_of_obsidian_is_hidden_in_markdown(hidden):
    assert addresses(f"![x](a.png)\n\n{hidden}\n\n![y](b.png)") == ["a.png", "b.png"]
    assert "in.png" in addresses("%%<img src=in.png>%%", "a.html")


def test_in_raw_text_only_tags_are_no_images():
    text = "{% raw %}\n![a](a.png) {% img /b.png %} <img src=c.png>\n{% endraw %}\n{% img /d.png %}"
    assert addresses(text) == ["a.png", "c.png", "/d.png"]


def test_tags_in_raw_text_hide_nothing():
    text = "{% raw %}{% comment %}{% endraw %} ![a](a.png) {% raw %}{% endcomment %}{% endraw %}"
    assert addresses(text) == ["a.png"]


def test_the_tags_around_raw_text_are_no_caption():
    (image,) = read_post("a.md", b"{% raw %}\n![a](a.png)\n\n{% endraw %}\n").post.images
    assert image.caption is None


@pytest.mark.parametrize(
    "text",
    [
        "{% comment %}\n\n![a](a.png)",  # never ends
        "{% endcomment %} ![a](a.png) {% comment %}",
        "`{% comment %}` ![a](a.png) `{% endcomment %}`",
        "```\n{% comment %}\n```\n\n![a](a.png)\n\n```\n{% endcomment %}\n```",
        "{{< highlight html />}} ![a](a.png) {{< highlight html >}}x{{< /highlight >}}",
        "# Head {#id}\n\n![a](a.png)\n\n# Other {#id-2}",
        "```\n%% a diagram\n%%\n```\n\n![a](a.png)\n\n```\n%%\n```",
        "100%% ![a](a.png)",
        "100%% ![a](a.png) 50%%",
        "[a](http://x/%%20) ![c](a.png) [b](http://x/%%20)",
        "%% ![a](a.png) %% and more",
        "`%%` ![a](a.png) `%%`",
    ],
)
def test_what_hides_nothing_is_read(text):
    assert addresses(text) == ["a.png"]


def test_code_with_fences_in_it_is_hidden_whole():
    text = "{% highlight md %}\n```\n![a](a.png)\n```\n{% endhighlight %}\n![b](b.png)"
    assert addresses(text) == ["b.png"]


def test_hidden_code_is_no_caption_and_no_way_past_itself():
    text = "![a](a.png)\n\n{% highlight py %}\nFigure 1\n{% endhighlight %}\n\n*The quay at dawn*\n"
    (image,) = read_post("a.md", text.encode()).post.images
    assert image.caption is None


def test_the_caption_behind_a_comment_is_found():
    text = "![a](a.png)\n\n{% comment %}todo{% endcomment %}\n\n*The quay at dawn*\n"
    (image,) = read_post("a.md", text.encode()).post.images
    assert image.caption.text == "The quay at dawn"


@given(st.sampled_from(PARTS), st.text("ab![](){%}<img src=>\n`#-", max_size=60))
def test_whatever_is_hidden_the_images_around_it_keep_their_places(part, inside):
    opens, closes = part
    text = f"![x](before.png)\n\n{opens}\n{inside}\n{closes}\n\n![y](after.png)\n"
    images = read_post("a.md", text.encode()).post.images
    assert images[0].span.of(text) == "![x](before.png)"
    assert all(image.alt.span.start <= image.span.stop for image in images)
    if "`" not in inside and "#}" not in inside:
        assert [image.span.of(text) for image in images] == ["![x](before.png)", "![y](after.png)"]


def test_signs_of_percent_in_two_alts_hide_nothing_between_them():
    text = "![IMG%%b](a.png) ![IMG%%0001.jpg](b.png)\n"
    images = read_post("a.md", text.encode()).post.images
    assert [i.span.of(text) for i in images] == ["![IMG%%b](a.png)", "![IMG%%0001.jpg](b.png)"]


@pytest.mark.parametrize("opens", ["{% highlight md %}", "{% comment %}", "{{< highlight md >}}"])
def test_a_fence_in_a_hidden_part_is_none_of_the_posts(opens):
    name = opens.split()[1]
    closes = f"{{{{< /{name} >}}}}" if opens.startswith("{{") else f"{{% end{name} %}}"
    text = f"{opens}\n```\n![x](x.png)\n{closes}\n\n![a](a.png)\n\n```\n![c](c.png)\n```\n"
    assert addresses(text) == ["a.png"]


def test_an_image_behind_hidden_code_on_its_line_is_read():
    assert addresses("{{< highlight html >}}<img src=x.png>{{< /highlight >}} ![a](a.png)\n") == [
        "a.png"
    ]
