"""What citizens are told, and by which channels a rule set allows it.

Nghị định 118/2025/NĐ-CP Điều 17 khoản 2 điểm c: of an online dossier's reception or supplement by the account, the
e-mail or the SMS of the national portal; Điều 19 khoản 6: of a new appointment by e-mail, SMS, telephone or a social
network that is permitted; Điều 22 khoản 5: of an early result by the same ways. Nghị định 61/2018/NĐ-CP Điều 17, 19 and
20 named the same ways, with the portal of the ministry or province. For other steps no text that was read names any.
"""

from dataclasses import dataclass
from enum import StrEnum


class NoticeStep(StrEnum):
    """What a citizen has to be told."""

    RECEIVED = "received"
    SUPPLEMENT = "supplement"
    NEW_DATE = "new_date"
    PAYMENT = "payment"
    VERIFICATION = "verification"
    EARLY_RESULT = "early_result"
    RESULT = "result"
    REFUSAL = "refusal"
    CLOSING = "closing"


class ContactChannel(StrEnum):
    """How a citizen is told; `PORTAL` is the account, the e-mail or the SMS of the public service portal."""

    PHONE = "phone"
    SMS = "sms"
    EMAIL = "email"
    ZALO = "zalo"
    POST = "post"
    DESK = "desk"
    PORTAL = "portal"

    @property
    def is_talk(self) -> bool:
        """Whether a person answers at once; the other channels only send."""
        return self in {ContactChannel.PHONE, ContactChannel.DESK}


@dataclass(frozen=True, slots=True)
class NoticeRules:
    """The channels that a rule set names; None where it names none, so that each is allowed.

    Attributes:
        online_reception: for the reception of an online dossier.
        new_date: for a new appointment.
        early_result: for a result before its day.
        verification: for a verification in which the applicant takes part (Điều 19 khoản 4 điểm a: the portal's
            account, e-mail or SMS).
    """

    online_reception: tuple[ContactChannel, ...] | None = None
    new_date: tuple[ContactChannel, ...] | None = None
    early_result: tuple[ContactChannel, ...] | None = None
    verification: tuple[ContactChannel, ...] | None = None

    def allowed(self, step: NoticeStep, *, is_online: bool) -> tuple[ContactChannel, ...]:
        """Return the channels by which a step may be told; somebody who stands at the desk is told there.

        Args:
            step: what is told.
            is_online: whether the dossier was handed in online.
        """
        named = self._named(step, is_online=is_online)
        return tuple(ContactChannel) if named is None else (*named, ContactChannel.DESK)

    def _named(self, step: NoticeStep, *, is_online: bool) -> tuple[ContactChannel, ...] | None:
        match step:
            case NoticeStep.RECEIVED if is_online:
                return self.online_reception
            case NoticeStep.NEW_DATE:
                return self.new_date
            case NoticeStep.EARLY_RESULT:
                return self.early_result
            case NoticeStep.VERIFICATION:
                return self.verification
        return None
