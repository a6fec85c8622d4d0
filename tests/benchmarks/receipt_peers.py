"""The receipt's page drawn by other engines: WeasyPrint, fpdf2, Typst, and LibreOffice from a Word file.

Each engine is set up once and then draws page after page with other data, which is the quickest way it has; all use
the Liberation Serif that lies in ``resources/fonts``. An engine that is not installed is reported, not left out.
"""

from __future__ import annotations

import json
import shutil
import subprocess
import tempfile
from base64 import b64encode
from contextlib import ExitStack
from dataclasses import asdict
from html import escape
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any

from forms.pdf.fonts import Face
from forms.pdf.scene import Cells, Rule, Text
from tests.benchmarks.receipt_content import WORDS, content, laid_out, svg
from tests.benchmarks.receipt_docx import docx

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from types import ModuleType

    from forms.pdf.scene import Placed
    from tests.benchmarks.receipt_content import Content, Part

    Draw = Callable[[int], bytes]

FONTS = Path(__file__).parents[2] / "resources" / "fonts"
LIBREOFFICE = "LibreOffice, docx to PDF"


class NotInstalledError(Exception):
    """Says why an engine cannot be measured."""


def _module(name: str) -> ModuleType:
    try:
        return import_module(name)
    except (ImportError, OSError) as fault:
        raise NotInstalledError(str(fault).strip().splitlines()[0]) from fault


# WeasyPrint ---------------------------------------------------------------------------------------

_CSS = """
@font-face { font-family: Receipt; src: url(LiberationSerif-Regular.ttf) }
@font-face { font-family: Receipt; font-weight: bold; src: url(LiberationSerif-Bold.ttf) }
@font-face { font-family: Receipt; font-style: italic; src: url(LiberationSerif-Italic.ttf) }
@page { size: A5; margin: 9mm 10mm 10mm }
body { font: 10.5pt/1.18 Receipt; margin: 0 }
p { margin: 0 }
table { border-collapse: collapse; width: 100% }
td { vertical-align: top; padding: 0 }
.middle td, .middle { text-align: center }
.head td:last-child { white-space: nowrap; width: 84mm }
.motto { font-size: 12pt; font-weight: bold; text-decoration: underline }
.codes { margin: 6pt 0 }
.bars { width: 81mm; height: 12mm }
.qr { width: 20mm; height: 20mm }
.title { font-size: 12pt; font-weight: bold }
.documents { font-size: 10pt; margin: 2pt 0; table-layout: fixed }
.documents td, .documents th { border: .5pt solid black; padding: .5pt 2pt }
.documents td:first-child, .documents td:last-child { text-align: center }
.pair td { width: 50% }
.sign { margin-top: 6pt }
.sign div { height: 11mm }
.notes { font-size: 9.5pt; margin-top: 6pt }
"""

_HTML = """<!doctype html>
<html lang="vi"><meta charset="utf-8"><title>{name}</title>
<table class="middle head"><tr>
  <td>{parent}<br><b>{agency}</b></td>
  <td><b>{country}</b><br><span class="motto">{motto}</span><br><i>{date}</i></td>
</tr></table>
<table class="codes"><tr>
  <td class="middle">{code}<br><img class="bars" src="{bars}">
    <p class="title">{title}</p><i>{copy}</i></td>
  <td style="width: 20mm"><img class="qr" src="{qr}"></td>
</tr></table>
{fields}
<table class="documents">
  <col style="width: 11mm"><col><col style="width: 36mm"><col style="width: 20mm">
  <tr>{head}</tr>{documents}
</table>
{terms}
<table class="middle sign"><tr>{signatures}</tr></table>
<p class="notes"><b>{notes}</b> <i>{note}</i></p>
</html>"""


def _html(page: Content) -> str:
    return _HTML.format(
        **{key: escape(WORDS[key]) for key in ("name", "country", "motto", "title", "notes")},
        copy=escape(WORDS["copy_applicant"]),
        note=escape(WORDS["note_1"]),
        parent=escape(page.agencies[0]),
        agency=escape(page.agencies[1]),
        date=escape(page.date),
        code=escape(page.code_line),
        bars=_data_url(svg(page.bars)),
        qr=_data_url(svg(page.qr)),
        fields="".join(map(_html_line, page.fields)),
        terms="".join(map(_html_line, page.terms)),
        head="".join(f"<th>{escape(title)}</th>" for title in page.head),
        documents="".join(f"<tr>{''.join(f'<td>{escape(cell)}</td>' for cell in row)}</tr>" for row in page.documents),
        signatures="".join(f"<td><b>{a}</b><br><i>{b}</i><div></div><b>{c}</b></td>" for a, b, c in page.signatures),
    )


