"""`supportcli case …`: everything that can be done with a case after its consultation."""

from supportcli.cli import case_erase, case_files, case_look, case_send, case_tell
from supportcli.cli.nouns import noun_app

app = noun_app("case")
for part in (case_look, case_send, case_tell, case_erase, case_files):
    app.registered_commands += part.app.registered_commands
