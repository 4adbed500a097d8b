"""Plain text that can be pasted anywhere, however narrow."""

from supportcli.summary.layout import plain, to_bytes
from supportcli.summary.model import Summary
from supportcli.summary.tidy import no_mass_mention


def render(summary: Summary) -> bytes:
    """Line breaks are left to the reader's window: nothing inside a value is broken."""
    sections = ["\n".join(plain(section, summary.lang)) for section in summary.sections]
    subject = no_mass_mention(summary.subject)
    return to_bytes([subject, summary.opening, *sections, summary.closing, summary.prepared])
