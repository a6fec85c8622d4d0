"""Blank forms kept with a procedure: added with their source, opened as copies, printed, ended."""

import stat
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from desktop_app.domain.catalogue.form_file import MOST_FORMS, FormFile, FormKind
from desktop_app.domain.errors import Problems, RuleViolation
from desktop_app.domain.people.agency import Role
from desktop_app.services.context import DeskContext
from desktop_app.services.procedures.form_files import (
    ChosenFile,
    add_chosen,
    end_today,
    forms_of,
    forms_today,
    read_form,
    write_copy,
)
from tests.conftest import MovableClock

BIRTH = "1.001193"
PAPER = "Tờ khai đăng ký khai sinh"
SOURCE = "Thông tư 04/2020/TT-BTP"


def _pdf(text: str) -> bytes:
    """Return a PDF of one page."""
    stream = f"BT /F1 24 Tf 72 720 Td ({text}) Tj ET".encode()
    objects = (
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>",
        b"<</Length %d>>stream\n%s\nendstream" % (len(stream), stream),
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
    )
    made, places = b"%PDF-1.4\n", []
    for number, body in enumerate(objects, start=1):
        places.append(len(made))
        made += b"%d 0 obj%s endobj\n" % (number, body)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    head = b"xref\n0 6\n0000000000 65535 f \n"
    return made + head + table + b"trailer<</Size 6/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n" % len(made)


PDF = _pdf("TO KHAI")


def _add(context: DeskContext, content: bytes = PDF, paper: str = PAPER, day: str = "hôm nay") -> FormFile:
    chosen = ChosenFile("to khai.pdf", FormKind.PDF, content)
    return add_chosen(context, BIRTH, chosen, paper, SOURCE, day)


def test_a_form_is_kept_opened_and_ended(context: DeskContext, tmp_path: Path, clock: MovableClock) -> None:
    chosen_path = tmp_path / "Mẫu: tờ khai.docx"
    chosen_path.write_bytes(PDF)
    chosen = read_form(context, chosen_path)
    assert (chosen.name, chosen.kind) == ("Mẫu tờ khai.pdf", FormKind.PDF), "the content decides"
    form = add_chosen(context, BIRTH, chosen, f" {PAPER} ", SOURCE, "hôm nay")
    assert forms_today(context, BIRTH) == [form]
    assert (form.document, form.size, form.officer_name) == (PAPER, len(PDF), context.officer.name)

    path = write_copy(context, form.id, tmp_path / "copies")
    assert path.read_bytes() == PDF and path.name == form.name
    assert stat.S_IMODE(path.stat().st_mode) == stat.S_IRUSR, "a copy is only read"
    assert write_copy(context, form.id, tmp_path / "copies") == path, "opened twice"

    end_today(context, form.id)
    assert forms_of(context, BIRTH) == []
    clock.move(days=1)
    again = add_chosen(context, BIRTH, chosen, PAPER, SOURCE, "hôm nay")
    assert [kept.id for kept in forms_of(context, BIRTH)] == [again.id]


def test_a_form_of_a_later_day_is_not_given_out_yet(context: DeskContext, clock: MovableClock) -> None:
    form = _add(context, day="01/12/2026")
    assert (forms_of(context, BIRTH), forms_today(context, BIRTH)) == ([form], [])
    clock.now += timedelta(days=8)
    assert forms_today(context, BIRTH) == [form]


def test_what_is_missing_is_told_at_its_field(context: DeskContext) -> None:
    chosen = ChosenFile("a.pdf", FormKind.PDF, PDF)
    with pytest.raises(Problems) as refused:
        add_chosen(context, BIRTH, chosen, "", " ", "31/02/2026")
    assert [(problem.code, problem.field) for problem in refused.value.problems] == [
        ("form_file.no_source", "source"),
        ("date.impossible", "day"),
    ]
    with pytest.raises(Problems) as refused:
        add_chosen(context, BIRTH, chosen, "", "n" * 501, "")
    assert [problem.code for problem in refused.value.problems] == ["form_file.source_long", "catalogue.no_day"]


def test_bounds_and_rights(context: DeskContext, tmp_path: Path) -> None:
    for number in range(MOST_FORMS):
        _add(context, PDF, f"Giấy {number}")
    with pytest.raises(RuleViolation, match=r"form_file\.known"):
        _add(context, PDF, "Giấy 3")
    with pytest.raises(RuleViolation, match=r"form_file\.too_many"):
        _add(context, PDF, "Giấy khác")
    with context.store.read() as connection:
        assert connection.exec_driver_sql("SELECT count(*) FROM form_content").scalar() == 1, "kept once"
    clerk = replace(context, officer=replace(context.officer, role=Role.OFFICER))
    for forbidden in (lambda: _add(clerk), lambda: end_today(clerk, forms_of(clerk, BIRTH)[0].id)):
        with pytest.raises(RuleViolation, match=r"role\.head_only"):
            forbidden()
    with pytest.raises(RuleViolation, match=r"procedure\.missing"):
        add_chosen(context, "9.999999", ChosenFile("a.pdf", FormKind.PDF, PDF), "", SOURCE, "hôm nay")
    with pytest.raises(RuleViolation, match=r"import\.unreadable"):
        read_form(context, tmp_path / "gone.pdf")


def test_rows_stay_and_a_changed_content_is_noticed(context: DeskContext, tmp_path: Path) -> None:
    form = _add(context)
    for forbidden in ("UPDATE form_content SET content = x'00'", "DELETE FROM form_file"):
        with pytest.raises(Exception, match="never"), context.store.write() as connection:
            connection.exec_driver_sql(forbidden)
    with context.store.write() as connection:
        connection.exec_driver_sql("DROP TRIGGER form_content_changed")
        connection.exec_driver_sql("UPDATE form_content SET content = x'00'")
    with pytest.raises(RuleViolation, match=r"form_file\.damaged"):
        write_copy(context, form.id, tmp_path)
    with pytest.raises(RuleViolation, match=r"form_file\.gone"):
        write_copy(context, context.officer.id, tmp_path)
