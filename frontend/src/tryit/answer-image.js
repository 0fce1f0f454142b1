import { html } from "lit";
import { emit } from "../lib/emit.js";
import { LightElement } from "../lib/light-element.js";

/**
 * A picture. It is drawn from a data: URL, the only one besides the console's own that the page's policy allows, and as
 * an image no script of it runs. Emits "no-image" if the bytes are none.
 */
export class AnswerImage extends LightElement {
  static properties = {
    body: { attribute: false },
    mediaType: { attribute: false },
    url: { state: true },
    size: { state: true },
  };

  async willUpdate(changed) {
    if (!changed.has("body")) return;
    const { body, mediaType } = this;
    this.url = null;
    const url = await dataUrl(body.slice(0, body.size, mediaType));
    if (body === this.body) this.url = url;
  }

  render() {
    if (!this.url) return html``;
    return html`<figure class="answer-image">
      <img
        src=${this.url}
        alt="The picture that was answered"
        @load=${({ target }) => (this.size = `${target.naturalWidth} × ${target.naturalHeight} pixels`)}
        @error=${() => emit(this, "no-image")}
      />
      <figcaption>${this.size}</figcaption>
    </figure>`;
  }
}

function dataUrl(blob) {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(reader.result);
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(blob);
  });
}

customElements.define("answer-image", AnswerImage);
