import { compareScalars, ErrorValue, type Scalar } from "./values";

/** Whether a cell meets a criterion of COUNTIFS and its like. */
type Criterion = (value: Scalar) => boolean;

const PARTS = /^(<=|>=|<>|=|<|>)?(.*)$/s;

/** The test behind a criterion such as `"II"`, `"*vertikal*"`, `">5"`, `""` or a number. */
export function criterionOf(criterion: Scalar): Criterion {
  if (criterion === null) return (value) => value === 0;
  if (criterion instanceof ErrorValue) return (value) => value instanceof ErrorValue && value.code === criterion.code;
  if (typeof criterion === "boolean") return (value) => value === criterion;
  if (typeof criterion === "number") return equalTo(criterion, String(criterion));
  const [, operator = "", text = ""] = PARTS.exec(criterion) ?? [];
  const number = asNumber(text);
  switch (operator) {
    case "":
      return text === "" ? isBlank : equalTo(number, text);
    case "=":
      return text === "" ? (value) => value === null : equalTo(number, text);
    case "<>": {
      const equal = text === "" ? (value: Scalar) => value === null : equalTo(number, text);
      return (value) => !equal(value);
    }
    default:
      return ordered(operator, number ?? text);
  }
}

const isBlank: Criterion = (value) => value === null || value === "";

function asNumber(text: string): number | null {
  const number = Number(text);
  return text.trim() === "" || !Number.isFinite(number) ? null : number;
}

/** Numbers equal texts that read as the same number, on both sides. */
function equalTo(number: number | null, text: string): Criterion {
  if (number !== null)
    return (value) =>
      value === number || (typeof value === "string" && value.trim() !== "" && Number(value) === number);
  const lower = text.toLowerCase();
  if (lower === "true" || lower === "false")
    return (value) => value === (lower === "true") || (typeof value === "string" && value.toLowerCase() === lower);
  if (!/[*?~]/.test(text)) return (value) => typeof value === "string" && value.toLowerCase() === lower;
  const pattern = wildcardPattern(text);
  return (value) => typeof value === "string" && pattern.test(value);
}

/** The pattern of a text with `*`, `?` and `~` as escape. */
function wildcardPattern(text: string): RegExp {
  let source = "";
  for (let at = 0; at < text.length; at++) {
    const character = text.charAt(at);
    if (character === "~" && /[*?~]/.test(text.charAt(at + 1))) source += escaped(text.charAt(++at));
    else source += character === "*" ? "[^]*" : character === "?" ? "[^]" : escaped(character);
  }
  return new RegExp(`^${source}$`, "iu");
}

const escaped = (character: string): string => character.replace(/[\\^$.*+?()[\]{}|/-]/g, "\\$&");

function ordered(operator: string, limit: number | string): Criterion {
  return (value) => {
    if (typeof value !== typeof limit) return false;
    const order = compareScalars(value, limit);
    if (operator === "<") return order < 0;
    if (operator === ">") return order > 0;
    return operator === "<=" ? order <= 0 : order >= 0;
  };
}
