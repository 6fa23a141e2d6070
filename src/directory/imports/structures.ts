import type { BroughtStructure } from "../contribution";
import { networkOfPorteurs } from "../networks";
import { DOWNLOADS } from "./downloads";
import { fault } from "./faults";
import { type Element, jsonElements } from "./json-elements";
import { addressLine, factsOf, type ImportContext, type ImportRead, Reading, telephoneIn, textIn } from "./reading";
import type { Bytes } from "./text";

/** An export of data.inclusion is a list, or a page of its API. */
export const DATA_INCLUSION_KEYS = ["items"];

/** Structures of data.inclusion v1 (JSON): those that stand in the territory. */
export async function readStructures(bytes: Bytes, context: ImportContext): Promise<ImportRead> {
  const reading = new Reading(context);
  const communes = new Set(context.territory.communes.communes.map(({ insee }) => insee));
  const structures: BroughtStructure[] = [];
  for await (const element of jsonElements(bytes, DATA_INCLUSION_KEYS)) {
    const { line, value } = element;
    if (reading.full) break;
    if (reading.identify(value.id, line) === null) continue;
    if (typeof value.code_insee !== "string" || !communes.has(value.code_insee)) reading.leftAside++;
    else if (reading.isOfficial("structure", value, line)) {
      if (String(value.id).startsWith(`${value.source}--`)) structures.push(broughtBy(element, context));
      else reading.faults.push(fault("field_invalid", line, { field: "id", why: "source" }));
    }
  }
  return reading.ended({
    source: {
      id: "import-structures",
      titre: "data·inclusion, structures",
      url: DOWNLOADS.structures,
      date: latestOf(structures.map(({ record }) => record.date_maj)),
    },
    ...{ structures, services: [], neighbourhoods: [] },
  });
}

function broughtBy({ value }: Element, { official }: ImportContext): BroughtStructure {
  const porteurs = Array.isArray(value.reseaux_porteurs) ? value.reseaux_porteurs : [];
  const reseau = networkOfPorteurs(porteurs);
  const date = String(value.date_maj);
  return {
    // As the official schema wants, checked just before.
    record: official.only("structure", value) as BroughtStructure["record"],
    reseau,
    communes: ["mairie", "ccas"].includes(reseau) ? [String(value.code_insee)] : null,
    faits: factsOf(date, {
      adresse: addressLine(value.adresse, value.complement_adresse, value.code_postal, value.commune),
      telephone: telephoneIn(value.telephone),
      courriel: textIn(value.courriel),
      site: textIn(value.site_web),
      horaires_accueil: textIn(value.horaires_accueil),
    }),
  };
}

export const latestOf = (days: readonly string[]): string | null =>
  days.reduce<string | null>((latest, day) => (latest !== null && latest >= day ? latest : day), null);
