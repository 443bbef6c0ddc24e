"""Openings that enterprises post from the chat: asked for, previewed, reviewed, closed; and reports about openings."""
