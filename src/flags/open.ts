import { randomUUID } from "node:crypto";
import { readFile } from "node:fs/promises";
import { FlagdProvider } from "@openfeature/flagd-provider";
import { type Logger, NOOP_PROVIDER, OpenFeature, ProviderEvents } from "@openfeature/server-sdk";
import { flagsProblems } from "./check";
import { FlagsError, type FlagsProblem } from "./errors";
import { type FlagSubjects, resolveFlags } from "./resolve";
import type { FlagValues } from "./values";

export interface Flags {
  /** As of the last good file; a change is seen within about five seconds. */
  values(): FlagValues;
  close(): Promise<void>;
}

export interface FlagsOptions extends FlagSubjects {
  /** Path of the file, in flagd's format. */
  readonly file: string;
  /** Called with the new values each time they change. */
  readonly onChange?: (values: FlagValues) => void;
  /** Called when the file, changed, cannot be used; the last good flags stay in force. */
  readonly onFault?: (problems: readonly FlagsProblem[]) => void;
}

/**
 * Opens the flags on a file, through OpenFeature and flagd's provider, which watches it.
 * @throws FlagsError when the file cannot be used at start.
 */
export async function openFlags({ file, onChange, onFault, ...subjects }: FlagsOptions): Promise<Flags> {
  const problems = await problemsOf(file);
  if (problems.length > 0) throw new FlagsError(problems);

  // A domain of its own: the SDK keeps providers in one global registry.
  const domain = `beffroi-${randomUUID()}`;
  const faulty = async () => onFault?.(await problemsOf(file));
  await OpenFeature.setProviderAndWait(domain, fileProvider(file, faulty));
  const client = OpenFeature.getClient(domain);
  const resolve = () =>
    resolveFlags((flag, commune) => client.getBooleanValue(flag, true, commune === null ? {} : { commune }), subjects);

  let values = await resolve();
  let latest = 0;
  const reload = async () => {
    const turn = ++latest;
    const faults = await problemsOf(file);
    if (faults.length > 0) return onFault?.(faults);
    const next = await resolve();
    if (turn !== latest) return;
    values = next;
    onChange?.(next);
  };
  client.addHandler(ProviderEvents.ConfigurationChanged, reload);

  return {
    values: () => values,
    close: async () => {
      client.removeHandler(ProviderEvents.ConfigurationChanged, reload);
      await OpenFeature.setProviderAndWait(domain, NOOP_PROVIDER);
    },
  };
}

/** The provider tells of a file it could not use through its logger only. */
function fileProvider(file: string, onFault: () => void): FlagdProvider {
  const quiet = () => {};
  const logger: Logger = { debug: quiet, info: quiet, warn: quiet, error: onFault };
  return new FlagdProvider({ resolverType: "in-process", offlineFlagSourcePath: file }, logger);
}

async function problemsOf(file: string): Promise<FlagsProblem[]> {
  try {
    return flagsProblems(await readFile(file, "utf8"));
  } catch {
    return [{ place: "", remedy: "put the file back, and make it readable" }];
  }
}
