"""``tour``: do the main job through the real widgets, offscreen, and keep pictures and papers of it."""

from __future__ import annotations

import errno
import os
import sys
import tempfile
from argparse import Namespace, _SubParsersAction
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

from desktop import paths
from desktop.cli.arguments import whole_number
from desktop.cli.shop import system_language
from desktop.exchange.refusals import FileNotReadable
from desktop.exchange.whole_file import FileNotWritten

if TYPE_CHECKING:
    from desktop.cli.tour_story import Plan

SCHEMES: dict[str, tuple[Literal["light", "dark"], ...]] = {
    "light": ("light",),
    "dark": ("dark",),
    "both": ("light", "dark"),
}


def add(commands: _SubParsersAction[Any]) -> None:
    """Add the parser."""
    tour = commands.add_parser("tour", help="perform the main job offscreen and save pictures and papers")
    tour.add_argument("--out", type=Path, default=Path("tour"), metavar="DIR", help="where to (tour)")
    tour.add_argument(
        "--orders",
        type=whole_number(0, 10_000),
        default=120,
        metavar="N",
        help="orders of the demo shop (120)",
    )
    tour.add_argument("--catalogue", type=Path, metavar="FILE", help="bring in this file of yours, not ours")
    tour.add_argument(
        "--scheme",
        choices=tuple(SCHEMES),
        default="light",
        help="the colours of the pictures (light, and ten pages in the dark); both takes each picture twice",
    )
    tour.set_defaults(run=_tour)


def _tour(options: Namespace) -> int:
    language = options.lang or system_language()
    catalogue = (options.catalogue or paths.sample_catalogue(language)).absolute()
    if not catalogue.is_file():
        raise FileNotReadable(str(catalogue), os.strerror(errno.ENOENT))
    try:
        options.out.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise FileNotWritten(str(options.out), error.strerror or "") from error
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    from desktop.cli.tour_story import Plan  # with it comes Qt

    schemes = SCHEMES[options.scheme]
    for scheme in schemes:
        with tempfile.TemporaryDirectory() as folder:
            # the tour neither reads nor changes what this machine remembers
            os.environ["XDG_CONFIG_HOME"] = folder
            whole = scheme == "dark" or len(schemes) > 1
            plan = Plan(options.out, language, options.orders, catalogue, scheme, whole)
            if status := _perform(Path(folder), plan):
                return status
    return 0


def _perform(folder: Path, plan: Plan) -> int:
    from desktop.cli.tour_hands import StepFailed, without_offscreen_noise
    from desktop.cli.tour_story import Tour

    with without_offscreen_noise():
        tour = Tour(folder, plan)
        try:
            saved = tour.perform()
        except StepFailed as failure:
            print(f"comptoir: the tour failed: {failure}", file=sys.stderr)
            tour.hands.shot("failed")
            return 1
        finally:
            tour.close()
    for path in saved:
        print(path)
    return 0
