"""One procedure in the list that the officer chooses from."""

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent

from desktop_app.domain.catalogue.hits import Hit
from desktop_app.domain.catalogue.lapse import lapse_of
from desktop_app.domain.catalogue.levels import Counter, ListState, Scope
from desktop_app.domain.dates import day_text
from desktop_app.ui.common.labels import ElidedLabel, key_cap, label
from desktop_app.ui.common.layouts import row
from desktop_app.ui.common.rows import ListRow
from desktop_app.ui.reception.model import ReceptionModel
from desktop_app.ui.texts import formatting
from desktop_app.ui.texts.i18n import QT_TRANSLATE_NOOP, translate
from desktop_app.ui.texts.lapse import lapse_text

_ROW_PX = 28
_COUNTERS = {
    Counter.COMMUNE: QT_TRANSLATE_NOOP("Counters", "at commune level"),
    Counter.PROVINCE: QT_TRANSLATE_NOOP("Counters", "at province level"),
    Counter.POLICE: QT_TRANSLATE_NOOP("Counters", "at the police"),
    Counter.TAX: QT_TRANSLATE_NOOP("Counters", "at the tax office"),
    Counter.SOCIAL_INSURANCE: QT_TRANSLATE_NOOP("Counters", "at the social insurance"),
    Counter.MILITARY: QT_TRANSLATE_NOOP("Counters", "at the military command"),
    Counter.CENTRAL: QT_TRANSLATE_NOOP("Counters", "at a ministry"),
    Counter.OTHER: QT_TRANSLATE_NOOP("Counters", "elsewhere"),
}


class MarkedName(ElidedLabel):
    """A name on one line, elided where it does not fit, with the letters that matched in bold."""

    def __init__(self) -> None:
        super().__init__()
        self._marks: tuple[tuple[int, int], ...] = ()

    def show_name(self, name: str, marks: tuple[tuple[int, int], ...]) -> None:
        """Show a name; `marks` are beginning and end of each part that matched."""
        self._marks = marks
        self.setText(name)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the name, part by part."""
        if not self._marks:
            super().paintEvent(event)
            return
        painter = QPainter(self)
        painter.setPen(self.palette().color(self.foregroundRole()))
        bold = QFont(self.font())
        bold.setBold(True)
        wider = QFontMetrics(bold)
        rest = self.contentsRect()
        for text, is_marked in self._parts(wider):
            font, metrics = (bold, wider) if is_marked else (self.font(), self.fontMetrics())
            painter.setFont(font)
            painter.drawText(rest, int(self.alignment() | Qt.AlignmentFlag.AlignVCenter), text)
            rest.setLeft(rest.left() + metrics.horizontalAdvance(text))

    def _parts(self, wider: QFontMetrics) -> Iterator[tuple[str, bool]]:
        """Return the parts of the name as it is elided, and whether each matched."""
        name, normal = self.text(), self.fontMetrics()
        marked = [name[begin:end] for begin, end in self._marks]
        more = sum(wider.horizontalAdvance(part) - normal.horizontalAdvance(part) for part in marked)
        shown = normal.elidedText(name, Qt.TextElideMode.ElideRight, self.contentsRect().width() - more)
        place = 0
        for begin, end in self._marks:
            yield shown[place:begin], False
            yield shown[begin:end], True
            place = end
        yield shown[place:], False


class ProcedureRow(ListRow):
    """A row with digit, name and facts."""

    def __init__(self, place: int) -> None:
        super().__init__(place, _ROW_PX)
        self._key = key_cap(str(place + 1))
        self._name = MarkedName()
        self._facts = label("", "small")
        inside = row(self._key, self._name, self._facts)
        inside.setContentsMargins(2, 0, 6, 0)
        self.setLayout(inside)

    def show_hit(self, hit: Hit | None, model: ReceptionModel) -> None:
        """Show a procedure; None hides the row."""
        self.setVisible(hit is not None)
        if hit is None:
            return
        self._name.show_name(hit.name, hit.marks)
        self._facts.setText(" · ".join(part for part in (hit.listed.code, *self._facts_of(hit, model)) if part))
        self.setAccessibleName(f"{self._place + 1}, {hit.name}, {self._facts.text()}")

    def _facts_of(self, hit: Hit, model: ReceptionModel) -> list[str]:
        facts = []
        procedure = model.context.catalogue.by_id(hit.id)
        lapse = lapse_of(procedure, model.today()) if procedure is not None else None
        if hit.is_offered:
            version = procedure.in_use_on(model.today()) if procedure is not None else None
            facts.append(formatting.limit(version.steps) if version and version.limit_known else "—")
        elif hit.listed.scope is Scope.PROVINCIAL:
            facts.append(hit.listed.published_by)
        else:
            facts.append(translate("Counters", _COUNTERS[hit.listed.counter]))
        if hit.begins is not None:
            facts.append(self.tr("from {day}").format(day=day_text(hit.begins)))
        elif lapse is not None:
            facts.append(lapse_text(lapse))
        elif hit.listed.state is ListState.LEFT:
            facts.append(self.tr("no longer in force"))
        return facts
