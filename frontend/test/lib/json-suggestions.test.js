import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { suggest } from "../../src/lib/json-suggestions.js";

const schemas = {
  "disk.Disk": {
    type: "object",
    required: ["size"],
    properties: {
      size: { type: "integer", description: "In gigabytes" },
      kind: { type: "string", enum: ["ssd", "hdd"] },
      locked: { type: ["boolean", "null"] },
      id: { type: "string", readOnly: true },
      disks: { type: "array", items: { $ref: "#/schemas/disk.Disk" } },
    },
  },
};

/** What is suggested where the bar stands. */
function at(marked) {
  const offset = marked.indexOf("|");
  const text = marked.replace("|", "");
  const { from, to, options } = suggest(text, offset, { $ref: "#/schemas/disk.Disk" }, schemas);
  return { replaced: text.slice(from, to), inserts: options.map(({ insert }) => insert), options };
}

describe("suggestions while typing JSON", () => {
  it("are the properties that are not there yet and may be sent", () => {
    assert.deepEqual(at('{"size": 1, |}').inserts, ['"kind": "ssd"', '"locked": false', '"disks": []']);
  });

  it("replace a name that has begun, quotes included", () => {
    const { replaced, inserts } = at('{"si|"}');

    assert.equal(replaced, '"si"');
    assert.equal(inserts[0], '"size": 0');
  });

  it("are names alone where a value is there already", () => {
    assert.equal(at('{"si|": 3}').inserts[0], '"size"');
  });

  it("are the allowed values", () => {
    assert.deepEqual(at('{"kind": |}').inserts, ['"ssd"', '"hdd"']);
    assert.deepEqual(at('{"kind": "s|"}').replaced, '"s"');
    assert.deepEqual(at('{"locked": |}').inserts, ["true", "false", "null"]);
  });

  it("reach into lists and models", () => {
    assert.equal(at('{"disks": [{"disks": [{"|"}]}]}').inserts.length, 4);
  });

  it("say what a property is", () => {
    const [{ label, detail, info }] = at("{|}").options;

    assert.deepEqual([label, detail, info], ["size", "integer, required", "In gigabytes"]);
  });

  it("are none where nothing is known", () => {
    assert.deepEqual(at('{"size": |}').inserts, []);
    assert.deepEqual(at('{"toString": {"|"}}').inserts, []);
  });
});
