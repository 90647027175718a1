"""Shop files of any size for measuring, made from a seed and kept in the user's cache folder."""

from __future__ import annotations

import hashlib
import itertools
import random
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import platformdirs

from desktop.domain.folding import digits, fold
from desktop.domain.search_keys import (
    customer_key,
    email_words,
    index_words,
    number_words,
    phone_words,
    variant_key,
)
from desktop.models import Customer, Order, Product, TaxClass, Variant
from desktop.models.base import db, new_uid
from desktop.models.schema import close_shop, open_shop
from desktop.services.inserts import insert_rows
from desktop.services.orders.search_index import tidy_search, write_search_rows
from desktop.services.shop.setup import prepare_shop

# fmt: off
FIRST = (
    "Léa", "Anne", "Yann", "Élise", "Marc", "Zoé", "Paul", "Chloé", "Jean-Pierre", "Loïc", "Maëlle", "Hugo",
    "Inès", "Noé", "Gaël", "Rozenn", "Émile", "Lucie",
)
LAST = (
    "Dupré", "Martin", "Le Goff", "Kerven", "Durand", "Morvan", "Petit", "Robert", "Cadiou", "Riou", "Garcia",
    "Leroux", "Moreau", "Girard", "Bonnet", "Fontaine", "Lefèvre", "Mercier", "Guérin", "Boyer", "Œillet",
)
THINGS = (
    "Bol", "Tasse", "Assiette", "Vase", "Saladier", "Miel", "Confiture", "Livre", "Carnet", "Torchon",
    "Nappe", "Écharpe", "Bougie", "Savon",
)
KINDS = ("bleu", "vert", "écru", "noir", "rouge", "grand", "petit", "rayé", "doux", "fort")
SIZES = ("S", "M", "L")
# fmt: on
PREFIXES = ("CER", "MIE", "TEX", "LIV", "BOU")
STATES = (
    ("completed", "paid", "delivered", 0.75),
    ("completed", "paid", "not_needed", 0.12),
    ("cancelled", "none_due", "will_not_deliver", 0.03),
    ("open", "unpaid", "unfulfilled", 0.04),
    ("open", "paid", "unfulfilled", 0.04),
    ("open", "partly_paid", "shipped", 0.02),
)
CHUNK = 5000
FIRST_DAY = 1_640_995_200
"""2022-01-01; the orders spread over the four years after it."""


def bench_shop(orders: int, customers: int = 10_000, variants: int = 12_000) -> Path:
    """Path of a shop file with so many orders, made once; closed when this returns."""
    source = Path(__file__).read_bytes() + _shape()
    stamp = hashlib.sha256(source).hexdigest()[:12]
    folder = Path(platformdirs.user_cache_dir("comptoir-bench", appauthor=False))
    path = folder / f"{orders}-{customers}-{variants}-{stamp}.comptoir"
    if not path.exists():
        for outdated in folder.glob(f"{orders}-{customers}-{variants}-*"):
            outdated.unlink()
        partial = path.with_suffix(".part")
        partial.unlink(missing_ok=True)
        _fill(partial, orders, customers, variants)
        partial.replace(path)
    return path


def _shape() -> bytes:
    from desktop.models import migrations

    folder = Path(migrations.__file__).parent
    return b"".join(path.read_bytes() for path in sorted(folder.glob("*.sql")))


def _fill(path: Path, orders: int, customers: int, variants: int) -> None:
    chance = random.Random(orders)
    open_shop(path)
    prepare_shop(language="fr", name="Mesures")
    with db.atomic():
        _add_all(Customer, _customers(chance, customers))
        _add_catalogue(chance, variants)
        _add_orders(chance, orders, customers)
        tidy_search()
    db.execute_sql("ANALYZE")
    close_shop()


def _add_all(table: Any, rows: Iterator[dict[str, Any]]) -> None:
    while chunk := list(itertools.islice(rows, CHUNK)):
        insert_rows(table, chunk)


def _customers(chance: random.Random, count: int) -> Iterator[dict[str, Any]]:
    for index in range(count):
        person = _person(chance, index)
        names = [person["last_name"], person["first_name"]]
        yield {
            **person,
            "uid": new_uid(),
            "search_key": customer_key(names, person["email"], person["phone"]),
            "sort_key": fold(" ".join(names)),
        }


