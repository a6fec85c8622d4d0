"""Papers beside the spool: what they say, where they go, when they are refused."""

from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from desktop_app.domain.dossier.dossier import Channel, Dossier, ReturnMethod
from desktop_app.domain.dossier.hand_back import HandBack
from desktop_app.domain.dossier.ledger import LedgerFilter
from desktop_app.domain.dossier.status import EventKind
from desktop_app.domain.errors import RuleViolation
from desktop_app.domain.law.period import Period
from desktop_app.domain.law.report_forms import ReportForm
from desktop_app.domain.people.person import Applicant
from desktop_app.printing.printers import PrinterProblem
from desktop_app.printing.raster import page_count, page_size, page_texts
from desktop_app.services.context import DeskContext
from desktop_app.services.dossier.completion import result_ready
from desktop_app.services.dossier.dossiers import open_dossier
from desktop_app.services.dossier.hand_back import hand_back
from desktop_app.services.dossier.hand_over import HandOverTo, hand_over
from desktop_app.services.papers.ledger import print_ledger as paper_ledger
from desktop_app.services.printing.drawn_papers import PrintedOut
from desktop_app.services.printing.guidance import guide_for_dossier
from desktop_app.services.printing.print_out import (
    print_address_label,
    print_fees,
    print_hand_over_list,
    print_ledger,
    print_report,
    print_urging_slip,
)
from desktop_app.services.printing.spool import (
    JobState,
    PrintSettings,
    choose_printer,
    follow,
    job_of,
    open_spool,
    print_job,
)
from desktop_app.services.progress import Cancelled
from desktop_app.services.reception.receive import receive
from desktop_app.services.reports.fees import fees_of
from desktop_app.services.reports.ledger import open_ledger
from desktop_app.services.reports.statistics import Grouping, report
from desktop_app.storage.print_jobs import drawn_pages
from tests.conftest import MovableClock, a_reception


@pytest.fixture
def made(context: DeskContext, people: list[Applicant]) -> list[Dossier]:
    """Three dossiers; the result of the last one goes by post."""
    found = [receive(context, a_reception(context, one), printed=False).dossier for one in people[:2]]
    by_post = replace(
        a_reception(context, people[2]),
        channel=Channel.POST,
        return_method=ReturnMethod.POST,
        return_address="Số 7, đường Bến Gót, phường Việt Trì, tỉnh Phú Thọ",
    )
    return [*found, receive(context, by_post, printed=False).dossier]


def _noted(asked: list[int]) -> Callable[[int], bool]:
    def go_on(percent: int) -> bool:
        asked.append(percent)
        return True

    return go_on


def _text(tmp_path: Path, name: str) -> str:
    return " ".join("\n".join(page_texts((tmp_path / "pdf" / name).read_bytes())).split())


@pytest.mark.parametrize(
    ("form", "number", "total"), [(ReportForm.II_06A, "II.06a", "3 0 3 0"), (ReportForm.BTP_07A, "07a", "3 2 0")]
)
def test_a_report_lies_across_and_names_nobody(
    context: DeskContext, made: list[Dossier], tmp_path: Path, form: ReportForm, number: str, total: str
) -> None:
    first, last = context.today().replace(month=1, day=1), context.today()
    out = print_report(context, report(context, first, last, Grouping.CHANNEL), form)
    assert out.name == f"Báo cáo {form.value[-3:]} 20260101-20261123.pdf"
    pdf = (tmp_path / "pdf" / out.name).read_bytes()
    width, height = page_size(pdf)
    assert width > height
    text = _text(tmp_path, out.name)
    for said in (f"Biểu số {number}", "Từ ngày 01/01/2026 đến ngày 23/11/2026", "Trực tiếp", "Bưu chính", "(13)"):
        assert said in text
    assert f"Tổng số {total}" in text
    assert not any(one.reception.owner.name in text for one in made)


def test_the_ledger_is_printed_from_the_first_dossier_on(
    context: DeskContext, made: list[Dossier], tmp_path: Path
) -> None:
    ledger = open_ledger(context, LedgerFilter(first=context.today()))
    asked: list[int] = []
    out = print_ledger(context, ledger, _noted(asked))
    text = _text(tmp_path, out.name)
    places = [text.index(one.code) for one in made]
    assert places == sorted(places)
    assert "từ ngày 23/11/2026" in text
    assert asked == [0, 100]


def test_printing_can_be_stopped(context: DeskContext, made: list[Dossier], tmp_path: Path) -> None:
    ledger, counted = open_ledger(context, LedgerFilter()), report(context, context.today(), context.today())
    for stops_at in (0, 100):
        with pytest.raises(Cancelled):
            print_ledger(context, ledger, lambda percent, at=stops_at: percent != at)  # type: ignore[misc]
    with pytest.raises(Cancelled):
        print_report(context, counted, ReportForm.II_06A, lambda _percent: False)
    assert not (tmp_path / "pdf").exists()


def test_a_printer_that_is_not_there(context: DeskContext, made: list[Dossier]) -> None:
    choose_printer(context, PrintSettings("no such queue", ""))
    with pytest.raises(PrinterProblem):
        print_report(context, report(context, context.today(), context.today()), ReportForm.II_06A)


