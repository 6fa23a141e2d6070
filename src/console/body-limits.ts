import type { MiddlewareHandler } from "hono";
import { bodyLimit } from "hono/body-limit";
import { IMPORTS_PATH } from "./directory/imports-page";
import type { Reception } from "./reception";

const FORM_BYTES = 16_384;
const FILE_BYTES = 20 * 1024 * 1024;

/** A form is small; someone who is signed in may send a file to the one page that reads files. */
export function bodyLimits(reception: Reception): MiddlewareHandler {
  const forms = bodyLimit({ maxSize: FORM_BYTES, onError: (c) => reception.refuse(c, "REQUEST_TOO_LARGE") });
  const files = bodyLimit({
    maxSize: FILE_BYTES,
    async onError(c) {
      const who = await reception.visitor(c);
      return reception.refuse(c, "IMPORT_TOO_LARGE", "refused" in who ? undefined : who);
    },
  });
  return async (c, next) => {
    if (c.req.method !== "POST" || c.req.path !== IMPORTS_PATH) return forms(c, next);
    return "refused" in (await reception.visitor(c)) ? forms(c, next) : files(c, next);
  };
}
