"""The accessible name, source by source, and in what order they count."""

import pytest

from tests.timing import within

from .reading import access, link, post_of

IMG = [
    ('<img src=a alt="Two boats">', "Two boats", "alt"),
    ('<img src=a alt="  Two\n boats ">', "Two boats", "alt"),
    ('<img src=a alt="Boats" title="Quay">', "Boats", "alt"),
    ('<img src=a alt="" title="Quay">', "", "none"),
    ('<img src=a alt=" " title="Quay">', "", "none"),
    ('<img src=a title=" Quay ">', "Quay", "title"),
    ("<img src=a>", "", "none"),
    ('<img src=a title=" ">', "", "none"),
    ('<img src=a alt=Boats aria-label="Harbour">', "Harbour", "label"),
    ('<img src=a alt=Boats aria-label=" \u3000">', "Boats", "alt"),
    ('<img src=a alt="" aria-label="Harbour">', "Harbour", "label"),
    ("<img src=a aria-label=b aria-labelledby=x><p id=x>Sea <b>front</b></p>", "Sea front", "labelledby"),
    ("<img src=a aria-label=b aria-labelledby=gone>", "b", "label"),
    ("<img src=a aria-label=b aria-labelledby=x><p id=x> </p>", "b", "label"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "name", "source"), IMG)
def test_an_img_is_named_by_the_first_source_that_has_words(text, name, source):
    found = access(text)
    assert (found.name, found.source) == (name, source)


REFERENCES = [
    ("two in their order", '<p id=a>Sea</p><p id=b>front</p><img aria-labelledby="b a">', "front Sea"),
    ("one of them gone", '<p id=a>Sea</p><img aria-labelledby="gone a">', "Sea"),
    ("hidden targets count", "<p id=a hidden>Sea</p><img aria-labelledby=a>", "Sea"),
    ("with all that is in them", "<p id=a hidden>Sea <b hidden>front</b></p><img aria-labelledby=a>", "Sea front"),
    ("but nothing hidden in seen ones", "<p id=a>Sea <b hidden>front</b></p><img aria-labelledby=a>", "Sea"),
    ("by its own label", "<p id=a aria-label=Bay>Sea</p><img aria-labelledby=a>", "Bay"),
    ("an image", "<img id=b alt=Sea><img aria-labelledby=b>", "Sea"),
    ("no chain is followed", "<p id=a aria-labelledby=b>Sea</p><p id=b>front</p><img aria-labelledby=a>", "Sea"),
    ("itself", "<img id=a alt=Sea aria-labelledby=a>", "Sea"),
    ("itself and its label", "<img id=a aria-label=Sea aria-labelledby='a b'><p id=b>2</p>", "Sea 2"),
    ("in a circle", "<p id=a aria-labelledby=b>A</p><img id=b alt=B aria-labelledby=a>", "A"),
    ("a target with a title only", "<p id=a title=Sea></p><img aria-labelledby=a>", "Sea"),
    ("of equal ids the first", "<p id=a>Sea</p><p id=a>Land</p><img aria-labelledby=a>", "Sea"),
]  # fmt: skip


@pytest.mark.parametrize(("_why", "text", "name"), REFERENCES, ids=[why for why, *_ in REFERENCES])
def test_aria_labelledby_names_by_other_elements(_why, text, name):
    assert post_of(text).images[-1].access.name == name


OTHERS = [
    ("<input type=image src=a alt=Search>", "Search", "alt"),
    ("<input type=IMAGE src=a alt='' title=Find>", "Find", "title"),
    ("<input type=image src=a name=search value=Go>", "", "none"),
    ("<label for=i>Look up</label><input type=image id=i alt=b>", "Look up", "native-label"),
    ("<label>Look <input type=image src=a alt=b></label>", "Look b", "native-label"),
    ("<label for=other>Look</label><input type=image id=i alt=b>", "b", "alt"),
    ("<svg role=img><title>Circle</title></svg>", "Circle", "svg-title"),
    ("<svg role=img><title> </title><title>Second</title></svg>", "Second", "svg-title"),
    ("<svg role=img title=Circle></svg>", "", "none"),
    ("<svg role=img><text>Words</text></svg>", "", "none"),
    ("<svg role=img><g><title>Inner</title></g></svg>", "", "none"),
    ("<svg role=img aria-label=Ring><title>Circle</title></svg>", "Ring", "label"),
    ("<svg><circle role=graphics-symbol aria-label=Dot></circle></svg>", "", "none"),
    ("<object data=a.png title=Sea></object>", "Sea", "title"),
    ("<object data=a.png alt=Sea>Sea</object>", "", "none"),
    ("<object data=a.png><img alt=Sea></object>", "", "none"),
    ("<embed src=a.svg title=Sea>", "Sea", "title"),
    ("<embed src=a.svg alt=Sea>", "", "none"),
    ("<video poster=a.png title=Sea>No film</video>", "Sea", "title"),
    ("<canvas>A chart of <b>tides</b></canvas>", "A chart of tides", "content"),
    ("<canvas role=img>A chart</canvas>", "", "none"),
    ("<canvas></canvas>", "", "none"),
    ("<div role=img aria-label=Sea>x</div>", "Sea", "label"),
    ("<div role=img title=Sea>x</div>", "Sea", "title"),
    ("<div role=img>x</div>", "", "none"),
    ("<map name=m><area href=x alt=Sea></map>", "Sea", "alt"),
    ("<map name=m><area href=x alt='' title=Sea></map>", "Sea", "title"),
]


@pytest.mark.parametrize(("text", "name", "source"), OTHERS)
def test_each_element_has_its_own_sources(text, name, source):
    found = access(text)
    assert (found.name, found.source) == (name, source)


