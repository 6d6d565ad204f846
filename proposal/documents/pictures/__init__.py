"""Pictures: what a document or a page shows as a drawing.

Law: a picture is described once, in `Drawing`; the PNG for paper and the SVG for the screen are both drawn
from it. It is legible in grey. Nothing here knows Word.
"""
