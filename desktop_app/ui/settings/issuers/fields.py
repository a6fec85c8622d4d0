"""The fields of an issuer: letterhead, number series, what it issues, and who signs."""

from collections.abc import Callable, Mapping
from datetime import date
from uuid import UUID

from PySide6.QtWidgets import QCheckBox, QGridLayout, QWidget

from desktop_app.domain.dates import day_text, parse_day
from desktop_app.domain.errors import RuleViolation
from desktop_app.domain.forms.issuers import EXAMINED_FORMS, Issuer, Numbering, Signer
from desktop_app.domain.forms.names import FormName
from desktop_app.ui.common.form_fields import ChoiceField, FormField, LineField, LinesField
from desktop_app.ui.common.labels import label
from desktop_app.ui.common.layouts import column, row
from desktop_app.ui.texts.i18n import QT_TRANSLATE_NOOP, translate

_FORMS = {
    FormName.SUPPLEMENT_REQUEST: QT_TRANSLATE_NOOP("Issuers", "Form 02, supplement"),
    FormName.REFUSAL_NOTICE: QT_TRANSLATE_NOOP("Issuers", "Form 03, refusal"),
    FormName.APOLOGY_LETTER: QT_TRANSLATE_NOOP("Issuers", "Form 04, apology"),
    FormName.STOP_NOTICE: QT_TRANSLATE_NOOP("Issuers", "Form 05, stop"),
    FormName.INCIDENT_LETTER: QT_TRANSLATE_NOOP("Issuers", "Apology for a loss"),
}
_LINES_PX = 96


def form_title(form: FormName) -> str:
    """Return the short name of a form in the officer's language."""
    return translate("Issuers", _FORMS[form])


class SignerField(QWidget):
    """Title and name of who signs one form, or every form without a signer of its own."""

    def __init__(self, form: FormName | None) -> None:
        super().__init__()
        self.form = form
        self.title = LineField("signers", form_title(form) if form is not None else translate("Issuers", _ALL_FORMS))
        self.name = LineField("signers", translate("Issuers", _NAME))
        inside = row(self.title, self.name)
        inside.setStretch(0, 3)
        inside.setStretch(1, 2)
        self.setLayout(inside)

    @property
    def value(self) -> Signer:
        """Who signs."""
        return Signer(self.title.value, self.name.value, self.form)

    def show_signer(self, signer: Signer) -> None:
        """Show who signs."""
        self.title.line.setText(signer.title)
        self.name.line.setText(signer.name)


_ALL_FORMS = QT_TRANSLATE_NOOP("Issuers", "All forms")
_NAME = QT_TRANSLATE_NOOP("Issuers", "Signer's name")


class IssuerFields(QWidget):
    """All fields of one issuer.

    Attributes:
        by_name: what shows a problem, by the name of the problem's field.
        today: returns the day that short days are counted from.
    """

    def __init__(self, today: Callable[[], date], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.today = today
        self.parent_agency = LineField("parent", self.tr("Agency above"))
        self.agency = LineField("agency", self.tr("Agency"), hint=self.tr("in normal case: Sở Nội vụ"))
        self.place = LineField("place", self.tr("Place"))
        self.abbreviation = LineField("abbreviation", self.tr("Abbreviation"), hint=self.tr("01/PXL-SNV"))
        self.numbering = ChoiceField(
            "numbering",
            self.tr("Who gives the numbers"),
            [
                (self.tr("This desk"), Numbering.DESK.value),
                (self.tr("The document office"), Numbering.DOCUMENT_OFFICE.value),
            ],
        )
        self.units = LinesField("units", self.tr("Issues papers for these deciding units"), hint=self.tr("a line each"))
        self.procedures = LinesField(
            "procedures", self.tr("Only for these procedures"), hint=self.tr("national codes; empty: all")
        )
        self.forms = {form: QCheckBox(form_title(form)) for form in EXAMINED_FORMS}
        self.signers = [SignerField(form) for form in (None, *EXAMINED_FORMS)]
        self.effective_from = LineField("effective_from", self.tr("Holds from"), plain=True)
        self.by_name: Mapping[str, FormField] = {
            field.name: field
            for field in (
                self.parent_agency,
                self.agency,
                self.place,
                self.abbreviation,
                self.numbering,
                self.units,
                self.procedures,
                self.effective_from,
            )
        }
        for field in self.by_name.values():
            field.setFocusProxy(field.control)
        for lines in (self.units, self.procedures):
            lines.setMinimumHeight(_LINES_PX)
        self._arrange()

    @property
    def day(self) -> date:
        """The first day of the entry.

        Raises:
            RuleViolation: ``date.incomplete`` or ``date.impossible``.
        """
        day = parse_day(self.effective_from.value, "effective_from", today=self.today(), ahead=True)
        if day is None:
            raise RuleViolation("date.incomplete", "effective_from")
        return day

    def issuer(self, issuer_id: UUID) -> Issuer:
        """Return the issuer that the fields hold, unchecked."""
        chosen = tuple(form for form, tick in self.forms.items() if tick.isChecked())
        return Issuer(
            issuer_id,
            self.agency.value,
            self.place.value,
            self.parent_agency.value,
            self.abbreviation.value,
            self.units.value,
            self.procedures.value,
            () if len(chosen) == len(EXAMINED_FORMS) else chosen,
            tuple(signer.value for signer in self.signers),
            Numbering(self.numbering.value),
        )

    def show_issuer(self, issuer: Issuer, day: date) -> None:
        """Show an issuer and the day from which a change of it shall hold."""
        for field, text in (
            (self.parent_agency, issuer.parent),
            (self.agency, issuer.agency),
            (self.place, issuer.place),
            (self.abbreviation, issuer.abbreviation),
            (self.effective_from, day_text(day)),
        ):
            field.line.setText(text)
        self.units.text.setPlainText("\n".join(issuer.units))
        self.procedures.text.setPlainText("\n".join(issuer.procedures))
        self.numbering.choose(issuer.numbering.value)
        for form, tick in self.forms.items():
            tick.setChecked(not issuer.forms or form in issuer.forms)
        entered = {signer.form: signer for signer in issuer.signers}
        for line in self.signers:
            line.show_signer(entered.get(line.form, Signer("")))

    def _arrange(self) -> None:
        ticks = QGridLayout()
        for at, tick in enumerate(self.forms.values()):
            ticks.addWidget(tick, *divmod(at, 2))
        signing = label(
            self.tr("Who signs: the lines of the title parted by ; — a form without a signer is signed as all forms."),
            "muted",
        )
        signing.setWordWrap(True)
        for form, tick in self.forms.items():
            tick.setAccessibleName(form_title(form))
        self.setLayout(
            column(
                row(self.parent_agency, self.agency),
                row(self.place, self.abbreviation, self.numbering, self.effective_from),
                row(self.units, self.procedures),
                label(self.tr("Issues these forms after examination"), "muted"),
                ticks,
                signing,
                *self.signers,
                spacing=8,
            )
        )
