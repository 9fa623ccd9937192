import { words } from '../../../../web/kit/words.ts'

/** What the window about agents and colleagues says. */
export const say = words('people-agents', {
  title: 'Which agent in the data is which colleague',
  sub: 'Colleagues see what their customers said once their name is tied to them. It is proposed by address and name, and you decide.',
  none: 'No agents in the data of the last year',
  noneWords: 'Sources tell who served a customer as the “agent”. Once they do, the names stand here.',
  agent: 'Agent in the data',
  n: 'Interactions',
  latest: 'Latest',
  person: 'Colleague',
  whoIs: 'Who {{agent}} is',
  undecided: 'Not decided',
  nobody: 'Nobody who works here',
  proposed: 'Likely {{name}}, by {{why}}',
  accept: 'Yes',
  acceptThat: '{{agent}} is {{name}}',
  saved: 'Saved.',
})
