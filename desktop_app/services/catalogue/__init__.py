"""The catalogue of procedures: reading it, and searching it by code or by words without diacritics."""

from desktop_app.services.catalogue.catalogue import Catalogue
from desktop_app.services.catalogue.layers import desk_catalogue, office_of
from desktop_app.services.catalogue.loading import (
    catalogue_of,
    load_catalogue,
    read_catalogue,
    read_procedures,
    usual_procedures,
)

__all__ = [
    "Catalogue",
    "catalogue_of",
    "desk_catalogue",
    "load_catalogue",
    "office_of",
    "read_catalogue",
    "read_procedures",
    "usual_procedures",
]