def test_a_hand_over_list(context: DeskContext, made: list[Dossier], tmp_path: Path, clock: MovableClock) -> None:
    ids = [one.id for one in made]
    with pytest.raises(RuleViolation) as caught:
        print_hand_over_list(context, ids)
    assert (caught.value.code, caught.value.params) == ("hand_over.not_yet", {"dossier": made[0].code})
    hand_over(context, ids, HandOverTo("Phòng Lao động", "Phạm Quốc Huy", "gấp"), printed=False)
    out = print_hand_over_list(context, ids)
    text = _text(tmp_path, out.name)
    papers = sum(line.counts.total for one in made for line in one.reception.documents)
    for said in ("Bên nhận: Phòng Lao động", "Phạm Quốc Huy", "gấp", f"Cộng: 3 hồ sơ, {papers} giấy tờ."):
        assert said in text
    assert all(one.code in text for one in made)
    assert all(word in text for one in made for word in one.reception.owner.name.split())
    again = print_hand_over_list(context, ids, again=1)
    assert "BẢN IN LẠI lần 1" in _text(tmp_path, again.name)
    clock.move(hours=1)
    hand_over(context, ids[:1], HandOverTo(""), printed=False)
    for some, code in ((ids, "hand_over.mixed"), ([], "hand_over.nothing")):
        with pytest.raises(RuleViolation) as caught:
            print_hand_over_list(context, some)
        assert caught.value.code == code
    assert "Bên giao: Phòng Lao động" in _text(tmp_path, print_hand_over_list(context, ids[:1]).name)
    assert {job.state for job in open_spool(context)} == {JobState.SENT}


def test_an_address_label(context: DeskContext, made: list[Dossier], tmp_path: Path) -> None:
    with pytest.raises(RuleViolation) as caught:
        print_address_label(context, made[0].id)
    assert caught.value.code == "label.not_by_post"
    posted = made[2]
    out = print_address_label(context, posted.id)
    assert out.name == f"{posted.code} nhãn gửi.pdf"
    text = _text(tmp_path, out.name)
    assert "Bến Gót" in text and posted.reception.owner.name in text
    assert posted.procedure_name not in text, "what is in the envelope is nobody's business"
    assert "Số hiệu bưu gửi" not in text
    result_ready(context, posted.id)
    sent = HandBack(ReturnMethod.POST, tracking_number="EM123456789VN", address="Số 9, xã Lâm Thao, tỉnh Phú Thọ")
    hand_back(context, posted.id, sent)
    text = _text(tmp_path, print_address_label(context, posted.id, again=1).name)
    assert "EM123456789VN" in text and "xã Lâm Thao" in text and "BẢN IN LẠI lần 1" in text
    assert page_count((tmp_path / "pdf" / out.name).read_bytes()) == 1


def test_what_a_printer_does_not_take_waits_and_is_retried(
    context: DeskContext, made: list[Dossier], tmp_path: Path
) -> None:
    found = report(context, context.today(), context.today(), Grouping.FIELD)
    choose_printer(context, PrintSettings("", "/proc/nowhere"))
    for _ in range(2):
        with pytest.raises(PrinterProblem, match=r"print\.folder"):
            print_report(context, found, ReportForm.II_06A)
    # Asked for again, the older pages give way.
    (job,) = open_spool(context)
    assert (job.state, job.code) == (JobState.FAILED, "Báo cáo 06a 20261123-20261123")
    choose_printer(context, PrintSettings("", str(tmp_path / "pdf")))
    assert print_job(context, job.id) is JobState.SENT
    assert [path.stem for path in (tmp_path / "pdf").iterdir()] == [job.code]
    assert follow(context, job.id).state is JobState.PRINTED  # type: ignore[union-attr]
    assert open_spool(context) == []
    with context.store.read() as connection:
        assert drawn_pages(connection, job.id) is None


def test_a_label_is_no_part_of_the_dossiers_course(context: DeskContext, made: list[Dossier]) -> None:
    out = print_address_label(context, made[2].id)
    assert out.job_id is not None
    job = job_of(context, out.job_id)
    assert job is not None
    assert (job.dossier_id, job.code) == (made[2].id, f"{made[2].code} nhãn gửi")
    opened = open_dossier(context, made[2].id)
    assert opened is not None
    assert [event.kind for event in opened.events] == [EventKind.RECEIVED]


def test_pages_that_are_too_many_go_past_the_spool(
    context: DeskContext, made: list[Dossier], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("desktop_app.services.printing.drawn_papers._MOST_KEPT_BYTES", 10)
    out = print_hand_over_list_of(context, made)
    assert out.job_id is None
    assert [path.name for path in (tmp_path / "pdf").iterdir()] == [out.name]
    assert open_spool(context) == []
    (sheet,) = paper_ledger(context, Period(context.today(), context.today())).sheets
    assert (sheet.form, sheet.subject, sheet.state) == ("hand-over-list", out.name.removesuffix(".pdf"), "printed")


def test_every_kind_of_sheet_stands_in_the_print_ledger(context: DeskContext, made: list[Dossier]) -> None:
    print_hand_over_list_of(context, made)
    print_address_label(context, made[2].id)
    print_urging_slip(context, made[0].id)
    print_report(context, report(context, context.today(), context.today()), ReportForm.II_06A)
    print_report(context, report(context, context.today(), context.today()), ReportForm.BTP_07A)
    print_fees(context, fees_of(context, Period(context.today(), context.today())))
    print_ledger(context, open_ledger(context, LedgerFilter()))
    guide_for_dossier(context, made[0])
    sheets = paper_ledger(context, Period(context.today(), context.today())).sheets
    assert Counter(sheet.form for sheet in sheets) == Counter(
        [
            "hand-over-list",
            "address-label",
            "urging-slip",
            "report-06a",
            "report-07a",
            "fee-summary",
            "ledger",
            "guidance-sheet",
        ]
    )
    assert all(sheet.state is JobState.PRINTED or sheet.state is JobState.SENT for sheet in sheets)
    assert all(sheet.officer == context.officer.name and sheet.subject for sheet in sheets)


def print_hand_over_list_of(context: DeskContext, made: list[Dossier]) -> PrintedOut:
    hand_over(context, [made[0].id], HandOverTo("Phòng Lao động"), printed=False)
    return print_hand_over_list(context, [made[0].id])
