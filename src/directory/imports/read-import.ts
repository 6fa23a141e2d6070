import type { ImportKind } from "../contribution";
import { readAnnuaire } from "./annuaire";
import { fault, UnreadableFile } from "./faults";
import { readFranceServices } from "./france-services";
import { readNeighbourhoods } from "./neighbourhoods";
import type { ImportContext, ImportRead } from "./reading";
import { readServices } from "./services";
import { readStructures } from "./structures";
import type { Bytes } from "./text";

const READERS: Readonly<Record<ImportKind, (bytes: Bytes, context: ImportContext) => Promise<ImportRead>>> = {
  structures: readStructures,
  services: readServices,
  annuaire: readAnnuaire,
  "france-services": readFranceServices,
  quartiers: readNeighbourhoods,
};

/** Reads a file of a kind: what it brings to the territory, or everything that is wrong with it. Nothing is kept yet. */
export async function readImport(kind: ImportKind, bytes: Bytes, context: ImportContext): Promise<ImportRead> {
  try {
    const read = await READERS[kind](bytes, context);
    if (read.kind === "faulty") return read;
    const { structures, services, neighbourhoods } = read.contribution;
    return structures.length + services.length + neighbourhoods.length > 0
      ? read
      : { kind: "faulty", faults: [fault("nothing_here", null, { count: String(read.leftAside) })] };
  } catch (error) {
    if (error instanceof UnreadableFile) return { kind: "faulty", faults: [error.fault] };
    throw error;
  }
}
