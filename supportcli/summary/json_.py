"""JSON for other programs; described by docs/summary.schema.json."""

import json
from dataclasses import asdict

from supportcli.summary.model import Summary

FORMAT = "supportcli.summary"
VERSION = 1


def render(summary: Summary) -> bytes:
    """The whole summary but for the bytes of its attachments."""
    document = {"format": FORMAT, "version": VERSION, **asdict(summary)}
    for attachment in document["attachments"]:
        del attachment["data"]
    return (json.dumps(document, ensure_ascii=False, allow_nan=False, indent=2) + "\n").encode()
