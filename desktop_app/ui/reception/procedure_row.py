"""One procedure in the list that the officer chooses from."""

from desktop_app.domain.catalogue.hits import Hit
from desktop_app.domain.catalogue.levels import Counter, ListState, Scope
from desktop_app.domain.dates import day_text
from desktop_app.ui.common.labels import ElidedLabel, key_cap, label
from desktop_app.ui.common.layouts import row
from desktop_app.ui.common.rows import ListRow
from desktop_app.ui.reception.model import ReceptionModel
from desktop_app.ui.texts import formatting
from desktop_app.ui.texts.i18n import QT_TRANSLATE_NOOP, translate

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


class ProcedureRow(ListRow):
    """A row with digit, name and facts."""

    def __init__(self, place: int) -> None:
        super().__init__(place, _ROW_PX)
        self._key = key_cap(str(place + 1))
        self._name = ElidedLabel()
        self._facts = label("", "small")
        inside = row(self._key, self._name, self._facts)
        inside.setContentsMargins(2, 0, 6, 0)
        self.setLayout(inside)

    def show_hit(self, hit: Hit | None, model: ReceptionModel) -> None:
        """Show a procedure; None hides the row."""
        self.setVisible(hit is not None)
        if hit is None:
            return
        self._name.setText(hit.name)
        self._facts.setText(" · ".join(part for part in (hit.listed.code, *self._facts_of(hit, model)) if part))
        self.setAccessibleName(f"{self._place + 1}, {hit.name}, {self._facts.text()}")

    def _facts_of(self, hit: Hit, model: ReceptionModel) -> list[str]:
        facts = []
        if hit.is_offered:
            procedure = model.context.catalogue.by_id(hit.id)
            version = procedure.in_use_on(model.today()) if procedure is not None else None
            facts.append(formatting.limit(version.steps) if version and version.limit_known else "—")
        elif hit.listed.scope is Scope.PROVINCIAL:
            facts.append(hit.listed.published_by)
        else:
            facts.append(translate("Counters", _COUNTERS[hit.listed.counter]))
        if hit.begins is not None:
            facts.append(self.tr("from {day}").format(day=day_text(hit.begins)))
        elif hit.listed.state is ListState.LEFT:
            facts.append(self.tr("no longer in force"))
        return facts
