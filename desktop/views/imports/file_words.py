"""Formats, encodings, separators and kinds of files, in words. No widgets."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from desktop.exchange.rows import Format, Kind
from desktop.views.imports.choice import Subject

translate = QCoreApplication.translate

ENCODINGS = ("utf-8-sig", "utf-16", "cp1252", "mac_roman", "cp850")
SEPARATORS = (",", ";", "\t", "|")


def subject_word(subject: Subject) -> str:
    """Products or customers."""
    return {
        Subject.PRODUCTS: translate("Import", "Products"),
        Subject.CUSTOMERS: translate("Import", "Customers"),
    }[subject]


def format_word(format_: Format) -> str:
    """The programme that wrote the file."""
    if format_ is Format.GENERIC:
        return translate("Import", "Spreadsheet")
    return {
        Format.WOOCOMMERCE: "WooCommerce",
        Format.PRESTASHOP: "PrestaShop",
        Format.SHOPIFY: "Shopify",
    }[format_]


def origin_words(kind: Kind, format_: Format, *, customers: bool) -> str:
    """What the rows are and which programme wrote them."""
    if format_ is Format.GENERIC:
        return subject_word(Subject.CUSTOMERS if customers else Subject.PRODUCTS)
    if kind is Kind.COMBINATIONS:
        said = translate("Import", "Combinations from {format}")
    elif kind is Kind.ADDRESSES:
        said = translate("Import", "Addresses from {format}")
    elif customers:
        said = translate("Import", "Customers from {format}")
    else:
        said = translate("Import", "Products from {format}")
    return said.format(format=format_word(format_))


def encoding_key(codec: str) -> str:
    """The codec under which ``ENCODINGS`` offers this one: UTF-8 is read with or without its mark."""
    return "utf-8-sig" if codec in ("utf-8", "utf_8", "utf_8_sig") else codec


def encoding_word(codec: str) -> str:
    """An encoding as people know it; an unknown codec is named as it is."""
    words: Mapping[str, str] = {
        "utf-8-sig": "UTF-8",
        "utf-16": "UTF-16",
        "cp1252": "Windows (cp1252)",
        "mac_roman": "Macintosh",
        "cp850": "DOS (cp850)",
    }
    return words.get(encoding_key(codec), codec)


def separator_word(separator: str) -> str:
    """What stands between two cells."""
    return {
        ",": translate("Import", "Comma"),
        ";": translate("Import", "Semicolon"),
        "\t": translate("Import", "Tab"),
        "|": translate("Import", "Bar"),
    }[separator]
