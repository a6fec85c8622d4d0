"""Facts with a key each: how the dossier came, how the fee was paid, for which territory, the identity account."""

from typing import TypeVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop_app.domain.dossier.dossier import Channel
from desktop_app.domain.errors import RuleViolation
from desktop_app.domain.law.fee import check_payment
from desktop_app.domain.people.eid_account import EidAccount
from desktop_app.ui.common.actions import action, action_chip, action_key
from desktop_app.ui.common.labels import label
from desktop_app.ui.common.layouts import column, row
from desktop_app.ui.reception.model import ReceptionModel
from desktop_app.ui.texts import formatting
from desktop_app.ui.texts.i18n import QT_TRANSLATE_NOOP

T = TypeVar("T")

_CHANNELS = (Channel.DIRECT, Channel.POST, Channel.ONLINE)
_ACCOUNTS = tuple(EidAccount)


class ReportedFacts(QWidget):
    """Four facts, each with the key that changes it; the usual values need no key.

    Signals:
        fee_missing: the payment cannot be noted because the fee has no amount.
    """

    fee_missing = Signal()

    def __init__(self, model: ReceptionModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self.channel, self.payment = action_chip(self.cycle_channel), action_chip(self.cycle_payment)
        self.territory, self.eid_account = action_chip(self.toggle_territory), action_chip(self.cycle_eid_account)
        came = (label(self.tr("Came"), "muted"), self.channel, action_key(self.cycle_channel), 10)
        fee = (label(self.tr("Fee"), "muted"), self.payment, action_key(self.cycle_payment), 10)
        where = (label(self.tr("Territory"), "muted"), self.territory, action_key(self.toggle_territory))
        first = row(*came, *fee, *where, None)
        account = (label(self.tr("Identity account"), "muted"), self.eid_account, action_key(self.cycle_eid_account))
        whole = column(first, row(*account, None), spacing=6)
        whole.setContentsMargins(0, 0, 0, 0)
        self.setLayout(whole)
        self.refresh()

    def refresh(self) -> None:
        """Show the state of the model; unusual values are tinted."""
        model = self._model
        self.channel.show_state(formatting.channel(model.channel), "" if model.channel is Channel.DIRECT else "info")
        self.payment.show_state(formatting.payment(model.payment), "ok" if model.payment else "")
        self.territory.show_state(
            formatting.territory(model.is_non_territorial), "info" if model.is_non_territorial else ""
        )
        self.eid_account.show_state(
            formatting.eid_account(model.eid_account), "ok" if model.eid_account is not EidAccount.UNCHECKED else ""
        )

    @action(
        "Ctrl+N",
        QT_TRANSLATE_NOOP("Actions", "Channel"),
        QT_TRANSLATE_NOOP("Actions", "Change how the dossier came: at the desk, by post, online."),
    )
    def cycle_channel(self) -> None:
        """Change how the dossier came: at the desk, by post, online, at the desk."""
        if self._model.may_change():
            self._model.set_channel(_following(_CHANNELS, self._model.channel))

    @action(
        "Ctrl+T", QT_TRANSLATE_NOOP("Actions", "Payment"), QT_TRANSLATE_NOOP("Actions", "Change how the fee was paid.")
    )
    def cycle_payment(self) -> None:
        """Change how the fee was paid: not yet, then each way that the rules allow; there has to be a fee."""
        if not self._model.may_change():
            return
        wanted = _following((None, *self._model.payment_ways), self._model.payment)
        try:
            check_payment(wanted, self._model.fee)
        except RuleViolation as problem:
            self._model.show_problems([problem])
            if problem.field == "fee":
                self.fee_missing.emit()
            return
        self._model.set_payment(wanted)

    @action(
        "Ctrl+G",
        QT_TRANSLATE_NOOP("Actions", "Territory"),
        QT_TRANSLATE_NOOP("Actions", "The dossier is for an authority elsewhere, or not."),
    )
    def toggle_territory(self) -> None:
        """Say that the dossier is for an authority elsewhere, or is not."""
        if self._model.may_change():
            self._model.set_non_territorial(not self._model.is_non_territorial)

    @action(
        "Ctrl+D",
        QT_TRANSLATE_NOOP("Actions", "Identity account"),
        QT_TRANSLATE_NOOP("Actions", "Change what the check of the electronic identity account led to."),
    )
    def cycle_eid_account(self) -> None:
        """Change what the check of the account led to: there, helped to open one, the principal's, not checked."""
        if self._model.may_change():
            self._model.set_eid_account(_following(_ACCOUNTS, self._model.eid_account))


def _following(choices: tuple[T, ...], chosen: T) -> T:
    return choices[(choices.index(chosen) + 1) % len(choices)]
