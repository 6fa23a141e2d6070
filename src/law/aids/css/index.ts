export * from "./foyer";
export * from "./ressources";
