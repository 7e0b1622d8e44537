"""The law of writing for HTML tags: every way to quote, in HTML and in Markdown."""

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from tests.posts.laws import VALUES, put_and_read, slots_of

FORMS = {
    "double quotes": ['<img src="a.png" alt="old">', '<img src="a.png" title="ti" alt="">'],
    "single quotes": ["<img src='a.png' alt='old \"x\"'>", "<img alt='' src='a.png' width='3'>"],
    "no quotes": ["<img src=a.png alt=old>", "<img alt=old src=a.png>", "<img src=a.png>", "<img alt=o src=a.png title=t class=c>"],
    "no value": ["<img src='a.png' alt>", "<img alt src=a.png>", "<img alt= 'x' title src=a.png>", '<img src="a.png" alt title="t">'],
    "no attribute": ["<img>", "<img >", '<img class="c">', "<img alt=x>"],
    "entities": ['<img src="a.png?x=1&amp;y=2" alt="a &lt; b &quot; &#39; &copy; &nbsp;">', "<img src=a.png?x=1&y=2&copy alt=&amp>"],
    "upper case": ["<IMG SRC='a.png' ALT='old'>", '<Img Src="a.png" aLt="old" TITLE=t>'],
    "twice the same": ["<img src=a.png alt=one alt=two>", "<img alt src=a.png alt='x' src=b.png>", "<img title=1 src=a.png title=2>"],
    "over lines": ["<img\n  src='a.png'\n  alt='old\nwords'\n>", '<img src="a.png"\n\talt=\n"old"\n   title="t">', "<img src='a.png'\n>"],
    "a slash at the end": ['<img src="a.png" alt="old"/>', "<img src='a.png' />", '<img alt="x" src="a.png" / >'],
    "odd blanks": ['<img   src = "a.png"   alt  =  "old"  >', "<img src='a.png'alt='old'title='t'>", '<img\tsrc="a.png"\talt="x"\t>'],
    "quotes of a template": ['<img src="{{ "/a" | url }}" alt="old">', "<img src='{% link 'a.png' %}' alt='old' title='{{ 't' }}'>"],
    "bound by Vue": ["<img :src=\"'a.png'\" alt=old>", '<img v-bind:src="x" alt="old">', "<img :src='x' :alt='y'>"],
}  # fmt: skip
ONLY_HTML = {
    "slashes between": [
        "<img/src='a.png'/alt='b'>",
        "<img/src=a.png/alt=b>",
        "<img/alt='x'/ src='a.png'/>",
    ]
}
WHERE = {
    "a paragraph": "<p>{}</p>",
    "text around": '<p>é ` {} "x" > & y</p><p><img src="2.png" alt=after></p>',
    "images around": "<p><img src=1.png alt=b>{}<img src='2.png' title=x></p>",
    "a link": '<p><a href="x">{} words</a></p>',
    "a figure": "<figure>{}<figcaption>The old quay at dawn, photo by A. B.</figcaption></figure>",
    "a table": "<table><tr><td>{}</td><td><img src=2.png></td></tr></table>",
    "a comment before": "<!-- <img src=z> --><div>{}</div>",
    "CRLF": "<div>\r\n{}\r\n</div>\r\n<img src=2.png>",
}  # fmt: skip
IN_MARKDOWN = {
    "a paragraph": "words *x* {} ` and `y`\n\n![after](2.png)",
    "a block of HTML": "<div>\n{}\n</div>\n\n![after](2.png)",
    "alone on its line": "x\n\n{}\n\n![after](2.png)",
    "a list": "- {}\n- x",
    "a heading": "# {} x",
    "emphasis": "*{}* **y**",
    "a quote": "> {}\n\n![after](2.png)",
    "an element with Markdown": "<figure markdown>\n    {}\n</figure>\n\n![after](2.png)",
    "a shortcode of WordPress": "[caption id=a]{} Words[/caption]\n\n![after](2.png)",
    "raw text": "{% raw %}{}{% endraw %}\n\n![after](2.png)",
}


def check(path, text, value, data):
    index, field = data.draw(st.sampled_from(slots_of(path, text)))
    slot = put_and_read(path, text.encode(), index, field, value)
    assert slot is not None or set(value) & {"\x00"} or (field == "src" and "![" in text)


@pytest.mark.parametrize("form", [*FORMS, *ONLY_HTML])
@settings(max_examples=80, deadline=None)
@given(data=st.data(), value=VALUES)
def test_html_reads_what_was_put_and_nothing_else_has_changed(form, data, value):
    tag = data.draw(st.sampled_from((FORMS | ONLY_HTML)[form]))
    where = data.draw(st.sampled_from(list(WHERE)))
    check("a.html", WHERE[where].replace("{}", tag), value, data)


@pytest.mark.parametrize("form", FORMS)
@settings(max_examples=80, deadline=None)
@given(data=st.data(), value=VALUES)
def test_html_in_markdown_reads_what_was_put_and_nothing_else_has_changed(form, data, value):
    tag = data.draw(st.sampled_from(FORMS[form]))
    where = data.draw(st.sampled_from(list(IN_MARKDOWN)))
    tag = tag.replace("\n", "\n> ") if where == "a quote" else tag
    text = IN_MARKDOWN[where].replace("{}", tag)
    slots = slots_of("a.md", text)
    assume(slots)  # Markdown takes fewer things for a tag than HTML does
    index, field = data.draw(st.sampled_from(slots))
    put_and_read("a.md", text.encode(), index, field, value)
