"""Answers given beforehand: a file, and `--set key=value`; each with its place for messages."""

from collections.abc import Iterable
from dataclasses import replace

from supportcli.desk.order import Given
from supportcli.document import Map, Node, Scalar, Seq
from supportcli.errors import Exit, Pos, Problem, SupportError
from supportcli.fields import Fields, Findings, entries, word
from supportcli.flow.model import CHECKLIST, ROLES
from supportcli.flow.values import Raw, Unknown
from supportcli.lang import LANGS
from supportcli.messages import desk as say


def read_answers(node: Node) -> Given:
    """The answers file: `{flow, wallet, lang, role, answers, checklist}`, all of it optional."""
    findings = Findings()
    fields = Fields(node, findings)
    answers: dict[str, Raw] = {}
    places: dict[str, Pos] = {}
    for part, prefix in (("answers", ""), (CHECKLIST, f"{CHECKLIST}.")):
        for name, pos, child in entries(fields, part):
            answers[prefix + name] = _raw(child, findings)
            places[prefix + name] = pos
    given = Given(
        flow=fields.word("flow"),
        wallet=fields.word("wallet"),
        lang=fields.word("lang", among=LANGS),
        role=fields.word("role", among=ROLES),
        answers=answers,
        places=places,
        pos=node.pos,
    )
    fields.done()
    if findings.problems:
        raise SupportError(findings.problems)
    return given


def merged(
    given: Given,
    flow: str | None,
    wallet: str | None,
    lang: str | None,
    role: str | None,
    settings: Iterable[str],
) -> Given:
    """What stands on the command line goes before what stands in the file."""
    answers, places = dict(given.answers), dict(given.places)
    for pair in settings:
        key, equals, value = pair.partition("=")
        if not equals or not key.strip():
            problem = Problem("set.form", say.SET_FORM.fill(found=pair[:40]))
            raise SupportError([problem], Exit.USAGE)
        answers[key.strip()] = value
        # A checklist item may be given without its prefix.
        for name in (key.strip(), f"{CHECKLIST}.{key.strip()}"):
            places.pop(name, None)
    return replace(
        given,
        flow=flow or given.flow,
        wallet=wallet or given.wallet,
        lang=lang or given.lang,
        role=role or given.role,
        answers=answers,
        places=places,
    )


def _raw(node: Node, findings: Findings) -> Raw:
    if isinstance(node, Scalar):
        return node.text
    if isinstance(node, Seq):
        words = (word(item, findings) for item in node.items)
        return tuple(one for one in words if one is not None)
    return _unknown(node, findings)


def _unknown(node: Map, findings: Findings) -> Unknown:
    fields = Fields(node, findings)
    reason = fields.word("unknown", required=True)
    fields.done()
    return Unknown("" if reason in (None, "true") else str(reason))
