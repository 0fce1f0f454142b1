import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { sizeWords, timeWords } from "../../src/tryit/answer-words.js";
import { fileNameOf, lastWord } from "../../src/tryit/file-name.js";
import { extensionOf, kindOf, kindOfBytes, parseMediaType } from "../../src/tryit/media-type.js";
import { offerOf } from "../../src/tryit/offer.js";
import { statusWords } from "../../src/tryit/status-words.js";

describe("A status", () => {
  it("has a name and a meaning, known or not", () => {
    assert.deepEqual(statusWords(404, "<b>"), {
      name: "Not Found",
      meaning: "There is nothing of that name.",
      kind: "client-error",
    });
    assert.deepEqual(statusWords(299, "Odd"), {
      name: "Odd",
      meaning: "The call succeeded.",
      kind: "success",
    });
    assert.equal(statusWords(799).kind, "unknown");
    assert.equal(statusWords(599, "x".repeat(5000)).name.length, 100);
  });
});

describe("Sizes and times", () => {
  it("are told shortly", () => {
    assert.deepEqual([0, 999, 1000, 1234, 9960, 20_000_000, 1.5e9].map(sizeWords), [
      ...["0 B", "999 B", "1 KB", "1.2 KB", "10 KB", "20 MB", "1.5 GB"],
    ]);
    assert.deepEqual([0.83, 123.4, 999.7, 4211, 125_000].map(timeWords), [
      ...["0.8 ms", "123 ms", "1000 ms", "4.2 s", "2 min 5 s"],
    ]);
  });
});

describe("A media type", () => {
  it("is read with its charset", () => {
    assert.deepEqual(parseMediaType('Text/HTML; level=1; Charset="ISO-8859-1"'), {
      mediaType: "text/html",
      charset: "iso-8859-1",
    });
    assert.deepEqual(parseMediaType(undefined), { mediaType: "", charset: "" });
  });

  it("says how to show the body", () => {
    const kinds = [
      "application/problem+json",
      "image/png",
      "image/svg+xml",
      "text/html",
      "application/pdf",
      "",
    ];

    assert.deepEqual(kinds.map(kindOf), ["json", "image", "text", "text", "unknown", "unknown"]);
    assert.deepEqual(
      ["application/hal+json", "image/jpeg", "text/x", "a/b"].map((type) => extensionOf(type)),
      [...["json", "jpg", "txt", "bin"]],
    );
  });

  it("that is not known is made up for by the bytes", () => {
    const kind = (text) => kindOfBytes(new TextEncoder().encode(text));

    assert.deepEqual([' [{"a"', "text\tcaf\u00e9\u001b[0m", "%PDF-1.7\0", ""].map(kind), [
      "json",
      "text",
      "binary",
      "text",
    ]);
    assert.equal(kindOfBytes(Uint8Array.of(0x61, 0xc3)), "text");
    assert.equal(kindOfBytes(Uint8Array.of(0xff, 0xd8, 0xff)), "binary");
  });
});

describe("The name of a file", () => {
  const named = (disposition) =>
    fileNameOf(
      { headers: [["Content-Disposition", disposition]], mediaType: "application/json" },
      "/me/bill/{id}/pdf",
    );

  it("is the provider's", () => {
    assert.equal(named('attachment; filename="bill \\"1\\".pdf"'), "bill _1_.pdf");
    assert.equal(named("attachment; filename=bill.pdf"), "bill.pdf");
    assert.equal(named("attachment; filename=x.pdf; filename*=UTF-8''factur%C3%A9.pdf"), "factur\u00e9.pdf");
    assert.equal(named("attachment; filename*=UTF-8''%FF; filename=x.pdf"), "x.pdf");
  });

  it("is else made of path and type", () => {
    assert.equal(named("attachment"), "pdf.json");
    assert.equal(named('inline; filename=".."'), "pdf.json");
    assert.equal(lastWord("/{id}"), "answer");
    assert.equal(lastWord("/cloud/project/{serviceName}"), "project");
  });

  it("leads nowhere and hides nothing", () => {
    assert.equal(named('attachment; filename="../../.bashrc"'), "bashrc");
    assert.equal(named("attachment; filename*=UTF-8''..%5C..%2Fa%00b%E2%80%AEfdp.exe"), "abfdp.exe");
    assert.equal(named(`attachment; filename=${"x".repeat(500)}.pdf`).length, 120);
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        assert.match(
          named(`attachment; filename*=UTF-8''${encodeURIComponent(text.toWellFormed())}`),
          /^[^./\\\s][^/\\]*$/,
        );
      }),
    );
  });
});

describe("What an answer offers for a parameter", () => {
  const path = "/cloud/project/{serviceName}/instance";
  const offer = (name, isItem = false) => offerOf({ name, value: "v", isItem }, path)?.name;

  it("is what is called an id or a name, and each item of a list", () => {
    assert.deepEqual(
      ["id", "serviceName", "planCode", "status", "idle"].map((name) => offer(name)),
      [...["id", "serviceName", "planCode", undefined, undefined]],
    );
    assert.equal(offer(undefined, true), "instance");
    assert.equal(offer("vrackIds"), "vrackId");
    assert.equal(offerOf(undefined, path), null);
  });
});
