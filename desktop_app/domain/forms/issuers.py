"""Who issues a paper: letterhead, place, number series and signers of the deciding agency, as dated data.

Decree 118/2025/NĐ-CP, Article 19, clauses 3, 5 and 6: what is told to the applicant after examination is told by the
agency that decides, not by the one-stop unit. Its papers follow Decree 30/2020/NĐ-CP.
"""

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from uuid import UUID

from desktop_app.domain.bounds import Name
from desktop_app.domain.errors import RuleViolation
from desktop_app.domain.forms.names import FormName
from desktop_app.domain.people.agency import Agency
from desktop_app.domain.people.agency_names import running_name
from desktop_app.domain.text import fold, tidy

EXAMINED_FORMS = (
    FormName.SUPPLEMENT_REQUEST,
    FormName.REFUSAL_NOTICE,
    FormName.APOLOGY_LETTER,
    FormName.STOP_NOTICE,
    FormName.INCIDENT_LETTER,
)
"""The forms that a deciding agency issues."""

_ABBREVIATION = re.compile(r"[A-ZĂÂĐÊÔƠƯ0-9][A-ZĂÂĐÊÔƠƯ0-9.\-]{0,19}")
_TONES = dict.fromkeys(map(ord, "\u0300\u0301\u0303\u0309\u0323"))
_LINKING = frozenset({"và", "-", "của", "các"})
_PLACES = ("tỉnh", "thành phố", "xã", "phường", "đặc khu")


class Numbering(StrEnum):
    """Who counts the papers of an issuer."""

    DESK = "desk"
    DOCUMENT_OFFICE = "document_office"


@dataclass(frozen=True, slots=True)
class Signer:
    """Who signs.

    Attributes:
        title: the lines above the signature, parted by semicolons: ``KT. GIÁM ĐỐC; PHÓ GIÁM ĐỐC``.
        name: the signer's name, or ``""`` while the place stays free for whoever signs.
        form: the form that is signed so; None for every form without a signer of its own.
    """

    title: Name
    name: Name = ""
    form: FormName | None = None


@dataclass(frozen=True, slots=True)
class Issuer:
    """An agency whose papers the desk prints.

    Attributes:
        id: what the issuer's entries have in common.
        agency: its name in normal case, as running text has it.
        place: the place written before the date (địa danh).
        parent: the agency above it, or ``""``.
        abbreviation: what follows the kind of paper in its numbers (``SNV`` in 01/PXL-SNV); ``""`` for none.
        units: deciding units, as the catalogue names them, whose papers it issues.
        procedures: national codes of the procedures that it is limited to; empty for all of its units.
        forms: the forms that it is limited to; empty for all.
        signers: who signs.
        numbering: who counts its papers.
    """

    id: UUID
    agency: Name
    place: Name
    parent: Name = ""
    abbreviation: Name = ""
    units: tuple[Name, ...] = ()
    procedures: tuple[Name, ...] = ()
    forms: tuple[FormName, ...] = ()
    signers: tuple[Signer, ...] = ()
    numbering: Numbering = Numbering.DESK

    def signer_of(self, form: FormName) -> Signer:
        """Return who signs a form; without a name and title when nobody was entered."""
        own = [signer for signer in self.signers if signer.form is form]
        general = [signer for signer in self.signers if signer.form is None]
        return next(iter([*own, *general]), Signer(""))

    def series_of(self, form: FormName) -> str:
        """Return the name under which the desk counts a form of this issuer."""
        return f"{form}.{self.abbreviation}" if self.abbreviation else str(form)


@dataclass(frozen=True, slots=True)
class DatedIssuer:
    """An issuer from a day on; an ended one issues nothing from that day on."""

    effective_from: date
    issuer: Issuer
    is_ended: bool = False


@dataclass(frozen=True, slots=True)
class IssuerHistory:
    """The issuers of a desk over time: the ones of a paper's own day are printed.

    Attributes:
        entries: in the order in which they were entered; none is ever changed.
    """

    entries: tuple[DatedIssuer, ...] = ()

    def on(self, day: date) -> tuple[Issuer, ...]:
        """Return the issuers in force on a day; of two entries with one first day the later one holds."""
        holding: dict[UUID, DatedIssuer] = {}
        for entry in sorted(self.entries, key=lambda entry: entry.effective_from):
            if entry.effective_from <= day:
                holding[entry.issuer.id] = entry
        return tuple(entry.issuer for entry in holding.values() if not entry.is_ended)

    def entered(self, entry: DatedIssuer) -> "IssuerHistory":
        """Return the history with one more entry."""
        return IssuerHistory((*self.entries, entry))


