import pytest

from desktop_app.domain.replication.rollback_guard import GuardEntry, reissue_reason

_LOG = {0: "", 1: "aa", 2: "bb"}


@pytest.mark.parametrize(
    ("entry", "reason"),
    [
        (None, "copied"),
        (GuardEntry("i", "here", 2, "bb"), ""),
        (GuardEntry("i", "here", 1, "aa"), ""),
        (GuardEntry("i", "here", 3, "cc"), "rolled_back"),
        (GuardEntry("i", "here", 2, "other"), "rolled_back"),
        (GuardEntry("i", "there", 2, "bb"), "copied"),
        (GuardEntry("j", "here", 2, "bb"), "copied"),
        (GuardEntry("i", "here", 0, ""), ""),
    ],
)
def test_the_current_file_is_distinguished_from_an_old_or_a_copied_file(entry: GuardEntry | None, reason: str) -> None:
    assert reissue_reason(entry, "i", "here", _LOG.get) == reason
