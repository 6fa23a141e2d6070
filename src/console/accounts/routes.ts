import {
  changeAccount,
  createAccount,
  detachIdentities,
  listAccounts,
  makeHandedLink,
  openAccount,
  reattachIdentities,
  setAccountState,
  signOutOther,
} from "../../app/access/administration";
import { type AccountFields, fieldsOf, readAccountDraft } from "../../app/access/draft";
import { accessJournal } from "../../app/access/journal";
import type { Account } from "../../store/accounts";
import type { Form } from "../form";
import { CONSOLE_PATH } from "../path";
import type { Reception } from "../reception";
import { Router } from "../router";
import { accountPage, handedLinkPage } from "./account-page";
import { EMPTY, formPage } from "./form-page";
import { journalPage } from "./journal-page";
import { listPage } from "./list-page";

const ADMINISTRATOR = ["administrator"] as const;
const PATH = `${CONSOLE_PATH}/accounts`;

/** Accounts, for administrators: who may come in, and as what. */
export function accountRoutes(reception: Reception, accountsChanged: () => Promise<void>): Router {
  const { house } = reception;
  const routes = new Router(reception);
  const structures = () => house.snapshot().structures;
  const read = (fields: AccountFields) => readAccountDraft(fields, new Set(structures().map(({ id }) => id)));
  const takenOverAfter = (account: Account) => {
    const { desk } = house.snapshot();
    const isDesk = account.role === "operator" && account.structure === desk;
    return desk === null || isDesk ? null : house.delays.takeOverWorkingDays;
  };
  const after = (id: string, done: string) => `${PATH}/${id}?done=${done}`;

  routes.page("/accounts", ADMINISTRATOR, async (c, who) =>
    reception.show(c, listPage(reception.page(c, who), await listAccounts(house), reception.structureName)),
  );

  routes.page("/accounts/new", ADMINISTRATOR, (c, who) =>
    reception.show(c, formPage(reception.page(c, who), { id: null, fields: EMPTY, faults: {} }, structures())),
  );
  routes.form("/accounts/new", ADMINISTRATOR, async (c, who, form) => {
    const fields = fieldsFrom(form);
    const draft = read(fields);
    const made = "faults" in draft ? draft : await createAccount(house, who, draft);
    if (made === "EMAIL_TAKEN" || "faults" in made) {
      const faults = made === "EMAIL_TAKEN" ? TAKEN : made.faults;
      return reception.show(c, formPage(reception.page(c, who), { id: null, fields, faults }, structures()), 422);
    }
    await accountsChanged();
    return c.redirect(after(made.id, "created"), 303);
  });

  routes.page("/accounts/journal", ADMINISTRATOR, async (c, who) =>
    reception.show(c, journalPage(reception.page(c, who), await accessJournal(house))),
  );
  routes.page("/accounts/:id", ADMINISTRATOR, async (c, who) => {
    const managed = await openAccount(house, c.req.param("id"));
    if (!managed) return reception.refuse(c, "NOT_FOUND", who);
    const shown = {
      ...managed,
      ...{ own: managed.account.id === who.id, takenOverAfter: takenOverAfter(managed.account) },
      done: c.req.query("done") ?? null,
    };
    return reception.show(c, accountPage(reception.page(c, who), shown, reception.structureName));
  });

  routes.page("/accounts/:id/change", ADMINISTRATOR, async (c, who) => {
    const id = c.req.param("id");
    const managed = await openAccount(house, id);
    if (!managed) return reception.refuse(c, "NOT_FOUND", who);
    const filled = { id, fields: fieldsOf(managed.account), faults: {} };
    return reception.show(c, formPage(reception.page(c, who), filled, structures()));
  });
  routes.form("/accounts/:id/change", ADMINISTRATOR, async (c, who, form) => {
    const id = c.req.param("id");
    const fields = fieldsFrom(form);
    const draft = read(fields);
    const done = "faults" in draft ? draft : await changeAccount(house, who, id, draft);
    if (done === "NOT_FOUND" || done === "LAST_ADMINISTRATOR") return reception.refuse(c, done, who);
    if (done !== "changed") {
      const faults = done === "EMAIL_TAKEN" ? TAKEN : done.faults;
      return reception.show(c, formPage(reception.page(c, who), { id, fields, faults }, structures()), 422);
    }
    await accountsChanged();
    return c.redirect(after(id, "changed"), 303);
  });

  for (const [action, state] of [
    ["disable", "disabled"],
    ["enable", "active"],
  ] as const)
    routes.form(`/accounts/:id/${action}`, ADMINISTRATOR, async (c, who) => {
      const id = c.req.param("id");
      const done = await setAccountState(house, who, id, state);
      if (done !== "changed") return reception.refuse(c, done, who);
      await accountsChanged();
      return c.redirect(after(id, `${action}d`), 303);
    });

  routes.form("/accounts/:id/link", ADMINISTRATOR, async (c, who) => {
    const id = c.req.param("id");
    const managed = await openAccount(house, id);
    const handed = managed && (await makeHandedLink(house, who, id));
    if (!handed) return reception.refuse(c, "NOT_FOUND", who);
    if (handed.way !== "shown") return c.redirect(after(id, handed.way === "mailed" ? "link_sent" : "link_none"), 303);
    const address = `${reception.addressOf(c)}${handed.link.path}`;
    return reception.show(c, handedLinkPage(reception.page(c, who), managed.account, { ...handed.link, address }));
  });
  for (const [action, work, done] of [
    ["sign-out", signOutOther, "signed_out"],
    ["detach", detachIdentities, "detached"],
    ["reattach", reattachIdentities, "reattached"],
  ] as const)
    routes.form(`/accounts/:id/${action}`, ADMINISTRATOR, async (c, who) => {
      const id = c.req.param("id");
      return (await work(house, who, id)) === "done"
        ? c.redirect(after(id, done), 303)
        : reception.refuse(c, "NOT_FOUND", who);
    });
  return routes;
}

const TAKEN = { email: "email_taken" } as const;

const fieldsFrom = (form: Form): AccountFields => ({
  email: form.text("email"),
  name: form.text("name"),
  role: form.text("role"),
  structure: form.text("structure"),
  duty: form.text("duty"),
});
