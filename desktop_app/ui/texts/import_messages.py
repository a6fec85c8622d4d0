"""Messages about files that are imported into the catalogue; part of `messages`."""

from collections.abc import Mapping

from desktop_app.ui.texts.i18n import QT_TRANSLATE_NOOP

SENTENCES: Mapping[str, str] = {
    "import.empty": QT_TRANSLATE_NOOP("Messages", "The file is empty. Choose another one."),
    "import.unreadable": QT_TRANSLATE_NOOP(
        "Messages", "The file cannot be opened. Close it in other programs, or copy it to this computer first."
    ),
    "import.too_large": QT_TRANSLATE_NOOP(
        "Messages", "The file is larger than {megabytes} MB. Lists of procedures are not: choose another file."
    ),
    "import.unpacks_too_large": QT_TRANSLATE_NOOP(
        "Messages",
        "The file would become far larger when it is unpacked and was not opened. Ask its sender for it again.",
    ),
    "import.damaged": QT_TRANSLATE_NOOP(
        "Messages", "The file is damaged or was not copied whole. Download it again, or open it and save it anew."
    ),
    "import.encrypted": QT_TRANSLATE_NOOP(
        "Messages", "The file is protected by a password. Open it, save it without the password, and choose it again."
    ),
    "import.macros": QT_TRANSLATE_NOOP(
        "Messages", "The file has macros and was not opened. Save it as .xlsx or .docx, and choose it again."
    ),
    "import.unsafe_xml": QT_TRANSLATE_NOOP(
        "Messages", "The file refers to contents outside of it and was not opened. Open it and save it anew."
    ),
    "import.old_excel": QT_TRANSLATE_NOOP(
        "Messages", "This is an .xls file of an old Excel. Open it, save it as .xlsx, and choose it again."
    ),
    "import.unknown_kind": QT_TRANSLATE_NOOP(
        "Messages", "This is no file of procedures. Choose an .xlsx, .docx, .doc or .json file."
    ),
    "import.too_many_rows": QT_TRANSLATE_NOOP(
        "Messages", "The file has more than {rows} rows or too many sheets. Leave out what is no list of procedures."
    ),
    "import.too_deep": QT_TRANSLATE_NOOP("Messages", "The file is nested too deeply. Ask its sender for it again."),
    "import.takes_too_long": QT_TRANSLATE_NOOP(
        "Messages", "Reading the file takes too long and was stopped. Split it, and import the parts."
    ),
    "import.value_too_long": QT_TRANSLATE_NOOP("Messages", "A value of the row is far too long."),
    "import.no_procedures": QT_TRANSLATE_NOOP(
        "Messages",
        "No list of procedures was recognised. The first 20 rows need headings such as Mã TTHC and Tên TTHC.",
    ),
    "catalogue.code_shape": QT_TRANSLATE_NOOP("Messages", "Type the national code, such as 1.001193."),
    "catalogue.code_known": QT_TRANSLATE_NOOP(
        "Messages", "The catalogue has this code already. Look for it and correct it there."
    ),
    "catalogue.name_missing": QT_TRANSLATE_NOOP("Messages", "Type the name of the procedure as the decision has it."),
    "catalogue.paper_line": QT_TRANSLATE_NOOP(
        "Messages",
        "Line {line}: type name | originals | copies | condition | form number; only the name must be there.",
    ),
    "catalogue.step_line": QT_TRANSLATE_NOOP(
        "Messages", "Line {line}: type unit in charge | number with ngày làm việc, ngày or giờ làm việc."
    ),
    "catalogue.fee_line": QT_TRANSLATE_NOOP(
        "Messages",
        "Line {line}: type amount | trực tiếp, bưu chính, trực tuyến | first day | last day | remark | who is exempt.",
    ),
    "catalogue.fees_empty": QT_TRANSLATE_NOOP(
        "Messages", "Type the amounts, or “không thu” where nothing is paid; an empty box does not say which."
    ),
    "form_file.too_large": QT_TRANSLATE_NOOP(
        "Messages", "A form has {megabytes} MB at most. Save it smaller, for example without pictures."
    ),
    "form_file.kind": QT_TRANSLATE_NOOP(
        "Messages", "A form is a .pdf, .docx, .doc or .xlsx file. Save it as one of these."
    ),
    "form_file.pdf": QT_TRANSLATE_NOOP(
        "Messages", "The PDF is damaged or asks for a password. Download it again, or save it without one."
    ),
    "form_file.no_source": QT_TRANSLATE_NOOP(
        "Messages", "Type where the form comes from, such as the circular with its annex."
    ),
    "form_file.source_long": QT_TRANSLATE_NOOP("Messages", "The source has {most} letters at most. Shorten it."),
    "form_file.known": QT_TRANSLATE_NOOP("Messages", "The same file is kept for this paper already."),
    "form_file.too_many": QT_TRANSLATE_NOOP("Messages", "A procedure has {most} forms at most. End one of them first."),
    "form_file.gone": QT_TRANSLATE_NOOP("Messages", "This form is not kept any more. Read the list again."),
    "form_file.damaged": QT_TRANSLATE_NOOP("Messages", "The stored form is damaged. End it and add the file again."),
    "form_file.no_pdf": QT_TRANSLATE_NOOP(
        "Messages", "Only a PDF is printed from here. Open the form and print it there."
    ),
    "process.who": QT_TRANSLATE_NOOP("Messages", "Type who does this step: a unit, a role or an officer."),
    "process.work": QT_TRANSLATE_NOOP("Messages", "Type what is done in this step."),
    "process.time": QT_TRANSLATE_NOOP(
        "Messages", "Type the working time like 4 giờ, 0,5 ngày or 1 ngày 2 giờ, or không tính where none is counted."
    ),
    "process.too_long": QT_TRANSLATE_NOOP("Messages", "This is longer than 500 letters. Shorten it."),
    "process.order": QT_TRANSLATE_NOOP(
        "Messages",
        "This step would end before one above it. The order is: handed over, result there, handed back.",
    ),
    "process.too_many": QT_TRANSLATE_NOOP("Messages", "A process has {most} steps at most. Put some together."),
    "catalogue.too_many_lines": QT_TRANSLATE_NOOP("Messages", "These are more than {most} lines. Put some together."),
    "catalogue.too_long": QT_TRANSLATE_NOOP("Messages", "One of the texts is too long to be stored. Shorten it."),
    "catalogue.no_day": QT_TRANSLATE_NOOP("Messages", "Type the day that the decision names."),
    "catalogue.no_province": QT_TRANSLATE_NOOP(
        "Messages",
        "The agency has no code yet that names its province. Choose this desk, or enter the code in Settings.",
    ),
    "catalogue.stands_above": QT_TRANSLATE_NOOP(
        "Messages", "A version from {day} states this already and stands above. Choose a later day."
    ),
}
