"""Addresses with a scheme or a host."""

import pytest

from altcheck.assets.asset import State
from altcheck.assets.elsewhere import leads_elsewhere, look_elsewhere


@pytest.mark.parametrize("src", ["a.png", "/a.png", "./a:b.png", "?a:b", "", "图:a.png"])
def test_what_may_be_a_file_here(src):
    assert not leads_elsewhere(src)


@pytest.mark.parametrize(
    ("src", "state", "reason"),
    [
        ("https://a.example/b.png", State.OFFLINE, ""),
        ("//a.example/b.png", State.OFFLINE, ""),
        (" ftp://a.example/b.png", State.OFFLINE, ""),
        ("data:image/png;base64,", State.DATA, "empty"),
        ("file:///home/a.png", State.OUTSIDE, "not on the web"),
        ("C:/a.png", State.OUTSIDE, "not on the web"),
        ("mailto:a@b.example", State.OUTSIDE, "no picture"),
        (" JavaScript:void(0)", State.OUTSIDE, "no picture"),
        ("tel:1", State.OUTSIDE, "no picture"),
    ],
)
def test_where_each_address_leads(src, state, reason):
    assert leads_elsewhere(src)
    asset = look_elsewhere(src)
    assert (asset.state, asset.reason) == (state, reason)
