import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.catalogue.codes import (
    beginning_of_code,
    code_in,
    code_of_cell,
    codes_inside,
    procedure_code,
)

CODES = st.from_regex(r"[1-3]\.[0-9]{6}", fullmatch=True)
CASES = st.sampled_from(["", ".01", ".27"])


@given(CODES, CASES)
def test_a_code_is_itself_in_every_form(code: str, case: str) -> None:
    assert code_in(f" {code}{case} ") == code + case
    assert code_in(code.replace(".", "")) == code_in(code.replace(".", " ")) == code
    assert code_in(f"{code}.000.00.00.H35") == code
    assert procedure_code(code + case) == code
    assert codes_inside(f"[{code}{case}] Tên (Mã TTHC: {code})") == [code + case, code]


@given(CODES)
def test_a_spreadsheet_s_number_gets_its_zeros_back(code: str) -> None:
    assert code_of_cell(code.rstrip("0") if not code.endswith("000000") else code) == code


@given(CODES, st.integers(3, 8))
def test_the_beginning_of_a_code_is_recognised_with_and_without_its_dot(code: str, length: int) -> None:
    begun = code[:length]
    assert beginning_of_code(begun) == beginning_of_code(begun.replace(".", "")) == begun


@pytest.mark.parametrize("text", ["", "khai sinh", "1", "A07", "1.00119a", "12.001193", "1.001193.1", "1.001193.000"])
def test_anything_else_is_no_code(text: str) -> None:
    assert code_in(text) == beginning_of_code(text) == ""
    assert procedure_code(text) == text
    assert codes_inside("11.001193 1.0011934") == []


def test_a_digit_and_a_dot_begin_a_code() -> None:
    assert beginning_of_code("1.") == "1."
    assert code_of_cell("khai sinh") == ""
