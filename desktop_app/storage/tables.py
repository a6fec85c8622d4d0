"""The tables of the local file. A change here needs a migration; a test compares the two."""

from sqlalchemy import Column, ForeignKey, Index, Integer, LargeBinary, MetaData, Table, Text, UniqueConstraint, text

from desktop_app.storage.types import Day, Moment, UuidColumn

metadata = MetaData()

setting = Table(
    "setting",
    metadata,
    Column("key", Text, primary_key=True),
    Column("value", Text, nullable=False),
    sqlite_strict=True,
)

audit_log = Table(
    "audit_log",
    metadata,
    Column("seq", Integer, primary_key=True),
    Column("at", Moment, nullable=False),
    Column("officer_id", UuidColumn, nullable=False),
    Column("officer_name", Text, nullable=False),
    Column("kind", Text, nullable=False),
    Column("detail", Text, nullable=False),
    Column("dossier_id", UuidColumn),
    Column("hash", LargeBinary, nullable=False, server_default=text("x''")),
    sqlite_strict=True,
)
Index("ix_audit_log_kind", audit_log.c.kind)
Index("ix_audit_log_at", audit_log.c.at)
Index("ix_audit_log_dossier", audit_log.c.dossier_id, sqlite_where=audit_log.c.dossier_id.is_not(None))

officer = Table(
    "officer",
    metadata,
    Column("id", UuidColumn, primary_key=True),
    Column("name", Text, nullable=False),
    Column("role", Text, nullable=False),
    Column("password_hash", Text, nullable=False),
    Column("active", Integer, nullable=False, server_default="1"),
    Column("phone", Text, nullable=False, server_default=""),
    Column("must_change", Integer, nullable=False, server_default="0"),
    sqlite_strict=True,
)

# Roles and accesses as administrators signed them; see `desktop_app.domain.people.register`.
officer_register = Table(
    "officer_register",
    metadata,
    Column("seq", Integer, primary_key=True),
    Column("content", LargeBinary, nullable=False),
    Column("signer", Text, nullable=False),
    Column("signature", LargeBinary, nullable=False),
    sqlite_strict=True,
)

person = Table(
    "person",
    metadata,
    Column("seq", Integer, primary_key=True),
    Column("id", UuidColumn, nullable=False, unique=True),
    Column("kind", Text, nullable=False),
    Column("name", Text, nullable=False),
    Column("name_folded", Text, nullable=False),
    Column("number", Text, nullable=False),
    Column("tax_code", Text, nullable=False),
    Column("birth_date", Day),
    Column("sex", Text),
    Column("address", Text, nullable=False),
    Column("phone", Text, nullable=False),
    Column("email", Text, nullable=False),
    Column("old_number", Text, nullable=False),
    Column("card_issued_on", Day),
    Column("updated_at", Moment, nullable=False),
    # The year of birth where nothing more is known; a second telephone number; who has no personal number.
    Column("birth_year", Integer),
    Column("other_phone", Text, nullable=False, server_default=""),
    Column("passport", Text, nullable=False, server_default=""),
    # Since when the data is stored and not used, on the person's request.
    Column("restricted_at", Moment),
    sqlite_strict=True,
)
Index("ix_person_restricted", person.c.restricted_at, sqlite_where=text("restricted_at IS NOT NULL"))
Index("ux_person_number", person.c.number, unique=True, sqlite_where=text("number <> ''"))
Index("ux_person_tax_code", person.c.tax_code, unique=True, sqlite_where=text("tax_code <> ''"))
Index("ix_person_phone", person.c.phone, sqlite_where=text("phone <> ''"))
Index("ix_person_name_birth", person.c.name_folded, person.c.birth_date)
Index("ix_person_other_phone", person.c.other_phone, sqlite_where=text("other_phone <> ''"))
Index("ix_person_passport", person.c.passport, sqlite_where=text("passport <> ''"))
Index("ix_person_old_number", person.c.old_number, sqlite_where=text("old_number <> ''"))
# For the last digits of a number: the newest first, and the number itself, so that no row is read in vain.
Index(
    "ix_person_number_end", text("substr(number, -3)"), person.c.seq, person.c.number, sqlite_where=text("number <> ''")
)
Index(
    "ix_person_phone_end",
    text("substr(phone, -3)"),
    person.c.seq,
    person.c.phone,
    sqlite_where=text("phone <> ''"),
)
Index(
    "ix_person_other_phone_end",
    text("substr(other_phone, -3)"),
    person.c.seq,
    person.c.other_phone,
    sqlite_where=text("other_phone <> ''"),
)

