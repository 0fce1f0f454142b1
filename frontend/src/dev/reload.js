// Development only: reloads the page when the server has a newer build.
const interval = 1000;
let known;

async function check() {
  if (document.visibilityState === "visible") {
    const etag = await newest();
    if (known && etag && etag !== known) location.reload();
    known = etag ?? known;
  }
  setTimeout(check, interval);
}

async function newest() {
  try {
    const response = await fetch("/", { method: "HEAD", cache: "no-store" });
    return response.ok ? response.headers.get("ETag") : null;
  } catch {
    return null; // the server restarts
  }
}

check();
