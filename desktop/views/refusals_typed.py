"""Sentences of the refusals that come up while somebody types: numbers, names, texts, settings, JSON."""

from __future__ import annotations

from desktop.shell.i18n import QT_TRANSLATE_NOOP

TYPED: dict[str, str] = {
    # numbers
    "NotANumber": QT_TRANSLATE_NOOP("Refusal", "“{text}” is not a number."),
    "AmbiguousNumber": QT_TRANSLATE_NOOP(
        "Refusal", "“{text}” can be read in two ways. Type it without thousands, as in 1234,50."
    ),
    "NegativeNumber": QT_TRANSLATE_NOOP("Refusal", "This cannot be below zero."),
    "NumberTooLarge": QT_TRANSLATE_NOOP(
        "Refusal", "{value} is too large; is it a bar code? At most {highest}."
    ),
    "TooManyDecimals": QT_TRANSLATE_NOOP("Refusal", "{value} has more decimals than fit here ({allowed})."),
    "NumberMissing": QT_TRANSLATE_NOOP("Refusal", "A number is missing."),
    "NumberOutside": QT_TRANSLATE_NOOP("Refusal", "Possible here: {least} to {most}."),
    "UnknownCurrency": QT_TRANSLATE_NOOP(
        "Refusal", "“{code}” is not a currency. Use three letters, such as EUR."
    ),
    "TaxRateMissing": QT_TRANSLATE_NOOP("Refusal", "A VAT rate is missing. For no VAT, give the rate 0."),
    # people and places
    "CustomerUnnamed": QT_TRANSLATE_NOOP("Refusal", "Give a name, a company, an e-mail or a phone number."),
    "ConsentQuestionMissing": QT_TRANSLATE_NOOP("Refusal", "What they were asked is missing."),
    "EmailNotPossible": QT_TRANSLATE_NOOP("Refusal", "No mail could reach “{email}”."),
    "PhoneNotPossible": QT_TRANSLATE_NOOP("Refusal", "“{phone}” is no phone number: it has too few digits."),
    "EmailMissing": QT_TRANSLATE_NOOP(
        "Refusal", "This customer has no e-mail address. Add one, or keep it private."
    ),
    "SirenWrong": QT_TRANSLATE_NOOP(
        "Refusal", "“{siren}” is not a SIREN: nine digits, and the last must fit the others."
    ),
    "SiretWrong": QT_TRANSLATE_NOOP(
        "Refusal", "“{siret}” is not a SIRET: fourteen digits that begin with your SIREN."
    ),
    "VatNumberWrong": QT_TRANSLATE_NOOP(
        "Refusal", "“{vat_number}” is not a VAT number. In France it is FR, two characters and your SIREN."
    ),
    "IbanWrong": QT_TRANSLATE_NOOP("Refusal", "“{iban}” is not an IBAN: its check digits do not fit."),
    "BicWrong": QT_TRANSLATE_NOOP("Refusal", "“{bic}” is not a BIC: eight or eleven letters and digits."),
    "TillWrong": QT_TRANSLATE_NOOP("Refusal", "“{till}” cannot name a till. Take one letter from A to Z."),
    "CapitalNegative": QT_TRANSLATE_NOOP("Refusal", "A share capital cannot be below zero."),
    "AddressEmpty": QT_TRANSLATE_NOOP("Refusal", "The address is still empty."),
    "CountryUnknown": QT_TRANSLATE_NOOP(
        "Refusal", "“{country}” is not a country. Use two letters, such as FR."
    ),
    "PostcodeWrong": QT_TRANSLATE_NOOP(
        "Refusal", "“{postcode}” is not a French postcode: it has exactly five digits."
    ),
    # texts
    "comments.TextTooLong": QT_TRANSLATE_NOOP("Refusal", "The text has {length} letters; {highest} fit."),
    "NoteEmpty": QT_TRANSLATE_NOOP("Refusal", "The note is still empty."),
    # settings
    "SettingUnknown": QT_TRANSLATE_NOOP("Refusal", "There is no setting “{key}”."),
    "SettingNotPossible": QT_TRANSLATE_NOOP("Refusal", "“{value}” is not possible here."),
    # scripts
    "NotJson": QT_TRANSLATE_NOOP("Refusal", "This is not one JSON object: {reason}"),
    "FieldMissing": QT_TRANSLATE_NOOP("Refusal", "“{field}” is missing."),
    "FieldUnknown": QT_TRANSLATE_NOOP("Refusal", "“{field}” is not known here. Is it misspelt?"),
    "FieldWrong": QT_TRANSLATE_NOOP("Refusal", "“{field}” should be {expected}."),
}
