import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.dossier.code import code_in_scan
from desktop_app.domain.papers.scan import LONGEST_TEXT, PaperText, is_signed_receipt, receipt_text, split_receipt_text
from desktop_app.domain.papers.statement import write_statement
from tests.domain.papers.papers import ADDRESS, CODE, FACTS, KEY

_ALPHANUMERIC = re.compile(r"[0-9A-Z $%*+\-./:]+")
_STATEMENT = write_statement(FACTS, KEY)


@pytest.mark.parametrize("address", [ADDRESS, ADDRESS + "/", "http://10.0.0.7:8080/tra-cuu", ""])
def test_the_text_of_a_receipt_is_read_by_phone_desk_and_check(address: str) -> None:
    text = receipt_text(address, CODE, _STATEMENT)
    assert text.startswith(address.rstrip("/").upper() or "QMC/")
    assert _ALPHANUMERIC.fullmatch(text)
    assert len(text) <= LONGEST_TEXT
    for scanned in (text, text.lower(), f"]Q1{text}\r\n", f"*{text}*"):
        assert split_receipt_text(scanned) == PaperText(CODE, _STATEMENT)
        assert is_signed_receipt(scanned)
        found = code_in_scan(scanned)
        assert found is not None, "desks and servers of before look for the code"
        assert found.text == CODE


def test_without_a_statement_it_is_the_address_or_the_code_alone() -> None:
    assert receipt_text("https://tracuu.phutho.example.vn/", CODE) == f"HTTPS://TRACUU.PHUTHO.EXAMPLE.VN/{CODE}"
    assert receipt_text("HTTPS://TRACUU.BOX//", CODE) == f"HTTPS://TRACUU.BOX/{CODE}"
    assert receipt_text("", CODE) == CODE
    for plain in (CODE, receipt_text(ADDRESS, CODE)):
        assert split_receipt_text(plain) == PaperText(CODE)
        assert not is_signed_receipt(plain)


def test_a_long_address_comes_before_the_statement() -> None:
    longest = "https://" + "a" * 40
    assert len(receipt_text(longest, CODE, _STATEMENT)) == LONGEST_TEXT
    assert receipt_text(longest + "a", CODE, _STATEMENT) == receipt_text(longest + "a", CODE)


def test_texts_that_are_no_receipt() -> None:
    text = receipt_text(ADDRESS, CODE, _STATEMENT)
    other = receipt_text(ADDRESS, "H44.18-20261125-0000013", _STATEMENT)
    for wrong in ("", "QMC/", text[:-1] + "X", text + other, _STATEMENT, "x" * 65_536, text * 300, f"{text} {other}"):
        assert split_receipt_text(wrong) is None


@given(st.text(max_size=500))
def test_any_text_gets_an_answer(text: str) -> None:
    split_receipt_text(text)
