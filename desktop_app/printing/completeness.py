"""Papers that must not be printed because something on them has no name."""

from collections.abc import Iterator
from contextlib import contextmanager

from desktop_app.printing.printers import PrinterProblem
from forms.errors import FormDataError


@contextmanager
def refusing_incomplete_papers() -> Iterator[None]:
    """Report a paper that cannot be drawn from its data as a problem of printing; also a decorator.

    Raises:
        PrinterProblem: ``print.incomplete`` when the agency, its place or a document has no name.
    """
    try:
        yield
    except FormDataError as error:
        raise PrinterProblem("print.incomplete", error.field) from error
