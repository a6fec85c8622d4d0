"""Procedures of the national integration platform (NGSP): LayDanhSachTTHC and LayThuTuc."""

from typing import Any

from desktop_app.domain.catalogue.codes import code_in
from desktop_app.domain.catalogue.comparison import ImportedRow
from desktop_app.domain.catalogue.levels import Level
from desktop_app.domain.catalogue.portal import PortalPaper, fee_row
from desktop_app.domain.law.fee import FeeRow
from desktop_app.domain.law.hand_in import HandInWay
from desktop_app.domain.text import fold
from desktop_app.services.procedures.readers.cells import amounts_in, count_in
from desktop_app.services.procedures.readers.details import Detail
from desktop_app.services.procedures.readers.json_values import names_at, objects_at, text_at

_WAYS = {"1": HandInWay.DIRECT, "2": HandInWay.ONLINE, "3": HandInWay.POST}
_WAY_NAMES = {HandInWay.DIRECT: "trực tiếp", HandInWay.ONLINE: "trực tuyến", HandInWay.POST: "bưu chính"}
_LEVELS = {"0": Level.CENTRAL, "1": Level.PROVINCE, "2": Level.OTHER, "3": Level.COMMUNE}
_KINDS = {"1": "phi", "2": "le_phi"}


def is_ngsp(procedure: dict[str, Any]) -> bool:
    """Return whether an object is the platform's: its members are in capitals."""
    return "TENTTHC" in procedure or "MATTHC" in procedure


def ngsp_row(procedure: dict[str, Any], outside: str, place: str) -> ImportedRow | None:
    """Return the row of a procedure, None for one without a code.

    Args:
        procedure: an entry of LayDanhSachTTHC, or the result of LayThuTuc, which has no code of its own.
        outside: the code in the file's name, or ``""``.
        place: where it stands in the file.
    """
    code = code_in(text_at(procedure, "MATTHC")) or outside
    return ImportedRow(code, _detail_of(procedure).values(), place) if code else None


def _detail_of(procedure: dict[str, Any]) -> Detail:
    levels = (_LEVELS.get(text_at(level, "CAPTHUCHIEN")) for level in objects_at(procedure, "CAPTHUCHIEN"))
    detail = Detail(
        name=text_at(procedure, "TENTTHC"),
        field="; ".join(names_at(procedure, "LINHVUCTHUCHIEN", inner="TENLINHVUC")[:1]),
        agencies=names_at(procedure, "COQUANTHUCHIEN", inner="TENDONVI"),
        levels=tuple(dict.fromkeys(level for level in levels if level is not None)),
        results=names_at(procedure, "KETQUATHUCHIEN", inner="TENKETQUA"),
        basis=[
            " ".join(part for part in (text_at(text, "SOVANBAN"), text_at(text, "TENVANBAN")) if part)
            for text in objects_at(procedure, "CANCUPHAPLY")
        ],
        sequence=[
            text_at(step, "TENTRINHTU")
            for case in objects_at(procedure, "TRINHTUTHUCHIEN")
            for step in objects_at(case, "TRINHTU")
        ],
        papers=_papers(procedure),
    )
    for channel in objects_at(procedure, "CACHTHUCTHUCHIEN"):
        _add_channel(detail, channel)
    return detail


def _add_channel(detail: Detail, channel: dict[str, Any]) -> None:
    way = _WAYS.get(text_at(channel, "KENH"))
    name = _WAY_NAMES[way] if way is not None else ""
    times = objects_at(channel, "THOIGIAN")
    for time in times:
        limit = f"{text_at(time, 'THOIGIANGIAIQUYET')} {text_at(time, 'DONVITINH')}"
        detail.add_way(name, limit, ())
    if not times:
        detail.add_way(name, "", ())
    # One client has the fees inside the times, another one beside them.
    for holder in (channel, *times):
        detail.fees += [_fee(fee, way) for fee in objects_at(holder, "PHILEPHI")]


def _fee(fee: dict[str, Any], way: HandInWay | None) -> FeeRow:
    """Return a fee's row; "Không" is the platform's default as 0 is the portal's."""
    amounts = amounts_in(text_at(fee, "SOTIEN")) or [0]
    kind = _KINDS.get(text_at(fee, "MAPHILEPHI").strip("'"), "")
    return fee_row(amounts[0], text_at(fee, "MOTA"), currency=_currency(text_at(fee, "DONVI")), kind=kind, way=way)


def _currency(unit: str) -> str:
    return "" if fold(unit).split()[:1] in ([], ["dong"], ["vnd"], ["d"]) else unit


def _papers(procedure: dict[str, Any]) -> list[PortalPaper]:
    """Return the papers; one comes once for each of its form files."""
    papers: dict[tuple[str, str], PortalPaper] = {}
    for case in objects_at(procedure, "THANHPHANHOSO"):
        group = text_at(case, "TRUONGHOP")
        for paper in objects_at(case, "GIAYTO"):
            name = text_at(paper, "TENGIAYTO")
            key = (group, text_at(paper, "MAGIAYTO") or name)
            counts = count_in(text_at(paper, "SOBANCHINH")), count_in(text_at(paper, "SOBANSAO"))
            papers.setdefault(key, PortalPaper(name, *counts, group, "xuat trinh" in fold(group)))
    return list(papers.values())
