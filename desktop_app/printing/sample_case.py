"""An invented dossier and its steps: samples of forms are made from it as papers are made from real dossiers."""

from datetime import date, datetime
from uuid import UUID

from desktop_app.domain.dates import VIETNAM
from desktop_app.domain.dossier.dossier import DocumentState, Dossier, Reception, SubmittedDocument
from desktop_app.domain.dossier.events import DossierEvent
from desktop_app.domain.dossier.intake import format_intake_code
from desktop_app.domain.dossier.payloads.incidents import ErrorReported, Harm, Incident
from desktop_app.domain.dossier.payloads.interlinked import AgencyTask, SentToAgencies
from desktop_app.domain.dossier.payloads.kinds import Payload
from desktop_app.domain.dossier.payloads.processing import (
    Extended,
    HandedOver,
    Outcome,
    Refused,
    Stopped,
    SupplementRequested,
    WithdrawalRequested,
)
from desktop_app.domain.dossier.payloads.reception import CounterPage, ProcedureFacts
from desktop_app.domain.dossier.payloads.results import PapersReturned, ResultReady, Returned, ReturnedPaper
from desktop_app.domain.dossier.procedure import CopyCounts
from desktop_app.domain.forms.issuers import DatedIssuer, Issuer, IssuerHistory, Signer
from desktop_app.domain.forms.letterhead_options import FormLook
from desktop_app.domain.forms.names import FormName
from desktop_app.domain.law.result import Fault
from desktop_app.domain.law.supplement import SupplementStage, WantedItem
from desktop_app.domain.law.working_time import LimitStep, LimitUnit
from desktop_app.domain.people.agency import Agency
from desktop_app.domain.people.person import Applicant
from desktop_app.printing.form_case import FormCase
from desktop_app.printing.letterhead import Letterhead

_ID = UUID(int=1)
_OFFICER = "Trần Minh Đức"
_UNIT = "Sở Nội vụ"
_DIVISION = "Phòng Lao động - Việc làm"
_RECEIVED = datetime(2026, 11, 23, 9, 42, tzinfo=VIETNAM)
_DUE = datetime(2026, 12, 8, 16, 30, tzinfo=VIETNAM)
_AGENCY = Agency(
    parent="UBND tỉnh Phú Thọ",
    name="Trung tâm Phục vụ hành chính công",
    one_stop_unit="Quầy 03, Trung tâm Phục vụ hành chính công",
    place="Phú Thọ",
    codes=(),
    phone="0210 3 888 123",
)
_ISSUER = Issuer(
    _ID,
    "Sở Nội vụ",
    "Phú Thọ",
    "UBND tỉnh Phú Thọ",
    "SNV",
    (_UNIT,),
    signers=(Signer("KT. GIÁM ĐỐC; PHÓ GIÁM ĐỐC", "Lê Văn Thành"),),
)
_APPLICANT = Applicant(
    name="Nguyễn Thị Thu Hà",
    number="025190001234",
    address="Số 18, đường Hoa Phượng, phường Việt Trì, tỉnh Phú Thọ",
    phone="0912345678",
    email="thuha@example.vn",
)
_PROCEDURE = ProcedureFacts(
    "A01", "1.000105", "Cấp giấy phép lao động cho người lao động nước ngoài làm việc tại Việt Nam", "Việc làm", _UNIT
)


def _paper(name: str, counts: CopyCounts, note: str = "") -> SubmittedDocument:
    return SubmittedDocument(name, counts, state=DocumentState.PRESENT, note=note)


_RECEPTION = Reception(
    id=_ID,
    owner=_APPLICANT,
    procedure_id=_PROCEDURE.id,
    documents=(
        _paper("Văn bản đề nghị cấp giấy phép lao động", CopyCounts(original=1)),
        _paper("Giấy chứng nhận sức khỏe", CopyCounts(copy=1)),
        _paper("Phiếu lý lịch tư pháp", CopyCounts(original=1), "không quá 6 tháng"),
        _paper("Hộ chiếu còn thời hạn", CopyCounts(certified=1)),
        _paper("Ảnh màu 4 cm x 6 cm", CopyCounts(original=2)),
    ),
    steps=(LimitStep(10, LimitUnit.WORKING_DAY),),
    fee=400_000,
)


def _at(day: int, hour: int, minute: int, month: int = 11) -> datetime:
    return datetime(2026, month, day, hour, minute, tzinfo=VIETNAM)


def _supplement(form_set: str) -> Payload:
    """Return a request at the counter, before a reception: the paper of most dossiers that lack something."""
    return SupplementRequested(
        SupplementStage.INTAKE,
        (
            WantedItem("Phiếu lý lịch tư pháp bản chính", "bản đã nộp cấp quá 6 tháng"),
            WantedItem("Giấy chứng nhận sức khỏe của cơ sở y tế đủ điều kiện", "bản đã nộp thiếu dấu của cơ sở khám"),
            WantedItem("02 ảnh màu 4 cm x 6 cm, nền trắng"),
        ),
        "Hồ sơ chưa đủ thành phần theo quy định của thủ tục hành chính.",
        number=15,
        last_day=date(2026, 12, 9),
        counter=CounterPage(format_intake_code(2026, 15), _PROCEDURE, form_set, _RECEPTION),
    )


