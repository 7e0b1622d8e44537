"""How and when a picture was made, as captions say it. Every pattern is linear."""

from __future__ import annotations

import re

# When or how the picture was taken, or what a work is made of and how large it is.
_TAKEN = re.compile(
    r"""(?:摄于|攝於|拍摄于|拍攝於)\s?[^。，]{1,12}$|(?:19|20)[0-9]{2}\s?年(?:[0-9]{1,2}\s?月)?(?:[0-9]{1,2}\s?日)?\s?(?:撮影|拍?摄|拍?攝)[)）]?$
    |\b(?:taken|photographed|pictured)\s(?:in|on)\s(?:\w+\s){0,2}(?:19|20)[0-9]{2}\b|(?:archiv|symbol)(?:bild|foto)[)）]?$
    |\b(?:oil|acrylic|tempera|watercolou?r|ink|gouache|gelatin\ssilver|albumen|bronze|marble)\s(?:and\s\w+\s)?(?:on|print)\b
    |(?:布面|纸本|紙本|绢本|絹本|木板)(?:油画|油畫|水墨|设色|設色|水彩|丙烯)|[0-9]\s?[x×]\s?[0-9]+(?:[.,][0-9]+)?\s?(?:cm|mm|in(?:ches)?|厘米|公分)(?![a-z])""",
    re.IGNORECASE | re.VERBOSE,
)
_MAY_TELL = re.compile(r"[0-9摄攝]|(?:bild|foto)[)）]?$", re.IGNORECASE)


def tells_how(text: str) -> bool:
    """Whether the text says when the picture was taken, or how the work was made."""
    return _MAY_TELL.search(text) is not None and _TAKEN.search(text) is not None
