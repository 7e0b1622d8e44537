"""Who is told of an element: hidden parts, marks of decoration and what contradicts them."""

import pytest

from .reading import access, link, post_of

SHOWN = [
    "<img src=a>",
    "<div aria-hidden=false><img src=a></div>",
    "<div aria-hidden><img src=a></div>",
    "<div style='x-display:none'><img src=a></div>",
    "<div style='display:block'><img src=a></div>",
    "<div style='position:absolute;left:-9999px'><img src=a></div>",
    "<div class=visually-hidden><img src=a></div>",
    "<p hidden>x</p><img src=a>",
    "<div style='visibility:hidden'><img src=a style='visibility:visible'></div>",
    "<div role=group><img src=a></div>",
    "<svg role=graphics-document><g role=img></g></svg>",
    "<embed src=a.svg aria-hidden=true hidden><img src=a>",
]


@pytest.mark.parametrize("text", SHOWN)
def test_what_is_there_for_everybody_is_not_hidden(text):
    found = post_of(text).images[-1].access
    assert (found.hidden, found.exposed) == (None, True)


HIDDEN = [
    ("<img src=a aria-hidden=true>", "aria"),
    ("<div aria-hidden=' TRUE '><img src=a></div>", "aria"),
    ("<div hidden><div><p><b><img src=a></b></p></div></div>", "page"),
    ("<div hidden=until-found><img src=a></div>", "page"),
    ("<div style='color:red; display : none'><img src=a></div>", "page"),
    ("<p style='visibility:hidden'><img src=a></p>", "page"),
    ("<div aria-hidden=true><p hidden><img src=a></p></div>", "page"),
    ("<div hidden><p aria-hidden=true><img src=a></p></div>", "page"),
    ("<div hidden><img src=a style='visibility:visible'></div>", "page"),
    ("<img src=a style='display:none'>", "page"),
]


@pytest.mark.parametrize(("text", "who"), HIDDEN)
def test_what_nobody_is_shown_or_told_of_is_hidden(text, who):
    found = access(text)
    assert (found.hidden, found.exposed) == (who, False)


def test_what_is_inside_of_one_image_is_no_image_of_its_own():
    inner = post_of("<span role=img aria-label=Sea><img src=a></span>").images[1]
    assert inner.access.hidden == "aria"


ROLES = [
    ("<img src=a>", None),
    ("<img src=a role=presentation>", "presentation"),
    ("<img src=a role=' None img'>", "none"),
    ("<img src=a role='picture img'>", "img"),
    ("<img src=a role=''>", None),
    ("<img src=a role=photo>", None),
    ("<img src=a role=doc-cover>", "doc-cover"),
]


@pytest.mark.parametrize(("text", "role"), ROLES)
def test_of_the_roles_the_first_that_is_one_counts(text, role):
    assert access(text).role == role


DECORATION = [
    ("<img src=a alt=''>", "alt"),
    ("<img src=a alt>", "alt"),
    ("<img src=a role=none alt=Sea>", "role"),
    ("<img src=a role=none alt=''>", "role"),
    ("<svg role=presentation></svg>", "role"),
    ("<img src=a alt='' aria-hidden=false>", "alt"),
    ("<img src=a alt='' aria-label=' '>", "alt"),
    ("<img src=a alt='' tabindex=x>", "alt"),
    ("<img src=a alt='' title=Sea>", "alt"),
]


@pytest.mark.parametrize(("text", "mark"), DECORATION)
def test_what_is_marked_as_decoration_is_not_exposed(text, mark):
    found = access(text)
    assert (found.decorative, found.conflict, found.exposed) == (mark, None, False)
    assert post_of(text).decorations == ()


NO_DECORATION = ["<img src=a>", "<img src=a alt=' '>", "<img src=a alt='' role=img>", "<svg></svg>"]


@pytest.mark.parametrize("text", NO_DECORATION)
def test_what_is_not_marked_is_no_decoration(text):
    assert (access(text).decorative, access(text).exposed) == (None, True)


CONFLICTS = [
    ("<img src=a alt='' tabindex=0>", "tabindex"),
    ("<img src=a alt='' tabindex=' -1 '>", "tabindex"),
    ("<img src=a role=none aria-label=Sea>", "aria-label"),
    ("<img src=a alt='' aria-describedby=x>", "aria-describedby"),
    ("<svg role=none aria-live=off></svg>", "aria-live"),
]


