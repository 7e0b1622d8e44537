"""The words with which people talk: to friends, to readers, to themselves.

Captions of newsrooms and handbooks do without them. Every pattern is linear.
"""

from __future__ import annotations

import re

# How people speak to their readers in Japanese and Korean, and newspapers don't.
POLITE = re.compile(
    r"(?:です|でした|ます|ました|ましょう|ください|ません)[よねか]{0,2}[。！!♪～〜笑w（(]*[)）]?\s*$"
    r"|(?:[어아여해에예워와져려]요|[세데네군대]요|니다|십시오|니까)[.!?~ㅋㅎㅠ^\s]*$"
)
# What friends write to each other, and captions of newsrooms and handbooks do not.
EMOTES = re.compile(
    r"[♡♥❤💕💖]|[ㅎㅋㅠㅜ]{2,}|\^\^|[wｗ草]{2,}$|(?:哈){2,}|(?:嘿){2,}|[（(][笑泣汗][)）]|[:;]-?[)D(](?!\w)"
    r"|[\U0001F600-\U0001F64F\U0001F923-\U0001F92F]|[~～]$|(?:[!！]\s?){2,}$"
)
# Words with which people answer what they see, hedge, or talk to themselves.
REACTS = re.compile(
    r"""\W*(?:果然|终于|終於|原来如此|原來如此|没想到|沒想到|竟然|居然|可惜|不愧|说实话|說實話|反正|收工|开工|开吃|開吃|到家了|出发(?:[啦了咯！!]|$)|走起|完美|绝了|舒服了|好吃|好喝|好看|真(?:的|不错|香|没)|太(?:好|美|香|棒|赞|可爱|漂亮|贵|难)|就这|不排除|不一定|不保证|不知道|看来|看起来|顺便|随手|先来|先上|再来|接着来|最后来
      |やっぱり|やっと|とりあえず|さっそく|早速|なんと|ついに|드디어|역시|그래서|일단|오늘은|너무\s|진짜\s
      |(?:finally|yay|oops|whoa|wow|well,|anyway|apparently|turns\sout|looks\slike|of\scourse|not\sbad|so\sfar|love\s(?:it|this))(?!\w))""",
    re.IGNORECASE | re.VERBOSE,
)
# How a writer turns to the reader, or goes along with him.
ADDRESSES = re.compile(
    r"[你您]|(?:我们|咱们)(?:需要|可以|要|会|先|再|就|来|能|看)|就是我们|\b(?:you|your|you['’](?:ll|re|ve|d))\b",
    re.IGNORECASE,
)
# The particles that end what is said to somebody.
PARTICLE = re.compile(r"[吧啊呢嘛啦呀呗哦喔囉]\W{0,6}$")
