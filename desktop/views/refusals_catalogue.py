"""Sentences of the refusals of the product editor."""

from __future__ import annotations

from desktop.shell.i18n import QT_TRANSLATE_NOOP

CATALOGUE: dict[str, str] = {
    "ProductChanged": QT_TRANSLATE_NOOP(
        "Refusal",
        "“{name}” was changed elsewhere since you opened it. Nothing was saved. Open it again.",
    ),
    "VariantMissing": QT_TRANSLATE_NOOP("Refusal", "At least one variant must be on sale."),
    "PriceMissing": QT_TRANSLATE_NOOP("Refusal", "It needs a price."),
    "SalePriceNotLower": QT_TRANSLATE_NOOP("Refusal", "The reduced price must be below the usual one."),
    "SkuTaken": QT_TRANSLATE_NOOP("Refusal", "“{product}” has the SKU “{sku}” already."),
    "BarcodeTaken": QT_TRANSLATE_NOOP("Refusal", "“{product}” has the bar code {code} already."),
    "VariantTwice": QT_TRANSLATE_NOOP("Refusal", "There are two variants “{name}”."),
    "OptionMissing": QT_TRANSLATE_NOOP("Refusal", "It has no value for “{axis}”."),
    "LabelMissing": QT_TRANSLATE_NOOP("Refusal", "Say what is asked."),
    "LabelTwice": QT_TRANSLATE_NOOP("Refusal", "“{label}” is asked already."),
    "ChoicesMissing": QT_TRANSLATE_NOOP("Refusal", "Give at least two things to choose from."),
    "LengthNotPositive": QT_TRANSLATE_NOOP("Refusal", "At least one letter must fit."),
    "StepNotPositive": QT_TRANSLATE_NOOP("Refusal", "The step must be more than zero."),
    "VoucherNeverUsable": QT_TRANSLATE_NOOP("Refusal", "With this limit nobody could ever use it."),
    "VoucherChangedElsewhere": QT_TRANSLATE_NOOP(
        "Refusal", "“{code}” was changed elsewhere since you opened it. Nothing was saved. Open it again."
    ),
    "FileUnreadable": QT_TRANSLATE_NOOP("Refusal", "“{file}” cannot be read."),
    "customer_files.FileTooLarge": QT_TRANSLATE_NOOP(
        "Refusal", "“{file}” is too large: at most {most_mb} MB."
    ),
    "FileKindNotTaken": QT_TRANSLATE_NOOP(
        "Refusal", "“{file}” is neither a picture (PNG, JPEG, WebP, GIF, TIFF) nor a PDF."
    ),
    "FileNotKept": QT_TRANSLATE_NOOP(
        "Refusal", "{label}: there is no file “{value}” in the shop. Choose it again."
    ),
    "PictureUnreadable": QT_TRANSLATE_NOOP("Refusal", "“{file}” is not a picture that can be read."),
}
