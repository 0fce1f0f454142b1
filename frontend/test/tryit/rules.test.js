import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { ProblemError, UnreachableError } from "../../src/lib/fetch.js";
import { adviceOn } from "../../src/tryit/advice.js";
import { isDestructive } from "../../src/tryit/destructive.js";
import { loginNeed } from "../../src/tryit/login-need.js";
import { explain } from "../../src/tryit/problems.js";
import { usesOfValue } from "../../src/tryit/uses-of-value.js";
import { operationOf } from "./sample.js";

const anonymous = { status: "anonymous" };
const loggedIn = (...scopes) => ({ status: "authenticated", name: "demo", scopes });

describe("a call is asked about first", () => {
  const cases = [
    ["DELETE", "/me/sshKey/{keyName}", true],
    ["POST", "/vps/{serviceName}/reinstall", true],
    ["POST", "/dedicated/server/{serviceName}/terminate", true],
    ["POST", "/dedicated/server/{serviceName}/confirmTermination", true],
    ["POST", "/cloud/project/{projectId}/user/{userId}/regeneratePassword", true],
    ["POST", "/domain/zone/{zoneName}/reset", true],
    ["PUT", "/a/hard-reset", true],
    ["POST", "/cloud/project/{projectId}/instance/{instanceId}/reboot", true],
    ["POST", "/me/order/{orderId}/cancel", true],
    ["POST", "/cloud/project", false],
    ["POST", "/cloud/project/{projectId}/instance", false],
    ["PUT", "/vps/{serviceName}", false],
    ["PATCH", "/reset/{id}/name", false],
    ["POST", "/a/presets", false],
    ["POST", "/a/stopwatch", false],
    ["GET", "/vps/{serviceName}/terminate", false],
    ["HEAD", "/reset", false],
    ["OPTIONS", "/reset", false],
  ];
  for (const [method, path, asked] of cases) {
    it(`${asked ? "as" : "not as"} ${method} ${path}`, () =>
      assert.equal(isDestructive({ method, path }), asked));
  }
});

describe("a call lacks", () => {
  const authentication = { required: true, scopes: ["product/cloud/all", "all"] };
  const cases = [
    ["nothing where no login is needed", { required: false }, anonymous, "nothing", []],
    ["a login, with the narrowest scope", authentication, anonymous, "login", ["product/cloud/all"]],
    ["nothing that is known of before the session is", authentication, { status: "unknown" }, "nothing", []],
    ["a scope", authentication, loggedIn("account/all"), "scope", ["product/cloud/all"]],
    ["nothing with one of the scopes", authentication, loggedIn("x", "all"), "nothing", []],
    ["nothing where no scope is said to be needed", { required: true }, loggedIn("x"), "nothing", []],
    ["a login, of whatever scope", { required: true }, anonymous, "login", []],
  ];
  for (const [name, needed, session, lacks, scopes] of cases) {
    it(name, () => assert.deepEqual(loginNeed(needed, session), { lacks, scopes }));
  }
});

describe("a refusal of the provider", () => {
  const authentication = { required: true, scopes: ["product/cloud/all", "all"] };

  it("of the token leads through the login again, with the same scopes", () => {
    const advice = adviceOn(401, authentication, loggedIn("account/all"));
    assert.equal(advice.action, "Log in again");
    assert.deepEqual(advice.scopes, ["account/all"]);
  });

  it("of what was asked offers the scope, where that is what lacks", () => {
    assert.equal(adviceOn(403, authentication, loggedIn("account/all")).action, "Add product/cloud/all");
    assert.equal(adviceOn(403, authentication, loggedIn("all")).action, "Log in as somebody else");
  });

  it("is nothing that a login helps with else", () => {
    assert.equal(adviceOn(404, authentication, loggedIn("all")), undefined);
    assert.equal(adviceOn(401, { required: false }, loggedIn("all")), undefined);
    assert.equal(adviceOn(401, authentication, anonymous), undefined);
  });
});

