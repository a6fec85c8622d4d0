"""What this desk wants of a procedure, whatever the catalogue says: a note, a digit, shown or not, received or not."""

from collections.abc import Mapping
from functools import partial
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop_app.domain.catalogue.stated import StatedValues
from desktop_app.services.context import DeskContext
from desktop_app.services.procedures.browse import BrowsedValues
from desktop_app.services.procedures.own_values import store_wishes
from desktop_app.ui.common.errors import raise_unexpected
from desktop_app.ui.common.form_card import FormCard
from desktop_app.ui.common.form_fields import ChoiceField, FlagField, LineField
from desktop_app.ui.session.session import Session

_CARD_PX = 720
_MOST_DIGITS = 9
_MOST_LETTERS = 70


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
        self._before = StatedValues()
        self._digit_before = 0
        self.setMaximumWidth(_CARD_PX)
        self.done.connect(self._store)
        self.left.connect(self.close_card)
        self.hide()

    def ask(self, shown: BrowsedValues, *, is_offered: bool) -> None:
        """Ask for the desk's own values of a procedure that it receives or not."""
        self._known = shown
        values = {name: sourced.value for name, sourced in shown.values}
        self._before = StatedValues(
            is_hidden=bool(values.get("is_hidden")), is_received=is_offered, note=values.get("note") or ""
        )
        self._digit_before = next((n for n, (code, _) in enumerate(shown.usual, start=1) if code == shown.id), 0)
        note = LineField("note", self.tr("This desk's own note"), self._before.note or "")
        digit = ChoiceField("digit", self.tr("Digit at reception"), self._digits(shown), self._digit_before)
        received = FlagField("is_received", self.tr("Received at this desk"))
        received.tick.setChecked(is_offered)
        hidden = FlagField("is_hidden", self.tr("Hide it in searches at this desk"))
        hidden.tick.setChecked(bool(self._before.is_hidden))
        self.show()
        self.show_fields(shown.name, self.tr("Other desks do not see it."), [note, digit, received, hidden])

    def _digits(self, shown: BrowsedValues) -> list[tuple[str, object]]:
        """Return the digits with the procedures that have them; one that has another digit changes places."""
        names = [name for _, name in shown.usual]
        free = [self.tr("free")] if len(names) < _MOST_DIGITS else []
        keys = [
            (f"{n}   {name if len(name) <= _MOST_LETTERS else name[:_MOST_LETTERS] + '…'}", n)
            for n, name in enumerate([*names, *free], start=1)
        ]
        return [*([] if self._digit_before else [(self.tr("none"), 0)]), *keys]

    def close_card(self) -> None:
        """Leave the card; nothing is stored."""
        self.show_widgets("", [])
        self.hide()

    def _store(self, values: Mapping[str, Any]) -> None:
        if self._known is None:
            return
        before = self._before
        own = StatedValues(
            **{name: values[name] for name, value in before.stated().items() if values[name] != value},
        )
        digit = values["digit"] if values["digit"] != self._digit_before else 0
        work = partial(store_wishes, procedure_id=self._known.id, values=own, digit=digit)
        self._session.write(self.tr("Writing…"), work, self._stored, self._refused)

    def _stored(self, context: DeskContext) -> None:
        self.close_card()
        self.stored.emit(context)

    def _refused(self, error: Exception) -> None:
        self.show_problem(error)
        raise_unexpected(error)
