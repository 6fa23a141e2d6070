import type { Context } from "hono";
import { deleteCookie, getCookie, setCookie } from "hono/cookie";
import { CONSOLE_PATH } from "./path";

const NAME = "beffroi_operator";

/** Behind a proxy that has the certificate, the request itself comes without TLS. */
const isSecure = (c: Context): boolean =>
  new URL(c.req.url).protocol === "https:" || c.req.header("x-forwarded-proto") === "https";

export const readSession = (c: Context): string | undefined => getCookie(c, NAME);

/** Read by no script, sent with no request that another site makes. */
export const writeSession = (c: Context, token: string, expires: number): void =>
  setCookie(c, NAME, token, {
    ...{ path: CONSOLE_PATH, httpOnly: true, sameSite: "Strict", secure: isSecure(c) },
    expires: new Date(expires),
  });

export const endSession = (c: Context): void => {
  deleteCookie(c, NAME, { path: CONSOLE_PATH });
};
