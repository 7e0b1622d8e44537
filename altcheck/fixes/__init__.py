"""From findings to new bytes: what is changed in posts, how that is proved, and how it is written.

Nothing here decides what is wrong or what would be right: rules do. Here edits are gathered, made
in memory, the result is read and judged again, and only then a file is replaced.
"""

from altcheck.fixes.change import Change, Left, Remainder
from altcheck.fixes.plan import Options
from altcheck.fixes.run import Mended, Outcome, Workshop, fix
from altcheck.fixes.writing import Refused, replace_file

__all__ = [
    "Change",
    "Left",
    "Mended",
    "Options",
    "Outcome",
    "Refused",
    "Remainder",
    "Workshop",
    "fix",
    "replace_file",
]
