import { familyFact } from "./facts";

/** Where the household lives: aids of a territory ask for it. Empty when it has no commune, or none that is known. */

/** INSEE code of the commune. */
export const commune = familyFact("lieu.commune", (c) => c.household.logement.commune_insee ?? "");

/** Code of the département: "62"; three figures overseas. */
export const departement = familyFact("lieu.departement", (c, m) => {
  const insee = commune(c, m);
  return insee.slice(0, insee.startsWith("97") ? 3 : 2);
});
