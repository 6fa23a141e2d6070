import { formatMonth } from "../household/month";
import type { MonthCompared, YearAfter } from "../law/what-if/year-after";
import { yearAfter } from "../law/what-if/year-after";
import { command } from "./choices";
import type { Context } from "./context";
import type { Conversation } from "./conversation";
import { type Line, type Message, message, type Section, type Table } from "./message";
import { type Phrase, phrase } from "./phrase";
import { switchedOffAids } from "./sorted-rights";
import { restsOnPhrase, supposedHousehold } from "./supposed-household";
import { changedAids } from "./what-if-aids";
import { curveOf } from "./what-if-curve";
import { type Assumption, type WhatIf, whatIfOf } from "./what-if-supposed";
import { readWorlds } from "./worlds";

/** What a change of life would do: in words, month by month, and along the wages when it is one. */
export function showWhatIf(conversation: Conversation, context: Context): Message {
  const present = supposedHousehold(conversation, context);
  const supposed = present && whatIfOf(conversation, present.household.logement.loyer, context);
  if (!present || !supposed)
    return message("text", [phrase("dialogue.rights.impossible")], { choices: [command("recap"), command("human")] });
  const switchedOff = switchedOffAids(conversation, context);
  const year = yearAfter(context.law, present.household, supposed.change, supposed.from, { switchedOff });
  const { chart, cliffs } = curveOf(present.household, supposed, switchedOff, context);
  return message(
    "what_if",
    [
      supposedPhrase(supposed),
      ...(readWorlds(conversation, context, 2).length > 1 ? [restsOnPhrase(present)] : []),
      ...momentsOf(year),
      ...year.once.map(({ aid, amount }) =>
        phrase("dialogue.what_if.once", { aid: phrase(`aids.${aid}.name`), amount: { money: Math.round(amount) } }),
      ),
      ...supposed.assumed.map(assumedPhrase),
    ],
    {
      sections: [
        ...section("aids", changedAids(year, context)),
        ...section("cliffs", cliffs),
        ...section(
          "limits",
          [...year.limits, "estimate"].map((limit) => line(phrase(`dialogue.what_if.limits.${limit}`))),
        ),
      ],
      table: tableOf(year),
      ...(chart === null ? {} : { chart }),
      choices: [
        { ...command("what_if"), label: phrase("dialogue.what_if.another"), style: "main" },
        command("rights"),
        command("back"),
        command("human"),
        command("help"),
      ],
    },
  );
}

const line = (text: Phrase): Line => ({ text });

const section = (name: string, lines: readonly Line[]): Section[] =>
  lines.length === 0
    ? []
    : [{ title: phrase(`dialogue.what_if.sections.${name}`), lines, ...(name === "limits" ? { folded: true } : {}) }];

/** "Et si vous travailliez à temps plein, pour 1 400 € par mois, à partir de décembre 2026 ?" */
function supposedPhrase({ change, from }: WhatIf): Phrase {
  const month = { month: formatMonth(from) };
  switch (change.kind) {
    case "work":
      return phrase(`dialogue.what_if.supposed.work_${change.time}${ofPartner(change.who)}`, {
        amount: { money: change.salaire_net },
        month,
      });
    case "retirement":
      return phrase(`dialogue.what_if.supposed.retirement${ofPartner(change.who)}`, {
        amount: { money: change.retraite_nette },
        month,
      });
    case "move":
      return change.logement.loyer > 0
        ? phrase("dialogue.what_if.supposed.move", { amount: { money: change.logement.loyer }, month })
        : phrase("dialogue.what_if.supposed.move_without_rent", { month });
    default:
      return phrase(`dialogue.what_if.supposed.${change.kind}`, { month });
  }
}

const ofPartner = (who: number): string => (who === 0 ? "" : "_conjoint");

const assumedPhrase = (assumption: Assumption): Phrase =>
  phrase(
    `dialogue.what_if.assumed.${assumption.kind}`,
    "amount" in assumption ? { amount: { money: Math.round(assumption.amount) } } : {},
  );

/** The months that are told in words: the first, three months later, a year later. */
const MOMENTS = [
  ["first", 0],
  ["quarter", 3],
  ["year", 12],
] as const;

/** EUR a month below which there is no difference worth a word. */
const SAME = 2;

/** What is left at each moment, once the rent is paid when it is not the same rent. */
function momentsOf({ months, rent }: YearAfter): Phrase[] {
  const paid = rent.before === rent.after ? "" : "_rent";
  return MOMENTS.flatMap(([name, index]) => {
    const compared = months[index];
    if (!compared) return [];
    const after = compared.after.total - (paid ? rent.after : 0);
    const before = compared.before.total - (paid ? rent.before : 0);
    const more = Math.round(after) - Math.round(before);
    const outcome = Math.abs(more) < SAME ? "same" : more > 0 ? "more" : "less";
    return [
      phrase(`dialogue.what_if.moments.${outcome}${paid}`, {
        when: phrase(`dialogue.what_if.when.${name}`, { month: { month: formatMonth(compared.month) } }),
        after: { money: Math.round(after) },
        before: { money: Math.round(before) },
        difference: { money: Math.abs(more) },
      }),
    ];
  });
}

function tableOf({ months }: YearAfter): Table {
  return {
    caption: phrase("dialogue.what_if.table.caption"),
    head: ["month", "before", "after", "difference"].map((name) => phrase(`dialogue.what_if.table.${name}`)),
    rows: months.map(rowOf),
  };
}

function rowOf({ month, before, after }: MonthCompared): Phrase[] {
  const more = Math.round(after.total) - Math.round(before.total);
  const money = (amount: number) => phrase("dialogue.answers.amount", { amount: { money: amount } });
  const sign = more === 0 ? "same" : more > 0 ? "more" : "less";
  return [
    phrase("dialogue.answers.month", { month: { month: formatMonth(month) } }),
    money(Math.round(before.total)),
    money(Math.round(after.total)),
    phrase(`dialogue.what_if.table.${sign}`, { amount: { money: Math.abs(more) } }),
  ];
}
