import { words } from '../../../web/kit/words.ts'

/** What the pages about scores say. */
export const say = words('scores', {
  homeTitle: 'How it feels to be your customer',
  builtFrom: 'Built from {{interactions}} interactions of {{customers}} customers',
  emptyTitle: 'No scores yet',
  emptyWords:
    'Scores come from answers to surveys and from reviews. Import a file that has a column with scores, or send answers as events.',
})
