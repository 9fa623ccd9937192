import { words } from './words.ts'

const names = {
  page: 'page view',
  event: 'event',
  order: 'order',
  message: 'message',
  response: 'answer',
  review: 'review',
  call: 'call',
  visit: 'visit',
  ticket: 'ticket',
  note: 'note',
  merge: 'merge',
}
const sayKind = words('kind', names)

/** What people call a kind of interaction. */
export function kindName(kind: string): string {
  return Object.hasOwn(names, kind) ? sayKind(kind as keyof typeof names) : kind
}
