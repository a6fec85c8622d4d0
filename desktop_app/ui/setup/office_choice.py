"""What kind of office a new desk belongs to and where it is: that fills in its usual names."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from desktop_app.domain.people.usual_names import OfficeKind, OfficeNames, Unit, usual_names
from desktop_app.services.administrative_units import communes, provinces
from desktop_app.ui.common.labels import label
from desktop_app.ui.common.layouts import column, row
from desktop_app.ui.common.named_box import NamedBox
from desktop_app.ui.setup.unit_field import UnitField

_ENTER = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})


class OfficeChoice(QWidget):
    """Kind of office, province and commune; each may be passed over.

    Signals:
        named: the usual names changed; carries the `OfficeNames`.
        left: Enter in the last field, or with all chosen: on to the names.
    """

    named = Signal(object)
    left = Signal()

    def __init__(self, label_width: int, parent: QWidget | None = None) -> None:
        """Make the fields.

        Args:
            label_width: width of the names before the fields in pixels.
            parent: the widget around it.
        """
        super().__init__(parent)
        self.kind = NamedBox(self.tr("Office"))
        for text, kind in (
            (self.tr("Commune, ward or special zone"), OfficeKind.COMMUNE),
            (self.tr("Centre of the province"), OfficeKind.CENTRE),
            (self.tr("Department of the province"), OfficeKind.DEPARTMENT),
            (self.tr("Another one (type its names)"), OfficeKind.OTHER),
        ):
            self.kind.addItem(text, kind)
        self.province = UnitField(self.tr("Province"), self.tr("phu tho"), label_width)
        self.commune = UnitField(self.tr("Commune"), self.tr("nui cam"), label_width)
        self.province.offer(provinces())
        before = label(self.tr("Office"), "muted")
        before.setFixedWidth(label_width)
        kind_row = row(before, self.kind)
        kind_row.setStretch(1, 1)
        self.setLayout(column(kind_row, self.province, self.commune, spacing=6))
        self._connect()

    @property
    def names(self) -> OfficeNames:
        """The usual names of what is chosen."""
        # Qt gives a member of a StrEnum back as a plain str.
        return usual_names(OfficeKind(self.kind.currentData()), self.province.unit, self.commune.unit)

    def focus(self) -> None:
        """Put the keys into the first field."""
        self.kind.setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Go on from the kind of office by Enter, as from a field."""
        if watched is not self.kind or event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        if event.key() not in _ENTER:
            return False
        self.province.line.setFocus()
        return True

    def _connect(self) -> None:
        self.kind.installEventFilter(self)
        self.kind.currentIndexChanged.connect(lambda _place: self._kind_chosen())
        self.province.chosen.connect(self._province_chosen)
        self.province.edited.connect(lambda _text: self.commune.offer(()))
        self.province.skipped.connect(self.left)
        self.commune.chosen.connect(lambda _unit: self._go_on())
        self.commune.skipped.connect(self.left)
        self.province.back.connect(self.kind.setFocus)
        self.commune.back.connect(self.province.line.setFocus)

    def _kind_chosen(self) -> None:
        self.commune.setVisible(self.kind.currentData() == OfficeKind.COMMUNE)
        self.named.emit(self.names)

    def _province_chosen(self, province: Unit) -> None:
        if self.kind.currentData() != OfficeKind.COMMUNE:
            self._go_on()
            return
        if self.commune.unit is None or self.commune.unit.province != province.code:
            self.commune.offer(communes(province.code))
        self.commune.line.setFocus()

    def _go_on(self) -> None:
        self.named.emit(self.names)
        self.left.emit()
