"""The drawings of the figures that a reader turns: what tools/figures.py records for their scripts, and how they look.

Each function takes what a block's variables hold and returns the SVG file, in which `data-recorded` holds, as JSON,
what docs/theme/assets/live/<name>.js shows or computes with.
"""
