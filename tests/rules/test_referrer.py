"""Referrer policies and http addresses: what is left alone, and what a fix may write."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from altcheck.document import splice
from altcheck.posts.reader import read_post

from .reading import BY_ID, found

POLICIES = [
    "no-referrer",
    "no-referrer-when-downgrade",
    "same-origin",
    "origin",
    "strict-origin",
    "origin-when-cross-origin",
    "strict-origin-when-cross-origin",
    "unsafe-url",
]
DELIVERY = [rule for rule in BY_ID.values() if rule.on and rule.concern == "delivery"]


def img(attributes):
    return f'<p><img src="https://a.example/b.png" alt="x" {attributes}></p>\n'


def one(rule, text):
    post = read_post("post.md", text.encode()).post
    (finding,) = BY_ID[rule].check(post.images[0], post)
    return finding, splice(text, finding.fix.edits) if finding.fix else None


@pytest.mark.parametrize("policy", [*POLICIES, "", "NO-REFERRER", "Origin"])
def test_every_policy_of_the_standard_is_valid_in_any_case(policy):
    assert "referrerpolicy-invalid" not in found(img(f'referrerpolicy="{policy}"'))


@pytest.mark.parametrize(
    ("value", "meant"),
    [
        ("none", "no-referrer"),
        ("never", "no-referrer"),
        ("noreferrer", "no-referrer"),
        ("no-referer", "no-referrer"),
        (" no-referrer ", "no-referrer"),
        ("strict-orgin", "strict-origin"),
        ("origin-when-crossorigin", "origin-when-cross-origin"),
        ("always", None),
        ("default", None),
        ("x", None),
    ],
)
def test_an_unknown_policy_is_mended_if_it_is_clear_what_was_meant(value, meant):
    finding, fixed = one("referrerpolicy-invalid", img(f'referrerpolicy="{value}"'))
    assert fixed == (meant and img(f'referrerpolicy="{meant}"'))
    assert finding.fix is None or not finding.fix.safe


@pytest.mark.parametrize("name", ["refererpolicy", "referrer-policy", "referrer", "referer"])
def test_a_misspelt_attribute_is_renamed(name):
    finding, fixed = one("referrerpolicy-misspelt-attribute", img(f'{name}="no-referrer"'))
    assert fixed == img('referrerpolicy="no-referrer"')
    assert finding.fix.safe


@pytest.mark.parametrize("attributes", ['referer="x"', 'referer="origin" referrerpolicy="origin"'])
def test_it_is_not_renamed_to_something_wrong_or_twice(attributes):
    assert one("referrerpolicy-misspelt-attribute", img(attributes))[1] is None


@pytest.mark.parametrize(
    "attributes",
    [
        'data-referrer="x"',
        'referrerpolicy="origin"',
        'rel="noreferrer"',
        'referrerpolicy="{{ policy }}"',
        'crossorigin="anonymous"',
    ],
)
def test_other_attributes_are_left_alone(attributes):
    assert found(img(attributes), DELIVERY) == []


@pytest.mark.parametrize("policy", POLICIES)
def test_two_policies_tell_foreign_hosts_too_much(policy):
    weak = policy in ("unsafe-url", "no-referrer-when-downgrade")
    assert ("referrerpolicy-weakens" in found(img(f'referrerpolicy="{policy}"'))) is weak
    assert found(f'<p><img src="/b.png" alt="x" referrerpolicy="{policy}"></p>\n', DELIVERY) == []


@pytest.mark.parametrize(
    "address",
    [
        "https://a.example/b.png",
        "//a.example/b.png",
        "b.png",
        "/http://a.example/b.png",
        "http://localhost:4000/b.png",
        "http://127.0.0.1/b.png",
        "http://10.0.0.7/b.png",
        "http://192.168.1.2/b.png",
        "http://[::1]/b.png",
        "http://printer.local/b.png",
        "http://x.localhost/b.png",
        "http://[broken/b.png",
        "http:///b.png",
        "{{ site.url }}/b.png",
    ],
)
def test_addresses_that_are_no_mixed_content(address):
    assert "image-mixed-content" not in found(f'<p><img src="{address}" alt="x"></p>\n')


@pytest.mark.parametrize("host", ["a.example", "8.8.8.8", "local.example", "localhost.example"])
def test_http_is_found_and_only_the_scheme_is_written(host):
    finding, fixed = one("image-mixed-content", f"![x](http://{host}/b.png?u=http://c)\n")
    assert fixed == f"![x](https://{host}/b.png?u=http://c)\n"
    assert finding.args == {"host": host}
    assert not finding.fix.safe


@given(st.text(max_size=40))
def test_no_address_makes_the_rules_fail(rest):
    found(f'<p><img src="http://{rest}" alt="x" referrerpolicy="unsafe-url"></p>\n', DELIVERY)
