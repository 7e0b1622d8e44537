"""A sentence in every language that altcheck speaks."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal, get_args

Language = Literal["en", "zh"]
LANGUAGES: tuple[Language, ...] = get_args(Language)


@dataclass(frozen=True, slots=True)
class Words:
    """One sentence in English and Chinese, with the same ``{placeholders}`` in each.

    A sentence is data until somebody reads it: findings carry the arguments, and the language is
    chosen where the sentence is shown.
    """

    en: str
    zh: str

    def in_(self, lang: Language, args: Mapping[str, object] | None = None) -> str:
        """The sentence in ``lang`` with ``args`` put into its placeholders.

        Raises KeyError if a placeholder has no argument: a rule's examples find that first.
        """
        text: str = getattr(self, lang)
        return text.format(**{k: told(v, lang) for k, v in args.items()}) if args else text


def told(value: object, lang: Language) -> object:
    """Words in ``lang``, a list as one reads it, anything else as it is."""
    if isinstance(value, Words):
        return value.in_(lang)
    return ", ".join(map(str, value)) if isinstance(value, tuple) else value
