import { actSchema, type DatedAct } from "../../directory/acts";
import { contributionSchema, IMPORT_KINDS } from "../../directory/contribution";
import { formerNames } from "../../directory/former-names";
import { importsInForce, inForce, type KeptImport } from "../../directory/in-force";
import type { Records, Store, StoredAct, StoredImport } from "../../store/port";
import type { TerritoryData } from "../../territory/schema";
import { dayOf } from "../calendar";

/** The directory as it is now: the files of `rules/territory/`, and what people did since. */
export interface Directory {
  /** In force today. */
  data(): TerritoryData;
  /** Place of the last act that it holds. */
  version(): number;
  acts(): readonly DatedAct[];
  /** Ids of the imports in force. */
  imports(): readonly string[];
  /** Names of structures that it had and may have no more, by their ids. */
  formerNames(): ReadonlyMap<string, string>;
  /** What it would be with one more act, and an import that is not in force yet. */
  supposing(act: DatedAct["act"], read?: { readonly id: string } & KeptImport): TerritoryData;
  /** Looks at what was done meanwhile, here or by another process; true when something was. */
  refresh(): Promise<boolean>;
}

interface Loaded {
  readonly version: number;
  readonly acts: readonly DatedAct[];
  readonly imports: ReadonlyMap<string, KeptImport>;
}

interface DirectoryOptions {
  readonly store: Store;
  /** `rules/territory/`. */
  readonly files: TerritoryData;
  readonly clock: { now(): number };
}

export async function openDirectory({ store, files, clock }: DirectoryOptions): Promise<Directory> {
  let loaded = await store.transaction(load);
  let made: { readonly day: string; readonly of: Loaded; readonly data: TerritoryData } | null = null;
  const today = () => dayOf(clock.now());
  return {
    data() {
      const day = today();
      if (made?.day !== day || made.of !== loaded)
        made = { day, of: loaded, data: inForce(files, loaded.acts, loaded.imports, day) };
      return made.data;
    },
    version: () => loaded.version,
    acts: () => loaded.acts,
    imports: () => importsInForce(loaded.acts, loaded.imports),
    formerNames: () => formerNames(loaded.acts, loaded.imports),
    supposing(act, read) {
      const next = { place: loaded.version + 1, by: "", at: clock.now(), act };
      const imports = read ? new Map([...loaded.imports, [read.id, read] as const]) : loaded.imports;
      return inForce(files, [...loaded.acts, next], imports, today());
    },
    async refresh() {
      const version = await store.transaction(({ directory }) => directory.version());
      if (version === loaded.version) return false;
      const now = await store.transaction(load);
      // Of two who look at the same moment, the one who saw less may come last.
      if (now.version <= loaded.version) return false;
      loaded = now;
      return true;
    },
  };
}

async function load({ directory }: Records): Promise<Loaded> {
  const acts = (await directory.acts()).flatMap(readAct);
  const named = new Set(acts.flatMap(({ act }) => (act.kind === "import_applied" ? [act.import] : [])));
  const imports = new Map<string, KeptImport>();
  for (const id of named) {
    const read = keptImport(await directory.findImport(id));
    if (read) imports.set(id, read);
  }
  return { version: await directory.version(), acts, imports };
}

/** What a later version of the house wrote, and this one cannot read, does nothing here. */
function readAct({ act, ...stored }: StoredAct): DatedAct[] {
  const parsed = actSchema.safeParse(JSON.parse(act));
  return parsed.success ? [{ ...stored, act: parsed.data }] : [];
}

/** An import as it was kept; null when it is not there, or cannot be read. */
export function keptImport(stored: StoredImport | null): KeptImport | null {
  const kind = IMPORT_KINDS.find((each) => each === stored?.kind);
  if (!stored || !kind) return null;
  const content = contributionSchema.safeParse(JSON.parse(stored.content).contribution);
  return content.success ? { kind, contribution: content.data } : null;
}
