import type { FlowValue } from "./flow-expression";

const TICKS_A_MILLISECOND = 10_000;
const TICKS_1970 = 621_355_968_000_000_000;
const ZONES: Readonly<Record<string, string>> = { UTC: "UTC", "W. Europe Standard Time": "Europe/Berlin" };

type FlowFunction = (...args: readonly FlowValue[]) => FlowValue;

function is<T extends FlowValue>(value: FlowValue, test: (value: FlowValue) => value is T, name: string): T {
  if (!test(value)) throw new Error(`${name} expected: ${JSON.stringify(value)}`);
  return value;
}
const truth = (value: FlowValue): boolean => is(value, (each): each is boolean => typeof each === "boolean", "boolean");
const number = (value: FlowValue): number => is(value, (each): each is number => typeof each === "number", "number");
const text = (value: FlowValue): string => is(value, (each): each is string => typeof each === "string", "text");
const whole = (value: number): number => {
  if (!Number.isInteger(value)) throw new Error(`whole number expected: ${value}`);
  return value;
};

/** A timestamp without a zone is UTC. */
function instant(value: FlowValue): number {
  const given = text(value);
  const time = Date.parse(/T/.test(given) ? (/Z$/.test(given) ? given : `${given}Z`) : `${given}T00:00:00Z`);
  if (Number.isNaN(time)) throw new Error(`timestamp expected: ${given}`);
  return time;
}

/** Date and time of an instant in a zone, in the forms that the flows use. */
function formatted(time: number, zone: string, format: string): string {
  const iana = ZONES[zone];
  if (iana === undefined) throw new Error(`unknown time zone: ${zone}`);
  const parts = new Intl.DateTimeFormat("en-GB", {
    timeZone: iana,
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    hour: "2-digit",
    minute: "2-digit",
    second: "2-digit",
    hourCycle: "h23",
  }).formatToParts(time);
  const part = (type: string): string => parts.find((each) => each.type === type)?.value ?? "";
  const values: Readonly<Record<string, string>> = {
    yyyy: part("year"),
    MM: part("month"),
    dd: part("day"),
    HH: part("hour"),
    mm: part("minute"),
    ss: part("second"),
  };
  return format.replace(/yyyy|MM|dd|HH|mm|ss/g, (sign) => values[sign] ?? sign);
}

const isEmpty = (value: FlowValue): boolean =>
  value === null || value === "" || (typeof value === "object" && Object.keys(value).length === 0);

function contains(value: FlowValue, wanted: FlowValue): boolean {
  if (typeof value === "string") return value.includes(text(wanted));
  if (Array.isArray(value)) return (value as readonly FlowValue[]).includes(wanted);
  throw new Error(`contains of: ${JSON.stringify(value)}`);
}

/** The functions of the workflow definition language that the flows use; strict where Power Automate is. */
export const FLOW_FUNCTIONS: Readonly<Record<string, FlowFunction>> = {
  and: (...all) => all.map(truth).every(Boolean),
  or: (...all) => all.map(truth).some(Boolean),
  not: (value = null) => !truth(value),
  equals: (a = null, b = null) => JSON.stringify(a) === JSON.stringify(b),
  greaterOrEquals: (a = null, b = null) => number(a) >= number(b),
  less: (a = null, b = null) => number(a) < number(b),
  if: (condition = null, yes = null, no = null) => (truth(condition) ? yes : no),
  coalesce: (...all) => all.find((each) => each !== null) ?? null,
  empty: (value = null) => isEmpty(value),
  contains: (value = null, wanted = null) => contains(value, wanted),
  length: (value = null) =>
    typeof value === "string" || Array.isArray(value) ? (value as { readonly length: number }).length : number(value),
  concat: (...all) => all.map(text).join(""),
  replace: (value = null, old = null, by = null) => text(value).split(text(old)).join(text(by)),
  string: (value = null) => (typeof value === "string" ? value : JSON.stringify(value)),
  int: (value = null) => whole(Number(text(value))),
  add: (a = null, b = null) => number(a) + number(b),
  sub: (a = null, b = null) => number(a) - number(b),
  mul: (a = null, b = null) => number(a) * number(b),
  div: (a = null, b = null) => Math.trunc(whole(number(a)) / whole(number(b))),
  mod: (a = null, b = null) => whole(number(a)) % whole(number(b)),
  ticks: (value = null) => instant(value) * TICKS_A_MILLISECOND + TICKS_1970,
  addMinutes: (value = null, minutes = null) => new Date(instant(value) + number(minutes) * 60_000).toISOString(),
  formatDateTime: (value = null, format = null) => formatted(instant(value), "UTC", text(format)),
  convertTimeZone: (value = null, from = null, to = null, format = null) => {
    if (text(from) !== "UTC") throw new Error(`conversion from ${text(from)}`);
    return formatted(instant(value), text(to), text(format));
  },
};
