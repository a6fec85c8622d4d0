"""What happens to a dossier after its reception, through the real services, file and papers."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from pathlib import Path

import pypdfium2
import pytest

from desktop_app.domain.dates import VIETNAM, local
from desktop_app.domain.dossier.correction import CorrectedField
from desktop_app.domain.dossier.dossier import Dossier, ReturnMethod
from desktop_app.domain.dossier.dossier_state import DossierState
from desktop_app.domain.dossier.hand_back import HandBack
from desktop_app.domain.dossier.payloads.corrections import Corrected
from desktop_app.domain.dossier.payloads.processing import Outcome, Refused, SupplementRequested
from desktop_app.domain.dossier.status import EventKind, Status
from desktop_app.domain.errors import Problems, RuleViolation
from desktop_app.domain.law.supplement import SupplementPeriod, SupplementStage, Waiting, WantedItem
from desktop_app.domain.people.agency import Role
from desktop_app.domain.people.person import Applicant
from desktop_app.services.catalogue import catalogue_of
from desktop_app.services.context import DeskContext
from desktop_app.services.dossier.completion import (
    ask_withdrawal,
    decline_withdrawal,
    refuse,
    result_ready,
    stop,
    take_back,
)
from desktop_app.services.dossier.correction import correct
from desktop_app.services.dossier.dossiers import find, open_dossier
from desktop_app.services.dossier.extension import extend
from desktop_app.services.dossier.hand_back import hand_back
from desktop_app.services.dossier.hand_over import HandOverTo, hand_over
from desktop_app.services.dossier.supplement import (
    SupplementRequest,
    last_day_for_supplement,
    request_supplement,
    supplement_received,
    version_of,
)
from desktop_app.services.dossier.unit_of_work import StepResult
from desktop_app.services.printing.spool import JobState, print_job
from desktop_app.services.reception.receive import receive
from desktop_app.storage.event_log import broken_links
from tests.conftest import MovableClock, a_reception

REQUEST = SupplementRequest((WantedItem("Bản sao giấy khai sinh"),), "Chưa có bản sao giấy khai sinh")


@pytest.fixture
def dossier(context: DeskContext, people: list[Applicant]) -> Dossier:
    return receive(context, a_reception(context, people[0]), printed=False).dossier


@pytest.fixture
def head(context: DeskContext) -> Iterator[DeskContext]:
    yield replace(context, officer=replace(context.officer, role=Role.HEAD))


@pytest.fixture
def officer(context: DeskContext) -> DeskContext:
    return replace(context, officer=replace(context.officer, role=Role.OFFICER))


def _papers(context: DeskContext, taken: StepResult, tmp_path: Path) -> dict[str, str]:
    """Print everything a step put into the spool and return the words on the papers by file name."""
    for job_id in taken.job_ids:
        assert print_job(context, job_id) is JobState.SENT
    texts = {}
    for path in (tmp_path / "pdf").glob("*.pdf"):
        pages = pypdfium2.PdfDocument(path)
        texts[path.stem] = " ".join(" ".join(page.get_textpage().get_text_bounded() for page in pages).split())
    return texts


def _dossier(context: DeskContext, of: Dossier) -> Dossier:
    opened = open_dossier(context, of.id)
    assert opened is not None
    return opened.dossier


def test_an_ordinary_life(context: DeskContext, dossier: Dossier, clock: MovableClock, tmp_path: Path) -> None:
    clock.move(hours=5)
    [taken] = hand_over(context, [dossier.id], HandOverTo("Phòng Lao động", "Hà Thị Lan"))
    assert (taken.state.status, taken.state.holder) == (Status.PROCESSING, "Phòng Lao động")
    text = _papers(context, taken, tmp_path)[f"{dossier.code} kiểm soát"]
    assert "PHIẾU KIỂM SOÁT QUÁ TRÌNH GIẢI QUYẾT HỒ SƠ" in text
    assert "Phòng Lao động" in text
    assert "Hà Thị Lan" in text
    clock.move(days=2)
    [taken] = hand_over(context, [dossier.id], HandOverTo(""), printed=False)
    assert (taken.state.holder, taken.job_ids) == ("", ())
    assert result_ready(context, dossier.id).state.outcome is Outcome.RESULT
    clock.move(days=1)
    owner = dossier.reception.owner
    state = hand_back(
        context, dossier.id, HandBack(ReturnMethod.DESK, True, "", owner.name, owner.number, satisfaction=5)
    ).state
    assert (state.status, state.satisfaction) == (Status.RETURNED, 5)
    with context.store.read() as connection:
        assert not list(broken_links(connection))


def test_a_supplement_stops_the_clock_and_prints_both_papers(
    context: DeskContext, dossier: Dossier, clock: MovableClock, tmp_path: Path
) -> None:
    clock.move(days=2)
    taken = request_supplement(context, dossier.id, REQUEST)
    text = _papers(context, taken, tmp_path)[f"{dossier.code} yêu cầu bổ sung"]
    assert "PHIẾU YÊU CẦU BỔ SUNG, HOÀN THIỆN HỒ SƠ" in text
    assert "Số: 01/HDHS-SNV" in text
    assert "Bản sao giấy khai sinh" in text
    assert "chậm nhất đến hết ngày 10 tháng 12 năm 2026" in text.replace("\xa0", " "), "15 days from 25/11"
    clock.move(days=5, hours=1)
    taken = supplement_received(context, dossier.id)
    new = _dossier(context, dossier)
    # Thursday 26/11 is counted from anew on Monday 30/11: seven working days.
    assert new.due_at.date() == date(2026, 12, 9)
    assert new.due_at > dossier.due_at
    assert [(one.until - one.since).days for one in taken.state.waits if one.until] == [5]
    text = _papers(context, taken, tmp_path)[dossier.code].replace("\xa0", " ")
    assert "09 tháng 12 năm 2026" in text
    # The clock starts when the dossier is complete, and the new receipt shows that moment.
    assert (new.received_at, new.clock_started_at) == (dossier.received_at, clock())
    assert "10 giờ 42 phút, ngày 30 tháng 11 năm 2026" in text
    assert "23 tháng 11 năm 2026" not in text


def test_a_second_supplement_needs_the_head_of_desk(
    officer: DeskContext, head: DeskContext, dossier: Dossier, clock: MovableClock
) -> None:
    request_supplement(officer, dossier.id, REQUEST)
    supplement_received(officer, dossier.id)
    for wrong, code in ((REQUEST, "supplement.again"), (replace(REQUEST, override="vì"), "supplement.head_only")):
        with pytest.raises(Problems) as caught:
            request_supplement(officer, dossier.id, wrong)
        assert [one.code for one in caught.value.problems] == [code]
    with pytest.raises(Problems) as caught:
        request_supplement(head, dossier.id, REQUEST)
    assert [one.code for one in caught.value.problems] == ["supplement.no_reason"]
    state = request_supplement(head, dossier.id, replace(REQUEST, override="Luật thay đổi trong thời gian xử lý")).state
    assert state.waits[-1].override == "Luật thay đổi trong thời gian xử lý"


def test_a_request_says_everything_at_once(context: DeskContext, dossier: Dossier) -> None:
    with pytest.raises(Problems) as caught:
        request_supplement(context, dossier.id, SupplementRequest((WantedItem("  "),), ""))
    assert [one.code for one in caught.value.problems] == ["supplement.no_items", "supplement.no_why"]
    with pytest.raises(Problems) as caught:
        request_supplement(context, dossier.id, replace(REQUEST, reason=""))
    assert [one.code for one in caught.value.problems] == ["supplement.no_why"]


def test_a_dossier_that_is_not_supplemented_is_closed_after_fifteen_days(
    context: DeskContext, dossier: Dossier, clock: MovableClock, tmp_path: Path
) -> None:
    request_supplement(context, dossier.id, REQUEST)
    clock.move(days=15)
    with pytest.raises(RuleViolation) as caught:
        stop(context, dossier.id)
    assert (caught.value.code, caught.value.params["last"]) == ("supplement.not_expired", "08/12/2026")
    clock.move(days=1)
    taken = stop(context, dossier.id)
    assert taken.state.outcome is Outcome.EXPIRED
    text = _papers(context, taken, tmp_path)[f"{dossier.code} dừng giải quyết"].replace("\xa0", " ")
    assert "khoản 5 Điều 19" in text
    assert "đến hết ngày 08 tháng 12 năm 2026" in text
    assert "đề nghị dừng" not in text, "nobody asked to stop"


@pytest.mark.parametrize(
    ("asked", "still_open", "closed"),
    [
        # The 15th day is Saturday 06/02/2027, and Tết is from 04/02 to 10/02.
        (datetime(2027, 1, 21, 9, tzinfo=VIETNAM), date(2027, 2, 11), date(2027, 2, 12)),
        (datetime(2027, 1, 19, 9, tzinfo=VIETNAM), date(2027, 2, 3), date(2027, 2, 4)),
        # A request late in the evening belongs to its day.
        (datetime(2027, 3, 1, 23, 30, tzinfo=VIETNAM), date(2027, 3, 16), date(2027, 3, 17)),
    ],
)
def test_the_last_day_for_a_supplement_is_a_working_day(
    context: DeskContext, people: list[Applicant], clock: MovableClock, asked: datetime, still_open: date, closed: date
) -> None:
    clock.now = asked
    made = receive(context, a_reception(context, people[0]), printed=False).dossier
    taken = request_supplement(context, made.id, REQUEST)
    assert taken.state.waits[-1].last_day == still_open
    clock.now = datetime.combine(still_open, time(23, 59), VIETNAM)
    with pytest.raises(RuleViolation) as caught:
        stop(context, made.id)
    assert (caught.value.code, caught.value.params["last"]) == ("supplement.not_expired", f"{still_open:%d/%m/%Y}")
    clock.now = datetime.combine(closed, time(0, 0), VIETNAM)
    assert stop(context, made.id).state.outcome is Outcome.EXPIRED


def test_a_special_law_gives_a_procedure_another_period(
    context: DeskContext, people: list[Applicant], clock: MovableClock
) -> None:
    procedure = context.catalogue.by_id("A01")
    assert procedure is not None
    longer = [replace(one, supplement_period=SupplementPeriod(30), notice_days=10) for one in procedure.versions]
    special = replace(context, catalogue=catalogue_of([replace(procedure, versions=tuple(longer))]))
    made = receive(special, a_reception(context, people[0]), printed=False).dossier
    clock.move(days=9)
    request_supplement(special, made.id, REQUEST)
    opened = open_dossier(special, made.id)
    assert opened is not None
    asked = opened.events[-1].payload
    assert isinstance(asked, SupplementRequested)
    assert (asked.last_day, asked.in_time) == (date(2027, 1, 4), True), "02/01/2027 is a Saturday; ten days to ask"
    # A request that a division issued through the server names no day: the special law holds all the same.
    silent = Waiting(SupplementStage.EXAMINATION, clock())
    version = version_of(special, "A01", made.received_at)
    rules = special.law.named(made.rule_set)
    assert last_day_for_supplement(special, silent, rules, version) == date(2027, 1, 4)
    assert last_day_for_supplement(special, silent, rules, None) == date(2026, 12, 17), "15 days by the decree"


def test_a_late_request_is_marked(context: DeskContext, dossier: Dossier, clock: MovableClock) -> None:
    # Received on 23/11, 24/11 is off: the three working days end on 27/11 at midnight.
    clock.now = datetime(2026, 11, 28, 0, 1, tzinfo=VIETNAM)
    request_supplement(context, dossier.id, REQUEST)
    opened = open_dossier(context, dossier.id)
    assert opened is not None
    assert isinstance(opened.events[-1].payload, SupplementRequested)
    assert not opened.events[-1].payload.in_time


@pytest.mark.parametrize(
    ("received", "asked", "last"),
    [
        # Asked before any decree named a period: counted from the first day of Nghị định 118/2025.
        (datetime(2025, 6, 16, 9, tzinfo=VIETNAM), datetime(2025, 6, 18, 9, tzinfo=VIETNAM), date(2025, 7, 16)),
        (datetime(2025, 6, 30, 9, tzinfo=VIETNAM), datetime(2025, 7, 2, 9, tzinfo=VIETNAM), date(2025, 7, 17)),
        # The 15th day is a Saturday.
        (datetime(2025, 6, 30, 9, tzinfo=VIETNAM), datetime(2025, 7, 4, 9, tzinfo=VIETNAM), date(2025, 7, 21)),
    ],
)
def test_a_dossier_of_the_decree_of_2018_can_be_closed_too(
    context: DeskContext,
    people: list[Applicant],
    clock: MovableClock,
    tmp_path: Path,
    received: datetime,
    asked: datetime,
    last: date,
) -> None:
    clock.now = received
    made = receive(context, a_reception(context, people[0]), printed=False).dossier
    assert made.rule_set == "61/2018"
    clock.now = asked
    request_supplement(context, made.id, REQUEST)
    clock.now = datetime.combine(last, time(16), VIETNAM)
    with pytest.raises(RuleViolation, match=r"supplement\.not_expired"):
        stop(context, made.id)
    clock.move(days=1)
    taken = stop(context, made.id)
    assert taken.state.outcome is Outcome.EXPIRED
    text = _papers(context, taken, tmp_path)[f"{made.code} từ chối"]
    assert "khoản 5 Điều 19 Nghị định số 118/2025/NĐ-CP" in text.replace("\xa0", " ")


def test_refusal_prints_form_03(context: DeskContext, dossier: Dossier, tmp_path: Path) -> None:
    hand_over(context, [dossier.id], HandOverTo("Phòng Lao động"), printed=False)
    with pytest.raises(RuleViolation, match=r"refusal\.no_reason"):
        refuse(context, dossier.id, ["  "])
    taken = refuse(context, dossier.id, ["Không thuộc thẩm quyền (khoản 1 Điều 5)"])
    assert (taken.state.status, taken.state.outcome) == (Status.STOPPED, Outcome.REFUSED)
    assert "Không thuộc thẩm quyền" in _papers(context, taken, tmp_path)[f"{dossier.code} từ chối"]


@pytest.mark.parametrize(("minutes", "late"), [(-1, False), (0, True)])
def test_a_refusal_after_the_due_day_is_marked_late(
    context: DeskContext, dossier: Dossier, clock: MovableClock, minutes: int, late: bool
) -> None:
    clock.now = datetime.combine(local(dossier.due_at).date() + timedelta(days=1), time(), VIETNAM)
    clock.move(minutes=minutes)
    refuse(context, dossier.id, ["Không đủ điều kiện"])
    opened = open_dossier(context, dossier.id)
    assert opened is not None
    assert isinstance(opened.events[-1].payload, Refused)
    assert opened.events[-1].payload.is_late is late


def test_withdrawal_and_stop_print_form_05(context: DeskContext, dossier: Dossier, tmp_path: Path) -> None:
    ask_withdrawal(context, dossier.id, "Không còn nhu cầu", "trực tiếp tại Bộ phận Một cửa")
    with pytest.raises(RuleViolation, match=r"withdrawal\.no_reason"):
        decline_withdrawal(context, dossier.id, "")
    assert decline_withdrawal(context, dossier.id, "Kết quả sắp có").state.status is Status.PROCESSING
    ask_withdrawal(context, dossier.id, "Không còn nhu cầu", "trực tiếp tại Bộ phận Một cửa")
    taken = stop(context, dossier.id, "Không thu phí")
    assert taken.state.outcome is Outcome.WITHDRAWN
    text = _papers(context, taken, tmp_path)[f"{dossier.code} dừng giải quyết"]
    assert "Không còn nhu cầu" in text
    assert "Không thu phí" in text


def test_an_extension_prints_form_04_and_is_made_once(
    context: DeskContext, dossier: Dossier, clock: MovableClock, tmp_path: Path
) -> None:
    with pytest.raises(RuleViolation, match=r"extension\.day_off"):
        extend(context, dossier.id, date(2026, 12, 13), "Chờ ý kiến của cơ quan phối hợp")
    taken = extend(context, dossier.id, date(2026, 12, 14), "Chờ ý kiến của cơ quan phối hợp")
    text = _papers(context, taken, tmp_path)[f"{dossier.code} xin lỗi"]
    assert "Chờ ý kiến của cơ quan phối hợp" in text
    assert "14 tháng 12 năm 2026" in text
    assert _dossier(context, dossier).due_at.date() == date(2026, 12, 14)
    with pytest.raises(RuleViolation, match=r"extension\.again"):
        extend(context, dossier.id, date(2026, 12, 15), "Chờ nữa")


def test_a_new_appointment_lies_neither_before_the_reception_nor_before_today(
    context: DeskContext, dossier: Dossier, clock: MovableClock
) -> None:
    received = local(dossier.received_at).date()
    clock.now = dossier.due_at + timedelta(days=10)
    today = context.today()
    for day, code in (
        (received - timedelta(days=1), "extension.before_reception"),
        (received.replace(year=received.year - 1), "extension.before_reception"),
        (today - timedelta(days=1), "extension.past"),
        (local(dossier.due_at).date(), "extension.past"),
    ):
        with pytest.raises(RuleViolation) as caught:
            extend(context, dossier.id, day, "Chờ ý kiến")
        assert (caught.value.code, caught.value.field) == (code, "new_due")
    assert _dossier(context, dossier).due_at == dossier.due_at
    extend(context, dossier.id, context.calendar.next_working(today), "Chờ ý kiến")


def test_a_result_does_not_leave_without_receipt_or_with_a_stranger(
    context: DeskContext, dossier: Dossier, people: list[Applicant]
) -> None:
    owner, stranger = dossier.reception.owner, people[5]
    desk = HandBack(ReturnMethod.DESK, True, "", owner.name, owner.number)
    with pytest.raises(RuleViolation, match=r"step\.impossible"):
        hand_back(context, dossier.id, desk)
    result_ready(context, dossier.id)
    taken_by = replace(desk, collector_name=stranger.name, collector_number=stranger.number)
    cases = [
        (replace(desk, has_receipt=False), ["return.no_receipt"]),
        (replace(desk, collector_name=""), ["return.nobody"]),
        (taken_by, ["return.stranger"]),
        (replace(taken_by, collector_number="", authority="Giấy ủy quyền 01/12/2026"), ["return.no_number"]),
        (replace(desk, collector_number=stranger.number), ["return.stranger"]),
        (replace(desk, satisfaction=6), ["return.satisfaction"]),
        (HandBack(ReturnMethod.POST), ["return.no_address", "return.no_tracking"]),
        (HandBack(ReturnMethod.ELECTRONIC), ["return.no_place", "return.other_way"]),
    ]
    for wrong, codes in cases:
        with pytest.raises(Problems) as caught:
            hand_back(context, dossier.id, wrong)
        assert [one.code for one in caught.value.problems] == codes
    assert _dossier(context, dossier).status == Status.DONE
    state = hand_back(context, dossier.id, replace(taken_by, authority="Giấy ủy quyền số 5 ngày 01/12/2026")).state
    assert state.status is Status.RETURNED


def test_a_mistake_is_taken_back_by_the_head_and_both_stay_in_the_log(
    officer: DeskContext, head: DeskContext, dossier: Dossier
) -> None:
    result_ready(officer, dossier.id)
    with pytest.raises(RuleViolation, match=r"role\.head_only"):
        take_back(officer, dossier.id, "Bấm nhầm hồ sơ")
    with pytest.raises(RuleViolation, match=r"correction\.no_reason"):
        take_back(head, dossier.id, " ")
    state: DossierState = take_back(head, dossier.id, "Bấm nhầm hồ sơ").state
    assert (state.status, state.ended_at, state.outcome) == (Status.PROCESSING, None, None)
    opened = open_dossier(head, dossier.id)
    assert opened is not None
    kinds = [event.kind for event in opened.events]
    assert kinds == [EventKind.RECEIVED, EventKind.RESULT_READY, EventKind.TAKEN_BACK]


def test_a_correction_keeps_the_old_value(context: DeskContext, dossier: Dossier) -> None:
    old = dossier.reception.owner
    with pytest.raises(RuleViolation, match=r"correction\.unchanged"):
        correct(context, dossier.id, CorrectedField.OWNER_NAME, old.name, "gõ sai")
    with pytest.raises(RuleViolation, match=r"phone\.too_short"):
        correct(context, dossier.id, CorrectedField.OWNER_PHONE, "0912", "gõ sai")
    correct(context, dossier.id, CorrectedField.OWNER_NAME, "quách văn bình", "gõ sai tên")
    correct(context, dossier.id, CorrectedField.RETURN_METHOD, "post", "chủ hồ sơ đổi ý")
    opened = open_dossier(context, dossier.id)
    assert opened is not None
    reception = opened.dossier.reception
    assert (reception.owner.name, reception.return_method) == ("Quách Văn Bình", ReturnMethod.POST)
    payload = opened.events[1].payload
    assert isinstance(payload, Corrected)
    assert (payload.old, payload.new, payload.reason) == (old.name, "Quách Văn Bình", "gõ sai tên")
    assert [one.id for one in find(context, "quach van binh").dossiers] == [dossier.id]


def test_a_clock_that_was_set_back_dates_nothing(
    context: DeskContext, dossier: Dossier, clock: MovableClock, people: list[Applicant]
) -> None:
    clock.move(minutes=-2)
    with pytest.raises(RuleViolation, match=r"clock\.back"):
        result_ready(context, dossier.id)
    with pytest.raises(RuleViolation, match=r"clock\.back"):
        receive(context, a_reception(context, people[1]))
    clock.move(minutes=1, seconds=30)
    result_ready(context, dossier.id)
    opened = open_dossier(context, dossier.id)
    assert opened is not None
    assert opened.events[-1].at - opened.events[0].at == timedelta()


def test_a_batch_is_handed_over_whole_or_not_at_all(
    context: DeskContext, dossier: Dossier, people: list[Applicant]
) -> None:
    other = receive(context, a_reception(context, people[2]), printed=False).dossier
    hand_over(context, [other.id], HandOverTo("Phòng Lao động"))
    with pytest.raises(RuleViolation, match=r"hand_over\.same"):
        hand_over(context, [dossier.id, other.id], HandOverTo("Phòng Lao động"))
    assert _dossier(context, dossier).status == Status.RECEIVED
    with pytest.raises(RuleViolation, match=r"hand_over\.nothing"):
        hand_over(context, [], HandOverTo("Phòng Lao động"))
