"""Two thousand mutants of the samples keep the laws; `make fuzz` runs many more."""

from pathlib import Path

import pytest

from tests.fuzz.laws import NOTEBOOK, Refused, check, notebook
from tests.fuzz.mutants import PATHS, mutants

SAMPLES = Path(__file__).parents[2] / "samples" / "source"
SEEDS = [
    path.read_bytes() for path in sorted(SAMPLES.rglob("*")) if path.suffix in (".md", ".html")
]


@pytest.mark.parametrize("seed", range(20))
def test_mutants_keep_the_laws(seed):
    for k, data in enumerate(mutants(SEEDS, 100, seed)):
        check(PATHS[k % len(PATHS)], data)
        if k % 5 == 0:
            check(NOTEBOOK, notebook(data))
            check(NOTEBOOK, data)


def test_what_is_not_read_as_it_was_put_is_refused():
    # The quotes of the alt would end the one that stands open before it.
    with pytest.raises(Refused):
        _check_many('{% image "a.pn boats](/i{% image "a.png", "bo" %}')


def test_the_laws_can_be_broken(monkeypatch):
    monkeypatch.setattr("altcheck.posts.scan._writer", lambda *_, **__: lambda value: value)
    with pytest.raises(AssertionError):
        _check_many("<p><img src=a alt=b></p>")


def _check_many(text):
    """Checks the text with each alt that is put: which one it is depends on the bytes."""
    for k in range(200):
        check("a.html", f"{text}{'x' * k}".encode())
