"""CSV: exact, readable by programs and by Nordic spreadsheets, and harmless in them."""

import csv
import io
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import regionkit as rk
from regionkit.errors import InvalidValueError
from regionkit.exchange import TABLES, csv_text, records, write_csv

PLAN = rk.read("examples/kongsbergregionen.yaml")
ROWS = [{"title": "Bø; «ø»", "amount": "1250000.50", "external": 1, "note": None}]


def _read(text: str, delimiter: str = ",") -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text, newline=""), delimiter=delimiter))


def test_plain_csv_is_that_of_rfc_4180() -> None:
    assert csv_text(ROWS) == "title,amount,external,note\r\nBø; «ø»,1250000.50,1,\r\n"


@pytest.mark.parametrize("locale", ["nb", "nn", "da", "sv", "fi", "is"])
def test_a_nordic_spreadsheet_gets_semicolons_and_decimal_commas(locale: str) -> None:
    assert csv_text(ROWS, locale=locale).splitlines()[1] == '"Bø; «ø»";1250000,50;1;'


def test_an_english_spreadsheet_gets_commas_and_full_stops() -> None:
    assert csv_text(ROWS, locale="en") == csv_text(ROWS)


def test_only_numbers_get_another_decimal_sign() -> None:
    rows = [{"title": "1.5", "amount": "1.5"}]
    assert csv_text(rows, locale="nb").splitlines()[1] == "1.5;1,5"
    assert csv_text(rows, locale="nb", numbers=("title",)).splitlines()[1] == "1,5;1.5"


@pytest.mark.parametrize(
    "text",
    ["=1+1", "+47 32 86", "-cmd|' /C calc'!A0", "@SUM(A1)", "\t=1", "\r=1", '=HYPERLINK("x")'],
)
def test_a_text_that_a_spreadsheet_would_run_is_made_harmless(text: str) -> None:
    rows = [{"title": text}]
    for locale in (None, "nb"):
        (row,) = _read(csv_text(rows, locale=locale), ";" if locale else ",")
        assert row["title"] == f"'{text}"
    (as_it_is,) = _read(csv_text(rows, guard=False))
    assert as_it_is["title"] == text


def test_a_negative_number_is_a_number() -> None:
    assert csv_text([{"amount": "-1250.5"}], locale="nb").splitlines()[1] == "-1250,5"


def test_a_head_of_ones_own_is_made_harmless_too() -> None:
    assert csv_text([{"=x": 1}]).splitlines()[0] == "'=x"


def test_without_rows_there_are_the_columns_that_were_said() -> None:
    assert csv_text([], columns=TABLES["costs"].schema).startswith("path,project,id,title,")
    assert csv_text([]) == "\r\n"


def test_rows_of_different_columns_stand_under_all_of_them() -> None:
    assert csv_text([{"a": 1}, {"b": True}]) == "a,b\r\n1,\r\n,1\r\n"


@given(st.lists(st.text(st.characters(exclude_categories=["Cs"]), max_size=9), min_size=1))
def test_texts_come_back_as_they_were(texts: list[str]) -> None:
    rows = [{"title": text, "n": number} for number, text in enumerate(texts)]
    back = _read(csv_text(rows, locale="nb", guard=False), ";")
    assert [row["title"] for row in back] == texts


def test_every_table_comes_back_from_plain_csv() -> None:
    for name in TABLES:
        rows = records(PLAN, name)
        back = _read(csv_text(rows, columns=TABLES[name].schema))
        assert back == [
            {key: "" if cell is None else str(cell) for key, cell in row.items()} for row in rows
        ]


def test_a_file_for_a_spreadsheet_says_that_it_is_utf_8(tmp_path: Path) -> None:
    write_csv(ROWS, tmp_path / "excel.csv", locale="nb")
    write_csv(ROWS, tmp_path / "plain.csv")
    assert (tmp_path / "excel.csv").read_bytes().startswith(b"\xef\xbb\xbftitle;")
    assert (tmp_path / "plain.csv").read_bytes().startswith(b"title,")
    assert (tmp_path / "plain.csv").read_bytes().decode() == csv_text(ROWS)


def test_a_stream_will_do() -> None:
    stream = io.StringIO(newline="")
    write_csv(ROWS, stream, locale="nb")
    assert stream.getvalue() == csv_text(ROWS, locale="nb")


def test_half_a_character_is_refused_and_no_file_written(tmp_path: Path) -> None:
    with pytest.raises(InvalidValueError, match="whole characters"):
        write_csv([{"title": "a\ud800"}], tmp_path / "x.csv")
    assert not (tmp_path / "x.csv").exists()


def test_a_language_that_is_none_is_refused() -> None:
    with pytest.raises(InvalidValueError, match="one of the languages"):
        csv_text(ROWS, locale="de")
