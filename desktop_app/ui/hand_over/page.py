"""Handing over in one go: the dossiers that lie at the desk, ticked or scanned, to one division, with their list."""

from collections.abc import Sequence
from functools import partial
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QComboBox, QPushButton, QSizePolicy, QWidget

from desktop_app.domain.changes import Changes
from desktop_app.domain.dossier.code import code_in_scan
from desktop_app.services.dossier.dossiers import remaining_of_row
from desktop_app.services.dossier.hand_over import HandOverTo, ToHandOver, hand_over, to_hand_over
from desktop_app.services.dossier.unit_of_work import StepResult
from desktop_app.services.printing.print_out import print_hand_over_list
from desktop_app.ui.common.actions import action
from desktop_app.ui.common.errors import show_error
from desktop_app.ui.common.fields import Field
from desktop_app.ui.common.key_buttons import key_button
from desktop_app.ui.common.labels import label
from desktop_app.ui.common.layouts import column, row
from desktop_app.ui.common.named_box import NamedBox
from desktop_app.ui.common.notice import Notice
from desktop_app.ui.common.page import Page
from desktop_app.ui.common.print_out import waiting_sentence
from desktop_app.ui.common.requests import OpenRecord
from desktop_app.ui.common.state_delegate import TONE_ROLE, StateDelegate
from desktop_app.ui.common.tables import Index
from desktop_app.ui.common.tick_table import TickLine, TickRows, TickTable
from desktop_app.ui.session.session import Session
from desktop_app.ui.texts import formatting
from desktop_app.ui.texts.i18n import QT_TRANSLATE_NOOP, translate
from desktop_app.ui.texts.remaining import state_of
from desktop_app.ui.texts.tone import Tone

_WIDTHS = (36, 190, 160, 0, 142, 170, 168)
_STATE = 6
_LATE = QT_TRANSLATE_NOOP("HandOverPage", "late · {moment}")


