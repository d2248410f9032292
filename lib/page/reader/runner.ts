/// <reference lib="dom" />
/**
 * The way to the frame in which cells run. It is made when the first cell runs.
 *
 * @module
 */
import type { Answer, Question } from "../cells/messages.ts";
import type { Plan, PlannedCell } from "../cells/plan/plan.ts";
import { language } from "../../text/language.ts";
import { words } from "../words/words.ts";
import { openFrame } from "./frame.ts";

/** How a cell ended. */
export interface Ended {
  readonly milliseconds: number;
  /** What went wrong, if something did. */
  readonly error?: string;
  /** The line of the cell in which it did. */
  readonly line?: number;
  /** Whether it was ended from outside, with all names of all cells. */
  readonly wasEnded?: boolean;
}

/** What hears of a cell that runs. */
export type Hear = (answer: Answer) => void;

/** What runs cells. */
export interface Runner {
  /** What has to happen before the last of these cells runs. */
  plan(cells: readonly PlannedCell[]): Promise<Plan>;
  /** Forgets all that cells have made: the next one begins anew. */
  forget(): void;
  /** Runs a cell. */
  run(
    cell: Omit<Question & { kind: "run" }, "kind" | "id" | "language">,
    hear: Hear,
  ): Promise<Ended>;
  /** Stops the cell that runs, or what it has left running: gently, and then for good. */
  stop(): void;
}

/** How long a cell has for stopping by itself, in milliseconds. */
const PATIENCE = 500;

/** What a call gets besides the time that it may take, in milliseconds. */
const MARGIN = 300;

/**
 * Makes it.
 *
 * @param address The frame's page.
 */
export function runnerAt(address: string): Runner {
  let way: MessagePort | undefined;
  let current: { id: number; hear: Hear; done: (ended: Ended) => void } | undefined;
  const plans = new Map<number, (plan: Plan) => void>();
  let watching: ReturnType<typeof setTimeout> | undefined;
  let count = 0;

  const forget = () => {
    for (const done of plans.values()) done(planOf({}));
    plans.clear();
    way?.postMessage({ kind: "end" });
  };
  const end = (error?: string) => {
    const running = current;
    current = undefined;
    clearTimeout(watching);
    forget();
    const why = error === undefined ? {} : { error };
    running?.done({ milliseconds: 0, wasEnded: true, ...why });
  };
  const receive = (message: Answer | { kind: "broken"; message: string }) => {
    if (typeof message !== "object" || message === null) return;
    if (message.kind === "planned") {
      plans.get(message.id)?.(planOf(message));
      plans.delete(message.id);
      return;
    }
    // Whatever comes late belongs to nobody.
    if (current === undefined) return;
    switch (message.kind) {
      case "broken":
        end(words().broken + message.message);
        break;
      case "watch":
        clearTimeout(watching);
        if (!(message.milliseconds > 0)) return;
        watching = setTimeout(() => end(words().endless), message.milliseconds + MARGIN);
        break;
      case "ended": {
        if (message.id !== current.id) return;
        const { done } = current;
        current = undefined;
        clearTimeout(watching);
        done(message);
        break;
      }
      default:
        current.hear(message);
    }
  };
  const connect = () =>
    way ??= openFrame(address, {
      receive: (message) => receive(message as Answer),
      lost() {
        way = undefined;
        end(words().broken + words().notServed);
      },
    });

  return {
    plan(cells) {
      const id = ++count;
      return new Promise((done) => {
        plans.set(id, done);
        connect().postMessage({ kind: "plan", id, cells });
      });
    },
    forget,
    run(cell, hear) {
      const id = ++count;
      return new Promise((done) => {
        current = { id, hear, done };
        connect().postMessage({ kind: "run", id, language: language(), ...cell });
      });
    },
    stop() {
      const running = current;
      // Where no cell runs, what one has left behind may keep the next from being planned.
      const [asked] = plans.keys();
      if (running === undefined && asked === undefined) return;
      connect().postMessage({ kind: "stop" });
      const isStill = () =>
        running === undefined ? plans.has(asked!) : current === running;
      setTimeout(() => isStill() && end(words().wasStopped), PATIENCE);
    },
  };
}

/** A plan, as far as it is one. */
function planOf({ first, isAnew }: Partial<Plan>): Plan {
  return { first: Array.isArray(first) ? first : [], isAnew: isAnew === true };
}
