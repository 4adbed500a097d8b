"""The public key of an Ed25519 secret (RFC 8032), to tell a Solana secret from a signature."""

import hashlib

P = 2**255 - 19
D = -121665 * pow(121666, -1, P) % P
Point = tuple[int, int, int, int]

_BASE_Y = 4 * pow(5, -1, P) % P
_BASE_X = 15112221349535400772501151409588531511454012693041857206046113283949847762202
_BASE: Point = (_BASE_X, _BASE_Y, 1, _BASE_X * _BASE_Y % P)


def public_key(secret: bytes) -> bytes:
    """From 32 secret bytes to 32 public bytes; some milliseconds, so ask only where it matters."""
    digest = hashlib.sha512(secret).digest()[:32]
    scalar = int.from_bytes(digest, "little") & ((1 << 254) - 8) | 1 << 254
    x, y, z, _ = _times(scalar, _BASE)
    inverse = pow(z, -1, P)
    return ((y * inverse % P) | ((x * inverse % P) & 1) << 255).to_bytes(32, "little")


def _times(scalar: int, point: Point) -> Point:
    result: Point = (0, 1, 1, 0)
    while scalar:
        if scalar & 1:
            result = _add(result, point)
        point = _add(point, point)
        scalar >>= 1
    return result


def _add(left: Point, right: Point) -> Point:
    a = (left[1] - left[0]) * (right[1] - right[0]) % P
    b = (left[1] + left[0]) * (right[1] + right[0]) % P
    c = 2 * left[3] * right[3] * D % P
    d = 2 * left[2] * right[2] % P
    e, f, g, h = b - a, d - c, d + c, b + a
    return e * f % P, g * h % P, f * g % P, e * h % P
