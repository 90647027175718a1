"""A print server of the test's own on loopback, whose printers write what they get into files."""

from __future__ import annotations

import contextlib
import os
import re
import shutil
import socket
import subprocess
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

CUPSD = shutil.which("cupsd") or shutil.which("cupsd", path="/usr/sbin:/sbin")
START_SECONDS = 20.0
WORDS = {"0": "printer", "3": "title", "4": "copies", "5": "options"}
"""What a filter's arguments mean."""

SERVER = """\
Listen 127.0.0.1:{port}
Browsing No
DefaultAuthType None
WebInterface No
JobRetryLimit 1
MaxJobs 50
LogLevel debug
<Location />
Order allow,deny
Allow from 127.0.0.1
</Location>
<Policy default>
<Limit All>
Order allow,deny
</Limit>
</Policy>
"""
FILES = """\
FileDevice Yes
ServerRoot {root}
DataDir /usr/share/cups
CacheDir {root}/cache
StateDir {root}/state
RequestRoot {root}/spool
TempDir {root}/spool/tmp
AccessLog {root}/access_log
ErrorLog {root}/error_log
PageLog {root}/page_log
SystemGroup {group}
"""
PRINTER = """\
<{word} {name}>
Info {name}
DeviceURI file://{out}
State Idle
Accepting {accepting}
Shared No
ErrorPolicy abort-job
</Printer>
"""
PPD = """\
*PPD-Adobe: "4.3"
*FormatVersion: "4.3"
*FileVersion: "1.0"
*LanguageVersion: English
*LanguageEncoding: ISOLatin1
*PCFileName: "FILE.PPD"
*Manufacturer: "Test"
*Product: "(Test)"
*ModelName: "Writes what it gets"
*ShortNickName: "Writes what it gets"
*NickName: "Writes what it gets"
*PSVersion: "(3010.000) 0"
*cupsFilter: "application/pdf 0 gziptoany"
*OpenUI *PageSize/Media Size: PickOne
*DefaultPageSize: A4
*PageSize A4/A4: ""
*CloseUI: *PageSize
*DefaultImageableArea: A4
*ImageableArea A4: "0 0 595 842"
*DefaultPaperDimension: A4
*PaperDimension A4: "595 842"
"""
"""A driver with one filter, which passes every byte on as it came."""


@dataclass(frozen=True)
class Cups:
    """``server`` for CUPS_SERVER; ``root`` holds what it writes."""

    server: str
    root: Path

    def printed(self, printer: str) -> bytes:
        """What the printer got last; empty when nothing came."""
        out = self.root / f"{printer}.out"
        return out.read_bytes() if out.exists() else b""

    def told(self) -> list[dict[str, str]]:
        """What the driver was told for each job so far: printer, title, copies, options."""
        log = (self.root / "error_log").read_text(errors="replace")
        jobs: dict[str, dict[str, str]] = {}
        for job, at, value in re.findall(r'\[Job (\d+)\] argv\[([0345])\]="(.*)"$', log, re.MULTILINE):
            jobs.setdefault(job, {})[WORDS[at]] = value
        return list(jobs.values())


@contextlib.contextmanager
def running_cups() -> Iterator[Cups]:
    """Printers Office (default), Labels and Closed (takes no job). Ended by its own process id."""
    with tempfile.TemporaryDirectory(prefix="cups-") as folder:
        Path(folder).chmod(0o755)  # filters run as another person and must get in
        with _running(Path(folder)) as cups:
            yield cups


@contextlib.contextmanager
def _running(root: Path) -> Iterator[Cups]:
    port = _free_port()
    cups = Cups(f"127.0.0.1:{port}", root)
    _configure(root, port)
    command = [CUPSD or "cupsd", "-f", "-c", str(root / "cupsd.conf"), "-s", str(root / "cups-files.conf")]
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        _await_listening(process, port)
        yield cups
    finally:
        process.terminate()
        process.wait(10)


def _configure(root: Path, port: int) -> None:
    for folder in ("cache", "state", "spool/tmp", "ppd", "ssl"):
        (root / folder).mkdir(parents=True)
    (root / "cupsd.conf").write_text(SERVER.format(port=port))
    group = "root" if os.getuid() == 0 else str(os.getgid())
    (root / "cups-files.conf").write_text(FILES.format(root=root, group=group))
    printers = [
        PRINTER.format(word=word, name=name, out=root / f"{name}.out", accepting=accepting)
        for word, name, accepting in (
            ("DefaultPrinter", "Office", "Yes"),
            ("Printer", "Labels", "Yes"),
            ("Printer", "Closed", "No"),
        )
    ]
    for name in ("Office", "Labels", "Closed"):
        (root / "ppd" / f"{name}.ppd").write_text(PPD)
    (root / "printers.conf").write_text("".join(printers))


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _await_listening(process: subprocess.Popen[bytes], port: int) -> None:
    end = time.monotonic() + START_SECONDS
    while time.monotonic() < end and process.poll() is None:
        with contextlib.suppress(OSError), socket.create_connection(("127.0.0.1", port), 1):
            return
        time.sleep(0.05)
    raise RuntimeError("cupsd did not start")