dossier = Table(
    "dossier",
    metadata,
    Column("seq", Integer, primary_key=True),
    Column("id", UuidColumn, nullable=False, unique=True),
    Column("code", Text, nullable=False),
    Column("short_code", Text, nullable=False),
    Column("owner_seq", Integer, ForeignKey("person.seq"), nullable=False),
    Column("submitter_seq", Integer, ForeignKey("person.seq")),
    Column("owner_name", Text, nullable=False),
    Column("procedure_id", Text, nullable=False),
    Column("procedure_code", Text, nullable=False),
    Column("procedure_name", Text, nullable=False),
    Column("procedure_field", Text, nullable=False),
    Column("deciding_unit", Text, nullable=False),
    Column("received_at", Moment, nullable=False),
    Column("due_at", Moment, nullable=False),
    Column("status", Integer, nullable=False),
    Column("channel", Integer, nullable=False),
    Column("officer_id", UuidColumn, ForeignKey("officer.id"), nullable=False),
    Column("book", Integer, nullable=False),
    Column("entry", Integer, nullable=False),
    Column("form_set", Text, nullable=False),
    Column("rule_set", Text, nullable=False),
    Column("calendar_version", Text, nullable=False),
    # Computed from the events, for lists and reports.
    Column("first_due_at", Moment, nullable=False, server_default="0"),
    Column("due_changed_at", Moment),
    Column("ended_at", Moment),
    Column("outcome", Text, nullable=False, server_default=""),
    Column("returned_at", Moment),
    Column("satisfaction", Integer),
    Column("supplements", Integer, nullable=False, server_default="0"),
    Column("waiting_since", Moment),
    Column("extended_at", Moment),
    Column("holder", Text, nullable=False, server_default=""),
    Column("return_method", Text, nullable=False, server_default="desk"),
    Column("sets", Integer, nullable=False, server_default="1"),
    Column("online_level", Integer, nullable=False, server_default="0"),
    Column("non_territorial", Integer, nullable=False, server_default="0"),
    Column("payment", Text, nullable=False, server_default=""),
    Column("paid_at", Moment),
    # The device that received the dossier, empty for this desk. Ledger numbers are unique per device; two devices may
    # have the same dossier code until the server reassigns one of them.
    Column("origin", LargeBinary, nullable=False, server_default=text("x''")),
    # Whether the limit begins only when the competent agency has received the dossier.
    Column("awaits_agency", Integer, nullable=False, server_default="0"),
    # The newest step that the citizen was not told of.
    Column("owed_since", Moment),
    # The earliest day on which a unit that was asked, or one of several agencies, has to be done.
    Column("deadline_at", Moment),
    # Until when what was paid online has to be with the budget; empty once it is there.
    Column("budget_by", Moment),
    Column("refunded_at", Moment),
    # From when the result could be collected; since when the electronic one beside it waits to be delivered.
    Column("collect_from", Moment),
    Column("deliver_since", Moment),
    # An error in the result that is not corrected yet, and until when it has to be.
    Column("error_at", Moment),
    Column("correction_due", Moment),
    # When the dossier was reported lost or damaged; empty once there is a result.
    Column("incident_at", Moment),
    # The step of the internal process that is under way: its place, its working time, and since when.
    Column("step_number", Integer, nullable=False, server_default="0"),
    Column("step_minutes", Integer, nullable=False, server_default="0"),
    Column("step_work", Text, nullable=False, server_default=""),
    Column("step_who", Text, nullable=False, server_default=""),
    Column("step_since", Moment),
    # When its people were taken out of the row, because its retention was over.
    Column("destroyed_at", Moment),
    UniqueConstraint("origin", "book", "entry"),
    UniqueConstraint("origin", "code"),
    sqlite_strict=True,
)
Index("ix_dossier_code", dossier.c.code)
Index("ix_dossier_short_code", dossier.c.short_code)
Index("ix_dossier_code_end", text("substr(short_code, -4)"), dossier.c.seq, dossier.c.short_code)
Index("ix_dossier_owner", dossier.c.owner_seq)
Index("ix_dossier_submitter", dossier.c.submitter_seq, sqlite_where=text("submitter_seq IS NOT NULL"))
Index("ix_dossier_received", dossier.c.received_at)
# SQLite reads the row for each column that the index lacks, the condition's own included.
Index(
    "ix_dossier_open_due",
    dossier.c.due_at,
    dossier.c.status,
    dossier.c.ended_at,
    sqlite_where=text("ended_at IS NULL"),
)
AT_DESK = text("ended_at IS NULL AND holder = '' AND status IN (2, 4)")
"""Whether a dossier is undecided and was not handed over to a division: SQLite uses the index for these very words."""
Index(
    "ix_dossier_at_desk",
    dossier.c.rule_set,
    dossier.c.non_territorial,
    dossier.c.received_at,
    dossier.c.ended_at,
    dossier.c.holder,
    dossier.c.status,
    sqlite_where=AT_DESK,
)
Index("ix_dossier_ended", dossier.c.ended_at, dossier.c.received_at)
UNSETTLED = text(
    "(ended_at IS NOT NULL AND (supplements > 1"
    " OR ended_at < max(received_at, coalesce(due_changed_at, 0), coalesce(extended_at, 0))))"
)
"""Whether an ended dossier's facts still depend on the end of the period that asks for them: reports read its row."""
Index("ix_dossier_unsettled", dossier.c.ended_at, sqlite_where=UNSETTLED)
Index(
    "ix_dossier_returned",
    dossier.c.returned_at,
    dossier.c.return_method,
    dossier.c.satisfaction,
    sqlite_where=text("returned_at IS NOT NULL"),
)
Index("ix_dossier_uncollected", dossier.c.ended_at, sqlite_where=text("status = 9"))

