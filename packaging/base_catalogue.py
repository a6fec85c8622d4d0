"""Write resources/catalogue/base.db: the list of all procedures, with the details that are known.

    python packaging/base_catalogue.py procedures.jsonl.xz commune_seed.json.xz
    python packaging/base_catalogue.py

The first form reads an extract of the national portal of public services (Cổng Dịch vụ công quốc gia, data of
18/7/2026 and shortly before) and the list of those procedures that a commune's one-stop counter receives. The second
one keeps what the present file has of the portal and puts the rows of the JSON files beside it in their place again.

Names, codes, papers, limits and fees are official facts of that portal. What the portal says is not verified; the rows
of the JSON files were read in the texts that they name, and stand above it.
"""

from __future__ import annotations

import json
import lzma
import re
import sqlite3
import sys
import tempfile
from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

from desktop_app.domain.catalogue import portal
from desktop_app.domain.catalogue.codes import procedure_code
from desktop_app.domain.catalogue.hits import Listed
from desktop_app.domain.catalogue.levels import Counter, Level, ListState, Scope, counter_of_agencies, is_offered
from desktop_app.domain.codec import convert, encode, plain
from desktop_app.domain.dossier.procedure import LimitOption, RequiredDocument
from desktop_app.domain.law.fee import FeeRow
from desktop_app.domain.law.hand_in import HandInWay
from desktop_app.domain.text import fold, tidy
from desktop_app.services.catalogue.rows import DocumentRow, ProcedureRow, VersionRow
from desktop_app.storage.procedure_list import ProcedureList
from desktop_app.storage.procedure_list_writer import write_list
from desktop_app.storage.procedure_rows import OFFERED, ListRow

FOLDER = Path(__file__).parents[1] / "resources" / "catalogue"
TARGET = FOLDER / "base.db"
UNITS = FOLDER.parent / "administrative_units"
SOURCE = "Cổng Dịch vụ công quốc gia"
DATE_OF_DATA = "2026-07-18"
OWN_FILES = ("labour", "merit", "social")
# Without a decision's date: the day from which communes and provinces receive what districts did.
_FROM = "2025-07-01"
_COUNTERS = {
    "list": Counter.COMMUNE,
    "ubnd_xa": Counter.COMMUNE,
    "police": Counter.POLICE,
    "tax": Counter.TAX,
    "bhxh": Counter.SOCIAL_INSURANCE,
    "military": Counter.MILITARY,
}
_UNVERIFIED = {"limit": False, "documents": False, "fee": False}


def main(sources: list[Path]) -> None:
    """Write the file."""
    rows = portal_rows(*sources) if sources else published_rows(ProcedureList.open(TARGET))
    write_file(TARGET, ordered(with_own_rows(rows, own_rows()), everyday()))
    print(f"{TARGET.name}: {TARGET.stat().st_size:,} bytes")


def write_file(target: Path, rows: list[ListRow]) -> None:
    """Write rows as a database of its own; the same rows make the same bytes with the same SQLite."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "base.db"
        connection = sqlite3.connect(path)
        connection.execute("PRAGMA page_size = 4096")
        connection.execute("PRAGMA journal_mode = OFF")
        write_list(connection, rows, {"source": SOURCE, "date_of_data": DATE_OF_DATA})
        connection.execute("VACUUM")
        connection.close()
        target.write_bytes(path.read_bytes())


def portal_rows(procedures: Path, communes: Path) -> list[ListRow]:
    """Return the rows of the portal's extract."""
    with lzma.open(communes) as content:
        received = {row["code"] for row in json.load(content)["procedures"]}
    rows: dict[str, ListRow] = {}
    with lzma.open(procedures, "rt", encoding="utf-8") as lines:
        # Two provinces have used one code, one of them with a space before it; the whole country's row comes first.
        for line in sorted(lines, key=lambda line: json.loads(line)["code"].startswith(" ")):
            row = portal_row(json.loads(line), received)
            if row.listed.id in rows:
                listed = replace(row.listed, id=f"{row.listed.code} ({row.listed.published_by})")
                row = replace(row, listed=listed)
            rows[row.listed.id] = row
    return list(rows.values())


