"""Long runs of anything are read, and say where their images are.

That time grows no faster than they do is measured by ``python -m tests.benchmarks.linear``.
"""

import pytest

from altcheck.posts.reader import read_post

UNITS = [
    "![", "[", "<img ", "<div>", "> ", "*", "{{", "{%", "![[", "''", "|", "&", '"', "<!--", "![a](", "`", "\\", "_", "~", "{", "}", "{: ",
    "<a href='", "<p>", "[^", "- ", "\n", "&#", "    ", "1. ", "![a][", "<Image ", "<Image src={", "<Image a='", "{{< figure ", '{{< img src="\\',
    "{% img ", "{% image ", "{% include image.html ", "{{ img(", "![[a", "```{figure} a.png\n", ":::{figure} a.png\n", ".. image:: \n", "{/*", "](", "]({{ ",
    "![a](b){", "import a from 'b'\n", "\n{: .c}", "```\n", ":::\n", "```{note}\n", "<figure src=a>", "{% comment %}", "{% raw %}", "{{< highlight a >}}", "{# ", "%%\n", "%%a", "[caption a]", "[/caption]", '<div markdown="1">', "!!! a\n", '=== "a"\n    ', "<div>![](a)",
    "> <img\n", "```{figure} a.png\n---\nalt: x\n", "![](a.png)\n\n###### c\n\n",
    "{% comment %}```\n", "{% raw %}x{% endraw %}", "é*", "é> ", "{{< figure src=a >}}x",
]  # fmt: skip
HEADS = ["a:\n", "a: [", "- ", "a: &b c\n", "a: *b\n", "a: |\n ", "'", '"', "{", "[", "[[a]]\n", "a = [", 'a = """', "a.b.c = 1\n", "#\n"]  # fmt: skip
SIZE = 20_000


def check(path, text):
    post = read_post(path, text.encode()).post
    for image in post.images:
        assert 0 <= image.span.start <= image.span.stop <= len(text)


@pytest.mark.parametrize("unit", UNITS)
@pytest.mark.parametrize("path", ["a.md", "a.html", "a.mdx"])
def test_any_repetition_is_read(path, unit):
    check(path, unit * (SIZE // len(unit)))


@pytest.mark.parametrize("unit", HEADS)
@pytest.mark.parametrize("fence", ["---", "+++"])
def test_any_front_matter_is_read(fence, unit):
    check("a.md", f"{fence}\n{unit * (SIZE // len(unit))}\n{fence}\nx")


@pytest.mark.parametrize("unit", ['{"a":', "[1,", '"a":"b",', "\\"])
def test_any_json_front_matter_is_read(unit):
    check("a.md", "{" + unit * (SIZE // len(unit)) + "}")
