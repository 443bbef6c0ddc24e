"""The door to tantivy: BM25 over whole texts, a derived index that can be thrown away at any time.

One process writes (tantivy's own lock); any number read. The folder holds the index and the number of the outbox
entry up to which it is complete; taking an entry up twice changes nothing.

Garbled files make tantivy panic, or read on without end; files cut short under its memory maps end the process. So
the checksums that it writes are compared before anything is opened, and a search first looks whether a file changed.
"""

import contextlib
import json
from collections.abc import Callable, Collection, Iterable, Iterator
from pathlib import Path
from typing import Self, TypeVar

import tantivy

from knowledge.outbox import Wording
from retrieval.analysis import VERSION, terms
from retrieval.errors import IndexDamaged, IndexUnwritable
from retrieval.lexical.segments import checked_segments, segment_files
from retrieval.storage.disk import takes_nothing
from retrieval.storage.footprint import Footprint

_WRITER_BYTES = 64_000_000
_CURSOR = "cursor.json"
MAKE = f"terms:{VERSION} filters:1"
"""An index of other terms or other fields counts as empty and is filled anew."""


T = TypeVar("T")


def _schema() -> tantivy.Schema:
    builder = tantivy.SchemaBuilder()
    builder.add_unsigned_field("record_id", fast=True)
    builder.add_text_field("record", tokenizer_name="raw", index_option="basic")
    for name in ("kind", "audience", "region"):
        builder.add_text_field(name, tokenizer_name="raw", index_option="basic")
    builder.add_text_field("terms", tokenizer_name="whitespace", index_option="freq")
    return builder.build()


class LexicalIndex:
    """The index in one folder, or one in memory that stays empty."""

    def __init__(self, folder: Path | None, index: tantivy.Index) -> None:
        self.folder = folder
        self._index = index
        self._schema = index.schema
        self._damaged = folder is None
        self._footprint = Footprint.of(segment_files(folder) if folder else [])

    @classmethod
    def open(cls, folder: Path) -> Self:
        """Opens the index in a folder, making an empty one where there is none.

        Raises:
            IndexDamaged: what stands in the folder is not a whole index of this version.
            IndexUnwritable: the disk takes nothing.
        """
        with _faults():
            folder.mkdir(parents=True, exist_ok=True)
            if not checked_segments(folder):  # tantivy makes a new, empty index: nothing is complete any more
                (folder / _CURSOR).unlink(missing_ok=True)
            index = tantivy.Index(_schema(), path=str(folder))
            index.config_reader(reload_policy="manual")
            opened = cls(folder, index)
            opened.cursor()
            index.searcher().doc_freq("terms", "")  # opens every file that a search needs
        return opened

    @classmethod
    def absent(cls) -> Self:
        """Gives what stands in for an index that cannot be opened: nothing is found in it, and it counts as damaged."""
        return cls(None, tantivy.Index(_schema()))

    @property
    def damaged(self) -> bool:
        """Says whether there is nothing behind this index, or its files were altered while it was open."""
        self._damaged = self._damaged or not self._footprint.intact()
        return self._damaged

    def __len__(self) -> int:
        """Counts the texts held."""
        return int(self._index.searcher().num_docs)

    def record_ids(self) -> list[int]:
        """Gives the record of every text held; a record in two languages stands there twice."""
        searcher = self._index.searcher()
        if not searcher.num_docs:
            return []
        hits = searcher.search(tantivy.Query.all_query(), limit=searcher.num_docs, count=False).hits
        return [int(record or 0) for record in searcher.fast_field_values("record_id", [place for _, place in hits])]

    def cursor(self) -> int:
        """Gives the outbox number up to which the index is complete; 0 for an empty index or one of other terms."""
        if self.folder is None:
            return 0
        path = self.folder / _CURSOR
        if not path.exists():
            return 0
        state = json.loads(path.read_text("utf-8"))
        return int(state["seq"]) if state["make"] == MAKE else 0

    def follow(self, seq: int, record_ids: Collection[int], texts: Iterable[Wording]) -> None:
        """Replaces the texts of some records, then remembers the outbox number; blocks for disk.

        Raises:
            IndexDamaged: the files were altered or are gone.
            IndexUnwritable: the disk takes nothing; what stood before stands.
        """
        documents = [self._document(wording) for wording in texts]
        if self.damaged:
            raise IndexDamaged("lexical")
        with _faults():
            with self._writer() as writer:
                for record_id in record_ids:
                    writer.delete_documents_by_term("record", str(record_id))
                for document in documents:
                    writer.add_document(document)
            self._remember(seq)
        self.reload()

    def reload(self) -> None:
        """Looks at what was written since it was opened, here or by another process.

        Raises:
            IndexDamaged: it cannot be read any more.
        """
        if self.folder is None:
            return
        with _faults():
            checked_segments(self.folder, known=self._footprint)
            self._index.reload()
            self._footprint = Footprint.of(segment_files(self.folder))

    @property
    def schema(self) -> tantivy.Schema:
        """Gives the fields that queries name."""
        return self._schema

    def read(self, call: Callable[[tantivy.Searcher], T]) -> T | None:
        """Gives what a search reads; None where it cannot be read, and the index then counts as damaged."""
        try:
            with _faults():
                return call(self._index.searcher())
        except (IndexDamaged, IndexUnwritable):
            self._damaged = True
            return None

    def _document(self, wording: Wording) -> tantivy.Document:
        text = "\n".join((wording.title, wording.org or "", wording.facets, wording.body))
        filled = tantivy.Document()
        filled.add_unsigned("record_id", wording.record_id)
        filled.add_text("record", str(wording.record_id))
        filled.add_text("kind", wording.kind)
        filled.add_text("audience", wording.audience)
        if wording.region is not None:
            filled.add_text("region", wording.region)
        filled.add_text("terms", " ".join(terms(text)))
        return filled

    @contextlib.contextmanager
    def _writer(self) -> Iterator[tantivy.IndexWriter]:
        writer = self._index.writer(_WRITER_BYTES, 1)
        try:
            yield writer
        except BaseException:
            writer.rollback()
            raise
        else:
            writer.commit()
        finally:
            writer.wait_merging_threads()

    def _remember(self, seq: int) -> None:
        """Writes the cursor after the commit: a crash in between repeats an entry, and that changes nothing."""
        if self.folder is None:
            return
        path = self.folder / _CURSOR
        beside = path.with_suffix(".new")
        beside.write_text(json.dumps({"seq": seq, "make": MAKE}), "utf-8")
        beside.replace(path)


@contextlib.contextmanager
def _faults() -> Iterator[None]:
    """Turns what tantivy and the disk say into our errors; its panics are no Exception, and known by name only."""
    try:
        yield
    except (ValueError, OSError, KeyError, TypeError) as error:
        raise (IndexUnwritable if takes_nothing(error) else IndexDamaged)("lexical") from error
    except BaseException as error:
        if type(error).__name__ != "PanicException":
            raise
        raise IndexDamaged("lexical") from error