@dataclass(frozen=True, slots=True)
class IssuedPaper:
    """What an issuer is chosen by.

    Attributes:
        form: the form.
        unit: the unit that decides, or ``""``.
        procedure: the procedure's national code, or ``""``.
        day: the day of the step.
    """

    form: FormName
    unit: str
    procedure: str
    day: date


def issuer_of(paper: IssuedPaper, history: IssuerHistory, desk: Agency) -> Issuer:
    """Return who issues a paper.

    An issuer for the procedure goes before one for its unit, one for the form before one for all forms. Without any,
    the unit itself issues it, with the desk's place and an abbreviation made of its initials; the desk's own papers
    have no abbreviation.
    """
    fitting = [issuer for issuer in history.on(paper.day) if _fits(issuer, paper)]
    if fitting:
        return max(fitting, key=lambda issuer: (bool(issuer.procedures), bool(issuer.forms)))
    own = _desk_as_issuer(desk)
    if not paper.unit or fold(paper.unit) == fold(desk.name):
        return own
    return Issuer(own.id, paper.unit, desk.place, desk.parent, abbreviation_of(paper.unit), (paper.unit,))


def _fits(issuer: Issuer, paper: IssuedPaper) -> bool:
    if issuer.forms and paper.form not in issuer.forms:
        return False
    if issuer.procedures:
        return paper.procedure in issuer.procedures
    return fold(paper.unit) in {fold(unit) for unit in issuer.units}


def _desk_as_issuer(desk: Agency) -> Issuer:
    return Issuer(UUID(int=0), running_name(desk.name), desk.place, desk.parent)


def abbreviation_of(agency: str) -> str:
    """Return the initials of an agency's name without its place: Sở Nội vụ tỉnh Phú Thọ is SNV."""
    words = running_name(agency).split()
    places = [at for at in range(1, len(words)) if " ".join(words[at:]).startswith(_PLACES)]
    named = words[: places[0]] if places else words
    parts = [word if word.isupper() else word[0].upper() for word in named if word not in _LINKING]
    initials = "".join(part for part in parts if part[0].isalnum())[:20]
    return unicodedata.normalize("NFC", unicodedata.normalize("NFD", initials).translate(_TONES))


def check_issuer(issuer: Issuer) -> Issuer:
    """Return an issuer with its texts tidied.

    Raises:
        RuleViolation: ``agency.missing``, ``place.missing``, ``issuer.abbreviation``, ``issuer.no_units``.
    """
    tidied = Issuer(
        issuer.id,
        tidy(issuer.agency),
        tidy(issuer.place),
        tidy(issuer.parent),
        tidy(issuer.abbreviation).upper(),
        _filled(issuer.units),
        _filled(issuer.procedures),
        issuer.forms,
        tuple(
            Signer(tidy(signer.title), tidy(signer.name), signer.form)
            for signer in issuer.signers
            if tidy(signer.title + signer.name)
        ),
        issuer.numbering,
    )
    checks = (
        ("agency.missing", "agency", bool(tidied.agency)),
        ("place.missing", "place", bool(tidied.place)),
        (
            "issuer.abbreviation",
            "abbreviation",
            not tidied.abbreviation or _ABBREVIATION.fullmatch(tidied.abbreviation) is not None,
        ),
        ("issuer.no_units", "units", bool(tidied.units or tidied.procedures)),
    )
    for code, field, is_right in checks:
        if not is_right:
            raise RuleViolation(code, field)
    return tidied


def _filled(texts: Iterable[str]) -> tuple[str, ...]:
    return tuple(tidy(text) for text in texts if tidy(text))


def check_begins(day: date, today: date, history: IssuerHistory, issuer: Issuer) -> None:
    """Check the first day of an entry.

    Raises:
        RuleViolation: ``issuer.past`` for a day before today: papers of that day are out already. The first entry of
            an issuer may begin earlier, because it only names who issued them.
    """
    is_first = all(entry.issuer.id != issuer.id for entry in history.entries)
    if day < today and not is_first:
        raise RuleViolation("issuer.past", "effective_from")
