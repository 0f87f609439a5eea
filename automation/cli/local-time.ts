const two = (n: number): string => String(n).padStart(2, "0");

/** A moment as the clock on the wall shows it: `2014-07-11T09:30`. */
export const localTime = (moment: Date): string =>
  `${moment.getFullYear()}-${two(moment.getMonth() + 1)}-${two(moment.getDate())}T${two(moment.getHours())}:${two(moment.getMinutes())}`;
