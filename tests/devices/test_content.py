import pytest

from desktop_app.devices.content import ScanKind, begun_card, find_scan, may_be_begun_card
from desktop_app.domain.papers.statement import LENGTH

CARD = "025190001234||Lê An|14031990|Nữ|Số 1|15062021"
STATEMENT = "0Z" * (LENGTH // 2) + "B"


@pytest.mark.parametrize(
    ("text", "kind", "begin"),
    [
        (CARD, ScanKind.CARD, 0),
        (CARD + "||||", ScanKind.CARD, 0),
        ("0912" + CARD, ScanKind.CARD, 4),
        ("nguyễn thị]Q1" + CARD, ScanKind.CARD, 10),
        (CARD.replace("||", "|"), ScanKind.CARD, 0),
        (CARD[1:], ScanKind.BROKEN_CARD, 0),
        ("thị " + CARD[1:], ScanKind.BROKEN_CARD, 4),
        ("|" * 4, ScanKind.BROKEN_CARD, 0),
        ("DN4252512345678|4e67|14/03/1990|2|5068", ScanKind.BROKEN_CARD, 0),
        ("H44.18-261123-0001", ScanKind.CODE, 0),
        ("h44.18-20261123-0000001", ScanKind.CODE, 0),
        ("12000.00.18.H44-261123-0001", ScanKind.CODE, 2),
        ("ab]C1H44.18-261123-0001", ScanKind.CODE, 2),
        ("*H44.18-261123-0001*", ScanKind.CODE, 0),
        ("BS-2026-000001", ScanKind.CODE, 0),
        (":HTTPS//TRACUU.EXAMPLE.VN/H44.18-261123-0001", ScanKind.BROKEN_CODE, 0),
        ("x 4H4.18-261123-0001", ScanKind.BROKEN_CODE, 2),
        ("x https://tracuu.example.vn/H44.18-261123-0001", ScanKind.ADDRESS, 2),
        (f"x https://tracuu.example.vn/{STATEMENT}:H44.18-261123-0001", ScanKind.ADDRESS, 2),
        (f"thị]Q1QMC/{STATEMENT}:H44.18-20261123-0000001", ScanKind.ADDRESS, 3),
        (f"x QMC/{STATEMENT[1:]}:H44.18-261123-0001", ScanKind.BROKEN_CODE, 2),
    ],
)
def test_what_only_a_scanner_types(text: str, kind: ScanKind, begin: int) -> None:
    place = find_scan(text)
    assert place is not None
    assert (place.kind, place.begin) == (kind, begin)


@pytest.mark.parametrize(
    "text", ["", "0912345678", "a|b|c|d", "H44.18-261123-0001 ", "https://example.vn/", "261123-0001", "-26112-0001"]
)
def test_what_a_hand_may_type(text: str) -> None:
    assert find_scan(text) is None


def test_a_card_has_begun_with_the_bar_after_its_number() -> None:
    assert begun_card("0912025190001234|") == 4
    assert begun_card("025190001234") is None
    assert may_be_begun_card("thị 025190")
    assert not may_be_begun_card("025190 ")
    assert may_be_begun_card("025190001234|Lê ")
