"""The texts of one row of a list, each with what is wrong beside it, to be corrected."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop_app.domain.people.listed import ListedPerson
from desktop_app.services.reception.people_list import CheckedRow
from desktop_app.ui.common.cards import Card
from desktop_app.ui.common.fields import Field
from desktop_app.ui.common.labels import label, wrapped_label
from desktop_app.ui.common.layouts import row
from desktop_app.ui.texts.messages import sentence_of

_LABEL_PX = 110


class PeopleEditor(Card):
    """Hidden while no row is chosen; a row that was received is not changed any more.

    Signals:
        edited: another text stands in a field; carries all texts.
        left: Enter in the last field.
    """

    edited = Signal(object)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = label("", "section")
        self._others = wrapped_label("", "error")
        self.fields = {
            "name": Field(self.tr("Name"), label_width=_LABEL_PX),
            "number": Field(self.tr("ID number"), plain=True, label_width=_LABEL_PX),
            "birth_date": Field(self.tr("Birth"), plain=True, label_width=_LABEL_PX),
            "phone": Field(self.tr("Phone"), plain=True, label_width=_LABEL_PX),
            "address": Field(self.tr("Address"), label_width=_LABEL_PX),
        }
        self.body.addWidget(self._title)
        shown = tuple(self.fields.values())
        name, number, birth, phone, address = shown
        for line in (row(name, number, spacing=16), row(birth, phone, spacing=16), row(address)):
            self.body.addLayout(line)
        for place, field in enumerate(shown):
            field.edited.connect(self._edited)
            field.left.connect(shown[place + 1].line.setFocus if place + 1 < len(shown) else self.left)
            if place:
                field.back.connect(shown[place - 1].line.setFocus)
        self.body.addWidget(self._others)
        self.hide()

    def show_row(self, checked: CheckedRow | None) -> None:
        """Show the texts of a row and what is wrong with each; None hides them."""
        self.setVisible(checked is not None)
        if checked is None:
            return
        self._title.setText(self.tr("Row {number}").format(number=checked.row.number))
        sentences = {problem.field: sentence_of(problem) for problem in checked.problems}
        for name, field in self.fields.items():
            field.setEnabled(not checked.code)
            field.set_text(getattr(checked.listed, name))
            field.show_error(sentences.pop(name, ""))
        self._others.setText(" ".join(sentences.values()))
        self._others.setVisible(bool(sentences))

    def focus(self) -> None:
        """Put the cursor into the first field with something wrong, else into the first."""
        wrong = (field for field in self.fields.values() if field.error)
        next(wrong, self.fields["name"]).line.setFocus()

    def _edited(self, _text: str) -> None:
        self.edited.emit(ListedPerson(**{name: field.text for name, field in self.fields.items()}))
