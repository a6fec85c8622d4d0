import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.dossier.code import PROVISIONAL_LETTERS
from desktop_app.domain.papers.letters import from_letters, letters_for, to_letters


@given(st.binary(min_size=1, max_size=100))
def test_bytes_come_back_from_letters_that_input_methods_leave_alone(content: bytes) -> None:
    text = to_letters(content)
    assert len(text) == letters_for(len(content))
    assert set(text) <= set(PROVISIONAL_LETTERS)
    assert from_letters(text, len(content)) == content


@pytest.mark.parametrize("text", ["", "0", "0" * 13, "ZZZZ", "00A0", "00b0", "00 0", "００００"])
def test_other_texts_are_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"letters|fits"):
        from_letters(text, 2)
