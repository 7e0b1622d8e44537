"""What a screen reader makes of an image today."""

import pytest

from altcheck.document import Access, Image, Slot, Span
from altcheck.reporters.html.heard import heard
from altcheck.reporters.html.words import LABELS

NOWHERE = Span(0, 0)


def image(alt="", *, templated=False, title=None, syntax="html", label="", **more):
    inert = more.pop("inert", None)
    text = (title if alt is None else alt) or ""
    name = label or ("" if alt is NOWHERE else " ".join(text.split()))
    source = "label" if label else "alt" if name else "none"
    access = Access(name, source, **more)
    slot = None if alt is NOWHERE else Slot(alt, NOWHERE, templated=templated)
    titled = None if title is None else Slot(title, NOWHERE)
    return Image(
        "a.md",
        0,
        0,
        NOWHERE,
        syntax,
        Slot("a.png", NOWHERE),
        slot,
        titled,
        inert=inert,
        access=access,
    )


@pytest.mark.parametrize(
    ("one", "name", "label"),
    [
        (image("Boats"), "Boats", "heard_nothing"),
        (image(" Boats "), "Boats", "heard_nothing"),
        (image(None, title="Boats"), "Boats", "heard_nothing"),
        (image("Boats", label="Quay"), "Quay", "heard_nothing"),
        (image(None), "", "heard_nothing"),
        (image(" \u3000"), "", "heard_nothing"),
        (image(NOWHERE), "", "heard_nothing"),
        (image(""), "", "heard_skipped"),
        (image("", title="Boats"), "", "heard_skipped"),
        (image("", syntax="markdown"), "", "heard_skipped"),
        (image("Boats", hidden="aria"), "", "heard_hidden"),
        (image("Boats", inert="template"), "", "heard_hidden"),
        (image("Boats", decorative="role"), "", "heard_hidden"),
        (image("{{ alt }}", templated=True), "", "heard_template"),
        (image("{{ alt }}", templated=True, label="Quay"), "Quay", "heard_nothing"),
        (image("Boats", syntax="front-matter"), "Boats", "heard_theme"),
        (image(None, syntax="front-matter"), "", "heard_theme"),
        (image("", syntax="front-matter"), "", "heard_theme"),
    ],
)
def test_what_is_spoken_or_what_happens_instead(one, name, label):
    said = heard(one)
    assert said.name == name
    if not name:
        assert said.label == label
    assert said.label in LABELS
