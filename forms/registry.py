"""The list of forms, for the command line and for settings screens.

A form is a module with a module-level ``FORM``; only its name has to be added to :data:`MODULES`. Modules are imported
on demand.
"""

from __future__ import annotations

from importlib import import_module
from typing import Any

from forms.base.form import Form
from forms.errors import FormError

MODULES: dict[str, str] = {
    "receipt": "forms.slips.receipt",
    "supplement-request": "forms.slips.supplement_request",
    "refusal-notice": "forms.slips.refusal_notice",
    "apology-letter": "forms.letters.apology_letter",
    "stop-notice": "forms.letters.stop_notice",
    "control-slip": "forms.slips.control_slip",
    "ledger": "forms.reports.ledger",
    "hand-over-list": "forms.slips.hand_over_list",
    "transfer-slip": "forms.slips.transfer_slip",
    "urging-slip": "forms.slips.urging_slip",
    "returned-papers": "forms.slips.returned_papers",
    "correction-request": "forms.slips.correction_request",
    "incident-letter": "forms.letters.incident_letter",
    "book-closing": "forms.slips.book_closing",
    "archive-list": "forms.slips.archive_list",
    "destruction-list": "forms.slips.destruction_list",
    "data-request-answer": "forms.slips.data_request_answer",
    "incident-notice": "forms.slips.incident_notice",
    "guidance-sheet": "forms.slips.guidance_sheet",
    "satisfaction-slip": "forms.slips.satisfaction_slip",
    "posting-sheet": "forms.slips.posting_sheet",
    "posting-list": "forms.slips.posting_list",
    "address-label": "forms.slips.address_label",
    "report-06a": "forms.reports.report_06a",
    "report-07a": "forms.reports.report_07a",
    "fee-summary": "forms.reports.fee_summary",
    "day-sheet": "forms.reports.day_sheet",
}
"""Module of every form by the form's name: those of Circular 03/2025/TT-VPCP, Annex I, in its order, then others."""


def get(name: str) -> Form[Any]:
    """Return the form called ``name``.

    Raises:
        FormError: If there is none.
    """
    if name not in MODULES:
        raise FormError(f"Không có biểu mẫu «{name}».")
    form = import_module(MODULES[name]).FORM
    if not isinstance(form, Form):
        raise FormError(f"Biểu mẫu «{name}» chưa khai báo đúng.")
    return form


def all_forms() -> list[Form[Any]]:
    """Return every form, those of the circular first and in its order."""
    return [get(name) for name in MODULES]
