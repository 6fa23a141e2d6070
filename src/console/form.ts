import type { Context } from "hono";

/** What a form holds, as texts: a field that is missing, sent twice or a file is empty. */
export interface Form {
  text(name: string): string;
}

/** The form that was sent; an empty one for what is announced as a form and is none. */
export async function readForm(c: Context): Promise<Form> {
  const fields: Record<string, unknown> = await c.req.parseBody().catch(() => ({}));
  return {
    text(name) {
      const value = Object.hasOwn(fields, name) ? fields[name] : "";
      return typeof value === "string" ? value : "";
    },
  };
}
