"""Trying in another process what may bring a process down."""

import asyncio
import sys
from pathlib import Path

_HOME = Path(__file__).parents[2]
"""Where the package is to be found, installed or not."""
PATIENCE = 120.0
"""Seconds after which a trial counts as hanging."""


async def tried(module: str, *arguments: str, patience: float = PATIENCE) -> bytes | None:
    """Runs a module of ours and gives what it wrote; None where it failed, crashed, or hung and was ended."""
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-m", module, *arguments,
        cwd=_HOME,
        stdin=asyncio.subprocess.DEVNULL, stdout=asyncio.subprocess.PIPE, stderr=asyncio.subprocess.DEVNULL,
    )  # fmt: skip
    try:
        async with asyncio.timeout(patience):
            written, _ = await process.communicate()
            return written if process.returncode == 0 else None
    except TimeoutError:
        return None
    finally:
        if process.returncode is None:
            process.kill()
            await process.wait()
