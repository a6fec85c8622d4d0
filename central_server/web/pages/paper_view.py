"""What the page of a dossier says of the receipt that opened it: genuine, void, replaced, altered or forged."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from central_server.storage.look_up import PublicDossier
from central_server.web.pages.wording import moment
from desktop_app.domain.papers.check import InForce, PaperCheck, Replacement, Verdict, replacement_of
from desktop_app.domain.papers.voiding import VoidSheet

_VERDICTS = {
    Verdict.GENUINE: ("Giấy hẹn là thật", "ok", "Chữ ký trên giấy khớp với khóa của nơi cấp."),
    Verdict.REVOKED: (
        "Quầy in giấy này không còn được ký",
        "bad",
        "Khóa của quầy đã bị thu hồi. Xin hỏi nơi cấp trước khi tin giấy này.",
    ),
    Verdict.EXPIRED: (
        "Khóa ký giấy đã hết hạn",
        "warn",
        "Ngày trên giấy sau ngày khóa của quầy hết hạn. Xin hỏi nơi cấp trước khi tin giấy này.",
    ),
    Verdict.ALTERED: (
        "Giấy hẹn không đúng như khi in ra",
        "bad",
        "Chữ ký không khớp với mã hồ sơ hoặc nội dung trong mã QR. Xin quét lại; nếu vẫn vậy, giấy đã bị sửa, "
        "hãy hỏi nơi cấp.",
    ),
    Verdict.FORGED: (
        "Không xác nhận được nơi cấp giấy",
        "bad",
        "Khóa ký trên giấy không của quầy nào ở đây: giấy giả, hoặc giấy của quầy chưa kết nối máy chủ. "
        "Xin hỏi nơi ghi trên giấy.",
    ),
    Verdict.TRAINING: (
        "Giấy in khi tập huấn",
        "bad",
        "Giấy này in ở quầy tập huấn, không có giá trị. Không có hồ sơ nào mang mã này.",
    ),
    Verdict.UNREADABLE: (
        "Không đọc được chữ ký trên giấy",
        "bad",
        "Phần chữ ký trong mã QR bị thiếu hoặc sai. Xin quét lại mã trên giấy.",
    ),
}
_REPLACEMENTS = {
    Replacement.CORRECTED: "Giấy là thật, nhưng thông tin tiếp nhận đã được sửa sau khi in. Xin dùng giấy in sau.",
    Replacement.APPOINTMENT: "Giấy là thật, nhưng ngày hẹn không còn như trên giấy. Xin theo ngày hẹn ghi ở trang này.",
    Replacement.NEW_CODE: "Giấy là thật, nhưng hồ sơ đã được cấp mã khác.",
}


@dataclass(frozen=True, slots=True)
class PaperView:
    """The result of a check, formatted.

    Attributes:
        title: the result in a few words.
        tone: style class.
        meaning: what it means, and what to do.
        facts: pairs of label and value that the receipt states; only where its signature is right.
    """

    title: str
    tone: str
    meaning: str
    facts: tuple[tuple[str, str], ...] = ()


_VOID = (
    "Giấy là thật, nhưng nơi cấp đã hủy tờ này lúc {at}, nên tờ này không còn giá trị. Xin dùng tờ in sau, hoặc hỏi "
    "nơi cấp."
)


def paper_view(check: PaperCheck, dossiers: Sequence[PublicDossier], void: VoidSheet | None = None) -> PaperView | None:
    """Return what is said of a receipt; None for one without a statement.

    Args:
        check: the result of the check.
        dossiers: the dossiers with its code.
        void: since when this sheet of a receipt that is believed is voided, or None. The officer's words why are not
            for everybody.
    """
    if check.verdict not in _VERDICTS:
        return None
    title, tone, meaning = _VERDICTS[check.verdict]
    replacement = _replacement(check, dossiers)
    if void is not None:
        title, tone, meaning = "Tờ giấy hẹn này đã bị hủy", "bad", _VOID.format(at=moment(void.at))
    elif replacement is not None:
        title, tone, meaning = "Giấy hẹn đã được thay", "warn", _REPLACEMENTS[replacement]
    return PaperView(title, tone, meaning, tuple(_facts(check)) if check.is_believed else ())


def _replacement(check: PaperCheck, dossiers: Sequence[PublicDossier]) -> Replacement | None:
    if not check.is_believed or check.statement is None or len(dossiers) != 1:
        return None
    (dossier,) = dossiers
    in_force = InForce(dossier.number, dossier.state.due_at, dossier.state.corrected_at)
    return replacement_of(check.statement, in_force)


def _facts(check: PaperCheck) -> Iterator[tuple[str, str]]:
    statement = check.statement
    if statement is None:
        return
    yield "Nơi cấp", check.office
    yield "Tiếp nhận, theo giấy", moment(statement.received_at)
    if statement.due_at is not None:
        yield "Hẹn trả, theo giấy", moment(statement.due_at)
    if statement.procedure_code:
        yield "Mã thủ tục, theo giấy", statement.procedure_code
    yield "Bản in", f"in lại lần {statement.reprint}" if statement.reprint else "bản in đầu"
