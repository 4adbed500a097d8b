"""RIPEMD-160, half of a Bitcoin address; the one in OpenSSL 3 is often switched off."""

import struct
from collections.abc import Callable, Sequence

State = tuple[int, ...]
Mix = Callable[[int, int, int], int]

_MASK = 2**32 - 1
_START = (0x67452301, 0xEFCDAB89, 0x98BADCFE, 0x10325476, 0xC3D2E1F0)
_ADDED_LEFT = (0x00000000, 0x5A827999, 0x6ED9EBA1, 0x8F1BBCDC, 0xA953FD4E)
_ADDED_RIGHT = (0x50A28BE6, 0x5C4DD124, 0x6D703EF3, 0x7A6D76E9, 0x00000000)
_RHO = (7, 4, 13, 1, 10, 6, 15, 3, 12, 0, 9, 5, 2, 14, 11, 8)
# By round and by the word of the block.
_ROTATIONS = (
    (11, 14, 15, 12, 5, 8, 7, 9, 11, 13, 14, 15, 6, 7, 9, 8),
    (12, 13, 11, 15, 6, 9, 9, 7, 12, 15, 11, 13, 7, 8, 7, 7),
    (13, 15, 14, 11, 7, 7, 6, 8, 13, 14, 13, 12, 5, 5, 6, 9),
    (14, 11, 12, 14, 8, 6, 5, 5, 15, 12, 15, 14, 9, 9, 8, 6),
    (15, 12, 13, 13, 9, 5, 8, 6, 14, 11, 12, 11, 8, 6, 5, 5),
)
_MIXES: tuple[Mix, ...] = (
    lambda x, y, z: x ^ y ^ z,
    lambda x, y, z: x & y | ~x & z,
    lambda x, y, z: (x | ~y & _MASK) ^ z,
    lambda x, y, z: x & z | y & ~z,
    lambda x, y, z: x ^ (y | ~z & _MASK),
)


def ripemd160(data: bytes) -> bytes:
    """20 bytes."""
    padded = data + b"\x80" + bytes(-(len(data) + 9) % 64) + struct.pack("<Q", 8 * len(data))
    state: State = _START
    for start in range(0, len(padded), 64):
        block = struct.unpack_from("<16I", padded, start)
        left = _line(state, block, range(16), _MIXES, _ADDED_LEFT)
        right = _line(state, block, range(5, 149, 9), _MIXES[::-1], _ADDED_RIGHT)
        state = tuple(
            (state[(at + 1) % 5] + left[(at + 2) % 5] + right[(at + 3) % 5]) & _MASK
            for at in range(5)
        )
    return struct.pack("<5I", *state)


def _line(
    state: State, block: State, order: Sequence[int], mixes: Sequence[Mix], added: Sequence[int]
) -> State:
    """Five rounds over the block, each in the order of the one before as shuffled by rho."""
    a, b, c, d, e = state
    words = [word % 16 for word in order]
    for mix, constant, rotations in zip(mixes, added, _ROTATIONS, strict=True):
        for word in words:
            mixed = _rotated(a + mix(b, c, d) + block[word] + constant, rotations[word])
            a, b, c, d, e = e, mixed + e & _MASK, b, _rotated(c, 10), d
        words = [_RHO[word] for word in words]
    return a, b, c, d, e


def _rotated(number: int, places: int) -> int:
    number &= _MASK
    return (number << places | number >> 32 - places) & _MASK
