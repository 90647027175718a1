"""Words printed on documents: English in the code, French here. Screens have the Qt catalogues."""

from __future__ import annotations

FRENCH = {
    # titles
    "Invoice": "Facture",
    "Credit note": "Avoir",
    "Packing slip": "Bon de livraison",
    "Quote": "Devis",
    "Pro forma": "Pro forma",
    # parties
    "Billed to": "Facturé à",
    "Credited to": "Au crédit de",
    "Quoted for": "À l’attention de",
    "Delivered to": "Livré à",
    "Deliver to": "Livrer à",
    "For pick-up by": "À retirer par",
    "Same address": "Même adresse",
    "Walk-in customer": "Client de passage",
    "VAT no. {number}": "N°\u00a0TVA\u00a0{number}",
    "SIREN {number}": "SIREN\u00a0{number}",
    # facts
    "Invoice date": "Date de facture",
    "Date": "Date",
    "Order": "Commande",
    "Due date": "Échéance",
    "Valid until": "Valable jusqu’au",
    "Delivered on": "Date de livraison",
    "Operation": "Opération",
    "Delivery of goods": "Livraison de biens",
    "Services": "Prestation de services",
    "Goods and services": "Biens et services",
    "Your reference": "Votre référence",
    "Corrects invoice": "Corrige la facture",
    "Supplements invoice": "Complète la facture",
    "{number} of {date}": "{number} du\u00a0{date}",
    "Reason": "Motif",
    "Change of mind": "Changement d’avis",
    "Damaged item": "Article abîmé",
    "Wrong item": "Erreur d’article",
    "Not as described": "Non conforme à la description",
    "Missing item": "Article manquant",
    "Late delivery": "Livraison tardive",
    "Price adjustment": "Ajustement de prix",
    "Goodwill": "Geste commercial",
    # lines
    "Description": "Désignation",
    "Qty": "Qté",
    "Net price": "P.U. HT",
    "Net discount": "Remise HT",
    "Net amount": "Total HT",
    "Price": "Prix unitaire",
    "Discount": "Remise",
    "Amount": "Montant",
    "Ref. {sku}": "Réf. {sku}",
    "{label}: “{value}”": "{label}\u00a0: «\u00a0{value}\u00a0»",
    "Delivery": "Livraison",
    # sums
    "VAT": "TVA",
    "Tax": "Taxe",
    "Net base": "Base HT",
    "Net total": "Total HT",
    "Total incl. VAT": "Total TTC",
    "Total incl. tax": "Total, taxes comprises",
    "Total": "Total",
    "Tip": "Pourboire",
    "Cash rounding": "Arrondi",
    "Deposit of {date}, {method}": "Acompte du {date}, {method}",
    "Paid on {date}, {method}": "Payé le {date}, {method}",
    "Given back on {date}, {method}": "Rendu le {date}, {method}",
    "To pay": "Reste à payer",
    "To give back": "À rembourser",
    "Total credited": "Total de l’avoir",
    "Discount: {name}, {amount}": "Remise\u00a0: {name}, {amount}",
    "{amount} incl. VAT": "{amount} TTC",
    "{amount} before VAT": "{amount} HT",
    "{amount} incl. tax": "{amount} taxes comprises",
    "{amount} before tax": "{amount} hors taxes",
    "voucher {code}": "bon {code}",
    # transfer
    "Pay by transfer": "Payer par virement",
    "Reference: {number}": "Référence\u00a0: {number}",
    "The code holds the account, the amount and the reference (EPC standard).": (
        "Le code contient le compte, le montant et la référence (norme EPC)."
    ),
    # identity
    "{name}, sole trader (EI)": "{name}, entrepreneur individuel (EI)",
    "{name}, share capital {amount}": "{name} au capital de {amount}",
    "SIRET {number}": "SIRET\u00a0{number}",
    "RCS {town}": "RCS\u00a0{town}",
    "Tax no. {number}": "N°\u00a0fiscal {number}",
    "VAT {number}": "TVA\u00a0{number}",
    # foot and slip
    "Page": "Page",
    "of": "sur",
    "Parcel {number} of {count}": "Colis {number} sur {count}",
    "Gift: no prices": "Cadeau\u00a0: sans prix",
    "{count} item": "{count} article",
    "{count} items": "{count} articles",
    "Order of": "Commande du",
    "Version {number}": "Version {number}",
    "Duplicate {number}": "Duplicata n°\u00a0{number}",
    "“{words}”": "«\u00a0{words}\u00a0»",
    "Tracking {number}": "Suivi {number}",
}


def word(text: str, language: str) -> str:
    """The English words in ``language`` (fr or en). KeyError when the table lacks them: no silent English."""
    french = FRENCH[text]
    return french if language == "fr" else text
