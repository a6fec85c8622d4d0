"""What is kept past its time: the list for the head's signature, and its destruction."""

from collections.abc import Mapping
from typing import Any

from PySide6.QtWidgets import QWidget

from desktop_app.domain.dates import day_text, local
from desktop_app.services.context import DeskContext
from desktop_app.services.printing.privacy_papers import print_destruction_list
from desktop_app.services.privacy.destruction import DestructionPlan, PastTime, destroy, destruction_plan
from desktop_app.services.progress import Cancelled, GoOn
from desktop_app.ui.common.form_fields import LineField
from desktop_app.ui.common.labels import label, wrapped_label
from desktop_app.ui.common.layouts import column
from desktop_app.ui.common.long_work import LongWork
from desktop_app.ui.common.tables import RowTable, TextTable
from desktop_app.ui.session.session import Session
from desktop_app.ui.settings.privacy.panel import PrivacyPanel
from desktop_app.ui.texts import formatting
from desktop_app.ui.texts.privacy import basis_of, kept_for, kept_kind

_WIDTHS = (260, 120, 0, 130, 130)


class RetentionPanel(PrivacyPanel):
    """Each kind of data with its time, and what is past it.

    Attributes:
        plan: what is past its time, or None before it was read.
        lines: the kinds.
        work: the destruction while it runs.
    """

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(session, parent)
        self.plan: DestructionPlan | None = None
        self.lines, self.table = TextTable(self), RowTable()
        self.work = LongWork(session)
        self._summary = label("", "strong")
        self.lines.show_titles(
            self.tr("Data"), self.tr("Kept for"), self.tr("Basis"), self.tr("Past its time"), self.tr("Oldest")
        )
        self.table.show_columns_of(self.lines, _WIDTHS)
        self.table.setAccessibleName(self.tr("Kinds of data"))
        explain = self.tr(
            "Print the list, have the head sign it, then destroy. Dossiers lose their people here, in search, messages "
            "and kept pages; counts of reports stay. The signed chain of events stays encrypted in the file, and is "
            "not shown. Backups lose the data when newer ones take their place."
        )
        whole = column(
            self.notice, wrapped_label(explain, "muted"), self.card, self.work, self._summary, self.table, spacing=10
        )
        whole.setContentsMargins(0, 0, 0, 0)
        self.setLayout(whole)

    def reload(self) -> None:
        """Read again what is past its time."""
        if not self.work.is_running:
            self._session.calculate(destruction_plan, self._show, self.refused)

    def focus(self) -> None:
        """Give the keys to the kinds."""
        self.table.setFocus()

    @property
    def settling(self) -> str:
        """What `settle` does, for its button."""
        return self.tr("Destroy")

    def settle(self) -> None:
        """Ask for the signed list by which the data is destroyed."""
        plan = self.plan
        if plan is None or not plan.total or self.work.is_running:
            self.notice.show_message(self.tr("Nothing is past its time."), "warn")
            return
        explain = self.tr("%n entries are destroyed for good. This cannot be undone.", "", plan.total)
        self.card.show()
        hint = self.tr("such as: 05/DM-TTPVHCC of 27/11/2026")
        field = LineField("document", self.tr("Number and day of the signed list"), hint=hint)
        self.card.show_fields(self.tr("Destroy what is past its time"), explain, [field])

    def print_out(self) -> None:
        """Print the list for the head's signature."""
        plan = self.plan
        if plan is not None:
            self.printing.start(lambda context, go_on: print_destruction_list(context, plan, go_on))

    def note(self, values: Mapping[str, Any]) -> None:
        """Destroy, with progress; it can be stopped between two transactions."""
        plan = self.plan
        if plan is not None:

            def work(context: DeskContext, go_on: GoOn) -> object:
                """Destroy what the plan lists."""
                return destroy(context, plan, values["document"], go_on)

            self.work.run(self.tr("Destroying…"), work, self._done, self._broke_off)

    def escape(self) -> bool:
        """Stop what runs, or close the card."""
        return self.work.stop() or super().escape()

    def _done(self, _destroyed: object) -> None:
        self.close_card()
        self.notice.show_message(self.tr("Destroyed; the audit log keeps what, how many and by which list."), "ok")
        self.reload()

    def _broke_off(self, error: Exception) -> None:
        if isinstance(error, Cancelled):
            self.close_card()
            self.notice.show_message(self.tr("Stopped: what is destroyed by then is recorded."), "warn")
            self.reload()
        else:
            self.refused(error)

    def _show(self, plan: DestructionPlan) -> None:
        self.plan = plan
        self.lines.show_texts([_cells(past) for past in plan.kinds])
        self._summary.setText(self.tr("%n entries are past their time.", "", plan.total))


def _cells(past: PastTime) -> tuple[str, ...]:
    oldest = day_text(local(past.oldest).date()) if past.oldest is not None else ""
    rule = past.rule
    return kept_kind(rule.kind), kept_for(rule), basis_of(rule), formatting.count(past.count), oldest
