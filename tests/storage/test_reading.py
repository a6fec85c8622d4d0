"""The file is replaced while nobody reads, and whoever reads inside a read is never locked out by itself."""

from threading import Event, Thread

import pytest

from desktop_app.storage.errors import StorageProblem
from desktop_app.storage.reading import Readers

_SECONDS = 30.0


def test_a_reader_waits_until_the_file_is_there_again() -> None:
    readers, order, entered = Readers(), [], Event()

    def read() -> None:
        entered.set()
        with readers.reading():
            order.append("read")

    with readers.kept_out(_SECONDS):
        thread = Thread(target=read)
        thread.start()
        assert entered.wait(_SECONDS)
        order.append("replaced")
    thread.join(_SECONDS)
    assert order == ["replaced", "read"]


def test_who_reads_already_finishes_first_and_may_read_inside() -> None:
    readers, order, reads, may_end = Readers(), [], Event(), Event()

    def read() -> None:
        with readers.reading():
            reads.set()
            assert may_end.wait(_SECONDS)
            with readers.reading():
                order.append("read")

    thread = Thread(target=read)
    thread.start()
    assert reads.wait(_SECONDS)
    with pytest.raises(StorageProblem, match=r"storage\.busy"), readers.kept_out(0.0):
        raise AssertionError("somebody reads")
    may_end.set()
    with readers.kept_out(_SECONDS):
        order.append("replaced")
    thread.join(_SECONDS)
    assert order == ["read", "replaced"]
    with readers.reading():
        pass
