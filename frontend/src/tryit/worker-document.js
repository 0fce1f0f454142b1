/* global BODY_WORKER_URL -- written in by the build */

/** The only script that this page starts a worker with, whatever it is asked for. */
const policy = globalThis.trustedTypes?.createPolicy("console-worker", {
  createScriptURL: () => BODY_WORKER_URL,
});

/** A document that lives in a worker of its own. */
export class WorkerDocument {
  length = 0;

  #worker = new Worker(policy ? policy.createScriptURL("") : BODY_WORKER_URL, { type: "module" });
  #waiting = new Map();
  #asked = 0;

  constructor() {
    this.#worker.onmessage = ({ data }) => this.#onAnswer(data);
    this.#worker.onerror = () => this.#fail(new Error("The worker that reads the answer has stopped."));
  }

  ask(question, ...details) {
    const id = ++this.#asked;
    this.#worker.postMessage({ id, question, details });
    return new Promise((resolve, reject) => this.#waiting.set(id, { resolve, reject }));
  }

  close() {
    this.#worker.terminate();
    this.#waiting.clear();
  }

  #onAnswer({ id, answer, length, failure }) {
    const { resolve, reject } = this.#waiting.get(id);
    this.#waiting.delete(id);
    if (failure) return reject(new Error(failure));
    this.length = length;
    resolve(answer);
  }

  #fail(error) {
    for (const { reject } of this.#waiting.values()) reject(error);
    this.#waiting.clear();
  }
}
