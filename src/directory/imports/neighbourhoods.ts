import type { BroughtNeighbourhood } from "../contribution";
import { neighbourhoodNamed } from "../same-name";
import { DOWNLOADS } from "./downloads";
import { fault } from "./faults";
import { type Element, jsonElements } from "./json-elements";
import { type ImportContext, type ImportRead, Reading, textIn } from "./reading";
import type { Bytes } from "./text";

type Polygon = BroughtNeighbourhood["contour"][number];

/** The outlines of the priority neighbourhoods (QPV 2024, GeoJSON in WGS84): those that are ours, by their names. */
export async function readNeighbourhoods(bytes: Bytes, context: ImportContext): Promise<ImportRead> {
  const reading = new Reading(context);
  const here = new Set(context.territory.communes.communes.map(({ insee }) => insee));
  const found = new Map<string, BroughtNeighbourhood>();
  for await (const { line, value } of jsonElements(bytes, ["features"])) {
    if (reading.full) break;
    const properties = fieldsIn(value.properties);
    const code = textIn(properties.code_qp);
    const name = textIn(properties.lib_qp);
    const communes = String(properties.insee_com ?? "").split(/[;,\s]+/);
    for (const [field, missing] of [
      ["code_qp", code === null],
      ["lib_qp", name === null],
      ["insee_com", properties.insee_com === undefined],
    ] as const)
      if (missing) reading.faults.push(fault("field_missing", line, { field }));
    if (code === null || name === null || properties.insee_com === undefined) continue;
    if (!communes.some((insee) => here.has(insee))) {
      reading.leftAside++;
      continue;
    }
    const contour = contourOf(value.geometry);
    if (typeof contour === "string") {
      reading.faults.push(fault(contour, line, { id: code }));
      continue;
    }
    const id = neighbourhoodNamed(name, communes, context.territory.neighbourhoods.quartiers);
    if (id === null) reading.notes.push(fault("field_invalid", line, { field: "lib_qp", why: name }));
    else {
      // One that lies in two communes may come as two features.
      const before = found.get(id)?.contour ?? [];
      found.set(id, { id, code_qp: code, contour: [...before, ...contour] });
    }
  }
  return reading.ended({
    source: {
      id: "import-quartiers",
      titre: "ANCT, quartiers prioritaires de la politique de la ville (QPV 2024)",
      url: DOWNLOADS.quartiers,
      date: context.date,
    },
    ...{ structures: [], services: [], neighbourhoods: [...found.values()] },
  });
}

const fieldsIn = (value: unknown): Element["value"] =>
  typeof value === "object" && value !== null ? (value as Element["value"]) : {}; // an object of a JSON file

function contourOf(geometry: unknown): Polygon[] | "geometry" | "projection" | "outline_elsewhere" {
  const { type, coordinates } = fieldsIn(geometry);
  const polygons = type === "Polygon" ? [coordinates] : type === "MultiPolygon" ? coordinates : null;
  if (!Array.isArray(polygons) || polygons.length === 0 || !polygons.every(isPolygon)) return "geometry";
  const points = polygons.flat(2);
  // Metres of Lambert 93 instead of degrees: the archive holds the file in both.
  if (points.some(([x, y]) => Math.abs(x) > 180 || Math.abs(y) > 90)) return "projection";
  // Latitudes first, or another territory: nobody would live in it.
  if (points.some(([x, y]) => Math.abs(x - ARRAS[0]) > NEAR_DEGREES || Math.abs(y - ARRAS[1]) > NEAR_DEGREES))
    return "outline_elsewhere";
  return polygons.map((rings) => rings.map((ring) => ring.map(([x, y]) => [x, y])));
}

/** Longitude and latitude, and how far from there, in degrees, a neighbourhood of ours may be: some 70 km. */
const ARRAS = [2.78, 50.29] as const;
const NEAR_DEGREES = 1;

type Point = [number, number];

const isPolygon = (value: unknown): value is Point[][] =>
  Array.isArray(value) && value.length > 0 && value.every(isRing);

/** Closed, of four points at least (RFC 7946, 3.1.6). */
function isRing(value: unknown): value is Point[] {
  if (!Array.isArray(value) || value.length < 4 || !value.every(isPoint)) return false;
  const [first, last] = [value[0], value.at(-1)];
  return first?.[0] === last?.[0] && first?.[1] === last?.[1];
}

const isPoint = (value: unknown): value is Point =>
  Array.isArray(value) && typeof value[0] === "number" && typeof value[1] === "number";
