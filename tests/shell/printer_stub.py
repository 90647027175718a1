"""A print system of two commands, ``lp`` and ``lpstat``, that write down what they are given."""

from __future__ import annotations

import json
import os
import sys
from pathlib import Path

import pytest

LP = """#!{python}
import json, pathlib, shutil, sys
told, folder = sys.argv[1:], pathlib.Path({folder!r})
if (folder / "refuses").exists():
    sys.exit("lp: The printer is on fire.")
at = len(list(folder.glob("*.pdf")))
shutil.copy(told[-1], folder / f"{{at:03}}.pdf")
(folder / f"{{at:03}}.json").write_text(json.dumps(told[:-1]))
print(f"request id is {{told[1]}}-{{at + 1}} (1 file(s))")
"""
LPSTAT = """#!{python}
import sys
print("Office\\nLabels" if sys.argv[1] == "-e" else "system default destination: Office")
"""


class PrinterStub:
    """What arrived at the printers, oldest first."""

    def __init__(self, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        self.folder = folder
        for name, text in (("lp", LP), ("lpstat", LPSTAT)):
            command = folder / name
            command.write_text(text.format(python=sys.executable, folder=str(folder)))
            command.chmod(0o700)
        monkeypatch.setenv("PATH", f"{folder}{os.pathsep}{os.environ['PATH']}")

    @property
    def pdfs(self) -> list[bytes]:
        """The bytes of every job."""
        return [path.read_bytes() for path in sorted(self.folder.glob("*.pdf"))]

    @property
    def jobs(self) -> list[dict[str, str]]:
        """Printer, copies, title and media of every job."""
        found = []
        for path in sorted(self.folder.glob("*.json")):
            told = json.loads(path.read_text())
            flags = dict(zip(told[0:6:2], told[1:6:2], strict=True))
            media = next(part.removeprefix("media=") for part in told if part.startswith("media="))
            found.append(
                {"printer": flags["-d"], "copies": flags["-n"], "title": flags["-t"], "media": media}
            )
        return found

    def refuse(self) -> None:
        """Take no job from now on."""
        (self.folder / "refuses").touch()
