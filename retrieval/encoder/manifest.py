"""The list of a converted model's files, by which a whole folder is told from a damaged one."""

import hashlib
import json
from importlib.metadata import version
from pathlib import Path

MANIFEST_FILE = "manifest.json"


def write_manifest(folder: Path, encoder_id: str, names: list[str]) -> None:
    """Record size, time of change and SHA-256 of the named files, and what made them."""
    manifest = {
        "encoder": encoder_id,
        "files": {name: _measure(folder / name) | {"sha256": file_sha256(folder / name)} for name in names},
        "made_with": {package: version(package) for package in ("onnx", "onnxruntime")},
    }
    (folder / MANIFEST_FILE).write_text(json.dumps(manifest, indent=1))


def is_whole(folder: Path, encoder_id: str) -> bool:
    """Tell whether every file is as it was recorded.

    Contents are read only where a file's time of change is another than recorded (a copied or an altered folder);
    otherwise this costs one ``stat`` a file.
    """
    try:
        manifest = json.loads((folder / MANIFEST_FILE).read_bytes())
        return manifest["encoder"] == encoder_id and all(
            _is_as_recorded(folder / name, recorded) for name, recorded in manifest["files"].items()
        )
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return False


def file_sha256(path: Path) -> str:
    """Return the SHA-256 of a file's contents in hexadecimal."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _is_as_recorded(path: Path, recorded: dict[str, int | str]) -> bool:
    now = _measure(path)
    if now["bytes"] != recorded["bytes"]:
        return False
    return now["changed_ns"] == recorded["changed_ns"] or file_sha256(path) == recorded["sha256"]


def _measure(path: Path) -> dict[str, int | str]:
    status = path.stat()
    return {"bytes": status.st_size, "changed_ns": status.st_mtime_ns}
