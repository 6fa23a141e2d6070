export * from "./beneficiaires";
export * from "./montant";
export * from "./ressources";
