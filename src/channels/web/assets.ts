import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type Published, publish } from "./published";

/** Files of the widget as the build left them, in memory. */
export interface Assets {
  /** Address of a file of `src/widget/`, such as `page.js`. */
  address(name: string): string;
  /** By the name in the address. */
  find(served: string): Published | null;
  /** The loader's code. */
  readonly loader: string;
  /** The mark, as the text of an SVG. */
  readonly belfry: string;
}

const TYPES: Readonly<Record<string, string>> = {
  js: "text/javascript; charset=utf-8",
  css: "text/css; charset=utf-8",
};

/**
 * Reads the folder that `src/commands/build.mjs` filled.
 * @throws Error when there is none: the widget has not been built.
 */
export function readAssets(folder: string): Assets {
  const manifest: Record<string, string> = JSON.parse(readFileSync(join(folder, "manifest.json"), "utf8"));
  const files = new Map(
    Object.values(manifest).map((served) => {
      const type = TYPES[served.split(".").at(-1) ?? ""] ?? "application/octet-stream";
      return [served, publish(type, readFileSync(join(folder, served)))];
    }),
  );
  return {
    address(name) {
      const served = manifest[name];
      if (served === undefined) throw new Error(`the build of the widget has no ${name}`);
      return `/w/${served}`;
    },
    find: (served) => files.get(served) ?? null,
    loader: readFileSync(join(folder, "loader.js"), "utf8"),
    belfry: readFileSync(join(folder, "belfry.svg"), "utf8"),
  };
}
