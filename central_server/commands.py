"""The administrator's command line."""

import argparse
import json
import sys
from collections.abc import Callable, Mapping, Sequence
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from uuid import UUID, uuid4

from psycopg.errors import UndefinedColumn, UndefinedTable
from sqlalchemy.exc import OperationalError, ProgrammingError

from central_server import backup_command, export_commands, listing_commands, status_command, unit_commands
from central_server.core.back_office import STEPS
from central_server.core.bundles import take_bundle
from central_server.core.devices import revoke
from central_server.publish_arguments import add_arguments
from central_server.settings import Settings, settings_from
from central_server.storage.contacts import checked_name
from central_server.storage.credentials import Bearer, Role, make_code, make_token, revoke_tokens
from central_server.storage.database import Database
from central_server.storage.event_rules import bind_agency_code, read_event_rules, release_agency_code
from central_server.storage.exchange import add_agency_name
from central_server.storage.journal import JournalFile
from central_server.storage.program_updates import publish_program_update, withdraw_program_update
from central_server.storage.recovery import fence_all, set_floor
from central_server.storage.restore_detection import FenceNeeded, detectors_of
from central_server.storage.schema import NewerSchemaError, is_current, migrate
from central_server.storage.server_keys import bundle_key, publisher_key
from desktop_app.domain.serials import SERVER_SCHEME
from desktop_app.sync.bundle import read_label
from desktop_app.sync.protocol import Refusal

Command = Callable[[Settings, argparse.Namespace], int]
NEEDS_FENCE = 3
"""Exit status of `serve` when the database is not the one that was served last."""


