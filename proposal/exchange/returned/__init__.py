"""RETURNED: reads what came home in a Word file, as who worked in it meant it, compared with nothing."""
