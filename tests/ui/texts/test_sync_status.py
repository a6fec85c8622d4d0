"""What the sync page says of the desk's office at the server."""

from datetime import UTC, datetime

from desktop_app.services.sync.rounds import SyncStatus
from desktop_app.ui.texts.sync_status import office_of

NOW = datetime(2026, 11, 25, 1, tzinfo=UTC)


def test_the_office_is_named_and_a_missing_look_up_address_is_said() -> None:
    assert office_of(SyncStatus(is_enrolled=True)) == "", "nothing is known before the first round"
    missing = office_of(SyncStatus(is_enrolled=True, last_contact=NOW))
    known = office_of(SyncStatus(is_enrolled=True, last_contact=NOW, office="Phường Thử", look_up="https://x.vn/"))
    both = office_of(SyncStatus(is_enrolled=True, last_contact=NOW, office="Phường Thử"))
    assert "Phường Thử" in known
    assert missing
    assert missing not in known
    assert both == f"{known} {missing}"
    assert not office_of(SyncStatus(is_enrolled=True, last_contact=NOW, look_up="https://x.vn/"))