Index("ix_dossier_awaits_agency", dossier.c.received_at, sqlite_where=text("awaits_agency = 1"))
Index("ix_dossier_owed_since", dossier.c.owed_since, sqlite_where=text("owed_since IS NOT NULL"))
Index("ix_dossier_deadline_at", dossier.c.deadline_at, sqlite_where=text("deadline_at IS NOT NULL"))
Index("ix_dossier_budget_by", dossier.c.budget_by, sqlite_where=text("budget_by IS NOT NULL"))
Index("ix_dossier_refunded_at", dossier.c.refunded_at, sqlite_where=text("refunded_at IS NOT NULL"))
Index("ix_dossier_deliver_since", dossier.c.deliver_since, sqlite_where=text("deliver_since IS NOT NULL"))
Index("ix_dossier_error_at", dossier.c.error_at, sqlite_where=text("error_at IS NOT NULL"))
Index("ix_dossier_step_since", dossier.c.step_since, sqlite_where=text("step_since IS NOT NULL"))
Index("ix_dossier_incident_at", dossier.c.incident_at, sqlite_where=text("incident_at IS NOT NULL"))
Index("ix_dossier_paid", dossier.c.paid_at, dossier.c.payment, sqlite_where=text("paid_at IS NOT NULL"))

# What the lines of reports are grouped by.
count_group = Table(
    "count_group",
    metadata,
    Column("group_id", Integer, primary_key=True),
    Column("procedure_field", Text, nullable=False),
    Column("procedure_name", Text, nullable=False),
    Column("channel", Integer, nullable=False),
    Column("online_level", Integer, nullable=False),
    Column("non_territorial", Integer, nullable=False),
    UniqueConstraint("procedure_field", "procedure_name", "channel", "online_level", "non_territorial"),
    sqlite_strict=True,
)

