import { type State, WAITING } from "./life";

const FOLLOWED: readonly State[] = ["contacted", "in_progress"];

/**
 * The parts of what a structure received, in the order in which its operators read them, and what each is put in order by.
 * `asked`: someone who was reached wrote, or waits for another date, the longest first ; `waiting`: the person waits for
 * someone to reach them, the longest first ; `appointments`: a date is held, the next first ; `followed`: someone is on it,
 * what has not moved for longest first ; `closed`, `gone`: done, and taken back or erased, the latest first.
 */
export const SECTIONS = {
  asked: { states: FOLLOWED, asked: true, by: "asked", first: "earliest" },
  waiting: { states: WAITING, by: "arrived", first: "earliest" },
  appointments: { states: ["appointment"], by: "appointmentAt", first: "earliest" },
  followed: { states: FOLLOWED, asked: false, by: "since", first: "earliest" },
  closed: { states: ["closed"], by: "since", first: "latest" },
  gone: { states: ["withdrawn", "expired"], by: "since", first: "latest" },
} as const satisfies Record<string, Order>;

interface Order {
  readonly states: readonly State[];
  /** Only those who wait for an answer, or who do not. */
  readonly asked?: boolean;
  readonly by: "arrived" | "since" | "appointmentAt" | "asked";
  readonly first: "earliest" | "latest";
}

export type Section = keyof typeof SECTIONS;

/** Which sections are shown together; `open` is what is still to be done. */
export const VIEWS = {
  open: ["asked", "waiting", "appointments", "followed"],
  to_do: ["asked", "waiting"],
  in_progress: ["appointments", "followed"],
  closed: ["closed", "gone"],
  all: ["asked", "waiting", "appointments", "followed", "closed", "gone"],
} as const satisfies Record<string, readonly Section[]>;

export type View = keyof typeof VIEWS;

/** Where a referral stands, as the store has it: its state, and whether the person waits for an answer. */
interface Standing {
  readonly state: string;
  readonly asked: boolean;
}

export function isOf(section: Section, { state, asked }: Standing): boolean {
  const order: Order = SECTIONS[section];
  return order.states.some((each) => each === state) && (order.asked === undefined || order.asked === asked);
}

/** The section that it is in; one of an unknown state holds nothing any more. */
export const sectionOf = (standing: Standing): Section =>
  VIEWS.all.find((section) => isOf(section, standing)) ?? "gone";

/** Where a list goes on: after the last one that was read, as it stood then. */
export interface Place {
  readonly section: Section;
  readonly at: number;
  readonly reference: string;
}
