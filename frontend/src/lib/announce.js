/** Has a screen reader say the text when it is done with what it is saying. */
export function announce(text, region = document.getElementById("announcer")) {
  region.textContent = "";
  requestAnimationFrame(() => {
    region.textContent = text;
  });
}