# How many dossiers were received, ended, paid or returned in a month (of Việt Nam's time, counted from the year 0), by
# the facts that reports ask for. Triggers on the table of dossiers keep it (migration 0009).
monthly_count = Table(
    "monthly_count",
    metadata,
    Column("month", Integer, primary_key=True),
    Column("flow", Text, primary_key=True),
    Column("group_id", Integer, ForeignKey("count_group.group_id"), primary_key=True),
    Column("settled", Integer, primary_key=True),
    Column("ended_after_due", Integer, primary_key=True),
    Column("ended_before_due_day", Integer, primary_key=True),
    Column("apologised", Integer, primary_key=True),
    Column("outcome", Text, primary_key=True),
    Column("payment", Text, primary_key=True),
    Column("return_method", Text, primary_key=True),
    Column("satisfaction", Integer, primary_key=True),
    Column("dossiers", Integer, nullable=False),
    sqlite_strict=True,
    sqlite_with_rowid=False,
)

dossier_appointment = Table(
    "dossier_appointment",
    metadata,
    Column("dossier_seq", Integer, ForeignKey("dossier.seq"), primary_key=True),
    Column("set_at", Moment, primary_key=True),
    Column("due_at", Moment, nullable=False),
    sqlite_strict=True,
    sqlite_with_rowid=False,
)

dossier_consultation = Table(
    "dossier_consultation",
    metadata,
    Column("dossier_seq", Integer, ForeignKey("dossier.seq"), primary_key=True),
    Column("request", UuidColumn, primary_key=True),
    Column("unit", Text, nullable=False),
    Column("asked_at", Moment, nullable=False),
    Column("answer_by", Moment, nullable=False),
    Column("answered_at", Moment),
    Column("silent", Integer, nullable=False),
    sqlite_strict=True,
    sqlite_with_rowid=False,
)
Index("ix_dossier_consultation_asked", dossier_consultation.c.asked_at)

dossier_wait = Table(
    "dossier_wait",
    metadata,
    Column("dossier_seq", Integer, ForeignKey("dossier.seq"), primary_key=True),
    Column("since", Moment, primary_key=True),
    Column("until", Moment),
    Column("stage", Text, nullable=False),
    Column("override", Text, nullable=False),
    # The last day that the request named.
    Column("last_day", Day),
    sqlite_strict=True,
    sqlite_with_rowid=False,
)

intake = Table(
    "intake",
    metadata,
    Column("seq", Integer, primary_key=True),
    Column("id", UuidColumn, nullable=False, unique=True),
    Column("code", Text, nullable=False, unique=True),
    Column("owner_seq", Integer, ForeignKey("person.seq"), nullable=False),
    Column("submitter_seq", Integer, ForeignKey("person.seq")),
    Column("owner_name", Text, nullable=False),
    Column("procedure_id", Text, nullable=False),
    Column("procedure_name", Text, nullable=False),
    Column("procedure_field", Text, nullable=False),
    Column("channel", Integer, nullable=False),
    Column("status", Integer, nullable=False),
    Column("asked_at", Moment, nullable=False),
    Column("ended_at", Moment),
    Column("body", Text, nullable=False),
    # When a dossier arrived that nobody brought to the desk, or was complete again; NULL for a page of the counter.
    Column("arrived_at", Moment),
    # When the portal answered the applicant.
    Column("replied_at", Moment),
    # Since when it waits for what was asked for.
    Column("waits_since", Moment),
    # When this desk told its officer; empty again after another arrival.
    Column("alerted_at", Moment),
    Column("post_number", Text, nullable=False, server_default=""),
    # Since when the applicant has to be told of a request or a refusal before reception.
    Column("owed_since", Moment),
    # The office that sent it electronically, as JSON; empty for any other.
    Column("origin", Text, nullable=False, server_default=""),
    sqlite_strict=True,
)
Index("ix_intake_owner", intake.c.owner_seq)
Index("ix_intake_submitter", intake.c.submitter_seq, sqlite_where=text("submitter_seq IS NOT NULL"))
Index("ix_intake_open", intake.c.asked_at, sqlite_where=text("ended_at IS NULL"))
Index("ix_intake_owed", intake.c.owed_since, sqlite_where=text("owed_since IS NOT NULL"))
Index("ix_intake_turned_away", intake.c.ended_at, sqlite_where=text("status = 3"))

