"""Correcting the words of the forms: from a day on, with a way back, and never a flag on paper."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from desktop_app.domain.errors import RuleViolation
from desktop_app.domain.forms.wording import COMMON, WordingPlace, WordingState
from desktop_app.domain.people.agency import Role
from desktop_app.domain.people.person import Applicant
from desktop_app.printing.form_samples import sample_pdf
from desktop_app.printing.raster import page_texts
from desktop_app.services.context import DeskContext
from desktop_app.services.dossier.dossiers import reprint
from desktop_app.services.printing.form_words import words_in_force
from desktop_app.services.printing.preview import PreviewAsked, preview
from desktop_app.services.printing.spool import print_job
from desktop_app.services.printing.wordings import (
    WordingLine,
    correct,
    form_choices,
    take_back,
    unconfirmed_count,
    wordings_of,
)
from desktop_app.services.reception.receive import receive
from desktop_app.storage.wordings import add_entry
from tests.conftest import MovableClock, a_reception

NEW, OLD = "tt03-2025", "tt01-2018"
FEE = WordingPlace(NEW, "receipt", "fee")
CODE = WordingPlace(NEW, COMMON, "code")
MONTH = WordingPlace(NEW, "ledger", "month")
SIGN = WordingPlace(NEW, COMMON, "sign_caption")
TODAY = date(2026, 11, 23)


def _line(context: DeskContext, place: WordingPlace = FEE, day: date | None = None) -> WordingLine:
    words = wordings_of(context, place.form_set, place.form, day)
    return next(line for line in words.lines if line.place == place)


def _said(context: DeskContext, day: date, form: str = "receipt") -> str:
    words = words_in_force(context, NEW, form, day)
    return "\n".join(page_texts(sample_pdf(NEW, form, words)))


def _code(refused: pytest.ExceptionInfo[RuleViolation]) -> tuple[str, str]:
    return refused.value.code, refused.value.field


def test_sets_and_forms_have_vietnamese_titles(context: DeskContext) -> None:
    newest, oldest = form_choices(context)
    assert (newest.facts.name, oldest.facts.name) == (NEW, OLD)
    assert newest.facts.basis == "Thông tư 03/2025/TT-VPCP"
    assert newest.forms["receipt"] == "Mẫu số 01 – Giấy tiếp nhận hồ sơ và hẹn trả kết quả"
    assert "stop-notice" in newest.forms
    assert "stop-notice" not in oldest.forms
    for choice in (newest, oldest):
        for form in (COMMON, *choice.forms):
            assert wordings_of(context, choice.facts.name, form).lines


def test_a_correction_holds_from_its_day_on(context: DeskContext) -> None:
    assert _line(context).state is WordingState.UNCONFIRMED
    entry = correct(context, FEE, "  7. Phí,  lệ phí phải nộp: ", True, date(2026, 12, 1))
    assert entry.text == "7. Phí, lệ phí phải nộp:"
    assert entry.officer_name == "Trần Minh Đức"
    assert _line(context).text == "7. Phí, lệ phí (nếu có):", "not yet"
    assert _line(context).standing == entry
    later = _line(context, day=date(2026, 12, 1))
    assert (later.text, later.confirmed, later.state) == (entry.text, True, WordingState.CORRECTED)
    assert (later.correction, later.original) == (entry, "7. Phí, lệ phí (nếu có):")
    assert "phải nộp" not in _said(context, date(2026, 11, 30))
    assert "phải nộp" in _said(context, date(2026, 12, 1))


def test_a_later_day_wins_over_a_later_entry(context: DeskContext) -> None:
    correct(context, FEE, "7. Từ tháng Giêng:", False, date(2027, 1, 1))
    correct(context, FEE, "7. Từ hôm nay:", False, TODAY)
    assert _line(context).text == "7. Từ hôm nay:"
    assert _line(context).state is WordingState.CORRECTED_UNCONFIRMED
    assert _line(context, day=date(2027, 1, 1)).text == "7. Từ tháng Giêng:"
    correct(context, FEE, "7. Từ tháng Giêng, sửa lại:", False, date(2027, 1, 1))
    assert _line(context, day=date(2027, 1, 1)).text == "7. Từ tháng Giêng, sửa lại:"


def test_taking_back_twice_is_the_original_again(context: DeskContext, clock: MovableClock) -> None:
    correct(context, FEE, "7. Lần một:", False, TODAY)
    correct(context, FEE, "7. Lần hai:", True, TODAY)
    clock.move(days=2)
    assert _line(context).text == "7. Lần hai:"
    first = take_back(context, FEE)
    assert (first.text, first.effective_from) == ("7. Lần hai:", date(2026, 11, 25))
    assert _line(context).text == "7. Lần một:"
    take_back(context, FEE)
    back = _line(context)
    assert (back.text, back.correction, back.standing) == (back.original, None, None)
    assert len(back.history) == 4
    assert _line(context, day=TODAY).text == "7. Lần hai:", "papers of those days keep their words"
    with pytest.raises(RuleViolation) as refused:
        take_back(context, FEE)
    assert _code(refused) == ("wording.original", "text")


def test_what_begins_only_later_is_taken_back_before_it_begins(context: DeskContext) -> None:
    correct(context, FEE, "7. Sau này:", False, date(2027, 1, 1))
    entry = take_back(context, FEE)
    assert entry.effective_from == date(2027, 1, 1)
    assert _line(context, day=date(2027, 6, 1)).correction is None


def test_common_words_are_corrected_on_every_form_that_has_none_of_its_own(context: DeskContext) -> None:
    correct(context, CODE, "Mã số hồ sơ:", True, TODAY)
    correct(context, SIGN, "(Ký, ghi rõ họ và tên)", True, TODAY)
    for form in form_choices(context)[0].forms:
        words = words_in_force(context, NEW, form, TODAY)
        assert words["code"] == "Mã số hồ sơ:"
        has_own = any(line.place.key == "sign_caption" for line in wordings_of(context, NEW, form).lines)
        assert (words["sign_caption"] == "(Ký, ghi rõ họ và tên)") is not has_own
    assert words_in_force(context, OLD, "receipt", TODAY)["code"] == "Mã hồ sơ:"
    assert words_in_force(context, NEW, "receipt", date(2026, 11, 22))["code"] == "Mã hồ sơ:"


@pytest.mark.parametrize(
    ("place", "text", "day", "wanted"),
    [
        (FEE, " \n ", TODAY, ("wording.empty", "text")),
        (FEE, "x" * 2001, TODAY, ("wording.too_long", "text")),
        (FEE, "7. {fee}:", TODAY, ("wording.place_unknown", "text")),
        (FEE, "7. {{Phí}}:", TODAY, ("wording.brace", "text")),
        (MONTH, "Tháng {month}", TODAY, ("wording.place_lost", "text")),
        (MONTH, "Tháng {month:s}/{year}", TODAY, ("wording.place_lost", "text")),
        (MONTH, "Tháng {month/{year}", TODAY, ("wording.brace", "text")),
        (FEE, "7. Phí, lệ phí (nếu có):", TODAY, ("wording.unchanged", "text")),
        (FEE, "7. Phí:", None, ("wording.day_missing", "effective_from")),
        (FEE, "7. Phí:", date(2025, 9, 14), ("wording.before_set", "effective_from")),
        (WordingPlace(OLD, "receipt", "sets"), "2. Số bộ:", TODAY, ("wording.after_set", "effective_from")),
    ],
)
def test_what_is_refused(
    context: DeskContext, place: WordingPlace, text: str, day: date | None, wanted: tuple[str, str]
) -> None:
    with pytest.raises(RuleViolation) as refused:
        correct(context, place, text, False, day)
    assert _code(refused) == wanted
    assert _line(context, place).history == ()


def test_only_an_administrator_corrects(context: DeskContext) -> None:
    officer = replace(context, officer=replace(context.officer, role=Role.OFFICER))
    with pytest.raises(RuleViolation) as refused:
        correct(officer, FEE, "7. Phí:", False, TODAY)
    assert _code(refused) == ("role.administrator_only", "role")
    with pytest.raises(RuleViolation) as refused:
        take_back(officer, FEE)
    assert _code(refused) == ("role.administrator_only", "role")


def test_confirming_alone_changes_no_paper(context: DeskContext) -> None:
    """The mark of a wording that was not compared with the circular is for the settings only."""
    for form in form_choices(context)[0].forms:
        before = sample_pdf(NEW, form, words_in_force(context, NEW, form, TODAY))
        for shown in (form, COMMON):
            for line in wordings_of(context, NEW, shown).lines:
                if line.correction is None:
                    correct(context, line.place, line.text, not line.confirmed, TODAY)
        assert sample_pdf(NEW, form, words_in_force(context, NEW, form, TODAY)) == before
        said = _said(context, TODAY, form).lower()
        assert not any(words in said for words in ("chưa đối chiếu", "đã đối chiếu", "unconfirmed"))


def test_the_settings_count_what_is_unconfirmed(context: DeskContext) -> None:
    before = unconfirmed_count(context)
    assert before > 100
    correct(context, FEE, "7. Phí, lệ phí (nếu có):", True, TODAY)
    correct(context, CODE, "Mã hồ sơ:", True, date(2026, 12, 1))
    assert unconfirmed_count(context) == before - 1


def _printed(context: DeskContext, tmp_path: Path, job_id: object) -> str:
    before = set((tmp_path / "pdf").glob("*.pdf"))
    print_job(context, job_id)  # type: ignore[arg-type] # a job's id
    (made,) = set((tmp_path / "pdf").glob("*.pdf")) - before
    return "\n".join(page_texts(made.read_bytes()))


def test_a_reprint_of_an_older_dossier_keeps_its_words(
    context: DeskContext, tmp_path: Path, clock: MovableClock, people: list[Applicant]
) -> None:
    old = receive(context, a_reception(context, people[0]))
    assert "(nếu có)" in _printed(context, tmp_path, old.job_id)
    clock.move(days=1)
    correct(context, FEE, "7. Phí, lệ phí phải nộp:", True, context.today())
    new = receive(context, a_reception(context, people[1]))
    assert "phải nộp" in _printed(context, tmp_path, new.job_id)
    again = _printed(context, tmp_path, reprint(context, old.dossier.id))
    assert "phải nộp" not in again
    assert "(nếu có)" in again
    clock.move(days=1)
    take_back(context, FEE)
    assert "phải nộp" in _printed(context, tmp_path, reprint(context, new.dossier.id))
    third = receive(context, a_reception(context, people[2]))
    assert "phải nộp" not in _printed(context, tmp_path, third.job_id)


def test_the_preview_beside_the_page_has_todays_words(context: DeskContext, people: list[Applicant]) -> None:
    asked = PreviewAsked(a_reception(context, people[0]), "Thủ tục", None)
    before = preview(context, asked, (420, 595))
    correct(context, FEE, "7. Phí, lệ phí phải nộp:", True, date(2026, 11, 24))
    assert preview(context, asked, (420, 595)) == before
    correct(context, FEE, "7. Phí, lệ phí phải nộp:", True, TODAY)
    assert preview(context, asked, (420, 595)) != before


def test_a_correction_that_no_longer_fits_stops_no_print(context: DeskContext) -> None:
    entry = correct(context, FEE, "7. Phí:", False, TODAY)
    misfits = {replace(FEE, key="gone"): "Không còn", MONTH: "Tháng {gone}"}
    with context.store.write() as connection:
        for number, (place, text) in enumerate(misfits.items(), 1):
            made = replace(entry, id=type(entry.id)(int=number), place=place, text=text)
            add_entry(connection, made)
    assert words_in_force(context, NEW, "receipt", TODAY)["fee"] == "7. Phí:"
    assert words_in_force(context, NEW, "ledger", TODAY)["month"] == "Tháng {month}/{year}"
    assert "gone" not in words_in_force(context, NEW, "receipt", TODAY)


def test_what_there_is_not(context: DeskContext) -> None:
    for act in (
        lambda: wordings_of(context, NEW, "no-form"),
        lambda: words_in_force(context, "tt99", "receipt", TODAY),
        lambda: sample_pdf(NEW, "no-form", words_in_force(context, NEW, "receipt", TODAY)),
        lambda: correct(context, replace(FEE, key="gone"), "x", False, TODAY),
    ):
        with pytest.raises(LookupError):
            act()
