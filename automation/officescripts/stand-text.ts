const two = (value: number): string => String(value).padStart(2, "0");

/** A day as people write it: 11.07.2012. */
export const dayText = (date: Date): string =>
  `${two(date.getDate())}.${two(date.getMonth() + 1)}.${date.getFullYear()}`;

/** A day as `JJJJ-MM-TT`. */
export const isoDay = (date: Date): string =>
  `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;

/** Day and time as people write them: 11.07.2012, 16:55. */
export const standText = (date: Date): string => `${dayText(date)}, ${two(date.getHours())}:${two(date.getMinutes())}`;

const LOCAL_TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d$/;

/** A local time `JJJJ-MM-TTThh:mm` as asked for, else that of the computer's clock; throws a sentence for another form. */
export function askedTime(time: string): string {
  if (LOCAL_TIME.test(time)) return time;
  if (time !== "")
    throw new Error(`Der Zeitpunkt „${time}“ ist nicht zu lesen. Schreiben Sie ihn wie 2014-07-11T09:30.`);
  const now = new Date();
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}T${two(now.getHours())}:${two(now.getMinutes())}`;
}
