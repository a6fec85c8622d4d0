from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.demo.sample_desk import card_text, sample_people
from desktop_app.domain.errors import RuleViolation
from desktop_app.domain.people.identity_card import (
    Sex,
    birth_year_of,
    check_agreement,
    check_birth,
    check_number,
    looks_like_card,
    lost_address,
    lost_letters,
    parse_card,
    sex_of,
)
from desktop_app.domain.people.person import Applicant
from tests.domain.refusals import Refusal, refusal

TODAY = date(2026, 11, 23)
CARD = "025190001234|131234567|Nguyễn Thị Thu Hà|14031990|Nữ|Số 18, đường Hoa Phượng, phường Việt Trì|15062021"
PEOPLE = sample_people(200)


def _refusal(text: str) -> Refusal:
    refused = refusal(lambda: parse_card(text, today=TODAY))
    assert refused is not None
    return refused


def _code(text: str) -> str:
    code, field, _params = _refusal(text)
    assert field == "line"
    return code


def test_the_card_of_2021() -> None:
    card = parse_card(CARD, today=TODAY)
    assert (card.number, card.old_number, card.name) == ("025190001234", "131234567", "Nguyễn Thị Thu Hà")
    assert (card.birth_date, card.sex, card.issued_on) == (date(1990, 3, 14), Sex.FEMALE, date(2021, 6, 15))
    assert card.address == "Số 18, đường Hoa Phượng, phường Việt Trì"


@pytest.mark.parametrize("end", ["", "\r", "\n", "\r\n", "\t"])
def test_the_card_of_2024_has_four_more_fields_and_any_end(end: str) -> None:
    card = parse_card(CARD + "||||" + end, today=TODAY)
    assert card.extra == ("", "", "", "")
    assert card.issued_on == date(2021, 6, 15)
    assert parse_card(CARD + "|X|X" + end, today=TODAY).extra == ("X", "X")


def test_a_card_without_the_old_number_field() -> None:
    short = CARD.replace("131234567|", "")
    assert parse_card(short, today=TODAY).name == "Nguyễn Thị Thu Hà"
    assert parse_card(CARD.replace("131234567", ""), today=TODAY).old_number == ""


def test_dates_with_slashes_are_understood() -> None:
    assert parse_card(CARD.replace("14031990", "14/03/1990"), today=TODAY).birth_date == date(1990, 3, 14)


@pytest.mark.parametrize(
    ("change", "code"),
    [
        (("025190001234", "02519000123"), "number.digit_count"),
        (("025190001234", "02519000123x"), "number.not_digits"),
        (("025190001234", "025191001234"), "number.birth_year"),
        (("025190001234", "025090001234"), "number.sex"),
        (("14031990", "31021990"), "card.birth_date"),
        (("14031990", "1403199"), "card.birth_date"),
        (("14031990", "+4031990"), "card.birth_date"),
        (("14031990", "١٤٠٣١٩٩٠"), "card.birth_date"),
        (("15062021", "15062031"), "card.issued_on"),
        (("Nữ", "?"), "card.sex"),
        (("Nguyễn", "Nguy?n"), "card.garbled"),
        (("Nguyễn Thị Thu Hà", "Nguyn Th Thu H"), "card.garbled"),
        (("Nguyễn Thị Thu Hà", ""), "card.name"),
        (("131234567", "12"), "card.old_number"),
        (("131234567|Nguyễn Thị Thu Hà", "Nguyễn Thị Thu Hà|14031990"), "card.name"),
        (("|Số 18, đường Hoa Phượng, phường Việt Trì|15062021", ""), "card.field_count"),
    ],
)
def test_a_misread_card_is_refused(change: tuple[str, str], code: str) -> None:
    assert _code(CARD.replace(*change)) == code


@pytest.mark.parametrize(
    ("change", "params"),
    [
        (("025190001234", "02519000123"), {"found": 11}),
        (("025190001234", "0251900012345"), {"found": 13}),
        (("025190001234", "025191001234"), {"number_year": 1991, "year": 1990}),
        (("|Số 18, đường Hoa Phượng, phường Việt Trì|15062021", ""), {"found": 5}),
        (("Nữ", "?"), {}),
    ],
)
def test_the_message_of_a_misread_card_has_the_values_that_were_found(
    change: tuple[str, str], params: dict[str, int]
) -> None:
    assert _refusal(CARD.replace(*change))[2] == params


@pytest.mark.parametrize(
    ("issued", "refused"),
    [
        ("13031990", True),
        ("14031990", False),
        ("23112026", False),
        ("24112026", True),
        ("", False),
        ("31022021", True),
        ("1506202", True),
    ],
)
def test_a_card_is_issued_between_birth_and_today(issued: str, refused: bool) -> None:
    text = CARD.replace("15062021", issued)
    if refused:
        assert _code(text) == "card.issued_on"
    else:
        assert parse_card(text, today=TODAY).issued_on == (
            date(int(issued[4:]), int(issued[2:4]), int(issued[:2])) if issued else None
        )


