"""The message for each code of a rule, the storage, the printer or the server."""

from desktop_app.domain.errors import Problem
from desktop_app.ui.texts.duty_messages import SENTENCES as DUTY_SENTENCES
from desktop_app.ui.texts.i18n import QT_TRANSLATE_NOOP, translate
from desktop_app.ui.texts.import_messages import SENTENCES as IMPORT_SENTENCES
from desktop_app.ui.texts.privacy_messages import SENTENCES as PRIVACY_SENTENCES
from desktop_app.ui.texts.restriction_messages import SENTENCES as RESTRICTION_SENTENCES
from desktop_app.ui.texts.sync_messages import SENTENCES as SYNC_SENTENCES
from desktop_app.ui.texts.updates import SENTENCES as UPDATE_SENTENCES

_CONTEXT = "Messages"

# The sentences stand here in English; Qt Linguist's files hold them in the officer's language.
_SENTENCES = {
    "card.field_count": QT_TRANSLATE_NOOP(
        "Messages",
        "This is not a whole identity card text. Scan the card again, or correct what was read in the line above and "
        "press Enter.",
    ),
    "card.garbled": QT_TRANSLATE_NOOP(
        "Messages",
        "The letters were changed on the way. Scan again with the Vietnamese input method off, or correct what was "
        "read in the line above and press Enter.",
    ),
    "card.letters_lost": QT_TRANSLATE_NOOP(
        "Messages", "The card's name came with letters missing. Turn the input method off, then scan again."
    ),
    "card.birth_date": QT_TRANSLATE_NOOP("Messages", "The card's birth date could not be read. Scan the card again."),
    "card.issued_on": QT_TRANSLATE_NOOP("Messages", "The card's date of issue could not be read. Scan the card again."),
    "card.sex": QT_TRANSLATE_NOOP("Messages", "The card's sex could not be read. Scan the card again."),
    "card.name": QT_TRANSLATE_NOOP("Messages", "The card's name could not be read. Scan the card again."),
    "card.old_number": QT_TRANSLATE_NOOP("Messages", "The card was misread. Scan the card again."),
    "number.not_digits": QT_TRANSLATE_NOOP(
        "Messages", "Type 12 digits, the 9 digits of a former card, or a passport number."
    ),
    "number.digit_count": QT_TRANSLATE_NOOP("Messages", "The ID number has 12 digits; there are {found} here."),
    "number.century": QT_TRANSLATE_NOOP("Messages", "The 4th digit of the ID number is impossible. Check the number."),
    "number.birth_year": QT_TRANSLATE_NOOP(
        "Messages", "The ID number says born in {number_year}, the birth date says {year}. Check both."
    ),
    "number.sex": QT_TRANSLATE_NOOP("Messages", "The ID number's 4th digit does not fit the sex. Check both."),
    "birth.future": QT_TRANSLATE_NOOP("Messages", "The birth date lies in the future. Check day, month and year."),
    "birth.too_old": QT_TRANSLATE_NOOP("Messages", "The birth date lies before {oldest}. Check the year."),
    "date.incomplete": QT_TRANSLATE_NOOP("Messages", "Type day, month and year with four digits: 15/08/2026."),
    "date.unclear": QT_TRANSLATE_NOOP("Messages", "Type a day like 15/8, 15/08/2026, hôm nay, -7 or thứ hai."),
    "birth.incomplete": QT_TRANSLATE_NOOP(
        "Messages", "Type day, month and year of birth like 14/03/1990, or the year alone."
    ),
    "date.impossible": QT_TRANSLATE_NOOP("Messages", "There is no such day. Check day and month."),
    "phone.no_area": QT_TRANSLATE_NOOP("Messages", "A landline needs its area code before the number: 0210 3846 647."),
    "phone.too_many": QT_TRANSLATE_NOOP("Messages", "Two telephone numbers at most: remove the others."),
    "phone.letters": QT_TRANSLATE_NOOP("Messages", "A telephone number has digits only."),
    "phone.too_short": QT_TRANSLATE_NOOP("Messages", "{missing} digits are missing: a mobile number has 10 digits."),
    "phone.too_long": QT_TRANSLATE_NOOP("Messages", "{extra} digits too many: a mobile number has 10 digits."),
    "phone.prefix": QT_TRANSLATE_NOOP(
        "Messages", "No network has numbers that begin like this. Check the first digits."
    ),
    "email.several": QT_TRANSLATE_NOOP("Messages", "One e-mail address only: remove the others."),
    "email.marks": QT_TRANSLATE_NOOP("Messages", "An e-mail address has no letters with marks. Type it without."),
    "email.wrong": QT_TRANSLATE_NOOP("Messages", "The e-mail address is incomplete: it looks like name@host.vn."),
    "arrival.gone": QT_TRANSLATE_NOOP(
        "Messages", "The dossier does not wait here any more: it was received or refused. Read the list again."
    ),
    "arrival.complete": QT_TRANSLATE_NOOP(
        "Messages", "Nothing is waited for: press Enter to receive the dossier, or F6 to ask for a supplement."
    ),
    "notice.channel": QT_TRANSLATE_NOOP(
        "Messages", "The rules name other ways for this notice. Choose one of those that are listed."
    ),
    "message.too_long": QT_TRANSLATE_NOOP(
        "Messages", "The SMS would be {parts} parts long, {most} at most are sent. Turn “without marks” on, or call."
    ),
    "message.wording": QT_TRANSLATE_NOOP("Messages", "There are no words for this message. Call the citizen instead."),
    "message.not_failed": QT_TRANSLATE_NOOP("Messages", "The message is under way or was sent: nothing to send again."),
    "message.not_waiting": QT_TRANSLATE_NOOP("Messages", "The message is with the carrier already."),
    "sending.off": QT_TRANSLATE_NOOP(
        "Messages", "Sending is off. An administrator turns it on under Settings, Sending messages."
    ),
    "sending.no_way": QT_TRANSLATE_NOOP(
        "Messages", "Nothing can be sent: no mobile number or e-mail address was given, or the rules name another way."
    ),
    "sending.host": QT_TRANSLATE_NOOP("Messages", "Type the name of the server, such as mail.tinh.gov.vn."),
    "sending.port": QT_TRANSLATE_NOOP("Messages", "Type a port from 1 to {most}; 587 or 465 are usual."),
    "sending.url": QT_TRANSLATE_NOOP("Messages", "Type an address that begins with https://."),
    "sending.no_secret": QT_TRANSLATE_NOOP("Messages", "Type the secret: none is stored for this server."),
    "sending.no_sender": QT_TRANSLATE_NOOP("Messages", "Type the name that the messages come from."),
    "sending.no_permission": QT_TRANSLATE_NOOP(
        "Messages", "Type the decision that permits the social network (Article 19.6)."
    ),
    "sending.no_number": QT_TRANSLATE_NOOP("Messages", "Type a mobile number."),
    "sending.network": QT_TRANSLATE_NOOP("Messages", "the server did not answer"),
    "sending.tls": QT_TRANSLATE_NOOP("Messages", "the connection is not safely encrypted"),
    "sending.login": QT_TRANSLATE_NOOP("Messages", "the server refuses user or secret"),
    "sending.busy": QT_TRANSLATE_NOOP("Messages", "the server is busy, tried again later"),
    "sending.refused": QT_TRANSLATE_NOOP("Messages", "the server refuses the message"),
    "sending.answer": QT_TRANSLATE_NOOP("Messages", "the server's answer cannot be understood"),
    "sending.address": QT_TRANSLATE_NOOP("Messages", "the address is not valid"),
    "sending.unsure": QT_TRANSLATE_NOOP("Messages", "nobody knows whether it was accepted; call the citizen"),
    "sending.cancelled": QT_TRANSLATE_NOOP("Messages", "cancelled"),
    "postal_hours.range": QT_TRANSLATE_NOOP(
        "Messages", "Type 1 to {most} working hours, or leave it empty for no limit."
    ),
    "name.missing": QT_TRANSLATE_NOOP("Messages", "Type the full name."),
    "name.digits": QT_TRANSLATE_NOOP("Messages", "A person's name has no digits. Check what was typed."),
    "address.missing": QT_TRANSLATE_NOOP("Messages", "Type the address; the receipt needs it."),
    "tax_code.missing": QT_TRANSLATE_NOOP("Messages", "Type the tax code of the organisation."),
    "tax_code.wrong": QT_TRANSLATE_NOOP("Messages", "This tax code fails its check digit. Check each digit."),
    "procedure.missing": QT_TRANSLATE_NOOP(
        "Messages", "Choose the procedure: its digit, or a few letters of its name."
    ),
    "procedure.none_found": QT_TRANSLATE_NOOP("Messages", "No procedure has these words. Try fewer letters."),
    "procedure.not_yet": QT_TRANSLATE_NOOP("Messages", "It comes into force on {day} and is not received before."),
    "procedure.elsewhere": QT_TRANSLATE_NOOP("Messages", "This desk does not receive it. It is received by: {agency}."),
    "posting.address": QT_TRANSLATE_NOOP(
        "Messages",
        "Type an address like https://host.vn/…, with {placeholder} once where the procedure's code belongs.",
    ),
    "posting.nothing": QT_TRANSLATE_NOOP("Messages", "This desk posts no procedure of this field."),
    "catalogue.no_code": QT_TRANSLATE_NOOP("Messages", "The row has no code like 1.001193."),
    "catalogue.code_twice": QT_TRANSLATE_NOOP(
        "Messages", "The code stands in the file twice: only the first row counts."
    ),
    "catalogue.unknown_code": QT_TRANSLATE_NOOP(
        "Messages", "The catalogue does not have this code, and the row gives no name for it."
    ),
    "catalogue.nothing_new": QT_TRANSLATE_NOOP(
        "Messages", "Nothing differs from the catalogue: there is nothing to take."
    ),
    "catalogue.no_decision": QT_TRANSLATE_NOOP("Messages", "Type the number of the decision that states it."),
    "catalogue.publisher_unknown": QT_TRANSLATE_NOOP(
        "Messages", "Nobody at this desk has trusted the publisher of this update yet. Nothing of it was read."
    ),
    "catalogue.not_compared": QT_TRANSLATE_NOOP(
        "Messages", "Compare the fingerprint with the publisher's first, then tick this."
    ),
    "catalogue.delta_unreadable": QT_TRANSLATE_NOOP(
        "Messages", "The file is no update of the catalogue, or it is damaged. Fetch it again."
    ),
    "catalogue.delta_forged": QT_TRANSLATE_NOOP(
        "Messages", "The update was changed or damaged after it was signed. Nothing was taken. Fetch it again."
    ),
    "catalogue.delta_old": QT_TRANSLATE_NOOP("Messages", "The catalogue is of {day} already: the update is not newer."),
    "catalogue.delta_gap": QT_TRANSLATE_NOOP(
        "Messages", "The update needs a catalogue of {day} or later. Update the program first."
    ),
    "catalogue.undone": QT_TRANSLATE_NOOP("Messages", "This import was taken back before."),
    "documents.unseen": QT_TRANSLATE_NOOP(
        "Messages", "{count} documents are not marked yet: their digit, or * for all."
    ),
    "documents.missing": QT_TRANSLATE_NOOP(
        "Messages", "{count} required documents are missing. The dossier cannot be received without them."
    ),
    "documents.none": QT_TRANSLATE_NOOP("Messages", "Add at least one document that is handed in, with the key +."),
    "documents.in_database": QT_TRANSLATE_NOOP(
        "Messages", "A database has “{name}”: mark it as read there, or note with the key . why it is asked for."
    ),
    "limit.missing": QT_TRANSLATE_NOOP("Messages", "The catalogue has no time limit. Type the number of working days."),
    "limit.not_number": QT_TRANSLATE_NOOP("Messages", "Type a whole number of working days."),
    "limit.too_long": QT_TRANSLATE_NOOP("Messages", "This time limit is longer than ten years. Check the number."),
    "limit.negative": QT_TRANSLATE_NOOP("Messages", "A time limit cannot be less than zero days."),
    "sets.range": QT_TRANSLATE_NOOP("Messages", "The number of sets lies between 1 and {most}."),
    "copies.range": QT_TRANSLATE_NOOP("Messages", "The number of results lies between 1 and {most}."),
    "at_once.not_instant": QT_TRANSLATE_NOOP(
        "Messages", "The result of this procedure is not due at once: receive it with an appointment."
    ),
    "at_once.elsewhere": QT_TRANSLATE_NOOP(
        "Messages", "Another agency decides on this dossier: receive it with an appointment."
    ),
    "at_once.tomorrow": QT_TRANSLATE_NOOP(
        "Messages", "It is too late for a result today: receive it with an appointment for {due}, Ctrl+R."
    ),
    "fee.not_money": QT_TRANSLATE_NOOP("Messages", "Type the fee in digits, for example 400.000."),
    "fee.too_large": QT_TRANSLATE_NOOP("Messages", "This fee is too large. Check the zeros."),
    "payment.no_fee": QT_TRANSLATE_NOOP(
        "Messages", "A fee that is paid has an amount: type it, or take the payment off with Ctrl+T."
    ),
    "payment.twice": QT_TRANSLATE_NOOP(
        "Messages", "The payment of this fee is noted already; it stands in the history."
    ),
    "return_address.missing": QT_TRANSLATE_NOOP("Messages", "Type the address that the post shall deliver to."),
    "return_electronic.missing": QT_TRANSLATE_NOOP(
        "Messages", "An electronic result needs an e-mail address or an ID number."
    ),
    "agency.missing": QT_TRANSLATE_NOOP("Messages", "Type the name of the agency as it stands on its forms."),
    "agency.code_shape": QT_TRANSLATE_NOOP(
        "Messages", "The identification code looks like H44.18 or 000.00.18.H44. Check it."
    ),
    "agency.no_code": QT_TRANSLATE_NOOP("Messages", "The agency has no identification code for today. Add one."),
    "place.missing": QT_TRANSLATE_NOOP("Messages", "Type the place that stands before the date, for example Phú Thọ."),
    "officer.missing": QT_TRANSLATE_NOOP("Messages", "Type the officer's full name; it stands on each receipt."),
    "password.too_short": QT_TRANSLATE_NOOP("Messages", "The password needs at least {least} characters."),
    "password.differs": QT_TRANSLATE_NOOP("Messages", "The two passwords differ. Type the second one again."),
    "idle.range": QT_TRANSLATE_NOOP("Messages", "Type a number of minutes from 1 to {most}."),
    "password.common": QT_TRANSLATE_NOOP(
        "Messages", "This password is among the first ones that are guessed. Choose several words that only you know."
    ),
    "password.digits": QT_TRANSLATE_NOOP(
        "Messages", "Digits alone are guessed quickly. Add letters, or type at least {least} digits."
    ),
    "password.name": QT_TRANSLATE_NOOP(
        "Messages", "The password must not be the officer's name. Choose several words that only you know."
    ),
    "password.phone": QT_TRANSLATE_NOOP(
        "Messages", "The password must not be a telephone number. Choose several words that only you know."
    ),
    "password.unchanged": QT_TRANSLATE_NOOP("Messages", "This is the password of now. Choose another one."),
    "password.wait": QT_TRANSLATE_NOOP(
        "Messages", "The password was wrong several times. Wait {seconds} seconds, then try again."
    ),
    "password.wrong_wait": QT_TRANSLATE_NOOP(
        "Messages", "This password is wrong. Wait {seconds} seconds, then try again."
    ),
    "password.of_several": QT_TRANSLATE_NOOP(
        "Messages", "Several heads of desk have this password. The head of desk signs in and releases it."
    ),
    "password.wrong": QT_TRANSLATE_NOOP("Messages", "This password opens nothing. Check Caps Lock and try again."),
    "code.shape": QT_TRANSLATE_NOOP("Messages", "This is not a dossier code. It looks like H44.18-261123-0001."),
    "code.day": QT_TRANSLATE_NOOP("Messages", "The day inside this dossier code does not exist. Scan again."),
    "code.unknown": QT_TRANSLATE_NOOP("Messages", "No dossier at this desk has this code. Check the receipt."),
    "code.range_used_up": QT_TRANSLATE_NOOP("Messages", "No dossier code is left for today. Call the administrator."),
    "numbers.no_share": QT_TRANSLATE_NOOP(
        "Messages",
        "The server has not assigned numbers to this desk yet. Connect to the network and sync; everything typed is "
        "kept.",
    ),
    "numbers.copied": QT_TRANSLATE_NOOP(
        "Messages",
        "These data came from another computer or folder. So that no dossier code is given twice, an administrator "
        "decides first which copy goes on. Everything typed is kept.",
    ),
    "numbers.rolled_back": QT_TRANSLATE_NOOP(
        "Messages",
        "These data are older than what was done on this computer. So that no dossier code is given twice, an "
        "administrator decides first which copy goes on. Everything typed is kept.",
    ),
    "numbers.unknown_run": QT_TRANSLATE_NOOP(
        "Messages",
        "Nobody knows how far the other copy came with its numbers. Choose the second answer, with a new desk number.",
    ),
    "numbers.assigned": QT_TRANSLATE_NOOP(
        "Messages", "The server assigned the numbers of this desk. No desk number is needed."
    ),
    "desk_number.range": QT_TRANSLATE_NOOP(
        "Messages", "Type the desk's number within the office, 1 to {most}. No other desk may have it."
    ),
    "desk_number.same": QT_TRANSLATE_NOOP(
        "Messages", "The other copy has this number. Type one that no desk of the office has."
    ),
    "scan.unknown": QT_TRANSLATE_NOOP(
        "Messages",
        "The scanned text is neither an identity card nor a receipt. Scan again, or correct what was read in the line "
        "above and press Enter.",
    ),
    "storage.full": QT_TRANSLATE_NOOP(
        "Messages", "The disk is full: nothing was saved, everything typed is still here. Free some space, press F9."
    ),
    "storage.busy": QT_TRANSLATE_NOOP(
        "Messages", "Another program holds the database. Nothing was saved; close that program, then try again."
    ),
    "storage.damaged": QT_TRANSLATE_NOOP("Messages", "The database is damaged; it is kept as it is."),
    "storage.suspect": QT_TRANSLATE_NOOP(
        "Messages", "The check found the database damaged. Close the program and start it again to restore a backup."
    ),
    "storage.key": QT_TRANSLATE_NOOP("Messages", "The key does not open the database. Call the administrator."),
    "storage.missing": QT_TRANSLATE_NOOP(
        "Messages", "The database file is missing or empty; nothing was created in its place."
    ),
    "storage.key_file": QT_TRANSLATE_NOOP(
        "Messages",
        "The key file of this desk is missing or unreadable, and no backup has a copy. Put desk.key.json back from "
        "another disk, then try again.",
    ),
    "storage.rotation": QT_TRANSLATE_NOOP(
        "Messages",
        "The key of the data was being changed when the computer stopped. An administrator has to sign in first; then "
        "sign in again.",
    ),
    "storage.exists": QT_TRANSLATE_NOOP(
        "Messages", "This folder already holds a desk. Start the program again and sign in."
    ),
    "storage.chain": QT_TRANSLATE_NOOP(
        "Messages",
        "Entry number {seq} of the log was changed from outside, or the one before it is missing. Call the "
        "administrator; do not delete any backup.",
    ),
    "storage.audit_chain": QT_TRANSLATE_NOOP(
        "Messages",
        "Entry number {seq} of the audit log was changed from outside, or the one before it is missing. Call the "
        "administrator; do not delete any backup.",
    ),
    "desk.in_use": QT_TRANSLATE_NOOP(
        "Messages",
        "This desk is open in another window that does not answer. Wait a moment, or end the other program, then start "
        "again. Folder: {folder}",
    ),
    "desk.no_common_folder": QT_TRANSLATE_NOOP(
        "Messages",
        "The folder for all accounts of this computer could not be made. Leave the desk to this account, or have an "
        "administrator of Windows start the program.",
    ),
    "desk.on_network": QT_TRANSLATE_NOOP(
        "Messages",
        "The desk's folder lies on another computer, where the database could be damaged. Choose a folder on a disk of this "
        "computer with --data, or leave --data out. Folder: {folder}",
    ),
    "language.unfinished": QT_TRANSLATE_NOOP(
        "Messages",
        "The page “{page}” holds something that is not stored yet. Store it or leave it, then choose the language again.",
    ),
    "recovery.no_printer": QT_TRANSLATE_NOOP(
        "Messages", "Receipts go to a folder, and the code must not lie on the disk. Write it down by hand."
    ),
    "opened.no_recovery_code": QT_TRANSLATE_NOOP(
        "Messages", "This desk has no recovery code yet. Make one under Settings, Data of this desk, and print it."
    ),
    "copy.full": QT_TRANSLATE_NOOP("Messages", "The disk of the second place is full. Free some space there."),
    "copy.unreachable": QT_TRANSLATE_NOOP(
        "Messages", "The second place cannot be written to. Check the stick, the disk or the share."
    ),
    "backup.none": QT_TRANSLATE_NOOP("Messages", "There is no backup of this desk yet."),
    "backup.damaged": QT_TRANSLATE_NOOP("Messages", "The newest backup cannot be read. Back up again."),
    "storage.no_backup": QT_TRANSLATE_NOOP("Messages", "No backup of this desk is sound. Call the administrator."),
    "storage.readonly": QT_TRANSLATE_NOOP(
        "Messages", "The database cannot be written. Check the folder's permissions."
    ),
    "storage.disk": QT_TRANSLATE_NOOP(
        "Messages", "The disk does not answer as it should. Nothing was saved; try again."
    ),
    "storage.unreachable": QT_TRANSLATE_NOOP("Messages", "The database's folder cannot be reached. Check the disk."),
    "storage.newer": QT_TRANSLATE_NOOP("Messages", "A newer version wrote this database. Start the newer version."),
    "storage.driver": QT_TRANSLATE_NOOP("Messages", "The installed SQLite is too old and could lose data. Reinstall."),
    "storage.unknown": QT_TRANSLATE_NOOP("Messages", "The database could not do this. Nothing was saved; try again."),
    "step.impossible": QT_TRANSLATE_NOOP("Messages", "This step is not possible now. Look at the dossier's state."),
    "intake.received": QT_TRANSLATE_NOOP(
        "Messages", "This page is a received dossier already. Open it with the code on its receipt."
    ),
    "reception.other_content": QT_TRANSLATE_NOOP(
        "Messages", "This dossier is stored with other content already. Open a new reception page."
    ),
    "text.not_storable": QT_TRANSLATE_NOOP(
        "Messages", "A text on this page is too long or has a character that cannot be stored. Shorten it."
    ),
    "clock.back": QT_TRANSLATE_NOOP(
        "Messages",
        "The computer's clock says {now}, but the last entry is of {last}. Set the clock right, then try again.",
    ),
    "clock.before_release": QT_TRANSLATE_NOOP(
        "Messages",
        "The computer's clock says {now}, which cannot be: this program is newer. Type the time, then work goes on.",
    ),
    "clock.server": QT_TRANSLATE_NOOP(
        "Messages", "The computer's clock says {now}, the server's another time. Is the computer's clock right?"
    ),
    "clock.backup": QT_TRANSLATE_NOOP(
        "Messages",
        "The computer's clock says {now}, but the newest backup holds an entry of {last}. Is the clock right?",
    ),
    "redate.future": QT_TRANSLATE_NOOP(
        "Messages", "Then the last entry would still lie ahead of now. Type an earlier day or time."
    ),
    "clock.unused_days": QT_TRANSLATE_NOOP(
        "Messages", "The computer's clock says {now}, but the last entry is of {last}. Is that right?"
    ),
    "clock.off_hours": QT_TRANSLATE_NOOP(
        "Messages", "The computer's clock says {now}, outside office hours. Is that right?"
    ),
    "role.head_only": QT_TRANSLATE_NOOP("Messages", "Only the head of desk may do this. Call the head of desk."),
    "role.counter_only": QT_TRANSLATE_NOOP(
        "Messages", "Only a reception officer or the head of desk may do this. Ask one of them."
    ),
    "role.not_trainee": QT_TRANSLATE_NOOP(
        "Messages", "A trainee may look and practises on the sample desk. Ask an officer to do this."
    ),
    "role.administrator_only": QT_TRANSLATE_NOOP("Messages", "Only an administrator may do this."),
    "audit.no_dossier": QT_TRANSLATE_NOOP(
        "Messages", "No dossier has this code. Type the whole code, or scan the receipt."
    ),
    "officer.cannot_sign": QT_TRANSLATE_NOOP(
        "Messages",
        "Your password's key is not known as that of somebody who may do this, so it cannot be signed. An administrator "
        "has to sign in once, or give you a new password.",
    ),
    "keyring.none": QT_TRANSLATE_NOOP(
        "Messages",
        "The keyring of this account does not take the key. The officers' passwords open the data as before.",
    ),
    "keyring.kept": QT_TRANSLATE_NOOP(
        "Messages",
        "The desk no longer uses the key in the keyring, but the keyring did not delete it. Delete the entry "
        "“quay-mot-cua” there.",
    ),
    "opened.recovery_code_of_before": QT_TRANSLATE_NOOP(
        "Messages",
        "The recovery code is from before roles were signed: it opens the desk, but gives nobody a new password. Make a "
        "new one in the settings, print it and destroy the former sheet.",
    ),
    "opened.register_replaced": QT_TRANSLATE_NOOP(
        "Messages",
        "The signed list of officers is another one than at your last sign-in: somebody changed the data from outside. "
        "Stop working, call the administrator, do not delete any backup.",
    ),
    "storage.unsigned": QT_TRANSLATE_NOOP(
        "Messages",
        "Changed from outside, without an administrator's signature: {names}. The signed roles hold; see Settings, "
        "Officers.",
    ),
    "storage.unsigned_settings": QT_TRANSLATE_NOOP(
        "Messages",
        "Changed from outside, without a signature: {names}. What was signed holds; it is put back on its page of the "
        "settings.",
    ),
    "officer.last_administrator": QT_TRANSLATE_NOOP(
        "Messages", "This is the last administrator. Make somebody else an administrator first."
    ),
    "officer.self": QT_TRANSLATE_NOOP("Messages", "Nobody locks themselves. Ask another administrator."),
    "time.wrong": QT_TRANSLATE_NOOP("Messages", "Type hour and minute: 07:30."),
    "hours.backwards": QT_TRANSLATE_NOOP("Messages", "The session ends before it begins."),
    "hours.overlap": QT_TRANSLATE_NOOP("Messages", "The afternoon begins before the morning ends."),
    "hours.appointment_outside": QT_TRANSLATE_NOOP(
        "Messages", "Nobody works at this hour: choose one within the hours."
    ),
    "hours.cutoff_outside": QT_TRANSLATE_NOOP("Messages", "Nobody works at this hour: choose one within the hours."),
    "hours.closing_outside": QT_TRANSLATE_NOOP("Messages", "Reception closes in the afternoon, not after work ends."),
    "calendar.no_day": QT_TRANSLATE_NOOP("Messages", "Type the day: 02/01/2026."),
    "calendar.no_worked": QT_TRANSLATE_NOOP("Messages", "Type the weekend day that is worked instead."),
    "calendar.no_name": QT_TRANSLATE_NOOP("Messages", "Write why this day differs: it is shown and printed."),
    "calendar.worked_weekday": QT_TRANSLATE_NOOP("Messages", "{day} is no weekend: it is worked anyway."),
    "calendar.swap_weekend": QT_TRANSLATE_NOOP("Messages", "{day} is a weekend: it is off anyway."),
    "calendar.swap_apart": QT_TRANSLATE_NOOP("Messages", "The two days lie more than {most} days apart. Check both."),
    "calendar.twice": QT_TRANSLATE_NOOP("Messages", "{day} is entered already. Change it in the list."),
    "calendar.unchanged": QT_TRANSLATE_NOOP("Messages", "Nothing differs from the calendar as it is."),
    "calendar.file_unreadable": QT_TRANSLATE_NOOP("Messages", "This is no year file. Choose another file."),
    "calendar.file_shape": QT_TRANSLATE_NOOP(
        "Messages", "Day number {line} of the file cannot be read. Nothing was put in; mend the file."
    ),
    "dossier.unknown": QT_TRANSLATE_NOOP("Messages", "This dossier is not at this desk. Scan its receipt."),
    "supplement.no_items": QT_TRANSLATE_NOOP("Messages", "Write what is to be supplemented: all of it, at once."),
    "supplement.no_why": QT_TRANSLATE_NOOP("Messages", "Write why the supplement is asked for."),
    "supplement.not_expired": QT_TRANSLATE_NOOP(
        "Messages", "The supplement may still come until {last}. The dossier cannot be closed before."
    ),
    "refusal.no_reason": QT_TRANSLATE_NOOP(
        "Messages", "Write why the dossier is refused, with the article of the law."
    ),
    "withdrawal.no_reason": QT_TRANSLATE_NOOP("Messages", "Write why the dossier goes on."),
    "hand_over.nothing": QT_TRANSLATE_NOOP("Messages", "Tick at least one dossier to hand over."),
    "hand_over.same": QT_TRANSLATE_NOOP("Messages", "Dossier {dossier} is there already. Choose another unit."),
    "hand_over.not_yet": QT_TRANSLATE_NOOP("Messages", "Dossier {dossier} was never handed over. Leave it out."),
    "hand_over.mixed": QT_TRANSLATE_NOOP(
        "Messages", "These dossiers did not go to the same unit. Tick those of one unit only."
    ),
    "label.not_by_post": QT_TRANSLATE_NOOP("Messages", "This result does not go by post; it needs no label."),
    "return.no_receipt": QT_TRANSLATE_NOOP(
        "Messages", "Scan the receipt. If it is lost, write how the collector showed the right to the result."
    ),
    "return.nobody": QT_TRANSLATE_NOOP("Messages", "Scan the collector's ID card, or type the name."),
    "return.no_number": QT_TRANSLATE_NOOP("Messages", "Scan the ID card of who collects for another."),
    "return.stranger": QT_TRANSLATE_NOOP(
        "Messages", "This is neither the owner nor who handed the dossier in. Type the letter of authority."
    ),
    "return.no_address": QT_TRANSLATE_NOOP("Messages", "Type the address that the post shall deliver to."),
    "return.no_tracking": QT_TRANSLATE_NOOP("Messages", "Scan or type the tracking number of the postal item."),
    "return.no_place": QT_TRANSLATE_NOOP("Messages", "Write where the electronic result was sent."),
    "return.other_way": QT_TRANSLATE_NOOP(
        "Messages", "This result is handed back in another way. Open the dossier again and note it anew."
    ),
    "originals.no_reason": QT_TRANSLATE_NOOP("Messages", "Write why “{name}” is not given back, or tick it."),
    "delivery.none": QT_TRANSLATE_NOOP("Messages", "No electronic result is left to be delivered."),
    "error.no_error": QT_TRANSLATE_NOOP("Messages", "Write what is wrong in the result."),
    "error.reported": QT_TRANSLATE_NOOP(
        "Messages", "The result is being corrected. Note the corrected one when it is at the desk."
    ),
    "error.none": QT_TRANSLATE_NOOP("Messages", "No error of this result waits to be corrected."),
    "error.first_return": QT_TRANSLATE_NOOP(
        "Messages", "This result was handed back once. Note its error instead of taking it back."
    ),
    "incident.no_papers": QT_TRANSLATE_NOOP("Messages", "Write which papers were lost or damaged."),
    "incident.no_remedy": QT_TRANSLATE_NOOP("Messages", "Write how the loss or damage is made good."),
    "incident.past": QT_TRANSLATE_NOOP("Messages", "Promise a day from {day} on."),
    "incident.day_off": QT_TRANSLATE_NOOP("Messages", "The office is closed on that day. Promise a working day."),
    "book.year_runs": QT_TRANSLATE_NOOP("Messages", "The book of {year} can be closed once that year is over."),
    "book.closed_already": QT_TRANSLATE_NOOP("Messages", "The book of {year} is closed already."),
    "book.closed": QT_TRANSLATE_NOOP(
        "Messages", "The book of {year} is closed and takes no entry. Check the date of this computer."
    ),
    "book.open": QT_TRANSLATE_NOOP("Messages", "Close the book of {year} first; its page is printed then."),
    "book.no_year": QT_TRANSLATE_NOOP("Messages", "No dossier was received in {year}. Choose another year."),
    "archive.year": QT_TRANSLATE_NOOP("Messages", "Type a year of four digits, such as 2025."),
    "archive.nothing": QT_TRANSLATE_NOOP("Messages", "The list is empty; there is nothing to print."),
    "return.satisfaction": QT_TRANSLATE_NOOP("Messages", "Satisfaction has five levels: 1 to 5."),
    "alerts.not_number": QT_TRANSLATE_NOOP("Messages", "Type a whole number of days."),
    "alerts.range": QT_TRANSLATE_NOOP("Messages", "The number of days lies between {least} and {most}."),
    "correction.ended": QT_TRANSLATE_NOOP(
        "Messages", "The dossier is decided: its receipt is not corrected any more. Correct single facts."
    ),
    "correction.no_reason": QT_TRANSLATE_NOOP("Messages", "Write why this is changed."),
    "correction.unchanged": QT_TRANSLATE_NOOP("Messages", "This is what stands there already."),
    "period.backwards": QT_TRANSLATE_NOOP("Messages", "The last day lies before the first. Check both days."),
    "supplement.waiting": QT_TRANSLATE_NOOP("Messages", "The dossier already waits for a supplement."),
    "supplement.again": QT_TRANSLATE_NOOP(
        "Messages", "Only {most} request is allowed at this stage. The head of desk may allow one more, with a reason."
    ),
    "hours.no_day": QT_TRANSLATE_NOOP("Messages", "From which day do the hours hold?"),
    "hours.past": QT_TRANSLATE_NOOP("Messages", "That day has passed: dossiers received since keep their appointment."),
    "exemption.no_proof": QT_TRANSLATE_NOOP("Messages", "Which paper or database shows the exemption?"),
    "exemption.with_fee": QT_TRANSLATE_NOOP("Messages", "Who is exempt pays nothing: the fee has to be 0."),
    "exemption.nobody": QT_TRANSLATE_NOOP("Messages", "Why is nothing paid?"),
    "supplement.unit": QT_TRANSLATE_NOOP("Messages", "The time for a supplement is given in days."),
    "agency.not_awaited": QT_TRANSLATE_NOOP("Messages", "The limit of this dossier has begun already."),
    "agency.before_reception": QT_TRANSLATE_NOOP("Messages", "That is before the dossier was received at the desk."),
    "agency.future": QT_TRANSLATE_NOOP("Messages", "That moment has not come yet."),
    "papers.electronic": QT_TRANSLATE_NOOP("Messages", "Papers go back at the desk or by post."),
    "notice.none": QT_TRANSLATE_NOOP("Messages", "The citizen has been told of everything already."),
    "papers.returned": QT_TRANSLATE_NOOP("Messages", "The papers went back already."),
    "supplement.head_only": QT_TRANSLATE_NOOP("Messages", "Only the head of desk may allow another request."),
    "supplement.no_reason": QT_TRANSLATE_NOOP("Messages", "Write why another request is allowed."),
    "supplement.open": QT_TRANSLATE_NOOP("Messages", "The supplement is not there yet."),
    "extension.again": QT_TRANSLATE_NOOP("Messages", "A result may be appointed again only {most} time."),
    "extension.no_reason": QT_TRANSLATE_NOOP("Messages", "Write why the result will be late."),
    "extension.before_reception": QT_TRANSLATE_NOOP(
        "Messages", "The dossier was received on {day}; its result cannot be due before. Check day and year."
    ),
    "extension.past": QT_TRANSLATE_NOOP("Messages", "This moment is over; today is {day}. Type a later day."),
    "extension.too_long": QT_TRANSLATE_NOOP("Messages", "The new day is {day} at the latest."),
    "extension.not_later": QT_TRANSLATE_NOOP("Messages", "The new appointment must be later than the one before."),
    "extension.day_off": QT_TRANSLATE_NOOP("Messages", "The new appointment falls on a day off. Choose another day."),
    "logo.unreadable": QT_TRANSLATE_NOOP("Messages", "The picture cannot be read. Choose another file."),
    "logo.too_large": QT_TRANSLATE_NOOP("Messages", "The picture is larger than 1 MB. Choose a smaller one."),
    "logo.wrong": QT_TRANSLATE_NOOP("Messages", "This is no whole PNG or JPEG picture. Choose another file."),
    "print.not_chosen": QT_TRANSLATE_NOOP("Messages", "No printer is chosen yet. Choose one in the settings."),
    "document_number.shape": QT_TRANSLATE_NOOP(
        "Messages", "Type a number, or number and sign as the document office gave them, such as 27/PXL-SNV."
    ),
    "issuer.abbreviation": QT_TRANSLATE_NOOP(
        "Messages", "Type the abbreviation in capitals without spaces, such as SNV, or leave it empty."
    ),
    "issuer.no_units": QT_TRANSLATE_NOOP(
        "Messages", "Type for which deciding unit or which procedures the agency issues papers."
    ),
    "issuer.past": QT_TRANSLATE_NOOP("Messages", "Papers of that day are out already. Type today or a later day."),
    "report_receiver.too_long": QT_TRANSLATE_NOOP("Messages", "A unit's name has at most {most} letters."),
    "guidance.not_yet": QT_TRANSLATE_NOOP("Messages", "The catalogue does not have this procedure for that day yet."),
    "guidance.no_procedure": QT_TRANSLATE_NOOP(
        "Messages", "The catalogue does not have the procedure of this dossier."
    ),
    "urging.ended": QT_TRANSLATE_NOOP("Messages", "Its processing has ended: there is nothing to urge."),
    "urging.at_desk": QT_TRANSLATE_NOOP("Messages", "The dossier is at the desk: no other unit can be urged."),
    "print.incomplete": QT_TRANSLATE_NOOP(
        "Messages", "The agency, its place or a document has no name. Add it, then print again."
    ),
    "day_sheet.future": QT_TRANSLATE_NOOP("Messages", "This day has not begun. Choose today or an earlier day."),
    "slip.count": QT_TRANSLATE_NOOP("Messages", "Enter a number from 1 to {most}."),
    "slip.unknown": QT_TRANSLATE_NOOP(
        "Messages", "This desk gave no slip with this number. Enter it at the desk that printed it."
    ),
    "slip.entered": QT_TRANSLATE_NOOP("Messages", "This slip was entered already; scan it to open its dossier."),
    "slip.voided": QT_TRANSLATE_NOOP("Messages", "This slip is void. Receive the dossier with a new number."),
    "slip.no_time": QT_TRANSLATE_NOOP("Messages", "Enter time and day of the reception as written on the slip."),
    "slip.time_unclear": QT_TRANSLATE_NOOP("Messages", "Enter a time and a day, such as 9:15 23/11/2026."),
    "slip.future": QT_TRANSLATE_NOOP("Messages", "This moment is still to come. Enter the one written on the slip."),
    "slip.before_print": QT_TRANSLATE_NOOP(
        "Messages", "The slip was not printed yet at this moment. Compare the day and the hour with the slip."
    ),
    "void.reason": QT_TRANSLATE_NOOP(
        "Messages", "Enter why the sheet is voided, such as: the paper jammed, misprinted."
    ),
    "void.reason_long": QT_TRANSLATE_NOOP("Messages", "The reason has {most} characters at most. Shorten it."),
    "void.not_on_paper": QT_TRANSLATE_NOOP(
        "Messages", "No printer got this sheet, so there is nothing to void. Throw the job away in Settings instead."
    ),
    "void.already": QT_TRANSLATE_NOOP("Messages", "This sheet is void already."),
    "print.no_step": QT_TRANSLATE_NOOP(
        "Messages", "This paper belongs to a step that was undone; it is not printed any more."
    ),
    "undo.nothing": QT_TRANSLATE_NOOP("Messages", "There is nothing to undo: the last entry is of another kind."),
    "undo.other_officer": QT_TRANSLATE_NOOP("Messages", "Another officer recorded this. Ask them to undo it."),
    "undo.too_late": QT_TRANSLATE_NOOP(
        "Messages", "It is more than ten minutes ago. Correct it with a reason (Ctrl+E), or ask the head of desk."
    ),
    "undo.notified": QT_TRANSLATE_NOOP(
        "Messages", "Somebody was told of it already. Correct it with a reason (Ctrl+E), or ask the head of desk."
    ),
    "print.missing": QT_TRANSLATE_NOOP("Messages", "The printer is no longer there. Choose another in the settings."),
    "print.refused": QT_TRANSLATE_NOOP("Messages", "The printer takes no jobs now. Check it, then print again."),
    "print.no_system": QT_TRANSLATE_NOOP(
        "Messages", "The printing system does not answer. Check it, then print again."
    ),
    "support.not_written": QT_TRANSLATE_NOOP(
        "Messages", "The file cannot be written there. Choose another folder, or free some space on the disk."
    ),
    "print.folder": QT_TRANSLATE_NOOP("Messages", "The PDF folder cannot be written. Choose another in the settings."),
    "print.full": QT_TRANSLATE_NOOP("Messages", "The disk is full; the receipt waits. Free some space, print again."),
    "print.paper": QT_TRANSLATE_NOOP(
        "Messages",
        "The printer does not know this paper size. Choose another paper in the settings, or another printer.",
    ),
    "print.stopped": QT_TRANSLATE_NOOP("Messages", "The printer is stopped; the receipt waits in its queue."),
    "print.paper_out": QT_TRANSLATE_NOOP("Messages", "The printer is out of paper; load some and it goes on."),
    "print.offline": QT_TRANSLATE_NOOP("Messages", "The printer is off or unplugged; the receipt waits."),
    "print.toner": QT_TRANSLATE_NOOP("Messages", "The printer is out of toner; the receipt waits."),
    "print.jam": QT_TRANSLATE_NOOP("Messages", "Paper is jammed in the printer; the receipt waits."),
    "print.cover": QT_TRANSLATE_NOOP("Messages", "The printer's cover is open; close it and it goes on."),
    "print.lost": QT_TRANSLATE_NOOP("Messages", "The printer dropped the job. Print again."),
    "print.interrupted": QT_TRANSLATE_NOOP("Messages", "The program ended while printing. Look for the paper first."),
    "wording.empty": QT_TRANSLATE_NOOP(
        "Messages", "The form needs a text here. Type one, or take the correction back."
    ),
    "wording.too_long": QT_TRANSLATE_NOOP("Messages", "The text has {found} letters; at most {most} have room."),
    "wording.brace": QT_TRANSLATE_NOOP("Messages", "Braces stand only around the name of a value. Check {{ and }}."),
    "wording.place_lost": QT_TRANSLATE_NOOP(
        "Messages", "{place} is missing: its value would not be printed. Put it back."
    ),
    "wording.place_unknown": QT_TRANSLATE_NOOP("Messages", "There is no value {place} in this wording. Take it out."),
    "wording.unchanged": QT_TRANSLATE_NOOP("Messages", "Nothing differs from what holds on that day already."),
    "wording.original": QT_TRANSLATE_NOOP("Messages", "The original text holds; there is nothing to take back."),
    "wording.day_missing": QT_TRANSLATE_NOOP("Messages", "Type the first day of the papers it holds for: 14/03/2026."),
    "wording.before_set": QT_TRANSLATE_NOOP(
        "Messages", "This set of forms is used only from {day} on. Type a later day."
    ),
    "wording.after_set": QT_TRANSLATE_NOOP(
        "Messages", "This set of forms was used only until {day}. Type an earlier day."
    ),
    "unexpected": QT_TRANSLATE_NOOP(
        "Messages", "Something unexpected happened; it is in the log. Nothing typed is lost; try again."
    ),
    "reprint.reason": QT_TRANSLATE_NOOP(
        "Messages", "This paper was printed again before. Type why it is needed once more."
    ),
    "reprint.reason_long": QT_TRANSLATE_NOOP("Messages", "The reason has {most} characters at most. Shorten it."),
    **DUTY_SENTENCES,
    **IMPORT_SENTENCES,
    **PRIVACY_SENTENCES,
    **RESTRICTION_SENTENCES,
    **SYNC_SENTENCES,
    **UPDATE_SENTENCES,
}


def sentence(code: str, **params: str | int) -> str:
    """Return the message for a code in the language of the screen; for an unknown code the one for the unexpected."""
    source = _SENTENCES.get(code, _SENTENCES["unexpected"])
    return translate(_CONTEXT, source).format(**params)


def sentence_of(problem: Exception) -> str:
    """Return the sentence for a problem, or the one for the unexpected."""
    if isinstance(problem, Problem):
        return sentence(problem.code, **problem.params)
    return sentence("unexpected")


def code_of(error: Exception) -> str:
    """Return the stable code of a problem that a rule, the storage or the printer foresees, else ``""``."""
    return error.code if isinstance(error, Problem) else ""


def known_codes() -> frozenset[str]:
    """Return every code that has a sentence."""
    return frozenset(_SENTENCES)
