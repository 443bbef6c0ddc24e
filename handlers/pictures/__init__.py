"""Pictures: the one door to the plotting library, which is imported when the first picture is drawn."""
