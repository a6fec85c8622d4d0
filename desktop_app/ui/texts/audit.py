"""What an entry of the audit log says, in words; for the page and for the file."""

from collections.abc import Mapping
from typing import Any

from desktop_app.domain.codec import DecodeError, decode
from desktop_app.domain.people.agency import Role
from desktop_app.domain.people.audit import PRINT, AuditGroup, group_of
from desktop_app.services.desk.audit import AuditLine
from desktop_app.services.desk.officer_changes import OfficerChangeKind
from desktop_app.services.reports.people_lists import PeopleListKind
from desktop_app.ui.texts.i18n import QT_TRANSLATE_NOOP, translate
from desktop_app.ui.texts.officer_changes import officer_change
from desktop_app.ui.texts.printing import PAPER_NAMES, paper_name

GROUP_NAMES: Mapping[AuditGroup, str] = {
    AuditGroup.OPENED: QT_TRANSLATE_NOOP("Audit", "Opened"),
    AuditGroup.SEARCHED: QT_TRANSLATE_NOOP("Audit", "Searched"),
    AuditGroup.PRINTED: QT_TRANSLATE_NOOP("Audit", "Printed"),
    AuditGroup.EXPORTED: QT_TRANSLATE_NOOP("Audit", "Lists and files"),
    AuditGroup.CHANGED: QT_TRANSLATE_NOOP("Audit", "Changed at the desk"),
}
_LISTS = {
    PeopleListKind.LEDGER_CSV: QT_TRANSLATE_NOOP("Audit", "Ledger as CSV file"),
    PeopleListKind.LEDGER_XLSX: QT_TRANSLATE_NOOP("Audit", "Ledger as Excel file"),
    PeopleListKind.LEDGER_PAPER: QT_TRANSLATE_NOOP("Audit", "Ledger on paper"),
    PeopleListKind.FEES_PAPER: QT_TRANSLATE_NOOP("Audit", "Fees on paper"),
    PeopleListKind.HAND_OVER_PAPER: QT_TRANSLATE_NOOP("Audit", "Hand-over list on paper"),
    PeopleListKind.ARCHIVE_FILE: QT_TRANSLATE_NOOP("Audit", "Archive list as file"),
    PeopleListKind.ARCHIVE_PAPER: QT_TRANSLATE_NOOP("Audit", "Archive list on paper"),
    PeopleListKind.AUDIT_FILE: QT_TRANSLATE_NOOP("Audit", "Audit log as file"),
}
_CHANGES = {
    "agency": QT_TRANSLATE_NOOP("Audit", "Agency and desk"),
    "data_request": QT_TRANSLATE_NOOP("Audit", "Request about personal data"),
    "data_incident": QT_TRANSLATE_NOOP("Audit", "Incident with personal data"),
    "destruction": QT_TRANSLATE_NOOP("Audit", "Data past its time destroyed"),
    "book": QT_TRANSLATE_NOOP("Audit", "Ledger closed"),
    "calendar": QT_TRANSLATE_NOOP("Audit", "Working calendar"),
    "catalogue.publisher": QT_TRANSLATE_NOOP("Audit", "Publisher of the catalogue"),
    "issuer": QT_TRANSLATE_NOOP("Audit", "Who issues papers"),
    "key": QT_TRANSLATE_NOOP("Audit", "Key of the data changed"),
    "settings.unsigned": QT_TRANSLATE_NOOP("Audit", "Settings changed from outside"),
    "officer.unsigned": QT_TRANSLATE_NOOP("Audit", "Officers changed from outside"),
    "numbers": QT_TRANSLATE_NOOP("Audit", "Numbers of the desk"),
}
_PERSON = QT_TRANSLATE_NOOP("Audit", "Data of the person with the number {number}")
_LIST = QT_TRANSLATE_NOOP("Audit", "{list}: {count} dossiers")
_COPY = QT_TRANSLATE_NOOP("Audit", "{paper}, reprint {n}")
_OTHER_PAPER = QT_TRANSLATE_NOOP("Audit", "List, report or label")
_GUIDANCE = QT_TRANSLATE_NOOP("Audit", "Guidance sheet")


def group_name(kind: str) -> str:
    """Return what the officer did, in one word, by the kind of the entry."""
    return _text(GROUP_NAMES[group_of(kind)])


def line_text(line: AuditLine) -> str:
    """Return what an entry is about; an entry that this version cannot read has its kind only."""
    if line.kind == PRINT:
        return _print_text(line)
    try:
        detail = decode(line.detail, dict[str, Any])
    except DecodeError:
        detail = {}
    try:
        return _detail_text(line.kind, detail)
    except (KeyError, ValueError):
        return line.kind


def _detail_text(kind: str, detail: Mapping[str, Any]) -> str:
    if kind == "access.opened":
        return ""
    if kind == "access.recognised":
        return _text(_PERSON).format(number=detail["text"])
    if kind == "access.searched":
        return f"“{detail['text']}”"
    if kind == "people_list":
        return _text(_LIST).format(list=_text(_LISTS[PeopleListKind(detail["kind"])]), count=detail["dossiers"])
    if kind == "officer":
        old = Role(detail["old"]) if detail.get("old") else None
        texts = (detail.get("was", ""), detail.get("now", ""))
        change, role = OfficerChangeKind(detail["kind"]), Role(detail["role"])
        return officer_change(change, detail["officer_name"], role, old, texts)
    return _text(_GUIDANCE) if kind == "guidance.given" else _text(_CHANGES[kind])


def _print_text(line: AuditLine) -> str:
    paper = paper_name(line.detail) if line.detail in PAPER_NAMES else _text(_OTHER_PAPER)
    return _text(_COPY).format(paper=paper, n=line.copy) if line.copy else paper


def _text(text: str) -> str:
    return translate("Audit", text)
