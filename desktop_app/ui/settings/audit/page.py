"""Who opened, searched, printed, exported and changed what, and when."""

from functools import partial
from pathlib import Path
from uuid import UUID

from PySide6.QtWidgets import QWidget

from desktop_app.domain.dates import day_text
from desktop_app.domain.people.audit import AuditFilter
from desktop_app.domain.people.rights import Right, has_right
from desktop_app.services.desk.audit import AuditLine, AuditView, audit_view, export_audit, officers_in_audit
from desktop_app.services.dossier.dossiers import open_by_scan
from desktop_app.ui.common.actions import action, action_button
from desktop_app.ui.common.choice_box import choice_box, fill_box
from desktop_app.ui.common.day_field import DayField, typed_period
from desktop_app.ui.common.errors import show_error
from desktop_app.ui.common.fields import Field
from desktop_app.ui.common.labels import label
from desktop_app.ui.common.layouts import column, row
from desktop_app.ui.common.notice import Notice
from desktop_app.ui.common.page import Page
from desktop_app.ui.common.requests import OpenRecord
from desktop_app.ui.common.save_dialog import ask_where_to_save
from desktop_app.ui.common.saved_file import show_saved
from desktop_app.ui.common.tables import RowTable, TextTable
from desktop_app.ui.session.session import Session
from desktop_app.ui.texts import formatting
from desktop_app.ui.texts.audit import GROUP_NAMES, group_name, line_text
from desktop_app.ui.texts.i18n import QT_TRANSLATE_NOOP, translate
from desktop_app.ui.texts.messages import sentence

_WIDTHS = (150, 170, 130, 200, 0)
_CODE_PX = 210


class AuditPage(Page):
    """The audit log of some days, the newest first.

    Attributes:
        lines: the table.
        notice: what came of the last action.
    """

    page_name = "audit"
    parent_page = "settings"
    is_lazy = True

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(session, parent)
        self._shown: tuple[AuditLine, ...] = ()
        self._wanted: AuditFilter | None = None
        self.notice = Notice()
        self.first = DayField(self.tr("From"), self.today, error_below=True)
        self.last = DayField(self.tr("to"), self.today, error_below=True)
        groups = [(translate("Audit", name), group) for group, name in GROUP_NAMES.items()]
        self.group = choice_box(self.tr("What was done"), self.tr("Everything"), groups)
        self.officer = choice_box(self.tr("Officer"), self.tr("All officers"), [])
        self.code = Field(self.tr("Dossier code"), plain=True, width=_CODE_PX, error_below=True)
        self.summary = label("", "muted")
        self.lines = TextTable(self)
        self.table = RowTable()
        self.lines.show_titles(*self._titles())
        self.table.show_columns_of(self.lines, _WIDTHS)
        self.table.setAccessibleName(self.tr("Entries of the audit log"))
        self.save_button = action_button(self.save)
        self._arrange()
        self._connect()

    def activate(self) -> None:
        """Read again, and give the keys to the first day."""
        if has_right(self._session.context.officer.role, Right.AUDIT):
            self._session.read(officers_in_audit, self._offer)
        self.reload()
        self.first.line.setFocus()

    def reload(self) -> None:
        """Read what the filters let through, today when no day was typed."""
        for field in (self.first, self.last):
            if not field.text:
                field.set_text(day_text(self.today()))
        period = typed_period(self.first, self.last)
        if period is None:
            return
        wanted = AuditFilter(period, self.officer.currentData(), self.group.currentData())
        self.code.show_error("")
        if self.code.text.strip():
            find = partial(open_by_scan, text=self.code.text.strip())
            self._session.read(find, partial(self._list_dossier, wanted))
        else:
            self._list(wanted)

    @action(
        "Ctrl+Shift+O",
        QT_TRANSLATE_NOOP("Actions", "Save as file"),
        QT_TRANSLATE_NOOP("Actions", "Save what is listed, for Excel."),
    )
    def save(self) -> None:
        """Ask for a file and write what is listed."""
        name, kinds = f"nhat-ky-{self.today():%Y%m%d}.csv", "CSV (*.csv);;Excel (*.xlsx)"
        chosen = ask_where_to_save(self, self.tr("Save the audit log"), name, kinds)
        if chosen is not None:
            self.write(chosen)

    def write(self, path: Path) -> None:
        """Write what is listed to a file."""
        if self._wanted is not None:
            work = partial(export_audit, wanted=self._wanted, path=path, heads=self._titles(), cells=_cells)
            self._session.calculate(work, lambda _count: show_saved(self.notice, path), self._not_saved)

    def _list_dossier(self, wanted: AuditFilter, dossier_id: UUID | None) -> None:
        if dossier_id is None:
            self.code.show_error(sentence("audit.no_dossier"))
            return
        self._list(AuditFilter(wanted.period, wanted.officer_id, wanted.group, dossier_id))

    def _list(self, wanted: AuditFilter) -> None:
        self._wanted = wanted
        self._session.calculate(partial(audit_view, wanted=wanted), partial(self._show, wanted), self._refused)

    def _show(self, wanted: AuditFilter, view: AuditView) -> None:
        if wanted != self._wanted:
            return
        self._shown = view.lines
        self.lines.show_texts([_cells(line) for line in view.lines])
        text = self.tr("%n entries", "", len(view.lines))
        more = self.tr("there are more; choose fewer days, or save a file")
        self.summary.setText(f"{text}; {more}" if view.is_cut else text)

    def _refused(self, error: Exception) -> None:
        self._shown = ()
        self.lines.show_texts([])
        show_error(self.notice, error)

    def _not_saved(self, error: Exception) -> None:
        if isinstance(error, OSError):
            self.notice.show_message(self.tr("The file cannot be written. Close it in Excel, try again."), "bad")
        else:
            show_error(self.notice, error)

    def _offer(self, officers: list[tuple[UUID, str]]) -> None:
        fill_box(self.officer, [(name, officer_id) for officer_id, name in officers])

    def _open(self, place: int) -> None:
        dossier_id = self._shown[place].dossier_id
        if dossier_id is not None:
            self._session.request(OpenRecord(dossier_id))

    def _titles(self) -> tuple[str, ...]:
        return (self.tr("Time"), self.tr("Officer"), self.tr("Did"), self.tr("Dossier or title"), self.tr("What"))

    def _connect(self) -> None:
        for box in (self.group, self.officer):
            box.activated.connect(lambda _place: self.reload())
        self.first.left.connect(self.last.line.setFocus)
        self.last.left.connect(self.reload)
        self.last.back.connect(self.first.line.setFocus)
        self.code.left.connect(self.reload)
        self.table.entered_row.connect(self._open)

    def _arrange(self) -> None:
        head = row(label(self.tr("Audit log"), "page"), None, self.summary, self.save_button)
        filters = row(self.first, self.last, self.officer, self.group, self.code, None)
        messages = (self.first.sentence, self.last.sentence, self.code.sentence)
        whole = column(head, filters, *messages, self.notice, self.table, spacing=10)
        whole.setContentsMargins(18, 14, 18, 14)
        self.setLayout(whole)


def _cells(line: AuditLine) -> tuple[str, ...]:
    return formatting.short_moment(line.at), line.officer_name, group_name(line.kind), line.code, line_text(line)
