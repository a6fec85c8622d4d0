"""The stored setting of the desk's agency."""

from desktop_app.domain.people.agency import Agency
from desktop_app.storage.settings import Setting

AGENCY = Setting("agency", Agency)
