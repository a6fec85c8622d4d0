import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.demo.sample_desk import card_text, sample_people
from desktop_app.devices.bursts import PAUSE_MS, BurstDetector
from desktop_app.devices.pace import ScannerPace
from desktop_app.devices.strokes import Scan

CODE = "H44.18-261123-0001"
CARD = "025190001234||Nguyễn Thị Thu Hà|14031990|Nữ|Số 18, đường Hoa Phượng, phường Việt Trì|15062021"
CARDS = [card_text(person) for person in sample_people(50)]


def _typed(text: str, gap_ms: int, end_gap_ms: int | None = None, pace: ScannerPace | None = None) -> str | None:
    detector, at = BurstDetector(pace or ScannerPace()), 0
    for char in text:
        at += gap_ms
        detector.key(char, at)
    scan = detector.end(at + (gap_ms if end_gap_ms is None else end_gap_ms))
    return None if scan is None else scan.text


def _scan_of(detector: BurstDetector, text: str, at_ms: int, gap_ms: int = 5) -> Scan:
    for place, char in enumerate(text):
        detector.key(char, at_ms + gap_ms * place)
    scan = detector.end(at_ms + gap_ms * len(text))
    assert scan is not None
    return scan


def test_a_scanner_is_faster_than_a_hand() -> None:
    assert _typed(CODE, 5) == CODE
    assert _typed(CODE, 35) == CODE
    assert _typed("0912345678", 35) == "0912345678"
    assert _typed("0912345678", 36) is None
    assert _typed("0912345678", 120) is None


@pytest.mark.parametrize("pace", [ScannerPace(), ScannerPace((60,) * 3)])
@pytest.mark.parametrize("text", ["0912345678", "+84 912 345 678", "21/08/1990", "150.000", "31081990"])
def test_a_short_number_in_a_field_is_typed_by_a_hand_however_quick(text: str, pace: ScannerPace) -> None:
    detector = BurstDetector(pace, is_in_field=True)
    for place, char in enumerate(text):
        detector.key(char, 20 * place)
        assert not detector.is_under_way
    assert detector.end(20 * len(text)) is None


@pytest.mark.parametrize("text", ["025190001234", "H44.18-260831-0001", CARD, "8936012345678"])
def test_what_a_scanner_reads_is_a_scan_in_a_field_too(text: str) -> None:
    detector = BurstDetector(is_in_field=True)
    assert _scan_of(detector, text, 0).text == text


def test_a_slow_scanner_is_known_after_some_scans() -> None:
    pace = ScannerPace((60,) * 3)
    assert _typed("0912345678", 60) is None
    assert _typed("0912345678", 60, pace=pace) == "0912345678"
    assert _typed("0912345678", 81, pace=pace) is None


def test_a_receipt_is_scanned_faster_than_it_can_be_typed() -> None:
    assert _typed(CODE, 100) == CODE
    assert _typed(CODE, 101) is None
    assert _typed("BS-2026-000001", 90) == "BS-2026-000001"


@pytest.mark.parametrize(
    ("text", "gap_ms"),
    [
        *((CARD, gap_ms) for gap_ms in (1, 60, 120, 400, 2000)),
        *(("HTTPS://TRACUU.PHUTHO.GOV.VN/" + CODE, gap_ms) for gap_ms in (1, 120, 2000)),
        *(("]Q3" + CARD, gap_ms) for gap_ms in (1, 120, 300)),
    ],
)
def test_content_that_nobody_types_is_a_scan_at_any_pace(text: str, gap_ms: int) -> None:
    assert _typed(text, gap_ms) == text


def test_a_short_burst_is_a_hand_that_rolls_over_keys() -> None:
    assert _typed("12345", 5) is None
    assert _typed("123456", 5) == "123456"


@pytest.mark.parametrize("gap_ms", [0, 3, 35])
def test_a_name_that_comes_late_and_all_at_once_is_no_scan(gap_ms: int) -> None:
    assert _typed("nguyễn thị thu hà", gap_ms) is None


def test_the_end_must_be_as_fast() -> None:
    assert _typed("025190", 5, end_gap_ms=400) is None
    assert _typed("025190001234", 5, end_gap_ms=400) == "025190001234", "eight digits at this pace are beyond a hand"


