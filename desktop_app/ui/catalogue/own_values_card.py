"""What this desk wants of a procedure, whatever the catalogue says: its own note, whether it is shown and received."""

from collections.abc import Mapping
from functools import partial
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop_app.domain.catalogue.stated import StatedValues
from desktop_app.services.context import DeskContext
from desktop_app.services.procedures.browse import BrowsedValues
from desktop_app.services.procedures.own_values import state_own_values
from desktop_app.ui.common.errors import raise_unexpected
from desktop_app.ui.common.form_card import FormCard
from desktop_app.ui.common.form_fields import FlagField, LineField
from desktop_app.ui.session.session import Session

_CARD_PX = 720


class OwnValuesCard(FormCard):
    """The card; hidden until it is asked for.

    Signals:
        stored: the values are stored; carries the desk with the changed catalogue.
    """

    stored = Signal(object)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._known: BrowsedValues | None = None
        self.setMaximumWidth(_CARD_PX)
        self.done.connect(self._store)
        self.left.connect(self.close_card)
        self.hide()

    def ask(self, shown: BrowsedValues) -> None:
        """Ask for the desk's own values of a procedure."""
        self._known = shown
        values = {name: sourced.value for name, sourced in shown.values}
        hidden = FlagField("is_hidden", self.tr("Hide it in searches at this desk"))
        hidden.tick.setChecked(bool(values.get("is_hidden")))
        note = LineField("note", self.tr("This desk's own note"), values.get("note") or "")
        self.show()
        self.show_fields(shown.name, self.tr("Other desks do not see it."), [note, hidden])

    def close_card(self) -> None:
        """Leave the card; nothing is stored."""
        self.show_widgets("", [])
        self.hide()

    def _store(self, values: Mapping[str, Any]) -> None:
        if self._known is None:
            return
        own = StatedValues(is_hidden=values["is_hidden"], note=values["note"])
        work = partial(state_own_values, procedure_id=self._known.id, values=own)
        self._session.write(self.tr("Writing…"), work, self._stored, self._refused)

    def _stored(self, context: DeskContext) -> None:
        self.close_card()
        self.stored.emit(context)

    def _refused(self, error: Exception) -> None:
        self.show_problem(error)
        raise_unexpected(error)
