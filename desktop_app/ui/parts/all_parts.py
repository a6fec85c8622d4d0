"""The pages that the settings lead to, by the names of their buttons."""

from desktop_app.ui.parts.calendar import CalendarPage
from desktop_app.ui.parts.hours import HoursPage
from desktop_app.ui.parts.officers import OfficersPage
from desktop_app.ui.parts.part import SettingsPart
from desktop_app.ui.session import Session


def settings_parts(session: Session) -> dict[str, SettingsPart]:
    """Return the pages."""
    return {"hours": HoursPage(session), "calendar": CalendarPage(session), "officers": OfficersPage(session)}
