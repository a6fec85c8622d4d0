"""Money that was paid online goes to the budget within working hours."""

from datetime import datetime

from desktop_app.domain.law.fee import FeeRules, Payment
from desktop_app.domain.law.working_time import LimitStep, LimitUnit, OfficeHours, WorkCalendar, appoint


def to_budget_by(
    payment: Payment | None, paid_at: datetime, rules: FeeRules, calendar: WorkCalendar, hours: OfficeHours
) -> datetime | None:
    """Return until when a fee has to be with the budget, or None where no limit is set.

    Basis: Nghị định 118/2025/NĐ-CP Điều 24 khoản 3: for what is paid online, 08 working hours from the payment, where
    no special law says otherwise. Payments through the interbank system follow that system's hours, which are not
    known here.

    Args:
        payment: how it was paid, or None when it was not.
        paid_at: when it was paid.
        rules: those that the dossier was received under.
        calendar: the days off and worked weekends.
        hours: the office's hours.
    """
    if payment is not Payment.ONLINE or rules.budget_hours is None:
        return None
    return appoint(paid_at, (LimitStep(rules.budget_hours, LimitUnit.HOUR),), calendar, hours).due
