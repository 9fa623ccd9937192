import type { StarterTree } from '../starters.ts'

export const banking: StarterTree = {
  id: 'banking',
  name: 'Banks and payments',
  topics: [
    {
      name: 'Cards',
      description: 'Cards and cash',
      below: [
        {
          name: 'Getting a card',
          description: 'Ordering, waiting for and starting a card',
          phrases: [
            'My new card has not arrived',
            'How do I activate my card',
            'Please send me another card',
          ],
        },
        {
          name: 'Lost, stolen or blocked',
          description: 'A card that is gone or does not work',
          phrases: [
            'I lost my card',
            'My card was swallowed by the machine',
            'My card is blocked and I do not know why',
            'Somebody stole my wallet',
          ],
        },
        {
          name: 'Paying and cash',
          description: 'Payments by card, and cash machines',
          phrases: [
            'My card was declined',
            'The machine gave me less money than I asked for',
            'Contactless does not work',
          ],
        },
      ],
    },
    {
      name: 'Transfers and accounts',
      description: 'Money in and out',
      below: [
        {
          name: 'Transfers',
          description: 'Sending and receiving money',
          phrases: [
            'My transfer has not arrived',
            'I sent money to the wrong account',
            'How long does a transfer take',
            'The payment is still pending',
          ],
        },
        {
          name: 'Fees and exchange',
          description: 'What it costs, and rates',
          phrases: [
            'Why was I charged a fee',
            'The exchange rate was wrong',
            'There is an extra charge on my statement',
          ],
        },
        {
          name: 'Opening an account',
          description: 'Becoming a customer, and proving who one is',
          phrases: [
            'You cannot verify my identity',
            'Opening an account took ten minutes',
            'Which papers do I need to open an account',
          ],
        },
      ],
    },
    {
      name: 'Loans and savings',
      description: 'Borrowing and putting aside',
      phrases: [
        'My loan was refused without a reason',
        'The interest on savings is far too low',
        'How do I pay back my loan early',
        'The mortgage adviser was excellent',
      ],
    },
    {
      name: 'Security and fraud',
      description: 'Strange payments, and keeping safe',
      phrases: [
        'There is a payment I do not recognise',
        'I think somebody hacked my account',
        'I got a suspicious message in your name',
        'Please give me back the money that was stolen',
      ],
    },
    {
      name: 'App and online banking',
      description: 'Signing in and finding one’s way',
      phrases: [
        'The app does not let me log in',
        'I forgot my passcode',
        'I love how clear the app is',
        'The app is down again',
      ],
    },
    {
      name: 'Service and branch',
      description: 'The people who help',
      phrases: [
        'The queue in the branch was endless',
        'My adviser always calls back',
        'Nobody on the phone could help me',
        'They closed the branch in my town',
      ],
    },
  ],
}
