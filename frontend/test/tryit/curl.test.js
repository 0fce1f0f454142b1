import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { describe, it } from "node:test";
import fc from "fast-check";
import { curlText } from "../../src/tryit/call.js";
import { curlOf, quoted } from "../../src/tryit/curl.js";
import { Draft } from "../../src/tryit/draft.js";

describe("the curl line", () => {
  const get = { method: "GET", url: "https://api.example.com/v1/me", headers: [], needsToken: false };

  it("is as short as the request", () => {
    assert.equal(curlOf(get), "curl 'https://api.example.com/v1/me'");
    assert.equal(
      curlOf({ ...get, method: "DELETE" }),
      "curl --request 'DELETE' 'https://api.example.com/v1/me'",
    );
    assert.equal(curlOf({ ...get, method: "HEAD" }), "curl --head 'https://api.example.com/v1/me'");
  });

  it("names the token, and never holds it (P-16)", () => {
    assert.match(curlOf({ ...get, needsToken: true }), /--header "Authorization: Bearer \$TOKEN"$/);
    assert.ok(!curlOf(get).includes("TOKEN"));
  });

  it("sends an empty header field as curl wants it", () => {
    assert.deepEqual(shellWords(curlOf({ ...get, headers: [["X-Note", ""]] })).slice(1), [
      "--header",
      "X-Note;",
    ]);
  });

  it("sends a body that begins with @ as it stands", () => {
    const words = shellWords(curlOf({ ...get, method: "POST", body: "@/etc/passwd" }));

    assert.deepEqual(words.slice(1), ["--data-raw", "@/etc/passwd"]);
  });

  it("is one word for the shell, whatever it holds (P-16)", () => {
    const hostile = fc.array(
      fc.oneof(
        fc.string(),
        fc.constantFrom("'", '"', "\\", "$(id)", "`id`", "\n", "!", "\t", "\r", "é", "😀", "\u0001"),
      ),
      { maxLength: 12 },
    );
    const texts = hostile.map((pieces) => pieces.join("").replaceAll("\0", "").toWellFormed());
    fc.assert(
      fc.property(fc.array(texts, { minLength: 20, maxLength: 20 }), (words) => {
        assert.deepEqual(shellWords(`curl ${words.map(quoted).join(" ")}`), words);
      }),
      { numRuns: 50 },
    );
  });

  it("is the whole request as typed, before it is sent", () => {
    const operation = {
      branch: "v1",
      method: "POST",
      path: "/ip/{ip}/note",
      parameters: [
        { name: "ip", in: "path", schema: {} },
        { name: "X-Note", in: "header", schema: {} },
        { name: "tag", in: "query", schema: { type: "array", items: {} } },
      ],
      requestBody: { required: true, schema: {}, example: { text: "it's" } },
      authentication: { required: true },
      schemas: {},
    };
    const base = "https://api.example.com/v1";
    assert.equal(
      shellWords(curlText(operation, Draft.empty, base))[0],
      "https://api.example.com/v1/ip/{ip}/note",
    );
    const draft = Draft.empty
      .with({ in: "path", name: "ip" }, "192.0.2.0/28")
      .with({ in: "query", name: "tag" }, ["a b", "c"])
      .with({ in: "header", name: "X-Note" }, "it's");

    assert.deepEqual(shellWords(curlText(operation, draft, base)), [
      "https://api.example.com/v1/ip/192.0.2.0%2F28/note?tag=a%20b&tag=c",
      "--header",
      "Authorization: Bearer secret",
      "--header",
      "Content-Type: application/json",
      "--header",
      "X-Note: it's",
      "--data-raw",
      '{\n  "text": "it\'s"\n}',
    ]);
  });
});

/** What a POSIX shell hands to curl: asked of the one that is here. */
function shellWords(line) {
  const script = `curl() { printf '%s\\0' "$@"; }\n${line}`;
  const { stdout, status } = spawnSync("sh", ["-c", script], { env: { TOKEN: "secret" } });
  assert.equal(status, 0);
  return stdout.toString().split("\0").slice(0, -1);
}
