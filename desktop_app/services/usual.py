"""The desk's usual procedures: up to nine, each with a digit that never moves."""

from desktop_app.domain.procedure import Procedure
from desktop_app.services.context import DeskContext
from desktop_app.services.reception import USUAL
from desktop_app.storage.settings import read_setting, write_setting


def usual_of(context: DeskContext) -> list[Procedure]:
    """Return the usual procedures in the order of their digits; names that the catalogue lost are left out."""
    with context.store.read() as connection:
        names = read_setting(connection, USUAL, [])
    found = [context.catalogue.by_id(name) for name in names]
    return [procedure for procedure in found if procedure is not None]


def choose_usual(context: DeskContext, procedures: list[Procedure]) -> None:
    """Keep another set of usual procedures, in the order of their digits."""
    with context.store.write() as connection:
        write_setting(connection, USUAL, [procedure.id for procedure in procedures])
