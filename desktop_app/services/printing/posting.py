"""Public posting: the sheets and lists of the procedures that a desk receives, printed or saved as one set."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from errno import ENOSPC
from pathlib import Path
from typing import TYPE_CHECKING

from sqlalchemy import Connection

from desktop_app.domain.catalogue.posting import PORTAL_SEARCH, Posted, check_posting_address, posted_on
from desktop_app.domain.dates import local
from desktop_app.domain.errors import RuleViolation
from desktop_app.domain.people.rights import Right, check_right
from desktop_app.domain.text import fold
from desktop_app.files import write_file
from desktop_app.printing.paper import Paper
from desktop_app.printing.printers import PrinterProblem
from desktop_app.services.context import DeskContext
from desktop_app.services.printing.drawn_papers import DrawnPaper, chosen_printer, desk_letterhead, send_drawn
from desktop_app.services.procedures.updates import date_of_catalogue
from desktop_app.services.progress import Cancelled, GoOn, always
from desktop_app.storage.print_jobs import DrawnPages
from desktop_app.storage.settings import Setting
from desktop_app.storage.sync_state import read_server

if TYPE_CHECKING:
    from desktop_app.printing.posting_papers import Board

NO_FIELD = "Chưa phân lĩnh vực"
"""Where procedures stand whose field is not known."""
_ADDRESS = Setting("posting.address", str)
_NOT_IN_NAMES = str.maketrans(dict.fromkeys('/\\:*?"<>|', "-"))
_LONGEST_NAME = 80


@dataclass(frozen=True, slots=True)
class PostingWishes:
    """What is posted and how.

    Attributes:
        field: the field of administration, or ``""`` for all.
        paper: A4 or A3.
        is_large: whether it is set in large print.
        leaves_blank: whether what nobody compared with the decision is left to be filled in by hand, instead of a star.
    """

    field: str = ""
    paper: Paper = Paper.A4
    is_large: bool = False
    leaves_blank: bool = False


@dataclass(frozen=True, slots=True)
class PostedField:
    """A field whose procedures can be posted.

    Attributes:
        name: the field.
        procedures: how many it has.
        unverified: how many of them have a value that nobody compared with the decision.
        without_code: how many have no national code, and so no QR code.
    """

    name: str
    procedures: int
    unverified: int
    without_code: int


@dataclass(frozen=True, slots=True)
class PostedSet:
    """What was printed or saved.

    Attributes:
        sheets: the number of procedures' sheets.
        lists: the number of fields' lists.
        place: the printer, or the folder.
    """

    sheets: int
    lists: int
    place: str


Deliver = Callable[[str, str, bytes], object]
"""Takes the form's name, a title and the PDF."""


def posted_fields(context: DeskContext) -> list[PostedField]:
    """Return the fields whose procedures this desk posts, in the order of the alphabet."""
    return [
        PostedField(
            name,
            len(several),
            sum(bool(posted.unverified) for posted in several),
            sum(not posted.procedure.code for posted in several),
        )
        for name, several in _by_field(context).items()
    ]


def address_of_codes(context: DeskContext) -> str:
    """Return the address that the codes on the sheets lead to, with ``{code}`` for the procedure's code."""
    with context.store.read() as connection:
        return _ADDRESS.read(connection) or _usual_address(connection)


def choose_address_of_codes(context: DeskContext, typed: str) -> str:
    """Let the codes on the sheets lead to another address from now on; an empty text means the usual one.

    That is the page of the desk's server, or the national portal where the server has none.

    Raises:
        RuleViolation: ``role.administrator_only``; ``posting.address``.
    """
    check_right(context.officer, Right.AGENCY)
    with context.store.write() as connection:
        usual = _usual_address(connection)
        address = check_posting_address(typed) if typed.strip() else ""
        # What is usual is not kept: it follows the server.
        _ADDRESS.write(connection, "" if address == usual else address)
    return address or usual


def _usual_address(connection: Connection) -> str:
    try:
        return check_posting_address(read_server(connection).procedure_page)
    except RuleViolation:
        return PORTAL_SEARCH