class HandOverTable(TickTable):
    """The dossiers at the desk, each with its state.

    Attributes:
        tones: the tints of the states, by row.
    """

    tones: Sequence[Tone] = ()

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return the tint of a state, or what the table of ticks shows."""
        if role == TONE_ROLE:
            return self.tones[index.row()] if index.column() == _STATE else None
        return super().data(index, role)


class HandOverPage(Page):
    """Hands several dossiers over to one division."""

    page_name = "hand-over"
    is_lazy = True
    key_title = QT_TRANSLATE_NOOP("Sidebar", "Hand over")
    key = "F12"
    parent_page = "dossiers"

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(session, parent)
        self._lying: list[ToHandOver] = []
        self.notice = Notice()
        self.unit = NamedBox(self.tr("Division"))
        self.unit.setMinimumWidth(280)
        self.unit.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.taker = Field(self.tr("Who takes them"), width=200)
        self.note = Field(self.tr("Note"), width=220)
        self.slips = QCheckBox(self.tr("A control slip for each"))
        self.slips.setChecked(True)
        self.go = QPushButton()
        self.go.setProperty("primary", True)
        titles = (self.tr("Dossier code"), self.tr("Owner"), self.tr("Procedure"), self.tr("Received"))
        self.model = HandOverTable((*titles, self.tr("Hand over by"), self.tr("Status")), self)
        self.table = TickRows(self.model, _WIDTHS)
        self.table.setItemDelegateForColumn(_STATE, StateDelegate(self.table))
        self.table.setAccessibleName(self.tr("Dossiers at the desk"))
        self._empty = label(self.tr("No dossier waits to be handed over."), "muted")
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._empty.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)
        self._arrange()
        self._connect()

    def activate(self) -> None:
        """Read again what waits at the desk, and give the keys to the rows."""
        self.reload()
        self.focus()

    def come_back(self, missed: Changes) -> None:
        """Read again what waits at the desk if a dossier went on meanwhile; ticks and the chosen row stay otherwise."""
        if missed.dossiers:
            self.reload()
        super().come_back(missed)

    def reload(self) -> None:
        """Read again what waits at the desk."""
        self._session.read(to_hand_over, self._show)

    def focus(self) -> None:
        """Give the keys to the rows."""
        self.table.setFocus()

    def take_scan(self, text: str) -> bool:
        """Tick the dossier whose receipt was scanned; return whether it was a dossier's code."""
        code = code_in_scan(text)
        if code is None:
            return False
        self._choose_unit_of(code.text)
        place = self.model.tick_code(code.text)
        if place is None:
            self.notice.show_message(
                self.tr("Dossier {code} does not wait to be handed over.").format(code=code.text), "warn"
            )
        else:
            self.notice.clear()
            self.table.selectRow(place)
        self._session.scan_judged.emit(place is not None)
        return True

    @action(
        "F9",
        QT_TRANSLATE_NOOP("Actions", "Hand over"),
        QT_TRANSLATE_NOOP("Actions", "Hand the ticked dossiers over and print their list."),
    )
    def take(self) -> None:
        """Hand the ticked dossiers over and print their list (F9)."""
        if not self.go.isEnabled():
            return
        chosen = self.model.chosen
        to = HandOverTo(str(self.unit.currentData() or ""), self.taker.text, self.note.text)
        self.go.setEnabled(False)
        work = partial(hand_over, dossier_ids=chosen, to=to, printed=self.slips.isChecked())
        self._session.write(self.tr("Noting…"), work, partial(self._taken, chosen, to), self._refused)

    def _show(self, lying: list[ToHandOver]) -> None:
        self._lying = lying
        units = sorted({item.unit for item in lying}, key=lambda unit: -sum(item.unit == unit for item in lying))
        before = self.unit.currentData()
        self.unit.clear()
        for unit in units:
            number = sum(item.unit == unit for item in lying)
            self.unit.addItem(f"{unit} ({number})", unit)
        self.unit.setCurrentIndex(max(self.unit.findData(before), 0) if units else -1)
        self._show_unit()

    def _show_unit(self) -> None:
        unit = self.unit.currentData()
        shown = [item for item in self._lying if item.unit == unit]
        self.model.tones = [self._state(item)[1] for item in shown]
        self.model.show_lines([_line(item, self._state(item)[0]) for item in shown])
        self._empty.setVisible(not self._lying)
        self.table.setVisible(bool(self._lying))
        if self.model.rowCount():
            self.table.selectRow(0)

    def _state(self, item: ToHandOver) -> tuple[str, Tone]:
        return state_of(item.row.status, remaining_of_row(self._session.context, item.row))

    def _choose_unit_of(self, code: str) -> None:
        unit = next((item.unit for item in self._lying if item.row.code == code), None)
        if unit is not None and unit != self.unit.currentData():
            self.unit.setCurrentIndex(self.unit.findData(unit))
            self._show_unit()

    def _count(self) -> None:
        number = len(self.model.chosen)
        self.go.setText(self.tr("Hand %n over and print the list   F9", "", number))
        self.go.setEnabled(number > 0)

    def _taken(self, chosen: list[UUID], to: HandOverTo, taken: Sequence[StepResult]) -> None:
        for result in taken:
            for job_id in result.job_ids:
                self._session.print_now(job_id)
        text = self.tr("%n dossiers handed over to {unit}.", "", len(chosen)).format(unit=to.unit)
        self.notice.show_message(text, "ok")
        self.note.set_text("")
        self._session.write(
            self.tr("Printing…"),
            partial(print_hand_over_list, dossier_ids=chosen),
            lambda out: self._session.follow_print(out.job_id),
            self._not_printed,
        )
        self.reload()

    def _open(self, place: int) -> None:
        self._session.request(OpenRecord(self.model.line_at(place).id))

    def _not_printed(self, error: Exception) -> None:
        show_error(self.notice, error, tone="warn", text=waiting_sentence(self._session, error))

    def _refused(self, error: Exception) -> None:
        self._count()
        show_error(self.notice, error, session=self._session, retry=self.take)

    def _arrange(self) -> None:
        keys = self.tr("Space ticks, a scanned receipt ticks its dossier")
        ticks = key_button(self.tr("Tick all"), "*", self.model.tick_all)
        head = row(label(self.tr("Hand over"), "page"), None, label(keys, "small"), ticks)
        where = row(self.unit, self.taker, self.note, None)
        foot = row(self.go, self.slips, None)
        whole = column(head, where, self.notice, self.table, self._empty, foot, spacing=10)
        whole.setContentsMargins(18, 14, 18, 14)
        self.setLayout(whole)

    def _connect(self) -> None:
        self.unit.activated.connect(lambda _place: self._show_unit())
        self.model.ticked.connect(self._count)
        self.table.entered_row.connect(self._open)
        self.go.clicked.connect(self.take)
        self.taker.left.connect(self.note.line.setFocus)
        self.note.left.connect(self.table.setFocus)


def _line(item: ToHandOver, word: str) -> TickLine:
    by = formatting.short_moment(item.by)
    cells = (
        item.row.code,
        item.row.owner_name,
        item.row.procedure_name,
        formatting.short_moment(item.row.received_at),
        translate("HandOverPage", _LATE).format(moment=by) if item.is_late else by,
        word,
    )
    return TickLine(item.row.id, item.row.code, cells)
