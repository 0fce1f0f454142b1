/** Makes a call through the console, and reads the provider's answer. */
import { requestAsConsole, UnreachableError } from "../lib/fetch.js";
import { readMessage } from "./message-http.js";

/**
 * @throws {import("../lib/fetch.js").ProblemError} where the console did not make the call or it came to nothing
 * @throws {UnreachableError} where the console did not answer, or its answer broke off before the provider's had begun
 */
export async function sendCall(call, { signal, onProgress }) {
  const response = await requestAsConsole("/api/try", {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify(call),
    signal,
  });
  try {
    return await readMessage(response, { signal, onProgress });
  } catch (error) {
    if (signal.aborted) throw error;
    throw new UnreachableError("The answer broke off at its beginning.", { cause: error });
  }
}
