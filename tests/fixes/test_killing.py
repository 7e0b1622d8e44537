"""A run that is killed tears no file; `python -m tests.fixes.killing` kills many more."""

from .killing import check


def test_files_are_old_or_new_whenever_a_run_is_killed():
    hit, _ = check(kills=8, seed=3)
    assert hit >= 6
