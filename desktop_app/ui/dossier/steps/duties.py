"""Actions that ask other units, tell of a verification, or send a dossier to several agencies."""

from collections.abc import Mapping, Sequence
from datetime import datetime

from desktop_app.domain.dates import VIETNAM, local, parse_day
from desktop_app.domain.dossier.actions import DossierAction
from desktop_app.domain.dossier.agency_tasks import parse_tasks, task_line
from desktop_app.domain.dossier.process_course import markable_steps
from desktop_app.domain.law.office_hours import parse_time
from desktop_app.services.context import DeskContext
from desktop_app.services.dossier.agency_tasks import agency_done, proposed_tasks, send_to_agencies
from desktop_app.services.dossier.consultation import announce_verification, note_answer, request_consultation
from desktop_app.services.dossier.dossiers import OpenedDossier
from desktop_app.services.dossier.process_steps import mark_step_done
from desktop_app.services.dossier.unit_of_work import StepResult
from desktop_app.ui.common.form_fields import ChoiceField, FlagField, FormField, LineField, LinesField
from desktop_app.ui.common.request_fields import phrase, translated
from desktop_app.ui.dossier.steps.step_form import StepForm, Values, plainly
from desktop_app.ui.texts.i18n import QT_TRANSLATE_NOOP
from desktop_app.ui.texts.process import step_text

_WAYS = (
    (QT_TRANSLATE_NOOP("Steps", "Through the system, to all at once"), True),
    (QT_TRANSLATE_NOOP("Steps", "On paper, from one to the next"), False),
)


def _consult_fields(context: DeskContext, _opened: OpenedDossier) -> list[FormField]:
    day = context.calendar.next_working(context.today())
    return [
        LineField("unit", phrase("asked_unit")),
        LineField("content", phrase("asked_content")),
        LineField("answer_by", phrase("answer_by"), f"{day:%d/%m/%Y}", plain=True, hint=phrase("due_stays")),
        LineField("way", phrase("answer_way"), phrase("in_writing")),
        LineField("reference", phrase("letter_number"), plain=True),
    ]


def _consult(context: DeskContext, opened: OpenedDossier, values: Values) -> Sequence[StepResult]:
    day = parse_day(values["answer_by"], "answer_by", today=context.today(), ahead=True)
    unit, content, way, reference = (values[name] for name in ("unit", "content", "way", "reference"))
    asked = request_consultation(context, opened.dossier.id, unit, content, day, way=way, reference=reference)
    return [asked]


def _answer_fields(_context: DeskContext, opened: OpenedDossier) -> list[FormField]:
    waiting = [asked for asked in opened.state.consultations if asked.is_open]
    choices: list[tuple[str, object]] = [
        (f"{asked.unit} · {local(asked.answer_by):%d/%m/%Y}", asked.request) for asked in waiting
    ]
    return [
        ChoiceField("request", phrase("who_answered"), choices),
        LineField("answer", phrase("answer")),
        LineField("reference", phrase("letter_number"), plain=True),
        FlagField("is_silent", phrase("no_answer_came")),
    ]


def _answer(context: DeskContext, opened: OpenedDossier, values: Values) -> Sequence[StepResult]:
    is_silent, reference = values["is_silent"], values["reference"]
    request, answer = values["request"], values["answer"]
    return [note_answer(context, opened.dossier.id, request, answer, reference, is_silent=is_silent)]


def _verification_fields(context: DeskContext, _opened: OpenedDossier) -> list[FormField]:
    day = context.calendar.next_working(context.today())
    return [
        LineField("day", phrase("verification_day"), f"{day:%d/%m/%Y}", plain=True),
        LineField("time", phrase("agency_time"), "08:00", plain=True),
        LineField("place", phrase("verification_place")),
        LineField("participants", phrase("participants")),
        LineField("content", phrase("verified_content")),
    ]


