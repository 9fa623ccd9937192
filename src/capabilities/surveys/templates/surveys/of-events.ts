import { ready } from '../questions/index.ts'
import { readySurvey, two } from '../ready-survey.ts'

/** How one thing went that happened just now. */
export const ofEvents = [
  readySurvey({
    key: 'post-purchase',
    name: 'After a purchase',
    about: 'A few days after delivery: was it easy, did it arrive as promised, would they buy again.',
    purpose: 'transaction',
    title: two('Your order', 'Ihre Bestellung'),
    intro: two('Less than two minutes.', 'Keine zwei Minuten.'),
    thanks: two('Thank you. Enjoy your purchase.', 'Danke. Viel Freude damit.'),
    pages: [
      [
        ready('satisfaction', {
          name: 'order',
          isRequired: true,
          title: two(
            'How satisfied or dissatisfied are you with your order {orderId}?',
            'Wie zufrieden oder unzufrieden sind Sie mit Ihrer Bestellung {orderId}?',
          ),
        }),
        ready('problems', { visibleIf: '{order} <= 3' }),
      ],
      [
        ready('expectations', {
          name: 'delivery',
          title: two(
            'How did the delivery compare with what we promised?',
            'Wie war die Lieferung im Vergleich zu dem, was wir versprochen haben?',
          ),
        }),
      ],
      [ready('buy-again'), ready('prevented')],
    ],
  }),
  readySurvey({
    key: 'support',
    name: 'After a service contact',
    about: 'Right after a conversation ended: was it solved, how much effort was it.',
    purpose: 'transaction',
    title: two('Your contact with us', 'Ihr Kontakt mit uns'),
    intro: two('Less than two minutes.', 'Keine zwei Minuten.'),
    thanks: two('Thank you. We read every answer.', 'Danke. Wir lesen jede Antwort.'),
    pages: [
      [ready('made-easy', { name: 'ease', isRequired: true })],
      [
        ready('answered', {
          name: 'solved',
          title: two('Has your issue been solved?', 'Ist Ihr Anliegen gelöst?'),
        }),
        ready('better', { visibleIf: '{solved} = false or {ease} <= 4' }),
        ready('well', { visibleIf: '{solved} = true and {ease} >= 5' }),
      ],
    ],
  }),
  readySurvey({
    key: 'website',
    name: 'On the website',
    about: 'While somebody is on the website: did they find what they came for.',
    purpose: 'transaction',
    title: two('Your visit to our website', 'Ihr Besuch auf unserer Website'),
    intro: two('Less than two minutes.', 'Keine zwei Minuten.'),
    thanks: two('Thank you.', 'Danke.'),
    pages: [
      [ready('found', { isRequired: true })],
      [
        ready('better', {
          name: 'looked-for',
          visibleIf: '{found} = false',
          title: two('What were you looking for?', 'Wonach haben Sie gesucht?'),
        }),
        ready('navigation'),
      ],
      [ready('better')],
    ],
  }),
]
