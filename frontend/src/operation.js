// An operation's page, whole, in one chunk of its own: what is known of the operation, and the trying of it.
import "./catalog/operation-page.js";
import "./tryit/request-form.js";
import "./tryit/try-panel.js";

export { workbench } from "./tryit/workbench.js";
