/** Counts from 1 to 4 let people be recognised. Source: the contract, "wert-small-group". */
const SMALLEST_SAFE = 5;

/** Whether a count is that of a group in which people may be recognised; also a part of one, as 2,5. */
export const isSmallGroup = (value: number): boolean => value > 0 && value < SMALLEST_SAFE;
