"""Messages about fees, consulting other units, and dossiers of several agencies; part of `messages`."""

from collections.abc import Mapping

from desktop_app.ui.texts.i18n import QT_TRANSLATE_NOOP

SENTENCES: Mapping[str, str] = {
    "channel.not_allowed": QT_TRANSLATE_NOOP("Messages", "The rules of today do not allow this way. Choose another."),
    "procedure.not_at_counter": QT_TRANSLATE_NOOP(
        "Messages", "The counter does not receive this procedure ({decision}). Tell the citizen where it is received."
    ),
    "territory.not_allowed": QT_TRANSLATE_NOOP(
        "Messages", "This procedure is not received for authorities elsewhere. Change the territory with Ctrl+G."
    ),
    "result.not_at_counter": QT_TRANSLATE_NOOP(
        "Messages", "The rules do not let the counter decide this. Hand the dossier over to the division first."
    ),
    "process.not_open": QT_TRANSLATE_NOOP(
        "Messages",
        "This step is done already, or ends with the result. Read the dossier again and choose another step.",
    ),
    "process.ended": QT_TRANSLATE_NOOP("Messages", "Processing has ended: its steps are over."),
    "stop.decided": QT_TRANSLATE_NOOP("Messages", "The result is decided already; the procedure cannot be stopped."),
    "payment.way": QT_TRANSLATE_NOOP("Messages", "The rules do not know this way of paying. Choose another."),
    "payment.no_proof": QT_TRANSLATE_NOOP(
        "Messages", "Type the number of the fee receipt or transaction: it goes with what is not paid directly."
    ),
    "refund.nothing_paid": QT_TRANSLATE_NOOP("Messages", "Nothing that was paid is left to pay back."),
    "refund.missing": QT_TRANSLATE_NOOP("Messages", "Type how much is paid back."),
    "refund.too_much": QT_TRANSLATE_NOOP("Messages", "Only {most} is left to pay back. Type less."),
    "refund.no_reason": QT_TRANSLATE_NOOP("Messages", "Type why it is paid back, and by which law."),
    "budget.nothing": QT_TRANSLATE_NOOP("Messages", "Tick at least one fee that went to the budget."),
    "budget.no_reference": QT_TRANSLATE_NOOP("Messages", "Type the number of the payment order to the treasury."),
    "budget.twice": QT_TRANSLATE_NOOP("Messages", "The fee of {dossier} went to the budget already. Leave it out."),
    "consultation.no_unit": QT_TRANSLATE_NOOP("Messages", "Type which unit is asked."),
    "consultation.no_content": QT_TRANSLATE_NOOP("Messages", "Type what the unit is asked."),
    "consultation.no_day": QT_TRANSLATE_NOOP("Messages", "Type the last day for the answer."),
    "consultation.past_day": QT_TRANSLATE_NOOP("Messages", "The last day for the answer is over. Type a later day."),
    "consultation.no_answer": QT_TRANSLATE_NOOP("Messages", "Type the answer, or tick that none came."),
    "consultation.no_reference": QT_TRANSLATE_NOOP(
        "Messages", "Type number and sign of the answer: units answer in writing."
    ),
    "consultation.silent": QT_TRANSLATE_NOOP(
        "Messages", "There is an answer here and it is ticked that none came. Remove one of them."
    ),
    "consultation.none": QT_TRANSLATE_NOOP("Messages", "No unit is waited for any more; its answer was noted already."),
    "consultation.ended": QT_TRANSLATE_NOOP("Messages", "The processing of this dossier has ended; nobody is asked."),
    "verification.no_time": QT_TRANSLATE_NOOP("Messages", "Type the day of the verification."),
    "verification.past": QT_TRANSLATE_NOOP("Messages", "This moment is over. Type a later day or time."),
    "verification.no_place": QT_TRANSLATE_NOOP("Messages", "Type where the verification takes place."),
    "verification.no_participants": QT_TRANSLATE_NOOP("Messages", "Type who takes part in the verification."),
    "verification.no_content": QT_TRANSLATE_NOOP("Messages", "Type what is verified."),
    "interlinked.line": QT_TRANSLATE_NOOP(
        "Messages", "“{line}” is not agency; work; last day. Write it with two semicolons."
    ),
    "interlinked.few": QT_TRANSLATE_NOOP("Messages", "Name at least two agencies, a line each."),
    "interlinked.twice": QT_TRANSLATE_NOOP("Messages", "An agency stands here twice. Put its work into one line."),
    "interlinked.no_work": QT_TRANSLATE_NOOP("Messages", "Say for each agency what it does."),
    "interlinked.lead": QT_TRANSLATE_NOOP("Messages", "The lead agency is one of those above. Type its name as there."),
    "interlinked.none": QT_TRANSLATE_NOOP("Messages", "This agency has done its part already."),
    "interlinked.ended": QT_TRANSLATE_NOOP("Messages", "The processing of this dossier has ended; it is not sent on."),
}
"""The sentence of each code."""
