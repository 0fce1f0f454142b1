import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { readMessage } from "../../src/tryit/message-http.js";

const HEAD =
  'HTTP/1.1 201 Created\r\nContent-Type: application/json; charset="UTF-8"\r\nX-Two: a\r\nx-two: b:c\r\n\r\n';

const bytesOf = (text) => new TextEncoder().encode(text);

/** A response whose body comes in these pieces; what ends it may be an error. */
function response(pieces, { error, headers } = {}) {
  const stream = new ReadableStream({
    start(controller) {
      pieces.forEach((piece) => controller.enqueue(piece));
      if (!error) controller.close();
    },
    pull(controller) {
      if (error) controller.error(error);
    },
  });
  return new Response(stream, { headers });
}

const read = (text, options) => readMessage(response([bytesOf(text)]), options);

function cutAt(bytes, places) {
  const ends = [...new Set(places.map((place) => place % (bytes.length + 1)))].sort((a, b) => a - b);
  return [0, ...ends].map((start, index) => bytes.slice(start, ends[index] ?? bytes.length));
}

describe("A message/http stream", () => {
  it("is read into status, headers and body", async () => {
    const answer = await readMessage(
      response([bytesOf(`${HEAD}{"a": 1}\r\n\r\n`)], {
        headers: { "Server-Timing": "db;dur=1, upstream;dur=12.5" },
      }),
    );

    assert.equal(answer.status, 201);
    assert.equal(answer.reason, "Created");
    assert.deepEqual(answer.headers, [
      ["Content-Type", 'application/json; charset="UTF-8"'],
      ["X-Two", "a"],
      ["x-two", "b:c"],
    ]);
    assert.equal(answer.mediaType, "application/json");
    assert.equal(answer.charset, "utf-8");
    assert.equal(await answer.body.text(), '{"a": 1}\r\n\r\n');
    assert.equal(answer.size, 12);
    assert.equal(answer.upstreamMillis, 12.5);
    assert.equal(answer.complete, true);
  });

  it("gives the same however it is cut", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uint8Array({ maxLength: 200 }),
        fc.array(fc.nat(), { maxLength: 20 }),
        async (body, places) => {
          const whole = new Uint8Array([...bytesOf(HEAD), ...body]);
          const answer = await readMessage(response(cutAt(whole, places)));

          assert.equal(answer.headers.length, 3);
          assert.deepEqual(new Uint8Array(await answer.body.arrayBuffer()), body);
        },
      ),
    );
  });

  it("keeps what came when it breaks off, and says that it is incomplete", async () => {
    const answer = await readMessage(
      response([bytesOf(`${HEAD}{"a":`)], { error: new TypeError("network error") }),
    );

    assert.equal(await answer.body.text(), '{"a":');
    assert.equal(answer.complete, false);
  });

  it("tells the head before the body has come", async () => {
    const abort = new AbortController();
    const open = new ReadableStream({ start: (controller) => controller.enqueue(bytesOf(`${HEAD}begun`)) });
    const told = new Promise((resolve) => {
      readMessage(new Response(open), { signal: abort.signal, onProgress: resolve });
    });

    const { head, received } = await told;
    assert.equal(head.status, 201);
    assert.equal(received, 5);
    abort.abort();
  });

  it("ends when it is aborted: within the body with what came, within the head with the reason", async () => {
    for (const [text, check] of [
      [`${HEAD}begun`, async (reading) => assert.equal((await reading).complete, false)],
      ["HTTP/1.1 200 OK\r\nDa", (reading) => assert.rejects(reading, { name: "AbortError" })],
    ]) {
      const abort = new AbortController();
      let cancelled;
      const open = new ReadableStream({
        start: (controller) => controller.enqueue(bytesOf(text)),
        cancel: (reason) => (cancelled = reason),
      });
      const reading = readMessage(new Response(open), { signal: abort.signal });
      setTimeout(() => abort.abort(), 5);

      await check(reading);
      assert.equal(cancelled?.name, "AbortError");
    }
  });

  // C-04, D-06
  it("takes hostile headers as data", async () => {
    const { headers, status } = await read(
      "HTTP/2 299\n__proto__: 1\nconstructor:\nno colon here\n: no name\n folded on\nSet-Cookie: a=b\nX: caf\u00e9\n\n",
    );

    assert.equal(status, 299);
    assert.deepEqual(headers, [
      ["__proto__", "1"],
      ["constructor", ""],
      ["no colon here", ""],
      ["", "no name folded on"],
      ["Set-Cookie", "a=b"],
      ["X", "caf\u00e9"],
    ]);
    assert.equal({}.polluted, undefined);
  });

  it("reads headers that are no UTF-8 as ISO-8859-1", async () => {
    const bytes = [...bytesOf("HTTP/1.1 200 OK\r\nX: caf"), 0xe9, ...bytesOf("\r\n\r\n")];

    const { headers } = await readMessage(response([new Uint8Array(bytes)]));

    assert.deepEqual(headers, [["X", "caf\u00e9"]]);
  });

  it("refuses what is no answer, and a head without end", async () => {
    const refused = { name: "MalformedAnswer" };

    await assert.rejects(read("<html>\r\n\r\n"), refused);
    await assert.rejects(read("HTTP/1.1 20 OK\r\n\r\n"), refused);
    await assert.rejects(read("HTTP/1.1 200 OK\r\nA: b"), refused);
    await assert.rejects(read(`HTTP/1.1 200 OK\r\n${"A: b\r\n".repeat(200_000)}`), refused);
  });
});
