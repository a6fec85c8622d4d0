"""What a reader makes of a file."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from desktop_app.domain.catalogue.comparison import ImportedRow, Rejected


class Layout(StrEnum):
    """The layouts that can be read.

    Attributes:
        PORTAL_LIST: L1, the portal's Excel export of a list.
        WORKBOOK: L2, the workbook of the national database with a sheet for each part.
        DETAIL: L3, one procedure as a Word file.
        DECISION: L4, the annex of a decision that publishes procedures.
        TEMPLATE: L5, the import template of departments.
        PORTAL_JSON: lists and details of the portal's public interface.
        NGSP: answers of the national integration platform.
    """

    PORTAL_LIST = "L1"
    WORKBOOK = "L2"
    DETAIL = "L3"
    DECISION = "L4"
    TEMPLATE = "L5"
    PORTAL_JSON = "portal_json"
    NGSP = "ngsp"


@dataclass(frozen=True, slots=True)
class FileRows:
    """The procedures of a file.

    Attributes:
        layout: the layout that was recognised.
        rows: what can be taken.
        rejected: what cannot, each with the code of its reason.
        decision: number of the decision that the file belongs to, or ``""``.
        decision_date: its date.
        file_sha256: SHA-256 of the bytes.
    """

    layout: Layout
    rows: tuple[ImportedRow, ...]
    rejected: tuple[Rejected, ...] = ()
    decision: str = ""
    decision_date: date | None = None
    file_sha256: str = ""
