"""Results that are handed back while the applicant waits (thủ tục trả kết quả ngay)."""

from desktop_app.domain.errors import RuleViolation
from desktop_app.domain.law.working_time import Appointment


def check_at_once(appointment: Appointment, *, is_instant: bool, is_non_territorial: bool) -> None:
    """Check that a dossier may be received and its result handed back in one action.

    Basis: Nghị định 118/2025/NĐ-CP Điều 17 khoản 4 (Nghị định 61/2018/NĐ-CP Điều 17 khoản 4): for a procedure whose
    result is due at once no receipt is made unless the applicant asks for one; the reception is recorded all the same.

    Args:
        appointment: when the result is due.
        is_instant: whether the procedure's result is due at once.
        is_non_territorial: whether an authority elsewhere decides.

    Raises:
        RuleViolation: ``at_once.not_instant``, ``at_once.elsewhere``, ``at_once.tomorrow`` (with ``due``) when the
            procedure gives the result of a late reception on the next working day.
    """
    if not is_instant:
        raise RuleViolation("at_once.not_instant", "at_once")
    if is_non_territorial:
        raise RuleViolation("at_once.elsewhere", "at_once")
    if appointment.moved_for_cutoff:
        raise RuleViolation("at_once.tomorrow", "at_once", due=f"{appointment.due:%d/%m/%Y}")
