import pytest

from desktop_app.domain.replication.rollback_guard import Witness, rebirth_reason

_LOG = {0: "", 1: "aa", 2: "bb"}


@pytest.mark.parametrize(
    ("witness", "reason"),
    [
        (None, "copied"),
        (Witness("i", "here", 2, "bb"), ""),
        (Witness("i", "here", 1, "aa"), ""),
        (Witness("i", "here", 3, "cc"), "rolled_back"),
        (Witness("i", "here", 2, "other"), "rolled_back"),
        (Witness("i", "there", 2, "bb"), "copied"),
        (Witness("j", "here", 2, "bb"), "copied"),
        (Witness("i", "here", 0, ""), ""),
    ],
)
def test_the_true_file_is_told_from_an_old_or_a_copied_one(witness: Witness | None, reason: str) -> None:
    assert rebirth_reason(witness, "i", "here", _LOG.get) == reason