def _data_url(picture: str) -> str:
    return f"data:image/svg+xml;base64,{b64encode(picture.encode()).decode()}"


def _html_line(parts: tuple[Part, ...]) -> str:
    shown = [
        f"{escape(part.label)} {'<b>' if part.is_bold else ''}{escape(part.value)}{'</b>' if part.is_bold else ''}"
        for part in parts
    ]
    if len(shown) == 1:
        return f"<p>{shown[0]}</p>"
    return f'<table class="pair"><tr>{"".join(f"<td>{one}</td>" for one in shown)}</tr></table>'


def _weasyprint(_: ExitStack) -> Draw:
    engine, fonts = _module("weasyprint"), _module("weasyprint.text.fonts")
    setup = fonts.FontConfiguration()
    style = engine.CSS(string=_CSS, base_url=f"{FONTS}/", font_config=setup)

    def draw(number: int) -> bytes:
        file: bytes = engine.HTML(string=_html(content(number))).write_pdf(stylesheets=[style], font_config=setup)
        return file

    return draw


# Typst --------------------------------------------------------------------------------------------

_TYPST = """
#let d = json(bytes(sys.inputs.data))
#let w = d.words
#set document(title: w.name)
#set page(width: 148mm, height: 210mm, margin: (x: 10mm, top: 9mm, bottom: 10mm))
#set text(font: "Liberation Serif", size: 11pt, lang: "vi", hyphenate: false)
#set par(leading: 0.45em, spacing: 0.45em)
#let picture(source, width, height) = image(bytes(source), format: "svg", width: width, height: height, fit: "stretch")
#let said(part) = [#part.label #if part.is_bold [*#part.value*] else [#part.value]]
#let line(parts) = if parts.len() == 1 { par(said(parts.first())) } else {
  grid(columns: (1fr, 1fr), ..parts.map(said))
}
#grid(columns: (1fr, auto), align: center, column-gutter: 4pt)[
  #set text(size: 11pt)
  #d.parent \\ *#d.agency*
][
  #set text(size: 11pt)
  *#w.country* \\ #underline(text(size: 12pt)[*#w.motto*]) \\ _#(d.date)_
]
#v(5pt)
#grid(columns: (1fr, 20mm), align: (center, right))[
  #d.code \\ #picture(d.bars, 81mm, 12mm) \\ #text(size: 12pt)[*#w.title*] \\ _#(w.copy_applicant)_
][#picture(d.qr, 20mm, 20mm)]
#v(5pt)
#for parts in d.fields { line(parts) }
#text(size: 10.5pt, table(
  columns: (11mm, 1fr, 36mm, 20mm), stroke: 0.5pt, inset: 2.5pt, align: (center, left, left, center),
  ..d.head.map(title => align(center)[*#title*]), ..d.documents.flatten()))
#for parts in d.terms { line(parts) }
#v(5pt)
#grid(columns: (1fr, 1fr), align: center, ..d.signatures.map(one => [
  *#one.at(0)* \\ _#(one.at(1))_ #v(12mm) *#one.at(2)*
]))
#text(size: 9.5pt)[*#w.notes* _#(w.note_1)_]
"""


def _typst_data(page: Content) -> str:
    names = ("name", "country", "motto", "title", "copy_applicant", "notes", "note_1")
    return json.dumps(
        {
            "words": {name: WORDS[name] for name in names},
            "parent": page.agencies[0],
            "agency": page.agencies[1],
            "date": page.date,
            "code": page.code_line,
            "bars": svg(page.bars),
            "qr": svg(page.qr),
            "fields": [[asdict(part) for part in parts] for parts in page.fields],
            "head": page.head,
            "documents": page.documents,
            "terms": [[asdict(part) for part in parts] for parts in page.terms],
            "signatures": page.signatures,
        }
    )


