"""`catalogue`: find procedures, show one with the source of each value, and try the import of a file."""

import argparse
import json
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import Any

from desktop_app.commands.desk import PASSWORD, unlocked
from desktop_app.commands.problem import WrongArgumentError
from desktop_app.domain.catalogue.hits import Hit, Listed, Reason
from desktop_app.domain.catalogue.levels import Level, ListState
from desktop_app.domain.catalogue.merging import Sourced
from desktop_app.domain.codec import plain
from desktop_app.domain.dossier.procedure import Procedure, ProcedureVersion
from desktop_app.services.catalogue import Catalogue, load_catalogue

_MOST = 20
_REASONS = {
    Reason.CODE: "mã",
    Reason.WORDS: "các từ trong tên",
    Reason.ACRONYM: "chữ viết tắt",
    Reason.SYNONYM: "tên thường gọi",
    Reason.KEYS: "phím gõ khi bộ gõ tắt",
    Reason.PINNED: "ghim",
}
_VERIFIED = {"name": "name", "steps": "limit", "documents": "documents", "fees": "fee"}


def add_to(commands: Any) -> None:
    """Add the command to the parser's commands."""
    catalogue = commands.add_parser("catalogue", help="tra danh mục thủ tục hành chính")
    actions = catalogue.add_subparsers(dest="action", required=True)
    find = actions.add_parser("find", help="tìm thủ tục theo từ, chữ viết tắt hoặc mã")
    find.add_argument("text", help="các từ có dấu hoặc không dấu, chữ viết tắt, hoặc mã")
    find.add_argument("--most", type=int, default=_MOST, help="nhiều nhất bao nhiêu kết quả")
    find.add_argument(
        "--level",
        choices=[Level.COMMUNE.value, Level.PROVINCE.value],
        help="cấp của quầy: kết quả của cấp này đứng trước",
    )
    find.set_defaults(act=act_find)
    show = actions.add_parser("show", help="một thủ tục với nguồn của từng giá trị")
    show.add_argument("code", help="mã thủ tục, ví dụ 1.001193")
    show.add_argument("--on", help="ngày, ví dụ 2026-11-28; mặc định là hôm nay")
    show.set_defaults(act=act_show)
    imported = actions.add_parser("import", help="chạy thử việc nạp một tệp công bố: mới, thay đổi, hết hiệu lực")
    imported.add_argument("file", type=Path, help="tệp .xlsx, .docx, .doc hoặc .json")
    imported.add_argument("--dry-run", action="store_true", help="chỉ so sánh, không ghi gì")
    imported.set_defaults(act=act_import)
    for action in (find, show, imported):
        action.add_argument(
            "--data", type=Path, help=f"thư mục của quầy, mật khẩu ở biến {PASSWORD}; không có: danh mục gốc"
        )
        action.add_argument("--json", action="store_true", help="in ra JSON")


def act_find(chosen: argparse.Namespace) -> None:
    """Print the procedures that match a text.

    Raises:
        WrongArgumentError: when the desk cannot be opened.
    """
    with _catalogue(chosen) as (catalogue, _):
        hits = catalogue.find(chosen.text, max(1, chosen.most))
        body = {
            "query": chosen.text,
            "date_of_data": catalogue.date_of_data,
            "hits": [_hit_body(hit) for hit in hits],
        }
    if chosen.json:
        print(json.dumps(body, ensure_ascii=False, indent=2))
    else:
        print("\n".join(_hit_line(hit) for hit in hits) or "Không tìm thấy thủ tục nào.")


def act_show(chosen: argparse.Namespace) -> None:
    """Print one procedure with the source of each value.

    Raises:
        WrongArgumentError: when there is no such procedure, the day cannot be understood, or the desk cannot be opened.
    """
    with _catalogue(chosen) as (catalogue, today):
        day = _day(chosen.on) if chosen.on else today
        procedure, listed = catalogue.by_id(chosen.code), catalogue.listed(chosen.code)
        if procedure is None or listed is None:
            raise WrongArgumentError(f"Danh mục không có thủ tục {chosen.code}.")
        body = _procedure_body(catalogue, procedure, listed, day)
    print(json.dumps(body, ensure_ascii=False, indent=2) if chosen.json else _page(body))


def act_import(chosen: argparse.Namespace) -> None:
    """Print what an official file would change in the catalogue.

    Raises:
        WrongArgumentError: without ``--dry-run``, or when the file or the desk cannot be opened.
    """
    from desktop_app.commands.catalogue_import import (  # noqa: PLC0415 - libraries that other commands do not need
        check_dry_run,
        print_preview,
    )

    check_dry_run(chosen)
    with _catalogue(chosen) as (catalogue, today):
        print_preview(chosen.file, catalogue, today, as_json=chosen.json)


