from desktop_app.services.context import DeskContext
from desktop_app.services.papers.keys import have_paper_key, own_public_keys, stored_paper_key
from tests.domain.papers.papers import KEY, PUBLIC
from tests.enrolled import enrol
from tests.simulation.memory_server import MemoryServer


def test_a_lone_desk_makes_a_key_once_and_keeps_it_after_its_enrolment(context: DeskContext) -> None:
    assert stored_paper_key(context) == b""
    have_paper_key(context)
    own = stored_paper_key(context)
    have_paper_key(context)
    assert stored_paper_key(context) == own
    enrol(context, MemoryServer(), KEY)
    assert stored_paper_key(context) == KEY, "an enrolled desk signs with the key that its server knows"
    with context.store.read() as connection:
        device, former = own_public_keys(connection)
    assert device == PUBLIC
    assert former != device
    stored = b"".join(path.read_bytes() for path in context.store.path.parent.glob("desk.db*"))
    assert own.hex().encode() not in stored
    assert own not in stored