def _typst(_: ExitStack) -> Draw:
    engine = _module("typst")
    source = _TYPST.encode()
    compiler = engine.Compiler(source, font_paths=[str(FONTS)], ignore_system_fonts=True)

    def draw(number: int) -> bytes:
        file: bytes = compiler.compile(source, format="pdf", sys_inputs={"data": _typst_data(content(number))})
        return file

    return draw


# fpdf2 --------------------------------------------------------------------------------------------

_STYLES = {Face.REGULAR: "", Face.BOLD: "B", Face.ITALIC: "I"}


def _fpdf2(_: ExitStack) -> Draw:
    """Return how fpdf2 draws strings, rules and codes at the places that our layout gave them beforehand."""
    engine = _module("fpdf")
    page, first = laid_out(0), content(0).data

    def draw(number: int) -> bytes:
        now = content(number)
        names = {first.submitter: now.data.submitter, str(first.dossier_code): str(now.data.dossier_code)}
        document = engine.FPDF(unit="pt", format=(page.width, page.height))
        for face, style in _STYLES.items():
            document.add_font("receipt", style, FONTS / f"{face.value}.ttf")
        document.add_page()
        for spot in page.placed:
            for item in spot.row.items:
                if isinstance(item, Text):
                    _fpdf2_text(document, item, spot, names)
                elif isinstance(item, Rule):
                    document.line(spot.x + item.x1, spot.y + item.y1, spot.x + item.x2, spot.y + item.y2)
                elif isinstance(item, Cells):
                    _fpdf2_cells(document, item, spot, (now.qr if len(item.rows) > 1 else now.bars).cells.rows)
            for x in spot.row.sides:
                document.line(spot.x + x, spot.y, spot.x + x, spot.y + spot.row.height)
        return bytes(document.output())

    return draw


def _fpdf2_text(document: Any, text: Text, spot: Placed, names: dict[str, str]) -> None:
    said = text.text
    for before, now in names.items():
        said = said.replace(before, now)
    document.set_font("receipt", _STYLES[text.face], text.size)
    document.text(spot.x + text.x, spot.y + text.y, said)


def _fpdf2_cells(document: Any, cells: Cells, spot: Placed, rows: Sequence[Sequence[tuple[int, int]]]) -> None:
    left, top = spot.x + cells.x, spot.y + cells.y
    for number, row in enumerate(rows):
        for start, length in row:
            x, y = left + start * cells.module, top + number * cells.tall
            document.rect(x, y, length * cells.module, cells.tall, style="F")


# LibreOffice --------------------------------------------------------------------------------------

_FONTCONFIG = """<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>{fonts}</dir><cachedir>{folder}/cache</cachedir></fontconfig>
"""


def _libreoffice(stack: ExitStack) -> Draw:
    """Return how LibreOffice turns a Word file into PDF, a process for each as on a server without a listener."""
    program = shutil.which("soffice")
    if program is None:
        raise NotInstalledError("no command soffice")
    folder = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="receipt-peer-")))
    setup = folder / "fonts.conf"
    setup.write_text(_FONTCONFIG.format(fonts=FONTS, folder=folder), encoding="utf-8")
    command = [program, f"-env:UserInstallation={(folder / 'profile').as_uri()}", "--headless", "--convert-to", "pdf"]

    def draw(number: int) -> bytes:
        file = folder / "receipt.docx"
        file.write_bytes(docx(content(number)))
        subprocess.run(
            [*command, "--outdir", str(folder), str(file)],
            env={"FONTCONFIG_FILE": str(setup), "HOME": str(folder), "PATH": "/usr/bin:/bin"},
            check=True,
            capture_output=True,
            timeout=120,
        )
        return file.with_suffix(".pdf").read_bytes()

    return draw


# All of them --------------------------------------------------------------------------------------

_PEERS: dict[str, Callable[[ExitStack], Draw]] = {
    "WeasyPrint": _weasyprint,
    "fpdf2, strings placed by us": _fpdf2,
    "Typst, compiler kept": _typst,
    LIBREOFFICE: _libreoffice,
}


def open_peers(stack: ExitStack) -> tuple[dict[str, Draw], dict[str, str]]:
    """Set the engines up; return how each draws, and why the others cannot."""
    draws, absent = {}, {}
    for name, prepare in _PEERS.items():
        try:
            draws[name] = prepare(stack)
        except NotInstalledError as fault:
            absent[name] = str(fault)
    return draws, absent
