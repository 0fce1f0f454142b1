/** An answer of our server that says what is wrong, as problem JSON (RFC 9457); `retryAfter` is in seconds. */
export class ProblemError extends Error {
  constructor(status, problem, retryAfter) {
    super(problem.detail ?? problem.title ?? `The server answered ${status}.`);
    this.name = "ProblemError";
    this.status = status;
    this.problem = problem;
    this.retryAfter = retryAfter;
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
  const response = await request(url, { signal, headers: { Accept: "application/json" } });
  return response.json();
}

/** A request that uses or changes the session, with what tells our server that it is the page who asks. */
export function requestAsConsole(url, { headers, ...options } = {}) {
  return request(url, { ...options, headers: { "X-Console": "1", ...headers } });
}

async function request(url, options) {
  const response = await send(url, options);
  const type = response.headers.get("Content-Type") ?? "";
  if (response.ok) return response;
  if (type.startsWith("application/problem+json")) {
    throw new ProblemError(
      response.status,
      await response.json(),
      secondsIn(response.headers.get("Retry-After")),
    );
  }
  throw new UnreachableError(`The server answered ${response.status}.`);
}

async function send(url, options) {
  try {
    return await fetch(url, options);
  } catch (error) {
    if (options.signal?.aborted) throw error;
    throw new UnreachableError("The server could not be reached.", { cause: error });
  }
}

function secondsIn(retryAfter) {
  return /^\d+$/.test(retryAfter ?? "") ? Number(retryAfter) : undefined;
}
