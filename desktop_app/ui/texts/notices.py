"""What citizens are told, in words for the screen."""

from collections.abc import Mapping

from desktop_app.domain.dates import day_text
from desktop_app.domain.dossier.citizen_notice import CitizenNotified, ContactChannel, NoticeStep
from desktop_app.domain.dossier.dossier import ReturnMethod
from desktop_app.domain.dossier.payloads.consultation import VerificationAnnounced
from desktop_app.domain.dossier.sent_message import MessageState, SentMessage
from desktop_app.domain.people.phone import spaced
from desktop_app.services.dossier.citizen_notices import Call
from desktop_app.ui.texts import formatting
from desktop_app.ui.texts.i18n import QT_TRANSLATE_NOOP, translate
from desktop_app.ui.texts.messages import sentence

_CHANNELS: Mapping[ContactChannel, str] = {
    ContactChannel.PHONE: QT_TRANSLATE_NOOP("Notices", "by phone"),
    ContactChannel.SMS: QT_TRANSLATE_NOOP("Notices", "by SMS"),
    ContactChannel.EMAIL: QT_TRANSLATE_NOOP("Notices", "by e-mail"),
    ContactChannel.ZALO: QT_TRANSLATE_NOOP("Notices", "by Zalo"),
    ContactChannel.POST: QT_TRANSLATE_NOOP("Notices", "by letter"),
    ContactChannel.DESK: QT_TRANSLATE_NOOP("Notices", "at the desk"),
    ContactChannel.PORTAL: QT_TRANSLATE_NOOP("Notices", "through the portal"),
}
_STEPS: Mapping[NoticeStep, str] = {
    NoticeStep.RECEIVED: QT_TRANSLATE_NOOP("Notices", "dossier received"),
    NoticeStep.SUPPLEMENT: QT_TRANSLATE_NOOP("Notices", "supplement requested"),
    NoticeStep.NEW_DATE: QT_TRANSLATE_NOOP("Notices", "new appointment"),
    NoticeStep.PAYMENT: QT_TRANSLATE_NOOP("Notices", "fee to be paid"),
    NoticeStep.VERIFICATION: QT_TRANSLATE_NOOP("Notices", "verification appointed"),
    NoticeStep.EARLY_RESULT: QT_TRANSLATE_NOOP("Notices", "result before its day"),
    NoticeStep.RESULT: QT_TRANSLATE_NOOP("Notices", "result is there"),
    NoticeStep.REFUSAL: QT_TRANSLATE_NOOP("Notices", "dossier refused"),
    NoticeStep.CLOSING: QT_TRANSLATE_NOOP("Notices", "dossier closed"),
}
_SENTENCES: Mapping[NoticeStep, str] = {
    NoticeStep.RECEIVED: QT_TRANSLATE_NOOP("Notices", "Dossier {code} is received; the result is due {due}."),
    NoticeStep.SUPPLEMENT: QT_TRANSLATE_NOOP("Notices", "Dossier {code} needs a supplement{until}."),
    NoticeStep.NEW_DATE: QT_TRANSLATE_NOOP("Notices", "Dossier {code} has a new appointment: {due}."),
    NoticeStep.PAYMENT: QT_TRANSLATE_NOOP("Notices", "The fee of dossier {code} has to be paid."),
    NoticeStep.VERIFICATION: QT_TRANSLATE_NOOP(
        "Notices", "A verification takes place for dossier {code}{verification}."
    ),
    NoticeStep.EARLY_RESULT: QT_TRANSLATE_NOOP("Notices", "The result of dossier {code} is there before its day{way}."),
    NoticeStep.RESULT: QT_TRANSLATE_NOOP("Notices", "The result of dossier {code} is there{way}."),
    NoticeStep.REFUSAL: QT_TRANSLATE_NOOP("Notices", "Dossier {code} is refused; the notice gives the reason."),
    NoticeStep.CLOSING: QT_TRANSLATE_NOOP("Notices", "Dossier {code} is closed: no supplement came."),
}
_WAYS: Mapping[ReturnMethod, str] = {
    ReturnMethod.DESK: QT_TRANSLATE_NOOP("Notices", ", to be collected at the one-stop unit"),
    ReturnMethod.POST: QT_TRANSLATE_NOOP("Notices", ", the post brings it"),
    ReturnMethod.ELECTRONIC: QT_TRANSLATE_NOOP("Notices", ", it comes electronically"),
}
_WHEN = QT_TRANSLATE_NOOP("Notices", " at {at}, {place}")
_SENDING: Mapping[MessageState, str] = {
    MessageState.QUEUED: QT_TRANSLATE_NOOP("Notices", "message waits"),
    MessageState.SENDING: QT_TRANSLATE_NOOP("Notices", "message is being sent"),
    MessageState.ACCEPTED: QT_TRANSLATE_NOOP("Notices", "message accepted"),
    MessageState.SENT: QT_TRANSLATE_NOOP("Notices", "message sent"),
    MessageState.FAILED: QT_TRANSLATE_NOOP("Notices", "message not accepted"),
    MessageState.GIVEN_UP: QT_TRANSLATE_NOOP("Notices", "message given up"),
}
_UNTIL = QT_TRANSLATE_NOOP("Notices", ", at the latest on {day}")


def channel(of: ContactChannel) -> str:
    """Return a channel in words: ``by phone``."""
    return translate("Notices", _CHANNELS[of])


def step(of: NoticeStep) -> str:
    """Return in few words what is told."""
    return translate("Notices", _STEPS[of])


def address(of: CitizenNotified) -> str:
    """Return where a notice went: a telephone number in groups, or an address."""
    return spaced(of.to)


def message_state(of: MessageState) -> str:
    """Return where a message is, in few words."""
    return translate("Notices", _SENDING[of])


def sending(message: SentMessage) -> str:
    """Return where a message is, and why it was not accepted where that is known."""
    text = message_state(message.state)
    reason = sentence(message.reason) if message.reason else ""
    return f"{text}: {reason}" if reason else text


def words_to_say(call: Call) -> str:
    """Return what is to be said to the citizen: a sentence for each notice that is owed."""
    until = translate("Notices", _UNTIL).format(day=day_text(call.last_day)) if call.last_day is not None else ""
    way = translate("Notices", _WAYS[call.return_method])
    facts = {
        "verification": _when(call.verification),
        "code": call.code,
        "due": formatting.moment(call.due_at),
        "until": until,
        "way": way,
    }
    return " ".join(translate("Notices", _SENTENCES[notice.step]).format(**facts) for notice in call.owed)


def _when(verification: VerificationAnnounced | None) -> str:
    if verification is None:
        return ""
    at = formatting.moment(verification.begins_at)
    return translate("Notices", _WHEN).format(at=at, place=verification.place)