dossier_event = Table(
    "dossier_event",
    metadata,
    Column("seq", Integer, primary_key=True),
    Column("event_id", UuidColumn, nullable=False, unique=True),
    # A dossier, or an intake that is not received yet.
    Column("dossier_id", UuidColumn, nullable=False),
    Column("kind", Text, nullable=False),
    Column("line", LargeBinary, nullable=False),
    Column("hash", LargeBinary, nullable=False),
    # The device that created the event; NULL for this installation, under any of its identities.
    Column("origin", UuidColumn),
    # Sequence number and chained hash of this device's events; set when they are chained for sending.
    Column("device_seq", Integer),
    Column("device_hash", LargeBinary),
    # Sequence number in the office's feed.
    Column("feed_seq", Integer),
    Column("effect", Text, nullable=False, server_default=""),
    Column("effect_code", Text, nullable=False, server_default=""),
    # What proves whose event it is (`sync/provenance.py`); NULL for this desk's own, and for what came
    # from a server of before.
    Column("proof", LargeBinary),
    sqlite_strict=True,
)
Index(
    "ux_dossier_event_device_seq",
    dossier_event.c.device_seq,
    unique=True,
    sqlite_where=text("device_seq IS NOT NULL"),
)
Index("ux_dossier_event_feed_seq", dossier_event.c.feed_seq, unique=True, sqlite_where=text("feed_seq IS NOT NULL"))
Index("ix_dossier_event_own", dossier_event.c.seq, sqlite_where=text("origin IS NULL"))
Index(
    "ix_dossier_event_unsent",
    dossier_event.c.seq,
    sqlite_where=text("origin IS NULL AND device_seq IS NULL AND feed_seq IS NULL"),
)
Index("ix_dossier_event_owed", dossier_event.c.seq, sqlite_where=text("origin IS NOT NULL AND feed_seq IS NULL"))
Index("ix_dossier_event_effect", dossier_event.c.seq, sqlite_where=text("effect IN ('conflict', 'set_aside')"))
Index("ix_dossier_event_dossier", dossier_event.c.dossier_id, dossier_event.c.seq)

number_block = Table(
    "number_block",
    metadata,
    Column("request_id", UuidColumn, primary_key=True),
    Column("scheme", Text, nullable=False),
    Column("first", Integer, nullable=False),
    Column("last", Integer, nullable=False),
    Column("next", Integer, nullable=False),
    Column("closed", Integer, nullable=False, server_default="0"),
    sqlite_strict=True,
)

dossier_alias = Table(
    "dossier_alias",
    metadata,
    Column("code", Text, primary_key=True),
    Column("dossier_id", UuidColumn, primary_key=True),
    Column("since", Moment, nullable=False),
    sqlite_strict=True,
    sqlite_with_rowid=False,
)

number_range = Table(
    "number_range",
    metadata,
    Column("pattern", Text, primary_key=True),
    Column("first", Integer, nullable=False),
    Column("last", Integer, nullable=False),
    sqlite_strict=True,
)

number_counter = Table(
    "number_counter",
    metadata,
    Column("pattern", Text, primary_key=True),
    Column("period", Text, primary_key=True),
    Column("taken", Integer, nullable=False),
    sqlite_strict=True,
    sqlite_with_rowid=False,
)

draft = Table(
    "draft",
    metadata,
    Column("id", UuidColumn, primary_key=True),
    Column("officer_id", UuidColumn, ForeignKey("officer.id"), nullable=False),
    Column("saved_at", Moment, nullable=False),
    Column("body", Text, nullable=False),
    sqlite_strict=True,
)