def _announce(context: DeskContext, opened: OpenedDossier, values: Values) -> Sequence[StepResult]:
    day = parse_day(values["day"], "day", today=context.today(), ahead=True)
    at = datetime.combine(day, parse_time(values["time"], "time"), VIETNAM) if day is not None else None
    place, participants, content = (values[name] for name in ("place", "participants", "content"))
    return [announce_verification(context, opened.dossier.id, at, place, participants, content)]


def _agencies_fields(context: DeskContext, opened: OpenedDossier) -> list[FormField]:
    tasks = proposed_tasks(context, opened.dossier)
    lead = tasks[0].agency if tasks else opened.dossier.deciding_unit
    ways: list[tuple[str, object]] = [(translated(text), way) for text, way in _WAYS]
    return [
        LinesField("tasks", phrase("agency_tasks"), "\n".join(map(task_line, tasks)), phrase("task_shape")),
        LineField("lead", phrase("lead"), lead),
        ChoiceField("is_electronic", phrase("sent_how"), ways),
    ]


def _send(context: DeskContext, opened: OpenedDossier, values: Values) -> Sequence[StepResult]:
    hour = context.hours_history.on(context.today()).appointment
    tasks, lead = parse_tasks(values["tasks"], hour, context.today()), values["lead"]
    return [send_to_agencies(context, opened.dossier.id, lead, tasks, is_electronic=values["is_electronic"])]


def _done_fields(_context: DeskContext, opened: OpenedDossier) -> list[FormField]:
    open_tasks = [task for task in opened.state.tasks if task.done_at is None]
    choices: list[tuple[str, object]] = [
        (f"{task.agency} · {local(task.due_at):%d/%m/%Y}", task.agency) for task in open_tasks
    ]
    return [ChoiceField("agency", phrase("done_agency"), choices), LineField("result", phrase("result"))]


def _step_fields(_context: DeskContext, opened: OpenedDossier) -> list[FormField]:
    course = opened.state.process
    choices: list[tuple[str, object]] = [
        (step_text(number, course.steps[number - 1]), number) for number in markable_steps(course)
    ]
    return [ChoiceField("number", phrase("process_step"), choices), LineField("note", phrase("note"))]


FORMS: Mapping[DossierAction, StepForm] = {
    DossierAction.NOTE_ANSWER: StepForm(
        QT_TRANSLATE_NOOP("Steps", "Note the answer of a unit that was asked"),
        QT_TRANSLATE_NOOP("Steps", "Silence after the last day is noted too; the head of the unit is told."),
        _answer_fields,
        _answer,
    ),
    DossierAction.AGENCY_DONE: StepForm(
        QT_TRANSLATE_NOOP("Steps", "One of the agencies has done its part"),
        QT_TRANSLATE_NOOP("Steps", "It is compared with that agency's own limit."),
        _done_fields,
        plainly(agency_done, "agency", "result"),
    ),
    DossierAction.PROCESS_STEP_DONE: StepForm(
        QT_TRANSLATE_NOOP("Steps", "Step of the process is done"),
        QT_TRANSLATE_NOOP("Steps", "The next step begins now. Steps before it that are open are over with it."),
        _step_fields,
        plainly(mark_step_done, "number", "note"),
    ),
    DossierAction.CONSULT: StepForm(
        QT_TRANSLATE_NOOP("Steps", "Ask another unit for its opinion"),
        QT_TRANSLATE_NOOP("Steps", "The due day stays; an answer that is late shows on Today."),
        _consult_fields,
        _consult,
    ),
    DossierAction.ANNOUNCE_VERIFICATION: StepForm(
        QT_TRANSLATE_NOOP("Steps", "Appoint a verification with the applicant"),
        QT_TRANSLATE_NOOP("Steps", "The applicant is put on the list of citizens to be told."),
        _verification_fields,
        _announce,
    ),
    DossierAction.SEND_TO_AGENCIES: StepForm(
        QT_TRANSLATE_NOOP("Steps", "Send to several agencies"),
        QT_TRANSLATE_NOOP("Steps", "The transfer slip with the part of each is printed."),
        _agencies_fields,
        _send,
        prints_form=True,
    ),
}
