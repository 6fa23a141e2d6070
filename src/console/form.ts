import type { Context } from "hono";

/** What a form holds: a text that is missing, sent twice or a file is empty. */
export interface Form {
  text(name: string): string;
  /** A file that was sent; null when none was. */
  file(name: string): File | null;
  /** All its texts, by name. */
  texts(): readonly (readonly [name: string, text: string])[];
}

/** The form that was sent; an empty one for what is announced as a form and is none. */
export async function readForm(c: Context): Promise<Form> {
  const fields: Record<string, unknown> = await c.req.parseBody().catch(() => ({}));
  return {
    text(name) {
      const value = Object.hasOwn(fields, name) ? fields[name] : "";
      return typeof value === "string" ? value : "";
    },
    file(name) {
      const value = Object.hasOwn(fields, name) ? fields[name] : null;
      return value instanceof File && value.size > 0 ? value : null;
    },
    texts: () =>
      Object.entries(fields)
        .flatMap(([name, value]) => (typeof value === "string" ? [[name, value] as const] : []))
        .sort(([a], [b]) => (a < b ? -1 : 1)),
  };
}
