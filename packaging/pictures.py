"""Makes a picture of each page: `.venv/bin/python packaging/pictures.py OUT_DIR`.

The real pages over the sample desk, at 1366x768, 1920x1080 and 3840x2160 (scale 2), light and dark, Vietnamese and
English, with a fixed clock and invented people. The pictures of the README and the help come from tour.py.
"""

import argparse
import os
import subprocess
import sys
import tempfile
from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path
from time import monotonic

from PySide6.QtCore import QCoreApplication, QStandardPaths
from PySide6.QtWidgets import QApplication

from desktop_app.app import Application
from desktop_app.demo.sample_desk import card_text, open_sample_desk, sample_people
from desktop_app.domain.dates import VIETNAM
from desktop_app.domain.dossier.dossier import DocumentState, marked
from desktop_app.domain.errors import RuleViolation
from desktop_app.domain.forms.wording import WordingPlace
from desktop_app.domain.law.working_time import CalendarDay, DayKind
from desktop_app.services.desk.calendar_changes import put_day, put_swap
from desktop_app.services.printing.wordings import correct
from desktop_app.services.reception.arrivals import Envelope, note_envelope
from desktop_app.ui.catalogue.page import CataloguePage
from desktop_app.ui.common.requests import OpenRecord
from desktop_app.ui.common.theme import apply_theme
from desktop_app.ui.dossier.page import DossierPage
from desktop_app.ui.reception.page import ReceptionPage
from desktop_app.ui.search.page import DossierListPage
from desktop_app.ui.settings.calendar.page import CalendarPage
from desktop_app.ui.settings.hours.page import HoursPage
from desktop_app.ui.settings.wordings.page import WordingsPage
from desktop_app.ui.setup.wizard import WizardPage
from desktop_app.ui.shell.workspace import Workspace

_SIZES = {"1366": (1366, 728, 1), "1920": (1920, 1040, 1), "3840": (1920, 1040, 2)}


def _noon() -> datetime:
    return datetime(2026, 11, 23, 9, 42, 7, tzinfo=VIETNAM)


