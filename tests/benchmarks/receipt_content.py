"""What the one-page receipt of 2025 says, as plain texts for other engines, and a check that a page says it.

The words come from the form's own wording file and the same sample, the two codes from the same encoder, so the
engines differ in setting and writing alone.
"""

from __future__ import annotations

import zlib
from dataclasses import dataclass, replace
from functools import cache
from typing import TYPE_CHECKING

import pypdfium2
import zxingcpp

from forms.base.layout import lay_out
from forms.layout import codes
from forms.layout.paper import A5, A5_STYLES
from forms.layout.text import long_date, long_time, two_digits, unbroken
from forms.slips.receipt import FORM, ReceiptData, ReceiptLayout
from forms.wording import load

if TYPE_CHECKING:
    from forms.layout.codes import Code
    from forms.pdf.scene import Page

SAMPLE = FORM.sample("tt03-2025")
WORDS = load("tt03-2025", "receipt")
_KINDS = ("original", "certified", "copy", "electronic")


def person(number: int) -> ReceiptData:
    """Return the sample with a name and a code of its own."""
    return replace(SAMPLE, submitter=f"NGUYỄN THỊ THU HÀ {number:04d}", dossier_code=f"H44.18-261123-{number:04d}")


def ours(number: int) -> bytes:
    """Draw our receipt: the applicant's copy on one A5 page."""
    return FORM.render(person(number), copies=("applicant",))


def laid_out(number: int) -> Page:
    """Return our finished page before it is painted."""
    return lay_out(ReceiptLayout, person(number), WORDS, "applicant", A5, A5_STYLES)[0]


@dataclass(frozen=True, slots=True)
class Part:
    """A label, what follows it, and whether that is bold."""

    label: str
    value: str
    is_bold: bool = False


@dataclass(frozen=True, slots=True)
class Content:
    """All texts of the page in reading order; each line of fields has one or two parts."""

    data: ReceiptData
    date: str
    code_line: str
    fields: tuple[tuple[Part, ...], ...]
    head: tuple[str, ...]
    documents: tuple[tuple[str, ...], ...]
    terms: tuple[tuple[Part, ...], ...]
    signatures: tuple[tuple[str, str, str], ...]
    qr: Code
    bars: Code

    @property
    def agencies(self) -> tuple[str, str]:
        """The two agency names in capitals."""
        return self.data.parent_agency.upper(), self.data.agency.upper()


def content(number: int) -> Content:
    """Return what the page of ``person(number)`` says."""
    data = person(number)
    if data.received_at is None or data.due_at is None or data.dossier_code is None:
        raise ValueError("the sample has no times or no code")
    caption = WORDS["sign_caption"]
    return Content(
        data,
        date=f"{data.place}, {long_date(data.received_at)}",
        code_line=f"{WORDS['code']} {data.dossier_code}",
        fields=_fields(data),
        head=_head(),
        documents=tuple(_documents(data)),
        terms=_terms(data, long_time(data.received_at), long_time(data.due_at)),
        signatures=(
            (WORDS["sign_submitter"], caption, data.submitter_signature),
            (WORDS["sign_officer"], caption, data.officer),
        ),
        qr=codes.qr(data.dossier_code, A5_STYLES[0].qr),
        bars=codes.barcode(data.dossier_code, A5.room),
    )


def _head() -> tuple[str, ...]:
    number, name, kind, count = (WORDS[f"column_{key}"] for key in ("number", "name", "kind", "count"))
    before, bracket, inside = kind.partition("(")
    return number, name, before + bracket + unbroken(inside), count


def _fields(data: ReceiptData) -> tuple[tuple[Part, ...], ...]:
    return (
        (Part(WORDS["one_stop_unit"], data.one_stop_unit),),
        (Part(WORDS["submitter"], data.submitter, is_bold=True),),
        (Part(WORDS["identity_number"], data.identity_number), Part(WORDS["phone"], data.phone)),
        (Part(WORDS["procedure"], data.procedure),),
        (Part(WORDS["documents"], ""),),
    )


def _documents(data: ReceiptData) -> list[tuple[str, ...]]:
    rows: list[tuple[str, ...]] = []
    for number, one in enumerate(data.documents, start=1):
        name = f"{one.name} ({one.note})" if one.note else one.name
        kinds = [(WORDS[kind], getattr(one, kind)) for kind in _KINDS if getattr(one, kind)]
        rows += [(str(number), name, kind, two_digits(count)) for kind, count in kinds]
    return rows


def _terms(data: ReceiptData, received: str, due: str) -> tuple[tuple[Part, ...], ...]:
    return (
        (Part(WORDS["sets"], f"{two_digits(data.sets)} {WORDS['sets_unit']}"),),
        (Part(WORDS["time_limit"], data.time_limit),),
        (Part(WORDS["received_at"], received),),
        (Part(WORDS["due_at"], due, is_bold=True),),
        (Part(WORDS["return_place"], data.return_place),),
        (Part(WORDS["fee"], data.fee),),
        (Part(WORDS["book"], data.book_number), Part(WORDS["entry"], data.entry_number)),
    )


# Codes as pictures --------------------------------------------------------------------------------


def svg(code: Code) -> str:
    """Return a code as SVG, one path in whole modules; quiet zones are left to the page."""
    rows = code.cells.rows
    wide = max(start + length for row in rows for start, length in row)
    path = "".join(f"M{start} {y}h{length}v1h-{length}z" for y, row in enumerate(rows) for start, length in row)
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {wide} {len(rows)}" '
        f'preserveAspectRatio="none"><path d="{path}"/></svg>'
    )


def png(code: Code) -> bytes:
    """Return a code as a PNG of one pixel a module and one bit a pixel."""
    rows = code.cells.rows
    wide = max(start + length for row in rows for start, length in row)
    lines = bytearray()
    for row in rows:
        pixels = (1 << wide) - 1
        for start, length in row:
            pixels ^= ((1 << length) - 1) << (wide - start - length)
        lines += b"\0" + (pixels << (-wide % 8)).to_bytes((wide + 7) // 8, "big")
    header = wide.to_bytes(4, "big") + len(rows).to_bytes(4, "big") + b"\x01\0\0\0\0"
    chunks = ((b"IHDR", header), (b"IDAT", zlib.compress(bytes(lines))), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(_chunk(kind, body) for kind, body in chunks)


def _chunk(kind: bytes, body: bytes) -> bytes:
    return len(body).to_bytes(4, "big") + kind + body + zlib.crc32(kind + body).to_bytes(4, "big")


# Is it the same page? -----------------------------------------------------------------------------


@cache
def _our_words(number: int) -> frozenset[str]:
    return frozenset(_text(ours(number)).split())


def _text(file: bytes) -> str:
    with pypdfium2.PdfDocument(file) as document:
        return " ".join(page.get_textpage().get_text_range() for page in document)


def faults(file: bytes, number: int) -> list[str]:
    """Return in what a file differs from our page: number of pages, words that are missing, codes that do not read."""
    with pypdfium2.PdfDocument(file) as document:
        pages, picture = len(document), document[0].render(scale=200 / 72, grayscale=True).to_numpy()
    found = [f"{pages} pages"] if pages != 1 else []
    missing = _our_words(number) - set(_text(file).split())
    found += [f"words missing: {' '.join(sorted(missing))}"] if missing else []
    read = {(code.format.name, code.text) for code in zxingcpp.read_barcodes(picture)}
    wanted = {(name, f"H44.18-261123-{number:04d}") for name in ("QRCode", "Code128")}
    return found + [f"{name} not read" for name, _ in sorted(wanted - read)]
