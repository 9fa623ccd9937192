import { ready } from '../questions/index.ts'
import { say } from '../ready-question.ts'
import { readySurvey, two } from '../ready-survey.ts'

/** How people feel about the company as a whole. */
export const ofCustomers = [
  readySurvey({
    key: 'relationship',
    name: 'Relationship NPS',
    about: 'Twice a year, to everybody: would they recommend us, and why.',
    purpose: 'relationship',
    languages: ['de', 'ar'],
    title: say('How are we doing?', 'Wie machen wir uns?', 'كيف أداؤنا؟'),
    intro: say('Less than two minutes.', 'Keine zwei Minuten.', 'أقل من دقيقتين.'),
    thanks: say(
      'Thank you. We read every answer.',
      'Danke. Wir lesen jede Antwort.',
      'شكرًا لك. نحن نقرأ كل إجابة.',
    ),
    pages: [
      [
        ready('recommend', { name: 'nps', isRequired: true }),
        ready('better', {
          name: 'why',
          title: say(
            'What is the main reason for your answer?',
            'Was ist der wichtigste Grund für Ihre Antwort?',
            'ما السبب الرئيسي لإجابتك؟',
          ),
        }),
      ],
      [ready('better', { visibleIf: '{nps} <= 8' }), ready('well', { visibleIf: '{nps} >= 9' })],
    ],
  }),
  readySurvey({
    key: 'onboarding',
    name: 'First weeks',
    about: 'Two weeks after somebody began: have they arrived, and what is in their way.',
    purpose: 'transaction',
    title: two('Your first weeks with us', 'Ihre ersten Wochen mit uns'),
    intro: two('Less than two minutes.', 'Keine zwei Minuten.'),
    thanks: two('Thank you. This helps us help you.', 'Danke. So können wir Ihnen besser helfen.'),
    pages: [
      [
        ready('made-easy', {
          name: 'start-easy',
          isRequired: true,
          title: two(
            'How far do you agree: “It was easy to get started”?',
            'Wie sehr stimmen Sie zu: „Der Einstieg war leicht“?',
          ),
        }),
      ],
      [
        {
          type: 'boolean',
          kind: 'thumbs',
          scale: 'none',
          name: 'reached',
          title: two(
            'Have you been able to do what you came for?',
            'Konnten Sie schon tun, wofür Sie gekommen sind?',
          ),
          labelTrue: two('Yes', 'Ja'),
          labelFalse: two('Not yet', 'Noch nicht'),
        },
        ready('problems', {
          name: 'in-the-way',
          visibleIf: '{reached} = false',
          title: two('What is in the way?', 'Was steht im Weg?'),
        }),
      ],
      [ready('better')],
    ],
  }),
  readySurvey({
    key: 'churn-exit',
    name: 'Why somebody leaves',
    about: 'When somebody cancels: the reason, and what would have kept them.',
    purpose: 'transaction',
    title: two('Before you go', 'Bevor Sie gehen'),
    intro: two('About a minute.', 'Etwa eine Minute.'),
    thanks: two('Thank you for your honesty.', 'Danke für Ihre Offenheit.'),
    pages: [
      [
        {
          type: 'radiogroup',
          name: 'reason',
          isRequired: true,
          title: two(
            'What is the main reason you are leaving?',
            'Was ist der wichtigste Grund für Ihren Abschied?',
          ),
          choicesOrder: 'random',
          showOtherItem: true,
          choices: [
            { value: 'price', text: two('The price', 'Der Preis') },
            {
              value: 'missing',
              text: two('Something I need is missing', 'Mir fehlt etwas, das ich brauche'),
            },
            { value: 'quality', text: two('The quality', 'Die Qualität') },
            { value: 'service', text: two('The service', 'Der Service') },
            { value: 'not-needed', text: two('I no longer need it', 'Ich brauche es nicht mehr') },
            { value: 'elsewhere', text: two('I found something better', 'Ich habe etwas Besseres gefunden') },
          ],
        },
      ],
      [
        ready('satisfaction'),
        ready('better', {
          name: 'kept',
          title: two('What would have made you stay?', 'Was hätte Sie zum Bleiben bewegt?'),
        }),
      ],
    ],
  }),
]
