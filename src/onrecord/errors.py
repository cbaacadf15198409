"""Every error that onrecord raises, with its number and what to do about it.

Numbers are stable: a user can search for them.  1xx is intake, 2xx reading, 3xx the record, 4xx the command
line, 5xx the archive.
"""

from __future__ import annotations

from typing import Final

MESSAGES: Final[dict[str, str]] = {
    "OR101": "There is no file or folder here. Check the path.",
    "OR102": "The file cannot be opened. Check its permissions.",
    "OR103": "The document is empty or holds only white space. There is nothing to read.",
    "OR104": "The document is longer than the limit. Split it, or raise the limit with --longest.",
    "OR105": (
        "This is not text in an encoding onrecord knows (UTF-8, UTF-16, Windows-1252). Convert it, or "
        "extract its text first."
    ),
    "OR106": "This line is not a JSON object. Mend it; the other lines were read.",
    "OR107": 'This JSON object has no "text" that is a non-empty string. Add one; the other lines were read.',
    "OR108": "No article text was found in this HTML page.",
    "OR109": "A field of this JSON object has the wrong type or value. Mend it; the other lines were read.",
    "OR110": "The line is longer than the limit. Split it, or raise the limit with --longest.",
    "OR111": (
        "The folder or pattern holds no file that onrecord reads (.txt, .md, .html, .jsonl, .json, .csv, "
        ".tsv, .parquet, .rss, .atom, .xml, .warc, .zip, .gz)."
    ),
    "OR112": "The HTML page is larger than onrecord parses. Extract its text first.",
    "OR113": 'The table has no column that holds a text. Name one "text".',
    "OR114": "The table has more columns than an article has fields. Keep those that are needed.",
    "OR115": "The table is damaged here. Mend it; the rows before were read.",
    "OR116": "The feed is too large or declares entities, and was not read. Save it without them.",
    "OR117": "This is no RSS or Atom feed.",
    "OR118": "The file is cut off or damaged here. Get it again; what stands before was read.",
    "OR119": 'Parquet files need pyarrow. Install it with pip install "onrecord[parquet]".',
    "OR120": "The compressed input unfolds to far more than it should, and was not read further.",
    "OR121": "The path of this member leads out of its archive, and was not read.",
    "OR130": "This is no http or https address that can be fetched.",
    "OR131": "The address is on this machine or in a private network, and only public ones are allowed.",
    "OR132": "The site's robots.txt asks not to fetch this page.",
    "OR133": "The server cannot be reached, or does not answer in time.",
    "OR134": "The server does not give this page.",
    "OR135": "Addresses of the web are only fetched by onrecord add. Save the page, or add it to an archive.",
    "OR151": (
        "The text looks as if it had once been decoded with the wrong encoding (mojibake). It was left "
        "as it is."
    ),
    "OR152": "Bytes that are not valid in the encoding were replaced by U+FFFD.",
    "OR153": "The text was not valid UTF-8 and was read as Windows-1252.",
    "OR154": "The publication dates in the page's metadata differ.",
    "OR155": "The feed gives only a summary of this article.",
    "OR201": "The model file is missing or damaged. Install onrecord again.",
    "OR202": (
        "The day for which verdicts are asked lies before the document was published. Ask for a later day."
    ),
    "OR301": "This is not a reading that onrecord wrote.",
    "OR302": "This reading was written with another version of the contract.",
    "OR401": "The file to write to cannot be written. Check the path and its permissions.",
    "OR501": "There is no archive here. Check the path, or make one with onrecord add.",
    "OR502": "This is not an archive of onrecord. Name another file or database; nothing was changed.",
    "OR503": "The archive has another format than this version of onrecord reads. Install the newest.",
    "OR504": "The archive cannot be opened or written. Check its permissions and those of its folder.",
    "OR505": "The disk is full. Make room and start again; what was added before is kept.",
    "OR506": "Another process is writing to the archive. Wait until it has ended, and start again.",
    "OR507": "The database cannot be reached or refuses the request. Check the address and the server.",
    "OR508": "The archive is damaged. Restore it from a copy, or add its articles to a new one.",
    "OR509": "Nothing in the archive has this identifier.",
    "OR510": "Several in the archive fit. Name one of them.",
    "OR511": "No source or outlet of this name was found. Look at onrecord sources.",
    "OR512": (
        "This kind of database cannot be used. Give the path of a file, or a postgresql:// URL with "
        'pip install "onrecord[postgresql]".'
    ),
    "OR513": "The query asks for no word, or for too many. Write a few words or a phrase.",
    "OR514": "This is no day or period in ISO form, such as 2021-07-25, 2021-07 or 2021.",
    "OR515": "This is more than an archive has numbers for. Split the document, or begin another archive.",
    "OR516": "These sources were also judged to be one with a third. Split one of them from it first.",
}


class OnrecordError(Exception):
    """An error with a number, a sentence that says what to do, and the place where it happened."""

    def __init__(self, code: str, where: str | None = None, detail: str | None = None) -> None:
        self.code = code
        self.where = where
        self.detail = detail
        super().__init__(code, where, detail)

    def __str__(self) -> str:
        place = f"{self.where}: " if self.where else ""
        more = f" ({self.detail})" if self.detail else ""
        return f"{self.code} {place}{MESSAGES[self.code]}{more}"


class IntakeError(OnrecordError):
    """An input that cannot be turned into a document."""


class ReadingError(OnrecordError):
    """A document that cannot be read."""


class RecordError(OnrecordError):
    """A record that cannot be understood."""


class CommandError(OnrecordError):
    """A command that cannot be carried out."""


class ArchiveError(OnrecordError):
    """An archive that cannot be opened, written or asked; it is as it was before."""
