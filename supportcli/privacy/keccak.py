"""Keccak-256 with the padding from before SHA-3: addresses of Ethereum and Tron are made of it."""

_RATE, _MASK = 136, 2**64 - 1


def _constants() -> tuple[tuple[int, ...], tuple[tuple[int, int], ...]]:
    """The round constants, and for each step of rho and pi the lane it writes and its rotation."""
    rounds, register = [], 1
    for _ in range(24):
        constant = 0
        for power in range(7):
            constant |= (register & 1) << (2**power - 1)
            register = register << 1 ^ (0x171 if register >> 7 else 0)
        rounds.append(constant)
    steps, x, y = [], 1, 0
    for step in range(24):
        x, y = y, (2 * x + 3 * y) % 5
        steps.append((x + 5 * y, (step + 1) * (step + 2) // 2 % 64))
    return tuple(rounds), tuple(steps)


_ROUNDS, _STEPS = _constants()


def keccak256(data: bytes) -> bytes:
    """32 bytes."""
    padded = bytearray(data + bytes(_RATE - len(data) % _RATE))
    padded[len(data)] ^= 0x01
    padded[-1] ^= 0x80
    lanes = [0] * 25
    for start in range(0, len(padded), _RATE):
        for at in range(_RATE // 8):
            lane = padded[start + 8 * at : start + 8 * at + 8]
            lanes[at] ^= int.from_bytes(lane, "little")
        lanes = _permuted(lanes)
    return b"".join(lane.to_bytes(8, "little") for lane in lanes[:4])


def _permuted(lanes: list[int]) -> list[int]:
    for constant in _ROUNDS:
        columns = [
            lanes[x] ^ lanes[x + 5] ^ lanes[x + 10] ^ lanes[x + 15] ^ lanes[x + 20]
            for x in range(5)
        ]
        mixed = [columns[x - 1] ^ _rotated(columns[(x + 1) % 5], 1) for x in range(5)]
        lanes = [lane ^ mixed[at % 5] for at, lane in enumerate(lanes)]
        carried = lanes[1]
        for to, places in _STEPS:
            lanes[to], carried = _rotated(carried, places), lanes[to]
        lanes = [
            lanes[row + x] ^ ~lanes[row + (x + 1) % 5] & lanes[row + (x + 2) % 5]
            for row in range(0, 25, 5)
            for x in range(5)
        ]
        lanes[0] ^= constant
    return lanes


def _rotated(lane: int, places: int) -> int:
    return (lane << places | lane >> 64 - places) & _MASK
