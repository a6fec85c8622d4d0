import pytest

from desktop_app.commands.setup_sentences import SENTENCES, sentence_of
from desktop_app.domain.errors import RuleViolation


@pytest.mark.parametrize("code", ["phone.letters", "password.common", "desk_number.range"])
def test_a_problem_has_a_sentence(code: str) -> None:
    sentence = sentence_of(RuleViolation(code, "field", most=20))
    assert code not in sentence
    assert "{" not in sentence


def test_an_unknown_problem_is_named_by_its_code() -> None:
    assert sentence_of(RuleViolation("some.new_one")) == "không dùng được (some.new_one)."


def test_sentences_end_like_sentences() -> None:
    assert all(sentence.endswith(".") and sentence[0].islower() for sentence in SENTENCES.values())
