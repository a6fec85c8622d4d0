from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.dossier.code import PROVISIONAL_LETTERS
from desktop_app.domain.papers.letters import from_letters, to_letters
from desktop_app.domain.papers.statement import (
    LENGTH,
    MOST_REPRINTS,
    PaperFacts,
    read_statement,
    same_minute,
    write_statement,
)
from tests.domain.papers.papers import CODE, FACTS, KEY, PUBLIC, any_facts


@given(any_facts())
def test_what_was_signed_is_read(facts: PaperFacts) -> None:
    text = write_statement(facts, KEY)
    read = read_statement(text, facts.code)
    assert len(text) == LENGTH
    assert text == write_statement(facts, KEY), "the same receipt has the same bytes"
    assert read.is_signed_by(PUBLIC)
    assert not read.is_signed_by(bytes(32))
    assert same_minute(read.received_at, facts.received_at)
    assert same_minute(read.due_at, facts.due_at)
    assert same_minute(read.corrected_at, facts.corrected_at)
    assert read.reprint == min(facts.reprint, MOST_REPRINTS)
    assert read.is_about(facts.procedure_code)
    assert read.names(facts.applicant)


def test_any_other_letter_at_any_place_is_detected() -> None:
    text = write_statement(FACTS, KEY)
    for place in range(LENGTH):
        for letter in PROVISIONAL_LETTERS.replace(text[place], ""):
            altered = text[:place] + letter + text[place + 1 :]
            try:
                assert not read_statement(altered, CODE).is_signed_by(PUBLIC), altered
            except ValueError:
                continue


@given(st.integers(0, len(CODE) - 1), st.sampled_from("0123456789.-H"))
def test_the_statement_of_one_code_does_not_fit_another(place: int, letter: str) -> None:
    other = CODE[:place] + letter + CODE[place + 1 :]
    assert read_statement(write_statement(FACTS, KEY), other).is_signed_by(PUBLIC) is (other == CODE)


def test_another_version_is_not_read() -> None:
    content = from_letters(write_statement(FACTS, KEY), 88)
    with pytest.raises(ValueError, match="version"):
        read_statement(to_letters(bytes([content[0] ^ 0x60]) + content[1:]), CODE)


def test_names_and_procedures() -> None:
    read = read_statement(write_statement(FACTS, KEY), CODE)
    assert read.names("  nguyễn thị  thu hường ")
    assert not read.names("Nguyễn Thị Thu Hương")
    assert read.procedure_code == "1.001193"
    local = read_statement(write_statement(replace(FACTS, procedure_code="TT-07"), KEY), CODE)
    assert (local.procedure_code, local.is_about("TT-07"), local.is_about("TT-08")) == ("", True, False)


@pytest.mark.parametrize(
    "facts",
    [
        replace(FACTS, received_at=datetime(2024, 12, 31, tzinfo=UTC)),
        replace(FACTS, received_at=datetime(2199, 1, 1, tzinfo=UTC), due_at=None),
        replace(FACTS, due_at=FACTS.received_at - timedelta(days=1)),
    ],
)
def test_a_clock_that_is_decades_wrong_signs_nothing(facts: PaperFacts) -> None:
    assert write_statement(facts, KEY) == ""
