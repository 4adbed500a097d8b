"""The terminal face: menus and lines drawn page by page, screens printed in between."""
