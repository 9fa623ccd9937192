import { words } from '../../../web/kit/words.ts'

const signals = {
  question: 'question',
  request: 'request',
  complaint: 'complaint',
  praise: 'praise',
  suggestion: 'suggestion',
  urgency: 'urgent',
  churn: 'may leave',
  escalation: 'asks for somebody else',
  effort: 'effort',
}
const emotions = {
  anger: 'anger',
  frustration: 'frustration',
  sadness: 'disappointment',
  fear: 'worry',
  joy: 'joy',
  surprise: 'confusion',
}
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
const saySignal = words('conversation-signal', signals)
const sayEmotion = words('conversation-emotion', emotions)
const sayPart = words('conversation-part', parts)
const sayReason = words('conversation-reason', reasons)

/** What people call what a text does, feels or is made of; an unknown name stands for itself. */
export const signalName = (name: string) => (isOf(signals, name) ? saySignal(name) : name)
export const emotionName = (name: string) => (isOf(emotions, name) ? sayEmotion(name) : name)
export const partName = (name: string) => (isOf(parts, name) ? sayPart(name) : name)
export const reasonName = (name: string) => (isOf(reasons, name) ? sayReason(name) : name)

function isOf<T extends object>(names: T, name: string): name is keyof T & string {
  return Object.hasOwn(names, name)
}
