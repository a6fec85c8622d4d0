"""A citizen whose name is markup: no page, list or tool tip takes it for anything but text."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import QAbstractItemModel, Qt
from PySide6.QtGui import Qt as GuiQt
from PySide6.QtWidgets import QAbstractItemView, QApplication, QLabel, QWidget

from desktop_app.domain.people.person import Applicant
from desktop_app.services.dossier.dossiers import find
from desktop_app.services.reception.people import recognise
from desktop_app.services.reception.receive import receive
from desktop_app.ui.common.requests import BeginReception, ListDossiers, OpenRecord
from desktop_app.ui.shell.registry import PAGES
from tests.conftest import a_reception
from tests.ui.conftest import Window, shell, window  # noqa: F401 - fixtures

pytestmark = pytest.mark.window

NAME = '<img src="file:///tmp/x.png"> Hà'
_SIGN = "<img"
_ROWS = 40


def _interpreted(widget: QWidget) -> Iterator[str]:
    """Yield the texts of a widget that Qt would read as markup."""
    if isinstance(widget, QLabel) and _is_read_as_markup(widget.text(), widget.textFormat()):
        yield f"{type(widget).__name__}: {widget.text()}"
    for tip in (widget.toolTip(), widget.whatsThis(), widget.statusTip()):
        if _SIGN in tip and GuiQt.mightBeRichText(tip):
            yield f"tool tip of {type(widget).__name__}: {tip}"
    if isinstance(widget, QAbstractItemView) and widget.model() is not None:
        for tip in _tips(widget.model()):
            if _SIGN in tip and GuiQt.mightBeRichText(tip):
                yield f"tool tip in {type(widget).__name__}: {tip}"


def _is_read_as_markup(text: str, how: Qt.TextFormat) -> bool:
    if _SIGN not in text or how == Qt.TextFormat.PlainText:
        return False
    return how != Qt.TextFormat.AutoText or GuiQt.mightBeRichText(text)


def _tips(model: QAbstractItemModel) -> Iterator[str]:
    for place in range(min(model.rowCount(), _ROWS)):
        for column in range(model.columnCount()):
            yield str(model.index(place, column).data(Qt.ItemDataRole.ToolTipRole) or "")


def _shows(widget: QWidget) -> bool:
    """Return whether the name stands in a widget, as a text or in a list."""
    if isinstance(widget, QLabel):
        return _SIGN in widget.text()
    if isinstance(widget, QAbstractItemView) and widget.model() is not None:
        model = widget.model()
        cells = (
            str(model.index(place, column).data() or "")
            for place in range(min(model.rowCount(), _ROWS))
            for column in range(model.columnCount())
        )
        return any(_SIGN in cell for cell in cells)
    return False


def test_a_name_that_is_markup_is_shown_as_text(
    window: Window,  # noqa: F811
    people: list[Applicant],
) -> None:
    session = window.view.session
    person = replace(people[0], name=NAME, address=f"{NAME} <b>x</b>")
    made = receive(session.context, replace(a_reception(session.context, person), owner=person)).dossier
    shown: set[str] = set()
    interpreted: list[str] = []

    def look(where: str) -> None:
        window.settle()
        for widget in QApplication.allWidgets():
            interpreted.extend(f"{where}: {text}" for text in _interpreted(widget))
            if _shows(widget):
                shown.add(where)

    for page in PAGES:
        window.view.show_page(page.page_name)
        look(page.page_name)
    session.request(OpenRecord(made.id))
    look("dossier")
    session.request(ListDossiers(find(session.context, made.code).dossiers, made.code))
    look("list")
    session.request(BeginReception(recognise(session.context, person), False, 0.0))
    look("reception")
    window.hands.press("/")
    window.hands.type(made.code)
    look("search")
    window.view.show_problem(NAME)
    look("notice")
    assert interpreted == []
    assert {"dossier", "list", "ledger", "reception"} <= shown, "the name was there to be read"
