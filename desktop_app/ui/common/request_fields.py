"""The words of the fields that steps ask for, and the fields of a supplement request and a refusal."""

from collections.abc import Collection, Mapping, Sequence
from typing import Any

from desktop_app.domain.law.supplement import WantedItem
from desktop_app.services.dossier.supplement import SupplementRequest
from desktop_app.ui.common.form_fields import FormField, LineField, LinesField, TicksField
from desktop_app.ui.texts.i18n import QT_TRANSLATE_NOOP, translate

DOCUMENT_NUMBER = "document_number"
"""Name of the field of a number that the document office gave."""

_PHRASES = {
    "reason": QT_TRANSLATE_NOOP("Steps", "Reason"),
    "note": QT_TRANSLATE_NOOP("Steps", "Note"),
    "unit": QT_TRANSLATE_NOOP("Steps", "Unit that takes the dossier"),
    "taker": QT_TRANSLATE_NOOP("Steps", "Who takes it"),
    "result": QT_TRANSLATE_NOOP("Steps", "Number and name of the result"),
    "missing": QT_TRANSLATE_NOOP("Steps", "Papers to bring again or to complete"),
    "more": QT_TRANSLATE_NOOP("Steps", "Anything else, a line each"),
    "all_once": QT_TRANSLATE_NOOP("Steps", "all of it, at once"),
    "send_until": QT_TRANSLATE_NOOP("Steps", "all of it, at once; to be sent until {day}"),
    "override": QT_TRANSLATE_NOOP("Steps", "Why the head of desk allows one more request"),
    "counted_late": QT_TRANSLATE_NOOP("Steps", "counted as overdue"),
    "new_day": QT_TRANSLATE_NOOP("Steps", "New day"),
    "in_time": QT_TRANSLATE_NOOP("Steps", "an apology is in time until {day}"),
    "law": QT_TRANSLATE_NOOP("Steps", "with the article of the law, a line each"),
    "how": QT_TRANSLATE_NOOP("Steps", "How they asked"),
    "at_desk": QT_TRANSLATE_NOOP("Steps", "in person at the one-stop unit"),
    "fee": QT_TRANSLATE_NOOP("Steps", "What happens to the fee"),
    "way": QT_TRANSLATE_NOOP("Steps", "How the fee was paid"),
    "amount": QT_TRANSLATE_NOOP("Steps", "How much"),
    "method": QT_TRANSLATE_NOOP("Steps", "How the result goes back"),
    "receipt_there": QT_TRANSLATE_NOOP("Steps", "The receipt was brought (scan it)"),
    "no_receipt": QT_TRANSLATE_NOOP("Steps", "If it is lost: how the right was shown"),
    "collector": QT_TRANSLATE_NOOP("Steps", "Who collects"),
    "scan_card": QT_TRANSLATE_NOOP("Steps", "scan the ID card"),
    "number": QT_TRANSLATE_NOOP("Steps", "ID number"),
    "authority": QT_TRANSLATE_NOOP("Steps", "Letter of authority, if for another"),
    "address": QT_TRANSLATE_NOOP("Steps", "Delivery address"),
    "tracking": QT_TRANSLATE_NOOP("Steps", "Tracking number"),
    "place": QT_TRANSLATE_NOOP("Steps", "Where the electronic result was sent"),
    "satisfaction": QT_TRANSLATE_NOOP("Steps", "How satisfied is the citizen?"),
    "document_number": QT_TRANSLATE_NOOP("Steps", "Number from the document office"),
    "next_number": QT_TRANSLATE_NOOP("Steps", "empty: the next one of the issuer"),
    "what": QT_TRANSLATE_NOOP("Steps", "What is corrected"),
    "new": QT_TRANSLATE_NOOP("Steps", "What is right"),
    "agency_day": QT_TRANSLATE_NOOP("Steps", "Day on which the agency received it"),
    "agency_time": QT_TRANSLATE_NOOP("Steps", "Time"),
    "late_refusal": QT_TRANSLATE_NOOP("Steps", "the limit ended on {day}: the refusal is noted as late"),
    "told_how": QT_TRANSLATE_NOOP("Steps", "How the citizen was told"),
    "told_end": QT_TRANSLATE_NOOP("Steps", "How it ended"),
    "proof": QT_TRANSLATE_NOOP("Steps", "Number of the fee receipt or transaction"),
    "refund_amount": QT_TRANSLATE_NOOP("Steps", "How much is paid back"),
    "refund_left": QT_TRANSLATE_NOOP("Steps", "{left} at most"),
    "refund_reason": QT_TRANSLATE_NOOP("Steps", "Why, and by which law"),
    "voucher": QT_TRANSLATE_NOOP("Steps", "Number of the payment voucher"),
    "treasury": QT_TRANSLATE_NOOP("Steps", "Number of the payment order to the treasury"),
    "budget_until": QT_TRANSLATE_NOOP("Steps", "until {until}"),
    "asked_unit": QT_TRANSLATE_NOOP("Steps", "Unit that is asked"),
    "asked_content": QT_TRANSLATE_NOOP("Steps", "What it is asked"),
    "answer_by": QT_TRANSLATE_NOOP("Steps", "Last day for the answer"),
    "due_stays": QT_TRANSLATE_NOOP("Steps", "the due day stays"),
    "answer_way": QT_TRANSLATE_NOOP("Steps", "How it answers"),
    "in_writing": QT_TRANSLATE_NOOP("Steps", "in writing, on the system"),
    "letter_number": QT_TRANSLATE_NOOP("Steps", "Number and sign of the letter"),
    "who_answered": QT_TRANSLATE_NOOP("Steps", "Who was asked, until when"),
    "answer": QT_TRANSLATE_NOOP("Steps", "The answer"),
    "no_answer_came": QT_TRANSLATE_NOOP("Steps", "The time ended without an answer"),
    "verification_day": QT_TRANSLATE_NOOP("Steps", "Day of the verification"),
    "verification_place": QT_TRANSLATE_NOOP("Steps", "Place"),
    "participants": QT_TRANSLATE_NOOP("Steps", "Who takes part"),
    "verified_content": QT_TRANSLATE_NOOP("Steps", "What is verified"),
    "agency_tasks": QT_TRANSLATE_NOOP("Steps", "The part of each agency, a line each"),
    "task_shape": QT_TRANSLATE_NOOP("Steps", "agency; work; last day"),
    "lead": QT_TRANSLATE_NOOP("Steps", "Lead agency"),
    "sent_how": QT_TRANSLATE_NOOP("Steps", "How it is sent"),
    "process_step": QT_TRANSLATE_NOOP("Steps", "Which step"),
    "done_agency": QT_TRANSLATE_NOOP("Steps", "Which agency"),
    "result_form": QT_TRANSLATE_NOOP("Steps", "The result is"),
    "originals": QT_TRANSLATE_NOOP("Steps", "Originals that go back"),
    "all_key": QT_TRANSLATE_NOOP("Steps", "* ticks all"),
    "kept_reason": QT_TRANSLATE_NOOP("Steps", "Why the others stay"),
    "kept_electronic": QT_TRANSLATE_NOOP("Steps", "the applicant comes for them"),
    "print_list": QT_TRANSLATE_NOOP("Steps", "Print the list for both signatures"),
    "portal": QT_TRANSLATE_NOOP("Steps", "National public service portal"),
    "code_is": QT_TRANSLATE_NOOP("Steps", "code of the result: {code}"),
    "error": QT_TRANSLATE_NOOP("Steps", "What is wrong"),
    "fault": QT_TRANSLATE_NOOP("Steps", "Whose fault it is"),
    "corrector": QT_TRANSLATE_NOOP("Steps", "Unit that corrects it"),
    "correct_until": QT_TRANSLATE_NOOP("Steps", "back at the desk by {day} where the agency is at fault"),
    "corrected_result": QT_TRANSLATE_NOOP("Steps", "Number and name of the corrected result"),
    "due_then": QT_TRANSLATE_NOOP("Steps", "was due by {day}"),
    "what_happened": QT_TRANSLATE_NOOP("Steps", "What happened"),
    "lost_papers": QT_TRANSLATE_NOOP("Steps", "Which papers"),
    "lost_place": QT_TRANSLATE_NOOP("Steps", "Where, or in whose hands"),
    "liable": QT_TRANSLATE_NOOP("Steps", "Who is liable"),
    "if_known": QT_TRANSLATE_NOOP("Steps", "empty: not known yet"),
    "remedy": QT_TRANSLATE_NOOP("Steps", "How it is made good"),
    "promised": QT_TRANSLATE_NOOP("Steps", "Day promised for the result"),
    "legal_day": QT_TRANSLATE_NOOP("Steps", "a promise; the due day {day} of the law stays"),
    "papers_way": QT_TRANSLATE_NOOP("Steps", "How the papers go back"),
}


