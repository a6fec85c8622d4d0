"""A training paper is told from a real one anywhere; only the training desk itself takes it for one of its own."""

from desktop_app.domain.papers.check import Verdict, check_receipt
from desktop_app.domain.papers.scan import receipt_text
from desktop_app.domain.papers.statement import key_id, write_statement
from desktop_app.domain.papers.training import TRAINING_KEY, TRAINING_PUBLIC
from tests.domain.papers.papers import ADDRESS, FACTS, KEY


def _text(key: bytes) -> str:
    return receipt_text(ADDRESS, FACTS.code, write_statement(FACTS, key))


def test_the_reason_is_named() -> None:
    checked = check_receipt(_text(TRAINING_KEY), lambda _wanted: [])
    assert (checked.verdict, checked.is_believed, checked.code) == (Verdict.TRAINING, False, FACTS.code)
    assert check_receipt(_text(KEY), lambda _wanted: []).verdict is Verdict.FORGED
    altered = _text(TRAINING_KEY)[:-1] + "9"
    assert check_receipt(altered, lambda _wanted: []).verdict is Verdict.FORGED


def test_the_training_desk_knows_its_own_papers() -> None:
    assert check_receipt(_text(TRAINING_KEY), lambda _wanted: [], [TRAINING_PUBLIC]).verdict is Verdict.OWN_KEY


def test_its_key_has_an_id_of_its_own() -> None:
    assert key_id(TRAINING_PUBLIC) not in {key_id(bytes(32)), b"\0\0\0\0"}
