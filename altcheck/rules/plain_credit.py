"""Credits beyond doubt: what is one below a picture may be a description in an alt."""

from __future__ import annotations

import re

_MEDIUM = r"(?i:photo(?:graph)?|image|picture|illustration|drawing|artwork|screenshot|foto|bild|cr[ée]dit\sphoto|fotograf[ií]a)"
_PEOPLE = r"(?:the\s)?(?:author|artist|photographer|writer|editor|staff|me\b|us\b)"
_LIBRARY = (
    r"(?:Unsplash|Pexels|Pixabay|Flickr|Wikimedia|Wikipedia|Getty\sImages|Shutterstock|iStock)"
)
_AGENCY = r"(?:Reuters|AP|AFP|dpa|EPA|EFE|ANSA|PA|NASA|Xinhua|Getty\sImages)"
# What has to stand at the beginning is not looked for at every place.
_BEGINNING = re.compile(
    rf"""(?:©|\([cC]\)|[Cc]opyright)\s?(?:©\s?)?(?:(?:19|20)\d\d|[A-Z])
    | (?:\w+\s){{0,2}}{_MEDIUM}(?:\s\w+)?\s[Bb]y\s(?={_PEOPLE}|[^a-z]|\S+\son\s[A-Z])
      (?!.*(?<![Cc]ourtesy)\s(?:of|showing)\s)
    | {_MEDIUM}\s?[:：]\s?(?:(?:[A-Z][\w.'’-]+\s?){{2,3}}|{_AGENCY}|.+/\s?{_AGENCY})$
    | (?i:image|photo|picture)\s(?i:source|credits?)$ | Getty\sImages$
    | \W*(?:图|圖|图片|圖片|数据|資料|资料)?(?:来源|來源|源)(?:[:：\s]|$)
    | (?:摄影|攝影|撮影)\s?[:：/／] | [图圖]\s?[/／](?!\s?表)
    """,
    re.VERBOSE,
)
_CREDIT = re.compile(
    rf"""\bCC[\s-]BY\b
    | (?:^|\s)(?i:credits?|(?:bild)?quelle|bildnachweis|fuente|fonte|出典|출처|제공)\s?[:：/=＝]
    | (?:^|\s)(?i:source)\s?[:：](?!\s?(?:the|an?)\s)
    | [Cc]ourtesy\s(?:of\s)?[A-Z] | /\s?{_AGENCY}$
    | (?i:\b(?:from|via))\s(?:@\w|\S+\.[a-z]{{2,}}|{_LIBRARY})\S*$
    | 来自\s?(?:网络|互联网|官网|[A-Z@]) | (?:摄|攝|撮影|供图|供圖|提供|제공)\W*$
    """,
    re.VERBOSE,
)


def is_plain_credit(text: str) -> bool:
    """Whether a text that may be a credit is one beyond doubt.

    Below a picture ``Foto von Berlin`` can be a credit; in an alt it is a description.
    """
    return (_BEGINNING.match(text) or _CREDIT.search(text)) is not None
