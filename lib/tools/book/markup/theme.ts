/**
 * The colours of TypeScript, as names: the style sheet says what they look like.
 *
 * @module
 */
import type { ThemeRegistration } from "@shikijs/types";

/** The scopes of TypeScript's grammar, by the colour they get; of two, the more special. */
const SCOPES: Readonly<Record<string, readonly string[]>> = {
  foreground: [
    "keyword.operator.accessor",
    "meta.group.braces.round.function.arguments",
    "meta.template.expression",
  ],
  "token-comment": ["comment"],
  "token-keyword": [
    "keyword",
    "storage.modifier",
    "storage.type",
    "punctuation.separator.key-value",
    "punctuation.definition.template-expression",
  ],
  "token-string": ["string"],
  "token-string-expression": [
    "string.quoted",
    "string.regexp",
    "string.template",
    "keyword.other.template",
  ],
  "token-constant": [
    "constant.numeric",
    "constant.language",
    "variable.language.this",
    "variable.other.object",
    "variable.other.class",
    "variable.other.constant",
    "support",
  ],
  "token-function": [
    "support.function",
    "entity.name.type",
    "entity.other.inherited-class",
    "meta.function-call",
    "entity.name.function",
  ],
  "token-punctuation": ["punctuation.separator", "meta.function-call.arguments"],
};

/** The theme by which pieces of code are told apart. */
export const theme: ThemeRegistration = {
  name: "book",
  type: "dark",
  colors: {
    "editor.foreground": "var(--foreground)",
    "editor.background": "var(--background)",
  },
  tokenColors: Object.entries(SCOPES).map(([colour, scope]) => ({
    scope: [...scope],
    settings: { foreground: `var(--${colour})` },
  })),
};
