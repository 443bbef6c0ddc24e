"""Sheets, CSV and XLSX, into the rows that the reader of JSON Lines takes."""
