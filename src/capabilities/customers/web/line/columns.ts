import { say } from './say.ts'

const known = [
  'occurred_at', 'kind', 'name', 'text', 'score', 'scale', 'wording', 'metric', 'value', 'currency', 'channel', 'touchpoint',
  'stage', 'product', 'direction', 'order_id', 'conversation_id', 'session_id', 'account_id', 'agent_id', 'promised_at',
  'fulfilled_at', 'promise_id', 'country', 'language', 'unit', 'source', 'import_id', 'received_at', 'original_at', 'sent_at',
  'told_touchpoint', 'told_stage', 'told_channel', 'link', 'id', 'customer_id', 'known_as',
] as const // biome-ignore format: one glance

export function isKnownColumn(name: string): name is (typeof known)[number] {
  return (known as readonly string[]).includes(name)
}

/** Whose place in the list is known comes first, in its order; what has no word of its own comes last. */
export function inOrder(names: readonly string[]): string[] {
  const place = (name: string) => (isKnownColumn(name) ? known.indexOf(name) : known.length)
  return names.toSorted((one, other) => place(one) - place(other))
}

/** What people call a column of an interaction. */
export function columnName(name: string): string {
  return isKnownColumn(name) ? say(`column_${name}`) : name
}