def portal_row(row: dict[str, Any], received: set[str]) -> ListRow:
    """Return the row of one procedure of the portal.

    Args:
        row: as the extract has it.
        received: codes that a commune's one-stop counter receives.
    """
    code, levels = tidy(row["code"]), tuple(Level(level) for level in row["level"])
    agencies = [tidy(agency) for agency in row["agency"]]
    if row["scope"] == "national":
        # The portal's row of one province's department stands for that of every province.
        agencies = list(dict.fromkeys(_of_any_province(agency) for agency in agencies))
    if code in received:
        counter = Counter.COMMUNE
    else:
        counter = _COUNTERS.get(row["commune_desk"]) or counter_of_agencies(
            agencies, set(levels) - {Level.COMMUNE}, row["promulgated_by"], row["field"]
        )
    is_listed = row["state"] in {"ACTIVE", "UPDATED"}
    listed = Listed(
        id=code,
        code=code,
        name=tidy(row["name"]),
        field=tidy(row["field"]),
        agency="; ".join(dict.fromkeys(agencies)),
        unit=_unit(agencies, counter),
        levels=levels,
        counter=counter,
        scope=Scope(row["scope"] or "unknown"),
        state=ListState.LISTED if is_listed else ListState.LEFT,
        published_by=tidy(row["promulgated_by"]),
        date_of_data=row["date_of_data"],
    )
    offered = offered_levels(listed)
    detail = _detail(row, listed) if offered else None
    return ListRow(replace(listed, has_details=detail is not None), offered, detail=detail)


@cache
def _province_names() -> re.Pattern[str]:
    """Return a pattern for the end of an agency's name that is a province's, a present or a former one."""
    names = set()
    for file in ("current.tsv", "former.tsv"):
        lines = (UNITS / file).read_text(encoding="utf-8").splitlines()
        cells = [line.split("\t") for line in lines if not line.startswith("#")]
        names |= {line[3].strip() for line in cells if not line[1]}
    every = "|".join(re.escape(name) for name in sorted(names, key=len, reverse=True))
    return re.compile(rf"[\s,–-]+(của\s+)?((tỉnh|thành phố|tp\.?)\s+)?({every})$", re.IGNORECASE)


def _of_any_province(agency: str) -> str:
    return _province_names().sub("", agency) or agency


def _unit(agencies: list[str], counter: Counter) -> str:
    """Return the unit that decides: at a commune's counter the commune, where the agencies name it."""
    if counter is Counter.COMMUNE:
        communes = [agency for agency in agencies if "xa" in fold(agency).split()]
        return (communes or ["Ủy ban nhân dân cấp xã"])[0]
    return agencies[0] if agencies else ""


def _detail(row: dict[str, Any], listed: Listed) -> bytes | None:
    if not row["detail"]:
        return None
    channels = tuple(HandInWay(channel) for channel in row["channels"])
    options = _options(row, listed.unit)
    version = VersionRow(
        effective_from=date.fromisoformat(row.get("decision_date") or _FROM),
        effective_to=None,
        limit_steps=portal.agreed_steps(options),
        documents=tuple(_document_row(document) for document in portal.papers(_papers(row))),
        fees=_fees(row, channels),
        basis=tuple(tidy(text) for text in row.get("legal_basis", ())),
        verified={"code": True, "name": True, **_UNVERIFIED, "effective_from": bool(row.get("decision_date"))},
        note="",
        result="; ".join(tidy(text) for text in row.get("results", ())),
        limit_options=options,
        decision=tidy(row["decision_number"] or ""),
        decision_date=date.fromisoformat(row["decision_date"]) if row.get("decision_date") else None,
    )
    procedure = ProcedureRow(
        id=listed.id,
        code=listed.code,
        name=listed.name,
        field=listed.field,
        deciding_unit=listed.unit,
        instant_result=False,
        versions=(version,),
        channels=channels,
        agency=listed.agency,
    )
    return encode(_compact(plain(procedure)))


