"""Posts as nobody would write them: samples cut up, mixed, and peppered with hard pieces."""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence

PIECES = [
    "![", "](", ")", "[", "]", "![a](b.png)", "![a][r]", "\n\n[r]: c.png 't'\n\n", "<img src=a>", "<img ", "<IMG\n", "alt=",
    "alt='", 'alt="', "src=", ">", "/>", "<p>", "</p>", "<div>\n\n", "</div>", "<figure>", "<figcaption>", "</figcaption>",
    "<table><tr><td>", "</td></tr>", "<a href=b>", "</a>", "<noscript>", "<template>", "<svg>", "<!--", "-->", "<![CDATA[", "]]>",
    "<script>", "</script>", "<textarea>", "`", "```\n", "~~~\n", "\n", "\r\n", "\r", "\n\n", "    ", "\t", "> ", "- ", "1. ", "| a | b |\n|---|---|\n",
    "{% img a.png %}", "{{< figure src=a.png >}}", "{{ x }}", "{% raw %}", "![[a.png|b]]", "{: alt=x}", "---\n", "+++\n", "cover: a.png\n",
    "&amp;", "&#0;", "&#xD800;", "\\", "\x00", "\ufeff", "\u202e", "\u2028", "图", "é", "😀", "\x0b", "\x85", "*", "_", "~~", "[^1]", "[^1]: x\n", "http://", "<http://a>",
    "<Image src={a} alt='x' />", "<Image src={`a.png`} />", '<img src={x} alt="y"/>', "import a from './a.png'\n", "{/*", "*/}", "<Figure src='a.png'>", "</Figure>",
    "<img :src=\"'a.png'\">", ":alt='b'", "={", '{{< figure src="a.png" >}}c{{< /figure >}}', '{{< img "a.png" "b" >}}', "{{% figure", "{{<", ">}}", "{%", "%}",
    "{% include image.html src='a.png' %}", '{% image "a.png", "b" %}', "{% asset_img a.png 'b c' %}", "{{ img('a.png') }}", "{% picture a.jpg --alt b %}",
    "```{figure} a.png\n:alt: b\n\nc\n```\n", ":::{image} a.png\n:::\n", ":::note\n", ":::\n", "```{note}\n", ".. figure:: a.png\n   :alt: b\n\n   c\n", "![[a.png|b|300]]", "![[", "]]",
    "![a|300](b.png)", '![a](b.png){fig-alt="c"}', '\n{: .c alt="d"}\n', "{#i .c}", "![a](<b c.png> (t))", "![a]({{ x }}/b.png)", "![a]({% asset_path b.png %})",
    "images: [a.png, 'b.png']\n", "cover:\n  image: a.png\n  alt: ~\n", "cover: {image: a.png}\n", "cover_alt: |\n  b\n", "a: &x a.png\nimage: *x\n", '[[gallery]]\nsrc = "a.png"\n',
    "cover = '''a.png'''\n", 'cover = {image = "a.png"}\n', '{"cover": "a.png", "x": [{"image": "b.png"}]}\n', "<picture><source srcset=a>", "</picture>", "<image src=a>", "<pre>", "</pre>",
]  # fmt: skip
PATHS = ("a.md", "a.html", "a.md", "a.mdx", "a.md", "a.astro")
MOST = 6000  # bytes of a mutant: more take longer and find no more


def mutants(seeds: Sequence[bytes], count: int, seed: int) -> Iterator[bytes]:
    """``count`` posts made of ``seeds``, the same for the same ``seed``."""
    rng = random.Random(seed)  # noqa: S311 - for tests
    for _ in range(count):
        yield _mutant(rng, seeds)


def _mutant(rng: random.Random, seeds: Sequence[bytes]) -> bytes:
    if rng.random() < 0.25:
        return "".join(rng.choices(PIECES, k=rng.randint(0, 40))).encode("utf-8", "replace")
    data = bytearray(rng.choice(seeds))
    for _ in range(rng.randint(1, 8)):
        at = rng.randint(0, len(data))
        stop = min(len(data), at + rng.randint(0, 60))
        kind = rng.random()
        if kind < 0.5:
            data[at:at] = rng.choice(PIECES).encode("utf-8", "replace")
        elif kind < 0.7:
            del data[at:stop]
        elif kind < 0.8:
            other = rng.choice(seeds)
            begin = rng.randint(0, len(other))
            data[at:at] = other[begin : begin + rng.randint(0, 200)]
        elif kind < 0.9:
            data[at:stop] = bytes(rng.randrange(256) for _ in range(rng.randint(0, 4)))
        else:
            data[at:at] = data[at:stop] * rng.randint(1, 5)
    return _restructured(rng, bytes(data[:MOST]))


def _restructured(rng: random.Random, data: bytes) -> bytes:
    """Sometimes the same blocks or lines in another order, quoted, indented, or in other ends."""
    kind = rng.random()
    if kind < 0.6:
        return data
    part = b"\n\n" if kind < 0.75 else b"\n"
    parts = data.split(part)
    begin, end = sorted(rng.randint(0, len(parts)) for _ in range(2))
    some = parts[begin:end]
    if kind < 0.7:
        rng.shuffle(some)
    elif kind < 0.8:
        some = some * 2
    elif kind < 0.9:
        before = rng.choice([b"> ", b"- ", b"    ", b"1. ", b"  ", b"| ", b"# "])
        some = [before + line for line in some]
    elif kind < 0.95:
        some = [b"<div>", *some, b"</div>"]
    else:
        return data.replace(b"\n", rng.choice([b"\r\n", b"\r", b"\n\n"]))
    return part.join([*parts[:begin], *some, *parts[end:]])
