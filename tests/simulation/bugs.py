"""Known mistakes, planted one at a time: the simulation has to find each by the finding that it is about."""

from tests.simulation import clock_bugs, hostile_bugs, restore_bugs, session_bugs, sync_bugs

BUGS = {**sync_bugs.BUGS, **session_bugs.BUGS, **clock_bugs.BUGS, **hostile_bugs.BUGS, **restore_bugs.BUGS}
