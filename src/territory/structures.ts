import type { TerritoryData } from "./schema";
import type { DatedFact, Structure } from "./snapshot";

type Published = TerritoryData["structures"][number];
type Annotation = TerritoryData["annotations"]["structures"][number];
type Fact = Annotation["faits"][number];

/** The id without its source: `beffroi--ccas-arras` is `ccas-arras` everywhere in Beffroi. */
export const localId = ({ id, source }: Pick<Published, "id" | "source">): string =>
  id.startsWith(`${source}--`) ? id.slice(source.length + 2) : id;

/** Every structure and door that may be shown to residents. */
export function structuresOf(data: TerritoryData, accounts: readonly string[]): Structure[] {
  const annotations = new Map(data.annotations.structures.map((annotation) => [annotation.id, annotation]));
  const real = data.structures.flatMap((structure) => {
    const annotation = annotations.get(structure.id);
    const id = localId(structure);
    return annotation ? [structureOf(id, structure.nom, annotation, accounts.includes(id))] : [];
  });
  return [...real, ...data.doors.portes.map(({ id, nom, reseau }) => doorOf(id, nom, reseau))];
}

function structureOf(
  id: string,
  name: string,
  { reseau, communes, langues, faits }: Annotation,
  hasAccount: boolean,
): Structure {
  return {
    id,
    name,
    network: reseau,
    communes,
    address: shown(faits, "adresse"),
    telephone: shown(faits, "telephone"),
    email: shown(faits, "courriel"),
    hours: shown(faits, "horaires_accueil"),
    website: shown(faits, "site")?.value ?? null,
    languages: langues,
    hasAccount,
  };
}

const doorOf = (id: string, name: string, network: string): Structure => ({
  id,
  name,
  network,
  communes: null,
  address: null,
  telephone: null,
  email: null,
  hours: null,
  website: null,
  languages: [],
  hasAccount: false,
});

/** The fact that may be shown, with its day: one that was checked, else a recent one. A wrong number is worse than none. */
function shown(facts: readonly Fact[], field: string): DatedFact | null {
  const candidates = facts.filter(({ champ }) => champ === field);
  const checked = candidates.find(({ valide_le }) => valide_le !== null);
  if (checked?.valide_le) return { value: checked.valeur, date: checked.valide_le };
  const recent = candidates.find(
    ({ fiabilite, date }) => fiabilite === "recente" && date?.length === "YYYY-MM-DD".length,
  );
  return recent?.date ? { value: recent.valeur, date: recent.date } : null;
}
