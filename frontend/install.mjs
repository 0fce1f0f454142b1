// Installs the dependencies when package-lock.json is newer than what is installed; does nothing otherwise.
import { spawnSync } from "node:child_process";
import { statSync } from "node:fs";
import path from "node:path";

const root = import.meta.dirname;
const modified = (file) => statSync(path.join(root, file), { throwIfNoEntry: false })?.mtimeMs ?? 0;

if (modified("node_modules/.package-lock.json") < modified("package-lock.json")) {
  const npm = process.platform === "win32" ? "npm.cmd" : "npm";
  const { status, error } = spawnSync(npm, ["ci", "--no-audit", "--no-fund"], {
    cwd: root,
    stdio: "inherit",
    shell: process.platform === "win32",
  });
  if (error) throw error;
  process.exitCode = status ?? 1;
}
