import type { BroughtService } from "../contribution";
import { DOWNLOADS } from "./downloads";
import { fault } from "./faults";
import { jsonElements } from "./json-elements";
import { type ImportContext, type ImportRead, Reading } from "./reading";
import { DATA_INCLUSION_KEYS, latestOf } from "./structures";
import type { Bytes } from "./text";

/** Services of data.inclusion v1 (JSON): those of structures that the directory knows. */
export async function readServices(bytes: Bytes, context: ImportContext): Promise<ImportRead> {
  const reading = new Reading(context);
  const { structures, annotations, communes } = context.territory;
  const known = new Set([...structures.map(({ id }) => id), ...annotations.structures.flatMap(({ aussi }) => aussi)]);
  const here = new Set(communes.communes.map(({ insee }) => insee));
  const services: BroughtService[] = [];
  for await (const { line, value } of jsonElements(bytes, DATA_INCLUSION_KEYS)) {
    if (reading.full) break;
    if (reading.identify(value.id, line) === null) continue;
    if (typeof value.structure_id === "string" && known.has(value.structure_id)) {
      if (reading.isOfficial("service", value, line))
        // As the official schema wants, checked just before.
        services.push(context.official.only("service", value) as BroughtService);
      continue;
    }
    reading.leftAside++;
    if (typeof value.code_insee === "string" && here.has(value.code_insee))
      reading.notes.push(fault("structure_unknown", line, { id: String(value.structure_id ?? "") }));
  }
  return reading.ended({
    source: {
      id: "import-services",
      titre: "data·inclusion, services",
      url: DOWNLOADS.services,
      date: latestOf(services.map(({ date_maj }) => date_maj)),
    },
    ...{ structures: [], services, neighbourhoods: [] },
  });
}
