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
    "EngineTooOld": QT_TRANSLATE_NOOP(
        "Refusal", "SQLite {version} on this machine is too old. Comptoir needs 3.43 or newer."
    ),
    # files that are read
    "FileNotReadable": QT_TRANSLATE_NOOP("Refusal", "“{file}” cannot be read: {problem}."),
    "FileTooLarge": QT_TRANSLATE_NOOP("Refusal", "“{file}” is too large. Split it into smaller files."),
    "FileNotText": QT_TRANSLATE_NOOP("Refusal", "“{file}” is {found}. Save it as CSV and try again."),
    "FileEmpty": QT_TRANSLATE_NOOP("Refusal", "“{file}” is empty."),
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
