"""What one consultation produced, and what of it may leave."""