ELSEWHERE = [
    ("![Two boats](a.png)\n", "Two boats"),
    ("![](a.png 'Quay')\n", ""),
    ('![](a.png){: alt="Two boats"}\n', "Two boats"),
    ('{{< figure src="a.png" alt="Two boats" >}}\n', "Two boats"),
    ("{% img a.png 'Quay' 'Two boats' %}\n", "Two boats"),
    ("---\ncover: a.png\ncover_alt: Two boats\n---\n", "Two boats"),
    ("---\ncover: a.png\n---\n", ""),
]


@pytest.mark.parametrize(("text", "name"), ELSEWHERE)
def test_where_there_is_no_html_the_alt_of_the_place_decides(text, name):
    assert access(text, "post.md").name == name


NAMELESS = [
    "<a href=x></a>",
    "<a href=x> \n</a>",
    "<a href=x><!-- home --></a>",
    "<a href=x><img src=a></a>",
    "<a href=x><img src=a alt=''></a>",
    "<a href=x><img src=a alt=Sea role=none></a>",
    "<a href=x><img src=a alt=Sea aria-hidden=true></a>",
    "<a href=x><span hidden>Sea</span></a>",
    "<a href=x><i class=icon></i></a>",
    "<a href=x><svg><path d=x></path></svg></a>",
    "<a href=x><svg role=img><text>Sea</text></svg></a>",
    "<a href=x><template>Sea</template><script>Sea</script></a>",
    "<a href=x aria-label=' '><b></b></a>",
    "<a href=x aria-labelledby=gone></a>",
    "<div role=link></div>",
    "<a href=x role=none> </a>",
    "<button></button>",
    "<a href=x><input type=hidden value=Sea></a>",
    "<a href=x><select><option>Sea</option></select></a>",
]


@pytest.mark.parametrize("text", NAMELESS)
def test_a_link_without_words_has_no_name(text):
    assert (link(text).name, link(text).exposed) == ("", True)


NAMED = [
    ("<a href=x><img src=a alt=''>Sea</a>", "Sea"),
    ("<a href=x>The <img src=a alt=blue> sea</a>", "The blue sea"),
    ("<a href=x><img src=a title=Sea></a>", "Sea"),
    ("<a href=x><img src=a aria-labelledby=i></a><p id=i hidden>Sea</p>", "Sea"),
    ("<a href=x title=Sea><img src=a alt=''></a>", "Sea"),
    ("<a href=x aria-label=Sea><img src=a alt=Land></a>", "Sea"),
    ("<a href=x><p>Open</p><img src=a alt=sea></a>", "Open sea"),
    ("<a href=x><p>Open</p><p>sea</p><img src=a alt=''></a>", "Open sea"),
    ("<a href=x><span aria-label=Sea>Land</span><img src=a alt=''></a>", "Sea"),
    ("<a href=x><span title=Sea></span><img src=a alt=''></a>", "Sea"),
    ("<a href=x><svg><title>Sea</title></svg></a>", "Sea"),
    ("<a href=x><svg><g><text>Se</text><text>a</text></g></svg></a>", "Se a"),
    ("<a href=x><input type=image src=a alt=Sea></a>", "Sea"),
    ("<a href=x><input value=Sea><img src=a alt=''></a>", "Sea"),
    ("<a href=x><noscript><img src=a alt=Sea></noscript></a>", "Sea"),
    ("<h2>The <img src=a alt=sea></h2>", "The sea"),
    ("<button><img src=a alt=Sea></button>", "Sea"),
    ("<a href=x><object data=a.png><img src=a alt=Sea></object></a>", "Sea"),
    ("<a href=x><div role=img aria-label=Sea></div></a>", "Sea"),
    ("<a href=x><div role=img>Land</div><img src=a alt=''></a>", ""),
    ("<a href=x><img src=a alt=Sea role=none tabindex=0></a>", "Sea"),
    ("<a href=x><!--a-->Se<!--b-->a<img src=a alt=''></a>", "Sea"),
]


@pytest.mark.parametrize(("text", "name"), NAMED)
def test_a_link_is_named_by_what_is_in_it(text, name):
    assert link(text).name == name


def test_what_only_a_script_fills_in_is_taken_for_a_name():
    assert post_of("<a href=x><my-icon name=sea></my-icon></a>").links == ()
    assert link("<a href=x><my-icon><i></i></my-icon></a>").name == ""


def test_a_name_is_no_chapter():
    text = f"<p id=x>{'word ' * 5000}</p>" + "<img src=a aria-labelledby=x>"
    assert 1000 < len(access(text).name) <= 2000
    assert link(f"<a href=x><img src=a alt=''>{'<b>x</b>' * 3000}</a>").name.endswith("…")


_MANY = 6000
BIG = {
    "links": "<a href=x></a>" * _MANY,
    "nested": ("<span role=link>" * 1500 + "</span>" * 1500) * 4,
    "images of one link": f"<a href=x>{'<img src=a alt=b>' * _MANY}</a>",
    "references to one long text": f"<p id=x>{'word ' * 5000}</p>" + "<img aria-labelledby=x>" * _MANY,
    "references": "".join(f"<img id=i{k} aria-labelledby=i{k + 1}>" for k in range(_MANY)),
    "ids": f"<img aria-labelledby='{'x ' * 500_000}'>",
    "labels": "<label>" * 1000 + "<input type=image>" * 5000,
    "blanks": f"<a href=x><img src=a alt='{' ' * 3_000_000}'>{' ' * 3_000_000}</a>",
}  # fmt: skip


@pytest.mark.parametrize("text", BIG.values(), ids=BIG)
def test_time_grows_with_the_post_and_no_faster(text):
    within(10, lambda: post_of(text))
