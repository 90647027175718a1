"""Bring a catalogue in: all of it in one transaction, nothing twice, sold goods never forgotten.

What is to be done is decided before the transaction begins. A sale that is saved meanwhile need not wait for
it, and does not wait long for the writing itself.
"""

from __future__ import annotations

from collections.abc import Sequence

from desktop.domain.events import CatalogueImported
from desktop.domain.rights import Need, Right
from desktop.services.goods.catalogue_known import known_catalogue
from desktop.services.goods.catalogue_plan import Step as Step
from desktop.services.goods.catalogue_plan import plan_catalogue
from desktop.services.goods.catalogue_records import CatalogueCounts, ProductRecord
from desktop.services.goods.catalogue_write import write_catalogue
from desktop.services.work import work


def import_catalogue(
    records: Sequence[ProductRecord],
    *,
    file: str,
    by: str,
    rehearse: bool = False,
    step: Step | None = None,
) -> CatalogueCounts:
    """Write products and variants in one transaction; a known product is brought up to date.

    ``rehearse`` only decides: the counts are exact, nothing is written and nobody has to wait. When somebody
    changed the catalogue between deciding and writing, it is decided anew. Raises NotAllowed: a file sets
    prices.
    """
    known = known_catalogue()
    plan = plan_catalogue(records, known, step)
    if rehearse:
        return plan.counts
    with work(by) as job:
        job.approve(Need(Right.PRICE))
        seen = known_catalogue()
        if seen != known:
            plan = plan_catalogue(records, seen)
        product_ids = write_catalogue(plan, by=by)
        if step:
            step(len(records), len(records))
        counts = plan.counts
        job.products.update(product_ids)
        job.record(CatalogueImported(file, counts.products, counts.variants, counts.updated))
    return counts
