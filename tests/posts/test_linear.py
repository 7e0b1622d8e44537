"""Reading takes linear time: of four times as much of anything, about four times as long.

Processor time is measured, not that of the clock; ``python -m tests.benchmarks.junk`` shows the
same for 10 MB of each.
"""

import time

import pytest

from altcheck.posts.reader import read_post

UNITS = [
    "![", "[", "<img ", "<div>", "> ", "*", "{{", "{%", "![[", "''", "|", "&", '"', "<!--", "![a](", "`", "\\", "_", "~", "{", "}", "{: ",
    "<a href='", "<p>", "[^", "- ", "\n", "&#", "    ", "1. ", "![a][", "<Image ", "<Image src={", "<Image a='", "{{< figure ", '{{< img src="\\',
    "{% img ", "{% image ", "{% include image.html ", "{{ img(", "![[a", "```{figure} a.png\n", ":::{figure} a.png\n", ".. image:: \n", "{/*", "](", "]({{ ",
    "![a](b){", "import a from 'b'\n", "\n{: .c}", "```\n", ":::\n", "```{note}\n", "<figure src=a>", "é*", "é> ", "{{< figure src=a >}}x",
]  # fmt: skip
HEADS = ["a:\n", "a: [", "- ", "a: &b c\n", "a: *b\n", "a: |\n ", "'", '"', "{", "[", "[[a]]\n", "a = [", 'a = """', "a.b.c = 1\n", "#\n"]  # fmt: skip
SMALL = 40_000
ALLOWED = 4 * 2.2  # the ratio of times, with room for noise
FLOOR = 0.04  # seconds below which nothing is measured


def seconds(path, text):
    start = time.process_time()
    read_post(path, text.encode())
    return time.process_time() - start


def ratio(path, make):
    """How much longer four times as much takes; the best of a few tries, for noise only adds."""
    best = float("inf")
    for _ in range(3):
        small, large = seconds(path, make(SMALL)), seconds(path, make(4 * SMALL))
        best = min(best, large / max(small, FLOOR))
        if best <= ALLOWED:
            break
    return best


@pytest.mark.parametrize("unit", UNITS)
@pytest.mark.parametrize("path", ["a.md", "a.html", "a.mdx"])
def test_repetition_takes_linear_time(path, unit):
    assert ratio(path, lambda size: unit * (size // len(unit))) <= ALLOWED


@pytest.mark.parametrize("unit", HEADS)
@pytest.mark.parametrize("fence", ["---", "+++"])
def test_front_matter_takes_linear_time(fence, unit):
    assert (
        ratio("a.md", lambda size: f"{fence}\n{unit * (size // len(unit))}\n{fence}\nx") <= ALLOWED
    )


@pytest.mark.parametrize("unit", ['{"a":', "[1,", '"a":"b",', "\\"])
def test_json_front_matter_takes_linear_time(unit):
    assert ratio("a.md", lambda size: "{" + unit * (size // len(unit)) + "}") <= ALLOWED
