"""What the reports ask for and no paper says: how the dossier came, how the fee was paid, for whose territory."""

from typing import TypeVar

from PySide6.QtWidgets import QWidget

from desktop_app.domain.dossier import Channel
from desktop_app.domain.errors import RuleViolation
from desktop_app.domain.fee import Payment, check_payment
from desktop_app.ui import saying
from desktop_app.ui.reception.model import ReceptionModel
from desktop_app.ui.widgets.labels import Chip, key_cap, label
from desktop_app.ui.widgets.layouts import row

T = TypeVar("T")

_CHANNELS = (Channel.DIRECT, Channel.POST, Channel.ONLINE)
_PAYMENTS = (None, Payment.DIRECT, Payment.ONLINE)


class ReportedFacts(QWidget):
    """Three words, each with the key that changes it; what is usual needs no key."""

    def __init__(self, model: ReceptionModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self.channel, self.payment, self.territory = Chip(), Chip(), Chip()
        came = (label(self.tr("Came"), "muted"), self.channel, key_cap("Ctrl+N"), 10)
        fee = (label(self.tr("Fee"), "muted"), self.payment, key_cap("Ctrl+T"), 10)
        self.setLayout(row(*came, *fee, self.territory, key_cap("Ctrl+G"), None))
        self.refresh()

    def refresh(self) -> None:
        """Show what the page holds; what is not as usual is tinted."""
        model = self._model
        self.channel.show_state(saying.channel(model.channel), "" if model.channel is Channel.DIRECT else "info")
        self.payment.show_state(saying.payment(model.payment), "ok" if model.payment else "")
        self.territory.show_state(
            saying.territory(model.is_non_territorial), "info" if model.is_non_territorial else ""
        )

    def cycle_channel(self) -> None:
        """Change how the dossier came: at the desk, by post, online, at the desk."""
        self._model.set_channel(_following(_CHANNELS, self._model.channel))

    def cycle_payment(self) -> None:
        """Change how the fee was paid: not yet, directly, online, not yet; there has to be one."""
        wanted = _following(_PAYMENTS, self._model.payment)
        try:
            check_payment(wanted, self._model.fee)
        except RuleViolation as problem:
            self._model.show_problems([problem])
            return
        self._model.set_payment(wanted)

    def toggle_territory(self) -> None:
        """Say that the dossier is for an authority elsewhere, or is not."""
        self._model.set_non_territorial(not self._model.is_non_territorial)


def _following(choices: tuple[T, ...], chosen: T) -> T:
    return choices[(choices.index(chosen) + 1) % len(choices)]
