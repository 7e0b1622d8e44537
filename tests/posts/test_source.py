"""Bytes to text and back."""

import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from altcheck.document import Edit, Reason, Span
from altcheck.posts.source import NotText, decode

CHINESE = (
    "清晨六点，港口的第一班渡船慢慢离开码头，茶馆的灯也亮了起来。老人们围着桌子说起去年的台风。" * 6
)
JAPANESE = "朝の六時、港の一番船がゆっくりと岸を離れ、茶屋の灯りがともる。ひらがなとカタカナ。" * 6


@pytest.mark.parametrize(
    ("data", "encoding", "mark", "text"),
    [
        (b"plain", "utf-8", b"", "plain"),
        ("é 图".encode(), "utf-8", b"", "é 图"),
        (codecs.BOM_UTF8 + "图".encode(), "utf-8", codecs.BOM_UTF8, "图"),
        (codecs.BOM_UTF16_LE + "图a".encode("utf-16-le"), "utf-16-le", codecs.BOM_UTF16_LE, "图a"),
        (codecs.BOM_UTF16_BE + "图a".encode("utf-16-be"), "utf-16-be", codecs.BOM_UTF16_BE, "图a"),
        (codecs.BOM_UTF32_LE + "图".encode("utf-32-le"), "utf-32-le", codecs.BOM_UTF32_LE, "图"),
        (CHINESE.encode("gb18030"), "gb18030", b"", CHINESE),
        (JAPANESE.encode("euc_jp"), "euc_jp", b"", JAPANESE),
        (b"a\x00b", "utf-8", b"", "a\x00b"),
        (b"", "utf-8", b"", ""),
    ],
)
def test_text_is_decoded_by_mark_as_utf_8_or_as_detected(data, encoding, mark, text):
    source = decode(data)
    assert (source.encoding, source.mark, source.text) == (encoding, mark, text)
    assert source.locked is None


def test_a_declared_charset_is_believed():
    html = f'<meta charset="gbk"><p>{CHINESE[:20]}</p>'
    source = decode(html.encode("gbk"))
    assert source.text == html
    assert source.encoding == "gb18030"


@pytest.mark.parametrize(
    "data",
    [
        b"\x89PNG\r\n\x1a\n rest",
        b"GIF89a....",
        b"RIFF\x00\x00\x00\x00WEBPVP8 ",
        b"%PDF-1.7",
        b"\xff\xd8\xff\xe0 JFIF",
    ],
)
def test_a_picture_is_not_text(data):
    with pytest.raises(NotText) as caught:
        decode(data)
    assert caught.value.reason is Reason.NOT_TEXT


def test_bytes_in_no_encoding_are_refused():
    with pytest.raises(NotText) as caught:
        decode(bytes(range(128, 256)) * 3 + b"\x81\x8d\x8f\x90\x9d\xff\xfe\x01\x02\x03" * 30)
    assert caught.value.reason in (Reason.UNKNOWN_ENCODING, Reason.NOT_TEXT)


def test_a_declaration_that_names_no_encoding_is_passed_over():
    data = b'<meta charset="utf-8\x00"><p>' + CHINESE.encode("gb18030")
    assert decode(data).encoding == "gb18030"


def test_a_guess_is_read_and_not_edited():
    source = decode("Паром ушёл до рассвета, и капитан уже не спал. ".encode("cp1251") * 4)
    assert source.locked is Reason.ENCODING_GUESSED
    assert source.detail == source.encoding == "cp1251"


def test_one_bad_byte_locks_a_post_that_can_still_be_read():
    source = decode(CHINESE.encode() + b"\xff" + CHINESE.encode())
    assert source.locked is Reason.ENCODING_LOSSY
    assert source.text.count("\ufffd") == 1
    assert source.detail == f"byte {len(CHINESE.encode())}"
    with pytest.raises(ValueError, match="encoding-lossy"):
        source.splice(b"", [])


@pytest.mark.parametrize(
    ("data", "encoding", "text"),
    [
        ("好".encode() + b"\xff\xfe!", "utf-8", "好\ufffd\ufffd!"),
        (b"na\xc3\xafve \x81", "utf-8", "naïve \ufffd"),
        (CHINESE.encode("gbk") + b"\xff!", "gb18030", CHINESE + "\ufffd!"),
        (CHINESE.encode("gbk")[:-1], "gb18030", CHINESE[:-1] + "\ufffd"),
        (JAPANESE.encode("euc_jp") + b"\xff", "euc_jp", JAPANESE + "\ufffd"),
    ],
)
def test_a_text_with_bad_bytes_is_read_however_short_it_is(data, encoding, text):
    source = decode(data)
    assert (source.encoding, source.text) == (encoding, text)
    assert source.locked is Reason.ENCODING_LOSSY
    place = int(source.detail.removeprefix("byte "))
    assert data[:place].decode(encoding) == text[: text.index("\ufffd")]


def test_a_lone_half_of_a_pair_in_utf_16_locks_the_post():
    source = decode(codecs.BOM_UTF16_LE + b"a\x00\x00\xd8b\x00")
    assert source.locked is Reason.ENCODING_LOSSY


def test_a_text_in_utf_16_that_begins_with_nul_is_not_taken_for_utf_32():
    source = decode(codecs.BOM_UTF16_LE + "\x000".encode("utf-16-le"))
    assert (source.encoding, source.text, source.locked) == ("utf-16-le", "\x000", None)


TEXTS = st.text(st.characters(codec="utf-8"), max_size=40)
ENCODINGS = st.sampled_from(
    [("utf-8", b""), ("utf-8", codecs.BOM_UTF8), ("utf-16-le", codecs.BOM_UTF16_LE)]
)


@given(TEXTS.filter(lambda text: not text.startswith("\ufeff")), ENCODINGS, st.data())
def test_splice_leaves_every_byte_outside_the_edits(text, encoding, data):
    codec, mark = encoding
    raw = mark + text.encode(codec)
    try:
        source = decode(raw)
    except NotText:
        return  # a text can begin like a picture
    places = data.draw(st.lists(st.integers(0, len(source.text)), max_size=6))
    cuts = sorted(places)[: len(places) // 2 * 2]
    new = data.draw(st.lists(TEXTS, min_size=len(cuts) // 2, max_size=len(cuts) // 2))
    spans = [Span(*pair) for pair in zip(cuts[::2], cuts[1::2], strict=True)]
    edits = {span: Edit(span, words) for span, words in zip(spans, new, strict=True)}
    expected, at = source.mark, 0
    for span in sorted(edits):
        expected += source.text[at : span.start].encode(source.encoding)
        expected += edits[span].text.encode(source.encoding)
        at = span.stop
    expected += source.text[at:].encode(source.encoding)
    assert source.splice(raw, edits.values()) == expected
    assert source.splice(raw, []) == raw


@given(st.binary(max_size=300))
def test_any_bytes_are_read_or_refused(data):
    try:
        source = decode(data)
    except NotText:
        return
    if source.locked is None:
        assert source.mark + source.text.encode(source.encoding) == data
