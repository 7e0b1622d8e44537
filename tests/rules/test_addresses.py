"""What an address says by itself."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from altcheck.rules.addresses import belongs, host, is_private, path, query

from .reading import image


@pytest.mark.parametrize(
    ("address", "name"),
    [
        ("a.png", ""),
        ("/a//b.png", ""),
        ("data:image/png;base64,AA", ""),
        ("https://[broken/a.png", ""),
        ("https://A.Example:8080/b.png", "a.example"),
        ("//a.example/b.png", "a.example"),
        ("HTTP://u:p@a.example", "a.example"),
    ],
)
def test_host(address, name):
    assert host(address) == name


@pytest.mark.parametrize("name", ["a.example", "8.8.8.8", "localhost.example", "2606:4700::1", ""])
def test_others_can_reach(name):
    assert not is_private(name)


@pytest.mark.parametrize(
    "name",
    [
        "localhost",
        "x.localhost",
        "nas.local",
        "127.0.0.1",
        "10.1.2.3",
        "172.16.0.1",
        "192.168.1.2",
        "169.254.1.1",
        "::1",
        "fe80::1",
        "build.internal",
    ],
)
def test_only_one_can_reach(name):
    assert is_private(name)


def test_a_domain_has_what_is_below_it_and_nothing_else():
    assert belongs("a.example", ("a.example",))
    assert belongs("x.a.example", ("a.example",))
    assert not belongs("xa.example", ("a.example",))
    assert not belongs("", ())


def test_path_and_query():
    address = "https://a.example/b.png?A=1&amp;b=2%20&c#d?e=3"
    assert path(address) == "https://a.example/b.png"
    assert query(address) == {"a": "1", "b": "2%20", "c": ""}
    assert query("b.png") == {"": ""}


@given(st.text())
def test_any_text_is_taken(text):
    assert isinstance(host(text), str)
    assert isinstance(is_private(host("//" + text)), bool)
    assert path(text) == "" or text.startswith(path(text))
    assert isinstance(query(text), dict)


def test_an_image_has_such_an_address():
    assert host(image("![x](https://a.example/b.png)\n").address) == "a.example"
