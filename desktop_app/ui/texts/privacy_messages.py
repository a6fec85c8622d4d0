"""Messages about personal data: requests of people, incidents, destruction; part of `messages`."""

from collections.abc import Mapping

from desktop_app.ui.texts.i18n import QT_TRANSLATE_NOOP

SENTENCES: Mapping[str, str] = {
    "privacy.not_in_force": QT_TRANSLATE_NOOP(
        "Messages", "The limits of the law on personal data hold from {first}; this day lies before it."
    ),
    "request.nobody": QT_TRANSLATE_NOOP("Messages", "The desk holds nothing about this person."),
    "request.gone": QT_TRANSLATE_NOOP("Messages", "This request is not there any more."),
    "request.content": QT_TRANSLATE_NOOP("Messages", "Write what the person asks for, up to {most} letters."),
    "request.future": QT_TRANSLATE_NOOP("Messages", "The request cannot come later than today. Check the day."),
    "request.answered": QT_TRANSLATE_NOOP("Messages", "This request has its answer already."),
    "request.answer": QT_TRANSLATE_NOOP("Messages", "Write what was done, or why not, up to {most} letters."),
    "request.must_keep": QT_TRANSLATE_NOOP(
        "Messages",
        "The law has {count} dossiers of this person kept: answer that it is done in part, or not done, with the "
        "reason.",
    ),
    "sending.restricted": QT_TRANSLATE_NOOP("Messages", "The person has asked that the contact data is not used."),
    "destruction.nothing": QT_TRANSLATE_NOOP("Messages", "Nothing is past its time."),
    "destruction.document": QT_TRANSLATE_NOOP(
        "Messages", "Type number and day of the list that the head has signed, up to {most} letters."
    ),
    "dossier.destroyed": QT_TRANSLATE_NOOP(
        "Messages", "The data of this dossier was destroyed because its retention was over."
    ),
    "incident.future": QT_TRANSLATE_NOOP("Messages", "It cannot be discovered later than now. Check day and time."),
    "incident.text": QT_TRANSLATE_NOOP("Messages", "Fill this in, up to {most} letters."),
    "incident.people": QT_TRANSLATE_NOOP("Messages", "Type how many people, as far as it is known: 0 to {most}."),
    "incident.gone": QT_TRANSLATE_NOOP("Messages", "This incident is not there any more."),
    "incident.closed": QT_TRANSLATE_NOOP("Messages", "This incident is closed; it does not change any more."),
    "incident.not_notified": QT_TRANSLATE_NOOP("Messages", "Note first when the authority was notified."),
    "incident.telling": QT_TRANSLATE_NOOP(
        "Messages", "Decide first whether the people are told, and note when they were."
    ),
    "incident.outcome": QT_TRANSLATE_NOOP("Messages", "Write what came of it, up to {most} letters."),
    "incident.told": QT_TRANSLATE_NOOP("Messages", "The moment lies before the discovery or in the future."),
}
