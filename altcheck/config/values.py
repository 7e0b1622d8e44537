"""Values of the kinds that settings have. Each function raises BadSetting for another kind."""

from __future__ import annotations

from altcheck.config.files import Setting, Table
from altcheck.config.problem import BadSetting
from altcheck.words import Words

_KIND = Words(en="must be {kind}, not {value}.", zh="应为{kind}，而不是 {value}。")
_BOOLEAN = Words(en="true or false", zh="true 或 false")
_NUMBER = Words(en="a whole number that is not negative", zh="非负整数")
_TEXT = Words(en="a text", zh="字符串")
_TEXTS = Words(en="a list of texts", zh="字符串列表")
_TABLE = Words(en="a table", zh="表")
_TABLES = Words(en="a list of tables", zh="表的列表")


def refuse(setting: Setting, kind: Words) -> BadSetting:
    """The error that ``setting`` is not of ``kind``."""
    shown = repr(setting.value)
    return BadSetting(setting.file, setting.key, _KIND, kind=kind, value=shown[:80])


def boolean(setting: Setting) -> bool:
    """True or false."""
    if not isinstance(setting.value, bool):
        raise refuse(setting, _BOOLEAN)
    return setting.value


def number(setting: Setting) -> int:
    """A whole number from 0."""
    value = setting.value
    if isinstance(value, bool) or not isinstance(value, int) or value < 0:
        raise refuse(setting, _NUMBER)
    return value


def text(setting: Setting) -> str:
    """A text."""
    if not isinstance(setting.value, str):
        raise refuse(setting, _TEXT)
    return setting.value


def texts(setting: Setting) -> tuple[str, ...]:
    """A list of texts."""
    value = setting.value
    if not isinstance(value, list) or not all(isinstance(one, str) for one in value):
        raise refuse(setting, _TEXTS)
    return tuple(value)


def table(setting: Setting) -> Table:
    """A table."""
    if not isinstance(setting.value, dict):
        raise refuse(setting, _TABLE)
    return setting.value


def entries(setting: Setting) -> dict[str, Setting]:
    """What a table holds, each with its own key."""
    return {
        name: Setting(value, setting.file, f"{setting.key}.{name}")
        for name, value in table(setting).items()
    }


def tables(setting: Setting) -> list[dict[str, Setting]]:
    """A list of tables, each as ``entries`` gives it."""
    if not isinstance(setting.value, list):
        raise refuse(setting, _TABLES)
    return [
        entries(Setting(value, setting.file, f"{setting.key}[{k}]"))
        for k, value in enumerate(setting.value)
    ]
