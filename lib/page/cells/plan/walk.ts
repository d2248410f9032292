/**
 * A walk through the tree of a cell: what it mentions, binds, changes and calls.
 *
 * @module
 */
import { boundIn } from "../declared_names.ts";
import { type Node, partsOf } from "../node.ts";

/** Methods that change what they are called on. */
const CHANGING =
  /^(?:add|clear|copyWithin|delete|fill|next|pop|push|reverse|set|shift|sort|splice|unshift)$/;

/** Types around an expression. */
export const AROUND = /^TS(?:As|Satisfies|NonNull|Instantiation)Expression$/;

const FUNCTION = /Function|ObjectMethod|Class(?:Private)?Method/;

/** What is gathered of a cell. */
export interface Found {
  readonly mentions: Set<string>;
  /** All names that are bound anywhere in it. */
  readonly own: Set<string>;
  /** The names of what is changed. */
  readonly changed: string[];
  readonly ordered: string[];
  readonly asked: string[];
  /** The names of the methods that are called, and of those that are declared. */
  readonly calls: Set<string>;
  readonly methods: Set<string>;
  mayChange: boolean;
  /** Whether it does something by a call of which nothing is known. */
  acts: boolean;
}

/** Before anything has been looked at. */
export const nothingYet = (own: Iterable<string>, acts = false): Found => ({
  mentions: new Set(),
  own: new Set(own),
  changed: [],
  ordered: [],
  asked: [],
  calls: new Set(),
  methods: new Set(),
  mayChange: false,
  acts,
});

/** The names inside a function: what it is given, and what it makes itself. */
interface Inside {
  readonly names: ReadonlySet<string>;
  readonly made: ReadonlySet<string>;
}

/**
 * Walks through a part of a cell.
 *
 * @param node The part.
 * @param found Takes what is found.
 * @param inside The names of the function around it, if one is.
 */
export function lookAt(node: Node, found: Found, inside?: Inside): void {
  const { type } = node;
  if (AROUND.test(type)) return lookAt(node.expression, found, inside);
  if (/^TS(?!Enum|Module)/.test(type)) return;
  if (type === "Identifier") {
    if (!inside?.names.has(node.name)) found.mentions.add(node.name);
    return;
  }
  gather(node, found, inside);
  let parts = partsOf(node);
  // Names of properties are nobody's; what is declared is not mentioned by that.
  const name = node.property ?? node.key ?? (node.id?.type === "Identifier" && node.id);
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
    if (inside && (isOfThis(part) || roots.some((name) => !inside.made.has(name)))) {
      found.mayChange = true;
    }
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
    case "ObjectMethod":
    case "ObjectProperty":
    case "ClassMethod":
    case "ClassProperty":
      found.methods.add(node.key.name);
      return;
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
      if (callee.property) found.calls.add(callee.property.name);
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

/** Whether something is a part of `this`. */
function isOfThis(node: Node): boolean {
  return node.type === "ThisExpression" || node.object && isOfThis(node.object);
}

/** The names at the roots of what is changed: `a` of `a.b[0]`. What was just made has none. */
function rootsOf(node: Node): string[] {
  const { type, callee } = node;
  if (/^[A-Z]/.test(callee?.name ?? "")) return [];
  const inner = node.object ?? (AROUND.test(type) ? node.expression : callee);
  return inner ? rootsOf(inner) : boundIn(node);
}
