"""Messages about restrictions, their lists, and tables that are read at reception; part of `messages`."""

from collections.abc import Mapping

from desktop_app.ui.texts.i18n import QT_TRANSLATE_NOOP

SENTENCES: Mapping[str, str] = {
    "restriction.hit": QT_TRANSLATE_NOOP(
        "Messages",
        "Not received: restricted by {source}, document {document} of {day}. The head of desk releases it with a "
        "reason, or refuse with F7.",
    ),
    "restriction.in_list": QT_TRANSLATE_NOOP(
        "Messages",
        "Restricted by {source}, document {document} of {day}. Leave the row out and receive this person alone: there "
        "the head of desk may release it.",
    ),
    "restriction.no_reason": QT_TRANSLATE_NOOP("Messages", "Type why the dossier is received nevertheless."),
    "restriction.no_list_name": QT_TRANSLATE_NOOP(
        "Messages", "Type a name for the list: a later file of the same name takes its place."
    ),
    "restriction.ended": QT_TRANSLATE_NOOP("Messages", "The list was ended or replaced already. Read the page again."),
    "restriction.parcel": QT_TRANSLATE_NOOP("Messages", "A parcel needs commune, map sheet and parcel number."),
    "restriction.paper": QT_TRANSLATE_NOOP("Messages", "The number of a paper has at least four characters."),
    "restriction.person": QT_TRANSLATE_NOOP(
        "Messages", "A person needs an ID number, or the name with date or year of birth."
    ),
    "restriction.no_document": QT_TRANSLATE_NOOP(
        "Messages", "Who asks for it, document number or day is missing. Complete the row or the fields of the list."
    ),
    "restriction.days": QT_TRANSLATE_NOOP("Messages", "The period ends on {last}, before it begins on {first}."),
    "restriction.day_unread": QT_TRANSLATE_NOOP("Messages", "A day cannot be read: it is written like 15/08/2026."),
    "subject.incomplete_parcel": QT_TRANSLATE_NOOP(
        "Messages", "Type the parcel with its map sheet: thửa 12, tờ 5, xã Tân Lập."
    ),
    "listed.too_many": QT_TRANSLATE_NOOP(
        "Messages", "The list has more than {most} people. Split it, and receive the parts one after the other."
    ),
    "import.no_table": QT_TRANSLATE_NOOP("Messages", "This is no table. Choose an .xlsx or .csv file."),
    "import.no_columns": QT_TRANSLATE_NOOP(
        "Messages", "No known headings in the first 20 rows. The page says which columns the file needs."
    ),
    "import.no_rows": QT_TRANSLATE_NOOP("Messages", "The file has no row that can be taken."),
    "import.csv_encoding": QT_TRANSLATE_NOOP(
        "Messages", "The letters of the file cannot be read. Save it as “CSV UTF-8”, or as .xlsx."
    ),
    "import.workbook_too_large": QT_TRANSLATE_NOOP(
        "Messages", "The workbook is too large when it is unpacked. Save it as “CSV UTF-8”, and choose that file."
    ),
    "import.table_too_large": QT_TRANSLATE_NOOP(
        "Messages", "The file is larger than {megabytes} MB. Split it, and import the parts as lists of their own."
    ),
    "import.table_too_long": QT_TRANSLATE_NOOP(
        "Messages", "The file has more than {rows} rows. Split it, and import the parts as lists of their own."
    ),
}