print_job = Table(
    "print_job",
    metadata,
    Column("seq", Integer, primary_key=True),
    Column("id", UuidColumn, nullable=False, unique=True),
    Column("dossier_id", UuidColumn, nullable=False),
    Column("officer_id", UuidColumn, ForeignKey("officer.id"), nullable=False),
    Column("form", Text, nullable=False),
    Column("reprint", Integer, nullable=False),
    Column("printer", Text, nullable=False),
    Column("state", Text, nullable=False),
    Column("reason", Text, nullable=False),
    Column("queue_id", Text, nullable=False),
    Column("created_at", Moment, nullable=False),
    Column("changed_at", Moment, nullable=False),
    # Pages that were drawn before they came into the spool, until they are printed or dropped.
    Column("title", Text, nullable=False, server_default=""),
    Column("sheet", Text, nullable=False, server_default=""),
    Column("pages", LargeBinary),
    # Why it was printed again.
    Column("why", Text, nullable=False, server_default=""),
    # Since when it counts no more, why, in whose words, and by whom; nobody for a receipt that was replaced.
    Column("voided_at", Moment),
    Column("void_kind", Text, nullable=False, server_default=""),
    Column("void_reason", Text, nullable=False, server_default=""),
    Column("voided_by", UuidColumn, ForeignKey("officer.id")),
    sqlite_strict=True,
)
Index("ix_print_job_created", print_job.c.created_at)
Index("ix_print_job_voided", print_job.c.voided_at, sqlite_where=text("voided_at IS NOT NULL"))
Index("ix_print_job_open", print_job.c.seq, sqlite_where=text("state NOT IN ('printed', 'dropped')"))
Index("ix_print_job_dossier", print_job.c.dossier_id)

# Numbers that were given to slips for an outage, printed in advance, and what became of each.
outage_slip = Table(
    "outage_slip",
    metadata,
    Column("code", Text, primary_key=True),
    Column("printed_at", Moment, nullable=False),
    Column("officer_id", UuidColumn, ForeignKey("officer.id"), nullable=False),
    Column("dossier_id", UuidColumn),
    Column("entered_at", Moment),
    Column("voided_at", Moment),
    Column("void_reason", Text, nullable=False, server_default=""),
    Column("voided_by", UuidColumn, ForeignKey("officer.id")),
    sqlite_strict=True,
)

# Messages to citizens on their way to a carrier; the events of the dossiers say what was sent.
message = Table(
    "message",
    metadata,
    Column("seq", Integer, primary_key=True),
    Column("id", UuidColumn, nullable=False, unique=True),
    Column("dossier_id", UuidColumn, nullable=False),
    # The event that made the notice owed: with the channel the key by which a carrier accepts it once.
    Column("about", UuidColumn, nullable=False),
    Column("step", Text, nullable=False),
    Column("channel", Text, nullable=False),
    Column("address", Text, nullable=False),
    Column("subject", Text, nullable=False),
    Column("text", Text, nullable=False),
    Column("state", Text, nullable=False),
    Column("tries", Integer, nullable=False, server_default="0"),
    Column("reason", Text, nullable=False, server_default=""),
    Column("queued_at", Moment, nullable=False),
    Column("next_at", Moment, nullable=False),
    Column("changed_at", Moment, nullable=False),
    UniqueConstraint("about", "channel"),
    sqlite_strict=True,
)
Index("ix_message_due", message.c.next_at, sqlite_where=text("state IN ('queued', 'sending', 'accepted')"))
Index("ix_message_dossier", message.c.dossier_id)

calendar_day = Table(
    "calendar_day",
    metadata,
    Column("day", Day, primary_key=True),
    Column("kind", Text, nullable=False),
    Column("name", Text, nullable=False),
    Column("basis", Text, nullable=False),
    Column("confirmed", Integer, nullable=False),
    sqlite_strict=True,
)

