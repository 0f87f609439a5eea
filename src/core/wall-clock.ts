const two = (value: number): string => String(value).padStart(2, "0");

/** A day as programs write it: `2014-07-11`. These functions take a moment as the clock on the wall shows it. */
export const isoDay = (moment: Date): string =>
  `${moment.getFullYear()}-${two(moment.getMonth() + 1)}-${two(moment.getDate())}`;

/** A day as people write it: `11.07.2014`. */
export const germanDay = (moment: Date): string =>
  `${two(moment.getDate())}.${two(moment.getMonth() + 1)}.${moment.getFullYear()}`;

/** The time of day: `09:30`. */
export const timeOfDay = (moment: Date): string => `${two(moment.getHours())}:${two(moment.getMinutes())}`;

/** A moment as the sheet `Abgaben` keeps it: `2014-07-11T09:30`. */
export const localTime = (moment: Date): string => `${isoDay(moment)}T${timeOfDay(moment)}`;
