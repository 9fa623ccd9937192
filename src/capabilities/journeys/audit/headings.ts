import type { SectionName } from './statement.ts'

/** What each part of an audit is called, and what it answers. */
export const headings: Record<SectionName, { title: string; lead: string }> = {
  scope: {
    title: 'What was audited',
    lead: 'The data this audit rests on, and what is missing from it. What is not recorded is not guessed.',
  },
  journeys: {
    title: 'The journeys as they are really walked',
    lead: 'Every step as it was measured, before and after the sale, and the customers for whom it goes otherwise.',
  },
  touchpoints: {
    title: 'The touchpoints',
    lead: 'Every place where customers meet the company, how busy it is, how it feels there, and how it is listened to.',
  },
  drops: {
    title: 'Question 1: where do most drop?',
    lead: 'After each step, how many of those who came there went no further and did not get what they came for.',
  },
  best: {
    title: 'Question 2: what do the best do right?',
    lead: 'What is different where journeys end, are rated or feel best. Differences go along with it; they prove no cause.',
  },
  friction: {
    title: 'Question 3: which friction can be improved now?',
    lead: 'Places where something goes wrong, held against like journeys in which it does not, worst first.',
  },
  removable: {
    title: 'Question 4: which steps can be removed?',
    lead: 'Steps that some leave out: they could go where, among like journeys, a loss of three percentage points of good ends or more can be ruled out.',
  },
  stages: {
    title: 'From attention to loyalty',
    lead: 'How many come from each stage to the next, and how it is rated after the sale.',
  },
  service: {
    title: 'Service: four questions',
    lead: 'What was asked, whether it was answered, whether people came back, and how warm the replies are.',
  },
  promises: {
    title: 'Promises',
    lead: 'What was promised, what was kept, and what a broken promise goes along with.',
  },
  todo: {
    title: 'What to do, in this order',
    lead: 'Most customers helped first. Each goal is one that a part of the company reaches already; what a change costs is for you to say.',
  },
}