class _Studio:
    def __init__(self, folder: Path, language: str, size: str, dark: bool) -> None:
        QStandardPaths.setTestModeEnabled(True)
        QCoreApplication.setApplicationName("quay-mot-cua-pictures")
        self.app = QApplication(sys.argv[:1])
        self.application = Application(self.app, folder, language=language)
        self.dark = dark
        self.window = self.application.window
        apply_theme(self.app, self.window, dark=dark)
        width, height, _ = _SIZES[size]
        self.window.resize(width, height)
        self.window.show()
        self.context = open_sample_desk(folder, _noon)

    def settle(self, ready: Callable[[], object] = lambda: True, seconds: float = 0.6) -> None:
        begun = monotonic()
        while monotonic() - begun < seconds or not ready():
            QApplication.processEvents()
            if monotonic() - begun > 20:
                raise SystemExit("a page was not ready in time")

    def pages(self) -> dict[str, Callable[[], None]]:
        return {
            "wizard": self._wizard,
            "sign-in": lambda: self.window.show_view(self.window.sign_in),
            "empty": self._empty,
            "filled": self._filled,
            "error": self._error,
            "counter": self._counter,
            "saved": self._saved,
            "today": lambda: self.view.show_page("today"),
            "arrivals": self._arrivals,
            "catalogue": self._catalogue,
            "ledger": lambda: self.view.show_page("ledger"),
            "statistics": lambda: self.view.show_page("reports"),
            "dossiers": self._dossiers,
            "dossier": self._dossier,
            "step": self._step,
            "print-ledger": lambda: self.view.show_page("print-ledger"),
            "day-sheet": lambda: self.view.show_page("day-sheet"),
            "sync": lambda: self.view.show_page("sync"),
            "settings": lambda: self.view.show_page("settings"),
            "hours": self._hours,
            "calendar": self._calendar,
            "calendar-swap": self._calendar_swap,
            "officers": lambda: self.view.show_page("officers"),
            "sending": lambda: self.view.show_page("sending"),
            "restrictions": lambda: self.view.show_page("restrictions"),
            "wordings": self._wordings,
        }

    @property
    def view(self) -> Workspace:
        view = self.application.workspace
        assert view is not None
        return view

    @property
    def reception(self) -> ReceptionPage:
        return self.view.page_of(ReceptionPage)

    def _wizard(self) -> None:
        page = WizardPage()
        self.window.show_view(page)
        page.focus()

    def _empty(self) -> None:
        self.application.show_desk(self.context)
        apply_theme(self.app, self.window, dark=self.dark)
        self.settle(lambda: self.reception.paper.view.has_picture or not self.reception.paper.isVisible())

    def _filled(self) -> None:
        view = self.view
        view.take_scan(card_text(sample_people(9)[5]))
        self.settle(lambda: self.reception.model.person.name)
        procedure = self.context.catalogue.by_id("B40")
        assert procedure is not None
        self.reception.model.choose(procedure)
        self.reception.focus_step(2)
        self.reception.documents.checklist._digit("1")
        self.settle(seconds=2)

    def _error(self) -> None:
        self.reception.focus_step(0)
        self.reception.applicant.phone.set_text("0912 345 67")
        self.reception.model.show_problems([RuleViolation("phone.too_short", "phone", missing=1)])
        self.settle()

    def _counter(self) -> None:
        reception = self.reception
        reception.applicant.phone.set_text("0912 345 678")
        reception.model.show_problems([])
        reception.model.set_documents(marked(reception.model.documents, 1, DocumentState.MISSING))
        reception.counter.ask_for_more()
        self.settle()

    def _saved(self) -> None:
        view = self.view
        self.reception.counter.close_form()
        self.reception.model.set_documents(marked(self.reception.model.documents, 1, DocumentState.MISSING))
        self.reception.documents.checklist._command("*")
        self.reception.save()
        self.settle(lambda: view.page == "saved", 2)

    def _dossiers(self) -> None:
        self.view.show_page("dossiers")
        self.settle(self.view.page_of(DossierListPage).model.rowCount)

    def _dossier(self) -> None:
        self.view.session.request(OpenRecord(self.view.page_of(DossierListPage).model.row_at(0).id))
        self.settle(lambda: self.view.page == "dossier")

    def _step(self) -> None:
        self.view.page_of(DossierPage).request_supplement()

    def _arrivals(self) -> None:
        note_envelope(self.context, Envelope("Nguyễn Văn Tám", "0912 345 678", "EB123456789VN", "A01", "Đơn"))
        self.view.show_page("arrivals")

    def _catalogue(self) -> None:
        self.view.show_page("catalogue")
        self.settle(lambda: self.view.page_of(CataloguePage).listing.shown)

    def _hours(self) -> None:
        self.view.show_page("hours")
        page = self.view.page_of(HoursPage)
        page.show_problems([RuleViolation("hours.appointment_outside", "appointment")])

    def _calendar(self) -> None:
        storm = CalendarDay(date(2026, 9, 28), DayKind.OFF, "Nghỉ tránh bão số 10", "Công điện 12/CĐ-UBND")
        put_day(self.context, storm)
        put_swap(self.context, date(2026, 12, 31), date(2026, 12, 26), "Văn bản của Văn phòng Chính phủ")
        self.view.show_page("calendar")

    def _calendar_swap(self) -> None:
        page = self.view.page_of(CalendarPage)
        page.begin_new()
        page.show_problems([RuleViolation("calendar.no_worked", "worked")])

    def _wordings(self) -> None:
        place = WordingPlace("tt03-2025", "receipt", "documents")
        text = "1. Thành phần hồ sơ nộp, yêu cầu và số lượng mỗi loại giấy tờ gồm:"
        correct(self.context, place, text, True, self.context.today())
        self.view.show_page("wordings")
        page = self.view.page_of(WordingsPage)
        self.settle(lambda: page.rows.model().rowCount())
        page.rows.selectRow(10)
        page.editor.focus()
        self.settle(lambda: page.paper.view.has_picture or not page.paper.isVisible())


def _take(out: Path, language: str, size: str, dark: bool) -> None:
    with tempfile.TemporaryDirectory() as name:
        studio = _Studio(Path(name), language, size, dark)
        for page, show in studio.pages().items():
            show()
            studio.settle()
            picture = studio.window.grab()
            picture.save(str(out / f"{page}-{size}-{'dark' if dark else 'light'}-{language}.png"))
        studio.window.close()


def main() -> None:
    """Make every picture, each kind in a process of its own (the scale is fixed when Qt starts)."""
    parser = argparse.ArgumentParser()
    parser.add_argument("out", type=Path)
    parser.add_argument("--only", nargs=3, metavar=("LANGUAGE", "SIZE", "COLOURS"))
    chosen = parser.parse_args()
    chosen.out.mkdir(parents=True, exist_ok=True)
    if chosen.only:
        language, size, colours = chosen.only
        _take(chosen.out, language, size, colours == "dark")
        return
    for language in ("vi", "en"):
        for size, (_, _, scale) in _SIZES.items():
            for colours in ("light", "dark"):
                environment = {**os.environ, "QT_SCALE_FACTOR": str(scale), "QT_QPA_PLATFORM": "offscreen"}
                command = [sys.executable, __file__, str(chosen.out), "--only", language, size, colours]
                subprocess.run(command, env=environment, check=True)


if __name__ == "__main__":
    main()
