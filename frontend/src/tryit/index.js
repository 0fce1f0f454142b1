// The parts of an operation's page that make calls, and what they share.
import "./request-form.js";
import "./try-panel.js";
import { workbench } from "./workbench.js";

addEventListener("pagehide", () => workbench.store());

export { workbench };
