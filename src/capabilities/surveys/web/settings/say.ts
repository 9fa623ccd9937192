import { words } from '../../../../web/kit/words.ts'

export const say = words('surveys-settings', {
  settings: 'Settings',
  title: 'How “{{name}}” is asked',
  purpose: 'What for',
  transaction: 'About one event',
  relationship: 'How people feel about us as a whole',
  pulse: 'For employees',
  touchpoint: 'Touchpoint',
  touchpointHint: 'Answers count for it, wherever they are shown by touchpoint',
  stage: 'Stage of the journey',
  nowhere: 'None',
  key: 'Public address',
  keyHint: 'Settled once it is published: it will stand in mails and on paper',
  closesOn: 'Last day',
  closesHint: 'It takes answers until the end of this day; empty for no end',
  isAnonymous: 'Nobody may learn who answered',
  anonymousHint:
    'No link to customers, days instead of times, and results for five people or more. Settled once it is published.',
  changed: 'What earlier answers changed ({{language}})',
  changedHint: 'Said when people are thanked: it shows that answering is worth it',
  countsPartial: 'Count what is left unfinished',
  partialAfter: 'Hours after which it is taken to be left for good',
  save: 'Save',
  saved: 'The settings are saved.',
})
