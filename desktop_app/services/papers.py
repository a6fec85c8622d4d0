"""The papers that steps print, by the names of their forms."""

from desktop_app.domain.form_names import FormName

RECEIPT = FormName.RECEIPT
SUPPLEMENT_REQUEST = FormName.SUPPLEMENT_REQUEST
REFUSAL_NOTICE = FormName.REFUSAL_NOTICE
APOLOGY_LETTER = FormName.APOLOGY_LETTER
STOP_NOTICE = FormName.STOP_NOTICE
CONTROL_SLIP = FormName.CONTROL_SLIP
