export * from "./accession";
export * from "./location";
export * from "./menage";
export * from "./montant";
export * from "./ressources";
export * from "./revenus";
