"""Procedures of the national portal's public interface: entries of a list, and details."""

from datetime import UTC, date, datetime
from typing import Any

from desktop_app.domain.catalogue.codes import code_in
from desktop_app.domain.catalogue.comparison import ImportedRow
from desktop_app.domain.catalogue.levels import Level
from desktop_app.domain.catalogue.portal import PortalPaper, fee_row, limit_steps
from desktop_app.domain.dates import local
from desktop_app.domain.dossier.procedure import LimitOption
from desktop_app.domain.law.hand_in import HandInWay
from desktop_app.domain.text import fold
from desktop_app.services.procedures.readers.cells import count_in
from desktop_app.services.procedures.readers.details import Detail
from desktop_app.services.procedures.readers.json_values import names_at, number_of, objects_at, text_at

_WAYS = {"DIRECT": HandInWay.DIRECT, "ONLINE": HandInWay.ONLINE, "POSTAL": HandInWay.POST}
_KINDS = {"FEE": "phi", "SERVICE_FEE": "le_phi", "PRICE_LEVEL": "muc_gia"}
_LEVELS = (("isMinistry", Level.CENTRAL), ("isProvince", Level.PROVINCE), ("isWard", Level.COMMUNE))
_SHOWN = "xuat trinh"


def portal_row(procedure: dict[str, Any], outside: str, place: str) -> ImportedRow | None:
    """Return the row of a procedure, None for one without a code.

    Args:
        procedure: an entry of the list, or a detail.
        outside: the code in the file's name, or ``""``.
        place: where it stands in the file.
    """
    code = code_in(text_at(procedure, "code")) or outside
    if not code:
        return None
    proposals = objects_at(procedure, "procedureProposal")
    proposal = proposals[0] if proposals else {}
    return ImportedRow(
        code,
        _detail_of(procedure).values(),
        place,
        decision=text_at(proposal, "proposalNumber"),
        decision_date=_day_of(proposal.get("decisionDate")),
    )


def _detail_of(procedure: dict[str, Any]) -> Detail:
    fields = names_at(procedure, "category", "categories")
    detail = Detail(
        name=text_at(procedure, "name"),
        field=fields[0] if fields else "",
        unit="; ".join(names_at(procedure, "unitGroupsAuthority", "departmentsAuthority")),
        agencies=names_at(procedure, "departmentsExecuting", "unitGroupsExecuting", "departments"),
        levels=tuple(level for name, level in _LEVELS if procedure.get(name) is True),
        results=names_at(procedure, "resultsDetails"),
        basis=[
            " ".join(part for part in (text_at(text, "code"), text_at(text, "name")) if part)
            for text in objects_at(procedure, "legalBasisesDetails")
        ],
        papers=[
            _paper(paper, text_at(case, "name"))
            for case in objects_at(procedure, "executionCases")
            for paper in objects_at(case, "profileComponents")
        ],
        sequence=[
            ": ".join(part for part in (text_at(step, "name"), text_at(step, "description")) if part)
            for step in objects_at(procedure, "executionSteps")
        ],
    )
    for method in objects_at(procedure, "executionMethods"):
        _add_method(detail, method)
    for case in objects_at(procedure, "cases"):
        _add_case(detail, case)
    return detail


def _add_method(detail: Detail, method: dict[str, Any]) -> None:
    way = _WAYS.get(text_at(method, "submissionMethod"))
    if way is not None:
        detail.channels.append(way)
    number, unit = text_at(method, "processingTime"), text_at(method, "processingTimeUnit").lower()
    steps = limit_steps(number_of(number), unit, detail.by)
    words = text_at(method, "description")
    if number or words:
        note = words or ("" if steps else f"Cổng ghi {number}, không có đơn vị")
        detail.limits.append(LimitOption(steps, way, note=note))
    for fee in objects_at(method, "fees"):
        amount = number_of(text_at(fee, "value"))
        detail.fees.append(
            fee_row(
                int(amount) if amount is not None and amount >= 0 else None,
                text_at(fee, "description"),
                currency=text_at(fee, "currencyName"),
                kind=_KINDS.get(text_at(fee, "type"), ""),
                way=way,
            )
        )


def _add_case(detail: Detail, case: dict[str, Any]) -> None:
    limits = objects_at(case, "processingDay")
    if limits and text_at(limits[0], "qty"):
        steps = limit_steps(number_of(text_at(limits[0], "qty")), text_at(limits[0], "type").lower(), detail.by)
        words = " ".join(part for part in (text_at(case, "code"), text_at(case, "name")) if part)
        detail.limits.append(LimitOption(steps, case=words))


def _paper(paper: dict[str, Any], group: str) -> PortalPaper:
    is_shown = _SHOWN in fold(group) and "nop" not in fold(group)
    original, copy = count_in(text_at(paper, "originalQty")), count_in(text_at(paper, "copyQty"))
    return PortalPaper(text_at(paper, "name"), original, copy, group, is_shown)


def _day_of(milliseconds: Any) -> date | None:
    """Return the day in Việt Nam of a moment in milliseconds since 1970."""
    if not isinstance(milliseconds, int | float) or isinstance(milliseconds, bool):
        return None
    try:
        return local(datetime.fromtimestamp(milliseconds / 1000, UTC)).date()
    except (OverflowError, OSError, ValueError):
        return None
