import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { ProblemError } from "../../src/lib/fetch.js";
import { Workbench } from "../../src/tryit/workbench.js";
import { keptStorage, operationOf } from "./sample.js";

const answer = { status: 200, reason: "OK", headers: [] };
const cursor = { in: "header", name: "X-Pagination-Cursor", schema: {} };
const id = { in: "path", name: "id", required: true, schema: {} };
const operation = operationOf({ path: "/thing/{id}", parameters: [id, cursor] });

describe("a trial", () => {
  it("makes the call with what is typed, and has the answer", async () => {
    const { trial, calls } = trialWith(async () => answer);
    trial.type(id, "a/b");
    const phases = phasesOf(trial);
    await trial.run();

    assert.deepEqual(calls, [
      {
        branch: "v1",
        method: "GET",
        path: "/thing/{id}",
        parameters: { path: { id: "a/b" }, query: {}, header: {} },
      },
    ]);
    assert.deepEqual(phases, ["running", "answered"]);
    assert.equal(trial.answer, answer);
  });

  it("says how far it is", async () => {
    const seen = [];
    const { trial } = trialWith(async (call, { onProgress }) => {
      onProgress({ head: { status: 200 }, received: 7 });
      return answer;
    });
    trial.addEventListener("change", () => trial.isRunning && seen.push(trial.call.received));
    await trial.run();

    assert.deepEqual(seen, [0, 7]);
  });

  it("is cancelled, and says after how long", async () => {
    const { trial } = trialWith(untilAborted);
    const running = trial.run();
    trial.cancel();
    await running;

    assert.equal(trial.call.phase, "cancelled");
    assert.ok(trial.call.after >= 0);
    assert.equal(trial.answer, undefined);
  });

  it("waits for the latest of two calls only", async () => {
    let count = 0;
    const { trial } = trialWith(async (call, options) =>
      ++count === 1 ? untilAborted(call, options) : answer,
    );
    await Promise.all([trial.run(), trial.run()]);

    assert.equal(trial.call.phase, "answered");
    assert.equal(trial.answer, answer);
  });

  it("names the field that the console refused, until it is changed", async () => {
    const problem = { type: "invalid-parameter", detail: "It must be a number.", in: "path", name: "id" };
    const { trial } = trialWith(failing(new ProblemError(400, problem)));
    trial.type(id, "x");
    await trial.run();
    assert.equal(trial.call.phase, "refused");
    assert.equal(trial.refusalOf(id), "It must be a number.");

    trial.type(cursor, "y");
    assert.equal(trial.refusalOf(id), "It must be a number.");
    trial.type(id, "7");
    assert.equal(trial.refusalOf(id), undefined);
  });

  it("does not take a fault of the page for one of the connection", async () => {
    const { trial } = trialWith(failing(new TypeError("x is undefined")));

    await assert.rejects(trial.run(), TypeError);
  });

  it("goes to the next page of a list, and back", async () => {
    const { trial, calls } = trialWith(async () => answer);
    trial.type(id, "1");
    await trial.run();
    await trial.nextPage("c2");
    await trial.nextPage("c3");
    assert.equal(trial.page, 3);
    await trial.previousPage();
    await trial.previousPage();

    assert.equal(trial.page, 1);
    assert.deepEqual(
      calls.map(({ parameters }) => parameters.header["X-Pagination-Cursor"]),
      [undefined, "c2", "c3", "c2", undefined],
    );
  });
});

describe("the workbench", () => {
  it("has the answer still when the reader comes back", async () => {
    const { workbench, trial } = trialWith(async () => answer);
    await trial.run();

    assert.equal(workbench.trialOf(operation).answer, answer);
    for (let index = 0; index < 8; index++) workbench.trialOf(operationOf({ path: `/${index}` }));
    assert.equal(workbench.trialOf(operation).answer, undefined);
  });

  it("runs the call that a login was for again, if that is still wanted", () => {
    const { storage, workbench } = trialWith(async () => answer);
    workbench.leaveForLogin(operation);
    const after = new Workbench(storage);

    assert.equal(after.takeResumption(operationOf({ path: "/other" })), false);
    assert.equal(after.takeResumption(operation), true);
    assert.equal(after.takeResumption(operation), false);
  });

  it("writes down what is typed before the page is left", () => {
    const { storage, workbench, trial } = trialWith(async () => answer);
    trial.type(id, "typed");
    workbench.leaveForLogin(operation);

    assert.equal(new Workbench(storage).trialOf(operation).draft.value(id), "typed");
  });

  it("keeps nothing of a session that has ended", async () => {
    const { storage, workbench, trial } = trialWith(async () => answer);
    trial.type(id, "typed");
    await trial.run();
    workbench.clear();

    assert.equal(trial.answer, undefined);
    assert.equal(trial.draft.value(id), undefined);
    workbench.store();
    assert.ok(new Workbench(storage).trialOf(operation).draft.isEmpty);
  });

  it("fills in what another operation takes", () => {
    const { workbench } = trialWith(async () => answer);
    workbench.fill({ branch: "v1", method: "GET", path: "/thing/{id}" }, { id: "42" });

    assert.equal(workbench.trialOf(operation).draft.value(id), "42");
  });
});

function trialWith(send) {
  const calls = [];
  const storage = keptStorage();
  const workbench = new Workbench(storage, (call, options) => {
    calls.push(call);
    return send(call, options);
  });
  return { storage, workbench, calls, trial: workbench.trialOf(operation) };
}

function failing(error) {
  return async () => {
    throw error;
  };
}

function untilAborted(call, { signal }) {
  return new Promise((resolve, reject) => {
    signal.addEventListener("abort", () => reject(signal.reason));
  });
}

function phasesOf(trial) {
  const phases = [];
  trial.addEventListener("change", () => phases.push(trial.call.phase));
  return phases;
}