@pytest.mark.parametrize(("text", "cause"), CONFLICTS)
def test_what_can_be_focused_or_says_something_by_aria_is_exposed_all_the_same(text, cause):
    post = post_of(text)
    found = post.images[0].access
    assert (found.conflict, found.exposed) == (cause, True)
    (told,) = post.decorations
    assert (told.image, told.cause, told.span) == (0, cause, post.images[0].span)


ELEMENTS = [
    ("<nav role=none aria-label=Main>x</nav>", ("nav", "aria-label")),
    ("<a href=x role=presentation>x</a>", ("a", "focus")),
    ("<button role=none>x</button>", ("button", "focus")),
    ("<ul role=none tabindex=0></ul>", ("ul", "tabindex")),
]


@pytest.mark.parametrize(("text", "told"), ELEMENTS)
def test_the_same_is_told_of_what_is_no_image(text, told):
    (found,) = post_of(text).decorations
    assert (found.tag, found.cause) == told
    assert found.image is None
    assert found.span.of(text) == text[: text.index(">") + 1]


QUIET = [
    "<nav role=none>x</nav>",
    "<div hidden><nav role=none aria-label=x></nav></div>",
    "<button role=none disabled>x</button>",
    "<a role=none>x</a>",
    "<nav role=navigation aria-label=x></nav>",
    "<template><img src=a alt='' tabindex=0></template>",
    "<img src=a alt='' tabindex=0 aria-hidden=true>",
]


@pytest.mark.parametrize("text", QUIET)
def test_no_contradiction_is_told_where_there_is_none(text):
    assert post_of(text).decorations == ()


FOCUS = [
    ("<img src=a>", (False, False)),
    ("<img src=a tabindex=0>", (True, True)),
    ("<img src=a tabindex=-1>", (True, False)),
    ("<input type=image src=a>", (True, True)),
    ("<input type=image src=a disabled>", (False, False)),
    ("<input type=image src=a tabindex=-1>", (True, False)),
    ("<video poster=a controls></video>", (True, True)),
    ("<video poster=a></video>", (False, False)),
]


@pytest.mark.parametrize(("text", "focus"), FOCUS)
def test_who_gets_the_focus(text, focus):
    found = access(text)
    assert (found.focusable, found.tabbable) == focus


DANGLING = [
    ("<img aria-labelledby=x><p id=x>", ()),
    ("<img aria-labelledby='x y'><p id=y>", (("aria-labelledby", "x"),)),
    ("<img alt=a aria-describedby=x aria-details=y>", (("aria-describedby", "x"), ("aria-details", "y"))),
    ("<img aria-labelledby=X><p id=x>", (("aria-labelledby", "X"),)),
]  # fmt: skip


@pytest.mark.parametrize(("text", "ids"), DANGLING)
def test_ids_that_are_nowhere_are_told(text, ids):
    assert access(text).dangling == ids


AREAS = [
    ("<map name=m><area href=x alt=Sea></map><img usemap=#m>", None),
    ("<map id=m><area href=x alt=Sea></map><object usemap=#m></object>", None),
    ("<map name=m><area href=x alt=Sea></map>", "page"),
    ("<map name=m><area href=x alt=Sea></map><img usemap=#other>", "page"),
    ("<area href=x alt=Sea><img usemap=#m>", "page"),
]


@pytest.mark.parametrize(("text", "hidden"), AREAS)
def test_an_area_is_there_where_its_map_is_used(text, hidden):
    assert access(text).hidden == hidden


KINDS = [
    ("<a href=x></a>", "link"),
    ("<a href=x role=button></a>", "button"),
    ("<a href=x role=doc-noteref></a>", "link"),
    ("<div role=tab></div>", "button"),
    ("<summary></summary>", "button"),
    ("<button role=link></button>", "link"),
]


@pytest.mark.parametrize(("text", "kind"), KINDS)
def test_a_role_makes_links_and_buttons(text, kind):
    (found,) = post_of(text).links
    assert found.kind == kind
    assert link(text).exposed
