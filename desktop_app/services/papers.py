"""The papers that steps print, by the names of their forms."""

RECEIPT = "receipt"
SUPPLEMENT_REQUEST = "supplement-request"
REFUSAL_NOTICE = "refusal-notice"
APOLOGY_LETTER = "apology-letter"
STOP_NOTICE = "stop-notice"
CONTROL_SLIP = "control-slip"

TITLES = {
    SUPPLEMENT_REQUEST: "yêu cầu bổ sung",
    REFUSAL_NOTICE: "từ chối",
    APOLOGY_LETTER: "xin lỗi",
    STOP_NOTICE: "dừng giải quyết",
    CONTROL_SLIP: "kiểm soát",
}
"""What stands after the dossier's code in the name of a print job or a PDF file; Form 01 needs no word."""