def _options(row: dict[str, Any], unit: str) -> tuple[LimitOption, ...]:
    ways = [
        LimitOption(
            portal.limit_steps(_number(limit["n"]), limit["unit"] or "", unit),
            HandInWay(limit["channel"]),
            note=tidy(limit["printed"]) or _bare(limit),
        )
        for limit in row.get("time_limits", ())
    ]
    cases = [
        LimitOption(portal.limit_steps(_number(limit["n"]), limit["unit"] or "", unit), case=limit["case"])
        for limit in row.get("case_limits", ())
    ]
    return tuple(dict.fromkeys((*ways, *cases)))


def _bare(limit: dict[str, Any]) -> str:
    """Return a number without a unit in words, for the officer to judge."""
    return f"{limit['n']}, không có đơn vị" if limit["n"] is not None and not limit["unit"] else ""


def offered_levels(listed: Listed) -> frozenset[Level]:
    """Return the levels whose one-stop counters receive a procedure."""
    return frozenset(
        level for level in OFFERED if is_offered(listed.counter, listed.levels, listed.scope, listed.state, level)
    )


def _number(value: Any) -> float | None:
    try:
        return float(value)
    except (TypeError, ValueError):
        return None


def _papers(row: dict[str, Any]) -> list[portal.PortalPaper]:
    return [
        portal.PortalPaper(
            document["name"],
            document["original"],
            document["copy"],
            document["note"],
            bool(document.get("present_only")),
        )
        for document in row.get("documents", ())
    ]


def _document_row(document: RequiredDocument) -> DocumentRow:
    return DocumentRow(
        name=document.name,
        required=document.required,
        original=document.counts.original,
        copy=document.counts.copy,
        condition=document.condition,
        present_only=document.present_only,
    )


def _fees(row: dict[str, Any], channels: Iterable[HandInWay]) -> tuple[FeeRow, ...]:
    rows = [
        portal.fee_row(
            fee["amount"],
            fee["printed"],
            currency=fee.get("currency") or "",
            kind=fee["kind"] or "",
            way=HandInWay(fee["channel"]),
        )
        for fee in row.get("fees", ())
    ]
    return portal.same_for_all_ways(rows, channels)


def own_rows() -> list[dict[str, Any]]:
    """Return the rows of the JSON files."""
    return [row for name in OWN_FILES for row in _content(name)["procedures"]]


def everyday() -> dict[str, int]:
    """Return the codes that are asked for every day, with their places."""
    return {code: place for place, code in enumerate(_content("desk_defaults")["everyday"])}


def _content(name: str) -> dict[str, Any]:
    content: dict[str, Any] = json.loads((FOLDER / f"{name}.json").read_text(encoding="utf-8"))
    return content


def with_own_rows(rows: list[ListRow], own: list[dict[str, Any]]) -> list[ListRow]:
    """Return the rows with those of the JSON files in their place.

    What they do not know is taken from the portal's row of the same code; what the portal's row said is kept beside
    them, for the next time that the file is written.
    """
    published = {row.listed.id: row for row in rows}
    merged = dict(published)
    for content in own:
        row_id = content["id"]
        # Of a procedure that is split into cases each takes the portal's details, and none takes its place.
        row = _own_row(content, published.get(procedure_code(row_id)))
        merged[row_id] = row if row_id in published else replace(row, published=None)
    # The portal's row of a procedure that has rows for its cases stays readable and is not listed.
    split = {procedure_code(row_id) for row_id in merged if procedure_code(row_id) != row_id}
    return [
        replace(row, is_searched=False, offered=frozenset()) if row.listed.id in split else row
        for row in merged.values()
    ]


