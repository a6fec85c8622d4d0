"""The agencies that issue papers: stored with their days, and found again on paper."""

from dataclasses import replace
from datetime import date, timedelta
from typing import Any
from uuid import uuid4

import pytest

from desktop_app.domain.dates import local
from desktop_app.domain.dossier.dossier import Dossier
from desktop_app.domain.errors import RuleViolation
from desktop_app.domain.forms.issuers import Issuer, Numbering, Signer
from desktop_app.domain.forms.names import FormName
from desktop_app.domain.law.supplement import WantedItem
from desktop_app.domain.people.agency import Role
from desktop_app.domain.people.person import Applicant
from desktop_app.printing.raster import page_texts
from desktop_app.services.context import DeskContext
from desktop_app.services.dossier.completion import ask_withdrawal, refuse, stop
from desktop_app.services.dossier.extension import extend
from desktop_app.services.dossier.supplement import SupplementRequest, request_supplement
from desktop_app.services.dossier.unit_of_work import StepResult
from desktop_app.services.issuers import (
    counted_by_document_office,
    end_issuer,
    enter_issuer,
    issuer_lists,
    issuers_of,
)
from desktop_app.services.printing.spool import PrintSettings, choose_printer, print_job
from desktop_app.services.reception.receive import receive
from tests.conftest import MovableClock, a_reception

_MISSING = SupplementRequest((WantedItem("Phiếu lý lịch tư pháp"),), "Chưa đủ")


def _issuer(dossier: Dossier, **changes: Any) -> Issuer:
    made = Issuer(
        uuid4(),
        "Sở Nội vụ tỉnh Phú Thọ",
        "Việt Trì",
        "UBND tỉnh Phú Thọ",
        "SNV",
        (dossier.deciding_unit,),
        signers=(Signer("KT. GIÁM ĐỐC; PHÓ GIÁM ĐỐC", "Lê Văn Thành"),),
    )
    return replace(made, **changes)


@pytest.fixture
def received(context: DeskContext, people: list[Applicant]) -> list[Dossier]:
    return [receive(context, a_reception(context, one), printed=False).dossier for one in people[:2]]


def _paper(context: DeskContext, result: StepResult) -> str:
    """Return the text of the first page that a step put into the spool."""
    folder = context.store.path.parent / "papers"
    folder.mkdir(exist_ok=True)
    before = set(folder.iterdir())
    choose_printer(context, PrintSettings("", str(folder)))
    print_job(context, result.job_ids[0])
    (path,) = set(folder.iterdir()) - before
    return " ".join(page_texts(path.read_bytes())[0].split())


def _due(dossier: Dossier, days: int) -> date:
    return local(dossier.due_at).date() + timedelta(days=days)


def test_only_an_administrator_enters_issuers(context: DeskContext, received: list[Dossier]) -> None:
    other = replace(context, officer=replace(context.officer, role=Role.HEAD))
    with pytest.raises(RuleViolation, match=r"role\.administrator_only"):
        enter_issuer(other, _issuer(received[0]), context.today())
    with pytest.raises(RuleViolation, match=r"role\.administrator_only"):
        end_issuer(other, _issuer(received[0]), context.today())
    assert not issuers_of(context).entries


def test_entries_are_kept_and_who_made_them(context: DeskContext, received: list[Dossier]) -> None:
    issuer = enter_issuer(context, _issuer(received[0]), context.today())
    enter_issuer(context, replace(issuer, abbreviation="SNV2"), context.today())
    end_issuer(context, issuer, context.today() + timedelta(days=9))
    lists = issuer_lists(context)
    assert [entry.is_ended for entry in lists.history.entries] == [False, False, True]
    assert [change.entry for change in reversed(lists.changes)] == list(lists.history.entries)
    assert {change.changed_by for change in lists.changes} == {context.officer.name}
    assert received[0].deciding_unit in lists.units
    assert [one.abbreviation for one in lists.history.on(context.today())] == ["SNV2"]
    assert lists.history.on(context.today() + timedelta(days=9)) == ()


