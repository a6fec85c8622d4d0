"""A signed update of the catalogue before it takes effect: what it changes, or whose it is when nobody knows that."""

from collections.abc import Iterable
from functools import partial
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from desktop_app.domain.dates import day_text
from desktop_app.domain.people.agency import Role
from desktop_app.services.context import DeskContext
from desktop_app.services.procedures.publishers import trust_publisher
from desktop_app.services.procedures.updates import UnknownPublisher, UpdatePreview, UpdateStep, take_update
from desktop_app.ui.catalogue.diff_table import DiffTable
from desktop_app.ui.common.errors import raise_unexpected
from desktop_app.ui.common.form_card import FormCard
from desktop_app.ui.common.form_fields import FlagField, LineField
from desktop_app.ui.common.labels import label, wrapped_label
from desktop_app.ui.common.layouts import column, row
from desktop_app.ui.session.session import Session
from desktop_app.ui.texts.messages import sentence

_FORM_PX = 400
_MOST_STEPS = 6


class UpdatePanel(QWidget):
    """The changes of an update, and the card that takes it.

    Signals:
        taken: the update took effect; carries the desk with the changed catalogue.
        trusted: its publisher is trusted now: it can be read; carries the `UnknownPublisher` that it was.
        left: nothing is to take effect.
    """

    taken = Signal(object)
    trusted = Signal(object)
    left = Signal()

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._preview: UpdatePreview | UnknownPublisher | None = None
        self.title = label("", "section")
        self.table = DiffTable()
        self.card = FormCard()
        self.card.setFixedWidth(_FORM_PX)
        self.card.done.connect(self._take)
        self.card.left.connect(self.left)
        form = column(self.card, None)
        body = row(self.table, form, spacing=12)
        body.setStretch(0, 1)
        body.setAlignment(form, Qt.AlignmentFlag.AlignLeft)
        whole = column(self.title, self.table.summary, body, spacing=8)
        whole.setStretch(2, 1)
        self.setLayout(whole)

    def show_update(self, preview: UpdatePreview) -> None:
        """Show an update that was read and compared; nothing has taken effect."""
        self._preview = preview
        heading = self.tr("Update of the catalogue to {day}, published by {publisher}")
        self.title.setText(heading.format(day=day_text(preview.until), publisher=preview.publisher or "?"))
        self.table.show()
        self.table.show_diff(preview.diff)
        explain = self.tr("Values that differ become new versions. Dossiers that were received keep theirs.")
        parts = [explain, *self._steps(preview.steps)]
        self.card.show_fields(self.tr("Take the update"), "\n\n".join(parts), [])

    def show_unknown(self, unknown: UnknownPublisher) -> None:
        """Show whose key signed an update that nobody at this desk trusts; nothing of it was read."""
        self._preview = unknown
        self.title.setText(self.tr("{file}: update of an unknown publisher").format(file=unknown.file_name))
        self.table.hide()
        self.table.summary.setText(sentence("catalogue.publisher_unknown"))
        if self._session.context.officer.role is not Role.ADMINISTRATOR:
            request = wrapped_label(self.tr("An administrator has to compare this fingerprint and confirm it."))
            self.card.show_widgets(self.tr("Fingerprint of the key"), [wrapped_label(unknown.fingerprint), request])
            return
        explain = self.tr(
            "Ask the publisher for the fingerprint by telephone or on paper, not by the way that the file came:"
        )
        shown = LineField("fingerprint", self.tr("Fingerprint of the key"), unknown.fingerprint, plain=True)
        shown.line.setReadOnly(True)
        compared = FlagField("compared", self.tr("It is the same as the publisher's"))
        self.card.show_fields(self.tr("Trust this publisher"), explain, [shown, compared])

    def _steps(self, steps: tuple[UpdateStep, ...]) -> Iterable[str]:
        for step in steps[:_MOST_STEPS]:
            source, diff = step.source, step.diff
            counts = self.tr("{decision} from {day}: new {new}, changed {changed}, gone {gone}")
            yield counts.format(
                decision=source.decision or source.file_name,
                day=day_text(source.effective_from),
                new=len(diff.new),
                changed=len(diff.changed),
                gone=len(diff.gone),
            )
        if len(steps) > _MOST_STEPS:
            yield self.tr("and %n more", "", len(steps) - _MOST_STEPS)

    def _take(self, values: dict[str, Any]) -> None:
        preview = self._preview
        if isinstance(preview, UpdatePreview):
            work = partial(take_update, preview=preview)
            self._session.write(self.tr("Taking the update…"), work, self._taken, self._refused)
        elif preview is not None and values.get("compared"):
            done = partial(self._trusted, preview)
            self._session.write("", partial(trust_publisher, public_key=preview.key), done, self._refused)
        elif (field := self.card.named("compared")) is not None:
            self.card.go.setEnabled(True)
            field.show_error(sentence("catalogue.not_compared"))
            field.focus()

    def _taken(self, context: DeskContext) -> None:
        self._preview = None
        self.taken.emit(context)

    def _trusted(self, unknown: UnknownPublisher, _stored: None) -> None:
        self.trusted.emit(unknown)

    def _refused(self, error: Exception) -> None:
        self.card.show_problem(error)
        raise_unexpected(error)
