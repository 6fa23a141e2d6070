/** CASF R.262-7 and CSS R.843-1, since 1 March 2025: the fourth, third and second months before the claim. */
export const FIRST = 4;
export const LAST = 2;
export const MONTHS = FIRST - LAST + 1;
