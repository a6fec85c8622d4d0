"""Command line of the forms: ``python -m forms receipt --data FILE.json -o OUT.pdf``."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

from forms import registry
from forms.codec import parse_json
from forms.console import write_utf8
from forms.errors import FormError
from forms.schema import schema_text
from forms.wording import FORM_SETS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from forms.base.form import Form

WRONG_DATA = 2
"""Exit code when the data, a file or an argument is wrong."""


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m forms", description="In biểu mẫu một cửa ra tệp PDF.")
    parser.add_argument("--list", action="store_true", help="liệt kê các biểu mẫu")
    commands = parser.add_subparsers(dest="form", metavar="BIỂU_MẪU")
    for form in registry.all_forms():
        _add_form(commands.add_parser(form.name, help=form.titles[form.sets[-1]]), form)
    return parser


def _add_form(command: argparse.ArgumentParser, form: Form[Any]) -> None:
    source = command.add_mutually_exclusive_group(required=True)
    source.add_argument("--data", type=Path, metavar="TỆP.json", help="tệp dữ liệu JSON")
    source.add_argument("--sample", action="store_true", help="in dữ liệu mẫu (nhân vật hư cấu)")
    source.add_argument("--schema", action="store_true", help="ghi lược đồ JSON của dữ liệu")
    command.add_argument("-o", "--output", type=Path, required=True, metavar="TỆP")
    command.add_argument("--set", choices=FORM_SETS, help="bộ mẫu, thay cho form_set trong dữ liệu")
    command.add_argument("--paper", choices=form.papers, default=form.papers[0])
    command.add_argument("--copies", nargs="+", choices=form.copies)


def _run(arguments: argparse.Namespace) -> None:
    form = registry.get(arguments.form)
    if arguments.schema:
        arguments.output.write_text(schema_text(form), encoding="utf-8")
        return
    if arguments.sample:
        data = form.sample(arguments.set or form.sets[-1])
    else:
        raw = parse_json(arguments.data.read_bytes())
        if arguments.set and isinstance(raw, dict):
            raw["form_set"] = arguments.set
        data = form.read(raw)
    arguments.output.write_bytes(form.render(data, arguments.paper, arguments.copies))


def _list() -> None:
    """Print every form with its sets and its titles in them."""
    for form in registry.all_forms():
        for form_set, title in form.titles.items():
            print(f"{form.name}\t{form_set}\t{title}")


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command line and return its exit code: 0 done, 2 wrong data or arguments.

    Wrong data give one Vietnamese sentence that names the field, never a traceback.
    """
    write_utf8()
    parser = _parser()
    arguments = parser.parse_args(argv)
    if arguments.list:
        _list()
        return 0
    if arguments.form is None:
        parser.print_usage(sys.stderr)
        return WRONG_DATA
    try:
        _run(arguments)
    except FormError as error:
        print(error, file=sys.stderr)
    except OSError as error:
        print(f"Không đọc hoặc ghi được tệp «{error.filename}».", file=sys.stderr)
    else:
        return 0
    return WRONG_DATA


if __name__ == "__main__":
    sys.exit(main())
