"""Which papers count no more, by the events of their dossier alone."""

from datetime import UTC, datetime, timedelta
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.dossier.events import DossierEvent
from desktop_app.domain.dossier.history import history_of
from desktop_app.domain.dossier.status import EventKind
from desktop_app.domain.errors import RuleViolation
from desktop_app.domain.papers.voiding import (
    VoidKind,
    VoidSheet,
    check_void_reason,
    replaced_receipt,
    spoilt_receipt,
    void_sheets,
)
from desktop_app.domain.text import tidy
from tests.domain.received import received_body
from tests.events import make_event

_DOSSIER, _OFFICER = UUID(int=7), UUID(int=8)
_BEGIN = datetime(2026, 11, 23, 2, 42, tzinfo=UTC)


def _at(minutes: int) -> datetime:
    return _BEGIN + timedelta(minutes=minutes)


def _job(minutes: int, number: int = 0) -> UUID:
    """An id as print jobs have it: it begins with the moment of the order."""
    return UUID(int=int(_at(minutes).timestamp() * 1000) << 80 | 7 << 76 | 2 << 62 | number)


def _event(kind: EventKind, minutes: int, **body: object) -> DossierEvent:
    return make_event(UUID(int=1000 + minutes), _DOSSIER, kind, _at(minutes), _OFFICER, body)


def _received() -> DossierEvent:
    return _event(EventKind.RECEIVED, 0, **received_body(_DOSSIER))


def _printed(minutes: int, reprint: int = 0, form: str = "receipt", ordered: int | None = None) -> DossierEvent:
    job = _job(minutes if ordered is None else ordered, reprint)
    return _event(EventKind.PRINTED, minutes, form=form, reprint=reprint, job=str(job))


def _extended(minutes: int, days: int) -> DossierEvent:
    return _event(EventKind.EXTENDED, minutes, due_at=_BEGIN + timedelta(days=20 + days), reason="Chờ ý kiến")


def _renumbered(minutes: int) -> DossierEvent:
    return _event(EventKind.NUMBER_REASSIGNED, minutes, old="H44.18-261123-0001", new=f"H44.18-261123-{minutes:04d}")


def test_a_receipt_counts_until_its_appointment_is_changed() -> None:
    events = [_received(), _printed(1), _extended(5, 1), _printed(6, 1)]
    assert void_sheets(events) == {_job(1): VoidSheet(_at(5), VoidKind.APPOINTMENT)}
    assert void_sheets(events[:2]) == {}


def test_the_order_decides_and_not_when_the_printer_took_it() -> None:
    events = [_received(), _extended(5, 1), _printed(9, ordered=1)]
    assert list(void_sheets(events)) == [_job(1)], "it waited for the printer, and says the former appointment"


def test_what_was_undone_replaces_nothing() -> None:
    extended = _extended(5, 1)
    events = [_received(), _printed(1), extended, _event(EventKind.UNDONE, 6, event=str(extended.id))]
    assert void_sheets(events) == {}


def test_another_code_counts_before_another_appointment() -> None:
    events = [_received(), _printed(1), _extended(5, 1), _renumbered(7)]
    assert void_sheets(events)[_job(1)] == VoidSheet(_at(7), VoidKind.NEW_CODE)


def test_a_spoilt_sheet_is_void_with_its_reason_and_only_it() -> None:
    voided = _event(EventKind.PAPER_VOIDED, 3, job=str(_job(2, 1)), form="receipt", reprint=1, reason="Kẹt giấy")
    events = [_received(), _printed(1), _printed(2, 1), voided]
    expected = VoidSheet(_at(3), VoidKind.SPOILT, "Kẹt giấy")
    assert void_sheets(events) == {_job(2, 1): expected}
    assert [spoilt_receipt(events, reprint) for reprint in (0, 1, 2)] == [None, expected, None]
    history = history_of(events)
    assert history is not None
    assert history.folded.state.prints == {"receipt": 2}, "a voided sheet was printed all the same"


def test_of_two_sheets_with_one_number_one_may_still_count() -> None:
    voided = _event(EventKind.PAPER_VOIDED, 4, job=str(_job(1)), form="receipt", reason="Rách")
    events = [_received(), _printed(1), _printed(3, ordered=2), voided]
    assert spoilt_receipt(events, 0) is None
    other = _event(EventKind.PAPER_VOIDED, 5, job=str(_job(2)), form="receipt", reason="Mờ")
    assert spoilt_receipt([*events, other], 0) == VoidSheet(_at(5), VoidKind.SPOILT, "Mờ")


def test_other_papers_are_replaced_by_nothing() -> None:
    assert void_sheets([_received(), _printed(1, form="control-slip"), _extended(5, 1)]) == {}


@given(st.lists(st.sampled_from(["print", "extend", "renumber"]), max_size=8))
def test_a_receipt_is_void_if_and_only_if_it_says_something_else(steps: list[str]) -> None:
    events = [_received()]
    said: dict[datetime, tuple[object, object]] = {}
    for minute, step in enumerate(steps, start=1):
        if step == "print":
            events.append(_printed(minute, minute))
            history = history_of(events)
            assert history is not None
            said[_at(minute)] = (history.dossier.code, history.dossier.due_at)
        else:
            events.append(_extended(minute, minute) if step == "extend" else _renumbered(minute))
    history = history_of(events)
    assert history is not None
    for ordered_at, facts in said.items():
        replaced = replaced_receipt(events, ordered_at)
        assert (replaced is None) == (facts == (history.dossier.code, history.dossier.due_at))
        assert replaced is None or replaced.at > ordered_at


@given(st.text(max_size=400))
def test_a_reason_is_needed_and_has_a_bound(text: str) -> None:
    try:
        reason = check_void_reason(text)
    except RuleViolation as problem:
        assert problem.field == "why"
        assert (problem.code == "void.reason") == (not tidy(text))
    else:
        assert 0 < len(reason) <= 300


@pytest.mark.parametrize("reason", ["", " \n "])
def test_no_reason(reason: str) -> None:
    with pytest.raises(RuleViolation, match=r"void\.reason"):
        check_void_reason(reason)
