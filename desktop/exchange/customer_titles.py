"""The column titles of customer and address files, in English and French (``headers.plain``)."""

from __future__ import annotations

from desktop.exchange.headers import Aliases, any_of, titled

_ADDRESS = titled(
    company="company|company name|organisation|organization|societe|entreprise|raison sociale",
    street="address 1|address1|address line 1|street|street address|address|adresse 1|adresse1|adresse|rue"
    "|adresse ligne 1|ligne d adresse 1",
    street2="address 2|address2|address line 2|street 2|adresse 2|adresse2|complement d adresse|complement"
    "|adresse complement|adresse ligne 2|ligne d adresse 2",
    postcode="zip|zipcode|zip code|postcode|post code|postal code|code postal|cp|zip postal code",
    city="city|town|ville|localite|commune",
    region="state|province|region|county|etat|departement|state county|province code|state name",
    country="country code|country|pays|country region|code pays|country name",
)
_PERSON = titled(
    first_name="first name|firstname|prenom|given name|forename|prenom s",
    last_name="last name|lastname|surname|family name|nom de famille|nom",
    phone="phone|telephone|tel|phone number|telephone fixe|numero de telephone|fixe",
)
_OTHER = titled(
    number="customer id|id|id client|id du client|client id|numero client|no client|n client",
    name="full name|name|customer name|customer|nom complet|nom du client|nom et prenom|nom prenom|client"
    "|contact|display name",
    email="email|e mail|email address|e mail address|mail|courriel|adresse e mail|adresse email|adresse mail"
    "|customer e mail|customer email|e mail client|email client|adresse de courriel",
    mobile="mobile|mobile phone|cell phone|portable|telephone portable|telephone mobile|gsm|mobile number",
    language="language|locale|lang|langue",
    vat_number="vat number|vat|vat id|vat no|tax id|tva|numero de tva|n de tva|no tva|n tva"
    "|tva intracommunautaire|numero tva|numero tva intracommunautaire|no de tva",
    siren="siren|siret|numero siret|numero siren|n siret",
    note="note|notes|comment|comments|remarks|remarque|remarques|commentaire|commentaires|other|autre|divers",
    tax_exempt="tax exempt|exonere de tva",
    active="active|active 0 1|actif|enabled",
    address_phone="default address phone|billing phone|telephone de facturation|telephone facturation",
    manufacturer="manufacturer|fabricant|marque|brand",
    supplier="supplier|fournisseur",
)


_NAMES = {field: titles for field, titles in _PERSON.items() if field != "phone"}


def _prefixed(
    table: Aliases, mark: str, prefixes: tuple[str, ...], suffixes: tuple[str, ...] = ()
) -> Aliases:
    """Give the table for ``shipping city`` or ``ville de livraison``; field names begin with ``mark``."""
    return {
        mark + field: tuple(f"{prefix} {title}" for prefix in prefixes for title in titles)
        + tuple(f"{title} {suffix}" for suffix in suffixes for title in titles)
        for field, titles in table.items()
    }


def _joined(*tables: Aliases) -> Aliases:
    fields = dict.fromkeys(field for table in tables for field in table)
    return {field: tuple(title for table in tables for title in table.get(field, ())) for field in fields}


_FRENCH_BILLING = ("facturation", "de facturation")
_FRENCH_SHIPPING = ("livraison", "de livraison")
_MAIN = _joined(_PERSON, _ADDRESS, _OTHER)

CUSTOMERS: Aliases = _joined(
    _MAIN,
    _prefixed(
        _joined(_NAMES, _ADDRESS, {"email": _OTHER["email"]}),
        "",
        ("billing", "default address", "facturation"),
        _FRENCH_BILLING,
    ),
    _prefixed(_joined(_PERSON, _ADDRESS), "ship_", ("shipping", "delivery", "livraison"), _FRENCH_SHIPPING),
)
PRESTASHOP_CUSTOMER_SIGNS = any_of(
    "titles id|id titre de civilite|id titre|groups|groupes|default group id|id du groupe par defaut|opt in"
    "|newsletter"
)
ADDRESS_SIGNS = any_of("customer e mail|customer email|e mail client|email client|customer id|id client")
SHOPIFY_CUSTOMER_SIGNS = any_of("accepts email marketing|accepts sms marketing|total spent|accepts marketing")
