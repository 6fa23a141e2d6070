const NO_BREAK = "\u00a0";

/** In French a sign of two parts keeps to its word: on a narrow screen a lone "?" would begin a line. */
export const withFirmSpaces = (text: string, language: string): string =>
  language === "fr" ? text.replace(/ (?=[?!:;»€%])/g, NO_BREAK).replace(/« /g, `«${NO_BREAK}`) : text;
