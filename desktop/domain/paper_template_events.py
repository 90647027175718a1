"""What can happen to templates of papers."""

from __future__ import annotations

from dataclasses import dataclass

from desktop.domain.events import Event


@dataclass(frozen=True, slots=True)
class TemplateKept(Event):
    """Another version of a template is in force; ``built_in`` when it is the one that is shipped."""

    template: str
    version: int
    built_in: bool


@dataclass(frozen=True, slots=True)
class TemplateFailed(Event):
    """The shop's own template could not make this paper: it was made by the built-in one."""

    number: str
    reason: str
