/** A text with the apostrophes and spaces of a keyboard: what a test says does not hang on the typography of the locales. */
export const typed = (text: string): string => text.replace(/’/g, "'").replace(/[\u00a0\u202f]/g, " ");
