import assert from "node:assert/strict";
import { afterEach, describe, it } from "node:test";
import { loginOutcome, loginUrl } from "../../src/session/login.js";
import { ScopeChoice } from "../../src/session/scope-choice.js";
import { Session } from "../../src/session/session.js";
import { timeLeftInWords } from "../../src/lib/time.js";

describe("the choice of scopes", () => {
  const offered = ["all", "account/all", "order/all"];

  it("is asked for in the order of the offer", () => {
    assert.deepEqual(new ScopeChoice(offered).with("order/all", true).with("account/all", true).scopes, [
      "account/all",
      "order/all",
    ]);
  });

  it("needs nothing beside all, and remembers what was chosen before", () => {
    const all = new ScopeChoice(offered, ["account/all"]).with("all", true);

    assert.deepEqual(all.scopes, ["all"]);
    assert.deepEqual(all.with("all", false).scopes, ["account/all"]);
  });

  it("takes all for a scope that is not on offer", () => {
    assert.deepEqual(new ScopeChoice(offered, ["product/x/all"]).scopes, ["all"]);
    assert.deepEqual(new ScopeChoice(["account/all"], ["product/x/all"]).scopes, []);
  });
});

describe("the way to the login", () => {
  const url = (address) => new URL(address, "https://console.example");

  it("names the scopes and the way back, byte for byte", () => {
    const page = url("/?section=%2Fcloud&branch=v1#get-/cloud/project");
    const query = new URL(loginUrl(["a/all", "b/all"], page), page).searchParams;

    assert.deepEqual(query.getAll("scope"), ["a/all", "b/all"]);
    assert.equal(query.get("return"), "/?section=%2Fcloud&branch=v1#get-/cloud/project");
  });

  it("does not come back to the dialog, nor to the last login's outcome", () => {
    const back = (address) =>
      new URL(loginUrl(["a"], url(address)), "https://console.example").searchParams.get("return");

    assert.equal(back("/#auth"), "/");
    assert.equal(back("/?login=denied&section=/me#auth"), "/?section=/me");
    assert.equal(back("/?section=/me&login=failed"), "/?section=/me");
  });

  it("ends with a word in the address, which is taken out", () => {
    assert.deepEqual(loginOutcome(url("/?login=failed")), { outcome: "failed", address: "/" });
    assert.deepEqual(loginOutcome(url("/?section=/me&login=denied&branch=v1#get-/me")), {
      outcome: "denied",
      address: "/?section=/me&branch=v1#get-/me",
    });
    assert.equal(loginOutcome(url("/?login=<b>")).outcome, "failed");
    assert.deepEqual(loginOutcome(url("/?catalogin=1#auth")), {
      outcome: null,
      address: "/?catalogin=1#auth",
    });
  });
});

describe("the session", () => {
  const { fetch } = globalThis;
  afterEach(() => {
    globalThis.fetch = fetch;
  });

  it("is what the server says, asked for as the console does, and once at a time", async () => {
    const asked = answering(200, { authenticated: true, name: "demo", scopes: ["all"], expiresAt: null });
    const session = new Session(tab());
    await Promise.all([session.refresh(), session.refresh()]);

    assert.equal(asked.length, 1);
    assert.equal(asked[0].options.headers["X-Console"], "1");
    assert.deepEqual(session.state, {
      status: "authenticated",
      name: "demo",
      scopes: ["all"],
      expiresAt: null,
    });
  });

  it("has ended where the server says so", async () => {
    const session = await loggedIn();
    answering(401, { type: "session-expired" });
    const ends = count(session, "logged-out");
    await session.refresh();

    assert.equal(session.state.status, "anonymous");
    assert.equal(ends(), 0);
  });

  it("stays what it was where nobody can say", async () => {
    const session = await loggedIn();
    answering(503, { type: "login-unavailable" });
    await session.refresh();
    globalThis.fetch = async () => {
      throw new TypeError("no network");
    };
    await session.refresh();

    assert.equal(session.state.status, "authenticated");
  });

  it("ends in all tabs with a logout", async () => {
    const sent = [];
    const session = await loggedIn(tab(sent));
    const other = tab();
    const inOtherTab = await loggedIn(other);
    const ends = count(inOtherTab, "logged-out");
    const asked = answering(200, { location: "https://provider.example/end" });

    assert.equal(await session.logOut(), "https://provider.example/end");
    other.dispatchEvent(new Event("message"));

    assert.equal(asked[0].options.method, "POST");
    assert.equal(sent.length, 1);
    assert.equal(session.state.status, "anonymous");
    assert.equal(inOtherTab.state.status, "anonymous");
    assert.equal(ends(), 1);
  });

  async function loggedIn(tabs = tab()) {
    answering(200, { authenticated: true, name: "demo", scopes: ["all"], expiresAt: null });
    const session = new Session(tabs);
    await session.refresh();
    return session;
  }

  function answering(status, body) {
    const asked = [];
    const type = status < 400 ? "application/json" : "application/problem+json";
    globalThis.fetch = async (url, options) => {
      asked.push({ url, options });
      return new Response(JSON.stringify(body), { status, headers: { "Content-Type": type } });
    };
    return asked;
  }

  function tab(sent = []) {
    return Object.assign(new EventTarget(), { postMessage: (message) => sent.push(message) });
  }

  function count(target, type) {
    let times = 0;
    target.addEventListener(type, () => times++);
    return () => times;
  }
});

describe("how long a session lasts", () => {
  const now = Date.parse("2026-06-01T12:00:00Z");
  const cases = [
    ["2026-06-01T23:30:00Z", "in 11 hours"],
    ["2026-06-01T12:02:30Z", "in 2 minutes"],
    ["2026-06-01T12:00:30Z", "in less than a minute"],
    ["2026-06-08T12:00:00Z", "in 7 days"],
    ["2026-06-01T11:57:00Z", "3 minutes ago"],
    ["2026-06-01T11:59:59Z", "just now"],
    ["soon", ""],
  ];
  for (const [instant, words] of cases) {
    it(words || "is not said of no instant", () => assert.equal(timeLeftInWords(instant, now), words));
  }
});
