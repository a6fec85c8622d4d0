"""Messages for the answers of the server and for conflicts; part of `messages`."""

from collections.abc import Mapping

from desktop_app.ui.texts.i18n import QT_TRANSLATE_NOOP

_UNKNOWN_HERE = QT_TRANSLATE_NOOP(
    "Messages",
    "The server does not know this desk. Its data stay here and work goes on. Call the administrator: it may have to "
    "be connected anew.",
)
_NOT_TAKEN = QT_TRANSLATE_NOOP(
    "Messages", "The server did not take what was sent. It stays here and is sent again. Call the administrator."
)
_NO_SENSE = QT_TRANSLATE_NOOP(
    "Messages",
    "The server's answer does not fit together, so nothing of it was taken. Work goes on. Call the administrator.",
)
_OLD_PROGRAM = QT_TRANSLATE_NOOP(
    "Messages",
    "Program and server speak different versions. Work goes on here. Ask the administrator which of them to update.",
)
_CLOCK = QT_TRANSLATE_NOOP("Messages", "This computer's clock is wrong. Set date and time right, then sync again.")
_NO_CODE = QT_TRANSLATE_NOOP("Messages", "The server does not know this code. Check each letter, or ask for a new one.")
_UNREADABLE = QT_TRANSLATE_NOOP(
    "Messages", "The server cannot read this entry. It is kept here and there as it is. Call the administrator."
)

