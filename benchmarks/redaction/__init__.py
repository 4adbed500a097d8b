"""What the redactor catches and what it harms, measured with made-up values in written texts."""
