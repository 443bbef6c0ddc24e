"""Telegram's shapes and the desk's words: routes, views, texts. Decides nothing that knowledge or retrieval decide."""
