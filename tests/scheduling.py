"""Which process of a run executes which test."""

from typing import Any

from xdist.scheduler import LoadScopeScheduling  # type: ignore[import-untyped]


class OneGroupForCups(LoadScopeScheduling):  # type: ignore[misc]
    """Spread single tests over the processes, but keep all users of the one CUPS of the machine in one process.

    pytest-xdist 3.8 ignores its mark ``xdist_group`` under pytest 9.2.
    """

    def _split_scope(self, nodeid: str) -> str:
        path = nodeid.split("::", maxsplit=1)[0]
        return path if path.endswith("/test_cups.py") else nodeid

    def mark_test_complete(self, node: Any, item_index: int, duration: float = 0) -> None:
        """Forget a unit of work when all of its tests are done.

        pytest-xdist keeps it. When a process crashes, it gives the kept units, which contain no test any more, to the
        other processes, and one that receives only such units waits for ever.
        """
        super().mark_test_complete(node, item_index, duration)
        units = self.assigned_work[node]
        scope = self._split_scope(self.registered_collections[node][item_index])
        if all(units[scope].values()):
            del units[scope]

    def remove_node(self, node: Any) -> str | None:
        """Give the tests of a process that ended to the others, except the one that it crashed in: it has failed."""
        units = self.assigned_work.pop(node)
        waiting = ((scope, test) for scope, tests in units.items() for test, is_done in tests.items() if not is_done)
        scope, crashed = next(waiting, ("", None))
        if crashed is None:
            return None
        units[scope][crashed] = True
        self.workqueue.update((scope, tests) for scope, tests in units.items() if not all(tests.values()))
        for other in self.assigned_work:
            self._reschedule(other)
        return str(crashed)
