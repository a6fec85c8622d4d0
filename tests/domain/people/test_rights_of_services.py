"""Every service that writes, or gives many people's data away, asks the table of rights or is listed here as open."""

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

ROOT = Path(__file__).parents[3]
SERVICES = ROOT / "desktop_app/services"
_CHECKS = {"check_right", "check_step"}
_WRITERS = {"write_file", "write_table", "write_csv", "write_xlsx", "copy_file"}

OPEN = {
    "the program does it by itself, whoever is signed in": {
        "desk.maintenance.back_up",
        "desk.maintenance.care",
        "desk.maintenance.copy_to_second_place",
        "desk.scanner.store_pace",
        "desk.officer_register.note_unsigned",
        "desk.unsigned_settings.note_unsigned_settings",
        "desk.access_log.record_accesses",
        "reception.arrivals.note_officer_alerted",
        "sending.rounds.recover_outbox",
        "sending.rounds.send_due",
        "papers.certificates.fetch_certificates",
        "sync.bundles.update_copy",
        "sync.central_data.fetch_central_data",
        "sync.rounds.sync_now",
    },
    "sends and follows what an officer with the right put into the spool": {
        "printing.spool.follow",
        "printing.spool.mark_job",
        "printing.spool.print_job",
        "printing.spool.record_taken",
        "printing.spool.recover",
        "printing.spool.retry_waiting",
    },
    "the officer's own: password, sign-in and unfinished pages": {
        "desk.officers.change_own_password",
        "desk.switching.enter",
        "reception.drafts.discard_draft",
        "reception.drafts.keep_draft",
    },
    "asks the head whose password it is (`release_of`)": {"desk.releases.release"},
    "records what a function with the right is about to do": {"reports.people_lists.record_people_list"},
    "makes the desk's key for papers where there is none yet": {
        "papers.keys.have_paper_key",
        "printing.spool.pages_of",
        "printing.viewing.view_paper",
    },
    "copies a blank form, which names nobody": {"procedures.form_files.write_copy"},
    "the signature of the program's maker decides, whoever hands it in": {"updates.staging.stage_update"},
    "reads a backup on a copy of its own": {"desk.maintenance.verify_backup"},
}
"""Public functions that write without asking for a right, by the reason why everybody may call them."""


@dataclass(frozen=True)
class Function:
    """A function of the services: what it is called, its code, and what names mean in its module."""

    name: str
    node: ast.FunctionDef
    module: str


@cache
def _functions() -> dict[str, Function]:
    found: dict[str, Function] = {}
    for path in sorted(SERVICES.rglob("*.py")):
        module = ".".join(path.relative_to(SERVICES).with_suffix("").parts)
        for node in ast.parse(path.read_text(encoding="utf-8")).body:
            methods = node.body if isinstance(node, ast.ClassDef) else []
            prefix = f"{node.name}." if isinstance(node, ast.ClassDef) else ""
            for inner in (node, *methods):
                if isinstance(inner, ast.FunctionDef):
                    name = f"{module}.{prefix if inner is not node else ''}{inner.name}"
                    found[name] = Function(name, inner, module)
    return found


@cache
def _imports(module: str) -> dict[str, str]:
    path = SERVICES / Path(*module.split(".")).with_suffix(".py")
    names: dict[str, str] = {}
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("desktop_app.services"):
            package = (node.module or "").removeprefix("desktop_app.services").lstrip(".")
            for alias in node.names:
                names[alias.asname or alias.name] = f"{package}.{alias.name}" if package else alias.name
    return names


def _named_in(function: Function) -> Iterator[str]:
    """Return the names of functions of the services that are called or handed on, and those of other packages."""
    names = _imports(function.module)
    for node in ast.walk(function.node):
        if isinstance(node, ast.Name):
            yield names.get(node.id, f"{function.module}.{node.id}")
            yield node.id
        elif isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name) and node.value.id in names:
            yield f"{names[node.value.id]}.{node.attr}"


def _writes_itself(function: Function) -> bool:
    code = ast.unparse(function.node)
    return ".store.write()" in code or any(name in _WRITERS for name in _named_in(function))


def _checks_itself(function: Function) -> bool:
    takes_steps = "UnitOfWork(" in ast.unparse(function.node) and any(
        isinstance(node, ast.Attribute) and node.attr in {"take", "check"} for node in ast.walk(function.node)
    )
    return takes_steps or any(name in _CHECKS for name in _named_in(function))


def _writes(name: str, seen: frozenset[str] = frozenset()) -> bool:
    function = _functions().get(name)
    if function is None or name in seen:
        return False
    return _writes_itself(function) or any(_writes(called, seen | {name}) for called in set(_named_in(function)))


def _is_checked(name: str, seen: frozenset[str] = frozenset()) -> bool:
    """Return whether a function asks, or leaves all writing to functions that do."""
    function = _functions()[name]
    if _checks_itself(function) or name in _open():
        return True
    if _writes_itself(function):
        return False
    writers = {called for called in set(_named_in(function)) - seen - {name} if _writes(called)}
    return all(_is_checked(called, seen | {name}) for called in writers)


def _open() -> set[str]:
    return set().union(*OPEN.values())


def _is_public_service(function: Function) -> bool:
    arguments = [*function.node.args.args, *function.node.args.kwonlyargs]
    takes_desk = any(one.annotation is not None and ast.unparse(one.annotation) == "DeskContext" for one in arguments)
    return takes_desk and not function.node.name.startswith("_")


def test_every_service_that_writes_asks_the_table_of_rights() -> None:
    public = [name for name, function in _functions().items() if _is_public_service(function) and _writes(name)]
    assert len(public) > 100, "the walk finds the services"
    assert [name for name in public if not _is_checked(name)] == []


def test_what_is_listed_as_open_is_there_and_needs_the_entry() -> None:
    for name in _open():
        function = _functions()[name]
        assert _writes(name), name
        assert not _checks_itself(function), name
