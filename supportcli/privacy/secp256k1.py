"""The public key of a secp256k1 secret (SEC 2), to tell a private key by the address it opens."""

from functools import cache

P = 2**256 - 2**32 - 977
N = 0xFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFEBAAEDCE6AF48A03BBFD25E8CD0364141
_X = 0x79BE667EF9DCBBAC55A06295CE870B07029BFCDB2DCE28D959F2815B16F81798
_Y = 0x483ADA7726A3C4655DA4FBFC0E1108A8FD17B448A68554199C47D08FFB10D4B8


def public_key(secret: int) -> tuple[int, int] | None:
    """The point of a secret; None for a number that is no key."""
    if not 0 < secret < N:
        return None
    x, y, z = 0, 0, 0
    # What is summed so far is less than the next power, so no two points added are ever the same.
    for bit, (power_x, power_y) in enumerate(_powers()):
        if secret >> bit & 1:
            x, y, z = _add(x, y, z, power_x, power_y) if z else (power_x, power_y, 1)
    inverse = pow(z, -1, P)
    square = inverse * inverse % P
    return x * square % P, y * square * inverse % P


@cache
def _powers() -> tuple[tuple[int, int], ...]:
    """The base point times 1, 2, 4 and so on."""
    x, y = _X, _Y
    powers = [(x, y)]
    for _ in range(255):
        slope = 3 * x * x * pow(2 * y, -1, P) % P
        new_x = (slope * slope - 2 * x) % P
        x, y = new_x, (slope * (x - new_x) - y) % P
        powers.append((x, y))
    return tuple(powers)


def _add(x: int, y: int, z: int, other_x: int, other_y: int) -> tuple[int, int, int]:
    """A point in Jacobian coordinates and one in plain ones."""
    square = z * z % P
    h = (other_x * square - x) % P
    r = (other_y * square * z - y) % P
    h_square = h * h % P
    h_cube, v = h * h_square % P, x * h_square % P
    new_x = (r * r - h_cube - 2 * v) % P
    return new_x, (r * (v - new_x) - y * h_cube) % P, z * h % P
