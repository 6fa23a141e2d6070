export * from "./foyer";
export * from "./presomption";
export * from "./ressources";
