import type { Operator } from "../store/accounts";
import type { House } from "./house";

/** Who did something, as an operator is told: themselves, a colleague, someone of another structure, or nobody known. */
export type Signatory =
  | { readonly kind: "you" }
  | { readonly kind: "colleague"; readonly name: string | null }
  | { readonly kind: "elsewhere"; readonly structure: string }
  | { readonly kind: "unknown" };

const OPERATOR = "operator:";

/** Who stands behind signatures such as `operator:<account>`, by signature; those of no account are left out. */
export async function signatoriesOf(
  house: House,
  { id: reader, structure }: Operator,
  signatures: Iterable<string>,
): Promise<ReadonlyMap<string, Signatory>> {
  const signed = [...new Set(signatures)].filter((each) => each.startsWith(OPERATOR));
  return await house.store.transaction(async ({ accounts }) => {
    const known = new Map<string, Signatory>();
    for (const signature of signed) {
      const id = signature.slice(OPERATOR.length);
      const account = id === reader ? null : await accounts.find(id);
      if (id === reader) known.set(signature, { kind: "you" });
      else if (account?.role !== "operator") known.set(signature, { kind: "unknown" });
      else if (account.structure === structure) known.set(signature, { kind: "colleague", name: account.name });
      else known.set(signature, { kind: "elsewhere", structure: account.structure });
    }
    return known;
  });
}
