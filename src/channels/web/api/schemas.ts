import * as z from "zod";
import {
  adultSchema,
  childSchema,
  dwellingSchema,
  endedContractSchema,
  householdSchema,
  incomesSchema,
  pastSchema,
  receivedAidSchema,
  savingsSchema,
} from "../../../household/schema";
import { CALCULATION_UNITS, DELIVERERS, RHYTHMS } from "../../../law/aid";
import { FAULT_CODES } from "./faults";

const id = z.union([z.string().max(100), z.number()]);
const month = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/);
const day = z.iso.date();
const value = z.union([z.number(), z.boolean(), z.string()]);

const requestSchema = z.strictObject({ id: id.optional(), mois: month, household: householdSchema });

const amountSchema = z.strictObject({ min: z.number(), max: z.number() });
const reasonSchema = z.strictObject({
  code: z.string(),
  holds: z.boolean(),
  found: z.number().optional(),
  wanted: z.number().optional(),
  distance: z.number().optional(),
  unit: z.enum(["EUR", "count"]).optional(),
  text: z.string(),
});
const stepSchema = z.strictObject({
  name: z.string(),
  fact: z.string(),
  value: z.number(),
  unit: z.enum(CALCULATION_UNITS),
  who: z.int().nullable(),
});
const referenceSchema = z.strictObject({ title: z.string(), url: z.string() });
const figureSchema = z.strictObject({
  id: z.string(),
  unit: z.string(),
  value: z.number(),
  since: day,
  reference: referenceSchema,
  verified_on: day,
  stale: z.boolean(),
});
const rightSchema = z.strictObject({
  aid: z.string(),
  status: z.enum(["yes", "no", "to_confirm", "to_ask", "failed"]),
  amount: amountSchema,
  rhythm: z.enum(RHYTHMS),
  variant: z.string().nullable(),
  delivered_by: z.enum(DELIVERERS),
  stale: z.boolean(),
  near_threshold: z.boolean(),
  reasons: z.array(reasonSchema).readonly(),
  calculation: z.array(stepSchema).readonly(),
  figures: z.array(figureSchema).readonly(),
  fault: z.string().nullable(),
});
const answerSchema = z.strictObject({
  id: id.optional(),
  month,
  law_version: z.string(),
  estimate: z.record(z.string(), value),
  rights: z.array(rightSchema).readonly(),
});
export type SimulationAnswer = z.infer<typeof answerSchema>;

const errorSchema = z.strictObject({
  error: z.strictObject({
    code: z.enum(FAULT_CODES),
    path: z.string(),
    message: z.string(),
    remedy: z.string(),
  }),
});

/** What is sent, from the outside in. Fields that have a default may be left out. */
export const REQUEST_SCHEMAS = {
  SimulationRequest: requestSchema,
  Household: householdSchema,
  Adult: adultSchema,
  Incomes: incomesSchema,
  Past: pastSchema,
  EndedContract: endedContractSchema,
  Savings: savingsSchema,
  Child: childSchema,
  Dwelling: dwellingSchema,
  ReceivedAid: receivedAidSchema,
} as const;

/** What is answered. */
export const ANSWER_SCHEMAS = {
  Simulation: answerSchema,
  Right: rightSchema,
  Amount: amountSchema,
  Reason: reasonSchema,
  CalculationStep: stepSchema,
  Figure: figureSchema,
  Reference: referenceSchema,
  Error: errorSchema,
  ErrorDetail: errorSchema.shape.error,
} as const;
