"""The law of writing for the images of generators: shortcodes, tags, embeds, components."""

import pickle

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from altcheck.posts.forms import Forms, TagForm
from altcheck.posts.reader import read_post
from tests.posts.laws import VALUES, plain_picture, put_and_read, slots_of

FORMS = {
    "hexo": ["{% asset_img harbour.png %}", "{% asset_img left a.png 300 200 '\"A title\" \"An alt\"' %}", "{% img /a.png \"T 'An alt'\" %}", "{% img c /x/a.png %}"],
    "hugo": ['{{< figure src="a.png" alt="x" >}}', '{{< figure src="a.png" caption="The *quay*" title="T" >}}', '{{% img src="a.png" %}}', '{{< img src=a.png alt=`raw "x"` />}}', '{{< img "a.png" >}}', '{{< image "a.png" "old" >}}', '{{< figure\n  src="a.png"\n  alt="a \\"b\\""\n>}}'],
    "hugo, paired": ['{{< figure src="a.png" >}}The *old* quay{{< /figure >}}', "{{< figure src=a.png alt=x >}}\nThe quay.\n{{< / figure >}}", '{{% figure "a.png" %}}x{{% /figure %}}'],
    "includes": ['{% include image.html src="a.png" alt="x &amp; y" caption="C" %}', "{% include figure url='a.png' %}", '{% include_cached img/picture.html image_path="/a.png" img_alt="o" link="x" %}', '{%- include image.html\n  img="a.png"\n  title="t"\n-%}', "{% include image.html src=page.cover alt=page.title %}"],
    "liquid and nunjucks": ['{% image "a.png", "x", "100vw" %}', '{% image "a.png" %}', '{% image src="a.png", alt="x" %}', "{% picture 'a.png' %}", '{% figure src="a.png" caption="C" %}', '{% picture wide a.jpg --alt An old quay --img class="x" %}'],
    "calls": ['{{ image(src="a.png", alt="x") }}', "{{ img('a.png') | safe }}", '{{ figure(src="a.png", caption="C") }}', '{{- image("a.png", "old", "x") -}}'],
    "calls with a body": ['{% figure(src="a.png", alt="x") %}\nThe quay\n{% end %}', "{% img('a.png') %}x{% end img %}"],
    "commands": ['{{< imgproc a.png Resize "300x" >}}', '{{< imgproc "a.png" Fit "30x" alt="x" />}}', '{{image "a.png" 600 400}}', '{{< figure src="a.png" attr="Ann" title="T" >}}'],
    "embeds": ["![[a.png]]", "![[dir/a b.png|300]]", "![[ a.png |A quay|300x200]]", "![[a.png#x|old]]"],
    "directives": ["```{image} a.png\n:alt: A quay\n:width: 30px\n```", ":::{figure} a.png\n:width: 3\n\nThe *quay*.\n:::", ".. image:: a.png\n   :alt: A quay\n", ".. figure:: a.png\n   :width: 3\n\n   The quay.\n", "```{figure} a.png\n---\nalt: A quay\nwidth: 3\n---\nThe quay.\n```", "~~~{image} a.png\n~~~", "```{figure} a.png\n---\nwidth: 3\n---\n```", ":::{figure} a.png\n---\nalt: >-\n  An old\n  quay\nwidth: 3\n---\nThe quay.\n:::", ".. figure:: a.png\n   :alt: An old\n     quay\n   :width: 3\n\n   The quay.\n", "```{image} a.png\n---\nalt: 'o'\n---\n```", ":::{image} a.png\n:alt:\n:::", '```{image} a.png\n:alt: "it\'s" # c\n```'],
}  # fmt: skip
COMPONENTS = {
    "components": ['<Image src="a.png" alt="x" />', "<Image src={'a.png'} alt={\"x\"} width={30} />", '<NextImage\n  src="a.png"\n/>', "<StaticImage src='a.png' alt={`x`} {...rest} />", '<Figure src="a.png" caption="C *d*"/>', "<ThemedImage alt='x' sources={{a: {b: 1}}} />"],
    "programs": ["<Image src={pic} alt={words} />", "<Image src={hero} />", "<Image src={other.png} alt={a ? 'b' : `c ${d}`} />", "<Picture {...props} src='a.png' />", "<Image img={require('./a.png').default} alt />"],
    "elements": ['<img src="a.png" alt="x" />', "<img src={'a.png'} />", '<img src={pic} alt={null} className="c" />', "<img src={`/a.png`} alt=''/>", '<img\n  src="a.png"\n  alt="o"\n/>'],
    "components with a caption": ['<Figure src="a.png">The *quay*</Figure>', "<Figure src='a.png' alt='x'>\nThe quay\n</Figure>"],
}  # fmt: skip
OWN = Forms(
    (
        TagForm("pic", "hugo", src="file", alt="text", caption="words"),
        TagForm("photo", "liquid", src=0, alt=1, caption=None),
        TagForm("media/pic", "include", src="url", alt="says"),
        TagForm("thumb", "call", src=0, alt="alt"),
        TagForm("Zoomed", "component", src="from", alt="describes", caption="label"),
        TagForm("bare", "hugo", src=0, alt=None, caption=None),
    )
)
OWN_TAGS = ['{{< pic file="a.png" text="x" words="C" >}}', '{{% pic file="a.png" %}}', "{% photo 'a.png' 'x' %}", '{% photo "a.png" %}', "{% include media/pic.html url='a.png' %}", '{{ thumb("a.png", alt="x") }}', "{{ thumb('a.png') }}", '<Zoomed from="a.png" label="C" />', "<Zoomed from={'a.png'} describes='x'/>"]  # fmt: skip
WHERE = {
    "alone": "{}\n",
    "between images": "![before](1.png 't')\n\n{}\n\n![after](2.png)\n",
    "between paragraphs": "Words `before.\n\n{}\n\nand ` *after*.\n",
    "a front matter": "---\ncover: c.png\n---\n\n{}\n\n<img src=2.png alt=x>\n",
}


