import { ready } from '../questions/index.ts'
import { readySurvey, two } from '../ready-survey.ts'

/** How it was where somebody came to. */
export const ofVisits = [
  readySurvey({
    key: 'hotel',
    name: 'Hotel stay',
    about: 'The day after check-out: the stay, its parts, and what to mend.',
    purpose: 'transaction',
    title: two('Your stay with us', 'Ihr Aufenthalt bei uns'),
    intro: two('Less than two minutes.', 'Keine zwei Minuten.'),
    thanks: two('Thank you. We hope to see you again.', 'Danke. Wir freuen uns auf ein Wiedersehen.'),
    pages: [
      [ready('stay', { isRequired: true })],
      [ready('aspects')],
      [ready('problems'), ready('colleague')],
      [ready('recommend', { name: 'nps', showCommentArea: true })],
    ],
  }),
  readySurvey({
    key: 'clinic',
    name: 'Clinic or practice',
    about: 'After an appointment: making it, waiting, being listened to.',
    purpose: 'transaction',
    isAnonymous: true,
    title: two('Your appointment', 'Ihr Termin'),
    intro: two(
      'About a minute. Nobody can tell who answered.',
      'Etwa eine Minute. Niemand erfährt, wer geantwortet hat.',
    ),
    thanks: two('Thank you, and all the best.', 'Danke und alles Gute.'),
    pages: [
      [
        ready('service', {
          name: 'appointment',
          isRequired: true,
          title: two(
            'How satisfied or dissatisfied are you with your appointment?',
            'Wie zufrieden oder unzufrieden sind Sie mit Ihrem Termin?',
          ),
        }),
      ],
      [ready('scheduling')],
      [
        {
          type: 'radiogroup',
          kind: 'likert',
          scale: 'none',
          name: 'listened',
          title: two('How well did we listen to you?', 'Wie gut haben wir Ihnen zugehört?'),
          choices: [
            { value: 1, text: two('Very badly', 'Sehr schlecht') },
            { value: 2, text: two('Badly', 'Schlecht') },
            { value: 3, text: two('Fairly', 'Einigermaßen') },
            { value: 4, text: two('Well', 'Gut') },
            { value: 5, text: two('Very well', 'Sehr gut') },
          ],
        },
        ready('better'),
      ],
    ],
  }),
  readySurvey({
    key: 'visit',
    name: 'After a visit',
    about: 'A day after somebody was at a shop, an office or an event.',
    purpose: 'transaction',
    title: two('Your visit', 'Ihr Besuch'),
    intro: two('Less than two minutes.', 'Keine zwei Minuten.'),
    thanks: two('Thank you for coming.', 'Danke für Ihren Besuch.'),
    pages: [
      [
        ready('today', {
          name: 'visit',
          isRequired: true,
          title: two('How was your visit?', 'Wie war Ihr Besuch?'),
        }),
      ],
      [
        ready('facility'),
        ready('better', { visibleIf: '{visit} = false' }),
        ready('well', { visibleIf: '{visit} = true' }),
      ],
      [ready('colleague')],
    ],
  }),
]
