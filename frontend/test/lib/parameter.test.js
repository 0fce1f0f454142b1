import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { controlKind } from "../../src/lib/control-kind.js";
import { toApiText, toInputText } from "../../src/lib/moment-text.js";
import { parameterFault } from "../../src/lib/parameter-fault.js";

describe("the control of a parameter", () => {
  const values = (count) => Array.from({ length: count }, (_, index) => `v${index}`);
  const cases = [
    [{ type: "string" }, "text"],
    [{ type: "string", format: "uuid" }, "text"],
    [{ type: "string", enum: values(12) }, "choice"],
    [{ type: "string", enum: values(13) }, "search"],
    [{ type: ["boolean", "null"] }, "choice"],
    [{ type: "integer" }, "number"],
    [{ type: "number" }, "number"],
    [{ type: "string", format: "date-time" }, "moment"],
    [{ type: "string", format: "date" }, "moment"],
    [{ type: "string", format: "time" }, "moment"],
    [{ type: "string", format: "password" }, "password"],
    [{ type: "string", format: "text" }, "long"],
    [{ type: "array", items: { type: "string", enum: values(2) } }, "list"],
    [{ type: "object", additionalProperties: {} }, "json"],
    [{ $ref: "#/schemas/a.Enum" }, "choice"],
    [{ "x-type": "a.Unknown" }, "text"],
    [{}, "text"],
  ];
  for (const [schema, kind] of cases) {
    it(`is "${kind}" for ${JSON.stringify(schema).slice(0, 60)}`, () => {
      assert.equal(controlKind(schema, { "a.Enum": { type: "string", enum: ["x"] } }), kind);
    });
  }
});

describe("what is wrong with a parameter", () => {
  const fault = (parameter, value) =>
    parameterFault({ in: "query", schema: { type: "integer" }, ...parameter }, {}, value);

  it("is a missing value only where one is required", () => {
    assert.equal(fault({ required: true }, undefined), "is required");
    assert.equal(fault({ required: false }, undefined), undefined);
  });

  it("is an empty text in a path", () => {
    assert.equal(fault({ in: "path", required: true, schema: { type: "string" } }, ""), "must not be empty");
    assert.equal(fault({ schema: { type: "string" } }, ""), undefined);
  });

  it("is the first wrong item of a list", () => {
    const schema = { type: "array", items: { type: "integer" } };

    assert.equal(fault({ schema }, ["1", "x", "y"]), "item 2 must be an integer");
    assert.equal(fault({ schema }, ["1", "2"]), undefined);
  });
});

describe("dates and times", () => {
  it("are sent with the offset of the place, whatever it is", () => {
    const sent = toApiText("date-time", "2026-07-01T10:30");

    assert.match(sent, /^2026-07-01T10:30:00[+-]\d\d:\d\d$/);
    assert.equal(new Date(sent).getTime(), new Date(2026, 6, 1, 10, 30).getTime());
  });

  it("come back as they were picked", () => {
    for (const text of ["2026-07-01T10:30", "2026-01-31T23:59:58"]) {
      assert.equal(toInputText("date-time", toApiText("date-time", text)), text);
    }
    assert.equal(toInputText("time", toApiText("time", "09:15")), "09:15");
    assert.equal(toInputText("date", toApiText("date", "2026-01-31")), "2026-01-31");
  });

  it("are left to be typed where the picker cannot show them", () => {
    assert.equal(toInputText("date-time", "tomorrow"), undefined);
    assert.equal(toInputText("date-time", "2026-01-31T09:30:00.5Z"), undefined);
    assert.equal(toInputText("time", "09:30:00Z"), undefined);
  });

  it("are not set while nothing is picked", () => {
    assert.equal(toApiText("date-time", ""), undefined);
    assert.equal(toInputText("date", undefined), "");
  });
});
