"""What people wrote, unreadable without a key: AES-256-GCM, bound to its place in the store."""

from collections.abc import Callable, Sequence
from functools import cached_property
from pathlib import Path
from typing import Any, Protocol

from supportcli.messages import store as say
from supportcli.store.base import StoreError
from supportcli.store.failures import damaged, failure

KINDS = frozenset({"answered", "drafted", "noted", "ticket", "promised"})
KEY_SIZE = 32
_NONCE = 12


class SealError(Exception):
    """Another key, another place, or changed on the way."""


class Sealer(Protocol):
    """`place` is sealed in: what was sealed for one place cannot be opened in another."""

    def seal(self, text: str, place: str) -> bytes: ...

    def open(self, sealed: bytes, place: str) -> str:
        """The text, or SealError."""


class AesSealer:
    """A Sealer with keys of KEY_SIZE bytes: the first seals, each may open."""

    def __init__(self, keys: Sequence[bytes], chance: Callable[[int], bytes]) -> None:
        self._keys = keys
        self._chance = chance

    def seal(self, text: str, place: str) -> bytes:
        nonce = self._chance(_NONCE)
        sealed: bytes = self._ciphers[0].encrypt(nonce, text.encode(), place.encode())
        return nonce + sealed

    def open(self, sealed: bytes, place: str) -> str:
        ciphers = self._ciphers
        from cryptography.exceptions import InvalidTag

        for cipher in ciphers:
            try:
                text: bytes = cipher.decrypt(sealed[:_NONCE], sealed[_NONCE:], place.encode())
                return text.decode()
            except (InvalidTag, ValueError):
                continue
        raise SealError

    @cached_property
    def _ciphers(self) -> Sequence[Any]:
        """Made when they are needed: who has a key need not have a sealed store."""
        try:
            from cryptography.hazmat.primitives.ciphers.aead import AESGCM
        except ImportError:
            raise StoreError("cryptography", say.NO_CRYPTOGRAPHY) from None
        return [AESGCM(key) for key in self._keys]


def closed(text: str, place: str, sealer: Sealer | None) -> str | bytes:
    """As it is to be stored."""
    return sealer.seal(text, place) if sealer else text


def opened(stored: str | bytes, place: str, sealer: Sealer | None, path: Path) -> str:
    """As it was written; StoreError if that cannot be told."""
    if isinstance(stored, str):
        if sealer:
            raise damaged(path)
        return stored
    if sealer is None:
        raise failure("sealed", say.NEEDS_KEY, path)
    try:
        return sealer.open(stored, place)
    except SealError:
        raise damaged(path) from None


def event_place(case_id: str, seq: int, kind: str) -> str:
    return f"{case_id} {seq} {kind}"


def head_place(case_id: str, seq: int) -> str:
    return f"{case_id} {seq} head"


def words_place(case_id: str, seq: int) -> str:
    return f"{case_id} {seq} words"
