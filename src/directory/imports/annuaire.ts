import type { BroughtStructure } from "../contribution";
import { networkOfPivot, porteurOf } from "../networks";
import { annuaireHours, dayIn, firstIn, listIn } from "./annuaire-fields";
import { DOWNLOADS } from "./downloads";
import { fault } from "./faults";
import { type Element, jsonElements } from "./json-elements";
import { addressLine, factsOf, type ImportContext, type ImportRead, Reading, telephoneIn, textIn } from "./reading";
import { latestOf } from "./structures";
import type { Bytes } from "./text";

const SOURCE = "annuaire-administration";
/** The whole base is an object that holds a list; an extract of its API too, or a list. */
const KEYS = ["service", "results"];

/** The administration's directory (annuaire, DILA, JSON): its services of the kinds that the routing knows, here. */
export async function readAnnuaire(bytes: Bytes, context: ImportContext): Promise<ImportRead> {
  const reading = new Reading(context);
  const here = new Set(context.territory.communes.communes.map(({ insee }) => insee));
  const structures: BroughtStructure[] = [];
  for await (const element of jsonElements(bytes, KEYS)) {
    if (reading.full) break;
    const { line, value } = element;
    const id = reading.identify(value.id, line);
    if (id === null) continue;
    const pivot = pivotOf(element, here);
    if (pivot === "unreadable") reading.faults.push(fault("field_invalid", line, { field: "pivot", why: "json" }));
    else if (pivot === null || String(value.statut_de_diffusion) === "false") reading.leftAside++;
    else {
      const read = broughtBy(element, id, pivot, reading);
      const brought = read && reading.conform(read, line);
      if (brought) structures.push(brought);
    }
  }
  return reading.ended({
    source: {
      id: "import-annuaire",
      titre: "Annuaire de l'administration, base de données locales (DILA)",
      url: DOWNLOADS.annuaire,
      date: latestOf(structures.map(({ record }) => record.date_maj)),
    },
    ...{ structures, services: [], neighbourhoods: [] },
  });
}

interface Pivot {
  readonly reseau: string;
  readonly communes: readonly string[];
}

/** What kind of service it is, and of which of our communes; null when it is of no concern here. */
function pivotOf({ value }: Element, here: ReadonlySet<string>): Pivot | null | "unreadable" {
  const pivots = listIn(value.pivot);
  if (pivots === null) return "unreadable";
  for (const pivot of pivots) {
    const reseau = networkOfPivot(String(pivot.type_service_local ?? ""));
    const codes = [pivot.code_insee_commune, value.code_insee_commune].flat();
    const communes = [...new Set(codes.filter((code): code is string => typeof code === "string" && here.has(code)))];
    if (reseau !== null && communes.length > 0) return { reseau, communes };
  }
  return null;
}

function broughtBy({ value, line }: Element, id: string, pivot: Pivot, reading: Reading): BroughtStructure | null {
  const date = dayIn(value.date_modification) ?? dayIn(value.date_diffusion) ?? reading.context.date;
  const name = textIn(value.nom);
  if (date === null) reading.faults.push(fault("field_missing", line, { field: "date_modification" }));
  if (name === null) reading.faults.push(fault("field_missing", line, { field: "nom" }));
  if (date === null || name === null) return null;
  const noted = (field: string, why: string) => reading.notes.push(fault("field_invalid", line, { field, why }));
  const addresses = listIn(value.adresse) ?? [];
  const place = addresses.find(({ type_adresse }) => type_adresse === "Adresse") ?? {};
  const telephone = telephoneIn(firstIn(value.telephone));
  const email = textIn(firstIn(value.adresse_courriel));
  const website = textIn(firstIn(value.site_internet));
  const hours = annuaireHours(value.plage_ouverture);
  if (hours === "contradictory") noted("plage_ouverture", hours);
  const shownHours = hours === "contradictory" ? null : hours;
  const porteur = porteurOf(pivot.reseau);
  const postcode = textIn(place.code_postal);
  const optional = {
    ...(textIn(place.numero_voie) ? { adresse: textIn(place.numero_voie) } : {}),
    ...(postcode && /^\d{5}$/.test(postcode) ? { code_postal: postcode } : {}),
    ...(textIn(place.nom_commune) ? { commune: textIn(place.nom_commune) } : {}),
    ...(telephone ? { telephone } : {}),
    ...(email ? { courriel: email } : {}),
    ...(website ? { site_web: website } : {}),
    ...(shownHours ? { horaires_accueil: shownHours } : {}),
    ...(porteur ? { reseaux_porteurs: [porteur] } : {}),
    ...(/^\d{14}$/.test(String(value.siret ?? "")) ? { siret: value.siret } : {}),
  };
  const record = {
    ...{ source: SOURCE, id: `${SOURCE}--${id}`, nom: name.slice(0, 150), date_maj: date },
    ...{ code_insee: pivot.communes[0], ...optional },
  };
  return {
    record,
    reseau: pivot.reseau,
    communes: ["mairie", "ccas"].includes(pivot.reseau) ? [...pivot.communes] : null,
    faits: factsOf(date, {
      adresse: addressLine(place.numero_voie, place.service_distribution, place.code_postal, place.nom_commune),
      ...{ telephone, courriel: email, site: website, horaires_accueil: shownHours },
    }),
  };
}
