import { words } from '../../../web/kit/words.ts'

const parts = {
  acknowledges: 'sees how they feel',
  apologises: 'says sorry',
  explains: 'says why',
  commits: 'says what will happen',
  personal: 'speaks to a person',
}
const reasons = {
  'says something': 'says something',
  done: 'says what was done',
  definite: 'names a time, an amount or a place',
  steps: 'says what to do',
  because: 'explains or commits',
  plainly: 'answers plainly',
  'same words': 'uses the words of the question',
  'puts off': 'puts off',
  'asks back': 'asks back',
}
const sayPart = words('conversation-part', parts)
const sayReason = words('conversation-reason', reasons)

/** What people call the parts of a reply, and why it counts as an answer; an unknown name stands for itself. */
export const partName = (name: string) => (isOf(parts, name) ? sayPart(name) : name)
export const reasonName = (name: string) => (isOf(reasons, name) ? sayReason(name) : name)

function isOf<T extends object>(names: T, name: string): name is keyof T & string {
  return Object.hasOwn(names, name)
}
