"""Letters, separators, quotation marks and limits of text tables."""

from __future__ import annotations

import codecs
from pathlib import Path

import pytest

from desktop.exchange import encodings, tabular
from desktop.exchange.headers import map_columns, plain, short, titled
from desktop.exchange.reading import ReadOptions, preview, read_products
from desktop.exchange.reasons import Reason
from desktop.exchange.refusals import (
    ColumnsNotFound,
    EncodingUnknown,
    FileEmpty,
    FileNotReadable,
    FileNotText,
    FileTooLarge,
    TooManyColumns,
    TooManyRows,
)
from tests.exchange.reading_help import plan_of, reasons

FRENCH = "Référence;Nom;Prix\nA1;Thé à la menthe;12,50\nA2;Crème « brûlée » près du poêle;3,20\n"


@pytest.mark.parametrize(
    ("letters", "found"),
    [
        ("utf-8", "utf-8"),
        ("utf-8-sig", "utf-8-sig"),
        ("utf-16", "utf-16"),
        ("cp1252", "cp1252"),
        ("mac_roman", "mac_roman"),
    ],
)
@pytest.mark.parametrize("ends", ["\n", "\r\n", "\r"])
def test_letters_are_found(tmp_path: Path, letters: str, found: str, ends: str) -> None:
    plan = plan_of(tmp_path, FRENCH.replace("\n", ends).encode(letters))
    assert [item.name for item in plan.products] == ["Thé à la menthe", "Crème « brûlée » près du poêle"]
    assert [item.line for item in plan.products] == [2, 3]
    assert plan.sources[0].encoding == found


def test_big_endian_with_its_mark_is_read(tmp_path: Path) -> None:
    plan = plan_of(tmp_path, codecs.BOM_UTF16_BE + FRENCH.encode("utf-16-be"))
    assert plan.products[0].name == "Thé à la menthe"


def test_one_damaged_byte_does_not_spoil_the_other_accents(tmp_path: Path) -> None:
    rows = "".join(f"A{n};Thé d’été n° {n};1\n" for n in range(30)).encode()
    plan = plan_of(tmp_path, b"Ref;Nom;Prix\n" + rows + b"B;Caf\xe9;2\n")
    assert plan.products[0].name == "Thé d’été n° 0"
    assert plan.products[-1].name == "Caf\ufffd"
    assert reasons(plan.warnings) == [(1, Reason.BYTES_REPLACED)]


def test_the_person_may_say_the_letters_and_the_separator(tmp_path: Path) -> None:
    text = "name|price\nBol né|5\n".encode("cp1252")
    plan = plan_of(tmp_path, text, ReadOptions(encoding="cp1250", separator="|"))
    assert (plan.products[0].name, plan.sources[0].encoding) == ("Bol né", "cp1250")
    for wrong in ("no-such-letters", "rot13", "hex"):
        with pytest.raises(EncodingUnknown):
            plan_of(tmp_path, text, ReadOptions(encoding=wrong))


@pytest.mark.parametrize("separator", [",", ";", "\t", "|"])
def test_separators_are_found_among_the_others(tmp_path: Path, separator: str) -> None:
    cells = ['"Name (a,b;c|d)"', "Price", '"Notes, of; any\tkind|x"']
    row = ['"Mug, big; or\tsmall|x"', "5", ""]
    text = separator.join(cells) + "\n" + separator.join(row) + "\n"
    plan = plan_of(tmp_path, text)
    assert (plan.products[0].name, plan.sources[0].separator) == ("Mug, big; or small|x", separator)


def test_excel_may_name_the_separator_in_a_first_line(tmp_path: Path) -> None:
    plan = plan_of(tmp_path, "sep=;\r\nName;Price\r\nMug;5\r\n")
    assert (plan.products[0].name, plan.products[0].line) == ("Mug", 3)


def test_cells_over_several_lines_keep_the_line_numbers_right(tmp_path: Path) -> None:
    text = 'Name,Description,Price\n"Mug","one\ntwo\n\nthree",5\n\n,,\nBowl,,abc\n'
    plan = plan_of(tmp_path, text)
    assert plan.products[0].description == "one\ntwo\n\nthree"
    assert reasons(plan.skipped) == [(8, Reason.UNREADABLE_NUMBER)]


def test_a_mark_that_is_never_closed_costs_one_row(tmp_path: Path) -> None:
    rows = "".join(f"Mug {n},{n}\n" for n in range(5))
    plan = plan_of(tmp_path, f'Name,Price\n{rows}"Broken,5\n{rows.replace("Mug", "Bowl")}')
    assert len(plan.products) == 10
    assert reasons(plan.skipped) == [(7, Reason.UNCLOSED_QUOTE)]


