"""Where people and programs meet the engine: prompts, screens and the session that drives them."""
