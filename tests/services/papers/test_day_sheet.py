"""The sheet of a day over a real file: what it counts, and each kind of gap as it comes about."""

from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from desktop_app.domain.dossier.dossier import ReturnMethod
from desktop_app.domain.dossier.hand_back import HandBack
from desktop_app.domain.errors import RuleViolation
from desktop_app.domain.law.fee import Payment
from desktop_app.domain.papers.day_sheet import FeeSum, Gap, GapKind
from desktop_app.domain.people.person import Applicant
from desktop_app.printing.raster import page_count, page_texts
from desktop_app.services.context import DeskContext
from desktop_app.services.dossier.completion import result_ready
from desktop_app.services.dossier.dossiers import reprint
from desktop_app.services.dossier.hand_back import hand_back
from desktop_app.services.numbers import series_of
from desktop_app.services.papers.day_sheet import sheet_of_day
from desktop_app.services.papers.voiding import void_sheet
from desktop_app.services.printing.day_sheet import print_day_sheet
from desktop_app.services.printing.spool import open_spool, print_job
from desktop_app.services.reception.receive import ReceivedDossier, receive
from desktop_app.storage.numbers import take_number
from tests.conftest import MovableClock, a_reception
from tests.domain.papers.papers import KEY
from tests.enrolled import enrol
from tests.simulation.memory_server import MemoryServer

_DAY = date(2026, 11, 23)


def _received(
    context: DeskContext, person: Applicant, fee: int = 0, payment: Payment | None = None, proof: str = ""
) -> ReceivedDossier:
    page = replace(a_reception(context, person), fee=fee, payment=payment, fee_proof=proof)
    made = receive(context, page)
    for job in open_spool(context):
        print_job(context, job.id)
    return made


def test_a_day_in_order(context: DeskContext, people: list[Applicant], clock: MovableClock) -> None:
    paid = _received(context, people[0], 50_000, Payment.DIRECT, "AB 0012")
    _received(context, people[1], 30_000, Payment.ONLINE, "GD 77")
    clock.move(minutes=30)
    result_ready(context, paid.dossier.id)
    taken = HandBack(
        ReturnMethod.DESK, has_receipt=True, collector_name=people[0].name, collector_number=people[0].number
    )
    hand_back(context, paid.dossier.id, taken)
    sheet = sheet_of_day(context, _DAY)
    assert (sheet.issued, sheet.first, sheet.last) == (2, "H44.18-261123-0001", "H44.18-261123-0002")
    assert (sheet.received, sheet.receipts, sheet.reprints, sheet.voided, sheet.returned) == (2, 2, 0, 0, 1)
    assert sheet.fees == {Payment.DIRECT: FeeSum(1, 50_000, 1), Payment.ONLINE: FeeSum(1, 30_000, 1)}
    assert (sheet.gaps, sheet.unsent) == ((), None)
    other_day = sheet_of_day(context, _DAY - timedelta(days=1))
    assert (other_day.issued, other_day.received, other_day.returned, other_day.fees) == (0, 0, 0, {})


def test_each_gap_is_named(context: DeskContext, people: list[Applicant], clock: MovableClock) -> None:
    first = _received(context, people[0], 50_000, Payment.DIRECT).dossier
    pattern = context.law.pattern(_DAY, context.agency.code_on(_DAY))
    with context.store.write() as connection:
        take_number(connection, series_of(pattern, 1), "20261123")
    second = _received(context, people[1], 20_000).dossier
    third = receive(context, a_reception(context, people[2])).dossier
    sheet = sheet_of_day(context, _DAY)
    assert (sheet.issued, sheet.first, sheet.last) == (3, first.code, third.code)
    assert [(gap.kind, gap.subject, gap.paper, gap.amount) for gap in sheet.gaps] == [
        (GapKind.NUMBER, "H44.18-261123-0002", "", 1),
        (GapKind.NO_RECEIPT, third.code, "", 0),
        (GapKind.NOT_ON_PAPER, third.code, "receipt", 0),
        (GapKind.NO_PROOF, first.code, "", 50_000),
        (GapKind.UNPAID, second.code, "", 20_000),
    ]


def test_a_spoilt_receipt_is_missing_until_it_is_printed_again(
    context: DeskContext, people: list[Applicant], clock: MovableClock
) -> None:
    dossier, job = _received(context, people[0]).dossier, open_spool(context)
    assert not [one for one in job if one.state.is_over]
    made = receive(context, a_reception(context, people[1]))
    assert made.job_id is not None
    print_job(context, made.job_id)
    void_sheet(context, made.job_id, "Kẹt giấy")
    sheet = sheet_of_day(context, _DAY)
    assert sheet.gaps == (Gap(GapKind.NO_RECEIPT, made.dossier.code, dossier_id=made.dossier.id),)
    clock.move(minutes=1)
    print_job(context, reprint(context, made.dossier.id))
    sheet = sheet_of_day(context, _DAY)
    assert (sheet.receipts, sheet.reprints, sheet.voided, sheet.gaps) == (2, 1, 1, ())
    assert sheet.first == dossier.code


def test_what_waits_for_the_server_is_named(context: DeskContext, people: list[Applicant]) -> None:
    enrol(context, MemoryServer(), KEY)
    _received(context, people[0])
    sheet = sheet_of_day(context, _DAY)
    assert sheet.unsent
    assert sheet.gaps[-1] == Gap(GapKind.UNSENT, amount=sheet.unsent)


def test_a_day_that_has_not_begun(context: DeskContext) -> None:
    with pytest.raises(RuleViolation, match=r"day_sheet\.future"):
        sheet_of_day(context, _DAY + timedelta(days=1))


def test_the_paper_is_one_page_however_much_does_not_fit(
    context: DeskContext, people: list[Applicant], tmp_path: Path
) -> None:
    for person in people[:16]:
        _received(context, person, 25_000)
    sheet = sheet_of_day(context, _DAY)
    assert len(sheet.gaps) == 16
    out = print_day_sheet(context, sheet)
    pdf = (tmp_path / "pdf" / out.name).read_bytes()
    assert page_count(pdf) == 1
    text = " ".join(page_texts(pdf)[0].split())
    for said in ("BẢNG KÊ CUỐI NGÀY", sheet.gaps[0].subject, "Còn 4 nội dung", "Quầy 03", context.officer.name):
        assert said in text
    assert not any(person.name in text for person in people[:16]), "it names no citizen"
