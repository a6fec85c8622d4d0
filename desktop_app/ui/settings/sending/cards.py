"""The cards of the carriers: on or off, where to, with which secret, and from whom."""

from itertools import pairwise

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QLineEdit, QWidget

from desktop_app.domain.dossier.notice_message import SmsLength
from desktop_app.domain.errors import RuleViolation
from desktop_app.domain.text import number_in
from desktop_app.services.sending.carriers import Gateway, MailServer, Security
from desktop_app.ui.common.cards import Card
from desktop_app.ui.common.form_fields import ChoiceField, FormField, LineField
from desktop_app.ui.common.labels import label


class CarrierCard(Card):
    """The fields of one carrier.

    Signals:
        left: Enter in the last field.

    Attributes:
        tick: whether the carrier is used.
        fields: the fields in their order.
    """

    left = Signal()

    def __init__(self, title: str, turn_on: str, explain: str, fields: list[FormField]) -> None:
        super().__init__()
        self.tick = QCheckBox(turn_on)
        self.tick.setAccessibleName(turn_on)
        self.fields = fields
        explained = label(explain, "small")
        explained.setWordWrap(True)
        self.body.addWidget(label(title, "section"))
        self.body.addWidget(self.tick)
        for field in fields:
            field.setFocusProxy(field.control)
            self.body.addWidget(field)
        self.body.addWidget(explained)
        for field, following in pairwise(fields):
            field.left.connect(following.focus)
        fields[-1].left.connect(self.left)

    def show_secret(self, field: LineField, *, is_stored: bool) -> None:
        """Empty the field of a secret and say whether one is stored; the secret itself is never shown."""
        field.line.clear()
        field.line.setPlaceholderText(self.tr("stored; empty keeps it") if is_stored else "")


def secret_field(name: str, title: str) -> LineField:
    """Return a field whose text is masked."""
    field = LineField(name, title, plain=True)
    field.line.setEchoMode(QLineEdit.EchoMode.Password)
    return field


class MailCard(CarrierCard):
    """The e-mail server."""

    def __init__(self, _parent: QWidget | None = None) -> None:
        self.host = LineField("host", self.tr("Server"), plain=True, hint="mail.tinh.gov.vn")
        self.port = LineField("port", self.tr("Port"), plain=True)
        ways = [("STARTTLS", Security.STARTTLS.value), ("TLS", Security.TLS.value)]
        self.security = ChoiceField("security", self.tr("Encryption"), ways)
        self.user = LineField("mail_user", self.tr("User"), plain=True)
        self.secret = secret_field("mail_secret", self.tr("Secret"))
        self.sent_by = LineField("mail_sender", self.tr("From"), plain=True, hint="motcua@tinh.gov.vn")
        super().__init__(
            self.tr("E-mail"),
            self.tr("Send e-mails"),
            self.tr("By SMTP, always encrypted."),
            [self.host, self.port, self.security, self.user, self.secret, self.sent_by],
        )

    def show_settings(self, server: MailServer) -> None:
        """Show the stored settings."""
        self.tick.setChecked(server.is_on)
        self.host.line.setText(server.host)
        self.port.line.setText(str(server.port))
        self.security.choose(server.security.value)
        self.user.line.setText(server.user)
        self.sent_by.line.setText(server.sender)
        self.show_secret(self.secret, is_stored=bool(server.secret))

    def typed(self) -> MailServer:
        """Return what stands in the fields.

        Raises:
            RuleViolation: ``sending.port``.
        """
        port = number_in(self.port.value)
        if port is None:
            raise RuleViolation("sending.port", "port", most=65_535)
        return MailServer(
            self.tick.isChecked(),
            self.host.value.strip(),
            port,
            Security(self.security.value),
            self.user.value.strip(),
            self.secret.value,
            self.sent_by.value.strip(),
        )


class GatewayCard(CarrierCard):
    """A gateway for SMS or Zalo."""

    def __init__(self, prefix: str, title: str, turn_on: str, *, asks_permission: bool) -> None:
        self.url = LineField(f"{prefix}_url", self.tr("Address of the gateway"), plain=True, hint="https://…")
        self.secret = secret_field(f"{prefix}_secret", self.tr("Token"))
        self.sent_by = LineField(f"{prefix}_sender", self.tr("Sender's name"))
        self.permission = LineField(f"{prefix}_permission", self.tr("Permitted by"), hint=self.tr("Article 19.6"))
        self.bare = QCheckBox(self.tr("Without marks, so that more fits into one SMS"))
        self.bare.setAccessibleName(self.bare.text())
        fields: list[FormField] = [self.url, self.secret, self.sent_by]
        if asks_permission:
            fields.append(self.permission)
        super().__init__(title, turn_on, self.tr("Over HTTPS; SECURITY.md describes the contract."), fields)
        self.permission.setParent(self)
        self.permission.setVisible(asks_permission)
        self.length = label("", "small")
        self.length.setWordWrap(True)
        self.length.hide()
        self.body.addWidget(self.bare)
        self.body.addWidget(self.length)

    def show_length(self, length: SmsLength) -> None:
        """Say how long the longest message is as an SMS."""
        text = self.tr("The longest message has {letters} letters: {parts} SMS.")
        self.length.setText(text.format(letters=length.letters, parts=length.parts))
        self.length.show()

    def show_settings(self, gateway: Gateway) -> None:
        """Show the stored settings."""
        self.tick.setChecked(gateway.is_on)
        self.url.line.setText(gateway.url)
        self.sent_by.line.setText(gateway.sender)
        self.permission.line.setText(gateway.permission)
        self.bare.setChecked(gateway.without_marks)
        self.show_secret(self.secret, is_stored=bool(gateway.secret))

    def typed(self) -> Gateway:
        """Return what stands in the fields."""
        return Gateway(
            self.tick.isChecked(),
            self.url.value.strip(),
            self.secret.value,
            self.sent_by.value.strip(),
            self.permission.value.strip(),
            self.bare.isChecked(),
        )
