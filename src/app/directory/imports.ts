import type { ImportKind } from "../../directory/contribution";
import { type Difference, difference } from "../../directory/difference";
import type { ImportFault } from "../../directory/imports/faults";
import { readImport } from "../../directory/imports/read-import";
import type { Bytes } from "../../directory/imports/text";
import { dayOf } from "../calendar";
import type { House } from "../house";
import { keepAct } from "./act";
import { keptImport } from "./open-directory";
import { type Actor, mayChangeAll } from "./who";

export type ImportRefusal = "NOT_FOUND" | "DIRECTORY_CHANGED";

export type ProposedImport =
  | { readonly kind: "proposed"; readonly id: string }
  | { readonly kind: "faulty"; readonly faults: readonly ImportFault[] }
  | { readonly kind: "refused"; readonly code: "NOT_FOUND" };

/** Reads a file, and keeps what it would bring: nothing changes until it is applied. */
export async function proposeImport(
  house: House,
  who: Actor,
  file: { readonly kind: ImportKind; readonly bytes: Bytes; readonly date: string | null },
): Promise<ProposedImport> {
  if (!mayChangeAll(who)) return { kind: "refused", code: "NOT_FOUND" };
  const context = { territory: house.directory.data(), official: house.official, date: file.date };
  const read = await readImport(file.kind, file.bytes, context);
  if (read.kind === "faulty") return read;
  const id = Buffer.from(house.ids.random(9)).toString("base64url");
  const { contribution, leftAside, notes } = read;
  const content = JSON.stringify({ contribution, leftAside, notes });
  await house.store.transaction(({ directory }) =>
    directory.putImport({ id, kind: file.kind, content, by: who.id, at: house.clock.now() }),
  );
  return { kind: "proposed", id };
}

/** An import that was read: what it would change now, or that it is in force. */
export interface LookedAtImport {
  readonly id: string;
  readonly kind: ImportKind;
  readonly by: string;
  readonly at: number;
  readonly inForce: boolean;
  /** What applying it would change; what undoing it would, when it is in force. */
  readonly difference: Difference;
  readonly leftAside: number;
  readonly notes: readonly ImportFault[];
  /** The directory that it was compared with. */
  readonly version: number;
}

export async function lookAtImport(house: House, who: Actor, id: string): Promise<LookedAtImport | null> {
  if (!mayChangeAll(who)) return null;
  const stored = await house.store.transaction(({ directory }) => directory.findImport(id));
  const read = keptImport(stored);
  if (!stored || !read) return null;
  const { directory, clock } = house;
  const applied = directory.imports().includes(id);
  const act = { kind: applied ? ("import_undone" as const) : ("import_applied" as const), import: id };
  const after = directory.supposing(act, { id, ...read });
  const source = read.contribution.source.id;
  // Written by `proposeImport` with the contribution, which was just read.
  const { leftAside, notes }: Pick<LookedAtImport, "leftAside" | "notes"> = JSON.parse(stored.content);
  return {
    ...{ id, kind: read.kind, by: stored.by, at: stored.at, inForce: applied, leftAside, notes },
    difference: difference(directory.data(), after, source, dayOf(clock.now())),
    version: directory.version(),
  };
}

/** Puts it in force, all of it or nothing, if the directory is still the one that it was compared with. */
export const applyImport = (house: House, who: Actor, id: string, version: number) =>
  decide(house, who, id, version, "import_applied");

/** Takes it out of force: the one of its kind before it is in force again. */
export const undoImport = (house: House, who: Actor, id: string, version: number) =>
  decide(house, who, id, version, "import_undone");

async function decide(
  house: House,
  who: Actor,
  id: string,
  version: number,
  kind: "import_applied" | "import_undone",
): Promise<"done" | ImportRefusal> {
  if (!mayChangeAll(who)) return "NOT_FOUND";
  const known = await house.store.transaction(({ directory }) => directory.findImport(id));
  if (!keptImport(known)) return "NOT_FOUND";
  await house.directory.refresh();
  const isInForce = house.directory.imports().includes(id);
  if (isInForce === (kind === "import_applied")) return "DIRECTORY_CHANGED";
  return (await keepAct(house, who, { kind, import: id }, version)) ? "done" : "DIRECTORY_CHANGED";
}

const LISTED = 30;

/** The latest that were read, and which are in force. */
export async function listImports(house: House, who: Actor) {
  if (!mayChangeAll(who)) return [];
  const latest = await house.store.transaction(({ directory }) => directory.imports(LISTED));
  const inForce = new Set(house.directory.imports());
  return latest.map((read) => ({ ...read, inForce: inForce.has(read.id) }));
}