def _own_row(content: dict[str, Any], published: ListRow | None) -> ListRow:
    row = convert(content, ProcedureRow)
    level = Level(content["level"])
    has_ended = row.versions[-1].effective_to is not None
    base = published.listed if published is not None else None
    known = set(base.levels) if base is not None else set()
    listed = Listed(
        id=row.id,
        code=row.code or "",
        name=row.name,
        field=row.field,
        agency=(base.agency if base is not None else "") or row.deciding_unit,
        unit=row.deciding_unit,
        levels=tuple(each for each in Level if each in known | {level}),
        counter=_own_counter(level, base),
        state=ListState.LEFT if has_ended else ListState.LISTED,
        published_by=base.published_by if base is not None else "",
        date_of_data=DATE_OF_DATA,
        has_details=True,
        online_level=row.online_level,
    )
    offered = offered_levels(listed) | {level} | (published.offered if published is not None else frozenset())
    filled = replace(_filled(row, published), agency=listed.agency)
    return ListRow(
        listed,
        frozenset(offered),
        tuple(sorted({*row.former_ids, *row.other_codes})),
        encode(_compact(plain(filled))),
        is_own=True,
        published=_packed(published) if published is not None else None,
    )


def _own_counter(level: Level, base: Listed | None) -> Counter:
    """Return whose counter receives a procedure of the JSON files: the commune's also where the portal says so."""
    is_of_commune = level is Level.COMMUNE or (base is not None and base.counter is Counter.COMMUNE)
    return Counter.COMMUNE if is_of_commune else Counter.PROVINCE


def _filled(row: ProcedureRow, published: ListRow | None) -> ProcedureRow:
    """Return a row with the limit, papers and fees of the portal where it has none in its last version."""
    last = row.versions[-1]
    if published is None or published.detail is None or last.effective_to is not None:
        return row
    base = convert(json.loads(published.detail), ProcedureRow).versions[-1]
    filled = replace(
        last,
        limit_steps=last.limit_steps or (() if row.instant_result else base.limit_steps),
        limit_options=last.limit_options or base.limit_options,
        documents=last.documents or base.documents,
        fees=last.fees or base.fees,
        result=last.result or base.result,
        decision=last.decision or base.decision,
        decision_date=last.decision_date or base.decision_date,
    )
    return replace(row, versions=(*row.versions[:-1], filled))


def published_rows(written: ProcedureList) -> list[ListRow]:
    """Return the rows of a file as the portal has them, without what the JSON files put in their place."""
    published = [_published(row) if row.is_own else row for row in written.rows()]
    return [row for row in published if row is not None]


def _published(row: ListRow) -> ListRow | None:
    if row.published is None:
        return None
    content = json.loads(row.published)
    detail = content["detail"]
    return ListRow(
        convert(content["listed"], Listed),
        frozenset(Level(level) for level in content["offered"]),
        detail=detail.encode() if detail is not None else None,
    )


def _packed(row: ListRow) -> bytes:
    detail = row.detail.decode() if row.detail is not None else None
    return encode({"listed": row.listed, "offered": sorted(row.offered), "detail": detail})


def ordered(rows: list[ListRow], everyday_codes: dict[str, int]) -> list[ListRow]:
    """Return the rows in the order in which a search shows them."""

    def place(row: ListRow) -> tuple[int, bool, bool, int, str]:
        often = everyday_codes.get(row.listed.id, len(everyday_codes))
        has_left = row.listed.state is ListState.LEFT
        return often, not row.offered, has_left, len(row.listed.name), row.listed.id

    return sorted(rows, key=place)


def _compact(content: dict[str, Any]) -> dict[str, Any]:
    """Return a row without the values that are the defaults of its type anyway."""
    compact = _without_empty(
        content,
        (
            "online_level",
            "boundary_independent",
            "not_at_counter",
            "retention",
            "former_ids",
            "other_codes",
            "successor",
            "agency",
            "channels",
        ),
    )
    compact["versions"] = [
        _without_empty(
            version,
            (
                "return_notice_days",
                "supplement_period",
                "online_intake_hours",
                "result_code",
                "result_form",
                "limit_options",
                "limit_note",
                "decision",
                "decision_date",
            ),
        )
        for version in content["versions"]
    ]
    return compact


def _without_empty(content: dict[str, Any], names: Iterable[str]) -> dict[str, Any]:
    return {name: value for name, value in content.items() if value or name not in names}


if __name__ == "__main__":
    main([Path(argument) for argument in sys.argv[1:]])
