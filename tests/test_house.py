"""The rules of the house that no tool checks by itself. Each failure names file and line."""

from __future__ import annotations

import ast
import re
import shutil
import subprocess
import sys
import tomllib
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).resolve().parent.parent
LONGEST_FILE = 300
LONGEST_FUNCTION = 40
BINARY = {
    ".qm",
    ".ttf",
    ".otf",
    ".png",
    ".jpg",
    ".ico",
    ".icns",
    ".pdf",
    ".comptoir",
    ".sqlite",
    ".zip",
    ".gz",
}
FOREIGN = re.compile(
    r"pypi\.org|pythonhosted\.org|--(?:extra-)?index-url|--find-links"
    r"|(?<![\w.])/(?:work|root|opt/pypi|opt/wheels)/|(?<![\w.])/(?:home|Users)/\w"
)

Finding = tuple[int, str]


@cache
def _tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text("utf-8"), str(path))


def _sources(*folders: str) -> list[Path]:
    return sorted(path for folder in folders for path in (ROOT / "desktop" / folder).rglob("*.py"))


def _breaches(paths: list[Path], rule: Callable[[ast.Module], Iterator[Finding]]) -> list[str]:
    assert paths
    return [f"{path.relative_to(ROOT)}:{line}: {what}" for path in paths for line, what in rule(_tree(path))]


