export * from "./montant";
export * from "./ressources";
