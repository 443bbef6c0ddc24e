"""The Hangzhou programs themselves are not part of the project: what reads them is left out where they are not."""

from tests.retrieval.eligibility.beside import PROGRAMS

collect_ignore = [] if PROGRAMS.is_file() else ["test_hangzhou_data.py"]