def print_posting(context: DeskContext, wishes: PostingWishes, go_on: GoOn = always) -> PostedSet:
    """Print the list of each field and the sheets of its procedures, a job each.

    Raises:
        Cancelled: when `go_on`, called with the percentage done, returned False; what was sent before is printed.
        RuleViolation: ``posting.nothing`` when no procedure is posted.
        PrinterProblem: ``print.not_chosen``, ``print.incomplete``, or the printer's problem; the pages then stay in
            the spool.
    """
    settings = chosen_printer(context)

    def deliver(form: str, title: str, pdf: bytes) -> None:
        """Send the pages to the printer."""
        send_drawn(context, settings, DrawnPaper(form, DrawnPages(title, wishes.paper.value, pdf)))

    several = _wanted(context, wishes)
    _deliver_all(context, wishes, several, deliver, go_on)
    return PostedSet(sum(map(len, several.values())), len(several), settings.queue or Path(settings.folder).name)


def save_posting(context: DeskContext, wishes: PostingWishes, folder: Path, go_on: GoOn = always) -> PostedSet:
    """Save the list of each field and the sheets of its procedures in a new folder below `folder`.

    Raises:
        Cancelled: when `go_on`, called with the percentage done, returned False; what was saved before stays.
        RuleViolation: ``role.not_trainee``; ``posting.nothing`` when no procedure is posted.
        PrinterProblem: ``print.incomplete``, ``print.folder``, ``print.full``.
    """
    check_right(context.officer, Right.PRINT)
    several = _wanted(context, wishes)
    target = folder / f"Niêm yết {local(context.clock()):%Y%m%d %H%M%S}"

    def deliver(_form: str, title: str, pdf: bytes) -> None:
        """Save the pages as a file."""
        try:
            target.mkdir(parents=True, exist_ok=True)
            write_file(target / f"{title}.pdf", pdf)
        except OSError as error:
            raise PrinterProblem("print.full" if error.errno == ENOSPC else "print.folder") from error

    _deliver_all(context, wishes, several, deliver, go_on)
    return PostedSet(sum(map(len, several.values())), len(several), str(target))


def _deliver_all(
    context: DeskContext, wishes: PostingWishes, fields: dict[str, list[Posted]], deliver: Deliver, go_on: GoOn
) -> None:
    from desktop_app.printing import posting_papers as papers  # noqa: PLC0415 - ReportLab

    board, total, done = _board(context, wishes), sum(map(len, fields.values())), 0
    for name, several in fields.items():
        first = done

        def watched(several: Sequence[Posted] = several, first: int = first) -> Iterator[Posted]:
            for place, posted in enumerate(several):
                if not go_on(100 * (first + place) // total):
                    raise Cancelled
                yield posted

        # Drawn before anything is sent: a field is posted with its list, or not at all.
        sheets = papers.draw_posting_sheets(board, watched(), wishes.paper)
        listed = papers.draw_posting_list(board, name, several, wishes.paper)
        shown = name[:_LONGEST_NAME].translate(_NOT_IN_NAMES).strip(" .-")
        deliver(papers.POSTING_LIST, f"Danh mục niêm yết {shown}", listed)
        deliver(papers.POSTING_SHEET, f"Niêm yết {shown}", sheets)
        done += len(several)


def _board(context: DeskContext, wishes: PostingWishes) -> "Board":
    from desktop_app.printing.posting_papers import Board  # noqa: PLC0415 - ReportLab

    return Board(
        letterhead=desk_letterhead(context),
        at=context.clock(),
        day=context.today(),
        hours=context.hours,
        address=address_of_codes(context),
        catalogue_day=date_of_catalogue(context),
        is_large=wishes.is_large,
        leaves_blank=wishes.leaves_blank,
    )


def _wanted(context: DeskContext, wishes: PostingWishes) -> dict[str, list[Posted]]:
    fields = {name: several for name, several in _by_field(context).items() if wishes.field in {"", name}}
    if not fields:
        raise RuleViolation("posting.nothing", "field")
    return fields


def _by_field(context: DeskContext) -> dict[str, list[Posted]]:
    catalogue, today = context.catalogue, context.today()
    fields: dict[str, list[Posted]] = {}
    for procedure_id, _ in catalogue.names():
        procedure = catalogue.by_id(procedure_id)
        posted = posted_on(procedure, catalogue.sources(procedure_id, today), today) if procedure is not None else None
        if posted is not None:
            fields.setdefault(posted.procedure.field or NO_FIELD, []).append(posted)
    return {
        name: sorted(fields[name], key=lambda posted: (posted.procedure.code, fold(posted.procedure.name)))
        for name in sorted(fields, key=fold)
    }
