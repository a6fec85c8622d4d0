"""Every form's file as an archive and a screen reader want it: PDF/A-2b (ISO 19005-2) and tagged."""

from __future__ import annotations

import re
from dataclasses import replace
from io import BytesIO
from typing import Any

import pikepdf
import pytest

from forms import registry
from forms.base.data import FormData
from forms.base.form import Form
from tests.forms.golden_pictures import CASES, logo

EVERY = [
    pytest.param(form, form_set, id=f"{form.name}-{form_set}")
    for form in registry.all_forms()
    for form_set in form.sets
]


def _opened(pdf: bytes) -> pikepdf.Pdf:
    return pikepdf.open(BytesIO(pdf))


def _fullest(form: Form[Any], form_set: str) -> FormData:
    data: FormData = form.sample(form_set)
    return replace(data, logo=logo(), marks=("copy", "training"), second_language=True)


@pytest.mark.parametrize(("form", "form_set"), EVERY)
def test_what_pdf_a_asks_for(form: Form[Any], form_set: str) -> None:
    content = form.render(_fullest(form, form_set))
    pdf = _opened(content)
    assert pdf.check_pdf_syntax() == []
    assert content[9] == ord("%") and min(content[10:14]) > 127, "a comment of four high bytes after the header"
    assert len(pdf.trailer.ID) == 2
    assert not {"/Encrypt", "/AcroForm", "/OpenAction", "/AA", "/Names"} & (
        set(pdf.Root.keys()) | set(pdf.trailer.keys())
    )
    (intent,) = pdf.Root.OutputIntents
    assert intent.S == "/GTS_PDFA1"
    assert bytes(intent.DestOutputProfile.read_bytes())[36:40] == b"acsp"
    assert "/Filter" not in pdf.Root.Metadata, "XMP has to be readable as it is"
    for page in pdf.pages:
        assert "/Group" not in page and "/Annots" not in page
    for part in pdf.objects:
        if isinstance(part, pikepdf.Stream):
            assert str(part.get("/Filter", "/FlateDecode")) == "/FlateDecode"
            assert "/SMask" not in part
    assert b"endstream" in content and not re.search(rb"[^\n]endstream", content), "a line end before each endstream"


@pytest.mark.parametrize(("form", "form_set"), EVERY)
def test_description_and_its_twin_agree(form: Form[Any], form_set: str) -> None:
    pdf = _opened(form.render(form.sample(form_set)))
    with pdf.open_metadata() as meta:
        assert meta.pdfa_status == "2B"
        assert meta["dc:language"] == {"vi-VN"}
        assert meta["dc:title"] == str(pdf.docinfo.Title)
        assert meta["dc:creator"] == [str(pdf.docinfo.Author)]
        assert meta["dc:description"] == str(pdf.docinfo.Subject)
        assert meta["pdf:Producer"] == str(pdf.docinfo.Producer)
        stamp = str(pdf.docinfo.CreationDate)
        assert re.sub(r"\D", "", meta["xmp:CreateDate"]) == re.sub(r"\D", "", stamp)
    assert str(pdf.docinfo.Title).startswith(form.titles[form.checked_set(form_set)].split(" – ")[1])
    assert "HÀ" not in str(pdf.docinfo.Title).upper().split(), "no citizen's name"
    assert pdf.Root.Lang == "vi-VN"
    assert pdf.Root.ViewerPreferences.DisplayDocTitle


@pytest.mark.parametrize("name", [name for name in CASES if name.endswith(("-long", "-many"))])
def test_every_font_is_embedded_and_every_letter_in_it(name: str) -> None:
    pdf = _opened(CASES[name]())
    fonts: dict[str, Any] = dict(pdf.pages[0].Resources.Font.items())
    for font in fonts.values():
        assert "/FontFile2" in font.FontDescriptor
        assert "/ToUnicode" in font
        assert len(font.Widths) == int(font.LastChar) + 1
    for page in pdf.pages:
        named = {str(operands[0]) for operands, operator in _instructions(page) if str(operator) == "Tf"}
        assert named <= set(fonts)


def _instructions(page: Any) -> list[tuple[Any, Any]]:
    return [(one.operands, one.operator) for one in pikepdf.parse_content_stream(page)]


@pytest.mark.parametrize("name", CASES)
def test_everything_on_a_page_is_a_part_or_an_artifact(name: str) -> None:
    pdf = _opened(CASES[name]())
    assert pdf.Root.MarkInfo.Marked
    numbers = pdf.Root.StructTreeRoot.ParentTree.Nums
    parents = {int(numbers[at]): numbers[at + 1] for at in range(0, len(numbers), 2)}
    for page in pdf.pages:
        marks = _marks(page)
        assert marks == list(range(len(marks))), "numbered from 0 in the order of the page"
        assert len(parents[int(page.StructParents)]) == len(marks)


def _marks(page: Any) -> list[int]:
    """Return the numbers of the marked parts of a page; nothing may be painted outside of a mark."""
    depth, marks = 0, []
    for operands, operator in _instructions(page):
        match str(operator):
            case "BDC":
                # A span with the text of letters with marks has no part of its own in the tree.
                marks += [] if str(operands[0]) == "/Span" else [int(operands[1]["/MCID"])]
                depth += 1
            case "BMC":
                depth += 1
            case "EMC":
                depth -= 1
            case "Tj" | "TJ" | "S" | "f" | "Do":
                assert depth >= 1, operator
        assert depth in {0, 1, 2}
    assert depth == 0
    return marks


@pytest.mark.parametrize("name", CASES)
def test_the_tree_of_parts_is_whole(name: str) -> None:
    pdf = _opened(CASES[name]())
    root = pdf.Root.StructTreeRoot
    kinds: list[str] = []

    def walk(part: Any, parent: Any) -> int:
        assert part.P.objgen == parent.objgen
        kind = str(part.S)
        kinds.append(kind)
        if kind == "/Figure":
            assert str(part.Alt)
        return sum(walk(kid, part) if isinstance(kid, pikepdf.Dictionary) and "/S" in kid else 1 for kid in part.K)

    found = walk(root.K, root)
    assert found == sum(len(_marks(page)) for page in pdf.pages), "every mark belongs to exactly one part"
    assert kinds[0] == "/Document"
    assert kinds.count("/H1") == 1 or "two-up" in name or name.endswith("-outage")
    assert set(kinds) <= {"/Document", "/H1", "/P", "/Figure", "/Table", "/TR", "/TH", "/TD"}
    if "/Table" in kinds:
        assert kinds.count("/TH") >= 4


def test_a_screen_reader_hears_the_agency_before_the_state() -> None:
    pdf = _opened(CASES["receipt-2025"]())
    kinds = [str(part.S) for part in pdf.Root.StructTreeRoot.K.K]
    assert kinds[:4] == ["/P", "/P", "/P", "/P"]
    assert "/H1" in kinds and "/Figure" in kinds


def test_bookmarks_lead_through_a_ledger() -> None:
    pdf = _opened(CASES["ledger-2025"]())
    with pdf.open_outline() as outline:
        assert [item.title for item in outline.root] == ["Bìa", "Tháng 10/2026", "Tháng 11/2026"]
    with _opened(CASES["receipt-2025"]()).open_outline() as outline:
        assert outline.root == []
