import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { checkValue } from "../../src/lib/check-value.js";
import { formats } from "../../src/lib/formats.js";

const text = (format) => ({ type: "string", format });

const cases = [
  [{ type: "string" }, ["", "anything", "  "], []],
  [{}, ["anything"], []],
  [{ type: "integer" }, ["0", "-12", "9223372036854775807"], ["", "1.5", "12a", "0x10", "1e3", " 1"]],
  [{ type: ["integer", "null"] }, ["3"], ["x"]],
  [{ type: "number" }, ["0", "-1.5", "1e-3", ".5"], ["", "1,5", "NaN", "Infinity", "."]],
  [{ type: "boolean" }, ["true", "false"], ["", "TRUE", "yes", "1"]],
  [{ type: "string", enum: ["a", "b"] }, ["a"], ["", "A", "c", "constructor"]],
  [{ type: "integer", enum: [1, 2] }, ["1"], ["3", "01"]],
  [{ type: "integer", minimum: 2, maximum: 4 }, ["2", "4"], ["1", "5"]],
  [text("uuid"), ["8a6f3c1e-5b7d-4e2a-9c41-0d2f6b8e7a13"], ["8a6f3c1e", "8a6f3c1e5b7d4e2a9c410d2f6b8e7a13"]],
  [text("date"), ["2026-01-31", "2024-02-29", "0001-01-01"], ["2026-02-29", "2026-13-01", "31/01/2026", ""]],
  [
    text("date-time"),
    ["2026-01-31T09:30:00+01:00", "2026-01-31T09:30:00.123Z"],
    ["2026-01-31", "2026-01-31T09:30:00", "2026-01-31T25:00:00Z", "2026-01-31 09:30:00Z"],
  ],
  [text("time"), ["09:30:00", "23:59:60", "09:30:00Z"], ["9:30", "24:00:00", "09:30"]],
  [text("duration"), ["P1M", "PT60S", "P1DT2H", "P2W"], ["", "P", "PT", "P1DT", "1M", "01"]],
  [text("ipv4"), ["192.0.2.10", "0.0.0.0"], ["192.0.2", "192.0.2.256", "192.0.02.1", "192.0.2.1/24"]],
  [text("ipv6"), ["2001:db8::10", "::", "::ffff:192.0.2.1"], ["2001:db8", "192.0.2.1", "::1]/", ":::"]],
  [text("ip"), ["192.0.2.10", "2001:db8::10"], ["host", ""]],
  [
    text("ip-block"),
    ["192.0.2.0/24", "2001:db8::/32", "192.0.2.1"],
    ["192.0.2.0/33", "192.0.2.0/", "192.0.2.0/2/4"],
  ],
  [text("ipv4-block"), ["192.0.2.0/24"], ["2001:db8::/32"]],
  [text("ipv6-block"), ["2001:db8::/128"], ["192.0.2.0/24", "2001:db8::/129"]],
  [
    text("mac-address"),
    ["02:00:5e:10:00:01", "02-00-5E-10-00-01"],
    ["02:00:5e:10:00", "02:00-5e:10:00:01", ""],
  ],
  [text("phone-number"), ["+33123456789", "0033.123456789"], ["call me", "", "+"]],
  [text("password"), ["", "anything"], []],
  [text("never-heard-of"), ["anything"], []],
];

describe("a value as typed", () => {
  for (const [schema, accepted, refused] of cases) {
    it(`is checked against ${JSON.stringify(schema)}`, () => {
      for (const value of accepted) assert.equal(checkValue(schema, value), undefined, value);
      for (const value of refused) assert.match(checkValue(schema, value) ?? "accepted", /^must be /, value);
    });
  }

  it("is checked against the model that a reference points at", () => {
    const schemas = { "cloud.Size<long>": { type: "integer" } };

    assert.equal(checkValue({ $ref: "#/schemas/cloud.Size%3Clong%3E" }, "x", schemas), "must be an integer");
  });

  it("lists a few allowed values and counts many", () => {
    const many = Array.from({ length: 300 }, (_, index) => `value${index}`);

    assert.equal(checkValue({ enum: ["a", "b", null] }, "c"), "must be one of a, b");
    assert.equal(checkValue({ enum: many }, "c"), "must be one of the 300 allowed values");
  });

  it("meets formats whose examples they accept", () => {
    for (const [name, { example, accepts }] of formats) {
      for (const each of example.split(" or ").filter(Boolean)) assert.ok(accepts(each), `${name} ${each}`);
    }
  });

  it("is never matched against a provider's pattern", () => {
    assert.equal(checkValue({ type: "string", pattern: "^(a+)+$" }, `${"a".repeat(100)}b`), undefined);
  });
});
