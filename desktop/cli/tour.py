"""``tour``: do the main job through the real widgets, offscreen, and keep pictures and papers of it."""

from __future__ import annotations

import os
import sys
import tempfile
from argparse import Namespace, _SubParsersAction
from pathlib import Path
from typing import Any

from desktop.cli.arguments import whole_number
from desktop.cli.shop import system_language
from desktop.exchange.whole_file import FileNotWritten


def add(commands: _SubParsersAction[Any]) -> None:
    """Add the parser."""
    tour = commands.add_parser("tour", help="perform the main job offscreen and save pictures and papers")
    tour.add_argument("--out", type=Path, default=Path("tour"), metavar="DIR", help="where to (tour)")
    tour.add_argument(
        "--orders",
        type=whole_number(1, 10_000),
        default=120,
        metavar="N",
        help="orders of the demo shop (120)",
    )
    tour.set_defaults(run=_tour)


def _tour(options: Namespace) -> int:
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    from desktop.cli.tour_hands import StepFailed
    from desktop.cli.tour_story import Tour

    try:
        options.out.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise FileNotWritten(str(options.out), error.strerror or "") from error
    language = options.lang or system_language()
    with tempfile.TemporaryDirectory() as folder:
        os.environ["XDG_CONFIG_HOME"] = (
            folder  # the tour neither reads nor changes what this machine remembers
        )
        tour = Tour(Path(folder), options.out, language, options.orders)
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
