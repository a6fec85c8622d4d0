from datetime import timedelta

from desktop_app.domain.people.person import Applicant
from desktop_app.services.context import DeskContext
from desktop_app.services.dossier.dossiers import reprint
from desktop_app.services.papers.keys import have_paper_key, own_public_keys, paper_key_at
from desktop_app.services.printing.spool import JobState, open_spool, print_job
from desktop_app.services.printing.viewing import view_paper
from desktop_app.services.reception.receive import receive
from tests.conftest import MovableClock, a_reception
from tests.domain.papers.papers import KEY, PUBLIC
from tests.enrolled import enrol
from tests.simulation.memory_server import MemoryServer


def test_each_paper_has_the_key_of_its_time(context: DeskContext, clock: MovableClock) -> None:
    alone = clock()
    assert paper_key_at(context, alone) == b""
    have_paper_key(context, alone)
    own = paper_key_at(context, alone)
    clock.move(hours=1)
    have_paper_key(context, clock())
    assert paper_key_at(context, clock()) == own, "a lone desk makes one key"
    enrol(context, MemoryServer(), KEY)
    clock.move(hours=1)
    have_paper_key(context, clock())
    have_paper_key(context, clock())
    assert paper_key_at(context, clock()) == KEY, "an enrolled desk signs with the key that its server knows"
    assert paper_key_at(context, alone) == own, "a paper that is drawn again keeps its signature"
    assert paper_key_at(context, alone - timedelta(seconds=1)) == b"", "papers of before were not signed"
    with context.store.read() as connection:
        latest, former = own_public_keys(connection)
    assert latest == PUBLIC
    assert former != latest
    stored = b"".join(path.read_bytes() for path in context.store.path.parent.glob("desk.db*"))
    assert own.hex().encode() not in stored
    assert own not in stored


def test_a_receipt_is_shown_as_it_was_printed_after_the_desk_was_enrolled(
    context: DeskContext, people: list[Applicant], clock: MovableClock
) -> None:
    received = receive(context, a_reception(context, people[0]))
    (job,) = open_spool(context)
    assert print_job(context, job.id) is JobState.SENT
    printed = view_paper(context, job.id).pdf
    clock.move(hours=1)
    enrol(context, MemoryServer(), KEY)
    assert view_paper(context, job.id).pdf == printed
    assert print_job(context, reprint(context, received.dossier.id)) is JobState.SENT
    assert view_paper(context, job.id).pdf == printed
