/** "1 operation", "1,121 operations". */
export function countOf(total) {
  return `${total.toLocaleString("en")} operation${total === 1 ? "" : "s"}`;
}
