"""The measure itself."""

import sys

import pytest

from tests.timing import within


def test_what_takes_too_long_fails():
    with pytest.raises(AssertionError):
        within(0, lambda: None)


def test_nothing_is_traced_meanwhile_and_everything_afterwards():
    before, seen = sys.gettrace(), []
    within(9, lambda: seen.append(sys.gettrace()))
    assert seen == [None]
    assert sys.gettrace() is before
