"""`catalogue import FILE --dry-run`: what an official file would change."""

import argparse
import json
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Any

from desktop_app.commands.problem import WrongArgumentError
from desktop_app.domain.catalogue.comparison import ComparedRow
from desktop_app.domain.codec import plain
from desktop_app.domain.errors import RuleViolation
from desktop_app.services.catalogue import Catalogue
from desktop_app.services.procedures.file_preview import FilePreview, preview_file
from desktop_app.services.procedures.readers.containers import MOST_BYTES

REFUSALS = {
    "import.empty": "tệp trống",
    "import.unreadable": "không mở được tệp",
    "import.too_large": "tệp quá lớn",
    "import.unpacks_too_large": "tệp nén phình ra quá lớn khi giải nén",
    "import.damaged": "tệp bị hỏng hoặc chưa chép hết",
    "import.encrypted": "tệp đặt mật khẩu",
    "import.macros": "tệp có macro",
    "import.unsafe_xml": "tệp gọi đến nội dung bên ngoài",
    "import.old_excel": "tệp .xls của Excel cũ, hãy lưu thành .xlsx",
    "import.unknown_kind": "không phải tệp .xlsx, .docx, .doc hoặc .json",
    "import.too_many_rows": "tệp có quá nhiều dòng hoặc trang tính",
    "import.too_deep": "nội dung tệp lồng nhau quá nhiều lớp",
    "import.takes_too_long": "đọc tệp quá lâu",
    "import.no_procedures": "không nhận ra danh sách thủ tục nào (cần cột như Mã TTHC, Tên TTHC trong 20 dòng đầu)",
}
"""Why a file is refused, by the code of the reason."""
REASONS = {
    "catalogue.no_code": "không có mã như 1.001193",
    "catalogue.code_twice": "mã đã có ở dòng trên",
    "import.value_too_long": "một nội dung của dòng quá dài",
    "catalogue.unknown_code": "danh mục không có mã này và dòng không có tên",
}
"""Why a row is rejected."""


def print_preview(path: Path, catalogue: Catalogue, today: date, *, as_json: bool) -> None:
    """Print what a file would change; nothing is stored.

    Raises:
        WrongArgumentError: when the file cannot be read or is refused.
    """
    try:
        with path.open("rb") as file:
            content = file.read(MOST_BYTES + 1)
    except OSError:
        raise WrongArgumentError(f"Không đọc được tệp {path}.") from None
    try:
        preview = preview_file(catalogue, today, content, path.name)
    except RuleViolation as problem:
        reason = REFUSALS.get(problem.code, "không rõ lý do")
        raise WrongArgumentError(f"Không nạp được tệp: {reason} ({problem.code}).") from None
    print(json.dumps(_body(path, preview), ensure_ascii=False, indent=2) if as_json else _page(path, preview))


def check_dry_run(chosen: argparse.Namespace) -> None:
    """Check that nothing is to be stored: taking an import is a decision made on the page of the catalogue.

    Raises:
        WrongArgumentError: without ``--dry-run``.
    """
    if not chosen.dry_run:
        raise WrongArgumentError(
            "Lệnh này chỉ chạy thử: thêm --dry-run. Nạp vào danh mục ở trang Danh mục của chương trình."
        )


def _body(path: Path, preview: FilePreview) -> dict[str, Any]:
    file, diff = preview.file, preview.diff
    return {
        "file": path.name,
        "file_sha256": file.file_sha256,
        "layout": file.layout.value,
        "decision": file.decision,
        "decision_date": file.decision_date.isoformat() if file.decision_date else None,
        "counts": {
            "new": len(diff.new),
            "changed": len(diff.changed),
            "gone": len(diff.gone),
            "same": diff.same,
            "rejected": len(diff.rejected),
        },
        "new": _rows(diff.new),
        "changed": _rows(diff.changed),
        "gone": _rows(diff.gone),
        "rejected": [
            {"place": row.place, "reason": row.reason, "text": REASONS.get(row.reason, "")} for row in diff.rejected
        ],
    }


def _rows(rows: Sequence[ComparedRow]) -> list[dict[str, Any]]:
    return [
        {
            "code": compared.row.code,
            "name": compared.name,
            "place": compared.row.place,
            "changes": [
                {"value": change.name, "before": plain(change.before), "after": plain(change.after)}
                for change in compared.changes
            ],
        }
        for compared in rows
    ]


def _page(path: Path, preview: FilePreview) -> str:
    file, diff = preview.file, preview.diff
    decision = f", Quyết định {file.decision}" if file.decision else ""
    lines = [
        f"{path.name}: bố cục {file.layout.value}{decision}",
        f"mới {len(diff.new)}, thay đổi {len(diff.changed)}, hết hiệu lực {len(diff.gone)}, "
        f"như cũ {diff.same}, không nhận {len(diff.rejected)}",
    ]
    for title, rows in (("mới", diff.new), ("thay đổi", diff.changed), ("hết hiệu lực", diff.gone)):
        lines += [
            f"{title:<13} {compared.row.code:<12} {compared.name} "
            f"({', '.join(change.name for change in compared.changes)})"
            for compared in rows
        ]
    lines += [f"{'không nhận':<13} {row.place}: {REASONS.get(row.reason, row.reason)}" for row in diff.rejected]
    return "\n".join(lines)