def test_what_was_typed_before_the_scan_is_not_in_it() -> None:
    detector = BurstDetector()
    detector.key("x", 0)
    first = detector.key("0", 500)
    for place, char in enumerate("25190001234"):
        detector.key(char, 505 + 5 * place)
    scan = detector.end(565)
    assert scan is not None
    assert (scan.text, scan.first_order, scan.gap_ms) == ("025190001234", first, 5)
    assert detector.end(570) is None


def test_a_card_begins_with_its_twelve_digits_whatever_was_typed_just_before() -> None:
    detector = BurstDetector()
    for place, char in enumerate("0912"):
        detector.key(char, 150 * place)
    scan = _scan_of(detector, CARD, 460)
    assert (scan.text, scan.first_order, scan.is_proven) == (CARD, 4, True)


def test_a_broken_card_begins_after_the_last_pause_of_a_hand() -> None:
    broken = CARD.replace("025190001234", "02519x001234")
    detector = BurstDetector()
    for place, char in enumerate("abc12"):
        detector.key(char, 200 * place)
    scan = _scan_of(detector, broken, 1200, gap_ms=110)
    assert (scan.text, scan.first_order, scan.is_proven) == (broken, 5, False)


def test_a_sign_that_a_hand_typed_long_before_a_code_is_not_its_asterisk() -> None:
    detector = BurstDetector()
    detector.key("*", 0)
    scan = _scan_of(detector, CODE, 1000)
    assert (scan.text, scan.first_order) == (CODE, 1)
    detector.key("*", 3000)
    assert _scan_of(detector, CODE + "*", 3005).text == f"*{CODE}*"


def test_a_code_whose_signs_overtook_each_other_is_a_scan_all_the_same() -> None:
    for text in (":HTTPS//TRACUU.EXAMPLE.VN/" + CODE, "4H4.18-261123-0001"):
        assert _typed("x" + text, 60) == "x" + text
        detector = BurstDetector()
        detector.key("x", 0)
        assert _scan_of(detector, text, 500, gap_ms=60).text == text


def test_a_long_pause_ends_what_was_typed() -> None:
    detector = BurstDetector()
    for place, char in enumerate(CARD):
        detector.key(char, 5 * place + (PAUSE_MS + 1 if place > 40 else 0))
    scan = detector.end(5 * len(CARD) + PAUSE_MS + 1)
    assert scan is not None
    assert scan.text == CARD[41:]


@given(st.sampled_from(CARDS), st.integers(0, 2**32), st.sampled_from(["", "0912", "nguyễn thị", "Số 12, "]))
def test_uneven_gaps_and_pauses_never_break_a_card(text: str, seed: int, before: str) -> None:
    chance = random.Random(seed)
    detector, at = BurstDetector(), 0
    for char in before:
        at += chance.randint(80, 300)
        detector.key(char, at)
    for char in text:
        at += chance.randint(1, 120) + (chance.randint(150, 1500) if chance.random() < 0.02 else 0)
        detector.key(char, at)
    scan = detector.end(at + chance.randint(1, 120))
    assert scan is not None
    assert (scan.text, scan.first_order, scan.is_composed) == (text, len(before), False)


@given(st.sampled_from(CARDS), st.integers(0, 2**32))
def test_keys_that_an_input_method_held_back_stand_where_they_were_pressed(text: str, seed: int) -> None:
    chance = random.Random(seed)
    pressed = [(5 * place + 1, char) for place, char in enumerate(text)]
    arriving = sorted(pressed, key=lambda key: key[0] + (chance.randint(0, 40) if chance.random() < 0.2 else 0))
    detector = BurstDetector()
    for at, char in arriving:
        detector.key(char, at)
    scan = detector.end(5 * len(text) + 1)
    assert scan is not None
    assert scan.text == text
    assert scan.first_order == 0


@given(st.text(st.characters(min_codepoint=32, max_codepoint=0x1EF9), max_size=60), st.integers(121, 900))
def test_what_a_hand_types_is_its_own(text: str, gap_ms: int) -> None:
    if text.count("|") < 4:
        assert _typed(text, gap_ms) is None


