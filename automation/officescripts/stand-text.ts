const two = (value: number): string => String(value).padStart(2, "0");

/** A day as people write it: 11.07.2012. */
export const dayText = (date: Date): string =>
  `${two(date.getDate())}.${two(date.getMonth() + 1)}.${date.getFullYear()}`;

/** Day and time as people write them: 11.07.2012, 16:55. */
export const standText = (date: Date): string => `${dayText(date)}, ${two(date.getHours())}:${two(date.getMinutes())}`;
