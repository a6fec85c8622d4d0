"""Names of forms that every system takes, and the forms of a paper."""

from datetime import UTC, date, datetime, timedelta
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.catalogue.form_file import FormFile, FormKind, file_name_of, forms_for

DAY = date(2026, 11, 28)


def a_form(document: str = "Tờ khai", last: date | None = None) -> FormFile:
    at = datetime(2026, 11, 28, tzinfo=UTC)
    return FormFile(UUID(int=1), "1.001193", document, "a.pdf", FormKind.PDF, 9, "", "TT 04", DAY, last, "Đức", at)


@pytest.mark.parametrize(
    ("name", "kept"),
    [
        ("Mẫu 01.doc", "Mẫu 01.pdf"),
        ("../../etc/passwd", "passwd.pdf"),
        ("C:\\Biểu mẫu\\tờ khai.PDF", "tờ khai.pdf"),
        ("a.exe", "a.exe.pdf"),
        ('x<>:"|?*.pdf', "x.pdf"),
        ("", "bieu-mau.pdf"),
        (" ... ", "bieu-mau.pdf"),
        ("CON.docx", "bieu-mau.pdf"),
        ("lpt1.x.docx", "bieu-mau.pdf"),
        ("a\x00b.pdf", "a b.pdf"),
        ("m" * 300 + ".pdf", "m" * 100 + ".pdf"),
    ],
)
def test_a_name_that_every_system_takes(name: str, kept: str) -> None:
    assert file_name_of(name, FormKind.PDF) == kept


@given(st.text(max_size=300), st.sampled_from(FormKind))
def test_a_name_never_leaves_its_folder(name: str, kind: FormKind) -> None:
    kept = file_name_of(name, kind)
    assert kept.endswith(f".{kind.value}") and len(kept) <= 105
    assert not set(kept) & set('\\/:*?"<>|\x00') and not kept.startswith(".")


@given(st.integers(0, 5), st.integers(-2, 8))
def test_a_form_is_given_out_within_its_days(length: int, day: int) -> None:
    form = a_form(last=DAY + timedelta(days=length))
    assert form.holds_on(DAY + timedelta(days=day)) is (0 <= day <= length)
    assert a_form().holds_on(DAY + timedelta(days=day)) is (day >= 0)


def test_a_paper_has_its_forms_by_name() -> None:
    forms = [a_form(), a_form(""), a_form("Giấy chứng sinh")]
    assert forms_for(forms, " TỜ  KHAI ") == forms[:1]
    assert forms_for(forms, "") == []