def test_a_scan_is_certain_once_a_card_has_begun_or_eight_keys_were_too_fast() -> None:
    for text, gap_ms, needed in ((CARD, 120, 13), (CODE, 5, 8), (CARD, 5, 8)):
        detector = BurstDetector()
        certain = []
        for place, char in enumerate(text):
            detector.key(char, gap_ms * place)
            certain.append(detector.is_under_way)
        assert certain.index(True) + 1 == needed
        assert all(certain[needed:]), "one late key changes nothing"
        detector.clear()
        assert not detector.is_under_way


def test_a_late_key_does_not_split_a_scan_that_was_certain() -> None:
    detector = BurstDetector()
    for place, char in enumerate("EB123456789VN"):
        detector.key(char, 5 * place + (300 if place > 9 else 0))
    scan = detector.end(370)
    assert scan is not None
    assert (scan.text, scan.first_order) == ("EB123456789VN", 0)


def test_no_input_method_is_wanted_after_six_digits() -> None:
    detector = BurstDetector()
    wanted = []
    for place, char in enumerate("02519a025190001234|Nguyễn"):
        detector.key(char, 100 * place)
        wanted.append(not detector.needs_no_input_method)
    assert wanted == [True] * 11 + [False] * 14


def test_words_of_an_input_method_keep_the_pace_of_the_keys_around_them() -> None:
    detector, at = BurstDetector(), 0
    for word in ("025190001234 ", "Nguyễn ", "Thu ", "14031990"):
        if word[0].isdigit():
            for char in word:
                at += 20
                detector.key(char, at)
            continue
        for place, _ in enumerate(word[:-1], 1):
            at += 20
            detector.compose("", word[:place], at)
        detector.compose(word[:-1], "", at)
        at += 20
        detector.key(" ", at)
    scan = detector.end(at + 20)
    assert scan is not None
    assert scan.text == "025190001234 Nguyễn Thu 14031990"
    assert scan.is_composed


def test_a_hand_with_an_input_method_is_no_scanner() -> None:
    detector, at = BurstDetector(), 0
    for word in ("Nguyễn", "Thị", "Tổ", "5"):
        for place, _ in enumerate(word, 1):
            at += 150
            detector.compose("", word[:place], at)
        detector.compose(word, "", at)
        detector.key(" ", at)
    assert not detector.is_under_way
    assert detector.end(at + 150) is None


def test_digits_that_an_input_method_composes_by_hand_are_no_scan() -> None:
    detector = BurstDetector()
    for place in range(1, 11):
        detector.compose("", "0912345678"[:place], 150 * place)
    detector.compose("0912345678", "", 1501)
    assert not detector.is_under_way
    assert detector.end(1700) is None


@pytest.mark.parametrize(("left", "pause_ms"), [("", 1000), ("thị", 1000), ("thị", 0)])
def test_a_card_whose_number_an_input_method_composes_begins_with_its_first_digit(left: str, pause_ms: int) -> None:
    detector, at = BurstDetector(), 5000
    for place in range(1, len(left) + 1):
        at += 150
        detector.compose("", left[:place], at)
    at += pause_ms
    wanted = None
    for place in range(1, 13):
        at += 40
        order = detector.compose("", left + CARD[:place], at)
        wanted = order if wanted is None else wanted
        assert not detector.needs_no_input_method, "what it has begun to compose is in its hands"
    detector.compose(left + CARD[:12], "", at)
    for char in CARD[12:]:
        at += 40
        detector.key(char, at)
    scan = detector.end(at + 40)
    assert scan is not None
    assert (scan.text, scan.first_order) == (CARD, wanted)


def test_a_program_that_is_slow_sees_an_input_method_later_than_the_keys_after_it() -> None:
    detector = BurstDetector()
    detector.key("x", 0)
    detector.compose(CARD[:12], "", 2400)
    detector.compose("", "", 4900)
    for place, char in enumerate(CARD[12:]):
        detector.key(char, 500 + place)
    scan = detector.end(700)
    assert scan is not None
    assert scan.text == CARD


def _retyped(*parts: str) -> Scan:
    detector, at = BurstDetector(), 0
    for part in parts:
        at += 4
        if part == "<":
            detector.backspace(at)
        else:
            for char in part:
                at += 4
                detector.key(char, at)
    scan = detector.end(at + 4)
    assert scan is not None
    return scan


