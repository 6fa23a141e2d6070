/** The mark, a belfry with its bell: outlines in a square of 24, drawn for this project. */
export const BELFRY_OUTLINES = [
  "M12 1.5v2.6",
  "M12 4.1 16.2 9H7.8Z",
  "M8.6 9v5.2h6.8V9",
  "M6.4 14.2h11.2v8.3H6.4Z",
  "M10.2 22.5v-3.4a1.8 1.8 0 0 1 3.6 0v3.4",
  "M10.9 12.3a1.1 1.1 0 0 1 2.2 0z",
] as const;

/** The same as the text of an SVG file. */
export const belfrySvg = (colour: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24" fill="none" stroke="${colour}" stroke-width="1.5" ` +
  `stroke-linecap="round" stroke-linejoin="round">${BELFRY_OUTLINES.map((d) => `<path d="${d}"/>`).join("")}</svg>`;
