"""Where the development data lies beside the project."""

from pathlib import Path

import knowledge

PROGRAMS = Path(knowledge.__file__).parents[2] / "shared" / "data" / "real" / "programs_zh_hangzhou.jsonl"