form_wording = Table(
    "form_wording",
    metadata,
    Column("seq", Integer, primary_key=True),
    Column("id", UuidColumn, nullable=False, unique=True),
    Column("form_set", Text, nullable=False),
    Column("form", Text, nullable=False),
    Column("key", Text, nullable=False),
    Column("text", Text, nullable=False),
    Column("confirmed", Integer, nullable=False),
    Column("effective_from", Day, nullable=False),
    Column("made_at", Moment, nullable=False),
    Column("officer_id", UuidColumn, ForeignKey("officer.id"), nullable=False),
    Column("takes_back", UuidColumn, ForeignKey("form_wording.id")),
    sqlite_strict=True,
)
Index("ix_form_wording_place", form_wording.c.form_set, form_wording.c.form, form_wording.c.key)
Index(
    "ux_form_wording_takes_back",
    form_wording.c.takes_back,
    unique=True,
    sqlite_where=text("takes_back IS NOT NULL"),
)

# What was imported into the catalogue or answered at the desk; triggers keep entries from being changed or deleted.
catalogue_import = Table(
    "catalogue_import",
    metadata,
    Column("seq", Integer, primary_key=True),
    Column("id", UuidColumn, nullable=False, unique=True),
    Column("layer", Text, nullable=False),
    Column("office", Text, nullable=False),
    Column("layout", Text, nullable=False),
    Column("file_name", Text, nullable=False),
    Column("file_sha256", Text, nullable=False),
    Column("decision", Text, nullable=False),
    Column("decision_date", Day),
    Column("officer_id", UuidColumn, ForeignKey("officer.id"), nullable=False),
    Column("officer_name", Text, nullable=False),
    Column("made_at", Moment, nullable=False),
    Column("undone_at", Moment),
    Column("undone_by", Text, nullable=False, server_default=""),
    sqlite_strict=True,
)

catalogue_entry = Table(
    "catalogue_entry",
    metadata,
    Column("seq", Integer, primary_key=True),
    Column("id", UuidColumn, nullable=False, unique=True),
    Column("import_id", UuidColumn, ForeignKey("catalogue_import.id"), nullable=False),
    Column("code", Text, nullable=False),
    # The stated values as JSON.
    Column("content", Text, nullable=False),
    Column("decision", Text, nullable=False),
    Column("decision_date", Day),
    Column("effective_from", Day, nullable=False),
    Column("effective_to", Day),
    Column("is_verified", Integer, nullable=False),
    sqlite_strict=True,
)
Index("ix_catalogue_entry_code", catalogue_entry.c.code)
Index("ix_catalogue_entry_import", catalogue_entry.c.import_id)

# One import of a list of restrictions. It counts from its beginning, when all of its rows are there, to its end.
restriction_list = Table(
    "restriction_list",
    metadata,
    Column("seq", Integer, primary_key=True),
    Column("id", UuidColumn, nullable=False, unique=True),
    Column("name", Text, nullable=False),
    Column("file_name", Text, nullable=False),
    Column("file_sha256", Text, nullable=False),
    Column("rows", Integer, nullable=False),
    Column("officer_id", UuidColumn, ForeignKey("officer.id"), nullable=False),
    Column("officer_name", Text, nullable=False),
    Column("made_at", Moment, nullable=False),
    Column("began_at", Moment),
    Column("ended_at", Moment),
    Column("ended_by", Text, nullable=False, server_default=""),
    sqlite_strict=True,
)

restriction = Table(
    "restriction",
    metadata,
    Column("seq", Integer, primary_key=True),
    Column("list_seq", Integer, ForeignKey("restriction_list.seq"), nullable=False),
    Column("kind", Text, nullable=False),
    Column("subject", Text, nullable=False),
    Column("source", Text, nullable=False),
    Column("document_number", Text, nullable=False),
    Column("document_day", Day),
    Column("number_key", Text, nullable=False),
    Column("name_key", Text, nullable=False),
    Column("commune", Text, nullable=False),
    Column("birth_date", Day),
    Column("valid_from", Day),
    Column("valid_to", Day),
    Column("note", Text, nullable=False),
    sqlite_strict=True,
)
Index("ix_restriction_number", restriction.c.number_key, sqlite_where=text("number_key <> ''"))
Index("ix_restriction_name", restriction.c.name_key, sqlite_where=text("name_key <> ''"))
Index("ix_restriction_list", restriction.c.list_seq)
# Blank forms of procedures. Rows are added; only the last day is written later.
form_content = Table(
    "form_content",
    metadata,
    Column("sha256", Text, primary_key=True, nullable=False),
    Column("content", LargeBinary, nullable=False),
    sqlite_strict=True,
)

