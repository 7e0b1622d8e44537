"""What is kept in reports/ is what altcheck says about samples/ today."""

import re
from pathlib import Path

import pytest

from altcheck.audit import Settings, audit
from altcheck.reporters import catalogue, html
from altcheck.rules import RULES
from altcheck.rules.measured import measured
from altcheck.rules.unbuilt import UNBUILT

ROOT = Path(__file__).parent.parent
# How a thumbnail is packed differs between versions of the image libraries.
PACKED = re.compile(r"data:image/webp;base64,[A-Za-z0-9+/=]+")


@pytest.mark.parametrize(("lang", "name"), [("en", "samples.html"), ("zh", "samples.zh.html")])
def test_the_kept_report_is_today_s(lang, name, monkeypatch):
    monkeypatch.chdir(ROOT)
    page = html.render(audit(["samples"], Settings(page=True)), lang, RULES)
    kept = (ROOT / "reports" / name).read_text("utf-8")
    assert len(PACKED.findall(page)) == len(PACKED.findall(kept)) > 10
    assert PACKED.sub("", page) == PACKED.sub("", kept), (
        "run `make demo` and look at the difference"
    )


@pytest.mark.parametrize(("lang", "name"), [("en", "rules.html"), ("zh", "rules.zh.html")])
def test_the_kept_catalogue_is_today_s(lang, name):
    page = catalogue.render(RULES, UNBUILT, measured(), lang)
    assert page == (ROOT / "reports" / name).read_text("utf-8"), "run `make demo`"
