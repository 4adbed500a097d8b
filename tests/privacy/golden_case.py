"""One row of the golden table, and short ways to write it."""

from typing import NamedTuple

from supportcli.lang import Lang


class Case(NamedTuple):
    """Secrets here are published vectors or made up; `rules` is empty where nothing may change."""

    raw: str
    lang: Lang
    redacted: str
    rules: tuple[str, ...] = ()
    field: str | None = None


def zh(raw: str, redacted: str, *rules: str, field: str | None = None) -> Case:
    return Case(raw, "zh", redacted, rules, field)


def en(raw: str, redacted: str, *rules: str, field: str | None = None) -> Case:
    return Case(raw, "en", redacted, rules, field)


def quiet_zh(raw: str, field: str | None = None) -> Case:
    """A text that must come back byte for byte."""
    return Case(raw, "zh", raw, (), field)


def quiet_en(raw: str, field: str | None = None) -> Case:
    """A text that must come back byte for byte."""
    return Case(raw, "en", raw, (), field)
