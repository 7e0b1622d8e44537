"""The six objective rules of the ACT Rules Community, by conditions of their pages.

A finding of a rule that names an ACT rule is a failure of that one, and nothing else is.
"""

import pytest

from altcheck.audit import audit
from altcheck.rules import RULES

_ACT = {rule.id: rule.act for rule in RULES}
_MAP = '<img src="c.png" alt="Coast" usemap="#c"><map name="c">{}</map>'

SOUND = {
    "23a2a8": [
        '<img src="b.png" alt="Boat">',
        '<img src="b.png" title="Boat">',
        '<img src="b.png" alt="">',
        '<img src="b.png" role="none">',
        '<p style="left:-999em;position:absolute"><img src="b.png" alt=""></p>',
        '<i role="img" aria-labelledby="n"></i><b id="n" style="display:none">Boat</b>',
        "<svg><circle></circle></svg>",
        '<i role="img" aria-hidden="true"></i>',
        '<p style="visibility: hidden"><img src="b.png"></p>',
        '<p style="display:none"><img src="b.png"></p>',
    ],
    "59796f": [
        '<input type="image" src="b.png" alt="Find">',
        '<input type="image" src="b.png" title="Find">',
        '<input type="image" src="b.png" aria-labelledby="n"><b id="n">Find</b>',
        '<input type="image" src="b.png" style="display:none">',
        '<input type="button" value="Find"><button>Find</button>',
    ],
    "7d6734": [
        '<svg role="img"><title>Ring</title></svg>',
        '<svg role="graphics-document"><title>Ring</title></svg>',
        '<svg><path role="graphics-symbol" aria-label="Ring"></path></svg>',
        '<svg><path role="graphics-object"></path></svg>',
        '<svg role="img" aria-hidden="true"></svg><svg></svg>',
    ],
    "8fc3b6": [
        '<object data="b.png" aria-label="Boat"></object>',
        '<object data="b.mp4" title="Boat"></object>',
        '<object data="b.png" role="img" title="Boat"></object>',
        '<object data="b.png" style="visibility:hidden"></object>',
        '<object data="b.png" type="image/png" role="presentation"></object>',
        '<object data="gone/b.html"><img src="b.png" alt="Boat"></object>',
        '<audio src="b.mp3"></audio>',
    ],
    "46ca7f": [
        '<img src="b.png" alt="">',
        '<img src="b.png" alt="" aria-hidden="true">',
        '<img src="b.png" alt="" hidden>',
        '<img src="b.png" alt="Boat" role="none">',
        '<nav role="none">x</nav><svg role="none"></svg>',
        '<img src="b.png" aria-label="Boat">',
    ],
    "c487ae": [
        '<a href="x">Sea</a>',
        '<i role="link" tabindex="0">Sea</i><button role="link">Sea</button>',
        '<a href="x"><img src="b.png" aria-label="Sea"></a>',
        '<a href="x" title="Sea"><img src="b.png" alt=""></a>',
        '<a href="x"><img src="b.png" title="Sea"></a>',
        '<a href="x"><img src="b.png" aria-labelledby="n"></a><b id="n">Sea</b>',
        _MAP.format('<area href="x" alt="Sea">'),
        '<a href="x" role="doc-noteref">1</a>',
        '<a href="x" style="display:none"></a><a href="x" style="visibility:hidden"></a>',
        '<a href="x" aria-hidden="true"></a><a></a><area>',
    ],
}
FAULTY = {
    "23a2a8": [
        '<img src="b.png">',
        '<i role="img"></i>',
        '<p style="margin-left:-999em"><img src="b.png"></p>',
        '<img src="b.png" alt=" ">',
        '<img src="b.png" role="none" tabindex="0">',
    ],
    "59796f": [
        '<input type="image" src="b.png" name="find">',
        '<input type="image" src="b.png" alt="">',
        '<input type="image" src="b.png" aria-labelledby="gone">',
    ],
    "7d6734": [
        '<svg role="img"></svg>',
        '<svg role="img"><title></title></svg>',
        '<svg><path role="graphics-symbol"></path></svg>',
        '<svg role="img"><text>Ring</text></svg>',
    ],
    "8fc3b6": [
        '<object data="b.mp3"></object>',
        '<object data="b.mp4" title=""></object>',
        '<object data="b.png" aria-labelledby="n"></object><b id="n"></b>',
        '<object data="b.png" aria-labelledby="gone"></object>',
        '<object data="b.png"><img src="b.png" alt="Boat"></object>',
        '<object data="b.mp3" alt="Waves"></object>',
    ],
    "46ca7f": [
        '<nav role="none" aria-label="Main">x</nav>',
        '<img src="b.png" alt="" aria-labelledby="n"><b id="n" hidden>Boat</b>',
        '<svg role="none" aria-label="Ring"></svg>',
        '<img src="b.png" alt="" tabindex="0">',
    ],
    "c487ae": [
        '<a href="x"></a>',
        '<a href="x"><img src="b.png" alt=""></a>',
        '<a href="x"><img src="b.png" role="none"></a>',
        '<a href="x"><img src="b.png" title=""></a>',
        '<a href="x"><img src="b.png" aria-labelledby="n"></a><b id="n"></b>',
        '<a href="x"><img src="b.png" aria-labelledby="gone"></a>',
        '<a href="x" style="position:absolute;left:-999em"><img src="b.png"></a>',
        _MAP.format('<area href="x">'),
        '<a href="x" role="none"> </a>',
        '<a href="x" role="doc-noteref"><img src="b.png" alt=""></a>',
    ],
}
_PAGE = '<!doctype html><html lang="en"><head><title>x</title></head><body>{}</body></html>'


def cases(table):
    return [(act, text) for act, texts in table.items() for text in texts]


def failed(text, tmp_path):
    """The ACT rules that a page of this text fails."""
    page = tmp_path / "a.html"
    page.write_text(text, encoding="utf-8")
    return {act for finding in audit([str(page)]).findings for act in _ACT[finding.rule]}


@pytest.mark.parametrize("page", ["{}", _PAGE], ids=["fragment", "page"])
@pytest.mark.parametrize(("act", "text"), cases(SOUND))
def test_what_passes_or_is_not_meant_is_not_failed(act, text, page, tmp_path):
    assert act not in failed(page.format(text), tmp_path)


@pytest.mark.parametrize("page", ["{}", _PAGE], ids=["fragment", "page"])
@pytest.mark.parametrize(("act", "text"), cases(FAULTY))
def test_what_fails_is_found(act, text, page, tmp_path):
    assert act in failed(page.format(text), tmp_path)
