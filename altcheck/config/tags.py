"""The site's own tags that show images, as its settings describe them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import get_args

from altcheck.config.files import Setting
from altcheck.config.problem import BadSetting, nearest
from altcheck.config.values import entries, text
from altcheck.posts.forms import Delimiter, TagForm
from altcheck.words import Words

_KEYS = ("delimiter", "src", "alt", "caption", "title")
_NO_KEY = Words(en="there is no such setting.{hint}", zh="没有这项设置。{hint}")
_NO_DELIMITER = Words(en="must be one of {known}.{hint}", zh="应为以下之一：{known}。{hint}")
_MISSING = Words(
    en="a tag needs its delimiter: one of {known}.", zh="标签需要 delimiter：{known} 之一。"
)
_NO_ARGUMENT = Words(
    en="must be the name of an argument, its place from 0, or false; not {value}.",
    zh="应为参数名、从 0 数起的位置，或 false，而不是 {value}。",
)
_NO_TAG = Words(en="is no tag that can be read: {reason}.", zh="不是可读取的标签：{reason}。")
_KNOWN: tuple[Delimiter, ...] = get_args(Delimiter)


def tag_form(name: str, setting: Setting) -> TagForm:
    """The tag called ``name`` by its table. Raises BadSetting."""
    table = entries(setting)
    for key, value in table.items():
        if key not in _KEYS:
            raise BadSetting(value.file, value.key, _NO_KEY, hint=nearest(key, _KEYS))
    if "delimiter" not in table:
        raise BadSetting(setting.file, setting.key, _MISSING, known=", ".join(_KNOWN))
    arguments = {key: _argument(value) for key, value in table.items() if key != "delimiter"}
    src = arguments.pop("src", "src")
    if src is None:
        raise _refused(table["src"])
    try:
        return TagForm(name, _delimiter(table), src, **arguments)
    except ValueError as error:
        raise BadSetting(setting.file, setting.key, _NO_TAG, reason=error) from error


def _delimiter(table: Mapping[str, Setting]) -> Delimiter:
    setting = table["delimiter"]
    word = text(setting)
    for known in _KNOWN:
        if word == known:
            return known
    hint, known_ = nearest(word, _KNOWN), ", ".join(_KNOWN)
    raise BadSetting(setting.file, setting.key, _NO_DELIMITER, known=known_, hint=hint)


def _argument(setting: Setting) -> str | int | None:
    value = setting.value
    if value is False:
        return None
    if isinstance(value, bool) or not isinstance(value, str | int):
        raise _refused(setting)
    return value


def _refused(setting: Setting) -> BadSetting:
    return BadSetting(setting.file, setting.key, _NO_ARGUMENT, value=repr(setting.value)[:80])
