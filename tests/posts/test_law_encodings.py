"""The law of bytes: what is not edited is copied, in every encoding, or the post is locked."""

import codecs

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from altcheck.document import Reason, Unwritable
from altcheck.posts.reader import read_post
from altcheck.posts.source import NotText, decode
from tests.posts.laws import VALUES, put_and_read

CHINESE = (
    "清晨六点，港口的第一班渡船慢慢离开码头，茶馆的灯也亮了起来。老人们围着桌子说起去年的台风。"
)
TRADITIONAL = (
    "清晨六點，港口的第一班渡船慢慢離開碼頭，茶館的燈也亮了起來。老人們圍著桌子說起去年的颱風。"
)
JAPANESE = "朝の六時、港の一番船がゆっくりと岸を離れ、茶屋の灯りがともる。ひらがなとカタカナ。"
KOREAN = (
    "아침 여섯 시, 항구의 첫 배가 천천히 부두를 떠나고 찻집에 불이 켜진다. 노인들이 이야기한다."
)
WESTERN = "Am Morgen verläßt das erste Schiff den Hafen – «café», naïve façade, “quoted” words."
# The encoding and its mark, the name it is declared by, and words of its language.
ENCODINGS = {
    "utf-8": ("utf-8", b"", "utf-8", CHINESE),
    "utf-8 with a mark": ("utf-8", codecs.BOM_UTF8, "utf-8", JAPANESE),
    "utf-16-le": ("utf-16-le", codecs.BOM_UTF16_LE, "utf-16", KOREAN),
    "utf-16-be": ("utf-16-be", codecs.BOM_UTF16_BE, "utf-16", WESTERN),
    "gbk": ("gbk", b"", "gbk", CHINESE),
    "gb18030": ("gb18030", b"", "gb18030", CHINESE + "𠮷"),
    "big5": ("big5", b"", "big5", TRADITIONAL),
    "shift_jis": ("shift_jis", b"", "shift_jis", JAPANESE),
    "euc-jp": ("euc_jp", b"", "euc-jp", JAPANESE),
    "euc-kr": ("euc_kr", b"", "euc-kr", KOREAN),
    "windows-1252": ("cp1252", b"", "windows-1252", WESTERN),
}
ENDS = {"LF": "\n", "CRLF": "\r\n", "mixed": None}
POSTS = {
    "a.html": '<p>{}</p>\n<img src="a.png" alt="{}">\n<p>{}</p>\n<img src=b.png>\nend',
    "a.md": "---\ntitle: {}\ncover: c.png\n---\n\n![{}](a.png)\n\n{}\n\n<p><img src='b.png'></p>\nend",
}


def ended(text, ends, final):
    """``text`` with the line ends wanted, and a final one or none."""
    if ends is None:
        lines = text.split("\n")
        text = (
            "".join(a + ("\r\n" if k % 2 else "\n") for k, a in enumerate(lines[:-1])) + lines[-1]
        )
    else:
        text = text.replace("\n", ends)
    return text + (ends or "\n") if final else text


@pytest.mark.parametrize("name", ENCODINGS)
@settings(max_examples=50, deadline=None)
@given(data=st.data(), value=st.one_of(VALUES, st.sampled_from([CHINESE, TRADITIONAL, JAPANESE, KOREAN, WESTERN])), declared=st.booleans())  # fmt: skip
def test_all_other_bytes_are_copied_in_every_encoding(name, data, value, declared):
    encoding, mark, label, words = ENCODINGS[name]
    path = data.draw(st.sampled_from(list(POSTS)))
    text = POSTS[path].replace("{}", words)
    if declared and path == "a.html":
        text = f'<meta charset="{label}">\n' + text
    text = ended(text, ENDS[data.draw(st.sampled_from(list(ENDS)))], data.draw(st.booleans()))
    raw = mark + text.encode(encoding)
    post, source = read_post(path, raw)
    assert source.text == text
    assert post.locked is None
    assert source.splice(raw, []) == raw
    index = data.draw(st.sampled_from([image.index for image in post.images]))
    put_and_read(path, raw, index, "alt", value)


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        ((CHINESE * 3).encode() + b"\xff" + CHINESE.encode(), Reason.ENCODING_LOSSY),
        (codecs.BOM_UTF16_LE + b"a\x00\x00\xd8b\x00", Reason.ENCODING_LOSSY),
        ("Паром ушёл до рассвета, и капитан уже не спал. ".encode("cp1251") * 4, Reason.ENCODING_GUESSED),
        ((JAPANESE * 3).encode("iso2022_jp"), None),  # ASCII to anybody who looks at the bytes
    ],
)  # fmt: skip
def test_what_does_not_round_trip_is_locked_with_its_reason(data, reason):
    source = decode(data)
    assert source.locked is reason
    if reason is None:
        assert source.splice(data, []) == data
    else:
        with pytest.raises(ValueError, match=reason):
            source.splice(data, [])


def test_a_letter_of_two_characters_in_big5_locks_the_post():
    # Ê with a macron is one pair of bytes for two characters: no edit could stand between them.
    data = (TRADITIONAL + "Ê\u0304").encode("big5hkscs")
    assert decode(data).locked is Reason.ENCODING_LOSSY


@pytest.mark.parametrize("end", ["\r", "\n\r", "\r\r\n"])
@given(value=VALUES)
@settings(max_examples=60, deadline=None)
def test_lone_carriage_returns_stay(end, value):
    text = f'<p>a</p>{end}<img src="a.png" alt="x">{end}<p>b</p>{end}'
    assert put_and_read("a.html", text.encode(), 0, "alt", value) or "\x00" in value


def test_a_nul_stays_where_it_is():
    raw = b'<p>a\x00b</p><img src="a.png" alt="x">\x00'
    assert put_and_read("a.html", raw, 0, "alt", "y")
    raw = b'<p>a</p><img src="a.png" alt="x\x00y">'
    assert put_and_read("a.html", raw, 0, "alt", "y")


def test_an_edit_that_would_tip_the_guess_is_refused():
    raw = '<p>café – naïve</p><img src="a.png" alt="x">'.encode("cp1252")
    post, source = read_post("a.html", raw)
    assert source.encoding == "cp1252"
    with pytest.raises(UnicodeEncodeError):
        source.splice(raw, [post.images[0].alt.put(CHINESE)])
    with pytest.raises(Unwritable):
        source.splice(raw, [post.images[0].alt.put("ÀÁÂÃ" * 40)])


@given(st.binary(max_size=80), st.sampled_from([mark for _, mark, *_ in ENCODINGS.values()]))
def test_any_bytes_behind_a_mark_are_copied_or_locked(data, mark):
    raw = mark + data
    try:
        source = decode(raw)
    except NotText:
        return
    if source.locked is None:
        assert source.splice(raw, []) == raw


def test_a_nul_in_markdown_stands_for_the_character_that_replaces_it():
    images = read_post("a.md", b"![a](b\x00.png) ![c\x00](d.png) ![e](f.png)")[0].images
    assert [i.src.value for i in images] == ["b\ufffd.png", "d.png", "f.png"]
    assert [i.alt.value for i in images] == ["a", "c\ufffd", "e"]
    assert put_and_read("a.md", b"![a](b\x00.png) ![c\x00](d.png)", 0, "alt", "y")
