/**
 * Every experiment by its name. They share most of their code, and are loaded together.
 *
 * @module
 */
export { default as translation } from "./experiments/translation.ts";
export { default as glass_translation } from "./experiments/glass_translation.ts";
export { default as number_translation } from "./experiments/number_translation.ts";
export { default as number_translation_200 } from "./experiments/number_translation_200.ts";
export { default as pair_lookup } from "./experiments/pair_lookup.ts";
export { default as subject_and_verb } from "./experiments/subject_and_verb.ts";
export { default as induction } from "./experiments/induction.ts";
