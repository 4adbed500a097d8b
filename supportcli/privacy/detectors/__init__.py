"""The table of detectors; a refusal names the first row that is found: the gravest come first."""

from supportcli.privacy.detectors import (
    card,
    code,
    contact,
    hex64,
    identity,
    keys,
    password,
    pem,
    seed,
    seed_han,
    seed_other,
    wallet_file,
)
from supportcli.privacy.model import Detector

DETECTORS: tuple[Detector, ...] = (
    Detector("seed", "block", seed.find),
    Detector("seed", "block", seed_han.find),
    Detector("seed", "block", seed_other.find),
    Detector("seed", "block", seed_other.find_unpublished),
    Detector("key", "block", pem.find),
    Detector("key", "block", keys.find),
    Detector("key", "block", hex64.find_key),
    Detector("keystore", "block", wallet_file.find_keystore),
    Detector("setup_key", "block", wallet_file.find_setup),
    Detector("password", "block", password.find_password),
    Detector("pin", "block", password.find_pin),
    Detector("otp", "block", code.find_otp),
    Detector("otp", "block", wallet_file.find_backup),
    Detector("cvv", "block", code.find_cvv),
    Detector("maybe_seed", "ask", seed_han.find_maybe),
    Detector("maybe_key", "ask", hex64.find_maybe),
    Detector("id_number", "mask", identity.find_resident),
    Detector("card", "mask", card.find),
    Detector("papers", "mask", identity.find_papers),
    Detector("phone", "mask", contact.find_phone),
    Detector("email", "mask", contact.find_mail),
    Detector("iban", "mask", contact.find_iban),
    Detector("xpub", "mask", keys.find_public),
)