def _person(chance: random.Random, index: int) -> dict[str, str]:
    first, last = chance.choice(FIRST), chance.choice(LAST)
    return {
        "first_name": first,
        "last_name": last,
        "email": f"{fold(last).replace(' ', '')}{index}@example.fr",
        "phone": f"06{chance.randrange(10**8):08d}",
    }


def _add_catalogue(chance: random.Random, variants: int) -> None:
    standard = TaxClass.get(TaxClass.code == "standard").id
    products = range(1, variants // 3 + 1)
    names = {product: f"{chance.choice(THINGS)} {chance.choice(KINDS)} {product}" for product in products}
    _add_all(
        Product,
        (
            {"uid": new_uid(), "name": name, "tax_class": standard, "sort_key": fold(name)}
            for name in names.values()
        ),
    )
    _add_all(Variant, _variants(chance, names))


def _variants(chance: random.Random, names: dict[int, str]) -> Iterator[dict[str, Any]]:
    for product, name in names.items():
        for position, size in enumerate(SIZES):
            sku = f"{chance.choice(PREFIXES)}-{product:04d}-{size}"
            yield {
                "uid": new_uid(),
                "product": product,
                "position": position,
                "name": size,
                "sku": sku,
                "price": chance.randrange(200, 9000),
                "search_key": variant_key(name, size, sku, [f"37600{product * 3 + position:08d}"]),
            }


def _add_orders(chance: random.Random, count: int, customers: int) -> None:
    people = [_person(chance, index) for index in range(customers)]
    step = 4 * 365 * 86_400 // max(count, 1)
    for start in range(0, count, CHUNK):
        batch = range(start, min(start + CHUNK, count))
        placed = [FIRST_DAY + index * step + chance.randrange(-7200, 7200) for index in batch]
        who = [chance.choice(people) for _ in batch]
        _add_all(Order, map(_order, batch, placed, who, itertools.repeat(chance)))
        write_search_rows(
            (index + 1, _words(chance, index, person)) for index, person in zip(batch, who, strict=True)
        )


def _order(index: int, placed: int, person: dict[str, str], chance: random.Random) -> dict[str, Any]:
    lifecycle, payment, fulfilment, _ = chance.choices(STATES, [state[3] for state in STATES])[0]
    total = chance.randrange(300, 30_000)
    due = {"unpaid": total, "partly_paid": total // 2}.get(payment, 0)
    return {
        "uid": new_uid(),
        "number": _number(index),
        "lifecycle": lifecycle,
        "held_since": placed if lifecycle == "open" and chance.random() < 0.3 else None,
        "customer": int(digits(person["email"])) + 1,
        "customer_name": f"{person['first_name']} {person['last_name']}",
        "email": person["email"],
        "phone": person["phone"],
        "customer_fold": fold(f"{person['last_name']} {person['first_name']}"),
        "channel": chance.choices(("counter", "phone", "fair", "web"), (50, 20, 10, 20))[0],
        "placed_at": placed,
        "created_at": placed,
        "confirmed_at": placed,
        "taxes": [["20", "S", total - total // 6, total // 6, [total // 6]]],
        "net_minor": total - total // 6,
        "tax_minor": total // 6,
        "total_minor": total,
        "paid_minor": total - due,
        "due_minor": due,
        "payment_status": payment,
        "fulfilment_status": fulfilment,
    }


def _number(index: int) -> str:
    year, nth = divmod(index, 90_000)
    return f"A-{22 + year:02d}-{nth + 1:05d}"


def _words(chance: random.Random, index: int, person: dict[str, str]) -> str:
    product = chance.randrange(1, 4000)
    texts = [
        person["first_name"],
        person["last_name"],
        f"{chance.choice(THINGS)} {chance.choice(KINDS)}",
        f"{chance.choice(PREFIXES)}-{product:04d}-{chance.choice(SIZES)}",
    ]
    found = [*number_words(_number(index)), *phone_words(person["phone"]), *email_words(person["email"])]
    return " ".join(dict.fromkeys(found + [word for text in texts for word in index_words(text)]))
