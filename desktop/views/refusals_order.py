"""Sentences of the refusals that come up while an order is taken, paid, printed and sent."""

from __future__ import annotations

from desktop.shell.i18n import QT_TRANSLATE_NOOP

ORDER: dict[str, str] = {
    # what an order needs
    "NoLines": QT_TRANSLATE_NOOP("Refusal", "There is nothing in the basket yet. Add a product first."),
    "ItemNotAdded": QT_TRANSLATE_NOOP(
        "Refusal", "An item is typed but not in the basket yet. Add it, or press Esc to leave it out."
    ),
    "IdentityMissing": QT_TRANSLATE_NOOP(
        "Refusal", "Say who it is for: a name, an e-mail or a phone number. Or choose the walk-in customer."
    ),
    "AddressIncomplete": QT_TRANSLATE_NOOP("Refusal", "The {role} address needs its {part}."),
    "NotDeliveredThere": QT_TRANSLATE_NOOP(
        "Refusal", "“{method}” does not go to this address or takes no such weight. Choose another delivery."
    ),
    "NotADraft": QT_TRANSLATE_NOOP(
        "Refusal", "This sale was already confirmed or thrown away. Nothing was changed."
    ),
    "OrderNotFound": QT_TRANSLATE_NOOP("Refusal", "There is no order “{order}”."),
    "CustomerNotFound": QT_TRANSLATE_NOOP("Refusal", "This customer is no longer there."),
    "LineNotFound": QT_TRANSLATE_NOOP("Refusal", "This line is no longer in the basket."),
    "ProductNotSold": QT_TRANSLATE_NOOP("Refusal", "“{product}” is no longer for sale."),
    "ProductNotFound": QT_TRANSLATE_NOOP("Refusal", "This product is no longer in the catalogue."),
    "OrderDateAhead": QT_TRANSLATE_NOOP(
        "Refusal", "The order date {day} lies in the future. Type today’s date or an earlier one."
    ),
    "TipNegative": QT_TRANSLATE_NOOP("Refusal", "A tip cannot be below zero."),
    "OutOfStock": QT_TRANSLATE_NOOP(
        "Refusal", "Only {on_hand} of “{product}” are left, and {asked} are asked for. Take fewer."
    ),
    "QuantityNotPossible": QT_TRANSLATE_NOOP(
        "Refusal", "It is sold in steps of {step}; {quantity} is not one."
    ),
    "QuantityNotPositive": QT_TRANSLATE_NOOP("Refusal", "The quantity must be more than zero."),
    "NameMissing": QT_TRANSLATE_NOOP("Refusal", "Give it a name first."),
    "TextMissing": QT_TRANSLATE_NOOP("Refusal", "“{label}” is still empty."),
    "custom_texts.TextTooLong": QT_TRANSLATE_NOOP(
        "Refusal", "“{label}” has {length} letters; {longest} fit."
    ),
    "ChoiceNotOffered": QT_TRANSLATE_NOOP("Refusal", "“{value}” is not possible for “{label}”."),
    "UnknownSku": QT_TRANSLATE_NOOP("Refusal", "The shop has no product with the SKU “{sku}”."),
    "MethodUnknown": QT_TRANSLATE_NOOP("Refusal", "The shop has no method named “{name}”."),
    "TaxRateUnknown": QT_TRANSLATE_NOOP(
        "Refusal", "“{tax_class}” has no VAT rate on {on}. Add one in the settings."
    ),
    "SumsDisagree": QT_TRANSLATE_NOOP(
        "Refusal",
        "The stored total of {order} ({stored_minor}) does not follow from its lines ({derived_minor}). "
        "Nothing was printed. Please run the check of the shop file.",
    ),
    # vouchers
    "VoucherUnknown": QT_TRANSLATE_NOOP("Refusal", "There is no voucher “{code}”."),
    "VoucherNotStarted": QT_TRANSLATE_NOOP("Refusal", "“{code}” is good only from {starts_at} on."),
    "VoucherExpired": QT_TRANSLATE_NOOP("Refusal", "“{code}” was good until {ends_at}."),
    "VoucherUsedUp": QT_TRANSLATE_NOOP("Refusal", "“{code}” was used as often as it may be ({max_uses})."),
    "VoucherUsedUpByCustomer": QT_TRANSLATE_NOOP(
        "Refusal", "This customer has used “{code}” as often as one customer may ({max_uses})."
    ),
    "BelowVoucherMinimum": QT_TRANSLATE_NOOP("Refusal", "“{code}” needs goods for at least {minimum_minor}."),
    "AboveVoucherMaximum": QT_TRANSLATE_NOOP("Refusal", "“{code}” is good up to {maximum_minor} of goods."),
    "NoProductForVoucher": QT_TRANSLATE_NOOP(
        "Refusal", "“{code}” is for other products than those in the basket."
    ),
    "VoucherExcludesProduct": QT_TRANSLATE_NOOP("Refusal", "“{code}” is not for the products in the basket."),
    "VoucherExcludesReduced": QT_TRANSLATE_NOOP(
        "Refusal", "“{code}” is not for products that are already reduced."
    ),
    "VoucherOfOtherCustomer": QT_TRANSLATE_NOOP("Refusal", "“{code}” belongs to another customer."),
    "NothingLeftToReduce": QT_TRANSLATE_NOOP("Refusal", "“{code}” finds nothing left to reduce."),
    "VoucherOfOtherOrder": QT_TRANSLATE_NOOP("Refusal", "“{code}” was made for another order."),
    "VoucherOfOtherCurrency": QT_TRANSLATE_NOOP("Refusal", "“{code}” is in {currency}, this order is not."),
    "VoucherStandsAlone": QT_TRANSLATE_NOOP(
        "Refusal", "“{code}” cannot be used together with another voucher. Remove “{other}” first."
    ),
    "OtherVoucherStandsAlone": QT_TRANSLATE_NOOP(
        "Refusal", "“{other}” is on this sale and cannot be used together with another voucher."
    ),
    "VoucherIncomplete": QT_TRANSLATE_NOOP("Refusal", "The voucher still needs its {kind}."),
    "VoucherCodeTaken": QT_TRANSLATE_NOOP("Refusal", "There is already a voucher “{code}”."),
    "VoucherEndsTooEarly": QT_TRANSLATE_NOOP("Refusal", "The voucher would end before it starts."),
    # what the order allows now
    "OrderIsHeld": QT_TRANSLATE_NOOP("Refusal", "The order is on hold. Resume it first."),
    "WrongLifecycle": QT_TRANSLATE_NOOP(
        "Refusal", "The order does not allow this now; its status is: {lifecycle}."
    ),
    "NotDueYet": QT_TRANSLATE_NOOP("Refusal", "Not due before {due_on}."),
    "NothingDue": QT_TRANSLATE_NOOP("Refusal", "Nothing is left to pay."),
    "NothingPaid": QT_TRANSLATE_NOOP("Refusal", "There is no payment to take back."),
    "RefundDepends": QT_TRANSLATE_NOOP(
        "Refusal", "This payment stays: without it, more money would have gone back than came in."
    ),
    "AlreadyInvoiced": QT_TRANSLATE_NOOP("Refusal", "Everything is invoiced already, on {number}."),
    "NotInvoiced": QT_TRANSLATE_NOOP("Refusal", "There is no invoice yet."),
    "NothingToShip": QT_TRANSLATE_NOOP("Refusal", "Nothing is waiting to be sent."),
    "NothingShipped": QT_TRANSLATE_NOOP("Refusal", "Nothing has left the shop yet."),
    "ReturnDepends": QT_TRANSLATE_NOOP("Refusal", "Something came back from this shipment, so it stays."),
    "ShipmentNotFound": QT_TRANSLATE_NOOP("Refusal", "This order has no such shipment."),
    # money
    "AmountNotPositive": QT_TRANSLATE_NOOP("Refusal", "The amount must be more than zero."),
    "TenderedTooLittle": QT_TRANSLATE_NOOP(
        "Refusal", "{tendered_minor} is less than the {amount_minor} to be paid."
    ),
    "NotEnoughCash": QT_TRANSLATE_NOOP("Refusal", "{tendered_minor} is less than the {due_minor} due."),
    "DepositAboveTotal": QT_TRANSLATE_NOOP("Refusal", "A deposit lies between zero and {total_minor}."),
    "PaymentMethodMissing": QT_TRANSLATE_NOOP("Refusal", "Choose how it is paid."),
    "KeyAlreadyUsed": QT_TRANSLATE_NOOP("Refusal", "This payment was booked already, with other facts."),
    "DiscountAboveLine": QT_TRANSLATE_NOOP(
        "Refusal", "The discount is more than the line costs ({limit_minor})."
    ),
    "PercentAboveHundred": QT_TRANSLATE_NOOP("Refusal", "At most 100% is possible."),
    "PriceNegative": QT_TRANSLATE_NOOP("Refusal", "A price cannot be below zero."),
    "FeeNotClear": QT_TRANSLATE_NOOP("Refusal", "Give the surcharge an amount or a percent, not both."),
    "RefundAboveLeft": QT_TRANSLATE_NOOP("Refusal", "At most {left_minor} can still be refunded."),
    "UnitsAboveLeft": QT_TRANSLATE_NOOP("Refusal", "At most {left} can still be given back."),
    "NothingToRefund": QT_TRANSLATE_NOOP("Refusal", "There is nothing to give back."),
    # papers
    "IdentityIncomplete": QT_TRANSLATE_NOOP(
        "Refusal", "The law wants this on the document, so nothing was issued: {fields}."
    ),
    "ClockBehind": QT_TRANSLATE_NOOP(
        "Refusal",
        "This machine says it is {today}, but the last paper is of {last_on}. Nothing was issued. "
        "Set the clock right.",
    ),
    "DocumentNotFound": QT_TRANSLATE_NOOP("Refusal", "There is no such document."),
    "DocumentDamaged": QT_TRANSLATE_NOOP(
        "Refusal",
        "What is stored of {number} is not what was issued; it was not printed. Look at your backups.",
    ),
    "CopiesNotPositive": QT_TRANSLATE_NOOP("Refusal", "Print at least one copy."),
    "PaperTooSlow": QT_TRANSLATE_NOOP(
        "Refusal", "Making the pages took too long and was stopped. Nothing was printed."
    ),
    "PaperTooLarge": QT_TRANSLATE_NOOP(
        "Refusal", "The pages needed too much memory, so this was stopped. Nothing was printed."
    ),
    "PaperNotMade": QT_TRANSLATE_NOOP("Refusal", "The pages could not be made. Nothing was printed."),
}
