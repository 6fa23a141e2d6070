export * from "./calcul";
export * from "./conditions";
export * from "./montant";
export * from "./revenus";
