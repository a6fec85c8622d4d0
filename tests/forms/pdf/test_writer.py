"""The file itself: fonts, metadata, language, reproducibility, many letters."""

from __future__ import annotations

import re
import subprocess
import sys
from dataclasses import replace

import pypdfium2
import pytest

from forms.layout.paper import PaperName
from forms.pdf import fonts
from forms.slips.receipt import FORM

SAMPLE = FORM.sample("tt03-2025")


def test_only_embedded_liberation_serif() -> None:
    pdf = FORM.render(SAMPLE)
    names = set(re.findall(rb"/BaseFont/([\w+-]+)", pdf))
    assert names == {
        b"AAAAAA+LiberationSerif-Regular",
        b"AAAAAA+LiberationSerif-Bold",
        b"AAAAAA+LiberationSerif-Italic",
    }
    assert pdf.count(b"/FontFile2") == 3
    assert b"Helvetica" not in pdf
    assert b"/Lang(vi-VN)" in pdf


def test_metadata_name_no_person() -> None:
    metadata = pypdfium2.PdfDocument(FORM.render(SAMPLE)).get_metadata_dict()
    assert metadata["Title"] == "Giấy tiếp nhận hồ sơ và hẹn trả kết quả H44.18-261123-0001"
    assert metadata["Creator"] == "Quầy Một Cửa"
    assert not {value for value in metadata.values() if "HÀ" in value.upper().split()}


def test_file_stays_small() -> None:
    assert len(FORM.render(SAMPLE)) < 110_000


@pytest.mark.parametrize("paper", FORM.papers)
def test_same_data_same_bytes(paper: PaperName) -> None:
    first = FORM.render(SAMPLE, paper=paper)
    FORM.render(replace(SAMPLE, submitter="ĐỖ VĂN ẨN Ω Ж"))
    assert FORM.render(SAMPLE, paper=paper) == first
    assert b"/CreationDate(D:20261123024200+00'00')" in first, "the date is that of the receipt"
    assert b"CreationDate" not in FORM.render(replace(SAMPLE, received_at=None), paper=paper)


def test_same_bytes_in_another_process() -> None:
    code = (
        "import hashlib; from forms.slips.receipt import FORM;"
        "print(hashlib.sha256(FORM.render(FORM.sample('tt03-2025'))).hexdigest())"
    )
    run = [subprocess.check_output([sys.executable, "-c", code], env={"PYTHONHASHSEED": seed}) for seed in "12"]
    assert run[0] == run[1]


def test_more_letters_than_one_glyph_list_holds() -> None:
    letters = "".join(
        sorted(set("".join(map(chr, range(0xA1, 0x500)))) - fonts.missing("".join(map(chr, range(0xA1, 0x500)))))
    )
    letters = letters.replace("\u00ad", "")
    assert len(letters) > 400
    spaced = " ".join(letters[start : start + 20] for start in range(0, len(letters), 20))
    pdf = FORM.render(replace(SAMPLE, procedure=spaced), copies=("office",))
    text = "".join(page.get_textpage().get_text_range() for page in pypdfium2.PdfDocument(pdf))
    drawn = "".join(text.split())
    assert sum(char in drawn for char in letters) > 0.99 * len(letters)
    assert b"AAAAAB+LiberationSerif-Regular" in pdf