@contextmanager
def _catalogue(chosen: argparse.Namespace) -> Iterator[tuple[Catalogue, date]]:
    if chosen.data is None:
        level = Level(chosen.level) if getattr(chosen, "level", None) else None
        yield load_catalogue().for_desk(level, None), date.today()  # noqa: DTZ011 - the day of this computer
        return
    context = unlocked(chosen.data)
    try:
        yield context.catalogue, context.today()
    finally:
        context.store.close()


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise WrongArgumentError("--on phải là ngày như 2026-11-28.") from None


def _hit_body(hit: Hit) -> dict[str, Any]:
    listed = hit.listed
    return {
        "id": hit.id,
        "code": listed.code,
        "name": listed.name,
        "field": listed.field,
        "level": [level.value for level in listed.levels],
        "agency": listed.agency,
        "counter": listed.counter.value,
        "state": listed.state.value,
        "scope": listed.scope.value,
        "published_by": listed.published_by,
        "received_here": hit.is_offered,
        "begins": hit.begins.isoformat() if hit.begins else None,
        "why": {
            "reason": hit.reason.value,
            "via": hit.via,
            "matched": [hit.name[begin:end] for begin, end in hit.marks],
        },
    }


def _hit_line(hit: Hit) -> str:
    ended = " (không còn trong danh mục)" if hit.listed.state is ListState.LEFT else ""
    facts = (hit.listed.field, hit.listed.agency, f"khớp {_REASONS[hit.reason]}")
    return f"{hit.id:<12} {hit.name}{ended}\n{'':<12} {' · '.join(fact for fact in facts if fact)}"


def _procedure_body(catalogue: Catalogue, procedure: Procedure, listed: Listed, day: date) -> dict[str, Any]:
    version = procedure.in_use_on(day)
    sources = catalogue.sources(procedure.id, day)
    return {
        "id": procedure.id,
        "code": procedure.code,
        "former_ids": list(procedure.former_ids),
        "on": day.isoformat(),
        "in_force": procedure.on(day) is not None,
        "level": [level.value for level in listed.levels],
        "counter": listed.counter.value,
        "state": listed.state.value,
        "published_by": listed.published_by,
        "version": _version_body(version),
        "successor": plain(procedure.successor),
        "values": {name: _value_body(name, sourced, version, catalogue, listed) for name, sourced in sources.items()},
        "upcoming": [
            {
                "effective_from": entry.effective_from.isoformat(),
                "decision": entry.origin.decision,
                "values": plain(entry.values.stated()),
            }
            for entry in catalogue.upcoming(procedure.id)
        ],
    }


def _version_body(version: ProcedureVersion | None) -> dict[str, Any] | None:
    if version is None:
        return None
    return {
        "effective_from": version.effective_from.isoformat(),
        "effective_to": version.effective_to.isoformat() if version.effective_to else None,
        "note": version.note,
    }


def _value_body(
    name: str, sourced: Sourced, version: ProcedureVersion | None, catalogue: Catalogue, listed: Listed
) -> dict[str, Any]:
    entry = sourced.entry
    if entry is None:
        verified = version is not None and version.verified.get(_VERIFIED.get(name, ""), False)
        source: dict[str, Any] = {
            "layer": "base",
            "source": catalogue.source,
            "date_of_data": listed.date_of_data,
            "decision": version.decision if version is not None else "",
            "decision_date": version.decision_date.isoformat() if version and version.decision_date else None,
        }
    else:
        verified, origin = entry.is_verified, entry.origin
        source = {
            "layer": origin.layer.value,
            "office": origin.office,
            "decision": origin.decision,
            "decision_date": origin.decision_date.isoformat() if origin.decision_date else None,
            "effective_from": entry.effective_from.isoformat(),
            "effective_to": entry.effective_to.isoformat() if entry.effective_to else None,
            "file": origin.file_name,
            "file_sha256": origin.file_sha256,
            "officer": origin.officer_name,
        }
    return {"value": plain(sourced.value), "verified": bool(verified), "source": source}


def _page(body: dict[str, Any]) -> str:
    lines = [f"{body['id']}  {body['values'].get('name', {}).get('value', '')}", f"Ngày {body['on']}"]
    if not body["in_force"]:
        lines.append("Không có hiệu lực vào ngày này.")
    for name, value in body["values"].items():
        mark = "" if value["verified"] else " (chưa đối chiếu)"
        decision = value["source"]["decision"]
        lines.append(f"{name}: {json.dumps(value['value'], ensure_ascii=False)}")
        lines.append(f"    nguồn: {value['source']['layer']}{', ' + decision if decision else ''}{mark}")
    return "\n".join(lines)
