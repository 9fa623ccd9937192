import { ofTheme, say } from '../ready-question.ts'
import { quality, satisfied } from './answers.ts'

/** Where they were. */
export const places = ofTheme('places', {
  facility: {
    type: 'radiogroup',
    kind: 'likert',
    scale: 'none',
    title: say(
      'How would you rate our premises?',
      'Wie bewerten Sie unsere Räumlichkeiten?',
      'كيف تقيّم مرافقنا؟',
    ),
    choices: quality,
  },
  stay: {
    type: 'radiogroup',
    kind: 'likert',
    scale: 'csat5',
    title: say(
      'How satisfied or dissatisfied are you with your stay at our hotel?',
      'Wie zufrieden oder unzufrieden sind Sie mit Ihrem Aufenthalt in unserem Hotel?',
      'ما مدى رضاك أو عدم رضاك عن إقامتك في فندقنا؟',
    ),
    choices: satisfied,
  },
})
