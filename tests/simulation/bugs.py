"""Known mistakes, planted one at a time: the simulation has to find each by the finding that it is about."""

from tests.simulation import (
    clock_bugs,
    hardware_bugs,
    hostile_bugs,
    number_bugs,
    overlap_bugs,
    payload_bugs,
    restore_bugs,
    session_bugs,
    sync_bugs,
)

_SUBJECTS = (
    sync_bugs,
    number_bugs,
    session_bugs,
    clock_bugs,
    hostile_bugs,
    restore_bugs,
    hardware_bugs,
    overlap_bugs,
    payload_bugs,
)
BUGS = {name: bug for subject in _SUBJECTS for name, bug in subject.BUGS.items()}
