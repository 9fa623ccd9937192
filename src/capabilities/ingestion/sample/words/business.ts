import { settledBy, type TopicWords } from './topic.ts'

/** Could we buy as a company? */
export const business: TopicWords = {
  questions: [
    ...settledBy(
      [
        'With pleasure. I have opened a business account for you: monthly billing, and 6 % off from the first order.',
        'Yes, and your points come along. I have sent you the form; it takes two minutes.',
        'Our colleague for companies calls you tomorrow at ten. I have told her what you need.',
      ],
      [
        'We are opening a second café and would like a business account. How does that work?',
        'Do you offer a business account with monthly billing?',
        'I keep ordering the {product} for our holiday flats. Is there a business account for people like me?',
        'We would like to order for our office every month. Could we have a business account?',
        'Is there a way to upgrade to a business account and keep my club points?',
      ],
    ),
    {
      ask: 'Could you make our business an offer for forty of the {product}?',
      answers: ['The offer is in your inbox: forty pieces, delivered in two parts, 12 % off.'],
    },
    {
      ask: 'My whole team wants the {product}. Can several people order on one business account?',
      answers: ['You can invite colleagues under Account, People. I have switched that on for you.'],
    },
  ],
  details: [
    'We are more than happy with what we had from you so far.',
    'It would be about three hundred euro a month.',
    'Two neighbours in {city} have asked me where our things are from.',
    'We need it before the season starts.',
    'I have told half of the street about you.',
  ],
  evasions: [
    'You will find information for companies on our website.',
    'We will get back to you in due course.',
  ],
  chases: [
    'I have not heard from anyone yet. We would really like to start.',
    'Is the business account still possible? We want to order this week.',
  ],
}
