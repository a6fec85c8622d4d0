"""The key of the data: when it was changed, for whom it has to be changed, and the button that changes it."""

from functools import partial

from PySide6.QtWidgets import QCheckBox, QPushButton, QWidget

from desktop_app.domain.people.rights import Right
from desktop_app.services.desk.folder import DeskFolder
from desktop_app.services.desk.key_rotation import ChangedKey, KeyState, key_state, rotate_key
from desktop_app.services.desk.keyring_choice import KeyringState, choose_keyring, keyring_state
from desktop_app.services.progress import Cancelled
from desktop_app.ui.common.cards import Card
from desktop_app.ui.common.errors import show_error
from desktop_app.ui.common.labels import label, wrapped_label
from desktop_app.ui.common.layouts import row
from desktop_app.ui.common.long_work import LongWork
from desktop_app.ui.common.notice import Notice
from desktop_app.ui.common.rights import offer_by_right
from desktop_app.ui.session.session import Session
from desktop_app.ui.texts import formatting


class KeyCard(Card):
    """Changes the key of the data.

    Attributes:
        change: the button.
        in_keyring: whether the keyring of the account holds the key too.
        work: the running change, and the button that stops it.
        state: when it was changed last, and for whom it has to be changed.
    """

    def __init__(self, session: Session, notice: Notice, parent: QWidget | None = None) -> None:
        """Make the card.

        Args:
            session: the open desk.
            notice: the page's line for messages.
            parent: the Qt parent.
        """
        super().__init__(parent)
        self._session, self._notice = session, notice
        self._known = KeyState()
        self.state = wrapped_label("", "muted")
        self.change = QPushButton(self.tr("Change the key…"))
        self.work = LongWork(session)
        self.body.addWidget(label(self.tr("Key of the data"), "section"))
        self.body.addWidget(self.state)
        self.body.addLayout(row(self.change, self.work, None))
        self.in_keyring = QCheckBox(self.tr("The account of this computer opens the data too"))
        self.in_keyring.setToolTip(
            self.tr("Without it only an officer's password or the recovery code opens the data, also for a copy.")
        )
        self.in_keyring.hide()
        self.body.addWidget(self.in_keyring)
        self.change.clicked.connect(self._ask)
        self.in_keyring.clicked.connect(self._choose_keyring)
        offer_by_right(session, Right.KEYS, (self.change, self.in_keyring))

    def reload(self) -> None:
        """Read again when the key was changed; a sample desk has none that could be."""
        self.setVisible(DeskFolder(self._session.context.store.path.parent).slots is not None)
        if not self.isHidden():
            self._session.read(key_state, self._show)
            self._session.read(keyring_state, self._show_keyring)

    def _show(self, state: KeyState) -> None:
        self._known = state
        names = ", ".join(state.removed)
        if names:
            text = self.tr(
                "{names} may no longer sign in, but could still read what is written from now on with a copy of the "
                "old files. Change the key: that ends it."
            ).format(names=names)
        elif state.changed_at is None:
            text = self.tr("Never changed. Change it when somebody leaves for good.")
        else:
            text = self.tr("Changed {moment}.").format(moment=formatting.moment(state.changed_at))
        self.state.setText(text)

    def _show_keyring(self, keyring: KeyringState) -> None:
        self.in_keyring.setVisible(keyring.is_used or keyring.is_possible)
        self.in_keyring.setChecked(keyring.is_used)

    def _choose_keyring(self) -> None:
        work = partial(choose_keyring, is_used=self.in_keyring.isChecked())
        self._session.write("", work, self._show_keyring, self._not_chosen)

    def _not_chosen(self, error: Exception) -> None:
        self.reload()
        show_error(self._notice, error)

    def _ask(self) -> None:
        parts = [
            self.tr(
                "Everybody keeps the password. Storing waits until the key is changed, about a minute for a million "
                "dossiers. Backups under the old key are deleted once there is a new one."
            )
        ]
        if self._known.without:
            names = ", ".join(self._known.without)
            parts.append(
                self.tr("Did not sign in since the program was updated, and will need a new password: {names}.").format(
                    names=names
                )
            )
        if self._known.loses_code:
            parts.append(self.tr("The recovery code becomes invalid: make a new one afterwards."))
        self._notice.show_message(
            " ".join(parts),
            "warn",
            action=self.tr("Change the key"),
            on_act=self._change,
            on_drop=self._notice.clear,
            drop=self.tr("Not now"),
        )

    def _change(self) -> None:
        self.change.hide()
        self.work.run(self.tr("Changing the key…"), rotate_key, self._changed, self._failed)

    def _changed(self, changed: ChangedKey) -> None:
        self.change.show()
        text = self.tr("The key was changed. Backups under the old key that were deleted: {count}.").format(
            count=changed.deleted
        )
        if changed.left:
            text += " " + self.tr("Still in the second place: {count}; they go with the next backup there.").format(
                count=changed.left
            )
        self._notice.show_message(text, "ok")
        self.reload()

    def _failed(self, error: Exception) -> None:
        self.change.show()
        if isinstance(error, Cancelled):
            self._notice.show_message(self.tr("Stopped: the key is the one of before."))
        else:
            show_error(self._notice, error)
