import { ofTheme, say } from '../ready-question.ts'
import { likely } from './answers.ts'

/** Whether people recommend us and come back. */
export const loyalty = ofTheme('loyalty', {
  recommend: {
    type: 'rating',
    kind: 'nps',
    scale: 'nps',
    title: say(
      'How likely are you to recommend us to a friend or colleague?',
      'Wie wahrscheinlich ist es, dass Sie uns im Freundes- oder Kollegenkreis empfehlen?',
      'ما مدى احتمال أن توصي بنا لصديق أو زميل؟',
    ),
    rateMin: 0,
    rateMax: 10,
    ...likely,
  },
  'buy-again': {
    type: 'rating',
    kind: 'likert',
    scale: 'none',
    title: say(
      'How likely are you to buy from us again?',
      'Wie wahrscheinlich ist es, dass Sie wieder bei uns kaufen?',
      'ما مدى احتمال أن تشتري منا مرة أخرى؟',
    ),
    rateMin: 1,
    rateMax: 5,
    ...likely,
  },
})
