import type { Need } from "../territory/snapshot";

/** Our networks, and what data.inclusion (`reseaux_porteurs`) and the administration's directory (pivot) call them. */
const NETWORKS: readonly {
  readonly reseau: string;
  readonly porteur: string | null;
  readonly pivots: readonly string[];
}[] = [
  { reseau: "mairie", porteur: "communes", pivots: ["mairie"] },
  { reseau: "ccas", porteur: "ccas-cias", pivots: ["ccas"] },
  { reseau: "france_services", porteur: "france-service", pivots: ["france_services", "msap"] },
  { reseau: "caf", porteur: "caf", pivots: ["caf"] },
  { reseau: "cpam", porteur: "cpam", pivots: ["cpam"] },
  { reseau: "msa", porteur: "mutualite-sociale-agricole", pivots: ["msa"] },
  { reseau: "france_travail", porteur: "france-travail", pivots: ["france_travail", "pole_emploi"] },
  { reseau: "carsat", porteur: null, pivots: ["carsat"] },
  { reseau: "mission_locale", porteur: "mission-locale", pivots: ["mission_locale"] },
  { reseau: "mdph", porteur: "mdph", pivots: ["maison_handicapees"] },
  { reseau: "departement", porteur: "departements", pivots: ["cg"] },
  { reseau: "solidarite", porteur: "maisons-des-solidarites", pivots: [] },
  { reseau: "logement", porteur: null, pivots: ["adil"] },
  { reseau: "justice", porteur: "points-justice", pivots: ["cdad", "point_justice"] },
  { reseau: "emploi", porteur: "maisons-de-l-emploi", pivots: [] },
  { reseau: "mediation", porteur: "pimms-mediation", pivots: [] },
  { reseau: "centre_social", porteur: "fcsf", pivots: [] },
  { reseau: "alimentation", porteur: "restos-du-coeur", pivots: [] },
  { reseau: "alimentation", porteur: "secours-populaire", pivots: [] },
  { reseau: "alimentation", porteur: "banques-alimentaires", pivots: [] },
];

/** What has no network that we know is told as an association. */
const OTHER = "association";

/** The first of ours among those that data.inclusion names. */
export const networkOfPorteurs = (porteurs: readonly unknown[]): string =>
  NETWORKS.find(({ porteur }) => porteur !== null && porteurs.includes(porteur))?.reseau ?? OTHER;

/** Null for a kind of service that is of no use here. */
export const networkOfPivot = (pivot: string): string | null =>
  NETWORKS.find(({ pivots }) => pivots.includes(pivot))?.reseau ?? null;

export const porteurOf = (reseau: string): string | null =>
  NETWORKS.find((network) => network.reseau === reseau)?.porteur ?? null;

/** Themes of data.inclusion, or how they begin, and the need each answers; those that answer none are not there. */
const THEMES: readonly (readonly [string, Need])[] = [
  ["difficultes-administratives-ou-juridiques--accompagnement-aux-demarches-administratives", "rights"],
  ["difficultes-administratives-ou-juridiques--accompagnement-pour-lacces-aux-droits", "rights"],
  ["difficultes-administratives-ou-juridiques--prendre-en-compte-une-problematique-judiciaire", "justice"],
  ["equipement-et-alimentation--alimentation", "food"],
  ["famille--prise-en-charge-personne-dependante", "home_care"],
  ["logement-hebergement--reduire-les-impayes-de-loyer", "housing_fund"],
  ["logement-hebergement--se-maintenir-dans-le-logement", "housing_fund"],
  ["mobilite--", "transport"],
  ["sante--acces-aux-soins", "health_cover"],
  ["sante--constituer-un-dossier-mdph-invalidite", "disability"],
  ["preparer-sa-candidature--", "unemployment"],
  ["trouver-un-emploi--", "unemployment"],
];

/** The needs that themes answer, each once. */
export const needsOfThemes = (themes: readonly unknown[]): Need[] => [
  ...new Set(
    THEMES.filter(([theme]) => themes.some((each) => typeof each === "string" && each.startsWith(theme))).map(
      ([, need]) => need,
    ),
  ),
];
