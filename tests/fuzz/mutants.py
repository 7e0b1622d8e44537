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
]  # fmt: skip


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
    return bytes(data)