form_file = Table(
    "form_file",
    metadata,
    Column("seq", Integer, primary_key=True),
    Column("id", UuidColumn, nullable=False, unique=True),
    Column("code", Text, nullable=False),
    Column("document", Text, nullable=False),
    Column("name", Text, nullable=False),
    Column("kind", Text, nullable=False),
    Column("size", Integer, nullable=False),
    Column("sha256", Text, ForeignKey("form_content.sha256"), nullable=False),
    Column("source", Text, nullable=False),
    Column("effective_from", Day, nullable=False),
    Column("effective_to", Day),
    Column("officer_id", UuidColumn, ForeignKey("officer.id"), nullable=False),
    Column("officer_name", Text, nullable=False),
    Column("added_at", Moment, nullable=False),
    sqlite_strict=True,
)
Index("ix_form_file_code", form_file.c.code)

# Keys that sign papers, as servers certified them; certificates are added and renewed, never removed.
paper_certificate = Table(
    "paper_certificate",
    metadata,
    Column("public_key", Text, primary_key=True),
    Column("key_id", Text, nullable=False),
    Column("office", Text, nullable=False),
    Column("valid_until", Day, nullable=False),
    Column("is_revoked", Integer, nullable=False),
    Column("signature", Text, nullable=False),
    # The public key of the server that made it.
    Column("server_key", Text, nullable=False),
    sqlite_strict=True,
)
Index("ix_paper_certificate_key_id", paper_certificate.c.key_id)

# Requests of people about their own data, and incidents with personal data.
data_request = Table(
    "data_request",
    metadata,
    Column("seq", Integer, primary_key=True),
    Column("id", UuidColumn, nullable=False, unique=True),
    Column("number", Integer, nullable=False),
    # The person's record; it may be gone since.
    Column("person_id", UuidColumn, nullable=False),
    Column("name", Text, nullable=False),
    Column("kind", Text, nullable=False),
    Column("content", Text, nullable=False),
    Column("received_on", Day, nullable=False),
    Column("reply_by", Day, nullable=False),
    Column("due_on", Day, nullable=False),
    Column("taken_by", Text, nullable=False),
    Column("told_at", Moment),
    Column("answered_at", Moment),
    Column("decision", Text, nullable=False, server_default=""),
    Column("answer", Text, nullable=False, server_default=""),
    Column("answered_by", Text, nullable=False, server_default=""),
    sqlite_strict=True,
)
Index("ix_data_request_open", data_request.c.due_on, sqlite_where=text("answered_at IS NULL"))
Index("ix_data_request_person", data_request.c.person_id)

data_incident = Table(
    "data_incident",
    metadata,
    Column("seq", Integer, primary_key=True),
    Column("id", UuidColumn, nullable=False, unique=True),
    Column("number", Integer, nullable=False),
    Column("kind", Text, nullable=False),
    Column("found_at", Moment, nullable=False),
    Column("data", Text, nullable=False),
    Column("people", Integer, nullable=False),
    Column("description", Text, nullable=False),
    Column("measures", Text, nullable=False),
    Column("telling", Text, nullable=False),
    Column("notice_by", Moment, nullable=False),
    Column("recorded_by", Text, nullable=False),
    Column("authority_told_at", Moment),
    Column("people_told_at", Moment),
    Column("closed_at", Moment),
    Column("outcome", Text, nullable=False, server_default=""),
    Column("closed_by", Text, nullable=False, server_default=""),
    sqlite_strict=True,
)
Index("ix_data_incident_open", data_incident.c.notice_by, sqlite_where=text("closed_at IS NULL"))
