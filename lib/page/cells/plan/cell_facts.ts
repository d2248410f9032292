/**
 * What a cell takes from the cells above it, and what it may do to them.
 *
 * @module
 */
import { cellProgram, parsed } from "../cell_program.ts";
import { boundIn } from "../declared_names.ts";
import { type Node, partsOf } from "../node.ts";

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
}

/** Methods that change what they are called on. */
const CHANGING =
  /^(?:add|clear|copyWithin|delete|fill|next|pop|push|reverse|set|shift|sort|splice|unshift)$/;

/** Types around an expression. */
const AROUND = /^TS(?:As|Satisfies|NonNull|Instantiation)Expression$/;

const FUNCTION = /Function|ObjectMethod|ClassMethod/;

const known = new Map<string, CellFacts>();

/** Looks at a cell. */
export function factsOf(source: string): CellFacts {
  let facts = known.get(source);
  if (facts === undefined) known.set(source, facts = look(source));
  return facts;
}

/** What is gathered of a cell. */
interface Found {
  readonly mentions: Set<string>;
  /** All names that are bound anywhere in it. */
  readonly own: Set<string>;
  /** The names of what is changed. */
  readonly changed: string[];
  readonly ordered: string[];
  readonly asked: string[];
  mayChange: boolean;
  /** Whether it does something by a call of which nothing is known. */
  acts: boolean;
}

function look(source: string): CellFacts {
  const program = cellProgram(source);
  const isRead = !("message" in program);
  const names = new Set(isRead ? program.names.keys() : []);
  const imported = new Set<string>();
  const found: Found = {
    mentions: new Set(),
    own: new Set(names),
    changed: [],
    ordered: [],
    asked: [],
    mayChange: false,
    // What cannot be read says so when it runs.
    acts: !isRead,
  };
  for (const statement of isRead ? parsed(source).body as Node[] : []) {
    if (statement.type !== "ImportDeclaration") {
      lookAt(statement, found, undefined);
    } else for (const { local } of statement.specifiers) imported.add(local.name);
  }
  return {
    ...found,
    names,
    imported,
    acts: found.acts || found.changed.some((name) => !found.own.has(name)),
  };
}

/** The names inside a function: what it is given, and what it makes itself. */
interface Inside {
  readonly names: ReadonlySet<string>;
  readonly made: ReadonlySet<string>;
}

function lookAt(node: Node, found: Found, inside: Inside | undefined): void {
  const { type } = node;
  if (AROUND.test(type)) return lookAt(node.expression, found, inside);
  if (/^TS(?!Enum|Module)/.test(type)) return;
  if (type === "Identifier") {
    if (!inside?.names.has(node.name)) found.mentions.add(node.name);
    return;
  }
  gather(node, found, inside);
  let parts = partsOf(node);
  // Names of properties are nobody's.
  const name = node.property ?? node.key;
  if (name && !node.computed) parts = parts.filter((part) => part !== name);
  if (FUNCTION.test(type)) {
    const made = localsIn(node.body);
    const names = [...node.params.flatMap(boundIn), ...made];
    for (const each of names) found.own.add(each);
    inside = {
      names: new Set([...inside?.names ?? [], ...names]),
      made: new Set([...inside?.made ?? [], ...made]),
    };
  }
  for (const part of parts) lookAt(part, found, inside);
}

/** The names that a function declares, without those of functions in it. */
function localsIn(node: Node): string[] {
  if (FUNCTION.test(node.type)) return [];
  const own = node.type === "VariableDeclarator" ? boundIn(node.id) : [];
  return [...own, ...partsOf(node).flatMap(localsIn)];
}

/** Notes what a node binds, changes and calls. */
function gather(node: Node, found: Found, inside: Inside | undefined): void {
  const change = (part: Node) => {
    const roots = rootsOf(part);
    found.changed.push(...roots);
    if (inside && roots.some((name) => !inside.made.has(name))) found.mayChange = true;
  };
  const bind = (pattern: Node | null) => {
    for (const name of boundIn(pattern)) found.own.add(name);
  };
  switch (node.type) {
    case "VariableDeclarator":
    case "FunctionDeclaration":
    case "ClassDeclaration":
      return bind(node.id);
    case "CatchClause":
      return bind(node.param);
    case "AssignmentExpression":
      change(node.left);
      return;
    case "UpdateExpression":
      change(node.argument);
      return;
    case "UnaryExpression":
      if (node.operator === "delete") change(node.argument);
      return;
    case "CallExpression":
    case "OptionalCallExpression": {
      const { callee } = node;
      if (CHANGING.test(callee.property?.name)) change(callee.object);
      if (inside || node.arguments.length > 0 || callee.type !== "Identifier") return;
      found.asked.push(callee.name);
      return;
    }
    case "ExpressionStatement": {
      if (inside) return;
      const { argument = node.expression } = node.expression;
      if (!/Call|New|Tagged|Import/.test(argument.type)) return;
      const { type, name, object } = argument.callee ?? node;
      if (type === "Identifier") found.ordered.push(name);
      else if (object?.name !== "console") found.acts = true;
    }
  }
}

/** The names at the roots of what is changed: `a` of `a.b[0]`. What was just made has none. */
function rootsOf(node: Node): string[] {
  const { type, callee } = node;
  if (/^[A-Z]/.test(callee?.name ?? "")) return [];
  const inner = node.object ?? (AROUND.test(type) ? node.expression : callee);
  return inner ? rootsOf(inner) : boundIn(node);
}
