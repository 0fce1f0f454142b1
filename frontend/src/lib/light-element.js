import { LitElement } from "lit";

/** A Lit element without shadow root: the page's style sheets, labels and anchors reach into it. */
export class LightElement extends LitElement {
  createRenderRoot() {
    return this;
  }
}
