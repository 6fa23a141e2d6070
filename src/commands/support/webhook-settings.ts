import { readFileSync } from "node:fs";
import * as z from "zod";
import type { WebhookAddress } from "../../channels/webhook/carrier";
import { SettingsError } from "./settings-error";

const VARIABLE = "BEFFROI_WEBHOOKS";

const webhook = z
  .strictObject({
    id: z.string().regex(/^[\w-]{1,40}$/),
    url: z.url({ protocol: /^https?$/ }),
    secret: z.string().min(32),
    structures: z.array(z.string()).min(1).optional(),
    private: z.boolean().optional(),
  })
  .refine((each) => each.private === true || each.url.startsWith("https:"), {
    path: ["url"],
    message: "https, except where private is true",
  });
const file = z.array(webhook).refine((all) => new Set(all.map(({ id }) => id)).size === all.length, "ids differ");

/**
 * The software to tell, from the JSON file that `BEFFROI_WEBHOOKS` names; none without it.
 * @throws SettingsError naming the place in the file, never what is there.
 */
export function readWebhooks(path: string | null): readonly WebhookAddress[] {
  if (path === null) return [];
  const read = file.safeParse(contentOf(path));
  if (!read.success) {
    const places = read.error.issues.map((issue) => issue.path.join(".") || "the list");
    throw new SettingsError(VARIABLE, `correct ${[...new Set(places)].join(", ")} in its file, as the README shows`);
  }
  return read.data.map(({ structures = null, private: allowPrivate = false, ...each }) => ({
    ...each,
    ...{ structures, allowPrivate },
  }));
}

function contentOf(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, "utf8"));
  } catch {
    throw new SettingsError(VARIABLE, "name a JSON file that can be read");
  }
}
