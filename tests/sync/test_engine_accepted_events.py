"""Whatever the server accepts, a real desk pulls; the command of `accepted_events` runs many more."""

from collections.abc import Iterator

import pytest

from central_server.core import ordering
from desktop_app.domain.dossier import event_encoding
from desktop_app.services.sync import projection
from tests.central_server.cluster import Cluster, running_cluster
from tests.sync.accepted_events import run


@pytest.fixture(scope="module")
def quick_cluster() -> Iterator[Cluster]:
    with running_cluster() as made:
        yield made


def test_what_the_server_accepts_a_desk_pulls(quick_cluster: Cluster) -> None:
    outcome = run(quick_cluster, events=1_500, seed=7)
    assert outcome.findings == []
    # Most lines have to be taken, or nothing would be tried out.
    assert outcome.taken > outcome.set_aside > 150
    assert outcome.mutated > 500
    assert outcome.saved > 0


def test_bytes_that_no_page_of_the_feed_can_carry_would_be_found(
    quick_cluster: Cluster, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(event_encoding, "_check_bytes", lambda _line: None)
    assert any("UnicodeDecodeError" in finding for finding in run(quick_cluster, 1_500, 7).findings)


def test_a_batch_that_is_refused_for_ever_would_be_found(
    quick_cluster: Cluster, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ordering, "read_events", lambda lines, _device: [_fail() for _ in lines])
    monkeypatch.setattr("central_server.core.ingest.read_events", lambda lines, _device: [_fail() for _ in lines])
    assert any(finding.startswith("push: ") for finding in run(quick_cluster, 300, 7).findings)


def test_dossiers_that_are_dropped_without_a_mark_would_be_found(
    quick_cluster: Cluster, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(projection, "note_shown", lambda *_: None)
    assert any(finding.startswith("not shown: ") for finding in run(quick_cluster, 1_500, 7).findings)


def _fail() -> object:
    raise OverflowError
