"""Answers that lead to every kind of prompt, and a case that goes to its end by itself."""

# To the question where it is known when the money was sent, how long it took and what was tried.
BEFORE_ACCOUNT = {
    "side": "sent",
    "alarm": "none",
    "status": "processing",
    "sent_at": "2026-11-18 15:20",
    "waited": "longer",
    "look_again": "not_helped",
    "restricted": "could_not",
}
BEFORE_STORY = {
    **BEFORE_ACCOUNT,
    "checklist.account": "user@example.com",
    "checklist.nickname": "",
    "checklist.registered_on": "",
}
BEFORE_FILES = {
    **BEFORE_STORY,
    "checklist.description": "Still processing.",
    "checklist.transaction_id": "20261118152000001234",
    "checklist.amount": "500",
}
WHOLE = {**BEFORE_FILES, "checklist.screenshots": "", "checklist.contact_back": ""}
# Kind of prompt: what is given before it, and words that stand on its screen.
PROMPTS = {
    "one": ({}, "Which of these is it?"),
    "many": ({"side": "sent"}, "Choose all that do."),
    "line": (BEFORE_ACCOUNT, "What is your wallet account?"),
    "story": (BEFORE_STORY, "two or three sentences"),
    "files": (BEFORE_FILES, "Do you have screenshots?"),
    "review": (WHOLE, "These are your answers"),
}
FIELDS = ("account", "nickname", "registered_on", "description", "transaction_id", "contact_back")
