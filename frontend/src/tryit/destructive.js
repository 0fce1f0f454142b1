/**
 * Whether a call may take something away or interrupt it, so that it is asked about first: every DELETE, and what
 * writes to a path the last name of which says so, as in `/vps/{serviceName}/reinstall` or
 * `/cloud/project/{projectId}/user/{userId}/regeneratePassword`.
 */
const WORDS = [
  "abort",
  "cancel",
  "clean",
  "close",
  "decommission",
  "delete",
  "deletion",
  "destroy",
  "detach",
  "disable",
  "disconnect",
  "erase",
  "flush",
  "format",
  "halt",
  "kill",
  "overwrite",
  "purge",
  "reboot",
  "rebuild",
  "recreate",
  "refund",
  "regenerate",
  "reinstall",
  "reinstallation",
  "remove",
  "reset",
  "restart",
  "restore",
  "resiliate",
  "retraction",
  "revert",
  "revoke",
  "rollback",
  "shutdown",
  "stop",
  "suspend",
  "terminate",
  "termination",
  "uninstall",
  "unsubscribe",
  "wipe",
];

export function isDestructive({ method, path }) {
  if (method === "DELETE") return true;
  if (method === "GET" || method === "HEAD" || method === "OPTIONS") return false;
  return wordsOf(lastName(path)).some((word) => WORDS.includes(word));
}

function lastName(path) {
  return path.split("/").findLast((segment) => segment && !segment.startsWith("{")) ?? "";
}

/** `resetPassword`, `hard-reset` and `RESET` as words in lower case. */
function wordsOf(name) {
  return (name.match(/[A-Z]+(?![a-z])|[A-Z]?[a-z]+/g) ?? []).map((word) => word.toLowerCase());
}
