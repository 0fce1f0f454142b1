import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { Draft } from "../../src/tryit/draft.js";
import { Drafts } from "../../src/tryit/drafts.js";
import { withoutSecrets } from "../../src/tryit/secrets.js";
import { keptStorage, operationOf } from "./sample.js";

const text = { in: "query", name: "q", schema: { type: "string" } };
const password = { in: "query", name: "p", schema: { type: "string", format: "password" } };

describe("a draft", () => {
  it("tells a value that is empty from one that is not there", () => {
    const draft = Draft.empty.with(text, "");

    assert.equal(draft.value(text), "");
    assert.equal(draft.with(text, undefined).value(text), undefined);
    assert.ok(draft.with(text, undefined).isEmpty);
  });

  it("keeps parameters of one name in different places apart, and any name", () => {
    const draft = Draft.empty
      .with({ in: "path", name: "__proto__" }, "a")
      .with({ in: "query", name: "__proto__" }, "b");

    assert.equal(draft.value({ in: "path", name: "__proto__" }), "a");
    assert.equal({}.polluted, undefined);
  });

  it("comes back from what was written down, and from nothing else", () => {
    const draft = Draft.empty.with(text, ["a", "b"]).withBody("{}");

    assert.deepEqual(Draft.from(JSON.parse(JSON.stringify(draft))), draft);
    for (const other of [
      null,
      1,
      "x",
      [],
      { values: "x" },
      { values: [1, [2, 3], ["k", { a: 1 }], null], body: 4 },
    ]) {
      assert.ok(Draft.from(other).isEmpty, JSON.stringify(other));
    }
  });
});

describe("the drafts of a visit", () => {
  it("outlive a reload", () => {
    const storage = keptStorage();
    const operation = operationOf({ parameters: [text] });
    const drafts = new Drafts(storage);
    drafts.keep(operation, Draft.empty.with(text, "typed"));
    drafts.store();

    assert.equal(new Drafts(storage).of(operation).value(text), "typed");
    assert.ok(new Drafts(storage).of(operationOf({ path: "/other" })).isEmpty);
  });

  it("are the latest few, and none of them is very long", () => {
    const storage = keptStorage();
    const drafts = new Drafts(storage);
    const at = (index) => operationOf({ path: `/${index}` });
    for (let index = 0; index < 200; index++) {
      drafts.keep(at(index), Draft.empty.withBody("x".repeat(30_000)));
    }
    drafts.keep(at(200), Draft.empty.withBody("x".repeat(500_000)));
    drafts.store();

    const after = new Drafts(storage);
    assert.equal(after.of(at(199)).body?.length, 30_000);
    assert.ok(after.of(at(0)).isEmpty);
    assert.ok(after.of(at(200)).isEmpty);
    assert.equal(drafts.of(at(200)).body.length, 500_000);
    assert.ok(storage.getItem("drafts").length < 1_100_000);
  });

  it("are gone when they are cleared", () => {
    const storage = keptStorage();
    const drafts = new Drafts(storage);
    drafts.keep(operationOf({}), Draft.empty.withBody("{}"));
    drafts.store();
    drafts.clear();

    assert.equal(storage.getItem("drafts"), null);
    assert.ok(drafts.of(operationOf({})).isEmpty);
  });

  it("live as long as the page where nothing can be written down", () => {
    const full = { ...keptStorage(), setItem: () => assert.fail("full") };
    for (const storage of [null, full]) {
      const drafts = new Drafts(storage);
      drafts.keep(operationOf({}), Draft.empty.withBody("{}"));
      drafts.store();
      assert.equal(drafts.of(operationOf({})).body, "{}");
    }
  });

  it("offer what was typed for the same part of a path elsewhere, the latest first", () => {
    const drafts = new Drafts(keptStorage());
    const id = { in: "path", name: "id", schema: {} };
    const typed = (path, value, branch = "v1") =>
      drafts.keep(operationOf({ branch, path, parameters: [id] }), Draft.empty.with(id, value));
    typed("/vps/{id}", "one");
    typed("/vps/{id}/disk", "two");
    typed("/vps/{id}/reboot", "one");
    typed("/domain/{id}", "other");
    typed("/vps/{id}/task", "three", "v2");
    typed("/vps/{id}/ips", "");

    assert.deepEqual(drafts.elsewhere(operationOf({ path: "/vps/{id}/status" }), id), ["one", "two"]);
    assert.deepEqual(drafts.elsewhere(operationOf({ path: "/ip/{id}" }), id), []);
  });

  it("begin anew where what is written down is not theirs", () => {
    for (const stored of ["", "{", "{}", "[1]", '[["k"]]', "null"]) {
      const storage = keptStorage();
      storage.setItem("drafts", stored);
      assert.ok(new Drafts(storage).of(operationOf({})).isEmpty, stored);
    }
  });
});

describe("what is written down", () => {
  const schemas = {
    "a.User": {
      type: "object",
      properties: {
        name: { type: "string" },
        code: { anyOf: [{ $ref: "#/schemas/Secret" }, { type: "null" }] },
        rootPassword: { type: "string" },
        friend: { $ref: "#/schemas/a.User" },
      },
    },
    Secret: { type: "string", format: "password" },
  };
  const operation = operationOf({
    parameters: [text, password],
    requestBody: { schema: { $ref: "#/schemas/a.User" } },
    schemas,
  });

  it("holds no password of a parameter", () => {
    const kept = withoutSecrets(Draft.empty.with(text, "t").with(password, "hunter2"), operation);

    assert.equal(kept.value(text), "t");
    assert.equal(kept.value(password), undefined);
  });

  it("holds no password of a body, be it JSON yet or not", () => {
    const bodies = [
      ['{"name": "n", "code": "hunter2"}', '{"name": "n", "code": ""}'],
      ['{"friend": {"code":\n"hunter2"}}', '{"friend": {"code":\n""}}'],
      ['{"code": "hunter2', '{"code": ""'],
      ['{"code": ["hunter2", "hunter2"]}', '{"code": ""}'],
      ['{"code": {"a": "hunter2"}}', '{"code": ""}'],
      ['{"code": hunter2}', '{"code": ""}'],
      ['{"code": "hun\\"ter2"}', '{"code": ""}'],
      ['{"rootPassword" : "hunter2"}', '{"rootPassword" : ""}'],
    ];
    for (const [typed, kept] of bodies) {
      assert.equal(withoutSecrets(Draft.empty.withBody(typed), operation).body, kept);
    }
  });

  it("is no body at all where the whole of it is a password", () => {
    const whole = operationOf({
      requestBody: { schema: { type: "array", items: { $ref: "#/schemas/Secret" } } },
      schemas,
    });

    assert.equal(withoutSecrets(Draft.empty.withBody('["hunter2"]'), whole).body, undefined);
  });

  it("never holds a password that is JSON", () => {
    fc.assert(
      fc.property(fc.string(), fc.jsonValue(), (before, after) => {
        const typed = JSON.stringify({ before, code: "hunter2", after }, null, 2);
        const kept = withoutSecrets(Draft.empty.withBody(typed), operation).body;
        assert.ok(!kept.includes("hunter2"));
        assert.doesNotThrow(() => JSON.parse(kept));
      }),
    );
  });
});
