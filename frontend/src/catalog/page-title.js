import { formatLink } from "../lib/links.js";
import { isBare } from "./resolve.js";

const titles = {
  overview: () => "",
  servers: () => "Servers",
  section: ({ section }) => section?.path ?? "",
  operation: ({ page: { operation } }) => `${operation.method} ${operation.path}`,
  unknown: ({ page: { what } }) => `Unknown ${what}`,
  unreachable: () => "No connection",
  problem: () => "Problem",
};

/** What the page that is shown is called. */
export function titleOf(view) {
  return titles[view.page.kind]?.(view) ?? "";
}

/**
 * The kind of page that the screen is laid out for: while nothing is there yet, the one that the link most likely names,
 * so that nothing has to give way to it.
 */
export function layoutOf({ page, link }) {
  if (page.kind !== "waiting" || !link) return page.kind;
  if (link.target.kind === "page") return link.target.page ?? "overview";
  if (link.target.kind !== "none") return "operation";
  return isBare(link) ? "overview" : "section";
}

/** The canonical address of the page that is shown, or null where the address is what the page is about. */
export function addressOf({ page, link, branch, section, currentId }) {
  const { filter, tabs } = link;
  const place = { branch: branch?.id, section: section?.path };
  switch (page.kind) {
    case "operation":
      return formatLink({ ...place, anchor: currentId, filter, tabs });
    case "section":
      return formatLink({ ...place, filter });
    case "overview":
    case "servers":
      return formatLink({
        ...(link.section || filter ? place : { branch: link.branch && branch?.id }),
        filter,
        page: link.target.kind === "none" ? undefined : page.kind,
      });
    default:
      return null;
  }
}
