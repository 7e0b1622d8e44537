"""A file replaced by its new bytes: whole or not at all, whatever happens.

The new bytes go to a file beside it, which is flushed to the disk and then takes its name. Killed
at any moment, the old file or the new one is there. A file that is left behind so is called as no
post ever is, and the next write of the same post takes it away.
"""

from __future__ import annotations

import os
import re
import stat
from contextlib import suppress
from hashlib import blake2b
from pathlib import Path

from altcheck.fixes.change import Left


class Refused(Exception):
    """The file can't be replaced, or must not be; ``detail`` is what the system says."""

    def __init__(self, reason: Left, detail: str = "") -> None:
        super().__init__(reason)
        self.reason = reason
        self.detail = detail


def check_writable(file: Path) -> None:
    """Raises Refused if it can be told beforehand that ``file`` can't be replaced."""
    try:
        _writable(_target(file))
    except OSError as error:
        raise Refused(Left.SYSTEM, error.strerror or type(error).__name__) from error


def replace_file(file: Path, before: bytes, after: bytes) -> None:
    """Replace the content of ``file``, which is ``before``, by ``after``.

    A symbolic link stays one: what it leads to is replaced. Owner and mode are kept. Raises Refused
    for a file that is read only, has a second name (replacing it would part the two), was changed
    since it was read, or where the system doesn't let us; the file is untouched then.
    """
    try:
        target = _target(file)
        info = _writable(target)
        _replace(target, info, before, after)
    except OSError as error:
        raise Refused(Left.SYSTEM, error.strerror or type(error).__name__) from error


def _target(file: Path) -> Path:
    return Path(os.path.realpath(file))


def _writable(target: Path) -> os.stat_result:
    info = target.stat()
    # For a superuser nothing is read only, but whoever took all rights away meant something by it.
    if not info.st_mode & (stat.S_IWUSR | stat.S_IWGRP | stat.S_IWOTH) or not os.access(
        target, os.W_OK
    ):
        raise Refused(Left.READ_ONLY)
    if info.st_nlink > 1:
        raise Refused(Left.HARD_LINK, str(info.st_nlink))
    folder = target.parent
    if not folder.stat().st_mode & 0o222 or not os.access(folder, os.W_OK | os.X_OK):
        raise Refused(Left.FOLDER)
    return info


def _replace(target: Path, info: os.stat_result, before: bytes, after: bytes) -> None:
    sweep(target)
    new = beside(target, os.getpid())
    try:
        with open(new, "xb", opener=_private) as file:
            file.write(after)
            file.flush()
            _take_after(file.fileno(), info)
            os.fsync(file.fileno())
        if target.read_bytes() != before:
            raise Refused(Left.CHANGED)
        new.replace(target)
    finally:
        new.unlink(missing_ok=True)
    _flush_folder(target.parent)


def _private(path: str, flags: int) -> int:
    """Open a new file that nobody else may read before it has the old one's mode."""
    return os.open(path, flags, 0o600)


def _take_after(handle: int, info: os.stat_result) -> None:
    """Give the new file the owner and the mode of the old one."""
    mine = os.fstat(handle)
    if (mine.st_uid, mine.st_gid) != (info.st_uid, info.st_gid):
        os.fchown(handle, info.st_uid, info.st_gid)
    os.fchmod(handle, stat.S_IMODE(info.st_mode))  # after fchown, which takes away set-id bits


def _flush_folder(folder: Path) -> None:
    """Make the new name as lasting as the new bytes, where the file system can."""
    with suppress(OSError):  # the file is replaced already
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def beside(target: Path, pid: int | str) -> Path:
    """Where the process ``pid`` keeps the new bytes: hidden, without suffix, short for any name."""
    name = blake2b(os.fsencode(target.name), digest_size=6).hexdigest()
    return target.with_name(f".altcheck-{name}-{pid}")


def sweep(target: Path) -> None:
    """Take away what runs that were killed have left beside ``target``."""
    prefix = beside(target, "").name
    for left in target.parent.glob(f"{prefix}*"):
        number = re.fullmatch(r"\d{1,9}", left.name.removeprefix(prefix))
        if number and not _runs(int(number[0])):
            left.unlink(missing_ok=True)


def _runs(pid: int) -> bool:
    if pid == os.getpid():
        return False
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    except OSError:
        return True  # another user's
    return True
