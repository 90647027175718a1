"""What can be read from a file, in words. No widgets."""

from __future__ import annotations

import re
from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from desktop.shell.i18n import QT_TRANSLATE_NOOP

translate = QCoreApplication.translate

_NUMBERED = re.compile(r"(option|attribute name|attribute value|option_name_|option_value_) ?(\d+)")


def field_word(field: str) -> str:
    """The word for a field of ``desktop.exchange``. KeyError for one that has none."""
    if match := _NUMBERED.fullmatch(field):
        return translate("ImportField", NUMBERED[match[1]]).format(n=match[2])
    if field.startswith("ship_"):
        part = translate("ImportField", FIELDS[field.removeprefix("ship_")])
        return translate("ImportField", "Delivery: {part}").format(part=part[:1].lower() + part[1:])
    return translate("ImportField", FIELDS[field])


NUMBERED: Mapping[str, str] = {
    "option": QT_TRANSLATE_NOOP("ImportField", "Option {n}"),
    "attribute name": QT_TRANSLATE_NOOP("ImportField", "Name of attribute {n}"),
    "attribute value": QT_TRANSLATE_NOOP("ImportField", "Value of attribute {n}"),
    "option_name_": QT_TRANSLATE_NOOP("ImportField", "Name of option {n}"),
    "option_value_": QT_TRANSLATE_NOOP("ImportField", "Value of option {n}"),
}

