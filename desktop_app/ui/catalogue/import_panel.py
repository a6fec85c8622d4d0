"""What an official file would change, before anything takes effect; then it is taken or left."""

from collections.abc import Mapping
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop_app.domain.catalogue.comparison import CatalogueDiff
from desktop_app.domain.catalogue.stated import office_code
from desktop_app.domain.dates import day_text, parse_day
from desktop_app.domain.errors import RuleViolation
from desktop_app.services.context import DeskContext
from desktop_app.services.procedures.imports import ImportSource, apply_import
from desktop_app.ui.catalogue.diff_table import DiffTable
from desktop_app.ui.catalogue.texts import layout_name
from desktop_app.ui.common.errors import raise_unexpected
from desktop_app.ui.common.form_card import FormCard
from desktop_app.ui.common.form_fields import ChoiceField, FlagField, LineField
from desktop_app.ui.common.labels import label, wrapped_label
from desktop_app.ui.common.layouts import column, row
from desktop_app.ui.session.session import Session
from desktop_app.ui.texts.messages import sentence

if TYPE_CHECKING:
    from desktop_app.services.procedures.file_preview import FilePreview

_OF_PROVINCES = "QĐ-UBND"
_FORM_PX = 330


class ImportPanel(QWidget):
    """The rows of a file against the catalogue, and the card that takes them.

    Signals:
        taken: the import took effect; carries the desk with the changed catalogue.
        left: nothing is to take effect.
    """

    taken = Signal(object)
    left = Signal()

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._preview: FilePreview | None = None
        self._file_name = ""
        self.title = label("", "section")
        self.table = DiffTable()
        self.card = FormCard()
        self.card.setFixedWidth(_FORM_PX)
        self.card.done.connect(self._take)
        self.card.left.connect(self.left)
        form = column(self.card, None)
        body = row(self.table, form, spacing=12)
        body.setStretch(0, 1)
        whole = column(self.title, self.table.summary, body, spacing=8)
        whole.setStretch(2, 1)
        self.setLayout(whole)

    def show_preview(self, preview: "FilePreview", file_name: str) -> None:
        """Show a file that was read and compared; nothing has taken effect."""
        self._file_name = file_name
        self.title.setText(f"{file_name} · {layout_name(preview.file.layout.value)}")
        self._show_changes(preview)
        self._ask(preview.diff)

    def _show_changes(self, preview: "FilePreview") -> None:
        self._preview = preview
        self.table.show_diff(preview.diff)

    def _compare_again(self, is_complete: bool) -> None:
        """Compare the file anew; what stands in the fields stays, and nothing is taken before it was shown."""
        preview = self._preview
        if preview is not None:
            # The libraries that read files are not needed before.
            from desktop_app.services.procedures.file_preview import compare_again  # noqa: PLC0415

            self.card.go.setEnabled(False)
            work = partial(compare_again, preview=preview, is_complete=is_complete)
            self._session.calculate(work, partial(self._compared, preview), self._refused)

    def _compared(self, before: "FilePreview", preview: "FilePreview") -> None:
        if self._preview is before:
            self._show_changes(preview)
            if not self.card.is_open:
                self._ask(preview.diff, is_complete=not preview.diff.is_empty)
        self.card.go.setEnabled(True)

    def _ask(self, diff: CatalogueDiff, *, is_complete: bool = False) -> None:
        preview = self._preview
        complete = FlagField("is_complete", self.tr("A complete list: what it lacks ends"))
        complete.tick.setChecked(is_complete)
        complete.tick.toggled.connect(self._compare_again)
        if preview is None or diff.is_empty:
            self.card.show_widgets(
                self.tr("Nothing to take"), [wrapped_label(sentence("catalogue.nothing_new")), complete]
            )
            self.table.setFocus()
            return
        decided, offices = preview.file.decision_date, self._offices()
        is_local = preview.file.decision.endswith(_OF_PROVINCES) and len(offices) > 1
        fields = [
            LineField("decision", self.tr("Number of the decision"), preview.file.decision),
            LineField("decision_date", self.tr("Its date"), day_text(decided) if decided else "", plain=True),
            LineField("effective_from", self.tr("In force from"), day_text(self._session.context.today()), plain=True),
            ChoiceField("office", self.tr("Decided for"), offices, offices[is_local][1]),
            FlagField("is_verified", self.tr("Compared with the decision")),
            complete,
        ]
        explain = self.tr("Values that differ become new versions. Dossiers that were received keep theirs.")
        self.card.show_fields(self.tr("Take it into the catalogue"), explain, fields)

    def _offices(self) -> list[tuple[str, str]]:
        context = self._session.context
        try:
            own = office_code(context.agency.code_on(context.today())).split(".")
        except RuleViolation:
            own = []
        names = (self.tr("This province ({code})"), self.tr("This office ({code})"))
        offices = [
            (name.format(code=".".join(own[: n + 1])), ".".join(own[: n + 1]))
            for n, name in enumerate(names[: len(own)])
        ]
        return [(self.tr("The whole country"), ""), *offices]

    def _take(self, values: Mapping[str, Any]) -> None:
        preview = self._preview
        if preview is None:
            return
        try:
            source = self._source(preview, values)
        except RuleViolation as problem:
            self.card.show_problem(problem)
            return
        work = partial(apply_import, diff=preview.diff, source=source)
        self._session.write(self.tr("Taking the file…"), work, self._taken, self._refused)

    def _source(self, preview: "FilePreview", values: Mapping[str, Any]) -> ImportSource:
        today = self._session.context.today()
        begins = parse_day(values["effective_from"], "effective_from", today=today, ahead=True)
        return ImportSource(
            layout=preview.file.layout.value,
            file_name=self._file_name,
            file_sha256=preview.file.file_sha256,
            effective_from=begins or today,
            decision=values["decision"],
            decision_date=parse_day(values["decision_date"], "decision_date", today=today),
            office=values["office"] or "",
            is_verified=values["is_verified"],
        )

    def _taken(self, context: DeskContext) -> None:
        self._preview = None
        self.taken.emit(context)

    def _refused(self, error: Exception) -> None:
        self.card.show_problem(error)
        raise_unexpected(error)
