"""The pages that the settings lead to, by the names of their buttons; each is made when it is first wanted."""

from collections.abc import Callable, Mapping
from types import MappingProxyType

from desktop_app.ui.parts.calendar import CalendarPage
from desktop_app.ui.parts.hours import HoursPage
from desktop_app.ui.parts.officers import OfficersPage
from desktop_app.ui.parts.part import SettingsPart
from desktop_app.ui.session import Session
from desktop_app.ui.sync.page import SyncPage

PARTS: Mapping[str, Callable[[Session], SettingsPart]] = MappingProxyType(
    {"hours": HoursPage, "calendar": CalendarPage, "officers": OfficersPage, "sync": SyncPage}
)
