"""Time of reading hostile texts against their length: a ratio near 2 from size to size is linear.

python benchmarks/linear_time.py [MEGABYTES ...] [--only NAME] [--patience SECONDS]
"""

import argparse
import time
from collections.abc import Callable

from mandategraph.extract import document_of, read

HEAD = "S/RES/9999 (2020)\n\nThe Security Council,\n\n"
#: Each text repeats what could make a finder look again and again at what it has seen.
HOSTILE: dict[str, tuple[str, str]] = {
    "nested brackets": ("Recalling its resolution 1 ", "(1, 1 "),
    "one huge list": ("", "Recalling resolution 1325 (2000), "),
    "and and and": ("Requests ", "and "),
    "of the of the": ("Requests the report ", "of the "),
    "items": ("1. Decides: ", "(a) (b) "),
    "lines of items": ("1. Decides:\n", "\n(a) Requests all States to report;\n"),
    "many paragraphs": ("", "1. Requests the Secretary-General to report by 1 May 2021 on resolution 1325 (2000);\n\n"),
    "quotes": ("Recalling ", "\u201cthe "),
    "capitals": ("Recalling the ", "Agreement On "),
    "numbers": ("Recalling resolutions ", "60/1 and "),
    "symbols": ("Recalling ", "S/2006/507/"),
    "long word": ("Recalling ", "abcdefghij"),
    "verbs": ("The Council ", "requests and urges "),
    "wrapped lines": ("Recalling the\n", "report of the Secretary-General and its\n"),
    "sentences": ("", "The Security Council urges them to act. It requests him to report to the Council. "),
    "bodies": ("Requests ", "the African Union and the Secretary-General and "),
    "offices": ("Requests ", "Minister Bank and "),
    "treaties": ("Recalling ", "the Convention on Biological Diversity (the CBD), the Convention, "),
    "parties": ("Recalling the ", "Agreement between Parties and the Parties of the "),
    "reports": ("Welcomes ", "the report of the Secretary-General of the letter from the Council to the "),
    "agreements": ("Recalling ", "the agreement between the parties signed by the "),
    "the Charter": ("Recalling ", "Chapter VII of the Charter and the Charter, Article 41 of the Charter, "),
    "that resolution": ("Recalling ", "resolution 1325 (2000) and that resolution, "),
    "meetings": ("Recalling its ", "5529th meeting and the meeting held on 20 July 2004, "),
    "limits": ("Decides to extend ", "until 1 May 2021, within six months, for a period of one year, "),
    "to do": ("Requests States ", "to report and to "),
    "definitions": ("Requests ", "the Mission of Peace (\u201cthe Mission\u201d) and the Mission, "),
    "his report": (
        "Having considered the report of the Secretary-General (S/2000/1), ",
        "his report and the above report and the report of the Secretary-General, ",
    ),
    "declarations": (
        "Recalling ",
        "the Declaration on Peace and the Declaration, the Programme of Action on Peace, ",
    ),
    "and that": ("Decides that the Panel shall report ", "and that the Chair may hold talks "),
    "while": ("Recognizing the progress, ", "while also noting the need and "),
    "groups": ("", "1. Urges concerned farmers and fishers to act;\n\n"),
}


def hostile(name: str, size: int) -> bytes:
    """The text called `name`, about `size` characters long."""
    opening, repeated = HOSTILE[name]
    return (HEAD + opening + repeated * (size // len(repeated)) + "\n").encode()


def seconds(work: Callable[[], object]) -> float:
    """How long this process works on `work`, whatever else the machine does."""
    started = time.process_time()
    work()
    return time.process_time() - started


def main() -> None:
    """Print, for each hostile text, the seconds for each size and the ratio to the size before."""
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("sizes", nargs="*", type=float, default=[1.0, 2.0, 4.0], metavar="MEGABYTES")
    arguments.add_argument("--only", choices=HOSTILE, action="append", help="one of the texts; several times for more")
    arguments.add_argument("--patience", type=float, default=60.0, help="go to no larger size after so many seconds")
    given = arguments.parse_args()
    document_of(read("warm.txt", hostile("verbs", 1000)))
    print(f"{'text':16}" + "".join(f"{size:>9g} MB{'ratio':>7}" for size in given.sizes))
    for name in given.only or HOSTILE:
        line, before = f"{name:16}", 0.0
        for size in given.sizes:
            text = read("hostile.txt", hostile(name, int(size * 1_000_000)))
            taken = seconds(lambda text=text: document_of(text))  # type: ignore[misc]
            line += f"{taken:10.2f} s" + (f"{taken / before:7.2f}" if before else " " * 7)
            before = taken
            if taken > given.patience:
                line += "  larger sizes left out"
                break
        print(line, flush=True)


if __name__ == "__main__":
    main()
