export * from "./contrat";
export * from "./duree";
export * from "./montant";
