"""Files replaced, or left as they were."""

import errno
import os
import stat

import pytest

from altcheck.fixes.change import Left
from altcheck.fixes.writing import Refused, beside, check_writable, replace_file, sweep
from altcheck.posts.discover import Found, discover


@pytest.fixture
def post(tmp_path):
    path = tmp_path / "a.md"
    path.write_bytes(b"old")
    return path


def names(folder):
    return sorted(entry.name for entry in folder.iterdir())


def refusal(path, before=b"old"):
    with pytest.raises(Refused) as caught:
        replace_file(path, before, b"new")
    assert not [name for name in names(path.parent) if name.startswith(".altcheck-")]
    return caught.value.reason


def test_the_new_bytes_are_there_and_nothing_else_is(post):
    replace_file(post, b"old", b"new")
    assert post.read_bytes() == b"new"
    assert names(post.parent) == ["a.md"]


@pytest.mark.parametrize("mode", [0o600, 0o644, 0o664, 0o755, 0o200])
def test_mode_and_owner_stay(post, mode):
    post.chmod(mode)
    if os.getuid() == 0:
        os.chown(post, 1234, 1235)
    replace_file(post, b"old", b"new")
    info = post.stat()
    assert stat.S_IMODE(info.st_mode) == mode
    if os.getuid() == 0:
        assert (info.st_uid, info.st_gid) == (1234, 1235)


def test_an_owner_that_can_not_be_kept_leaves_the_file_alone(post, monkeypatch):
    def refuse(*_):
        raise PermissionError(errno.EPERM, os.strerror(errno.EPERM))

    monkeypatch.setattr(os, "fchmod", refuse)
    assert refusal(post) is Left.SYSTEM
    assert post.read_bytes() == b"old"


def test_a_link_stays_one_and_what_it_leads_to_is_written(post, tmp_path):
    folder = tmp_path / "links"
    folder.mkdir()
    link = folder / "b.md"
    link.symlink_to(post)
    replace_file(link, b"old", b"new")
    assert link.is_symlink()
    assert post.read_bytes() == b"new"
    assert names(folder) == ["b.md"]


def test_a_read_only_file_is_left_even_by_the_superuser(post):
    post.chmod(0o444)
    assert refusal(post) is Left.READ_ONLY
    assert post.read_bytes() == b"old"


def test_a_file_with_a_second_name_is_left(post, tmp_path):
    os.link(post, tmp_path / "b.md")
    assert refusal(post) is Left.HARD_LINK


def test_a_folder_that_may_not_be_written_to_is_told(post):
    post.parent.chmod(0o555)
    try:
        assert refusal(post) is Left.FOLDER
    finally:
        post.parent.chmod(0o755)


def test_a_file_that_somebody_else_changed_is_left(post):
    assert refusal(post, before=b"older") is Left.CHANGED
    assert post.read_bytes() == b"old"


def test_a_file_that_is_gone_is_told(post):
    post.unlink()
    assert refusal(post) is Left.SYSTEM


def test_a_full_disk_leaves_the_file_as_it_was(post, monkeypatch):
    def full(_handle):
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(Refused) as caught:
        replace_file(post, b"old", b"new")
    assert caught.value.detail == "No space left on device"
    assert post.read_bytes() == b"old"
    assert names(post.parent) == ["a.md"]


def test_what_a_killed_run_left_is_swept_away_and_was_never_a_post(post):
    left = beside(post, 999_999_999)
    left.write_bytes(b"half")
    mine = beside(post, 1)  # process 1 is alive
    mine.write_bytes(b"half")
    other = post.with_name(".altcheck-notes")
    other.write_bytes(b"somebody's")
    assert [f.path for f in discover([str(post.parent)]) if isinstance(f, Found)] == [str(post)]
    sweep(post)
    assert not left.exists()
    assert mine.exists()
    assert other.exists()
    replace_file(post, b"old", b"new")


def test_what_this_very_process_left_does_not_stop_it(post):
    beside(post, os.getpid()).write_bytes(b"half")
    replace_file(post, b"old", b"new")
    assert names(post.parent) == ["a.md"]


def test_a_name_as_long_as_a_name_may_be(tmp_path):
    path = tmp_path / ("图" * 84 + ".md")
    path.write_bytes(b"old")
    replace_file(path, b"old", b"new")
    assert path.read_bytes() == b"new"


def test_the_new_file_is_private_until_it_has_its_mode(post, monkeypatch):
    seen = []
    fchmod = os.fchmod

    def watch(handle, mode):
        seen.append(stat.S_IMODE(os.fstat(handle).st_mode))
        fchmod(handle, mode)

    monkeypatch.setattr(os, "fchmod", watch)
    replace_file(post, b"old", b"new")
    assert seen == [0o600]


def test_a_file_system_that_flushes_no_folders_is_none_to_fail_on(post, monkeypatch):
    really = os.open

    def refuse(path, flags, *mode):
        if os.path.isdir(path):  # noqa: PTH112 - as the system is asked
            raise OSError(errno.EINVAL, "no")
        return really(path, flags, *mode)

    monkeypatch.setattr(os, "open", refuse)
    replace_file(post, b"old", b"new")
    assert post.read_bytes() == b"new"


def test_it_can_be_asked_beforehand(post):
    check_writable(post)
    post.chmod(0o444)
    with pytest.raises(Refused):
        check_writable(post)
    post.unlink()
    with pytest.raises(Refused) as caught:
        check_writable(post)
    assert caught.value.reason is Left.SYSTEM


def test_what_a_process_of_somebody_else_is_at_work_on_is_not_swept_away(post, monkeypatch):
    def refuse(_pid, _signal):
        raise PermissionError

    theirs = beside(post, 4242)
    theirs.write_bytes(b"half")
    monkeypatch.setattr(os, "kill", refuse)
    sweep(post)
    assert theirs.exists()
