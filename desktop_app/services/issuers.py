"""The agencies that issue papers: stored with the day from which they apply, and changed by an administrator."""

from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import Connection

from desktop_app.domain.forms.issuers import (
    EXAMINED_FORMS,
    DatedIssuer,
    IssuedPaper,
    Issuer,
    IssuerHistory,
    Numbering,
    check_begins,
    check_issuer,
    issuer_of,
)
from desktop_app.domain.forms.names import FormName
from desktop_app.domain.people.rights import Right, check_right
from desktop_app.services.context import DeskContext
from desktop_app.storage.audit import AuditTrail
from desktop_app.storage.settings import Setting

_ISSUERS = Setting("issuers", IssuerHistory)
_CHANGES = AuditTrail("issuer", DatedIssuer)


@dataclass(frozen=True, slots=True)
class IssuerChange:
    """One recorded change.

    Attributes:
        at: when, aware.
        changed_by: name of who made it.
        entry: what was entered.
    """

    at: datetime
    changed_by: str
    entry: DatedIssuer


@dataclass(frozen=True, slots=True)
class IssuerLists:
    """What the settings show.

    Attributes:
        history: everything entered so far.
        changes: who entered what, newest first.
        units: the deciding units of the catalogue.
    """

    history: IssuerHistory
    changes: tuple[IssuerChange, ...]
    units: tuple[str, ...]


def stored_issuers(connection: Connection) -> IssuerHistory:
    """Return the issuers that the desk has had, each from its day on."""
    return _ISSUERS.read(connection) or IssuerHistory()


def counted_by_document_office(context: DeskContext) -> frozenset[FormName]:
    """Return the forms of the counter whose numbers are not the desk's: they are typed in, or left to be written."""
    history, day, unit = issuers_of(context), context.today(), context.agency.name
    issuers = {form: issuer_of(IssuedPaper(form, unit, "", day), history, context.agency) for form in EXAMINED_FORMS}
    return frozenset(form for form, issuer in issuers.items() if issuer.numbering is Numbering.DOCUMENT_OFFICE)


def issuers_of(context: DeskContext) -> IssuerHistory:
    """Return the issuers that the desk has had, each from its day on."""
    with context.store.read() as connection:
        return stored_issuers(connection)


def issuer_lists(context: DeskContext) -> IssuerLists:
    """Return the issuers, who changed them, and the units that they may issue for."""
    with context.store.read() as connection:
        entries = _CHANGES.entries(connection)
        history = stored_issuers(connection)
    changes = tuple(IssuerChange(entry.at, entry.officer_name, entry.detail) for entry in reversed(entries))
    return IssuerLists(history, changes, tuple(context.catalogue.units()))


def enter_issuer(context: DeskContext, issuer: Issuer, effective_from: date) -> Issuer:
    """Store an issuer from a day on, a new one or a change of one; returns it as it is stored.

    Raises:
        RuleViolation: ``role.administrator_only``; the codes of `check_issuer` and `check_begins`.
    """
    check_right(context.officer, Right.ISSUERS)
    checked = check_issuer(issuer)
    _enter(context, DatedIssuer(effective_from, checked))
    return checked


def end_issuer(context: DeskContext, issuer: Issuer, effective_from: date) -> None:
    """Let an issuer issue nothing from a day on.

    Raises:
        RuleViolation: ``role.administrator_only``; the code of `check_begins`.
    """
    check_right(context.officer, Right.ISSUERS)
    _enter(context, DatedIssuer(effective_from, issuer, is_ended=True))


def _enter(context: DeskContext, entry: DatedIssuer) -> None:
    with context.store.write() as connection:
        history = stored_issuers(connection)
        check_begins(entry.effective_from, context.today(), history, entry.issuer)
        _ISSUERS.write(connection, history.entered(entry))
        _CHANGES.append(connection, context.clock(), context.officer, entry)
