import { onOneLine } from "../../dialogue/readers/clean";
import type { Account, Duty, Role } from "../../store/accounts";
import { emailOf } from "./email";

/** What a role comes with. */
export type Post =
  | { readonly role: "operator"; readonly structure: string; readonly duty: Duty | null }
  | { readonly role: Exclude<Role, "operator"> };

/** What an administrator decides of an account; the rest comes by itself. */
export type AccountDraft = Post & { readonly email: string; readonly name: string | null };

/** What a form holds of it, as it was typed. */
export interface AccountFields {
  readonly email: string;
  readonly name: string;
  readonly role: string;
  readonly structure: string;
  readonly duty: string;
}

/** What is to be corrected in a field; its words are `console.accounts.faults.<fault>`. */
export type FieldFault = "email_invalid" | "email_taken" | "name_long" | "role_missing" | "structure_missing";
export type FieldFaults = Partial<Record<keyof AccountFields, FieldFault>>;

const NAME_CHARACTERS = 100;

/** Reads the form of an account; a structure and a duty count for an operator only. */
export function readAccountDraft(
  fields: AccountFields,
  structures: ReadonlySet<string>,
): AccountDraft | { readonly faults: FieldFaults } {
  const email = emailOf(fields.email);
  const name = onOneLine(fields.name);
  const post = postOf(fields, structures);
  if (email !== null && name.length <= NAME_CHARACTERS && "role" in post) return { ...post, email, name: name || null };
  return {
    faults: {
      ...(email === null ? { email: "email_invalid" } : {}),
      ...(name.length <= NAME_CHARACTERS ? {} : { name: "name_long" }),
      ...("role" in post ? {} : post.faults),
    },
  };
}

function postOf({ role, structure, duty }: AccountFields, structures: ReadonlySet<string>) {
  switch (role) {
    case "operator":
      if (!structures.has(structure)) return { faults: { structure: "structure_missing" } } as const;
      return { role, structure, duty: duty === "referent" || duty === "deputy" ? duty : null } as const;
    case "coordinator":
    case "territory":
    case "administrator":
      return { role } as const;
    default:
      return { faults: { role: "role_missing" } } as const;
  }
}

/** The form as it stands for an account. */
export const fieldsOf = (account: Account): AccountFields => ({
  email: account.email ?? "",
  name: account.name ?? "",
  role: account.role,
  structure: account.role === "operator" ? account.structure : "",
  duty: account.role === "operator" ? (account.duty ?? "") : "",
});
