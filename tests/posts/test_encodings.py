"""Old encodings without a label."""

import pytest

from altcheck.posts.encodings import likely_encoding
from altcheck.posts.source import decode

TEXTS = {
    "simplified": "渡船离开码头的时候，天还没有亮。船老大说，今天的风比昨天小一些，可以早点回来。",
    "traditional": "渡船離開碼頭的時候，天還沒有亮。船老大說，今天的風比昨天小一些，可以早點回來。",
    "japanese": "船が港を出たとき、空はまだ暗かった。船長は、今日の風は昨日より弱いと言った。",
    "korean": "배가 부두를 떠날 때 하늘은 아직 어두웠다. 선장은 오늘 바람이 어제보다 약하다고 말했다.",
    "french": "Le bac a quitté le quai avant l’aube ; le capitaine était déjà réveillé, très inquiet.",
    "german": "Die Fähre legte vor Sonnenaufgang ab – der Kapitän hörte, daß die See müde „schläft“.",
    "english": "The ferry left “before dawn” – the captain’s log says so… © the harbour",
}


@pytest.mark.parametrize(
    ("language", "encoding", "name"),
    [
        ("simplified", "gb2312", "gb18030"),
        ("simplified", "gbk", "gb18030"),
        ("simplified", "gb18030", "gb18030"),
        ("traditional", "big5", "big5hkscs"),
        ("japanese", "shift_jis", "cp932"),
        ("japanese", "euc_jp", "euc_jp"),
        ("korean", "euc_kr", "cp949"),
        ("french", "cp1252", "cp1252"),
        ("french", "latin-1", "cp1252"),
        ("german", "cp1252", "cp1252"),
        ("english", "cp1252", "cp1252"),
    ],
)
@pytest.mark.parametrize(
    "markup", ["{}", "---\ntitle: x\n---\n\n<p><img src=a.png></p><p>{}</p>\n"]
)
def test_the_encoding_of_a_single_sentence_is_told(language, encoding, name, markup):
    text = TEXTS[language].encode(encoding, "ignore").decode(encoding)
    data = markup.format(text).encode(encoding)
    assert likely_encoding(data) == name
    assert decode(data).text == markup.format(text)


@pytest.mark.parametrize(
    "data",
    [
        "Паром ушёл до рассвета, и капитан уже не спал.".encode("cp1251"),
        bytes(range(128, 256)) * 4,
        b"",
    ],
    ids=["russian", "noise", "nothing"],
)
def test_what_is_in_none_of_them_is_left_to_others(data):
    assert likely_encoding(data) is None


def test_russian_is_guessed_all_the_same():
    text = "Паром ушёл до рассвета, и капитан уже не спал. " * 4
    assert decode(text.encode("cp1251")).text == text