_OTHER_SCHEMA = "error: the database has the schema of another version; run: python -m central_server migrate"
_NEWER = "error: a newer version has migrated the database; install it, or restore the backup from before the update"


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a command and return its exit status."""
    args = _parser().parse_args(arguments)
    if args.command == "openapi":
        return _openapi(args)
    if args.command == "verify-office":
        return export_commands.verify(args)
    try:
        settings = settings_from()
        with listing_commands.recorded(settings, args) as status:
            status.append(_COMMANDS[args.command](settings, args))
        return status[0]
    except (ValueError, Refusal, OSError, OperationalError) as error:
        is_unreachable = isinstance(error, OperationalError) or (isinstance(error, Refusal) and error.code == "busy")
        _say("error: " + ("the database does not answer (QMC_DATABASE_URL)" if is_unreachable else str(error)))
    except NewerSchemaError:
        _say(_NEWER)
    except ProgrammingError as error:
        if not isinstance(error.orig, UndefinedTable | UndefinedColumn):
            raise
        _say(_OTHER_SCHEMA)
    except FenceNeeded as needed:
        _say(_FENCE[needed.reason])
        return NEEDS_FENCE
    return 1


def _serve(settings: Settings, _args: argparse.Namespace) -> int:
    from central_server.web.runner import serve  # noqa: PLC0415 - only this command serves

    database = _database(settings)
    if not is_current(database):
        _say(_OTHER_SCHEMA)
        return 1
    if not settings.look_up_url:
        _say("warning: QMC_LOOK_UP_URL is not set: receipts carry no address at which citizens look their dossier up")
    settings.journal.mkdir(parents=True, exist_ok=True)
    for detector in detectors_of(database, settings.journal):
        detector.check()
    database.close()
    serve(settings)
    return 0


def _migrate(settings: Settings, _args: argparse.Namespace) -> int:
    migrate(_database(settings))
    _say("the tables are up to date")
    return 0


def _add_unit(settings: Settings, args: argparse.Namespace) -> int:
    unit_id, database = args.unit or uuid4(), _database(settings)
    database.add_unit(unit_id, checked_name(database, args.name), uuid4().hex, _now())
    _print(unit_id)
    return 0


def _rename_unit(settings: Settings, args: argparse.Namespace) -> int:
    _say(unit_commands.rename(settings, args))
    return 0


def _unit_contact(settings: Settings, args: argparse.Namespace) -> int:
    _say(unit_commands.contact(settings, args))
    return 0


def _agency_name(settings: Settings, args: argparse.Namespace) -> int:
    database = _database(settings)
    _check_unit(database, args.unit)
    add_agency_name(database, args.unit, args.name)
    _say("what other offices send to this agency goes to this office")
    return 0


def _agency_code(settings: Settings, args: argparse.Namespace) -> int:
    database = _database(settings)
    _check_unit(database, args.unit)
    change = release_agency_code if args.release else bind_agency_code
    change(database, args.unit, args.code)
    _say("every office may use its numbers" if args.release else "only desks of this office may use its numbers")
    return 0


def _enrolment_code(settings: Settings, args: argparse.Namespace) -> int:
    database = _database(settings)
    _check_unit(database, args.unit)
    _print(make_code(database, args.unit, _now()))
    return 0


def _enrolment_codes(settings: Settings, args: argparse.Namespace) -> int:
    sys.stdout.write(unit_commands.enrolment_codes(settings, args))
    return 0


def _revoke(settings: Settings, args: argparse.Namespace) -> int:
    database, journal = _database(settings), JournalFile(settings.journal)
    unit_id = database.unit_of_device(args.device)
    if unit_id is None:
        raise Refusal("unknown_device")
    revoked = database.run(unit_id, lambda work: revoke(work, journal.of(unit_id), args.device, _now()))
    _say(f"revoked, with {len(revoked) - 1} identities issued from it; refused from the next request on")
    return 0


def _fence(settings: Settings, args: argparse.Namespace) -> int:
    database, journal = _database(settings), JournalFile(settings.journal)
    detectors = detectors_of(database, settings.journal)
    is_lost = any(detector.is_journal_lost() for detector in detectors)
    count = fence_all(database, journal, detectors, _now(), takes_unproved=args.take_unsigned)
    _say(f"a new era has begun in {count} offices; unused codes have expired; check revoked tokens again")
    if is_lost:
        _say("the journal is lost: no numbers are leased until `lease-floor` has set a floor for each office")
    return 0


def _lease_floor(settings: Settings, args: argparse.Namespace) -> int:
    database, journal = _database(settings), JournalFile(settings.journal)
    _check_unit(database, args.unit)
    set_floor(database, journal, args.unit, args.scheme, args.floor, args.share_floor)
    _say("numbers are leased again")
    return 0


def _take_bundle(settings: Settings, args: argparse.Namespace) -> int:
    database, journal = _signing_database(settings), JournalFile(settings.journal)
    content = args.file.read_bytes()
    unit_id = read_label(content).unit_id
    _check_unit(database, unit_id)
    key = bytes(bundle_key(settings.journal))
    rules = read_event_rules(database)
    taken = take_bundle(partial(database.run, unit_id), journal.of(unit_id), content, key, _now(), rules=rules)
    _say(f"{taken.taken} events stored, {taken.known} were stored before")
    return 0


def _publish(settings: Settings, args: argparse.Namespace) -> int:
    from central_server.publish_command import run  # noqa: PLC0415 - only this command reads official files

    return run(settings, args)


def _publish_update(settings: Settings, args: argparse.Namespace) -> int:
    offer = publish_program_update(_database(settings), args.file, _now())
    _say(f"desks are offered version {offer.version} ({offer.size / 1e6:.1f} MB)")
    return 0


def _withdraw_update(settings: Settings, _args: argparse.Namespace) -> int:
    withdraw_program_update(_database(settings))
    _say("desks are offered no update; those that have fetched it keep it")
    return 0


def _add_token(settings: Settings, args: argparse.Namespace) -> int:
    database = _database(settings)
    _check_unit(database, args.unit)
    bearer = Bearer(args.unit, args.name, Role(args.role), frozenset(args.step), args.province)
    _print(make_token(database, bearer, _now()))
    return 0


def _revoke_token(settings: Settings, args: argparse.Namespace) -> int:
    count = revoke_tokens(_database(settings), args.unit, args.name, _now())
    _say(f"{count} tokens revoked")
    return 0


def _openapi(args: argparse.Namespace) -> int:
    text = openapi_text()
    args.file.write_text(text, encoding="utf-8")
    return 0


def openapi_text() -> str:
    """Return the OpenAPI description, as stored in openapi.json beside this module."""
    from central_server.web.app import create_app  # noqa: PLC0415
    from central_server.web.state import AppState  # noqa: PLC0415

    app = create_app(AppState(Settings("postgresql://", Path("unused"))))
    return json.dumps(app.openapi(), ensure_ascii=False, indent=1, sort_keys=True) + "\n"


def _database(settings: Settings) -> Database:
    return Database(settings.database_url, 1, settings.shard_urls)


def _signing_database(settings: Settings) -> Database:
    """Return the database for a command that stores events."""
    database = _database(settings)
    database.sign_with(publisher_key(settings.journal).private_bytes_raw())
    return database


def _check_unit(database: Database, unit_id: UUID) -> None:
    if unit_id not in database.units():
        raise Refusal("unknown_unit")


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m central_server", description=__doc__)
    commands = parser.add_subparsers(dest="command", required=True)
    add = partial(_add, commands)
    add("serve", "answer requests; settings are environment variables, see settings.py")
    add("migrate", "migrate the database to this version")
    add("add-unit", "add an office; prints its id", **{"name": str, "--unit": UUID})
    unit_commands.add_unit_commands(add)
    add("agency-name", "let an office take what is sent to an agency of this name", **{"--unit!": UUID, "name": str})
    code = add("agency-code", "let only an office use the numbers of a code", **{"--unit!": UUID, "code": str})
    code.add_argument("--release", action="store_true", help="let every office use them again")
    add("enrolment-code", "create a one-time code for one desk, valid for 24 hours", **{"--unit!": UUID})
    listing_commands.add_listing_commands(add)
    status_command.add_status_command(add)
    backup_command.add_backup_command(add)
    add("revoke", "refuse all further requests of a device and of those issued from it", device=UUID)
    fence = add("fence", "begin a new era after a restore or a promotion")
    fence.add_argument(
        "--take-unsigned", action="store_true", help="let desks return lost events of others that nobody signed"
    )
    floor = add("lease-floor", "lease numbers again, none below the floor", **{"--unit!": UUID, "floor": int})
    floor.add_argument("--scheme", default=SERVER_SCHEME)
    floor.add_argument("--share-floor", type=int, default=0, help="assign no share below this; default: pass over 100")
    add("take-bundle", "store a desk's evidence bundle from a file; repeating it changes nothing", file=Path)
    export_commands.add_export_commands(add)
    add_arguments(
        add("publish-catalogue", "put an official file in force as a signed update, or the .json files of a folder")
    )
    add("publish-update", "offer an update of the program (.qmcu) to all desks", file=Path)
    add("withdraw-update", "offer desks no update of the program any more")
    token = add("add-token", "create a bearer token; it is shown once", **{"--unit!": UUID, "name": str})
    token.add_argument("--role", choices=[role.value for role in Role], default=Role.BACK_OFFICE.value)
    token.add_argument("--province", action="store_true", help="a report or status page over all offices")
    token.add_argument(
        "--step", action="append", default=[], choices=sorted(STEPS), help="a step that a back office may take; all"
    )
    add("revoke-token", "revoke the tokens of a name", **{"--unit!": UUID, "name": str})
    openapi = add("openapi", "write openapi.json")
    openapi.add_argument("file", type=Path, nargs="?", default=Path(__file__).with_name("openapi.json"))
    return parser


def _add(
    commands: "argparse._SubParsersAction[argparse.ArgumentParser]",
    name: str,
    description: str,
    /,
    **arguments: Callable[[str], object],
) -> argparse.ArgumentParser:
    """Add a command; the name of a required option ends in ``!``."""
    parser = commands.add_parser(name, help=description, description=description)
    for argument, kind in arguments.items():
        if argument.startswith("-"):
            parser.add_argument(argument.rstrip("!"), type=kind, required=argument.endswith("!"))
        else:
            parser.add_argument(argument, type=kind)
    return parser


def _now() -> datetime:
    return datetime.now(UTC)


def _print(value: object) -> None:
    sys.stdout.write(f"{value}\n")


def _say(text: str) -> None:
    sys.stderr.write(text + "\n")


_FENCE: Mapping[str, str] = {
    "restored": "This database is not the one that was served last: a backup, a copy or a promoted standby.\n"
    "Nothing is served until: python -m central_server fence",
    "journal_lost": "The journal (QMC_JOURNAL) is not the one of this database.\n"
    "Put it back if there is a copy; else: python -m central_server fence, then lease-floor for each office.",
    "standby": "This database is a standby and can't be written to.",
}
_COMMANDS: Mapping[str, Command] = {
    "serve": _serve,
    "migrate": _migrate,
    "add-unit": _add_unit,
    "rename-unit": _rename_unit,
    "unit-contact": _unit_contact,
    "agency-name": _agency_name,
    "enrolment-code": _enrolment_code,
    "enrolment-codes": _enrolment_codes,
    "agency-code": _agency_code,
    "devices": listing_commands.devices,
    "units": listing_commands.units,
    "tokens": listing_commands.tokens,
    "status": status_command.status,
    "backup": backup_command.backup,
    "versions": listing_commands.versions,
    "log": listing_commands.log,
    "export-office": export_commands.export,
    "revoke": _revoke,
    "fence": _fence,
    "lease-floor": _lease_floor,
    "take-bundle": _take_bundle,
    "publish-catalogue": _publish,
    "publish-update": _publish_update,
    "withdraw-update": _withdraw_update,
    "add-token": _add_token,
    "revoke-token": _revoke_token,
}
