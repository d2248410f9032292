/**
 * What a cell takes from the cells above it, and what it may do to them.
 *
 * @module
 */
import { cellProgram, parsed } from "../cell_program.ts";
import type { Node } from "../node.ts";
import { AROUND, lookAt, nothingYet } from "./walk.ts";

/** What can be said of a cell before it runs. */
export interface CellFacts {
  /** The names that it declares. */
  readonly names: ReadonlySet<string>;
  /** Those of them that it imports. */
  readonly imported: ReadonlySet<string>;
  /** The names that it mentions and that may be those of other cells. */
  readonly mentions: ReadonlySet<string>;
  /** Whether it may change what is not its own. */
  readonly acts: boolean;
  /** The functions that it calls only for what they do. */
  readonly ordered: readonly string[];
  /** The functions that it asks for nothing in particular: each time for something else? */
  readonly asked: readonly string[];
  /** Whether its functions may change more than what they make themselves. */
  readonly mayChange: boolean;
  /** The names of the methods that it calls. */
  readonly calls: ReadonlySet<string>;
  /** What it declares that others may call, by name. */
  readonly tools: ReadonlyMap<string, Tool>;
}

/** A function, a class, or an object that may have methods. */
export interface Tool {
  /** Whether it may change more than what it makes itself: what it is given, or itself. */
  readonly mayChange: boolean;
  /** The names that it mentions, and those of the methods that it calls. */
  readonly uses: ReadonlySet<string>;
  /** The names of its methods. */
  readonly methods: ReadonlySet<string>;
}

/** What may be called, or have methods. */
const TOOL = /Function|Class|ObjectExpression/;

const NUMBERS = /(?<![\w$])\d[\d_]*(?:\.\d[\d_]*)?/g;

const known = new Map<string, CellFacts>();

/** Looks at a cell. Another number makes it no other cell: a slider moves at no cost. */
export function factsOf(source: string): CellFacts {
  const shape = source.replaceAll(NUMBERS, "0");
  let facts = known.get(shape);
  if (facts === undefined) known.set(shape, facts = look(source));
  return facts;
}

function look(source: string): CellFacts {
  const program = cellProgram(source);
  const isRead = !("message" in program);
  const names = new Set(isRead ? program.names.keys() : []);
  const imported = new Set<string>();
  // What cannot be read says so when it runs.
  const found = nothingYet(names, !isRead);
  const tools = new Map<string, Tool>();
  for (const statement of isRead ? parsed(source).body as Node[] : []) {
    if (statement.type !== "ImportDeclaration") {
      lookAt(statement, found);
      for (const [name, node] of toolsOf(statement)) tools.set(name, toolOf(node));
    } else for (const { local } of statement.specifiers) imported.add(local.name);
  }
  return {
    ...found,
    names,
    imported,
    tools,
    acts: found.acts || found.changed.some((name) => !found.own.has(name)),
  };
}

/** What a statement declares that others may call. */
function toolsOf(statement: Node): (readonly [name: string, node: Node])[] {
  const declared: Node[] = statement.declarations ?? [statement];
  return declared.flatMap((each) => {
    let node = each.type === "VariableDeclarator" ? each.init : each;
    while (node && AROUND.test(node.type)) node = node.expression;
    const isTool = each.id?.type === "Identifier" && node && TOOL.test(node.type);
    return isTool ? [[each.id.name, node] as const] : [];
  });
}

function toolOf(node: Node): Tool {
  const found = nothingYet([]);
  lookAt(node, found);
  const { mayChange, mentions, calls, methods } = found;
  return { mayChange, uses: new Set([...mentions, ...calls]), methods };
}