_REFUSAL = Refused(
    (
        "Thủ tục hành chính này không thuộc thẩm quyền giải quyết của Sở Nội vụ; người lao động làm việc trong khu "
        "công nghiệp nộp hồ sơ tại Ban Quản lý các khu công nghiệp.",
    ),
    3,
)
_APOLOGY = Extended(
    _at(15, 16, 30, 12), _DUE, "cơ quan phối hợp chưa có văn bản trả lời kết quả xác minh", 27, in_time=True
)
_STEPS: dict[FormName, tuple[tuple[datetime, Payload], ...]] = {
    FormName.RECEIPT: (),
    FormName.REFUSAL_NOTICE: ((_at(24, 10, 20), _REFUSAL),),
    FormName.APOLOGY_LETTER: ((_at(4, 15, 0, 12), _APOLOGY),),
    FormName.STOP_NOTICE: (
        (
            _at(27, 14, 30),
            WithdrawalRequested("không còn nhu cầu sử dụng lao động nước ngoài", "nộp đơn trực tiếp tại Quầy 03"),
        ),
        (_at(30, 9, 15), Stopped(Outcome.WITHDRAWN, "đã hoàn trả 400.000 đồng", 8)),
    ),
    FormName.RETURNED_PAPERS: (
        (
            _at(10, 9, 15, 12),
            PapersReturned(
                (
                    ReturnedPaper("Phiếu lý lịch tư pháp", CopyCounts(original=1)),
                    ReturnedPaper("Hộ chiếu còn thời hạn", CopyCounts(certified=1, copy=2)),
                    ReturnedPaper("Giấy chứng nhận sức khỏe", CopyCounts(original=1)),
                ),
                collector="Lê Văn Khánh",
                collector_number="025190001234",
                authority="Giấy ủy quyền ngày 09/12/2026",
                note="Trả kèm thông báo đóng hồ sơ số 12/TB-SNV",
                number=8,
            ),
        ),
    ),
    FormName.TRANSFER_SLIP: (
        (
            _at(23, 14, 0),
            SentToAgencies(
                "Sở Nội vụ",
                (
                    AgencyTask("Sở Nội vụ", "Thẩm định hồ sơ, soạn giấy phép", _at(2, 16, 30, 12)),
                    AgencyTask("Ủy ban nhân dân tỉnh", "Xem xét, ký giấy phép", _DUE),
                ),
                is_electronic=True,
                number=4,
            ),
        ),
    ),
    FormName.CORRECTION_REQUEST: (
        (_at(8, 8, 20, 12), ResultReady("01 giấy phép lao động số 412/GPLĐ")),
        (_at(8, 10, 0, 12), Returned(collector="Nguyễn Thị Thu Hà")),
        (
            _at(10, 9, 15, 12),
            ErrorReported(
                "Ngày sinh của người lao động ghi 14/03/1990, đúng là 14/08/1990",
                Fault.AGENCY,
                _UNIT,
                _at(15, 17, 0, 12),
                "Kèm theo kết quả và bản sao hộ chiếu",
                2,
            ),
        ),
    ),
    FormName.INCIDENT_LETTER: (
        (
            _at(2, 15, 0, 12),
            Incident(
                Harm.LOST,
                "Phiếu lý lịch tư pháp (01 bản chính)",
                "tại bộ phận văn thư",
                "Phòng Lao động - Việc làm",
                "đề nghị Sở Tư pháp cấp lại Phiếu lý lịch tư pháp; cơ quan giải quyết nộp phí và nhận thay",
                date(2026, 12, 15),
                5,
            ),
        ),
    ),
    FormName.CONTROL_SLIP: (
        (_at(23, 11, 10), HandedOver(_DIVISION, taker="Phạm Quốc Huy")),
        (_at(4, 15, 40, 12), HandedOver("", _DIVISION, _OFFICER, "01 giấy phép")),
    ),
}


def sample_case(form: FormName, form_set: str) -> FormCase:
    """Return the invented dossier up to the step that issues a form."""
    is_received = form is not FormName.SUPPLEMENT_REQUEST
    steps = _STEPS.get(form) or () if is_received else ((_at(24, 10, 5), _supplement(form_set)),)
    events = [DossierEvent(UUID(int=place + 2), _ID, at, _ID, payload) for place, (at, payload) in enumerate(steps)]
    dossier = Dossier(
        id=_ID,
        code="H44.18-261123-0001" if is_received else "",
        reception=_RECEPTION,
        procedure_code=_PROCEDURE.code,
        procedure_name=_PROCEDURE.name,
        procedure_field=_PROCEDURE.field,
        deciding_unit=_PROCEDURE.unit,
        received_at=_RECEIVED,
        clock_started_at=_RECEIVED,
        due_at=_DUE,
        officer_id=_ID,
        officer_name=_OFFICER,
        book=2026,
        entry=1874,
        form_set=form_set,
        rule_set="",
        calendar_version="",
    )
    letterhead = Letterhead(_AGENCY, FormLook(), form_set)
    issuers = IssuerHistory((DatedIssuer(date(2025, 7, 1), _ISSUER),))
    return FormCase(letterhead, dossier, events, _OFFICER, issuers=issuers)
