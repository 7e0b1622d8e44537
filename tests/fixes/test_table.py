"""Decisions as a table."""

import csv
from io import StringIO

import pytest
from hypothesis import given
from hypothesis import strategies as st

from altcheck.document import Span
from altcheck.fixes.decisions import BrokenFile, Decision, digest
from altcheck.fixes.table import COLUMNS, Row, dump_table, load_table

ONE = Decision("a.md", Span(3, 9), digest("x"), "Two boats", "https://a.example/b.png")


def rows(data):
    return list(csv.DictReader(StringIO(data.decode("utf-8-sig"), newline="")))


def test_a_table_has_a_mark_a_header_and_an_empty_column_for_alts():
    data = dump_table([Row(ONE._replace(alt=""), "A caption", "A proposal")])
    assert data.startswith(b"\xef\xbb\xbfpost,start,end,")
    (row,) = rows(data)
    assert row == {
        "post": "a.md", "start": "3", "end": "9", "digest": ONE.digest, "src": ONE.src,
        "caption": "A caption", "proposal": "A proposal", "alt": "", "decorative": "",
    }  # fmt: skip
    assert load_table(data) == []


@pytest.mark.parametrize("alt", ["=1+1", "+1", "-dash", "@a", "\tx", "'quoted'", "'=x", "''"])
def test_what_looks_like_a_formula_is_guarded_and_comes_back(alt):
    data = dump_table([Row(ONE._replace(alt=alt))])
    (row,) = rows(data)
    assert row["alt"] == "'" + alt
    (one,) = load_table(data)
    assert one.alt == alt


def test_a_word_with_an_apostrophe_is_left_as_it_is():
    data = dump_table([Row(ONE)]).replace(b"Two boats", b"'tis")
    assert [one.alt for one in load_table(data)] == ["'tis"]


texts = st.text(st.characters(codec="utf-8"), min_size=1)


@given(
    st.lists(
        st.builds(
            lambda post, alt: ONE._replace(post=post, alt=alt), texts, texts.filter(str.strip)
        )
    )
)
def test_a_round_trip_changes_nothing(decisions):
    assert load_table(dump_table(map(Row, decisions))) == decisions


def table(*lines, delimiter=",", end="\r\n"):
    return end.join(delimiter.join(cells) for cells in (COLUMNS, *lines)) + end


LINE = ("a.md", "3", "9", ONE.digest, ONE.src, "", "", "Two boats", "")
SPREADSHEETS = {
    "plain": table(LINE).encode(),
    "no last line end": table(LINE).rstrip().encode(),
    "semicolons": table(LINE, delimiter=";").encode("utf-8-sig"),
    "tabs in UTF-16": table(LINE, delimiter="\t").encode("utf-16"),
    "line feeds": table(LINE, end="\n").encode(),
    "quotes": table([f'"{cell}"' for cell in LINE]).encode(),
    "columns in another order": table(LINE).replace("post,start", "start,post").replace("a.md,3", "3,a.md").encode(),
    "columns more": (table(LINE).replace("decorative", "decorative,notes")).encode(),
    "columns less": f"post,start,end,digest,alt,src\na.md,3,9,{ONE.digest},Two boats,{ONE.src}\n".encode(),
    "empty lines": table(LINE, ("",) * 9).encode(),
}  # fmt: skip


@pytest.mark.parametrize("data", SPREADSHEETS.values(), ids=SPREADSHEETS)
def test_what_spreadsheet_programs_make_of_it_is_read(data):
    assert load_table(data) == [ONE]


@pytest.mark.parametrize("mark", ["x", "X", "yes", "1", "是", " true "])
def test_decoration_has_a_column(mark):
    line = (*LINE[:7], "", mark)
    assert load_table(table(line).encode()) == [ONE._replace(alt="")]


BROKEN = {
    "nothing": b"",
    "a picture": b"\x89PNG\r\n",
    "no header": b"a.md,3,9\r\n",
    "a column lacks": table(LINE).replace("digest", "x").encode(),
    "a number that is none": table((*LINE[:1], "3,0", *LINE[2:])).encode(),
    "a number as programs show it": table((*LINE[:1], "3.0", *LINE[2:])).encode(),
    "an end before its start": table((*LINE[:1], "33", *LINE[2:])).encode(),
    "a digest that is none": table((*LINE[:3], "1E+05", *LINE[4:])).encode(),
    "no post": table(("", *LINE[1:])).encode(),
    "both": table((*LINE[:8], "x")).encode(),
    "an open quote": table(LINE).encode() + b'"a.md',
    "bytes of nobody knows what": table(LINE).encode() + ("图片" * 40).encode() + b"\xff",
}  # fmt: skip


@pytest.mark.parametrize("data", BROKEN.values(), ids=BROKEN)
def test_a_broken_table_is_refused_as_a_whole(data):
    with pytest.raises(BrokenFile) as caught:
        load_table(data)
    assert caught.value.detail


def test_the_line_is_named():
    with pytest.raises(BrokenFile, match=r"^3: "):
        load_table(table(LINE, ("", *LINE[1:])).encode())


def test_cells_may_be_long():
    long = ONE._replace(alt="x" * 500_000)
    assert load_table(dump_table([Row(long)])) == [long]
