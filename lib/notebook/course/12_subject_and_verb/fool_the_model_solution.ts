export function foolTheModel(): string {
  // The verb looks at the second word, where a subject without an adjective stands.
  return "the old picture near the keys";
}
