"""From a file's customers to the shop's."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from desktop.domain.errors import DeskError
from desktop.exchange.reading import ReadOptions, read_customers
from desktop.exchange.reasons import Reason
from desktop.exchange.rows import CustomerAddress, CustomerPlan, CustomerRow, Finding
from desktop.services.customers.customers import CustomerForm
from desktop.services.customers.customers_import import CustomerCounts, CustomerRecord, Step, import_customers
from desktop.services.orders.cards import PostalAddress
from desktop.services.shop.identity_refusals import EmailNotPossible
from desktop.services.shop.preferences import shop

_READ_ALL = ReadOptions()


@dataclass(frozen=True, slots=True)
class CustomerReport:
    """What an import did or would do, with every line that was left out or changed on the way."""

    counts: CustomerCounts
    skipped: tuple[Finding, ...]
    warnings: tuple[Finding, ...]
    plan: CustomerPlan


def import_customer_files(
    paths: Sequence[Path],
    options: ReadOptions = _READ_ALL,
    *,
    by: str,
    rehearse: bool = False,
    step: Step | None = None,
) -> CustomerReport:
    """Read customer and address files and bring them in, all or nothing; ``rehearse`` writes nothing.

    Raises the refusals of reading and whatever ``step`` raises.
    """
    plan = read_customers(paths, options)
    return save_customers(plan, by=by, rehearse=rehearse, step=step)


def save_customers(
    plan: CustomerPlan, *, by: str, rehearse: bool = False, step: Step | None = None
) -> CustomerReport:
    """Bring a plan in. Skipped rows of the plan and of the shop come back together, by line."""
    seller = shop()
    records = [_record(row, seller.language, seller.country) for row in plan.customers]
    name = ", ".join(source.file for source in plan.sources)
    counts = import_customers(records, file=name, by=by, rehearse=rehearse, step=step)
    refused = [Finding(name, line, _reason(error), {"value": _fact(error)}) for line, error in counts.refused]
    skipped = sorted((*plan.skipped, *refused), key=lambda finding: (finding.file, finding.line))
    return CustomerReport(counts, tuple(skipped), plan.warnings, plan)


def _record(row: CustomerRow, language: str, country: str) -> CustomerRecord:
    form = CustomerForm(
        first_name=row.first_name,
        last_name=row.last_name,
        company=row.company,
        email=row.email,
        phone=row.phone,
        language=row.language or language,
        tax_status="exempt" if row.tax_exempt else "taxable",
        siren=row.siren,
        vat_number=row.vat_number,
        private_note=row.note,
    )
    return CustomerRecord(row.line, form, tuple(_address(item, country) for item in row.addresses))


def _address(item: CustomerAddress, country: str) -> PostalAddress:
    return PostalAddress(
        name=item.name,
        company=item.company,
        street=item.street,
        street2=item.street2,
        postcode=item.postcode,
        city=item.city,
        region=item.region,
        country=item.country or country,
        phone=item.phone,
    )


def _reason(error: DeskError) -> Reason:
    return Reason.BAD_EMAIL if isinstance(error, EmailNotPossible) else Reason.NO_IDENTITY


def _fact(error: DeskError) -> str:
    return error.email if isinstance(error, EmailNotPossible) else ""