def test_what_an_input_method_deletes_and_retypes_counts_as_it_stands() -> None:
    scan = _retyped("025190001234||Nguye", "<", "ê", "<", "ễn Thu|14031990|Nu", "<", "ữ|Ha Tu|15062021")
    assert scan.text == "025190001234||Nguyễn Thu|14031990|Nữ|Ha Tu|15062021"
    assert not scan.is_uneven


def test_a_word_that_was_retyped_among_others_with_marks_is_not_what_was_read() -> None:
    scan = _retyped("025190001234||Nguyễn Thu|14031990|Nữ|Khu A", "<", "Á|15062021")
    assert scan.text.endswith("|Khu Á|15062021")
    assert scan.is_uneven


@pytest.mark.parametrize(
    ("words", "is_uneven"),
    [
        ([["Nguyễn"], ["A", "Á"]], True),
        ([["Nguyễn"], ["A", "A1"]], False),
        ([["Nguye", "Nguyê", "Nguyễ", "Nguyễn"], ["Khu"]], False),
    ],
)
def test_a_word_that_an_input_method_changed_while_composing_is_not_what_was_read(
    words: list[list[str]], is_uneven: bool
) -> None:
    detector = BurstDetector()
    for place, char in enumerate("025190001234|"):
        detector.key(char, 5 * place)
    for steps in words:
        for step in steps:
            detector.compose("", step, 70)
        detector.compose(steps[-1], "", 70)
        detector.key(" ", 75)
    scan = _scan_of(detector, "||15062021", 80)
    assert scan.is_composed
    assert scan.is_uneven is is_uneven


def test_where_an_input_method_retyped_the_word_before_a_scan_all_of_it_is_taken_back() -> None:
    detector = BurstDetector()
    for place, char in enumerate("thi"):
        detector.key(char, 200 * place)
    first = detector.key("0", 1500)
    for at in (1504, 1505):
        detector.backspace(at)
    scan = _scan_of(detector, CARD, 1510)
    assert scan.first_order == first


def test_the_second_key_of_a_scans_end_belongs_to_it() -> None:
    detector = BurstDetector()
    assert not detector.follows_scan(0)
    _scan_of(detector, CODE, 0)
    ended = 5 * len(CODE)
    assert detector.follows_scan(ended + 100)
    assert not detector.follows_scan(ended + 101)
    assert detector.is_late(ended)
    assert not detector.is_late(ended + 1)
    assert not detector.is_late(ended - PAUSE_MS - 1), "the clock of the keys began again"
    detector.key("1", ended + 50)
    assert not detector.follows_scan(ended + 60)


def test_memory_is_needed_only_from_the_oldest_stroke_on() -> None:
    detector = BurstDetector()
    assert detector.first_order == 0
    detector.key("a", 0)
    detector.key("b", 100)
    assert detector.first_order == 0
    detector.key("c", PAUSE_MS + 200)
    assert detector.first_order == 2
    detector.key("d", 0)
    assert (detector.first_order, detector.text) == (3, "d"), "the clock of the keys began again"


@pytest.mark.parametrize("stall_ms", [0, 450, 1500])
@pytest.mark.parametrize("overtakes", [False, True])
def test_a_program_that_stands_still_while_a_code_is_composed_takes_back_all_of_it(
    stall_ms: int, *, overtakes: bool
) -> None:
    detector, at = BurstDetector(), 5000
    detector.key("5", at)
    at += 900
    first = detector.compose("", "H", at)
    detector.compose("", "H4", at + 1)
    detector.compose("", "H44", at + 1)
    at += stall_ms
    # The point may arrive before the word that it ends: two orders of the same two events.
    if overtakes:
        detector.key(".", at)
    detector.compose("H44", "", at)
    if not overtakes:
        detector.key(".", at)
    for char in "18-261123-0001":
        at += 20
        detector.key(char, at)
    scan = detector.end(at + 20)
    assert scan is not None
    assert scan.text == (".H4418-261123-0001" if overtakes else "H44.18-261123-0001")
    assert scan.first_order == first
