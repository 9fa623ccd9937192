import type { CourtesyRule } from './finding.ts'

/** What is told of each objection, and what to do instead. */
export const objectionsIn: Readonly<Record<CourtesyRule, string>> = {
  blame: 'This puts the fault on the customer.',
  command: 'This orders the customer about.',
  jargon: 'This is our language, not theirs.',
  'empty-apology': 'This apologises for nothing in particular.',
  'no-next-step': 'It does not say what happens next.',
  'promise-without-date': 'This promises something without a day.',
}

export const fixes: Readonly<Record<CourtesyRule, string>> = {
  blame: 'Leave out whose fault it was, and say what can be done now.',
  command: 'Ask for it, or say what you do yourself: “Could you send me …, then I can …”.',
  jargon: 'Say it as you would to a neighbour.',
  'empty-apology':
    'Name what went wrong and what it meant for them: “I am sorry that it came nine days late”.',
  'no-next-step': 'Say what you will do and until when, or what they can do if it is not solved.',
  'promise-without-date': 'Name a day or an hour that you can keep.',
}
