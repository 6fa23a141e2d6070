import type { Need } from "../territory/snapshot";

const NEED_OF_AID: Readonly<Record<string, Need>> = {
  rsa: "rsa",
  prime_activite: "rights",
  aide_logement: "housing_aid",
  css_gratuite: "health_cover",
  css_participation: "health_cover",
  asf: "family_benefits",
  allocations_familiales: "family_benefits",
  complement_familial: "family_benefits",
  paje_base: "family_benefits",
  aah: "disability",
  mva: "disability",
  ass: "unemployment",
  ars: "family_benefits",
  aspa: "old_age",
  apa_domicile: "home_care",
  cheque_energie: "energy",
  are: "unemployment",
};

/** Whom an aid makes one look for; help with a claim when nothing is said of it. */
export const needOf = (aid: string): Need => NEED_OF_AID[aid] ?? "rights";