@pytest.mark.parametrize(
    ("word", "sex"), [("Nam", Sex.MALE), ("NAM", Sex.MALE), ("Nữ", Sex.FEMALE), ("nu", Sex.FEMALE), ("N", Sex.FEMALE)]
)
def test_the_sex_is_read_without_its_marks_too(word: str, sex: Sex) -> None:
    text = CARD.replace("Nữ", word)
    if sex is Sex.MALE:
        text = text.replace("025190001234", "025090001234")
    assert parse_card(text, today=TODAY).sex is sex


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("Nguyễn Thị Thu Hà 2", "card.name"),
        ("Nguyễn [Thị", "card.garbled"),
        ("Nguyễn Th� Hà", "card.garbled"),
        ("Nguyễn Th Hà", "card.garbled"),
    ],
)
def test_a_name_that_was_read_wrong_is_refused(name: str, code: str) -> None:
    assert _code(CARD.replace("Nguyễn Thị Thu Hà", name)) == code


@pytest.mark.parametrize("name", ["Hồ A K", "H' Hen Niê", "H’ Hen Niê", "K'Brể Y"])
def test_a_name_may_have_single_letters_and_apostrophes(name: str) -> None:
    assert parse_card(CARD.replace("Nguyễn Thị Thu Hà", name), today=TODAY).name == name


@pytest.mark.parametrize(
    ("old_number", "refused"),
    [("", False), ("131234567", False), ("025190001234", False), ("1312345678", True), ("13123456x", True)],
)
def test_an_old_number_has_nine_or_twelve_digits(old_number: str, refused: bool) -> None:
    text = CARD.replace("131234567", old_number)
    if refused:
        assert _code(text) == "card.old_number"
    else:
        assert parse_card(text, today=TODAY).old_number == old_number


@pytest.mark.parametrize(("text", "is_card"), [("", False), ("a|b", False), ("a|b|c", True), ("a|b|c|d", True)])
def test_two_bars_make_a_text_look_like_a_card(text: str, is_card: bool) -> None:
    assert looks_like_card(text) is is_card


def test_a_birth_in_the_future() -> None:
    text = CARD.replace("025190001234", "025326001234").replace("14031990", "14122026")
    assert _code(text) == "birth.future"


@pytest.mark.parametrize(
    ("birth", "refused"),
    [
        (TODAY, None),
        (date(2026, 11, 24), ("birth.future", "birth_date", {})),
        (date(1900, 1, 1), None),
        (date(1899, 12, 31), ("birth.too_old", "birth_date", {"oldest": 1900})),
    ],
)
def test_the_first_and_the_last_birth_date_that_can_be_true(birth: date, refused: Refusal | None) -> None:
    assert refusal(lambda: check_birth(birth, today=TODAY)) == refused
    if refused:
        named = (refused[0], "submitter_birth_date", refused[2])
        assert refusal(lambda: check_birth(birth, today=TODAY, field="submitter_birth_date")) == named


@pytest.mark.parametrize(
    ("number", "year", "sex"),
    [
        ("025000001234", 1900, Sex.MALE),
        ("025199001234", 1999, Sex.FEMALE),
        ("025200001234", 2000, Sex.MALE),
        ("025399001234", 2099, Sex.FEMALE),
    ],
)
def test_a_number_carries_century_and_sex(number: str, year: int, sex: Sex) -> None:
    assert (birth_year_of(number), sex_of(number)) == (year, sex)
    check_agreement(number, date(year, 6, 1), sex)
    check_agreement(number, None, None)
    for birth, other, code, params in (
        (date(year + 1, 6, 1), sex, "number.birth_year", {"number_year": year, "year": year + 1}),
        (date(year - 1, 6, 1), None, "number.birth_year", {"number_year": year, "year": year - 1}),
        (None, Sex.MALE if sex is Sex.FEMALE else Sex.FEMALE, "number.sex", {}),
    ):
        for field in ("line", "number"):
            refused = refusal(lambda: check_agreement(number, birth, other, field))  # noqa: B023
            assert refused == (code, field, params)
        assert refusal(lambda: check_agreement(number, birth, other)) == (code, "number", params)  # noqa: B023


def test_a_health_insurance_card_is_no_identity_card() -> None:
    text = "DN4252512345678|4e677579e1bb856e|14/03/1990|2|5068c3ba|25 - 011|01/01/2026|-|20/12/2025|25"
    assert looks_like_card(text)
    assert _code(text).startswith(("card.", "number."))


@given(st.sampled_from(PEOPLE))
def test_every_card_reads_back(person: Applicant) -> None:
    card = parse_card(card_text(person), today=TODAY)
    assert (card.number, card.name, card.birth_date) == (person.number, person.name, person.birth_date)
    assert (card.sex, card.address) == (person.sex, person.address)