FIELDS: Mapping[str, str] = {
    # products
    "name": QT_TRANSLATE_NOOP("ImportField", "Name"),
    "group": QT_TRANSLATE_NOOP("ImportField", "Variant of"),
    "handle": QT_TRANSLATE_NOOP("ImportField", "Handle"),
    "number": QT_TRANSLATE_NOOP("ImportField", "Web shop number"),
    "type": QT_TRANSLATE_NOOP("ImportField", "Type"),
    "parent": QT_TRANSLATE_NOOP("ImportField", "Variant of"),
    "parent_sku": QT_TRANSLATE_NOOP("ImportField", "SKU of its product"),
    "names": QT_TRANSLATE_NOOP("ImportField", "Names of the options"),
    "values": QT_TRANSLATE_NOOP("ImportField", "Values of the options"),
    "default": QT_TRANSLATE_NOOP("ImportField", "First variant"),
    "sku": QT_TRANSLATE_NOOP("ImportField", "SKU or reference"),
    "barcode": QT_TRANSLATE_NOOP("ImportField", "Bar code"),
    "ean": QT_TRANSLATE_NOOP("ImportField", "Bar code (EAN)"),
    "upc": QT_TRANSLATE_NOOP("ImportField", "Bar code (UPC)"),
    "price": QT_TRANSLATE_NOOP("ImportField", "Price"),
    "price_gross": QT_TRANSLATE_NOOP("ImportField", "Price with tax"),
    "price_net": QT_TRANSLATE_NOOP("ImportField", "Price without tax"),
    "price_impact": QT_TRANSLATE_NOOP("ImportField", "Added to the price"),
    "sale_price": QT_TRANSLATE_NOOP("ImportField", "Sale price"),
    "sale_from": QT_TRANSLATE_NOOP("ImportField", "Sale from"),
    "sale_to": QT_TRANSLATE_NOOP("ImportField", "Sale until"),
    "compare_price": QT_TRANSLATE_NOOP("ImportField", "Price before"),
    "discount_amount": QT_TRANSLATE_NOOP("ImportField", "Discount"),
    "discount_percent": QT_TRANSLATE_NOOP("ImportField", "Discount in percent"),
    "tax": QT_TRANSLATE_NOOP("ImportField", "Tax rate or class"),
    "tax_class": QT_TRANSLATE_NOOP("ImportField", "Tax class"),
    "tax_status": QT_TRANSLATE_NOOP("ImportField", "Taxed or not"),
    "tax_rule": QT_TRANSLATE_NOOP("ImportField", "Tax rule"),
    "taxable": QT_TRANSLATE_NOOP("ImportField", "Taxed or not"),
    "stock": QT_TRANSLATE_NOOP("ImportField", "Stock"),
    "in_stock": QT_TRANSLATE_NOOP("ImportField", "In stock or not"),
    "low_stock": QT_TRANSLATE_NOOP("ImportField", "Low-stock level"),
    "backorders": QT_TRANSLATE_NOOP("ImportField", "Back orders"),
    "out_of_stock": QT_TRANSLATE_NOOP("ImportField", "Back orders"),
    "policy": QT_TRANSLATE_NOOP("ImportField", "Back orders"),
    "tracker": QT_TRANSLATE_NOOP("ImportField", "Stock is tracked"),
    "weight": QT_TRANSLATE_NOOP("ImportField", "Weight"),
    "weight_impact": QT_TRANSLATE_NOOP("ImportField", "Added to the weight"),
    "grams": QT_TRANSLATE_NOOP("ImportField", "Weight in grams"),
    "category": QT_TRANSLATE_NOOP("ImportField", "Category"),
    "categories": QT_TRANSLATE_NOOP("ImportField", "Categories"),
    "brand": QT_TRANSLATE_NOOP("ImportField", "Brand"),
    "tags": QT_TRANSLATE_NOOP("ImportField", "Tags"),
    "description": QT_TRANSLATE_NOOP("ImportField", "Description"),
    "short_description": QT_TRANSLATE_NOOP("ImportField", "Short description"),
    "summary": QT_TRANSLATE_NOOP("ImportField", "Short description"),
    "active": QT_TRANSLATE_NOOP("ImportField", "Active or not"),
    "published": QT_TRANSLATE_NOOP("ImportField", "Published or not"),
    "status": QT_TRANSLATE_NOOP("ImportField", "Status"),
    "available": QT_TRANSLATE_NOOP("ImportField", "For sale or not"),
    "virtual": QT_TRANSLATE_NOOP("ImportField", "Nothing to send"),
    "ships": QT_TRANSLATE_NOOP("ImportField", "Has to be sent"),
    "pictures": QT_TRANSLATE_NOOP("ImportField", "Pictures"),
    "picture": QT_TRANSLATE_NOOP("ImportField", "Picture"),
    "variant_picture": QT_TRANSLATE_NOOP("ImportField", "Picture of the variant"),
    "gift_card": QT_TRANSLATE_NOOP("ImportField", "Gift card or not"),
    # customers
    "first_name": QT_TRANSLATE_NOOP("ImportField", "First name"),
    "last_name": QT_TRANSLATE_NOOP("ImportField", "Last name"),
    "company": QT_TRANSLATE_NOOP("ImportField", "Company"),
    "email": QT_TRANSLATE_NOOP("ImportField", "E-mail"),
    "phone": QT_TRANSLATE_NOOP("ImportField", "Phone"),
    "mobile": QT_TRANSLATE_NOOP("ImportField", "Mobile phone"),
    "address_phone": QT_TRANSLATE_NOOP("ImportField", "Phone of the address"),
    "street": QT_TRANSLATE_NOOP("ImportField", "Street"),
    "street2": QT_TRANSLATE_NOOP("ImportField", "Street, second line"),
    "postcode": QT_TRANSLATE_NOOP("ImportField", "Postcode"),
    "city": QT_TRANSLATE_NOOP("ImportField", "Town"),
    "region": QT_TRANSLATE_NOOP("ImportField", "Region"),
    "country": QT_TRANSLATE_NOOP("ImportField", "Country"),
    "language": QT_TRANSLATE_NOOP("ImportField", "Language"),
    "vat_number": QT_TRANSLATE_NOOP("ImportField", "VAT number"),
    "siren": QT_TRANSLATE_NOOP("ImportField", "SIREN or SIRET"),
    "note": QT_TRANSLATE_NOOP("ImportField", "Note"),
    "tax_exempt": QT_TRANSLATE_NOOP("ImportField", "Exempt from tax"),
    "manufacturer": QT_TRANSLATE_NOOP("ImportField", "Of the brand"),
    "supplier": QT_TRANSLATE_NOOP("ImportField", "Of the supplier"),
}
