export * from "./enfants";
export * from "./ressources";
