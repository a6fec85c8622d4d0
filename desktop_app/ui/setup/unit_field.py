"""A field for a province or commune: typed without marks, completed from a list."""

from collections.abc import Sequence

from PySide6.QtCore import Signal

from desktop_app.domain.people.usual_names import Unit
from desktop_app.services.administrative_units import find_units
from desktop_app.ui.common.completions import Completions
from desktop_app.ui.common.fields import Field


class UnitField(Field):
    """Completes the name of a unit; Enter takes the first one of the list.

    Signals:
        chosen: a unit was taken; carries it.
        skipped: Enter in the empty field.

    Attributes:
        unit: the one that was taken and still stands in the line, or None.
    """

    chosen = Signal(object)
    skipped = Signal()

    def __init__(self, name: str, example: str, label_width: int) -> None:
        """Make a field.

        Args:
            name: what stands before the line.
            example: what the empty line shows.
            label_width: width of the name in pixels.
        """
        super().__init__(name, label_width=label_width)
        self.line.setPlaceholderText(example)
        self.unit: Unit | None = None
        self._units: Sequence[Unit] = ()
        self._matches: list[Unit] = []
        self._completions = Completions(self.line)
        self._completions.activated.connect(self._activated)
        self.edited.connect(self._typed)
        self.left.connect(self._leave)

    def offer(self, units: Sequence[Unit]) -> None:
        """Complete from other units; what stands in the line is taken out."""
        self._units = units
        self.unit = None
        self.set_text("")

    def take(self, unit: Unit) -> None:
        """Put a unit into the line."""
        self.unit = unit
        self._completions.offer(())
        self.show_error("")
        self.set_text(_shown(unit))
        self.chosen.emit(unit)

    def _typed(self, text: str) -> None:
        self.unit = None
        self._matches = find_units(self._units, text) if text.strip() else []
        self._completions.offer([_shown(unit) for unit in self._matches], is_first_marked=True)

    def _activated(self, name: str) -> None:
        unit = next((unit for unit in self._matches if _shown(unit) == name), None)
        if unit is not None:
            self.take(unit)

    def _leave(self) -> None:
        """Go on by Enter while no list is open."""
        if not self.text.strip():
            self.skipped.emit()
        elif self.unit is not None:
            self.take(self.unit)
        elif matches := find_units(self._units, self.text):
            self.take(matches[0])
        else:
            self.show_error(
                self.tr("No unit has this name. Choose one of the list, or leave this empty and type the names below.")
            )


def _shown(unit: Unit) -> str:
    return unit.full_name[:1].upper() + unit.full_name[1:]
