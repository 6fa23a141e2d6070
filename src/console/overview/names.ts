/** What ids are called, on a page. */
export interface Names {
  structure(id: string): string;
  /** "Communes rurales et périurbaines". */
  lot(lot: number): string;
  commune(insee: string): string;
  neighbourhood(id: string): string;
}
