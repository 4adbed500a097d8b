"""Answers as they are stored: the raw form that `resolve` takes, to JSON and back without loss."""

from dataclasses import asdict, fields

from supportcli.case.event import EventError, Json
from supportcli.flow.values import FileInfo, Raw, Unknown
from supportcli.messages import store as say

_KINDS = {field.name: int if field.name == "size" else str for field in fields(FileInfo)}


def raw_to_json(raw: Raw) -> Json:
    """A text, a list of texts or of files, or `{"unknown": reason}`."""
    if isinstance(raw, Unknown):
        return {"unknown": raw.reason}
    if isinstance(raw, str):
        return raw
    return [asdict(part) if isinstance(part, FileInfo) else part for part in raw]


def raw_from_json(value: Json) -> Raw:
    """The raw answer; EventError if the value is not the form of one."""
    match value:
        case str():
            return value
        case {"unknown": str() as reason, **rest} if not rest:
            return Unknown(reason)
        case list() | tuple():
            texts = tuple(part for part in value if isinstance(part, str))
            if len(texts) == len(value):
                return texts
            return tuple(_file(part) for part in value)
    raise EventError(say.BAD_EVENT.fill(what="raw"))


def _file(value: Json) -> FileInfo:
    if (
        not isinstance(value, dict)
        or value.keys() != _KINDS.keys()
        or any(type(value[name]) is not kind for name, kind in _KINDS.items())
    ):
        raise EventError(say.BAD_EVENT.fill(what="raw"))
    return FileInfo(**value)