describe("a refusal of the console", () => {
  const told = (type, more = {}, status = 400, retryAfter = undefined, method = "GET") =>
    explain(
      new ProblemError(status, { type, detail: "Detail.", ...more }, retryAfter),
      operationOf({ method }),
    );
  const types = [
    ["login-required", "login"],
    ["session-expired", "login"],
    ["login-unavailable", "again"],
    ["unknown-operation", "reload"],
    ["branch-not-callable", "nothing"],
    ["too-large", "nothing"],
    ["too-many-requests", "wait"],
    ["too-many-calls", "wait"],
    ["upstream-timeout", "again"],
    ["upstream-unreachable", "again"],
    ["upstream-tls", "nothing"],
    ["upstream-invalid-answer", "again"],
    ["upstream-forbidden-address", "nothing"],
    ["forgery-suspected", "reload"],
  ];
  for (const [type, remedy] of types) {
    it(`is told in a plain sentence, with what helps: ${type}`, () => {
      const { title, text, remedy: found } = told(type);
      assert.equal(found, remedy);
      assert.match(title, /^[A-Z].*[^.]$/);
      assert.match(text, /\.$/);
      assert.ok(!`${title}${text}`.includes(type));
    });
  }

  it("of another kind is told in its own words", () => {
    assert.equal(told("something-new").text, "Detail.");
    assert.equal(told("upstream-invalid-answer").text, "Detail.");
  });

  it("of a parameter is told at its field", () => {
    assert.deepEqual(told("invalid-parameter", { in: "query", name: "size" }).place, {
      in: "query",
      name: "size",
    });
    assert.deepEqual(told("invalid-parameter", { in: "body" }).place, { in: "body", name: "" });
  });

  it("that there were too many calls says how long to wait", () => {
    assert.equal(told("too-many-requests", {}, 429, 12).wait, 12);
    assert.equal(told("too-many-calls", {}, 503).wait, 1);
    assert.equal(told("too-many-requests", {}, 429, 1e9).wait, 3600);
  });

  it("asks for the scopes of the operation", () => {
    assert.deepEqual(told("login-required", { scopes: ["a"] }, 401).scopes, ["a"]);
    assert.deepEqual(told("session-expired", {}, 401).scopes, ["account/all", "all"]);
  });

  it("warns where a call may have been carried out", () => {
    assert.match(told("upstream-timeout", {}, 504, undefined, "POST").text, /nevertheless/);
    assert.doesNotMatch(told("upstream-timeout", {}, 504).text, /nevertheless/);
    assert.doesNotMatch(told("upstream-tls", {}, 502, undefined, "POST").text, /nevertheless/);
  });

  it("is told where the console does not answer", () => {
    assert.equal(explain(new UnreachableError("x"), operationOf({})).title, "The console cannot be reached");
  });
});

describe("the uses of a value", () => {
  const operations = [
    ["GET", "/cloud/project"],
    ["POST", "/cloud/project"],
    ["GET", "/cloud/project/{projectId}"],
    ["DELETE", "/cloud/project/{projectId}"],
    ["GET", "/cloud/project/{projectId}/instance"],
    ["GET", "/cloud/project/{projectId}/instance/{instanceId}"],
    ["POST", "/cloud/project/{projectId}/instance/{instanceId}/reboot"],
    ["GET", "/cloud/order/{flavorId}"],
  ].map(([method, path]) => ({ id: `${method} ${path}`, method, path }));
  const uses = (detail, path, given = {}) =>
    usesOfValue(detail, { method: "GET", path }, given, operations).map(({ operation, values }) => [
      operation.id,
      values,
    ]);

  it("of a list are what goes on from it, reading and what is near first", () => {
    const found = uses({ name: "project", value: "p1", collection: "project" }, "/cloud/project");

    assert.deepEqual(found[0], ["GET /cloud/project/{projectId}", { projectId: "p1" }]);
    assert.deepEqual(found[1], ["DELETE /cloud/project/{projectId}", { projectId: "p1" }]);
    assert.equal(found.length, 5);
  });

  it("take along what the path has already", () => {
    const given = { projectId: "p1" };
    const [first] = uses(
      { name: "id", value: 7, collection: "instance" },
      "/cloud/project/{projectId}/instance",
      given,
    );

    assert.deepEqual(first, [
      "GET /cloud/project/{projectId}/instance/{instanceId}",
      { projectId: "p1", instanceId: "7" },
    ]);
  });

  it("are the operations with a parameter of its name", () => {
    const found = uses(
      { name: "flavorId", value: "f1", collection: "instance" },
      "/cloud/project/{projectId}/instance",
    );

    assert.ok(found.some(([id, values]) => id === "GET /cloud/order/{flavorId}" && values.flavorId === "f1"));
  });

  it("are none where nothing takes it", () => {
    assert.deepEqual(uses({ name: "colour", value: "red", collection: "project" }, "/cloud/project"), []);
  });
});
