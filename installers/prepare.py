"""Makes a fresh checkout runnable: system libraries, ``.venv``, locked dependencies, the program itself.

Standard library only, and nothing is done twice: a stamp in ``.venv`` remembers what was prepared. What
only an administrator may install is installed for root or passwordless sudo; otherwise the exact command
is printed and the program ends with exit status 3.
"""

from __future__ import annotations

import ctypes
import hashlib
import importlib.util
import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
LOCK = ROOT / "requirements.lock"
STAMP = VENV / "prepared.json"
NEEDS_ADMINISTRATOR = 3

# Shared library → Debian package, found by installing step by step into an empty Debian 12.
QT_LIBRARIES = {
    "libGL.so.1": "libgl1",
    "libEGL.so.1": "libegl1",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libfontconfig.so.1": "libfontconfig1",
    "libdbus-1.so.3": "libdbus-1-3",
}
WINDOW_LIBRARIES = {
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-shape.so.0": "libxcb-shape0",
}


def say(text: str) -> None:
    """Tell the person at the terminal what happens, without mixing it into the program's own output."""
    print(f"Comptoir: {text}", file=sys.stderr, flush=True)


def tool(name: str) -> Path:
    """Path of an installed command of the environment, such as ``pytest``."""
    if os.name == "nt":
        return VENV / "Scripts" / f"{name}.exe"
    return VENV / "bin" / name


def has_display() -> bool:
    """Whether a window can be shown: a screen is announced, or the system always has one."""
    if os.environ.get("QT_QPA_PLATFORM") in ("offscreen", "minimal"):
        return False
    if sys.platform in ("win32", "darwin"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def missing_packages(libraries: dict[str, str]) -> list[str]:
    """Debian packages of those libraries that the dynamic linker does not find."""
    packages = []
    for library, package in libraries.items():
        try:
            ctypes.CDLL(library)
        except OSError:
            packages.append(package)
    return packages


def is_administrator() -> bool:
    """Whether this process is root."""
    return hasattr(os, "geteuid") and os.geteuid() == 0


def _runs(*command: str) -> bool:
    try:
        return (
            subprocess.run(command, capture_output=True, check=False, stdin=subprocess.DEVNULL).returncode
            == 0
        )
    except OSError:
        return False


def install_packages(packages: list[str]) -> None:
    """Install Debian packages with apt, or print the exact command and end with exit status 3."""
    if not packages:
        return
    install = ["apt-get", "install", "-qy", "--no-install-recommends", *packages]
    prefix = [] if is_administrator() else ["sudo", "-n"]
    if shutil.which("apt-get") is None or (prefix and not _runs("sudo", "-n", "true")):
        say("these system packages are missing (names as in Debian and Ubuntu); please install them:")
        print("  sudo apt-get update && sudo apt-get install " + " ".join(packages), file=sys.stderr)
        raise SystemExit(NEEDS_ADMINISTRATOR)
    say("installing system packages: " + " ".join(packages))
    environment = [*prefix, "env", "DEBIAN_FRONTEND=noninteractive"]
    for command in (["apt-get", "update", "-q"], install):
        subprocess.run([*environment, *command], check=True, stdin=subprocess.DEVNULL, stdout=sys.stderr)


def _working_uv() -> str | None:
    uv = shutil.which("uv")
    return uv if uv and _runs(uv, "--version") else None


def _system_packages(*, window: bool, tests: bool) -> list[str]:
    packages = []
    if _working_uv() is None and importlib.util.find_spec("ensurepip") is None:
        packages.append(f"python{sys.version_info.major}.{sys.version_info.minor}-venv")
    packages += missing_packages(QT_LIBRARIES)
    if window:
        packages += missing_packages(WINDOW_LIBRARIES)
    cupsd = shutil.which("cupsd", path=os.environ.get("PATH", "") + ":/usr/sbin")
    if tests and is_administrator() and shutil.which("apt-get") and cupsd is None:
        packages.append("cups")  # one test prints through a real queue; without cups it is skipped
    return packages


def _wanted_stamp() -> dict[str, str]:
    digest = hashlib.sha256(LOCK.read_bytes() + (ROOT / "pyproject.toml").read_bytes())
    return {"root": str(ROOT), "inputs": digest.hexdigest()}


def _found_stamp() -> dict[str, str]:
    try:
        found: dict[str, str] = json.loads(STAMP.read_text("utf-8"))
    except (OSError, ValueError):
        return {}
    return found


def _make_environment(uv: str | None) -> None:
    """An empty ``.venv`` on the Python that runs this; from inside a ``.venv``, on the one below it."""
    say(f"making {VENV.name} with Python {sys.version.split()[0]}")
    python = getattr(sys, "_base_executable", sys.executable)
    if uv:
        command = [uv, "venv", "-q", "--clear", "--no-python-downloads", "--python", python, str(VENV)]
    else:
        command = [python, "-m", "venv", "--clear", str(VENV)]
    subprocess.run(command, check=True)


def _install_locked(uv: str | None) -> None:
    """Exactly what the lock names, every file checked against its hash; then the program, in place."""
    say("installing dependencies from requirements.lock")
    python = str(tool("python"))
    if uv:
        pip = [uv, "pip", "install", "-q", "--python", python]
        locked = [*pip, "--compile-bytecode", "--no-deps", "--require-hashes", "-r", str(LOCK)]
    else:
        pip = [python, "-m", "pip", "install", "-q", "--disable-pip-version-check", "--no-input"]
        locked = [*pip, "--no-deps", "--require-hashes", "-r", str(LOCK)]
    subprocess.run(locked, check=True, cwd=ROOT)
    subprocess.run([*pip, "--no-build-isolation", "--no-deps", "-e", "."], check=True, cwd=ROOT)


def build_catalogues() -> None:
    """Compile the catalogues of screen words that are newer than what was compiled from them."""
    stale = []
    for source in sorted((ROOT / "resources" / "i18n").glob("*.ts")):
        built = source.with_suffix(".qm")
        if not built.exists() or built.stat().st_mtime < source.stat().st_mtime:
            stale.append(str(source))
    if stale:
        subprocess.run([str(tool("pyside6-lrelease")), "-silent", *stale], check=True, cwd=ROOT)


def prepare(*, window: bool = False, tests: bool = False) -> None:
    """Everything ``dev.py`` needs before it can start anything; quick when nothing has changed.

    ``window`` asks for the libraries of a real window, ``tests`` for what only tests use.
    """
    if sys.platform == "linux":
        install_packages(_system_packages(window=window, tests=tests))
    found, wanted = _found_stamp(), _wanted_stamp()
    usable = _runs(str(tool("python")), "-c", "")
    if not usable or found != wanted:
        uv = _working_uv()
        if not usable or found.get("root", str(ROOT)) != str(ROOT):
            _make_environment(uv)
        _install_locked(uv)
        STAMP.write_text(json.dumps(wanted), "utf-8")
    build_catalogues()
