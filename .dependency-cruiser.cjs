/**
 * Who may import whom: the rules of the house, in one place. "A → B" reads "A may import B":
 * dialogue → law → household ; dialogue → territory ; these four are the core, pure and runnable anywhere.
 */
const room = (name) => `^src/${name}/`;
const CORE = "^src/(household|law|territory|dialogue)/";

/** The page for professionals downloads and draws as the conversation does. */
const NAMED_BY = { widget: [room("pro")] };

/** A room may reach only the rooms named, besides itself. */
const only = (name, ...allowed) => ({
  name: `${name}-imports-only-${allowed.join("-") || "itself"}`,
  severity: "error",
  from: { path: room(name) },
  to: { path: "^src/", pathNot: [room(name), ...allowed.map(room)] },
});

module.exports = {
  forbidden: [
    { name: "no-circles", severity: "error", from: {}, to: { circular: true } },
    only("household"),
    only("law", "household"),
    only("territory"),
    only("dialogue", "law", "household", "territory"),
    only("directory", "territory"),
    only("words", "dialogue"),
    only("store"),
    only("flags", "territory"),
    only("rulebook", "law", "territory", "dialogue", "directory"),
    only("referral", "household", "law", "territory", "dialogue", "store"),
    only("evaluation", "household", "law", "territory", "dialogue", "store"),
    only("app", "household", "law", "territory", "dialogue", "store", "referral", "evaluation", "flags", "directory"),
    ...["channels/telegram", "channels/mail", "channels/webhook", "channels/web", "channels/terminal", "console", "widget", "pro", "commands"].map((leaf) => ({
      name: `${leaf.replace("/", "-")}-is-a-leaf`,
      comment: "only main.ts and the commands name it",
      severity: "error",
      from: { path: "^src/", pathNot: [room(leaf), ...(NAMED_BY[leaf] ?? []), "^src/main\\.ts$", "^src/commands/"] },
      to: { path: room(leaf) },
    })),
    { name: "core-is-pure", severity: "error", from: { path: CORE }, to: { dependencyTypes: ["core"] } },
    {
      name: "core-packages",
      comment: "zod, the rules engine and a search index only",
      severity: "error",
      from: { path: CORE },
      to: { dependencyTypes: ["npm", "npm-dev"], pathNot: "node_modules/(zod|json-rules-engine|minisearch)/" },
    },
    {
      name: "engine-is-apart",
      comment: "the browser runs the compiled rules; only these bring json-rules-engine in",
      severity: "error",
      from: { path: "^src/", pathNot: "^src/law/engine(-rules|-run)?\\.ts$" },
      to: { path: "node_modules/json-rules-engine/" },
    },
  ],
  options: {
    tsConfig: { fileName: "tsconfig.json" },
    tsPreCompilationDeps: true,
    doNotFollow: { path: "node_modules" },
    enhancedResolveOptions: { exportsFields: ["exports"], conditionNames: ["import", "require", "node", "default"] },
  },
};
