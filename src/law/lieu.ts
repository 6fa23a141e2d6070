import { familyFact } from "./facts";

/**
 * Where the household lives: aids of a territory ask for it. Empty when it is not known, which rules nothing out; a
 * value of its own for who lives elsewhere than here, and said no more.
 */

const OUTSIDE = "hors_territoire";

/** INSEE code of the commune. */
export const commune = familyFact(
  "lieu.commune",
  ({ household: { logement } }) => logement.commune_insee ?? (logement.hors_territoire ? OUTSIDE : ""),
);

/** Code of the département: "62"; three figures overseas. */
export const departement = familyFact("lieu.departement", (c, m) => {
  const insee = commune(c, m);
  return insee === OUTSIDE ? OUTSIDE : insee.slice(0, insee.startsWith("97") ? 3 : 2);
});
