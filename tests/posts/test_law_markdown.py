"""The law of writing for Markdown's own images: every form, wherever it can stand."""

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from tests.posts.laws import VALUES, put_and_read, slots_of

FORMS = {
    "inline": ["![old](a.png)", "![](a.png)", "![o [b] *c* `d` \\] &amp; e](a.png)", "![old]()"],
    "angle brackets": ["![old](<a b.png>)", "![old](<a(b.png> 'ti')"],
    "destination with brackets": ["![old](a(b(c)).png)", "![old](a\\(b.png)", "![old](a.png?x=1&amp;y)"],
    "titles": ['![old](a.png "ti")', "![old](a.png 'it')", "![old](a.png (pa))", '![old](a.png "a \\" b")', '![old](a.png "")'],
    "sizes": ["![old|300](a.png)", "![old|30x20](a.png 't')", "![|300](a.png)"],
    "inside link text": ["[![old](a.png)](b)", "[x ![old](a.png 't') y](b)", "[![old][r]](b)"],
    "full references": ["![old][r]", "![][r]", "![o *x*][R]"],
    "collapsed references": ["![r][]", "![R *x*][]"],
    "shortcut references": ["![r]", "![R *x*]"],
    "attribute lists": ['![old](a.png){: alt="x"}', "![old](a.png){fig-alt='x' .c}", "![old][r]{alt=x}", "![old](a.png 't'){#i .c}"],
}  # fmt: skip
WHERE = {
    "a paragraph": "{}",
    "text around": "é `x` {} ` and *more",
    "two paragraphs and images": "![before](1.png 'x')\n\n{}\n\n![after](2.png)",
    "a list": "- x\n\n  {} y\n- ![after](2.png)",
    "a quote": "> a\n> {}\n> b",
    "a nested quote": "> > - {}\n\n![after](2.png)",
    "a heading": "# {}\n\n## ![after](2.png)",
    "a table": "| a | b |\n|---|---|\n| {} | ![after](2.png) |",
    "a footnote": "x[^1] ![before](1.png)\n\n[^1]: {}\n",
    "emphasis": "*{}* __b__",
    "the end of a line of text": "x {}\ncaption ![after](2.png)",
    "an element with Markdown": '<div markdown="1">\n{}\n</div>\n\n![after](2.png)',
    "an admonition": '!!! note "x"\n\n    {}\n\n![after](2.png)',
    "a shortcode of WordPress": '[caption id="a" width="3"]{} Words of it[/caption]\n\n![after](2.png)',
    "between hidden parts": "{% comment %}![x](y){% endcomment %} {} %%![x](y)%%\n\n![after](2.png)",
    "raw text": "{% raw %}\n{}\n{% endraw %}\n\n![after](2.png)",
    "CRLF": "x\r\n\r\n{}\r\n\r\n![after](2.png)\r\n",
}
DEFINITIONS = ["[r]: a.png", "[r]: <a b.png> 'ti'", '[r]:\n  a.png\n  "ti"', "> [r]: a.png (ti)"]
DEFINITIONS += ["[R *x*]: a.png\n[r]: c.png"]


@pytest.mark.parametrize("form", FORMS)
@settings(max_examples=100, deadline=None)
@given(data=st.data(), value=VALUES)
def test_markdown_reads_what_was_put_and_nothing_else_has_changed(form, data, value):
    image = data.draw(st.sampled_from(FORMS[form]))
    where = data.draw(st.sampled_from(list(WHERE)))
    text = WHERE[where].replace("{}", image)
    if "][" in image or "](" not in image:
        text += "\n\n" + data.draw(st.sampled_from(DEFINITIONS)) + "\n"
    text += "\nlast line"
    slots = slots_of("a.md", text)
    assume(slots)  # a bar in a table cell, or no definition: no image
    index, field = data.draw(st.sampled_from(slots))
    slot = put_and_read("a.md", text.encode(), index, field, value)
    if slot is None and field != "src":
        assert set(value) & {"\r", "\x00"} or "{" in image, (text, field)
