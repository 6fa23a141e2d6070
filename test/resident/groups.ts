import type { Home } from "./people";

/** The ninth decile may be that much above the bound of the median. */
export const MORE_AT_NINTH = 4;

/** The groups whose number of questions is bounded, in the order of the table. */
export const GROUPS: readonly {
  readonly name: string;
  readonly most: number | null;
  readonly has: (home: Home) => boolean;
}[] = [
  { name: "single employee or jobseeker", most: 12, has: (home) => isSingle(home) && does(home, "salarie", "chomeur") },
  {
    name: "retired, alone or as a couple",
    most: 10,
    has: (home) => does(home, "retraite") && home.enfants.length === 0,
  },
  { name: "student", most: 14, has: (home) => does(home, "etudiant") && home.enfants.length === 0 },
  { name: "lone parent with two children", most: 18, has: (home) => adults(home, 1) && home.enfants.length === 2 },
  { name: "couple with two children", most: 20, has: (home) => adults(home, 2) && home.enfants.length === 2 },
  { name: "all", most: null, has: () => true },
];

const adults = ({ adultes }: Home, count: number) => adultes.length === count;
const isSingle = (home: Home) => adults(home, 1) && home.enfants.length === 0;
const does = ({ adultes }: Home, ...activities: readonly string[]) =>
  adultes.every(({ activite }) => activities.includes(activite));
