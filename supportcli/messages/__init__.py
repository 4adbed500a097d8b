"""Every sentence the program itself says, in both languages, one module a room."""
