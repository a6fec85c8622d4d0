"""The label of an envelope with a result sent by post: sender, receiver, the dossier's codes.

It is not a form of the circular. It does not name the procedure, which may be private.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from forms.base.data import FormData, Moment
from forms.base.form import Form
from forms.base.layout import FormLayout
from forms.layout.flow import Block, Run, paragraph
from forms.pdf.fonts import Face
from forms.pdf.scene import Row, Rule

_RECEIVER = 1.35
"""Type size of the receiver, relative to other text."""


@dataclass(frozen=True, slots=True, kw_only=True)
class AddressLabelData(FormData):
    """The data of an address label.

    Attributes:
        sender_unit: The counter that sends it.
        sender_address: Its address.
        sender_phone: Its telephone.
        receiver: Name of the person who gets the result.
        address: Where it is delivered.
        phone: The receiver's telephone.
        tracking_number: The post's number of the item; the line is left out when empty.
        sent_at: When the result was sent (aware), or None.
    """

    sender_unit: str = ""
    sender_address: str = ""
    sender_phone: str = ""
    receiver: str
    address: str
    phone: str = ""
    tracking_number: str = ""
    sent_at: Moment | None = None

    @property
    def dated(self) -> datetime | None:
        """The moment of sending."""
        return self.sent_at


class AddressLabelLayout(FormLayout[AddressLabelData]):
    """A label in one style."""

    def head(self) -> list[Row]:
        """Return the sender, instead of the heading of letters."""
        data, fields = self.data, self.fields
        sender = ", ".join(name for name in (data.sender_unit, data.agency) if name)
        rows = fields.line("sender", sender, Face.BOLD) + fields.line("sender_address", data.sender_address)
        rows += fields.line("sender_phone", data.sender_phone)
        return [*rows, self._rule(), self.gap()]

    def body(self) -> list[Row]:
        """Return the receiver in large type, and the post's number."""
        data = self.data
        rows = [self._rule(), self.gap(), *self.fields.label("receiver")]
        rows += self._large(data.receiver, Face.BOLD) + self._large(data.address, Face.REGULAR)
        rows += self.fields.line("phone", data.phone, Face.BOLD)
        if data.tracking_number:
            rows += [self.gap(), *self.fields.line("tracking_number", data.tracking_number, Face.BOLD)]
        return rows

    def _large(self, text: str, face: Face) -> list[Row]:
        size = self.style.body * _RECEIVER
        return paragraph([Run(text, face)], Block(0.0, self.room, size, size * self.style.leading))

    def _rule(self) -> Row:
        return Row(4.0, (Rule(0.0, 2.0, self.room, 2.0),), keep=True)


FORM = Form(
    name="address-label",
    data=AddressLabelData,
    papers=("a5", "a4", "roll-80"),
    copies=("applicant",),
    layout=AddressLabelLayout,
    is_standard=False,
)
"""The entry in :mod:`forms.registry`."""
