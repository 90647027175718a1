"""Commands for people who work on Comptoir; standard library only, the same on every system.

run     open the desk; without a screen, do the main job offscreen and keep its pictures
test    the whole suite; arguments go to pytest
check   formatter, linter, types, floors and the suite: what a change must pass
words   take new words from the sources into resources/i18n and build the catalogues
shots   pictures of every screen in both languages, light and dark, into build/shots
guide   renew the guide's pictures from those of shots
lock    resolve requirements.lock again; --upgrade takes newer versions
"""

from __future__ import annotations

import os
import subprocess
import sys
import tomllib
from collections.abc import Callable, Sequence
from pathlib import Path

from installers.prepare import LOCK, ROOT, build_catalogues, has_display, prepare, say, tool

LOCK_TITLE = "# Exact versions and hashes for every platform, made by: python3 dev.py lock\n"


def _call(name: str, *arguments: str) -> int:
    return subprocess.run([str(tool(name)), *arguments], cwd=ROOT, check=False).returncode


def _offscreen() -> None:
    os.environ["QT_QPA_PLATFORM"] = "offscreen"


def run(arguments: Sequence[str]) -> int:
    """Open the desk, or perform the tour when there is no screen to open it on."""
    window = has_display()
    prepare(window=window)
    if window:
        return _call("comptoir", *arguments)
    say("no display found (neither DISPLAY nor WAYLAND_DISPLAY is set): doing the tour offscreen instead")
    _offscreen()
    status = _call("comptoir", "tour", "--out", "build/tour")
    say("the pictures and the papers are in build/tour" if status == 0 else "the tour failed")
    return status


def test(arguments: Sequence[str]) -> int:
    """Run pytest offscreen, on all processors unless a part or a debugger is asked for."""
    prepare(tests=True)
    _offscreen()
    whole = not any(word.startswith("tests") or word == "--pdb" for word in arguments)
    shared = ("--numprocesses=auto", "--dist=loadfile", "--no-loadscope-reorder") if whole else ()
    return _call("pytest", *shared, *arguments)


def check(arguments: Sequence[str]) -> int:
    """Run every tool, then the suite; all are run even when one fails. 1 if any failed."""
    prepare(tests=True)
    failed = [
        name
        for name, *rest in (("ruff", "format", "--check"), ("ruff", "check"), ("mypy",), ("lint-imports",))
        if _call(name, *rest) != 0
    ]
    return 1 if test(arguments) or failed else 0


def words(_arguments: Sequence[str]) -> int:
    """Bring resources/i18n up to date with the sources and compile it."""
    prepare()
    sources = sorted(str(path.relative_to(ROOT)) for path in (ROOT / "desktop").rglob("*.py"))
    catalogues = sorted(str(path.relative_to(ROOT)) for path in (ROOT / "resources" / "i18n").glob("*.ts"))
    for catalogue in catalogues:
        if status := _call(
            "pyside6-lupdate", *sources, "-no-obsolete", "-locations", "none", "-ts", catalogue
        ):
            return status
        _write_spaces_plainly(ROOT / catalogue)
    build_catalogues()
    return 0


def _write_spaces_plainly(catalogue: Path) -> None:
    """Keep non-breaking spaces as they are typed; lupdate writes them as numbers, which nobody can read."""
    text = catalogue.read_text("utf-8")
    for number in ("a0", "202f", "2009"):
        text = text.replace(f"&#x{number};", chr(int(number, 16)))
    catalogue.write_text(text, "utf-8")


def shots(_arguments: Sequence[str]) -> int:
    """Save the tour's pictures in French and in English, light and dark."""
    prepare()
    _offscreen()
    return max(
        _call("comptoir", "--lang", lang, "tour", "--scheme", "both", "--out", f"build/shots/{lang}")
        for lang in ("fr", "en")
    )


def guide(arguments: Sequence[str]) -> int:
    """Do the tour in both languages and take the guide's pictures from it."""
    if status := shots(arguments):
        return status
    return max(
        _call("python", "installers/guide_pictures.py", f"build/shots/{lang}", f"docs/guide/pictures/{lang}")
        for lang in ("fr", "en")
    )


def lock(arguments: Sequence[str]) -> int:
    """Resolve the lock with uv, deaf to this machine's own index settings so that none can leak into it."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    command = ["uv", "--no-config", "pip", "compile", "--universal", "--python-version", "3.11", "--quiet"]
    command += ["--generate-hashes", "--no-annotate", "--no-header", "--output-file", str(LOCK)]
    command += ["--group", "dev", *arguments, "pyproject.toml", "-"]
    clean = {key: value for key, value in os.environ.items() if not key.startswith(("UV_", "PIP_"))}
    builders = "\n".join(project["build-system"]["requires"])
    done = subprocess.run(command, cwd=ROOT, env=clean, input=builders, text=True, check=False)
    if done.returncode == 0:
        LOCK.write_text(LOCK_TITLE + LOCK.read_text("utf-8"), "utf-8")
    return done.returncode


def only_prepare(_arguments: Sequence[str]) -> int:
    """Make the environment and stop."""
    prepare(tests=True)
    return 0


COMMANDS: dict[str, Callable[[Sequence[str]], int]] = {
    "run": run,
    "test": test,
    "check": check,
    "words": words,
    "shots": shots,
    "guide": guide,
    "lock": lock,
    "prepare": only_prepare,
}


def main(arguments: Sequence[str]) -> int:
    """Start the named command; 2 when there is none of that name."""
    if not arguments or arguments[0] not in COMMANDS:
        print(__doc__, file=sys.stderr)
        return 2
    try:
        return COMMANDS[arguments[0]](arguments[1:])
    except subprocess.CalledProcessError as error:
        say(f"this command failed with exit status {error.returncode}: {' '.join(error.cmd)}")
        return 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
