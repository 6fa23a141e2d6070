// Builds the commands and the server for Node, the loader and the page of the widget for browsers.
import { createHash } from "node:crypto";
import { once } from "node:events";
import { copyFileSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { Worker } from "node:worker_threads";
import esbuild from "esbuild";
import { builtFolder } from "./sources.mjs";

/** Builds into dist/<hash>/ and gives that folder. Older builds go. */
export async function build(root) {
  const target = builtFolder(root);
  // What a build that failed left behind goes too.
  const workshop = join(root, "dist", ".build");
  rmSync(workshop, { recursive: true, force: true });
  await Promise.all([buildForNode(root, workshop), buildForBrowsers(root, join(workshop, "web"))]);
  for (const name of readdirSync(join(root, "dist")))
    if (/^[0-9a-f]{16}$/.test(name)) rmSync(join(root, "dist", name), { recursive: true, force: true });
  renameSync(workshop, target);
  return target;
}

async function buildForNode(root, outdir) {
  const commands = readdirSync(join(root, "src/commands")).filter((name) => name.endsWith(".ts"));
  const main = existsSync(join(root, "src/main.ts")) ? ["src/main.ts"] : [];
  await esbuild.build({
    absWorkingDir: root,
    entryPoints: [...main, ...commands.map((name) => `src/commands/${name}`)],
    outbase: "src",
    outdir,
    bundle: true,
    packages: "external",
    platform: "node",
    target: "node20",
    format: "esm",
    sourcemap: "linked",
    logLevel: "warning",
  });
}

/**
 * Files of the widget and of the page for professionals, whose names are all different. `manifest.json` says under which name each is served: the
 * loader keeps its name, for communes have it on their pages; the others carry their hash.
 */
async function buildForBrowsers(root, outdir) {
  const alone = [
    "src/widget/loader.ts",
    "src/widget/qr.ts",
    "src/widget/follow-up.ts",
    "src/pro/pro.ts",
    "src/pro/pro.css",
  ];
  const css = ["page", "after-rights", "demo", "rules", "api", "follow-up"].map((name) => `src/widget/${name}.css`);
  const options = { ...forBrowsers, absWorkingDir: root, outdir };
  const [whole, parted] = await Promise.all([
    esbuild.build({ ...options, entryPoints: [...alone, ...css] }),
    // What comes later shares the law with the page: it has one register of facts, and is fetched once.
    esbuild.build({
      ...options,
      entryPoints: ["src/widget/page.ts", "src/widget/after-rights.ts"],
      splitting: true,
      chunkNames: SHARED,
    }),
  ]);
  mkdirSync(outdir, { recursive: true });
  copyFileSync(join(root, "src/widget/belfry.svg"), join(outdir, "belfry.svg"));
  const files = [...whole.outputFiles, ...linked(await lighter(parted.outputFiles))];
  const manifest = {};
  for (const { path, contents } of files) {
    const name = basename(path);
    const served = name === "loader.js" ? name : hashed(name, contents);
    manifest[name] = served;
    writeFileSync(join(outdir, served), contents);
  }
  writeFileSync(join(outdir, "manifest.json"), JSON.stringify(manifest, null, 1));
}

/** What the page and what comes later both need. */
const SHARED = "core";

/** The parts name what they share by the name under which it is served. */
function linked(parts) {
  const shared = parts.find(({ path }) => basename(path) === `${SHARED}.js`);
  if (!shared) return parts;
  const served = hashed(`${SHARED}.js`, shared.contents);
  return parts.map(({ path, contents }) => ({
    path,
    contents:
      path === shared.path
        ? contents
        : Buffer.from(contents.toString().replaceAll(`"./${SHARED}.js"`, `"./${served}"`)),
  }));
}

/** What a resident's phone waits for is worth the seconds of a slower minifier: 3 % less to fetch. */
const lighter = (parts) =>
  Promise.all(
    parts.map(async ({ path, contents }) => {
      const thread = new Worker(new URL("./minify.mjs", import.meta.url), {
        workerData: Buffer.from(contents).toString(),
      });
      const [code] = await once(thread, "message");
      return { path, contents: Buffer.from(code) };
    }),
  );

const forBrowsers = {
  write: false,
  bundle: true,
  minify: true,
  platform: "browser",
  target: ["es2022", "chrome100", "firefox100", "safari15.4"],
  format: "esm",
  loader: { ".svg": "text" },
  legalComments: "none",
  logLevel: "warning",
};

const hashed = (name, contents) =>
  name.replace(/(\.\w+)$/, `.${createHash("sha256").update(contents).digest("hex").slice(0, 12)}$1`);
