import pytest

from desktop_app.domain.scan_text import plain_scan

CODE = "H44.18-261123-0001"


@pytest.mark.parametrize(
    "text",
    [
        CODE,
        f"]C1{CODE}",
        f"]Q3{CODE}\r\n",
        f"\x02{CODE}\x03",
        f"*{CODE}*",
        f"]A0*{CODE}*\t",
        f"{CODE}\x1d",
        f" {CODE} ",
    ],
)
def test_what_a_scanner_puts_around_a_text_is_taken_off(text: str) -> None:
    assert plain_scan(text) == CODE


@pytest.mark.parametrize("text", ["**", "*", "]C1", "", "a*b", "*a", "Ã\xa0"])
def test_what_is_no_frame_stays(text: str) -> None:
    assert plain_scan(text) == text
