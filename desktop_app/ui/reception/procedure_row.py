"""One procedure in the list that the officer chooses from."""

from desktop_app.domain.dossier.procedure import Procedure
from desktop_app.ui.common.labels import ElidedLabel, key_cap, label
from desktop_app.ui.common.layouts import row
from desktop_app.ui.common.rows import ListRow
from desktop_app.ui.reception.model import ReceptionModel
from desktop_app.ui.texts import formatting

_ROW_PX = 28


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

    def show_procedure(self, procedure: Procedure | None, model: ReceptionModel) -> None:
        """Show a procedure; None hides the row."""
        self.setVisible(procedure is not None)
        if procedure is None:
            return
        version = procedure.in_use_on(model.today())
        facts = formatting.limit(version.steps) if version and version.limit_known else "—"
        self._name.setText(procedure.name)
        self._facts.setText(f"{procedure.code} · {facts}")
        self.setAccessibleName(f"{self._place + 1}, {procedure.name}, {self._facts.text()}")
