"""What each role may do: the only table of it. Services ask it before they write or give many people's data away."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from desktop_app.domain.errors import RuleViolation
from desktop_app.domain.people.agency import Officer, Role


class Right(StrEnum):
    """What an officer may do."""

    SERVE = "serve"
    PROCESS = "process"
    DECIDE = "decide"
    PRINT = "print"
    VOID_PAPERS = "void_papers"
    LIST_PEOPLE = "list_people"
    EXPORT_PEOPLE = "export_people"
    USUAL_PROCEDURES = "usual_procedures"
    PRINTER = "printer"
    PRINT_FOLDER = "print_folder"
    FORMS_LOOK = "forms_look"
    WORKING_TIME = "working_time"
    DESK_HABITS = "desk_habits"
    PROCEDURES = "procedures"
    RESTRICTIONS = "restrictions"
    SENDING = "sending"
    BOOKS = "books"
    OFFICERS = "officers"
    AGENCY = "agency"
    ISSUERS = "issuers"
    WORDINGS = "wordings"
    TRAINING_MARK = "training_mark"
    CATALOGUE_FILES = "catalogue_files"
    PUBLISHERS = "publishers"
    ENROLMENT = "enrolment"
    COPIES = "copies"
    NUMBERS = "numbers"
    KEYS = "keys"
    AUDIT = "audit"
    REPORT_PRIVACY = "report_privacy"
    PRIVACY = "privacy"
    DESTROY = "destroy"
    RECOVERY_CODE = "recovery_code"
    PROGRAM_UPDATES = "program_updates"


@dataclass(frozen=True, slots=True)
class Grant:
    """Who has a right, and why these."""

    roles: frozenset[Role]
    reason: str


_ADMINISTRATOR = frozenset({Role.ADMINISTRATOR})
_HEAD = _ADMINISTRATOR | {Role.HEAD}
_COUNTER = _HEAD | {Role.OFFICER}
_WORKING = _COUNTER | {Role.DIVISION}

GRANTS: Mapping[Right, Grant] = {
    Right.SERVE: Grant(_COUNTER, "receiving and handing back bind the agency; a trainee practises on the sample desk"),
    Right.PROCESS: Grant(_WORKING, "steps of the processing are recorded by the division or for it at the counter"),
    Right.DECIDE: Grant(_HEAD, "steps that the decree leaves to the head of the one-stop unit"),
    Right.PRINT: Grant(_WORKING, "papers are handed to citizens; whoever records a step prints its form"),
    Right.VOID_PAPERS: Grant(_COUNTER, "a voided paper counts no more; the counter that gave it out accounts for it"),
    Right.LIST_PEOPLE: Grant(_COUNTER, "ledger and hand-over lists are printed daily at the counter; each is recorded"),
    Right.EXPORT_PEOPLE: Grant(_HEAD, "a file with all citizens leaves the encrypted desk; each is recorded"),
    Right.AUDIT: Grant(_HEAD, "whom colleagues served and searched is for those who answer for the desk"),
    Right.REPORT_PRIVACY: Grant(_COUNTER, "requests and incidents come in at the counter; their limits begin there"),
    Right.PRIVACY: Grant(_HEAD, "answers and notices bind the agency, and show everything about a person"),
    Right.DESTROY: Grant(_HEAD, "what is destroyed by a signed list does not come back"),
    Right.USUAL_PROCEDURES: Grant(_COUNTER, "digits of reception are the counter's own tools"),
    Right.PRINTER: Grant(_COUNTER, "the counter has to go on when a printer breaks"),
    Right.PRINT_FOLDER: Grant(_HEAD, "a folder or share would get each further receipt in the clear"),
    Right.FORMS_LOOK: Grant(_HEAD, "logo, second language and numbering stand on official papers"),
    Right.WORKING_TIME: Grant(_HEAD, "hours and days off move the appointments of all dossiers"),
    Right.DESK_HABITS: Grant(_HEAD, "limits and habits hold for everybody at the desk"),
    Right.PROCEDURES: Grant(_HEAD, "papers, limits and fees of a procedure bind citizens"),
    Right.RESTRICTIONS: Grant(_HEAD, "a restriction stops a citizen's dossier"),
    Right.SENDING: Grant(_HEAD, "carriers get citizens' numbers, and messages cost money"),
    Right.BOOKS: Grant(_HEAD, "a closed book takes no entry any more"),
    Right.OFFICERS: Grant(_ADMINISTRATOR, "accounts decide who opens the data"),
    Right.AGENCY: Grant(_ADMINISTRATOR, "names and code stand on each paper and in each dossier's number"),
    Right.ISSUERS: Grant(_ADMINISTRATOR, "who issues papers decides on their numbers"),
    Right.WORDINGS: Grant(_ADMINISTRATOR, "the words of official forms"),
    Right.TRAINING_MARK: Grant(_ADMINISTRATOR, "a desk that is marked for training issues no valid paper"),
    Right.CATALOGUE_FILES: Grant(_ADMINISTRATOR, "one file changes many procedures at once"),
    Right.PUBLISHERS: Grant(_ADMINISTRATOR, "whose signed catalogue is believed"),
    Right.ENROLMENT: Grant(_ADMINISTRATOR, "the server gets all data of the desk"),
    Right.COPIES: Grant(_ADMINISTRATOR, "folders outside the desk get its data, though encrypted"),
    Right.NUMBERS: Grant(_ADMINISTRATOR, "two desks with one number give one code to two dossiers"),
    Right.KEYS: Grant(_ADMINISTRATOR, "a new key ends the access of everybody who may no longer sign in"),
    Right.RECOVERY_CODE: Grant(_ADMINISTRATOR, "the code opens the desk and its backups"),
    Right.PROGRAM_UPDATES: Grant(_ADMINISTRATOR, "which share is looked into belongs to who runs the computers"),
}
"""The table: each right, the roles that have it, and the reason."""


def has_right(role: Role, right: Right) -> bool:
    """Return whether a role may do something."""
    return role in GRANTS[right].roles


def check_right(officer: Officer, right: Right) -> None:
    """Check that an officer may do something.

    Raises:
        RuleViolation: in the field ``role``: ``role.administrator_only``, ``role.head_only``, ``role.counter_only`` or
            ``role.not_trainee``, after who has the right.
    """
    if not has_right(officer.role, right):
        raise RuleViolation(_PROBLEMS[GRANTS[right].roles], "role")


_PROBLEMS = {
    _ADMINISTRATOR: "role.administrator_only",
    _HEAD: "role.head_only",
    _COUNTER: "role.counter_only",
    _WORKING: "role.not_trainee",
}