def test_a_cell_without_end_costs_one_row(tmp_path: Path) -> None:
    long = "x" * (tabular.MAX_FIELD + 1)
    plan = plan_of(tmp_path, f"Name,Price\n{long},1\nMug,5\n")
    assert [item.name for item in plan.products] == ["Mug"]
    assert reasons(plan.skipped) == [(2, Reason.FIELD_TOO_LONG)]


def test_a_separator_in_an_unquoted_text_is_told(tmp_path: Path) -> None:
    plan = plan_of(tmp_path, "Name,Price,Stock\nMug,12,50,3\nBowl,5,,,\n")
    assert [item.name for item in plan.products] == ["Bowl"]
    assert plan.skipped[0].facts == {"found": "4", "expected": "3"}
    assert plan.skipped[0].cells == ("Mug", "12", "50", "3")


def test_control_characters_are_dropped(tmp_path: Path) -> None:
    plan = plan_of(tmp_path, b"Na\x00me,Price\nM\x00ug\x07,5\x00\n")
    assert (plan.products[0].name, plan.products[0].variants[0].price) == ("Mug", 5)


@pytest.mark.parametrize(
    ("content", "refusal"),
    [
        (b"", FileEmpty),
        (b"\n\n  \n", FileEmpty),
        (codecs.BOM_UTF16_LE, FileEmpty),
        (b"PK\x03\x04 not a table", FileNotText),
        (b"\xd0\xcf\x11\xe0 old sheet", FileNotText),
        (b"%PDF-1.7", FileNotText),
        (bytes(range(1, 32)) * 50, FileNotText),
        (b"hello\nworld\n", ColumnsNotFound),
        (b"Name,Colour\nMug,Red\n", ColumnsNotFound),
        (b"Price,Stock\n5,1\n", ColumnsNotFound),
        ((",".join(f"c{n}" for n in range(1001)) + "\n").encode(), TooManyColumns),
    ],
)
def test_what_is_no_catalogue_is_refused_whole(
    tmp_path: Path, content: bytes, refusal: type[Exception]
) -> None:
    with pytest.raises(refusal) as caught:
        plan_of(tmp_path, content)
    assert caught.value.file == "file.csv"  # type: ignore[attr-defined]


def test_size_rows_and_missing_files_are_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(FileNotReadable):
        read_products([tmp_path / "none.csv"])
    with pytest.raises(FileNotReadable):
        read_products([tmp_path])
    monkeypatch.setattr(tabular, "MAX_ROWS", 2)
    with pytest.raises(TooManyRows):
        plan_of(tmp_path, "Name,Price\n" + "Mug,1\n" * 3)
    monkeypatch.setattr(encodings, "MAX_BYTES", 10)
    with pytest.raises(FileTooLarge):
        plan_of(tmp_path, "Name,Price\nMug,1\n")


def test_the_reading_can_be_watched_and_ended(tmp_path: Path) -> None:
    text = "Name,Price\n" + "".join(f"Mug {n},1\n" for n in range(1_200))
    seen: list[tuple[str, int]] = []
    plan_of(tmp_path, text, ReadOptions(watch=lambda name, rows: seen.append((name, rows))))
    assert seen == [("file.csv", 500), ("file.csv", 1000)]

    class Ended(Exception):
        pass

    def end(name: str, rows: int) -> None:
        raise Ended

    with pytest.raises(Ended):
        plan_of(tmp_path, text, ReadOptions(watch=end))


def test_titles_are_compared_without_accents_and_marks() -> None:
    assert plain("  Prix (TTC) * ") == "prix ttc"
    assert plain("Valeur(s) de l’attribut 1\u00a0") == "valeur s de l attribut 1"
    assert short("Categories (x,y,z...)") == "categories"
    table = titled(net="price tax excl", any="price")
    header = ["Price (EUR)", "Price (tax excl.)", "price"]
    assert map_columns(header, table) == {"net": 1, "any": 2}
    assert map_columns(header, table, {"any": "Price (EUR)", "net": ""}) == {"any": 0}


def test_a_preview_shows_what_would_be_read(tmp_path: Path) -> None:
    path = tmp_path / "file.csv"
    path.write_bytes("Désignation;Prix TTC;Divers\nBol;5;x\n".encode("cp1252"))
    seen = preview(path)
    assert (seen.encoding, seen.separator, seen.header) == (
        "cp1252",
        ";",
        ("Désignation", "Prix TTC", "Divers"),
    )
    assert seen.rows == (("Bol", "5", "x"),)
    assert seen.columns == {"name": "Désignation", "price_gross": "Prix TTC"}
    assert {"sku", "stock", "tax"} <= set(seen.fields)
    chosen = ReadOptions(columns={"name": "Divers", "brand": "Désignation"})
    assert read_products([path], chosen).products[0].name == "x"
    assert preview(path, chosen).columns["brand"] == "Désignation"