def test_papers_after_examination_come_from_the_deciding_agency(context: DeskContext, received: list[Dossier]) -> None:
    first, second = received
    enter_issuer(context, _issuer(first), context.today())
    text = _paper(context, request_supplement(context, first.id, _MISSING))
    assert "SỞ NỘI VỤ" in text
    assert "Việt Trì, ngày" in text
    assert "Số: 01/HDHS-SNV" in text
    assert "KT. GIÁM ĐỐC PHÓ GIÁM ĐỐC" in text
    assert "Lê Văn Thành" in text
    assert "NGƯỜI HƯỚNG DẪN" not in text
    text = _paper(context, refuse(context, second.id, ["Không thuộc thẩm quyền"]))
    assert "Số: 01/TCHS-SNV" in text
    assert "Qua xem xét, Sở Nội vụ tỉnh Phú Thọ thông báo từ chối giải quyết" in text


def test_each_issuer_counts_for_itself(context: DeskContext, received: list[Dossier]) -> None:
    first, second = received
    enter_issuer(context, _issuer(first), context.today())
    assert "Số: 01/PXL-SNV" in _paper(context, extend(context, first.id, _due(first, 4), "chờ xác minh"))
    enter_issuer(
        context,
        _issuer(first, agency="Chi cục", abbreviation="CC", procedures=(second.procedure_code,)),
        context.today(),
    )
    assert "Số: 01/PXL-CC" in _paper(context, extend(context, second.id, _due(second, 4), "chờ xác minh"))


def test_a_number_of_the_document_office_is_printed_as_it_is(context: DeskContext, received: list[Dossier]) -> None:
    first, second = received
    enter_issuer(context, _issuer(first), context.today())
    text = _paper(context, extend(context, first.id, _due(first, 4), "chờ xác minh", "127/XL-SNV"))
    assert "Số: 127/XL-SNV" in text
    ask_withdrawal(context, second.id, "", "trực tiếp")
    assert "Số: 08/TB-SNV" in _paper(context, stop(context, second.id, "", "8"))


def test_a_number_that_the_document_office_gives_later_stays_blank(
    context: DeskContext, received: list[Dossier]
) -> None:
    enter_issuer(context, _issuer(received[0], numbering=Numbering.DOCUMENT_OFFICE), context.today())
    text = _paper(context, refuse(context, received[0].id, ["Không thuộc thẩm quyền"]))
    assert "Số: ...../TCHS-SNV" in text


def test_the_counter_asks_for_the_numbers_that_the_document_office_gives(
    context: DeskContext, received: list[Dossier]
) -> None:
    issuer = _issuer(received[0], numbering=Numbering.DOCUMENT_OFFICE)
    enter_issuer(context, issuer, context.today())
    assert not counted_by_document_office(context), "it issues no paper of the counter"
    own = replace(issuer, id=uuid4(), units=(context.agency.name,), forms=(FormName.REFUSAL_NOTICE,))
    enter_issuer(context, own, context.today())
    assert counted_by_document_office(context) == {FormName.REFUSAL_NOTICE}


def test_a_wrong_number_stores_nothing(context: DeskContext, received: list[Dossier]) -> None:
    with pytest.raises(RuleViolation, match=r"document_number\.shape"):
        refuse(context, received[0].id, ["Không thuộc thẩm quyền"], "XL 127")
    assert "Số: 01/TCHS" in _paper(context, refuse(context, received[0].id, ["Không thuộc thẩm quyền"]))


def test_a_reprint_keeps_the_issuer_of_its_day(
    context: DeskContext, received: list[Dossier], clock: MovableClock
) -> None:
    issuer = enter_issuer(context, _issuer(received[0]), context.today())
    result = extend(context, received[0].id, _due(received[0], 4), "chờ xác minh")
    clock.now += timedelta(days=1)
    enter_issuer(context, replace(issuer, agency="Sở Khác"), context.today())
    text = _paper(context, result)
    assert "SỞ NỘI VỤ" in text
    assert "Sở Nội vụ tỉnh Phú Thọ xin lỗi" in text
