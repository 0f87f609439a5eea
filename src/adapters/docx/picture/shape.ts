/** A filled area: closed contours as x, y, x, y … in points, y downwards; where two of opposite turn overlap is a hole. */
export interface Shape {
  /** RRGGBB. */
  readonly color: string;
  readonly contours: readonly (readonly number[])[];
}

/** A rectangle on the drawing, in points. */
export interface Area {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A filled rectangle. */
export const rectangle = ({ x, y, width, height }: Area, color: string): Shape => ({
  color,
  contours: [[x, y, x + width, y, x + width, y + height, x, y + height]],
});

/** A straight line of some thickness from one point to another. */
export function line(x1: number, y1: number, x2: number, y2: number, thickness: number, color: string): Shape {
  const length = Math.hypot(x2 - x1, y2 - y1) || 1;
  const [dx, dy] = [((y2 - y1) / length) * (thickness / 2), ((x1 - x2) / length) * (thickness / 2)];
  return { color, contours: [[x1 + dx, y1 + dy, x2 + dx, y2 + dy, x2 - dx, y2 - dy, x1 - dx, y1 - dy]] };
}

/** The four lines around an area, inside of it. */
export const frame = ({ x, y, width, height }: Area, thickness: number, color: string): readonly Shape[] => [
  rectangle({ x, y, width, height: thickness }, color),
  rectangle({ x, y: y + height - thickness, width, height: thickness }, color),
  rectangle({ x, y, width: thickness, height }, color),
  rectangle({ x: x + width - thickness, y, width: thickness, height }, color),
];

const DEGREES_TO_A_STEP = 2;

/** A piece of a ring between two angles in full turns, clockwise from the top. */
export function ringPiece(
  [cx, cy]: readonly [number, number],
  [inner, outer]: readonly [number, number],
  [from, to]: readonly [number, number],
  color: string,
): Shape {
  const steps = Math.max(1, Math.ceil(((to - from) * 360) / DEGREES_TO_A_STEP));
  const arc = (radius: number, turn: number): readonly number[] => {
    const angle = turn * 2 * Math.PI;
    return [cx + radius * Math.sin(angle), cy - radius * Math.cos(angle)];
  };
  const turns = Array.from({ length: steps + 1 }, (_, i) => from + ((to - from) * i) / steps);
  const outside = turns.flatMap((turn) => arc(outer, turn));
  const inside = [...turns].reverse().flatMap((turn) => arc(inner, turn));
  return { color, contours: [[...outside, ...inside]] };
}
