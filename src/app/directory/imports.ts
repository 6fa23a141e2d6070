import type { ImportKind } from "../../directory/contribution";
import { type Difference, difference } from "../../directory/difference";
import { fault, type ImportFault } from "../../directory/imports/faults";
import { readImport } from "../../directory/imports/read-import";
import type { Bytes } from "../../directory/imports/text";
import type { StoredImport } from "../../store/port";
import { localId } from "../../territory/structures";
import { DAYS, dayOf } from "../calendar";
import type { House } from "../house";
import { type ActRefusal, keepAct } from "./act";
import { isDay } from "./day";
import { type Directory, keptImport } from "./open-directory";
import { type Actor, type DirectoryHouse, mayChangeAll } from "./who";

export type ImportRefusal = "NOT_FOUND" | "STRUCTURE_IN_USE" | ActRefusal;

export type ProposedImport =
  | { readonly kind: "proposed"; readonly id: string }
  | { readonly kind: "faulty"; readonly faults: readonly ImportFault[] }
  | { readonly kind: "refused"; readonly code: "NOT_FOUND" };

/** How long a file that was read and never applied is kept. */
const WAITING_DAYS = 30;

/** Reads a file, and keeps what it would bring: nothing changes until it is applied. */
export async function proposeImport(
  house: DirectoryHouse & Pick<House, "official" | "ids">,
  who: Actor,
  file: { readonly kind: ImportKind; readonly bytes: Bytes; readonly date: string | null },
): Promise<ProposedImport> {
  if (!mayChangeAll(who)) return { kind: "refused", code: "NOT_FOUND" };
  const today = dayOf(house.clock.now());
  if (file.date !== null && !isDay(file.date, today)) return { kind: "faulty", faults: [fault("date_missing")] };
  const context = { territory: house.directory.data(), official: house.official, date: file.date };
  const read = await readImport(file.kind, file.bytes, context);
  if (read.kind === "faulty") return read;
  // Typed after a command, where a hyphen first would begin an option.
  const id = Buffer.from(house.ids.random(6)).toString("hex");
  const { contribution, leftAside, notes } = read;
  const content = JSON.stringify({ contribution, leftAside, notes });
  const at = house.clock.now();
  const applied = everApplied(house.directory);
  await house.store.transaction(async ({ directory }) => {
    for (const old of await directory.importsBefore(at - WAITING_DAYS * DAYS))
      if (!applied.has(old)) await directory.deleteImport(old);
    await directory.putImport({ id, kind: file.kind, content, by: who.id, at });
  });
  return { kind: "proposed", id };
}

/** `waiting`: never applied; `past`: undone, or another of its kind was applied after it. */
export type ImportState = "waiting" | "in_force" | "past";

/** An import that was read: what it would change now, or that it is in force. */
export interface LookedAtImport {
  readonly id: string;
  readonly kind: ImportKind;
  readonly by: string;
  readonly at: number;
  readonly state: ImportState;
  /** What applying it would change; what undoing it would, when it is in force. */
  readonly difference: Difference;
  readonly leftAside: number;
  readonly notes: readonly ImportFault[];
  /** The directory that it was compared with. */
  readonly version: number;
}

export async function lookAtImport(house: DirectoryHouse, who: Actor, id: string): Promise<LookedAtImport | null> {
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
    ...{ id, kind: read.kind, by: stored.by, at: stored.at, state: stateOf(house, id), leftAside, notes },
    difference: difference(directory.data(), after, source, dayOf(clock.now())),
    version: directory.version(),
  };
}

/** Puts it in force, all of it or nothing, if the directory is still the one that it was compared with. */
export const applyImport = (house: DirectoryHouse, who: Actor, id: string, version: number) =>
  decide(house, who, id, version, "import_applied");

/** Takes it out of force: the one of its kind before it is in force again. */
export const undoImport = (house: DirectoryHouse, who: Actor, id: string, version: number) =>
  decide(house, who, id, version, "import_undone");

async function decide(
  house: DirectoryHouse,
  who: Actor,
  id: string,
  version: number,
  kind: "import_applied" | "import_undone",
): Promise<"done" | ImportRefusal> {
  if (!mayChangeAll(who)) return "NOT_FOUND";
  const { directory, store } = house;
  await directory.refresh();
  const [stored, inUse] = await store.transaction(async (records) => [
    await records.directory.findImport(id),
    await records.accounts.structures(),
  ]);
  const read = keptImport(stored);
  if (!read) return "NOT_FOUND";
  if (directory.imports().includes(id) === (kind === "import_applied")) return "DIRECTORY_CHANGED";
  const act = { kind, import: id };
  const doors = new Set(directory.data().doors.portes.map((door) => door.id));
  const left = new Set(directory.supposing(act, { id, ...read }).structures.map(localId));
  // Who has an account for a structure would receive for nobody, and a lot would lose who holds it.
  const holders = directory.data().lots.lots.flatMap(({ titulaires }) => titulaires.map(({ structure }) => structure));
  if ([...inUse, ...holders].some((structure) => !left.has(structure) && !doors.has(structure)))
    return "STRUCTURE_IN_USE";
  return await keepAct(house, who, act, version);
}

const LISTED = 30;

export type ListedImport = Omit<StoredImport, "content"> & { readonly state: ImportState };

/** The latest that were read, and which are in force. */
export async function listImports(house: DirectoryHouse, who: Actor): Promise<readonly ListedImport[]> {
  if (!mayChangeAll(who)) return [];
  const latest = await house.store.transaction(({ directory }) => directory.imports(LISTED));
  return latest.map((read) => ({ ...read, state: stateOf(house, read.id) }));
}

function stateOf({ directory }: DirectoryHouse, id: string): ImportState {
  if (directory.imports().includes(id)) return "in_force";
  return everApplied(directory).has(id) ? "past" : "waiting";
}

const everApplied = (directory: Directory): ReadonlySet<string> =>
  new Set(directory.acts().flatMap(({ act }) => ("import" in act ? [act.import] : [])));
