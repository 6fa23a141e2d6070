import { formatMonth } from "../household/month";
import type { Aid } from "../law/aid";
import { amountIn } from "../law/gap/candidates";
import { type Cause, causesOfGap } from "../law/gap/causes";
import { assess } from "../law/rights";
import { openId } from "./choice-id";
import { askForHelp, command } from "./choices";
import type { Context } from "./context";
import type { Conversation } from "./conversation";
import { type Line, type Message, message, type Section } from "./message";
import { type Phrase, phrase } from "./phrase";
import { restsOnPhrase, supposedHousehold } from "./supposed-household";
import { readWorlds } from "./worlds";

/** What was granted of an aid beside what is estimated: the likely causes of the gap, and what to do. */
export function showGap(
  { aid: id, granted }: { readonly aid: string; readonly granted: number },
  conversation: Conversation,
  context: Context,
): Message {
  const { aid } = context.law.aid(id);
  const supposed = supposedHousehold(conversation, context);
  const right =
    supposed && assess(context.law, supposed.household, context.month).rights.find((each) => each.aid === id);
  const gap =
    supposed &&
    causesOfGap(context.law, { household: supposed.household, month: context.month, aid: id }, granted, {
      stale: right?.stale === true,
    });
  if (!gap)
    return message("text", [phrase("dialogue.amounts.failed")], { choices: [command("rights"), command("human")] });
  // Due, of an amount that the law does not let one work out: zero is no estimate of it.
  const hasNone = right?.status === "to_confirm" && right.amount.max === 0;
  const isSure = hasNone || isSameWhatever(id, conversation, context);
  // Cents would claim more than is known.
  const estimated = isSure ? gap.estimated : Math.round(gap.estimated);
  const amounts = { granted: { money: granted }, estimated: { money: estimated } };
  const per = aid.rhythm === "yearly" ? "yearly" : aid.rhythm === "once" ? "once" : "monthly";
  const causes = hasNone ? [] : gap.causes;
  const same = !hasNone && causes.length === 0;
  return message(
    "text",
    [
      phrase(`aids.${id}.name`),
      phrase(`dialogue.gap.${hasNone ? "no_figure" : `compared_${per}${isSure ? "" : "_about"}`}`, amounts),
      ...(isSure ? [] : [restsOnPhrase(supposed)]),
      ...(same ? [phrase("dialogue.gap.same")] : []),
    ],
    {
      sections: same
        ? []
        : [...section("causes", causes.map(causePhrase)), { title: phrase("dialogue.gap.todo"), lines: whatToDo(aid) }],
      choices: [
        { ...command("recap"), style: "main" },
        ...(same ? [] : [{ ...askForHelp(id), style: "command" as const }]),
        { id: openId(id), label: phrase("dialogue.gap.reopen"), style: "command" },
        command("back"),
        command("rights"),
        command("human"),
      ],
    },
  );
}

/** Whether what is not known leaves the amount of the aid as it is. */
function isSameWhatever(aid: string, conversation: Conversation, context: Context): boolean {
  const { law, month } = context;
  const [first, ...others] = readWorlds(conversation, context).map(({ household }) =>
    amountIn({ law, household, month, aid }, household, month),
  );
  return others.every((each) => each === first);
}

const section = (name: string, phrases: readonly Phrase[]): Section[] =>
  phrases.length > 0 ? [{ title: phrase(`dialogue.gap.${name}`), lines: phrases.map((text) => ({ text })) }] : [];

const said = (name: string, params?: Phrase["params"]): Phrase => phrase(`dialogue.gap.cause.${name}`, params);

function causePhrase(cause: Cause): Phrase {
  const fits = cause.fits ? "_fits" : "";
  switch (cause.kind) {
    case "arrears":
      return cause.months === null ? said("arrears") : said("arrears_fits", { months: cause.months });
    case "income":
      if (cause.difference === null) return said("income");
      return said(cause.difference > 0 ? "income_more" : "income_less", {
        difference: { money: Math.abs(cause.difference) },
      });
    case "earlier_quarter":
    case "before_revision":
      return cause.month === null
        ? said(cause.kind)
        : said(`${cause.kind}_fits`, { month: { month: formatMonth(cause.month) } });
    default:
      return said(`${cause.kind}${cause.kind === "crds" ? "" : fits}`);
  }
}

/** Where the delay and the door of an appeal were read; elsewhere the letter itself says them. */
const APPEALS = {
  rsa: {
    key: "departement",
    url: "https://www.legifrance.gouv.fr/codes/section_lc/LEGITEXT000006074069/LEGISCTA000020525239/",
  },
  commission: { key: "commission", url: "https://www.legifrance.gouv.fr/codes/id/LEGISCTA000037551235" },
} as const;

/** Family benefits are contested before the commission of the body that pays them (CSS R.142-1). */
const FAMILY = /^(?:allocations_familiales|complement_familial|asf|paje_base|prime_naissance|ars|cmg|ajpa)$/;

const line = (key: string): Line => ({ text: phrase(`dialogue.gap.do.${key}`) });

/** How a decision about an aid is contested. */
export function appealLine(id: string): Line {
  const appeal = id === "rsa" ? APPEALS.rsa : FAMILY.test(id) ? APPEALS.commission : null;
  return appeal ? { ...line(appeal.key), url: appeal.url } : line("letter");
}

function whatToDo({ id, delivered_by }: Aid): Line[] {
  const caf = delivered_by === "caf_ou_msa" || delivered_by === "caf";
  return [line("check"), line("ask"), ...(caf ? [line("mediator")] : []), appealLine(id)];
}