@given(st.sampled_from(PEOPLE), st.integers(3, 5), st.integers(1, 9))
def test_no_changed_digit_of_sex_or_year_passes(person: Applicant, place: int, by: int) -> None:
    digit = str((int(person.number[place]) + by) % 10)
    wrong = person.number[:place] + digit + person.number[place + 1 :]
    assert _code(card_text(person).replace(person.number, wrong, 1)).startswith("number.")


@given(st.text(max_size=200))
def test_no_text_breaks_the_reader(text: str) -> None:
    try:
        parse_card(text, today=TODAY)
    except RuleViolation as problem:
        assert problem.field == "line"


def test_a_name_with_letters_missing() -> None:
    assert lost_letters("Nguyn Vn Hng", "Nguyễn Văn Hùng")
    assert lost_letters("NGUYN VĂN HNG", "Nguyễn Văn Hùng"), "capitals do not matter, nor letters that came through"
    assert not lost_letters("Nguyễn Văn Hưng", "Nguyễn Văn Hùng"), "another spelling"
    assert not lost_letters("Nguyễn Hùng", "Nguyễn Văn Hùng"), "a new card without the middle name"
    assert not lost_letters("Nguyễn", "Nguyễn Văn Hùng")
    assert not lost_letters("Nguyễn Văn Hùng", "NGUYỄN VĂN HÙNG"), "nothing is lost"
    assert lost_letters("Nguyễn Văn Hùn", "Nguyễn Văn Hùng")
    assert not lost_letters("Nguyễn Văn Hùgn", "Nguyễn Văn Hùng"), "the order of the letters stays"
    assert not lost_letters("Nguyn Thị Hng", "Nguyễn Văn Hùng"), "one other word makes it another name"


@pytest.mark.parametrize(
    ("scanned", "lost"),
    [
        ("S 18, ng Hoa Phng, phng Vit Tr", True),
        ("S 18, đường Hoa Phng", True),
        ("Số 18, phường Việt Trì", False),
        ("Số 9, đường Thu Bồn, xã Lâm Thao", False),
        ("Số 18, đường Hoa Phng", False),
        ("", False),
    ],
)
def test_an_address_with_letters_missing(scanned: str, lost: bool) -> None:
    assert lost_address(scanned, "Số 18, đường Hoa Phượng, phường Việt Trì") is lost


def test_a_name_without_any_vowel_has_lost_its_letters() -> None:
    assert _code(CARD.replace("Nguyễn Thị Thu Hà", "L H")) == "card.garbled"


@pytest.mark.parametrize(
    "address",
    ["Soá 18, ñöôøng Hoa Phöôïng", "S 18, ng Hoa Phng, phng Vit Tr", "Số 18, đường Hoa Ph?ng", "Số 18^, xã Lâm Thao"],
)
def test_the_address_is_checked_as_strictly_as_the_name(address: str) -> None:
    assert _code(CARD.replace("Số 18, đường Hoa Phượng, phường Việt Trì", address)) == "card.garbled"


@pytest.mark.parametrize("text", [f"]Q1{CARD}", f"\x02{CARD}\x03", f"{CARD}\x1d"])
def test_what_the_scanner_puts_around_a_card_does_not_matter(text: str) -> None:
    assert parse_card(text, today=TODAY) == parse_card(CARD, today=TODAY)


def test_caps_lock_swaps_capitals_and_small_letters() -> None:
    assert parse_card(CARD.swapcase(), today=TODAY) == parse_card(CARD, today=TODAY)
    small = parse_card(CARD.replace("Nguyễn Thị Thu Hà", "nguyễn thị thu hà"), today=TODAY)
    assert (small.name, small.address) == ("nguyễn thị thu hà", "Số 18, đường Hoa Phượng, phường Việt Trì")


def test_a_birth_date_before_the_old_number_means_that_the_old_number_was_left_out() -> None:
    short = CARD.replace("131234567|", "") + "||||"
    card = parse_card(short, today=TODAY)
    assert (card.old_number, card.name, card.birth_date) == ("", "Nguyễn Thị Thu Hà", date(1990, 3, 14))
    assert card.issued_on == date(2021, 6, 15)
    assert card.extra == ("", "", "", "")


def test_a_number_of_the_next_century_but_one_is_impossible_only_beyond_the_law() -> None:
    check_number("025999001234")
    assert birth_year_of("025999001234") == 2399
    assert refusal(lambda: check_number("0251900012345")) == ("number.digit_count", "number", {"found": 13})
    assert refusal(lambda: check_number("02519000123x")) == ("number.not_digits", "number", {})
    assert refusal(lambda: check_number("", "line")) == ("number.not_digits", "line", {})
    assert refusal(lambda: check_number("1", "line")) == ("number.digit_count", "line", {"found": 1})
