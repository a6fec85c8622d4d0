"""All pages of the workspace: a new page is a module of its own and one line here."""

from desktop_app.ui.arrivals.page import ArrivalsPage
from desktop_app.ui.catalogue.page import CataloguePage
from desktop_app.ui.common.page import Page
from desktop_app.ui.dossier.page import DossierPage
from desktop_app.ui.fees.page import FeesPage
from desktop_app.ui.hand_over.page import HandOverPage
from desktop_app.ui.ledger.archive_page import ArchivePage
from desktop_app.ui.ledger.page import LedgerPage
from desktop_app.ui.papers.day_sheet_page import DaySheetPage
from desktop_app.ui.papers.ledger_page import PrintLedgerPage
from desktop_app.ui.papers.page import CheckPaperPage
from desktop_app.ui.papers.slips_page import SlipsPage
from desktop_app.ui.reception.drafts_page import DraftsPage
from desktop_app.ui.reception.page import ReceptionPage
from desktop_app.ui.reception.people_page import PeopleListPage
from desktop_app.ui.reception.saved_page import SavedPage
from desktop_app.ui.reports.page import ReportsPage
from desktop_app.ui.search.page import DossierListPage
from desktop_app.ui.settings.agency.page import AgencyPage
from desktop_app.ui.settings.audit.page import AuditPage
from desktop_app.ui.settings.calendar.page import CalendarPage
from desktop_app.ui.settings.hours.page import HoursPage
from desktop_app.ui.settings.issuers.page import IssuersPage
from desktop_app.ui.settings.officers.page import OfficersPage
from desktop_app.ui.settings.page import SettingsPage
from desktop_app.ui.settings.privacy.page import PrivacyPage
from desktop_app.ui.settings.restrictions.page import RestrictionsPage
from desktop_app.ui.settings.rules.page import RulesPage
from desktop_app.ui.settings.sending.page import SendingPage
from desktop_app.ui.settings.wordings.page import WordingsPage
from desktop_app.ui.sync.page import SyncPage
from desktop_app.ui.today.page import TodayPage

PAGES: tuple[type[Page], ...] = (
    ReceptionPage,
    SavedPage,
    PeopleListPage,
    TodayPage,
    ArrivalsPage,
    DraftsPage,
    DossierListPage,
    DossierPage,
    HandOverPage,
    CheckPaperPage,
    PrintLedgerPage,
    DaySheetPage,
    SlipsPage,
    CataloguePage,
    LedgerPage,
    ArchivePage,
    ReportsPage,
    FeesPage,
    SettingsPage,
    AgencyPage,
    WordingsPage,
    HoursPage,
    CalendarPage,
    OfficersPage,
    AuditPage,
    PrivacyPage,
    IssuersPage,
    RulesPage,
    SendingPage,
    RestrictionsPage,
    SyncPage,
)
"""The pages; the first one is shown after sign-in."""
