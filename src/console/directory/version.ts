import type { Form } from "../form";

/** The directory that the form was made from; one that cannot be, when it does not say. */
export function versionIn(form: Form): number {
  const text = form.text("version");
  return /^\d{1,9}$/.test(text) ? Number(text) : -1;
}
