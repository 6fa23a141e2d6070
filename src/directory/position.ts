import booleanPointInPolygon from "@turf/boolean-point-in-polygon";
import type { TerritoryData } from "../territory/schema";

export interface Position {
  readonly latitude: number;
  readonly longitude: number;
}

/**
 * Which of these priority neighbourhoods is at a position: its id, "none" outside all of them, null as long as some
 * outline is not known and none that is holds it.
 */
export function neighbourhoodAt(
  quartiers: TerritoryData["neighbourhoods"]["quartiers"],
  { latitude, longitude }: Position,
): string | null {
  const found = quartiers.find(
    ({ contour }) =>
      contour !== null && booleanPointInPolygon([longitude, latitude], { type: "MultiPolygon", coordinates: contour }),
  );
  if (found) return found.id;
  return quartiers.every(({ contour }) => contour !== null) ? "none" : null;
}
