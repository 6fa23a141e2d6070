/** The files of `rules/territory/`, read and validated by the loader (`schema.ts`). */
export interface TerritoryData {
  readonly communes: readonly unknown[];
}
