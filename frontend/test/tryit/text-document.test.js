import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { HexDocument } from "../../src/tryit/hex-document.js";
import { openBody } from "../../src/tryit/open-body.js";
import { ScrollMap, TALLEST } from "../../src/tryit/scroll-map.js";
import { TextDocument } from "../../src/tryit/text-document.js";

const textOf = ({ pieces }) => pieces.map(({ text }) => text).join("");
const lines = (document) => document.lines(0, document.length).map(textOf);

describe("A text document", () => {
  it("has the lines of the text", () => {
    assert.deepEqual(lines(new TextDocument("a\r\nb\n\n c\rd")), ["a", "b", "", " c", "d"]);
    assert.deepEqual(lines(new TextDocument("a\n")), ["a"]);
    assert.equal(new TextDocument("").length, 0);
  });

  it("wraps long lines, and never within a character", () => {
    const text = `a${"\u{1f600}".repeat(1000)}`;
    const wrapped = lines(new TextDocument(text));

    assert.ok(wrapped.length > 5);
    assert.ok(wrapped.every((line) => line.isWellFormed() && line.length <= 160));
    assert.equal(wrapped.join(""), text);
  });

  it("loses nothing", () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: "binary", maxLength: 500 })), (parts) => {
        const text = parts.map((part) => part.replaceAll(/[\r\n]/g, "")).join("\n");
        assert.equal(lines(new TextDocument(text)).join(""), text.replaceAll("\n", ""));
      }),
    );
  });

  it("is searched", () => {
    const document = new TextDocument("one\nTwo two\nthree");

    assert.equal(document.search("two"), 2);
    assert.equal(document.found(1), 1);
    assert.deepEqual(
      document.lines(1, 1)[0].pieces.map(({ text, mark }) => [text, mark]),
      [
        ["Two", "found"],
        [" ", undefined],
        ["two", "current"],
      ],
    );
  });
});

describe("A body", () => {
  const open = (bytes, kind = "json", charset = "") => openBody(Uint8Array.from(bytes), kind, charset);
  const latin = [0x22, 0xe9, 0x22];

  it("is read in its charset", () => {
    assert.equal(open(latin, "json", "iso-8859-1").document.text(), '"\u00e9"');
    assert.equal(open([0xef, 0xbb, 0xbf, 0x31], "json", "iso-8859-1").document.text(), "1");
    assert.equal(open([0xff, 0xfe, 0x31, 0x00]).document.text(), "1");
    assert.deepEqual(open([0x31], "json", "no-such").about, {
      kind: "json",
      canFold: false,
      charset: "utf-8",
      isDamaged: false,
    });
  });

  it("says which bytes stand for nothing", () => {
    const { document, about } = open(latin);

    assert.equal(about.isDamaged, true);
    assert.equal(document.text(), '"\ufffd"');
  });

  it("that is no JSON is shown as text, with the place of the fault", () => {
    const { document, about } = open(new TextEncoder().encode('{"a": 1,\n "b": ]'));

    assert.deepEqual(lines(document), ['{"a": 1,', ' "b": ]']);
    assert.deepEqual(about.fault, { message: "A value is missing", line: 2, column: 7, place: 1 });
  });

  it("that is no text is dumped", () => {
    const { document } = open([...new TextEncoder().encode("abcdefghijklmnop"), 0, 255], "binary");

    assert.deepEqual(lines(document), [
      "00000000  61 62 63 64 65 66 67 68 69 6a 6b 6c 6d 6e 6f 70  abcdefghijklmnop",
      `00000010  00 ff${" ".repeat(44)}··`,
    ]);
    assert.equal(new HexDocument(new Uint8Array(0)).length, 0);
  });
});

describe("A scrolled box", () => {
  it("is as tall as its contents as far as browsers let it", () => {
    const map = new ScrollMap();
    map.resize(5000, 500);

    assert.equal(map.height, 5000);
    assert.equal(map.scrolledTo(1234), 1234);
    assert.equal(map.offsetOf(1300), 1300);
  });

  it("reaches every place of the tallest contents", () => {
    const total = 40 * TALLEST;
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: total - 500 }),
        fc.integer({ min: -500, max: 500 }),
        (place, move) => {
          const map = new ScrollMap();
          map.resize(total, 500);
          const real = map.realOf(place);

          assert.ok(real >= 0 && real <= TALLEST - 500);
          assert.equal(map.top, place);
          assert.equal(map.offsetOf(place), real);
          if (real + move > 0 && real + move < TALLEST - 500) {
            const moved = Math.min(Math.max(0, place + move), total - 500);
            assert.ok(Math.abs(map.scrolledTo(real + move) - moved) < 1e-3);
          }
          assert.equal(map.scrolledTo(0), 0);
          assert.equal(map.scrolledTo(TALLEST - 500), total - 500);
        },
      ),
    );
  });
});
