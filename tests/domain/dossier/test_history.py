"""A dossier is rebuilt from its events with everything that they say."""

from datetime import UTC, datetime, timedelta
from uuid import UUID

import pytest

from desktop_app.domain.codec import convert
from desktop_app.domain.dossier.dossier import Dossier, Reception
from desktop_app.domain.dossier.event_merge import merge_events
from desktop_app.domain.dossier.events import DossierEvent
from desktop_app.domain.dossier.history import dossier_at_counter, dossier_of_page, history_of
from desktop_app.domain.dossier.payloads.reception import CounterPage, ProcedureFacts, Received
from desktop_app.domain.dossier.status import EventKind, Status
from desktop_app.domain.people.person import Applicant
from tests.domain.received import received_body
from tests.events import make_event

DOSSIER, OFFICER, OTHER = UUID(int=7), UUID(int=8), UUID(int=9)
AT = datetime(2026, 11, 23, 2, 42, tzinfo=UTC)
DUE, LATER = datetime(2026, 12, 8, 9, 30, tzinfo=UTC), datetime(2026, 12, 17, 9, 30, tzinfo=UTC)
FACTS = {"id": "A01", "code": "1.000105", "name": "Cấp giấy phép", "field": "Việc làm", "unit": "Sở Nội vụ"}
RECEPTION = Reception(DOSSIER, Applicant(name="Đỗ Thu Hà"), "A01", (), ())
PAGE = CounterPage(
    "BS-2026-000001",
    ProcedureFacts("A01", "1.000105", "Cấp giấy phép", "Việc làm", "Sở Nội vụ"),
    "tt03-2025",
    RECEPTION,
)


def _event(kind: EventKind, days: int, officer: UUID = OFFICER, **body: object) -> DossierEvent:
    return make_event(UUID(int=100 + days), DOSSIER, kind, AT + timedelta(days=days), officer, body)


def _received(days: int = 0) -> DossierEvent:
    body = received_body(DOSSIER) | {"procedure": {**FACTS, "online_level": 3}, "calendar": "2026a", "entry": 12}
    return _event(EventKind.RECEIVED, days, **body)


def test_a_dossier_as_it_was_received() -> None:
    event = _received()
    history = history_of([event])
    assert history is not None
    assert history.dossier == Dossier(
        id=DOSSIER,
        code="H44.18-261123-0001",
        reception=RECEPTION,
        procedure_code="1.000105",
        procedure_name="Cấp giấy phép",
        procedure_field="Việc làm",
        deciding_unit="Sở Nội vụ",
        received_at=AT,
        due_at=DUE,
        officer_id=OFFICER,
        officer_name="Trần Minh Đức",
        book=2026,
        entry=12,
        form_set="tt03-2025",
        rule_set="nd118-2025",
        calendar_version="2026a",
        status=Status.RECEIVED,
        online_level=3,
        clock_started_at=AT,
    )
    assert history.dossier.prints == 0
    assert (history.received, history.received_id) == (event.payload, event.id)
    assert (history.events, history.folded) == ([event], merge_events([event]))


def test_what_happened_later_is_in_force() -> None:
    events = [
        _event(EventKind.SUPPLEMENT_REQUESTED, 0, stage="intake"),
        _received(1),
        _event(EventKind.PRINTED, 2, OTHER, form="receipt"),
        _event(EventKind.PRINTED, 3, OTHER, form="receipt"),
        _event(EventKind.PRINTED, 4, OTHER, form="control-slip"),
        _event(EventKind.CORRECTED, 5, OTHER, field="owner_name", old="Đỗ Thu Hà", new="Đỗ Thu Hằng"),
        _event(EventKind.NUMBER_REASSIGNED, 6, OTHER, old="x", new="H44.18-20261123-0000009"),
        _event(EventKind.EXTENDED, 7, OTHER, due_at=LATER.isoformat()),
        _event(EventKind.RESULT_READY, 8, OTHER),
    ]
    history = history_of(events)
    assert history is not None
    dossier = history.dossier
    assert (dossier.code, dossier.reception.owner.name) == ("H44.18-20261123-0000009", "Đỗ Thu Hằng")
    assert (dossier.due_at, dossier.status, dossier.prints) == (LATER, Status.DONE, 2)
    assert (dossier.received_at, dossier.officer_id) == (AT + timedelta(days=1), OFFICER)
    assert history.received_id == events[1].id
    assert isinstance(events[1].payload, Received)
    assert history.received.reception.owner.name == "Đỗ Thu Hà", "the reception itself stays as it was"


def test_what_was_never_received_has_no_history() -> None:
    assert history_of([]) is None
    assert history_of([_event(EventKind.SUPPLEMENT_REQUESTED, 0, stage="intake")]) is None


def test_a_page_before_reception_has_no_code_and_no_entry() -> None:
    wanted = Dossier(
        id=DOSSIER,
        code="",
        reception=RECEPTION,
        procedure_code="1.000105",
        procedure_name="Cấp giấy phép",
        procedure_field="Việc làm",
        deciding_unit="Sở Nội vụ",
        received_at=AT,
        due_at=LATER,
        officer_id=OFFICER,
        officer_name="Trần Minh Đức",
        book=0,
        entry=0,
        form_set="tt03-2025",
        rule_set="",
        calendar_version="",
        status=Status.NEW,
    )
    assert dossier_of_page(PAGE, DOSSIER, AT, OFFICER, "Trần Minh Đức", LATER) == wanted
    assert dossier_of_page(PAGE, DOSSIER, AT, OFFICER, "Trần Minh Đức").due_at == AT


def test_a_paper_of_the_counter_shows_the_last_page() -> None:
    first = _event(EventKind.SUPPLEMENT_REQUESTED, 0, stage="intake", counter=PAGE)
    newer = convert({"name": "Đỗ Thu Hằng"}, Applicant)
    second = _event(
        EventKind.NOT_RECEIVED,
        1,
        OTHER,
        counter=CounterPage(PAGE.code, PAGE.procedure, "tt01-2018", Reception(DOSSIER, newer, "A01", (), ())),
    )
    printed = _event(EventKind.PRINTED, 2, form="refusal-notice")
    shown = dossier_at_counter([first, second, printed], "Lê Thị Bích")
    assert shown == dossier_of_page(
        CounterPage(PAGE.code, PAGE.procedure, "tt01-2018", Reception(DOSSIER, newer, "A01", (), ())),
        DOSSIER,
        AT + timedelta(days=1),
        OTHER,
        "Lê Thị Bích",
    )
    assert dossier_at_counter([first, printed], "Lê Thị Bích").reception == RECEPTION


def test_a_page_that_was_sent_online_is_shown_too() -> None:
    online = _event(EventKind.SUBMITTED_ONLINE, 0, code="H44.18-261123-0001", procedure=FACTS, reception=PAGE.reception)
    shown = dossier_at_counter([online], "Lê Thị Bích")
    assert (shown.reception, shown.procedure_name, shown.form_set) == (RECEPTION, "Cấp giấy phép", "")


def test_events_without_a_page_show_nothing() -> None:
    with pytest.raises(LookupError, match=r"^a print job without a dossier$"):
        dossier_at_counter([_event(EventKind.PRINTED, 0, form="receipt")], "Lê Thị Bích")
