import { germanDay, localTime, timeOfDay } from "../../src/core/dates/times";

/** Day and time as people write them: 11.07.2012, 16:55. */
export const standText = (date: Date): string => `${germanDay(date)}, ${timeOfDay(date)}`;

const LOCAL_TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d$/;

/** A local time `JJJJ-MM-TTThh:mm` as asked for, else that of the computer's clock; throws a sentence for another form. */
export function askedTime(time: string): string {
  if (LOCAL_TIME.test(time)) return time;
  if (time !== "")
    throw new Error(`Der Zeitpunkt „${time}“ ist nicht zu lesen. Schreiben Sie ihn wie 2014-07-11T09:30.`);
  return localTime(new Date());
}
