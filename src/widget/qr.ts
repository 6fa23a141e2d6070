import { encode } from "uqr";

const SVG = "http://www.w3.org/2000/svg";
/** Modules left white around the code, as readers want. */
const QUIET_ZONE = 4;

/** The text as a QR code: loaded by those alone who ask for one. @throws when it is longer than a code holds. */
export function drawQr(text: string): SVGElement {
  const { data, size } = encode(text, { ecc: "L", border: QUIET_ZONE });
  const outline = data.flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : []))).join("");
  const svg = made("svg", { viewBox: `0 0 ${size} ${size}`, "shape-rendering": "crispEdges", "aria-hidden": "true" });
  // Dark on light whatever the theme: many readers see nothing else.
  svg.append(
    made("rect", { width: `${size}`, height: `${size}`, fill: "#fff" }),
    made("path", { d: outline, fill: "#000" }),
  );
  return svg;
}

/** Built node by node: the page's policy refuses markup made of text. */
function made(name: string, attributes: Readonly<Record<string, string>>): SVGElement {
  const element = document.createElementNS(SVG, name) as SVGElement; // the namespace says so
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  return element;
}
