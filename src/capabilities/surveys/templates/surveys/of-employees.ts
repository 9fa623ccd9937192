import { ready } from '../questions/index.ts'
import { readySurvey, two } from '../ready-survey.ts'

const agree = {
  minRateDescription: two('Strongly disagree', 'Stimme gar nicht zu'),
  maxRateDescription: two('Strongly agree', 'Stimme voll zu'),
}

function statement(name: string, english: string, german: string) {
  const title = two(`How far do you agree: “${english}”?`, `Wie sehr stimmst du zu: „${german}“?`)
  return { type: 'rating', kind: 'likert', scale: 'none', name, title, rateMin: 1, rateMax: 5, ...agree }
}

/** How those are who serve customers. */
export const ofEmployees = [
  readySurvey({
    key: 'employee-pulse',
    name: 'Employee pulse',
    about: 'Every month, to everybody who works here; nobody can tell who answered.',
    purpose: 'pulse',
    isAnonymous: true,
    title: two('How are you?', 'Wie geht es dir?'),
    intro: two(
      'About a minute. Nobody can tell who answered.',
      'Etwa eine Minute. Niemand erfährt, wer geantwortet hat.',
    ),
    thanks: two(
      'Thank you. What comes of it is told to everybody.',
      'Danke. Was daraus wird, erfahren alle.',
    ),
    pages: [
      [
        ready('recommend', {
          name: 'workplace',
          isRequired: true,
          title: two(
            'How likely are you to recommend us as a place to work?',
            'Wie wahrscheinlich ist es, dass du uns als Arbeitgeber weiterempfiehlst?',
          ),
        }),
      ],
      [
        statement(
          'enabled',
          'I can do for customers what they need',
          'Ich kann für Kunden tun, was sie brauchen',
        ),
        statement(
          'energy',
          'I end most days with energy left',
          'An den meisten Tagen habe ich abends noch Kraft',
        ),
        statement('heard', 'My suggestions are answered', 'Meine Vorschläge werden beantwortet'),
      ],
      [
        ready('better', {
          name: 'change',
          title: two('What should change first?', 'Was sollte sich zuerst ändern?'),
        }),
      ],
    ],
  }),
]
