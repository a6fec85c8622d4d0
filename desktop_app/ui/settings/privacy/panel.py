"""What the three parts of the page about personal data share."""

from collections.abc import Mapping
from typing import Any

from PySide6.QtWidgets import QWidget

from desktop_app.ui.common.errors import raise_unexpected, show_error
from desktop_app.ui.common.form_card import FormCard
from desktop_app.ui.common.notice import Notice
from desktop_app.ui.common.print_out import PrintOut
from desktop_app.ui.session.session import Session

_CARD_PX = 760


class PrivacyPanel(QWidget):
    """One part of the page: a list, and a card that asks for what belongs to an entry.

    Attributes:
        notice: what came of the last action.
        card: hidden until something is asked for.
        printing: prints for this part.
    """

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.notice, self.card = Notice(), FormCard()
        self.card.setMaximumWidth(_CARD_PX)
        self.card.hide()
        self.printing = PrintOut(session, self.notice)
        self.card.done.connect(self.note)
        self.card.left.connect(self.close_card)

    def reload(self) -> None:
        """Read the list again."""
        raise NotImplementedError

    def focus(self) -> None:
        """Give the keys to the first control."""
        raise NotImplementedError

    def begin(self) -> None:
        """Ask for a new entry."""

    @property
    def settling(self) -> str:
        """What `settle` does, for its button."""
        raise NotImplementedError

    def settle(self) -> None:
        """Ask how the chosen entry ends."""

    def print_out(self) -> None:
        """Print the paper of the chosen entry."""

    def save(self) -> None:
        """Save the list as a file."""

    def note(self, values: Mapping[str, Any]) -> None:
        """Store what the card asked for."""
        raise NotImplementedError

    def escape(self) -> bool:
        """Close what is open; return False when nothing is."""
        if not self.card.is_open:
            return False
        self.close_card()
        return True

    def close_card(self) -> None:
        """Hide the card, and give the keys back."""
        self.card.show_widgets("", [])
        self.card.hide()
        self.focus()

    def refused(self, error: Exception) -> None:
        """Show what was refused in the open card, else in the notice."""
        if self.card.is_open:
            self.card.show_problem(error)
            raise_unexpected(error)
        else:
            show_error(self.notice, error)