def translated(text: str, **values: str) -> str:
    """Return a text about steps in the officer's language."""
    return translate("Steps", text).format(**values)


def phrase(name: str, **values: str) -> str:
    """Return the words of a field or its hint, by name, in the officer's language."""
    return translated(_PHRASES[name], **values)


def supplement_fields(
    papers: Sequence[str], missing: Collection[str], hint: str = "", *, is_beyond: bool
) -> list[FormField]:
    """Return the fields of a supplement request.

    Args:
        papers: the dossier's checklist.
        missing: those of them that are known to be missing; they are ticked.
        hint: what stands beside the ticks, or ``""`` for the rule alone.
        is_beyond: whether only the head of desk may allow the request, with a reason.
    """
    fields: list[FormField] = [LinesField("items", phrase("more")), LineField("reason", phrase("reason"))]
    if papers:
        fields.insert(0, TicksField("papers", phrase("missing"), papers, hint or phrase("all_once"), missing))
    if is_beyond:
        fields.append(LineField("override", phrase("override"), hint=phrase("counted_late")))
    return fields


def document_number_field() -> FormField:
    """Return the field of a number that the document office gave; the desk counts where it is left empty."""
    return LineField(DOCUMENT_NUMBER, phrase("document_number"), plain=True, hint=phrase("next_number"))


def refusal_fields(warning: str = "") -> list[FormField]:
    """Return the fields of a refusal; a warning stands beside the reason instead of how to write it."""
    return [LinesField("reason", phrase("reason"), hint=warning or phrase("law"))]


def request_of(values: Mapping[str, Any]) -> SupplementRequest:
    """Return the supplement request that the fields hold."""
    items = tuple(WantedItem(text) for text in (*values.get("papers", ()), *values["items"]))
    number = values.get(DOCUMENT_NUMBER, "")
    return SupplementRequest(items, values["reason"], values.get("override", ""), number)
