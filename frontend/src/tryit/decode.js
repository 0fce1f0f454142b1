const BYTE_ORDER_MARKS = [
  [[0xef, 0xbb, 0xbf], "utf-8"],
  [[0xff, 0xfe], "utf-16le"],
  [[0xfe, 0xff], "utf-16be"],
];

/**
 * The text that bytes stand for: in the charset of their byte order mark, else in the one that was named, else in UTF-8.
 *
 * @returns {{text: string, charset: string, isDamaged: boolean}} `isDamaged` if bytes that stand for nothing are shown as "\ufffd"
 */
export function decode(bytes, named) {
  const marked = BYTE_ORDER_MARKS.find(([mark]) => mark.every((byte, index) => bytes[index] === byte))?.[1];
  const charset = marked ?? known(named) ?? "utf-8";
  try {
    return { text: new TextDecoder(charset, { fatal: true }).decode(bytes), charset, isDamaged: false };
  } catch {
    return { text: new TextDecoder(charset).decode(bytes), charset, isDamaged: true };
  }
}

/** The name that browsers have for it, undefined for one that they do not know. */
function known(charset) {
  try {
    return charset ? new TextDecoder(charset).encoding : undefined;
  } catch {
    return undefined;
  }
}
