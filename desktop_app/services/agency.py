"""The desk's agency as it is stored."""

from desktop_app.domain.people.agency import Agency
from desktop_app.storage.settings import Setting

AGENCY = Setting("agency", Agency)
