"""Sentences of the refusals of the shop's own tables: ways to deliver and to pay, carriers, VAT."""

from __future__ import annotations

from desktop.shell.i18n import QT_TRANSLATE_NOOP

SHOP: dict[str, str] = {
    # ways to deliver and to pay, carriers
    "WayNameMissing": QT_TRANSLATE_NOOP("Refusal", "Give it a name."),
    "WayNameTaken": QT_TRANSLATE_NOOP("Refusal", "“{name}” is in the list already."),
    "WayNameTooLong": QT_TRANSLATE_NOOP("Refusal", "At most {highest} letters fit on paper."),
    "WayNeeded": QT_TRANSLATE_NOOP(
        "Refusal", "Comptoir books with “{name}” by itself. It stays in the list."
    ),
    "LastWay": QT_TRANSLATE_NOOP(
        "Refusal", "“{name}” is the last way to pay. Add another one before you take it away."
    ),
    "KindFixed": QT_TRANSLATE_NOOP(
        "Refusal", "Payments were booked with “{name}”, so its kind stays. Add another way to pay instead."
    ),
    "WordsTooLong": QT_TRANSLATE_NOOP("Refusal", "{length} letters are too many; at most {highest} fit."),
    # delivery rules
    "RulePriceMissing": QT_TRANSLATE_NOOP("Refusal", "A price is missing. For free delivery, type 0."),
    "RuleStepsMissing": QT_TRANSLATE_NOOP("Refusal", "Add at least one step."),
    "RuleStepsNotRising": QT_TRANSLATE_NOOP(
        "Refusal", "Step {step} would never count: it must reach further than the one before it."
    ),
    "RuleNumberOff": QT_TRANSLATE_NOOP("Refusal", "{number} is not possible here."),
    "RuleCountryUnknown": QT_TRANSLATE_NOOP(
        "Refusal", "“{country}” is not a country. Write its name or its two letters, such as FR."
    ),
    "RulePostcodeUnclear": QT_TRANSLATE_NOOP(
        "Refusal", "“{postcode}” is not a postcode. Write 29100, or 29* for all that begin with 29."
    ),
    # VAT
    "RateMissing": QT_TRANSLATE_NOOP("Refusal", "Type a rate. For no VAT, type 0."),
    "RatesThere": QT_TRANSLATE_NOOP(
        "Refusal", "Other rates begin on {day} already. Withdraw those first, or choose another day."
    ),
    "RatesPrinted": QT_TRANSLATE_NOOP(
        "Refusal",
        "Documents were issued with the rate of {day}. It stays; choose a day after the last of them.",
    ),
    "LastRates": QT_TRANSLATE_NOOP(
        "Refusal", "Without a rate nothing of “{name}” could be sold. Set the new rate first."
    ),
    "TaxClassUsed": QT_TRANSLATE_NOOP("Refusal", "“{name}” is in use and stays."),
    # addresses with places in them
    "LinkNotClear": QT_TRANSLATE_NOOP(
        "Refusal", "“{link}” is not the address of a page. It begins with https:// and names a site."
    ),
    "LinkPlaceUnknown": QT_TRANSLATE_NOOP("Refusal", "Nothing fills in {place}. Possible are {known}."),
    "LinkPlaceMissing": QT_TRANSLATE_NOOP("Refusal", "Write {place} where the number of the parcel goes."),
}
