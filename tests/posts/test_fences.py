"""Fences: of code, and of containers that hold Markdown."""

from altcheck.posts.fences import Fences


def told(*lines):
    fences = Fences()
    return [(fences.drops(line), fences.in_code) for line in lines]


def test_code_is_left_alone():
    assert told("```python", "```") == [(False, True), (False, False)]
    assert told("````", "```", "```{note}", ":::", "````") == [(False, True)] * 4 + [(False, False)]
    assert told("~~~", "```", "~~~~") == [(False, True), (False, True), (False, False)]
    assert told("words") == [(False, False)]


def test_a_container_s_fences_are_no_text():
    assert told("```{note}", "```") == [(True, False)] * 2
    assert told("````{tip} T", "```{note}", "```", "````") == [(True, False)] * 4
    assert told("```{note}", "```python", "```", "```") == [(True, False), (False, True), (False, False), (True, False)]  # fmt: skip
    assert told(":::{note}", ":::", "::: warning", ":::") == [(True, False)] * 4
    assert told("```{code-block} python", "```") == [(False, True), (False, False)]
