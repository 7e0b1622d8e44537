"""What editors say about a post, in the dress of captions.

Who wrote it, how it goes on, what was changed in it.

Every pattern is linear.
"""

from __future__ import annotations

import re

# Words that begin a note.
NOTE = re.compile(
    r"""\s*[（(【]?(?:笔者|編者|编者|作者|译者|譯者|编辑|LCTT\s?)?(?:注|按|註|译注|译者注)\s*[:：]
    |\s*(?:p\.?s\.?|note|update|editor['’]s)\b|(?:dieser\stext|ce\stexte|este\stexto)\b
    |\s*(?:previously|corrections?|clarification|disclosure|disclaimer|hinweis(?:\sder\sredaktion)?|anm(?:erkung)?(?:\sder\sredaktion|\.\sd\.\sred\.)?|korrektur|anmerkung|nachtrag|erratum|pr[ée]cision|correcci[óo]n|aclaraci[óo]n|訂正|追記|정정)\s?[:：]""",
    re.IGNORECASE | re.VERBOSE,
)
_LONGEST = 120  # characters of a note
_BY = r"\s(?:by|von|par|por)\s(?=(?-i:[A-Z\u00c0-\u00de@]))"
_ABOUT_POST = re.compile(
    rf"""\W*(?:as\stold\sto\b|(?:translated|interviewed?|edited|reported|compiled|told|recorded|words?|text|story|recipe){_BY}|translation\s?:
      |(?:aufgezeichnet|übersetzt|aus\sdem\s\w+){_BY}|(?:übersetzung|protokoll|interview|text|texte|texto|testo|words?|story)\s?[:：|]\s?\S|traducci[óo]n\s(?:de|por)\b|traduction\s(?:de|:)|traduit\b|propos\srecueillis
      |(?:to\sbe\s)?continue[sd]?\b(?=\W*$|\s(?:reading|below|in\s|next)|\W*on\spage)|to\sbe\scontinued|part\s\w+\s(?:will|appears|follows)|fortsetzung\s(?:folgt|auf)|[àa]\ssuivre\W*$|suite\s(?:au\sprochain|en\spage|page)\b|continuar[áa]\W*$|continúa\s|つづく|続く\W*$|다음\s?(?:회|편)에\s?계속|계속\W*$
      |(?:content\s)?warning\s?[:：]|trigger\swarning|(?:contains\s|mild\s|major\s)?spoilers?\b(?:\sahead|\salert|\sbelow|\W*$)|serves\s(?:\d{{1,2}}(?:\s?[-–]\s?\d{{1,2}})?|one|two|three|four|five|six|eight|ten)(?:\s(?:people|persons|portions))?\W*$
      |(?:some\s|all\s)?names\s(?:have\sbeen|were|are)\schanged|(?:last\s)?updated(?=\s(?:on|at)\b|\s?[:：]|\W*$)|更新[于於：:]|以下(?:内容|內容)?(?:含|包含|有|涉及)?(?:剧透|劇透)|[献獻][给給](?:我|所有|每|天下)|글\s?[·:=]?\s?[가-힣]{{2,4}}$
      |※\s?(?:この(?:記事|コラム)|本(?:記事|稿)|価格|料金|表示|掲載|情報は))""",
    re.IGNORECASE | re.VERBOSE,
)
_WITHIN = re.compile(
    r"化名|(?:未完)?待[续續]|[续續]下期|仮名です|가명(?:입니다|임|이다)?\W*$|(?:请|請)求[)）]$"
)


def of_the_post(text: str) -> re.Match[str] | None:
    """What a text says about the post that it stands in, not about a picture."""
    if len(text) > _LONGEST:
        return None
    said = _ABOUT_POST.match(text)
    return said if said or text.isascii() else _WITHIN.search(text)