def _calls(tree: ast.Module) -> Iterator[tuple[ast.Call, str, str]]:
    """Each call with what it is called on and its name: ``a.b.c()`` gives ``a.b`` and ``c``."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
            yield node, "", node.func.id
        elif isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
            yield node, ast.unparse(node.func.value), node.func.attr


def _too_long(tree: ast.Module) -> Iterator[Finding]:
    """Functions by lines from ``def`` to the end; saying in a docstring what a function does is free."""
    for node in ast.walk(tree):
        if not isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            continue
        lines = (node.end_lineno or node.lineno) - node.lineno + 1
        if ast.get_docstring(node) is not None:
            words = node.body[0]
            lines -= (words.end_lineno or words.lineno) - words.lineno + 1
        if lines > LONGEST_FUNCTION:
            yield node.lineno, f"{node.name} has {lines} lines"


def _unreadable_words(tree: ast.Module) -> Iterator[Finding]:
    """Texts the catalogue can never hold. A looked-up word is fine where its file marks its words."""
    calls = list(_calls(tree))
    marks = any(name == "QT_TRANSLATE_NOOP" for _, _, name in calls)
    for call, owner, name in calls:
        translates = name == "translate" and owner in ("", "QCoreApplication")
        if name == "tr" and owner:
            texts, looked_up = call.args[:1], False
        elif translates or name == "QT_TRANSLATE_NOOP":
            texts, looked_up = call.args[:2], marks and translates
        else:
            continue
        allowed = (ast.Constant, ast.Name, ast.Attribute, ast.Subscript) if looked_up else (ast.Constant,)
        if not texts or not all(isinstance(text, allowed) for text in texts):
            yield call.lineno, ast.unparse(call)
    for node in ast.walk(tree):
        if isinstance(node, ast.Name) and node.id == "tr" and isinstance(node.ctx, ast.Store):
            yield node.lineno, "an alias named tr: its first argument would be taken for the text"


def _blocking_dialogs(tree: ast.Module) -> Iterator[Finding]:
    for call, owner, name in _calls(tree):
        if name in ("exec", "exec_"):
            yield call.lineno, f"{owner}.{name}()"


def _prints(tree: ast.Module) -> Iterator[Finding]:
    for call, owner, name in _calls(tree):
        if (name == "print" and not owner) or (name == "write" and owner in ("sys.stdout", "sys.stderr")):
            yield call.lineno, name


def _wall_clock(tree: ast.Module) -> Iterator[Finding]:
    readings = {"datetime": {"now", "utcnow", "today"}, "date": {"today"}, "time": {"time", "time_ns"}}
    for call, owner, name in _calls(tree):
        if name in readings.get(owner.rpartition(".")[2], set()):
            yield call.lineno, ast.unparse(call)


def _floats(tree: ast.Module) -> Iterator[Finding]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, float):
            yield node.lineno, f"the number {node.value}"
    for call, owner, name in _calls(tree):
        if name == "float" and not owner:
            yield call.lineno, ast.unparse(call)


def _project() -> dict[str, Any]:
    return tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))


def _tracked() -> list[Path]:
    """Files under version control; in a copy without git, every file that could be."""
    git = shutil.which("git")
    if git and (ROOT / ".git").exists():
        listed = subprocess.run([git, "-C", str(ROOT), "ls-files", "-z"], capture_output=True, check=False)
        if listed.returncode == 0:
            return [ROOT / name for name in listed.stdout.decode().split("\0") if name]
    made = {".git", ".venv", "build", "dist", "__pycache__", ".hypothesis"}
    made |= {".mypy_cache", ".ruff_cache", ".pytest_cache", ".import_linter_cache"}
    return [path for path in ROOT.rglob("*") if path.is_file() and not made & set(path.parts)]


def test_files_are_short() -> None:
    lengths = {path: len(path.read_text("utf-8").splitlines()) for path in _sources("")}
    long = {str(path.relative_to(ROOT)): n for path, n in lengths.items() if n > LONGEST_FILE}
    assert long == {}


def test_functions_are_short() -> None:
    assert _breaches(_sources(""), _too_long) == []


def test_words_can_be_translated() -> None:
    assert _breaches(_sources(""), _unreadable_words) == []


def test_no_dialog_blocks() -> None:
    assert _breaches(_sources("views", "shell"), _blocking_dialogs) == []


def test_only_the_command_line_prints() -> None:
    quiet = [path for path in _sources("") if path.parent.name != "cli" and path.name != "__main__.py"]
    assert _breaches(quiet, _prints) == []


def test_one_clock() -> None:
    clock = [ROOT / "desktop" / "models" / name for name in ("clock.py", "base.py")]  # base: a UUID's moment
    assert all(_breaches([path], _wall_clock) for path in clock)
    assert _breaches([path for path in _sources("") if path not in clock], _wall_clock) == []


def test_the_domain_knows_no_float() -> None:
    assert _breaches(_sources("domain"), _floats) == []


@pytest.mark.parametrize(
    ("rule", "wrong", "right"),
    [
        (
            _too_long,
            "def f():\n" + "    a = 1\n" * 40,
            'def f():\n    """Says\n    it."""\n' + "    a = 1\n" * 39,
        ),
        (_unreadable_words, 'self.tr(f"Order {n}")', 'self.tr("Order {n}").format(n=n)'),
        (_unreadable_words, 'translate("Pay", "a" + b)', 'translate("Pay", "a" "b")'),
        (
            _unreadable_words,
            'translate("Pay", word)',
            'QT_TRANSLATE_NOOP("Pay", "a"); translate("Pay", word)',
        ),
        (_unreadable_words, "tr = QCoreApplication.translate", "translate = QCoreApplication.translate"),
        (_unreadable_words, 'QT_TRANSLATE_NOOP("Pay", word)', 'name.translate(table % "x")'),
        (_blocking_dialogs, "dialog.exec()", "dialog.open()"),
        (_prints, 'print("x")', 'logger.info("x")'),
        (_wall_clock, "datetime.datetime.now(UTC)", "base.now()"),
        (_wall_clock, "date.today()", "time.monotonic()"),
        (_floats, "round(x * 1.2)", 'Decimal("1.2")'),
        (_floats, "float(x)", "int(x)"),
    ],
)
def test_rules_tell_wrong_from_right(
    rule: Callable[[ast.Module], Iterator[Finding]], wrong: str, right: str
) -> None:
    assert list(rule(ast.parse(wrong)))
    assert not list(rule(ast.parse(right)))


def test_every_package_has_its_floor() -> None:
    floors = next(
        item for item in _project()["tool"]["importlinter"]["contracts"] if item["name"] == "Floors"
    )
    placed = {name.strip() for layer in floors["layers"] for name in layer.split("|")} | {
        "__init__",
        "__main__",
    }
    there = {
        path.stem for path in (ROOT / "desktop").iterdir() if path.suffix == ".py" or any(path.glob("*.py"))
    }
    assert there - placed == set()


def test_imports_go_down_only() -> None:
    linter = Path(sys.executable).parent / "lint-imports"
    done = subprocess.run([linter], cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


def test_no_file_names_an_index_or_somebodys_machine() -> None:
    found = []
    for path in _tracked():
        if path.suffix in BINARY or not path.is_file() or path == Path(__file__):
            continue
        for number, line in enumerate(path.read_text("utf-8").splitlines(), 1):
            if match := FOREIGN.search(line):
                found.append(f"{path.relative_to(ROOT)}:{number}: {match[0]}")
    assert found == []


def _locked() -> dict[str, str]:
    text = (ROOT / "requirements.lock").read_text("utf-8")
    return {
        canonicalize_name(name): version
        for name, version in re.findall(r"^([\w.-]+)==([^ ;\\]+)", text, re.M)
    }


def test_the_lock_holds_what_the_project_asks_for() -> None:
    project, locked = _project(), _locked()
    asked = (
        project["project"]["dependencies"]
        + project["dependency-groups"]["dev"]
        + project["build-system"]["requires"]
    )
    wanting = []
    for text in asked:
        need = Requirement(text)
        version = locked.get(canonicalize_name(need.name))
        if version is None or not need.specifier.contains(version, prereleases=True):
            wanting.append(f"{text}: {version}")
    assert wanting == []


def test_the_lock_holds_versions_and_hashes_only() -> None:
    text = (ROOT / "requirements.lock").read_text("utf-8").replace("\\\n", "")
    lines = [line for line in text.splitlines() if line and not line.startswith("#")]
    shape = re.compile(r"[\w.-]+==[\w.+!]+(?: ; [^/@]+?)? +(?: *--hash=sha256:[0-9a-f]{64})+")
    assert len(lines) > 50
    assert [line[:80] for line in lines if not shape.fullmatch(line)] == []
