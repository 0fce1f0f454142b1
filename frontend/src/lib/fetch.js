/** An answer of our server that says what is wrong, as problem JSON (RFC 9457). */
export class ProblemError extends Error {
  constructor(status, problem) {
    super(problem.detail ?? problem.title ?? `The server answered ${status}.`);
    this.name = "ProblemError";
    this.status = status;
    this.problem = problem;
  }

  get type() {
    return this.problem.type;
  }
}

/** Our server could not be reached, or something in between answered in its place. */
export class UnreachableError extends Error {
  constructor(message, options) {
    super(message, options);
    this.name = "UnreachableError";
  }
}

export async function getJson(url, { signal } = {}) {
  const response = await request(url, signal);
  const type = response.headers.get("Content-Type") ?? "";
  if (response.ok) return response.json();
  if (type.startsWith("application/problem+json")) {
    throw new ProblemError(response.status, await response.json());
  }
  throw new UnreachableError(`The server answered ${response.status}.`);
}

async function request(url, signal) {
  try {
    return await fetch(url, { signal, headers: { Accept: "application/json" } });
  } catch (error) {
    if (signal?.aborted) throw error;
    throw new UnreachableError("The server could not be reached.", { cause: error });
  }
}
