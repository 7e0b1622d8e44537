"""Two thousand mutants of the samples keep the laws; `make fuzz` runs many more."""

from pathlib import Path

import pytest

from tests.fuzz.laws import NOTEBOOK, check, notebook
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


def test_the_laws_can_be_broken(monkeypatch):
    monkeypatch.setattr("altcheck.posts.scan._writer", lambda *_, **__: lambda value: value)
    with pytest.raises(AssertionError):
        _check_many()  # which value is put depends on the bytes


def _check_many():
    for k in range(30):
        check("a.html", f"<p><img src=a{k} alt=b></p>".encode())
