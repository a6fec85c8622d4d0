"""The list of forms, for the command line and for settings screens.

A form is a sub-package of ``forms`` with a module-level ``FORM``; its name in :data:`MODULES` is all
that has to be added here. Sub-packages are imported when asked for, so that listing stays quick.
"""

from __future__ import annotations

from importlib import import_module

from forms.errors import FormError
from forms.form import Form

MODULES: dict[str, str] = {
    "receipt": "forms.receipt",
    "supplement-request": "forms.supplement_request",
    "refusal-notice": "forms.refusal_notice",
    "apology-letter": "forms.apology_letter",
    "stop-notice": "forms.stop_notice",
    "control-slip": "forms.control_slip",
    "ledger": "forms.ledger",
    "hand-over-list": "forms.hand_over_list",
    "address-label": "forms.address_label",
    "report-06a": "forms.report_06a",
    "report-07a": "forms.report_07a",
}
"""Module of every form by the form's name: those of Circular 03/2025/TT-VPCP, Annex I, in its order, then others."""


def get(name: str) -> Form:
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


def all_forms() -> list[Form]:
    """Return every form, those of the circular first and in its order."""
    return [get(name) for name in MODULES]
