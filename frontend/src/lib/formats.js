/**
 * The string formats of the catalog's schemas: how each is called in plain words, what a value looks like, and how a value is checked.
 * A format that is not listed has no check: its values always pass.
 *
 * @example
 * formats.get("ipv4").accepts("192.0.2.1"); // true
 */
export const formats = new Map([
  [
    "uuid",
    format(
      "uuid",
      "a uuid",
      "8a6f3c1e-5b7d-4e2a-9c41-0d2f6b8e7a13",
      matches(/^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i),
    ),
  ],
  ["date", format("date", "a date", "2026-01-31", isDate)],
  [
    "date-time",
    format("date and time", "a date and time with its offset", "2026-01-31T09:30:00+01:00", isDateTime),
  ],
  ["time", format("time", "a time of day", "09:30:00", isTime)],
  ["duration", format("duration", "an ISO 8601 duration", "P1M or PT60S", isDuration)],
  ["ipv4", format("IPv4 address", "an IPv4 address", "192.0.2.10", isIpv4)],
  ["ipv6", format("IPv6 address", "an IPv6 address", "2001:db8::10", isIpv6)],
  ["ip", format("IP address", "an IPv4 or IPv6 address", "192.0.2.10", isIp)],
  ["ipv4-block", format("IPv4 block", "an IPv4 block", "192.0.2.0/24", (text) => isBlock(text, isIpv4, 32))],
  [
    "ipv6-block",
    format("IPv6 block", "an IPv6 block", "2001:db8::/32", (text) => isBlock(text, isIpv6, 128)),
  ],
  ["ip-block", format("IP block", "an IP block", "192.0.2.0/24", isIpBlock)],
  [
    "mac-address",
    format(
      "MAC address",
      "a MAC address",
      "02:00:5e:10:00:01",
      matches(/^[0-9a-f]{2}(?:([:-])[0-9a-f]{2})(?:\1[0-9a-f]{2}){4}$/i),
    ),
  ],
  [
    "phone-number",
    format("phone number", "a phone number", "+33123456789", matches(/^\+?[0-9][0-9 .()/-]{1,30}$/)),
  ],
  ["password", format("password", "a password", "")],
  ["text", format("long text", "a text", "")],
]);

function format(words, article, example, accepts = () => true) {
  return { words, article, example, accepts };
}

function matches(pattern) {
  return (text) => pattern.test(text);
}

function isDate(text) {
  const parts = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text);
  if (!parts) return false;

  const [year, month, day] = parts.slice(1).map(Number);
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

function isDateTime(text) {
  const [date, time, ...rest] = text.split(/[Tt]/);
  return (
    rest.length === 0 &&
    isDate(date) &&
    time !== undefined &&
    isTime(time) &&
    /(?:[Zz]|[+-]\d\d:\d\d)$/.test(time)
  );
}

function isTime(text) {
  return /^(?:[01]\d|2[0-3]):[0-5]\d:(?:[0-5]\d|60)(?:\.\d+)?(?:[Zz]|[+-](?:[01]\d|2[0-3]):[0-5]\d)?$/.test(
    text,
  );
}

function isDuration(text) {
  return /^P(?=[\dT])(?:\d+Y)?(?:\d+M)?(?:\d+W)?(?:\d+D)?(?:T(?=\d)(?:\d+H)?(?:\d+M)?(?:\d+(?:\.\d+)?S)?)?$/.test(
    text,
  );
}

function isIpv4(text) {
  const parts = text.split(".");
  return (
    parts.length === 4 && parts.every((part) => /^(?:0|[1-9]\d{0,2})$/.test(part) && Number(part) <= 255)
  );
}

/** The URL parser of the platform knows every written form of an IPv6 address; only its characters are checked here. */
function isIpv6(text) {
  return /^[0-9a-f:.]{2,45}$/i.test(text) && URL.canParse(`http://[${text}]/`);
}

function isIp(text) {
  return isIpv4(text) || isIpv6(text);
}

function isIpBlock(text) {
  return isBlock(text, isIpv4, 32) || isBlock(text, isIpv6, 128);
}

/** A block is an address with or without a prefix length: a single address stands for itself. */
function isBlock(text, isAddress, longest) {
  const [address, prefix, ...rest] = text.split("/");
  const prefixFits = prefix === undefined || (/^\d{1,3}$/.test(prefix) && Number(prefix) <= longest);
  return rest.length === 0 && prefixFits && isAddress(address);
}