SENTENCES: Mapping[str, str] = {
    "server.url": QT_TRANSLATE_NOOP("Messages", "This is no server address. It looks like https://motcua.tinh.gov.vn."),
    "enrolment.code": QT_TRANSLATE_NOOP(
        "Messages", "Type the one-time code that the administrator made for this desk."
    ),
    "enrolment.other_office": QT_TRANSLATE_NOOP(
        "Messages",
        "This code is another office's, and this desk holds dossiers of yours. Ask for a code of your own office.",
    ),
    "enrolment.done": QT_TRANSLATE_NOOP("Messages", "This desk is connected to a server already."),
    "bundle.alone": QT_TRANSLATE_NOOP(
        "Messages", "This needs a server that takes bundles. Connect the desk and sync once, then try again."
    ),
    "bundle.nothing": QT_TRANSLATE_NOOP("Messages", "Nothing waits: the server has everything."),
    "bundle.folder": QT_TRANSLATE_NOOP(
        "Messages", "Nothing could be written there. Check that the stick is in and not full, then choose it again."
    ),
    "bundle.file": QT_TRANSLATE_NOOP(
        "Messages", "This file cannot be read. Check that the stick is in, then try again."
    ),
    "copy.folder": QT_TRANSLATE_NOOP(
        "Messages", "Choose a folder on another disk or share, not where the desk's own data lie."
    ),
    "sync.bundle.unreadable": QT_TRANSLATE_NOOP(
        "Messages", "This is no bundle for this server, or it is damaged. Have it written again at its desk."
    ),
    "sync.bundle.forged": QT_TRANSLATE_NOOP(
        "Messages", "This bundle is not as its desk wrote it. Nothing was taken in. Call the administrator."
    ),
    "sync.bundle.other_office": QT_TRANSLATE_NOOP(
        "Messages", "This bundle belongs to another office. Hand it in at a desk there."
    ),
    "sync.seq_ahead": QT_TRANSLATE_NOOP(
        "Messages", "Entries before this bundle are missing at the server. Hand in the older bundle first."
    ),
    "sync.catalogue.unreadable": QT_TRANSLATE_NOOP(
        "Messages",
        "The procedures that the server gives out cannot be read. The desk keeps those it has. Call the administrator.",
    ),
    "conflict.no_note": QT_TRANSLATE_NOOP("Messages", "Write what came of it, so that the other desks know too."),
    "opened.recovery_code": QT_TRANSLATE_NOOP(
        "Messages",
        "Opened with the recovery code. Set new passwords under Settings, Officers, and print a new code.",
    ),
    "opened.password_reconciled": QT_TRANSLATE_NOOP(
        "Messages",
        "The database is older than this password; it was taken over. Let the administrator check names and rights.",
    ),
    "opened.key_file_restored": QT_TRANSLATE_NOOP(
        "Messages", "The key file was lost or unreadable and was put back from a backup. Check the disk."
    ),
    "doubt.copied": QT_TRANSLATE_NOOP(
        "Messages",
        "This desk's data came from another computer or folder. No code is given until an administrator has decided "
        "which copy goes on.",
    ),
    "doubt.rolled_back": QT_TRANSLATE_NOOP(
        "Messages",
        "These data are older than what was done on this computer. No code is given until an administrator has "
        "decided; check the latest dossiers.",
    ),
    "sync.network": QT_TRANSLATE_NOOP(
        "Messages", "The server does not answer. Work goes on; everything is sent as soon as the network is back."
    ),
    "sync.unanswered": QT_TRANSLATE_NOOP(
        "Messages", "Nobody answers at this address. Check the address and the network, then try again."
    ),
    "sync.busy": QT_TRANSLATE_NOOP("Messages", "The server is busy. Work goes on; the desk tries again by itself."),
    "sync.quota": QT_TRANSLATE_NOOP(
        "Messages",
        "This desk has sent as much today as the server takes from it in one day. The rest is kept here and sent from "
        "tomorrow on. Tell the administrator.",
    ),
    "sync.tls": QT_TRANSLATE_NOOP(
        "Messages",
        "The server's certificate cannot be checked. Check this computer's date and time, then call the administrator.",
    ),
    "sync.clock": _CLOCK,
    "sync.clock_skew": _CLOCK,
    "sync.device_revoked": QT_TRANSLATE_NOOP(
        "Messages",
        "The administrator has withdrawn this desk's right to sync. Its data stay here. Call the administrator.",
    ),
    "sync.device_ended": QT_TRANSLATE_NOOP(
        "Messages",
        "Another copy of this desk has taken its place on the server. Its data stay. Call the administrator.",
    ),
    "sync.replayed": QT_TRANSLATE_NOOP(
        "Messages",
        "Something between the desk and the server sends requests twice. Work goes on; the desk tries again by itself. "
        "Tell the administrator.",
    ),
    "sync.unknown_device": _UNKNOWN_HERE,
    "sync.unknown_key": _UNKNOWN_HERE,
    "sync.unknown_unit": _UNKNOWN_HERE,
    "sync.bad_signature": _UNKNOWN_HERE,
    "sync.wrong_signature": _NOT_TAKEN,
    "sync.unsigned_events": _NOT_TAKEN,
    "sync.server_key": QT_TRANSLATE_NOOP(
        "Messages",
        "The server signs with a key that this desk does not know, so nothing is taken from it. Work goes on. Call the "
        "administrator: they compare the key's fingerprint and confirm it with an update of the catalogue.",
    ),
    "sync.bad_token": _UNKNOWN_HERE,
    "sync.wrong_unit": QT_TRANSLATE_NOOP(
        "Messages", "The server has this desk in another office. Its data stay here. Call the administrator."
    ),
    "sync.protocol_unknown": _OLD_PROGRAM,
    "sync.protocol_too_old": _OLD_PROGRAM,
    "sync.reissue_unproved": QT_TRANSLATE_NOOP(
        "Messages",
        "These data were copied or put back, and the server lets them in only with the administrator's leave. Call the "
        "administrator.",
    ),
    "sync.leasing_closed": QT_TRANSLATE_NOOP(
        "Messages", "The server lends no numbers just now. The desk goes on with its own; tell the administrator."
    ),
    "sync.lease_limit": QT_TRANSLATE_NOOP(
        "Messages", "The server lends this desk no more numbers for now. The desk goes on with those it has."
    ),
    "sync.numbers_exhausted": QT_TRANSLATE_NOOP(
        "Messages",
        "The office has no dossier numbers left. The desk goes on with its own. Call the administrator.",
    ),
    "sync.history_shorter": QT_TRANSLATE_NOOP(
        "Messages",
        "The server knows less than it did before; it was probably put back. Nothing is lost here. Call the "
        "administrator.",
    ),
    "sync.bad_page": _NO_SENSE,
    "sync.bad_answer": _NO_SENSE,
    "sync.bad_batch": _NOT_TAKEN,
    "sync.bad_chain": _NOT_TAKEN,
    "sync.bad_digest": _NOT_TAKEN,
    "sync.bad_request": _NOT_TAKEN,
    "sync.too_large": _NOT_TAKEN,
    "sync.unsigned": _NOT_TAKEN,
    "sync.unknown_encoding": _NOT_TAKEN,
    "sync.http": QT_TRANSLATE_NOOP(
        "Messages",
        "Something else than the server answers at this address. Check the address and the network's sign-in.",
    ),
    "sync.not_found": QT_TRANSLATE_NOOP(
        "Messages", "There is no such server at this address. Check the address, then call the administrator."
    ),
    "sync.bad_code": _NO_CODE,
    "sync.code_unknown": _NO_CODE,
    "sync.code_used": QT_TRANSLATE_NOOP("Messages", "This code was used already. Ask the administrator for a new one."),
    "sync.code_expired": QT_TRANSLATE_NOOP("Messages", "This code is too old. Ask the administrator for a new one."),
    "sync.unexpected": QT_TRANSLATE_NOOP(
        "Messages",
        "The last sync broke off unexpectedly; it is in the log. Work goes on; the desk tries again by itself.",
    ),
    "sync.refused": QT_TRANSLATE_NOOP(
        "Messages",
        "The server refuses for a reason that this version does not know ({reason}). Work goes on. Call the "
        "administrator.",
    ),
    "merge.returned": QT_TRANSLATE_NOOP(
        "Messages",
        "The result was handed back at two desks. The earlier one stands. Ask both officers who has the paper.",
    ),
    "merge.paid": QT_TRANSLATE_NOOP(
        "Messages", "The fee was collected at two desks. Both were kept. Ask both officers, and give one back."
    ),
    "merge.received": QT_TRANSLATE_NOOP(
        "Messages", "This page was received at two desks. The earlier reception stands. Take the later receipt back."
    ),
    "merge.supplement": QT_TRANSLATE_NOOP(
        "Messages",
        "Two desks asked for a supplement without knowing of each other. Both papers are out. Tell the citizen which "
        "holds.",
    ),
    "merge.ended": QT_TRANSLATE_NOOP(
        "Messages",
        "A paper that ends the dossier went out while another desk went on with it. The paper stands. Stop the other "
        "work.",
    ),
    "merge.step": QT_TRANSLATE_NOOP(
        "Messages",
        "Another desk was earlier, so this step no longer fitted and changed nothing. Look at the history; take it "
        "again if need be.",
    ),
    "merge.undo": QT_TRANSLATE_NOOP(
        "Messages",
        "A step was undone after another desk had gone on with the dossier. The step stands. Look at the history and "
        "agree with that desk.",
    ),
    "merge.correction": QT_TRANSLATE_NOOP(
        "Messages",
        "Two desks corrected this in different ways. The earlier correction stands. Correct again if it is wrong.",
    ),
    "line.unreadable": _UNREADABLE,
    "body.unreadable": _UNREADABLE,
    "line.newer": QT_TRANSLATE_NOOP(
        "Messages",
        "This version of the program cannot read an entry of another desk. It is kept as it is. Call the "
        "administrator: the program has to be updated.",
    ),
    "officer.role": QT_TRANSLATE_NOOP(
        "Messages",
        "The server did not take this step: the role that it knows of the officer does not allow it. Let somebody take "
        "the step who may, or ask the administrator to correct the role.",
    ),
    "number.other_office": QT_TRANSLATE_NOOP(
        "Messages",
        "The server did not take this entry: the dossier code belongs to another office. Check the agency code in the "
        "settings and call the administrator.",
    ),
    "event.unproved": QT_TRANSLATE_NOOP(
        "Messages",
        "Nobody signed this entry as the desk whose name it bears, so it does not count here. Call the administrator: "
        "somebody may have used that desk's name.",
    ),
    "event.not_ours": QT_TRANSLATE_NOOP(
        "Messages",
        "This entry came from the server in the name of this desk, which never made it. Check the dossier and call the "
        "administrator at once: somebody may have copied this desk's data or used its name.",
    ),
    "dossier.unshown": QT_TRANSLATE_NOOP(
        "Messages",
        "This desk cannot show the dossier: what another desk entered does not fit together. It is kept as it is. Call "
        "the administrator.",
    ),
    "conflict.unknown": QT_TRANSLATE_NOOP(
        "Messages",
        "The server set this aside for a reason that this version does not know ({reason}). It is kept. Call the "
        "administrator.",
    ),
}
