import pytest

from desktop_app.devices.alt_codes import AltCode


@pytest.mark.parametrize(
    ("digits", "letter"),
    [
        ("7877", "ễ"),
        ("07877", "ễ"),
        ("0234", "ê"),
        ("130", "é"),
        ("65", "A"),
        ("", ""),
        ("13", ""),
        ("55296", ""),
        ("9999999", ""),
        ("99999991", ""),
    ],
)
def test_a_letter_is_typed_by_its_number(digits: str, letter: str) -> None:
    code = AltCode()
    for digit in digits:
        code.digit(digit)
    assert code.take() == letter
    assert code.take() == "", "it is taken once"
