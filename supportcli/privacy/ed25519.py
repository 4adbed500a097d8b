"""The public key of an Ed25519 secret (RFC 8032), to tell a Solana secret from a signature."""

import hashlib
from functools import cache

P = 2**255 - 19
D = -121665 * pow(121666, -1, P) % P
Point = tuple[int, int, int, int]
"""Extended coordinates; one that is only ever added is kept as y - x, y + x, 2dt and 2z."""

_BASE_Y = 4 * pow(5, -1, P) % P
_BASE_X = 15112221349535400772501151409588531511454012693041857206046113283949847762202
_BASE: Point = (_BASE_X, _BASE_Y, 1, _BASE_X * _BASE_Y % P)
_NOTHING: Point = (0, 1, 1, 0)


def public_key(secret: bytes) -> bytes:
    """From 32 secret bytes to 32 public bytes, in a third of a millisecond."""
    digest = hashlib.sha512(secret).digest()[:32]
    scalar = int.from_bytes(digest, "little") & ((1 << 254) - 8) | 1 << 254
    point = _NOTHING
    for place, multiples in enumerate(_table()):
        point = _add(point, multiples[scalar >> 4 * place & 15])
    x, y, z, _ = point
    inverse = pow(z, -1, P)
    return ((y * inverse % P) | ((x * inverse % P) & 1) << 255).to_bytes(32, "little")


@cache
def _table() -> tuple[tuple[Point, ...], ...]:
    """The base point times 0 to 15, then times 0 to 15 times 16, and so on."""
    rows = []
    power = _BASE
    for _ in range(64):
        step, point, row = _ready(power), _NOTHING, []
        for _ in range(16):
            row.append(_ready(point))
            point = _add(point, step)
        rows.append(tuple(row))
        power = point
    return tuple(rows)


def _ready(point: Point) -> Point:
    x, y, z, t = point
    return (y - x) % P, (y + x) % P, 2 * D * t % P, 2 * z % P


def _add(left: Point, ready: Point) -> Point:
    x, y, z, t = left
    a, b = (y - x) * ready[0] % P, (y + x) * ready[1] % P
    c, d = t * ready[2] % P, z * ready[3] % P
    e, f, g, h = b - a, d - c, d + c, b + a
    return e * f % P, g * h % P, f * g % P, e * h % P
