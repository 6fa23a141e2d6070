import { shownFact } from "./facts";
import type { Almanac } from "./openings";
import type { TerritoryData } from "./schema";
import type { Structure } from "./snapshot";

type Published = TerritoryData["structures"][number];
type Annotation = TerritoryData["annotations"]["structures"][number];

/** Our own source: the ids of its structures go without it. */
const OWN_SOURCE = "beffroi";

/** `beffroi--ccas-arras` is `ccas-arras` everywhere in Beffroi; those of other sources keep their whole id. */
export const localId = ({ id, source }: Pick<Published, "id" | "source">): string =>
  source === OWN_SOURCE && id.startsWith(`${source}--`) ? id.slice(source.length + 2) : id;

interface Day {
  readonly date: string;
  readonly accounts: readonly string[];
  readonly almanac?: Almanac;
}

/** Every structure and door that may be shown to residents, with what may be shown of it that day. */
export function structuresOf(data: TerritoryData, day: Day): Structure[] {
  const annotations = new Map(data.annotations.structures.map((annotation) => [annotation.id, annotation]));
  const real = data.structures.flatMap((structure) => {
    const annotation = annotations.get(structure.id);
    return annotation ? [structureOf(localId(structure), structure.nom, annotation, day)] : [];
  });
  return [...real, ...data.doors.portes.map(({ id, nom, reseau }) => doorOf(id, nom, reseau))];
}

function structureOf(
  id: string,
  name: string,
  { reseau, communes, langues, faits }: Annotation,
  { date, accounts, almanac }: Day,
): Structure {
  const hours = shownFact(faits, "horaires_accueil", date);
  const openings = hours && almanac ? almanac.openings(hours.value, date) : null;
  return {
    id,
    name,
    network: reseau,
    communes,
    address: shownFact(faits, "adresse", date),
    telephone: shownFact(faits, "telephone", date),
    email: shownFact(faits, "courriel", date),
    hours,
    ...(openings ? { openings } : {}),
    website: shownFact(faits, "site", date)?.value ?? null,
    languages: langues,
    hasAccount: accounts.includes(id),
  };
}

const doorOf = (id: string, name: string, network: string): Structure => ({
  id,
  name,
  network,
  door: true,
  communes: null,
  address: null,
  telephone: null,
  email: null,
  hours: null,
  website: null,
  languages: [],
  hasAccount: false,
});
