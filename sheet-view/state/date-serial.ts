const DAY = 86_400_000;
/** Serial 0 of the 1900 system as Excel counts it from March 1900 on. */
const EPOCH = Date.UTC(1899, 11, 30);

/** The serial number of a date in the 1900 system; null where there is no such day. */
export function dateSerial(year: number, month: number, day: number): number | null {
  const time = Date.UTC(year, month - 1, day);
  const date = new Date(time);
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day || year < 1900) return null;
  return Math.round((time - EPOCH) / DAY);
}

/** The date and time of a serial number, in UTC fields. */
export const serialDate = (serial: number): Date => new Date(EPOCH + Math.round(serial * DAY));
