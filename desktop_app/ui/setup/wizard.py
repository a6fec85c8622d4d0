"""The first run in three steps: the agency; the desk and its administrator; the devices. Or the sample desk."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from desktop_app.domain.catalogue.levels import Level, level_of_office
from desktop_app.domain.errors import RuleViolation
from desktop_app.domain.people.agency import Agency, AgencyCode
from desktop_app.domain.people.usual_names import OfficeNames
from desktop_app.domain.serials import LAST_LONE_SHARE, desk_number_in
from desktop_app.services.desk.setup import NewDesk, desk_number_is_missing, problems_of_new_desk
from desktop_app.ui.common.fields import Field
from desktop_app.ui.common.labels import label, wrapped_label
from desktop_app.ui.common.layouts import row
from desktop_app.ui.common.printer_choice import PrinterChoice
from desktop_app.ui.setup.devices_step import DevicesStep
from desktop_app.ui.setup.entrance import Entrance
from desktop_app.ui.setup.office_choice import OfficeChoice
from desktop_app.ui.texts.messages import sentence, sentence_of

_LABELS = 170
# Narrow enough for a text of 200 % on a screen of 1366 pixels.
_WIDTH = 640


class WizardPage(Entrance):
    """Asks for the facts of a new desk.

    Signals:
        finished: everything is there; carries the `NewDesk`.
        test_wanted: print a page; carries the settings and the PDF.
        sample_wanted: start with the sample desk instead.
        training_wanted: practise at the training desk instead.
    """

    finished = Signal(object)
    test_wanted = Signal(object, bytes)
    sample_wanted = Signal()
    training_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.card.setFixedWidth(_WIDTH)
        self._step = 0
        self.office = OfficeChoice(_LABELS)
        self._level = label("", "muted")
        # What stands in a field because the office was chosen, and not because somebody typed it.
        self._usual: dict[Field, str] = {}
        self.parent_agency = self._field(self.tr("Agency above"), self.tr("UBND TỈNH PHÚ THỌ"), required=False)
        self.agency = self._field(self.tr("Agency"), self.tr("TRUNG TÂM PHỤC VỤ HÀNH CHÍNH CÔNG"))
        self.code = self._field(self.tr("Identification code"), "H44.18", plain=True)
        self.place = self._field(self.tr("Place before the date"), self.tr("Phú Thọ"))
        self.desk = self._field(self.tr("Name of this desk"), self.tr("Quầy 01"))
        self.number = self._field(self.tr("Desk number"), self.tr("1 to 20, another one at each desk"), plain=True)
        self.officer = self._field(self.tr("Officer's full name"), "")
        self.password = self._field(self.tr("Password"), self.tr("at least 8 characters"))
        self.again = self._field(self.tr("Password again"), "")
        for field in (self.password, self.again):
            field.line.setEchoMode(QLineEdit.EchoMode.Password)
        self.devices = DevicesStep(_LABELS)
        self.devices.test_wanted.connect(self.test_wanted)
        self.devices.scanner.skipped.connect(self._finish)
        self._title, self._hint = label("", "page"), wrapped_label("", "muted")
        self._make = QPushButton()
        self._make.setProperty("primary", True)
        self._make.clicked.connect(self._go_on)
        self._back = QPushButton(self.tr("Back"))
        self._back.clicked.connect(lambda: self.show_step(self._step - 1))
        self._sample = QPushButton(self.tr("Start with the sample desk"))
        self._sample.clicked.connect(self.sample_wanted)
        self._training = QPushButton(self.tr("Practise with ten visitors"))
        self._training.clicked.connect(self.training_wanted)
        self._arrange()

    @property
    def printer(self) -> PrinterChoice:
        """Printer and paper."""
        return self.devices.printer

    def focus(self) -> None:
        """Put the cursor into the first field of the step."""
        firsts = (self.office.focus, self.desk.line.setFocus, self.devices.scanner.field.line.setFocus)
        firsts[self._step]()

    def show_step(self, number: int) -> None:
        """Show a step, counted from 0; what was typed stays."""
        self._step = number
        for place, step in enumerate(self._steps):
            step.setVisible(place == number)
        titles = (self.tr("A new desk"), self.tr("This desk and its administrator"), self.tr("Devices and data"))
        hints = (
            self.tr("These names stand on each receipt."),
            self.tr("The first officer is the administrator, who adds the others."),
            self.tr("Try what is connected now; it can be changed later."),
        )
        counted = self.tr("Step {number} of {all}.").format(number=number + 1, all=len(titles))
        self._title.setText(titles[number])
        self._hint.setText(f"{counted} {hints[number]}")
        is_last = number == len(titles) - 1
        self._make.setText(self.tr("Set the desk up   Enter") if is_last else self.tr("Next   Enter"))
        self._back.setVisible(number > 0)
        for button in (self._training, self._sample):
            button.setVisible(number == 0)

    def show_busy(self, busy: bool) -> None:
        """Say that the desk is being made."""
        for button in (self._make, self._back, self._sample, self._training):
            button.setEnabled(not busy)

    def show_problem(self, text: str) -> None:
        """Say why the desk could not be made; everything typed stays."""
        self.show_busy(False)
        self.notice.show_message(text, "bad")

    def _field(self, name: str, example: str, *, plain: bool = False, required: bool = True) -> Field:
        field = Field(name, plain=plain, label_width=_LABELS, required=required)
        field.line.setPlaceholderText(example)
        return field

    def _fields(self) -> dict[str, Field]:
        return {
            "parent_agency": self.parent_agency,
            "agency": self.agency,
            "agency_code": self.code,
            "place": self.place,
            "desk": self.desk,
            "desk_number": self.number,
            "officer": self.officer,
            "password": self.password,
            "again": self.again,
        }

    def _arrange(self) -> None:
        self.card.body.addWidget(self._title)
        self.card.body.addWidget(self._hint)
        agency, desk = QVBoxLayout(), QVBoxLayout()
        agency.addWidget(self.office)
        fields = list(self._fields().values())
        for field, following in zip(fields, [*fields[1:], None], strict=True):
            body = agency if fields.index(field) < fields.index(self.desk) else desk
            body.addWidget(field)
            if field in {self.place, self.again}:
                field.left.connect(self._go_on)
            elif field is not self.desk and following is not None:
                field.left.connect(following.line.setFocus)
            if following is not None and field is not self.place:
                following.back.connect(field.line.setFocus)
            if field is self.agency:
                body.addWidget(self._indented(self._level))
            elif field is self.code:
                body.addWidget(self._indented(label(self._about_code(), "muted")))
        self.desk.left.connect(self._leave_desk)
        self._connect_office()
        self._show_level()
        self._steps = [self._step_of(agency), self._step_of(desk), self.devices]
        for step in self._steps:
            self.card.body.addWidget(step)
        self.card.body.addSpacing(8)
        self.card.body.addLayout(row(self._make, self._back, None, self._training, self._sample))
        self.show_step(0)

    @staticmethod
    def _step_of(body: QVBoxLayout) -> QWidget:
        body.setContentsMargins(0, 0, 0, 0)
        step = QWidget()
        step.setLayout(body)
        return step

    def _connect_office(self) -> None:
        self.office.named.connect(self._fill_in)
        self.office.left.connect(self._go_to_names)
        self.parent_agency.back.connect(self.office.focus)
        for field in (self.parent_agency, self.agency):
            field.line.textChanged.connect(lambda _text: self._show_level())

    @staticmethod
    def _indented(sentence: QLabel) -> QLabel:
        sentence.setWordWrap(True)
        sentence.setContentsMargins(_LABELS + 8, 0, 0, 0)
        return sentence

    def _about_code(self) -> str:
        return self.tr(
            "The electronic code that the province gave the agency, for example H44.18; dossier codes begin with it."
        )

    def _fill_in(self, names: OfficeNames) -> None:
        """Put the usual names of the chosen office in; what was typed stays."""
        usual = {self.parent_agency: names.parent, self.agency: names.name, self.place: names.place}
        for field, text in usual.items():
            if field.text.strip() in {"", self._usual.get(field, "")}:
                field.set_text(text)
                field.line.setCursorPosition(0)
                field.show_error("")
                self._usual[field] = text

    def _go_to_names(self) -> None:
        """Go to the first field that is still empty."""
        fields = list(self._fields().values())
        next((field for field in fields if not field.text.strip()), fields[0]).line.setFocus()

    def _show_level(self) -> None:
        sentences = {
            Level.COMMUNE: self.tr("This desk receives the procedures of a commune."),
            Level.PROVINCE: self.tr("This desk receives the procedures of a province."),
        }
        level = level_of_office(self.parent_agency.text, self.agency.text)
        text = sentences.get(level, "") if level is not None else ""
        self._level.setText(text)
        self._level.setVisible(bool(text))

    def _leave_desk(self) -> None:
        """Take the desk number from the name ("Quầy 03"); ask for it only where the name has none."""
        number = desk_number_in(self.desk.text)
        if number:
            self.number.set_text(str(number))
        (self.officer if number else self.number).line.setFocus()

    def _new_desk(self) -> NewDesk:
        unit = self.agency.text.strip()
        agency = Agency(
            parent=self.parent_agency.text.strip(),
            name=unit,
            one_stop_unit=", ".join(part for part in (self.desk.text.strip(), unit) if part),
            place=self.place.text.strip(),
            codes=(AgencyCode(self.code.text.strip().upper()),),
            desk=self.desk.text.strip(),
        )
        return NewDesk(agency, self.officer.text, self.password.text, self.devices.settings, self.number.text)

    def _problems(self) -> dict[str, str]:
        """Return what is missing or wrong, a sentence for each field that has it, in the order of the fields."""
        problems = problems_of_new_desk(self._new_desk())
        if desk_number_is_missing(self.desk.text, self.number.text):
            problems.append(RuleViolation("desk_number.range", "desk_number", most=LAST_LONE_SHARE))
        sentences = {problem.field: sentence_of(problem) for problem in reversed(problems)}
        if "password" not in sentences and self.password.text != self.again.text:
            sentences["again"] = sentence("password.differs")
        return {name: sentences[name] for name in self._fields() if name in sentences}

    def _go_on(self) -> None:
        """Go to the next step, or make the desk; stay where something of this step is missing."""
        shown = {name: text for name, text in self._problems().items() if self._step_with(name) <= self._step}
        if self._step == len(self._steps) - 1:
            self._finish()
        elif shown:
            self._show_problems(shown)
        else:
            self.show_step(self._step + 1)
            self.focus()

    def _finish(self) -> None:
        problems = self._problems()
        if problems:
            self._show_problems(problems)
        else:
            self.show_busy(True)
            self.finished.emit(self._new_desk())

    def _show_problems(self, problems: dict[str, str]) -> None:
        fields = self._fields()
        for name, text in problems.items():
            fields[name].show_error(text)
        first = next(iter(problems))
        self.show_step(self._step_with(first))
        fields[first].line.setFocus()

    def _step_with(self, name: str) -> int:
        return int(self._steps[1].isAncestorOf(self._fields()[name]))
