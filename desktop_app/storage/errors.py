"""Errors of the database file and its environment (disk, permissions, other programs)."""

import errno
from collections.abc import Iterator
from contextlib import contextmanager

from desktop_app.domain.errors import Problem

_DISK_ERRORS = {
    errno.ENOSPC: "storage.full",
    errno.EDQUOT: "storage.full",
    errno.EROFS: "storage.readonly",
    errno.EACCES: "storage.readonly",
    errno.EPERM: "storage.readonly",
    errno.EIO: "storage.disk",
    errno.ENOENT: "storage.unreachable",
    errno.ENOTDIR: "storage.unreachable",
}
_SIGNS = (
    ("disk is full", "storage.full"),
    ("database is locked", "storage.busy"),
    ("database table is locked", "storage.busy"),
    ("malformed", "storage.damaged"),
    ("not a database", "storage.key"),
    ("hmac check failed", "storage.damaged"),
    ("readonly", "storage.readonly"),
    ("disk I/O error", "storage.disk"),
    ("unable to open", "storage.unreachable"),
)


class StorageProblem(Problem):
    """The database cannot be used: a problem of the disk, the file or another program.

    Attributes:
        code: ``storage.full``, ``.busy``, ``.damaged``, ``.key``, ``.readonly``, ``.disk``, ``.unreachable``,
            ``.missing`` (an existing desk's file is absent or empty), ``.key_file`` (the key file is absent or
            unreadable), ``.no_backup``, ``.newer`` (a later version wrote the file), ``.driver`` (SQLite too old)
            or ``.unknown``.
    """


def problem_of(error: BaseException) -> StorageProblem:
    """Return the code of the problem that a driver's error stands for."""
    text = str(error)
    return StorageProblem(next((code for sign, code in _SIGNS if sign in text), "storage.unknown"))


@contextmanager
def disk_problems_named() -> Iterator[None]:
    """Turn the operating system's errors about files inside the block into `StorageProblem`."""
    try:
        yield
    except OSError as error:
        raise StorageProblem(_DISK_ERRORS.get(error.errno or 0, "storage.disk")) from error


@contextmanager
def problems_named() -> Iterator[None]:
    """Turn the driver's errors inside the block into `StorageProblem`.

    A broken rule of the schema (integrity error) is our own fault and passes through unchanged.
    """
    import sqlalchemy.exc as sa_errors  # noqa: PLC0415 - the window opens before SQLAlchemy is read
    from sqlcipher3 import dbapi2  # noqa: PLC0415

    try:
        yield
    except (sa_errors.IntegrityError, dbapi2.IntegrityError):
        raise
    except (sa_errors.DBAPIError, dbapi2.Error) as error:
        raise problem_of(error) from error
