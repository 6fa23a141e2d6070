import type { ImportKind } from "../contribution";

const DATA_INCLUSION =
  "https://www.data.gouv.fr/datasets/referentiel-de-loffre-dinsertion-liste-des-structures-et-services-dinsertion/";

/** Where each kind of file is downloaded. */
export const DOWNLOADS: Readonly<Record<ImportKind, string>> = {
  structures: DATA_INCLUSION,
  services: DATA_INCLUSION,
  annuaire:
    "https://www.data.gouv.fr/datasets/service-public-gouv-fr-annuaire-de-ladministration-base-de-donnees-locales/",
  "france-services": "https://www.data.gouv.fr/datasets/liste-des-structures-france-services/",
  quartiers: "https://www.data.gouv.fr/datasets/quartiers-prioritaires-de-la-politique-de-la-ville-qpv/",
};
