"""Sentences of the refusals that come from files, disks, printers and this machine."""

from __future__ import annotations

from desktop.shell.i18n import QT_TRANSLATE_NOOP

MACHINE: dict[str, str] = {
    # the shop file
    "ShopFileTooNew": QT_TRANSLATE_NOOP(
        "Refusal", "“{path}” was written by a newer Comptoir. Nothing was changed. Please update Comptoir."
    ),
    "NotAShopFile": QT_TRANSLATE_NOOP(
        "Refusal", "“{path}” is not a shop file, or it is damaged. Nothing was changed. Look at your backups."
    ),
    "ShopFileUnreachable": QT_TRANSLATE_NOOP(
        "Refusal", "“{path}” cannot be opened: {reason}. Check the folder and its rights."
    ),
    "ShopLocked": QT_TRANSLATE_NOOP(
        "Refusal", "“{path}” is under a passphrase, and it was not opened. Nothing was changed."
    ),
    "PassphraseMissing": QT_TRANSLATE_NOOP(
        "Refusal", "The new passphrase is missing. Put it into {variable}, or type it at a terminal."
    ),
    "PassphraseWrong": QT_TRANSLATE_NOOP(
        "Refusal", "That is neither the passphrase nor the recovery code of this file. Nothing was changed."
    ),
    "PassphraseShort": QT_TRANSLATE_NOOP(
        "Refusal", "A passphrase has at least {least} letters. A few words are easy to keep in mind."
    ),
    "EncryptionMissing": QT_TRANSLATE_NOOP(
        "Refusal", "SQLite on this machine cannot lock a file. Nothing was changed."
    ),
    "EngineTooOld": QT_TRANSLATE_NOOP(
        "Refusal", "SQLite {version} on this machine is too old. Comptoir needs 3.43 or newer."
    ),
    "ShopFileMissing": QT_TRANSLATE_NOOP("Refusal", "There is no shop file “{path}”."),
    "ShopInUse": QT_TRANSLATE_NOOP(
        "Refusal", "“{path}” is already open on this or another machine ({machine}, process {process})."
    ),
    "ShopFolderShared": QT_TRANSLATE_NOOP(
        "Refusal",
        "“{path}” lies in a folder that is shared or copied to a cloud ({place}). Two machines at once would "
        "spoil it. Nothing was opened. Keep the shop file on this machine, and put backups there instead.",
    ),
    "ShopFileBusy": QT_TRANSLATE_NOOP(
        "Refusal", "Another program is holding the shop file. Nothing was saved. Please try again."
    ),
    "DiskFull": QT_TRANSLATE_NOOP(
        "Refusal", "The disk is full. Nothing was saved; what was there is safe. Make room and try again."
    ),
    "DiskTrouble": QT_TRANSLATE_NOOP(
        "Refusal", "The disk cannot be read or written just now. Nothing was saved. Check it and try again."
    ),
    "DemoNotMade": QT_TRANSLATE_NOOP(
        "Refusal", "The demo shop could not be made. Your own shop is untouched."
    ),
    "BackupNotSound": QT_TRANSLATE_NOOP(
        "Refusal", "“{path}” is not a sound copy and was not used. Nothing was changed. Try another one."
    ),
    "BackupIntoItself": QT_TRANSLATE_NOOP(
        "Refusal", "“{path}” is the shop file itself. Choose another place for the copy."
    ),
    "BackupThere": QT_TRANSLATE_NOOP(
        "Refusal", "“{path}” exists already and is untouched. Choose another name, or add --replace."
    ),
    "ShopNotEmpty": QT_TRANSLATE_NOOP(
        "Refusal", "“{path}” holds a shop already. The demo needs a new file, and nothing was changed."
    ),
    # files that are written
    "FileNotWritten": QT_TRANSLATE_NOOP(
        "Refusal", "“{file}” could not be written: {problem}. An older file of that name is untouched."
    ),
    "TooManyRowsForSheet": QT_TRANSLATE_NOOP(
        "Refusal", "A spreadsheet holds {limit} rows at most. Take CSV or JSON, or export fewer."
    ),
    # printers
    "NoPrinter": QT_TRANSLATE_NOOP(
        "Refusal",
        "This machine has no default printer. Nothing was printed. Choose a printer in the settings.",
    ),
    "PrinterGone": QT_TRANSLATE_NOOP(
        "Refusal",
        "The printer “{printer}” is not there. Nothing was printed. Switch it on or choose another.",
    ),
    "PrintRefused": QT_TRANSLATE_NOOP(
        "Refusal", "The printer “{printer}” did not take the job. Nothing was printed. It says: {words}"
    ),
    # files that are read
    "FileNotReadable": QT_TRANSLATE_NOOP("Refusal", "“{file}” cannot be read: {problem}."),
    "refusals.FileTooLarge": QT_TRANSLATE_NOOP(
        "Refusal", "“{file}” is too large. Split it into smaller files."
    ),
    "FileNotText": QT_TRANSLATE_NOOP("Refusal", "“{file}” is {found}. Save it as CSV and try again."),
    "FileEmpty": QT_TRANSLATE_NOOP("Refusal", "“{file}” is empty."),
    "RowsMissing": QT_TRANSLATE_NOOP("Refusal", "“{file}” has titles of columns and no row below them."),
    "TooManyRows": QT_TRANSLATE_NOOP(
        "Refusal", "“{file}” has more than {limit} rows. Split it into smaller files."
    ),
    "TooManyColumns": QT_TRANSLATE_NOOP(
        "Refusal", "“{file}” has {found} columns; at most {limit} can be read."
    ),
    "EncodingUnknown": QT_TRANSLATE_NOOP("Refusal", "“{file}” cannot be read as {encoding}."),
    "ColumnsNotFound": QT_TRANSLATE_NOOP("Refusal", "“{file}” has no column for: {missing}."),
    "WrongKindOfFile": QT_TRANSLATE_NOOP("Refusal", "“{file}” holds {found}, not {wanted}."),
}
