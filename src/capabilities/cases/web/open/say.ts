import { words } from '../../../../web/kit/words.ts'

export const say = words('cases-open', {
  openCase: 'Open case',
  about: 'What is it about?',
  aboutPlace: 'Such as: Refund nine days late',
  words: 'What happened',
  wordsHint: 'For whoever takes it. The customer never sees it.',
  kind: 'What it is for',
  priority: 'How urgent',
  owner: 'Who takes care of it',
  whoFits: 'Whoever knows it best and has time',
  me: 'I do',
  cancel: 'Cancel',
  open: 'Open the case',
  opened: 'Case {{number}} is open.',
  already: 'Case {{number}} is about the same and open already.',
  show: 'Show it',
  othersOpen_one: 'They have an open case already. Often it is better to go on there:',
  othersOpen_other: 'They have open cases already. Often it is better to go on there:',
  withOwner: 'with {{name}}',
  withNobody: 'with nobody yet',
})