def check(path, text, value, data, read=read_post):
    index, field = data.draw(st.sampled_from(slots_of(path, text)))
    if field == "src" and "![[" in text:
        value = plain_picture(value)
    put_and_read(path, text.encode(), index, field, value, read=read)


@pytest.mark.parametrize("form", FORMS)
@settings(max_examples=100, deadline=None)
@given(data=st.data(), value=VALUES)
def test_a_generator_s_tag_reads_what_was_put_and_nothing_else_has_changed(form, data, value):
    tag = data.draw(st.sampled_from(FORMS[form]))
    where = data.draw(st.sampled_from(list(WHERE)))
    text = WHERE[where].replace("{}", tag)
    assume(slots_of("a.md", text))
    check("a.md", text, value, data)


@pytest.mark.parametrize("form", COMPONENTS)
@settings(max_examples=100, deadline=None)
@given(data=st.data(), value=VALUES)
def test_mdx_and_astro_read_what_was_put_and_nothing_else_has_changed(form, data, value):
    tag = data.draw(st.sampled_from(COMPONENTS[form]))
    where = data.draw(st.sampled_from(list(WHERE)))
    path = data.draw(st.sampled_from(["a.mdx", "a.astro"]))
    text = "import hero from './h.png'\n\n" + WHERE[where].replace("{}", tag).replace("---\ncover: c.png\n---", "")  # fmt: skip
    check(path, text, value, data)


@settings(max_examples=250, deadline=None)
@given(data=st.data(), value=VALUES)
def test_the_site_s_own_tags_read_what_was_put_and_nothing_else_has_changed(data, value):
    tag = data.draw(st.sampled_from(OWN_TAGS))
    where = data.draw(st.sampled_from(list(WHERE)))
    text = WHERE[where].replace("{}", tag)
    post = read_post("a.md", text.encode(), OWN).post
    image = next(image for image in post.images if image.syntax == "tag")
    field = data.draw(st.sampled_from(["alt", "src", "title"]))
    put_and_read("a.md", text.encode(), image.index, field, value, read=lambda p, d: read_post(p, d, OWN))  # fmt: skip


def test_the_forms_travel_to_other_processes():
    assert pickle.loads(pickle.dumps(OWN)) == OWN  # noqa: S301 - made in this line
