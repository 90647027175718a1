"""What the variables of a mail are called. No widgets."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from desktop.shell.i18n import QT_TRANSLATE_NOOP

translate = QCoreApplication.translate

VARIABLE_WORDS: dict[str, str] = {
    "customer": QT_TRANSLATE_NOOP("MailVariable", "Customer’s name"),
    "customer_email": QT_TRANSLATE_NOOP("MailVariable", "Customer’s e-mail"),
    "customer_phone": QT_TRANSLATE_NOOP("MailVariable", "Customer’s phone"),
    "number": QT_TRANSLATE_NOOP("MailVariable", "Number of the order"),
    "date": QT_TRANSLATE_NOOP("MailVariable", "Day of the order"),
    "items": QT_TRANSLATE_NOOP("MailVariable", "Items with amounts"),
    "sums": QT_TRANSLATE_NOOP("MailVariable", "Discounts, vouchers and delivery"),
    "total": QT_TRANSLATE_NOOP("MailVariable", "Total"),
    "credited": QT_TRANSLATE_NOOP("MailVariable", "Credited so far"),
    "paid": QT_TRANSLATE_NOOP("MailVariable", "Paid so far"),
    "refunded": QT_TRANSLATE_NOOP("MailVariable", "Refunded so far"),
    "due": QT_TRANSLATE_NOOP("MailVariable", "Still to pay"),
    "due_date": QT_TRANSLATE_NOOP("MailVariable", "To be paid by"),
    "payment_method": QT_TRANSLATE_NOOP("MailVariable", "Way to pay"),
    "delivery": QT_TRANSLATE_NOOP("MailVariable", "Way of delivery"),
    "address": QT_TRANSLATE_NOOP("MailVariable", "Delivery address"),
    "tracking": QT_TRANSLATE_NOOP("MailVariable", "Tracking numbers with links"),
    "return_number": QT_TRANSLATE_NOOP("MailVariable", "Number of the return"),
    "return_items": QT_TRANSLATE_NOOP("MailVariable", "Items that come back"),
    "deadline": QT_TRANSLATE_NOOP("MailVariable", "Last day to send back"),
    "message": QT_TRANSLATE_NOOP("MailVariable", "Your message with the return"),
    "answer": QT_TRANSLATE_NOOP("MailVariable", "Why it is refused"),
    "paper": QT_TRANSLATE_NOOP("MailVariable", "Number of the document"),
    "text": QT_TRANSLATE_NOOP("MailVariable", "What you write"),
    "shop": QT_TRANSLATE_NOOP("MailVariable", "Name of the shop"),
    "shop_address": QT_TRANSLATE_NOOP("MailVariable", "Address of the shop"),
    "shop_phone": QT_TRANSLATE_NOOP("MailVariable", "Phone of the shop"),
    "shop_email": QT_TRANSLATE_NOOP("MailVariable", "E-mail of the shop"),
    "shop_website": QT_TRANSLATE_NOOP("MailVariable", "Website of the shop"),
    "valid_until": QT_TRANSLATE_NOOP("MailVariable", "Good until"),
    "page": QT_TRANSLATE_NOOP("MailVariable", "Name of the page to fill in"),
    "billing_address": QT_TRANSLATE_NOOP("MailVariable", "Billing address"),
    "payment_link": QT_TRANSLATE_NOOP("MailVariable", "Link to pay"),
    "transfer": QT_TRANSLATE_NOOP("MailVariable", "Account for the transfer"),
    "reference": QT_TRANSLATE_NOOP("MailVariable", "Reference of the transfer"),
    "instructions": QT_TRANSLATE_NOOP("MailVariable", "How to pay this way"),
    "invoice": QT_TRANSLATE_NOOP("MailVariable", "Number of the invoice that comes with it"),
    "iban": QT_TRANSLATE_NOOP("MailVariable", "IBAN"),
    "bic": QT_TRANSLATE_NOOP("MailVariable", "BIC"),
}


def variable_word(name: str) -> str:
    """What a variable is called; its own name where nobody gave it a word."""
    word = VARIABLE_WORDS.get(name)
    return translate("MailVariable", word) if word else name
