import { settledBy, type TopicWords } from './topic.ts'

/** Invoices, payments and addresses: the paperwork of an order. */
export const invoice: TopicWords = {
  questions: [
    ...settledBy(
      [
        'The invoice is attached to the mail I have just sent. In your account it is under Orders, then Documents.',
        'It is in your inbox now, as a PDF with all that your accountant needs.',
        'I have made one for {order} and mailed it to you.',
      ],
      [
        'Could you send me the invoice for {order} as a PDF?',
        'Where do I find the invoice for the {product} in my account?',
        'My accountant asks for a receipt for {order} with the delivery address on it. Could you make one?',
        'I threw the receipt for the {product} away with the box. Is there a copy?',
      ],
    ),
    ...settledBy(
      [
        'I have corrected it and sent you the new invoice.',
        'You can change it under Account, Billing. I have done it for {order} and mailed the new document.',
      ],
      [
        'The invoice for {order} has the wrong name on it. Can it be changed?',
        'I need an invoice with our tax number for the {product}. How do I get one?',
      ],
    ),
    {
      ask: 'Was I charged twice for {order}? I see {amount} two times on my statement.',
      answers: [
        'The second {amount} was only a reservation. Your bank lets go of it by tomorrow.',
        'You were, and I am sorry. I have sent the second {amount} back this minute.',
      ],
    },
    {
      ask: 'Why does the invoice for {order} show more than the shop did?',
      answers: [
        'The difference is the delivery cost. As the shop did not show it clearly, I have taken it off.',
        'A voucher was taken off in the shop and not on paper. The corrected invoice is in your inbox.',
      ],
    },
    {
      ask: 'Can I pay {order} by bank transfer instead?',
      answers: ['Yes, the bank details are on the new invoice in your inbox, and you have fourteen days.'],
    },
    {
      ask: 'I put in the wrong street for {order}. Can you still correct it?',
      answers: [
        'I caught it in time: the parcel goes to the right street now.',
        'It had just left, so I have told the courier. They bring it to the new address tomorrow.',
      ],
    },
  ],
  details: [
    'I need it before the end of the quarter.',
    'It is for our records, no great hurry.',
    'I looked through the account and did not find a way.',
    'I should have noticed earlier.',
    'The app was no help here.',
  ],
  evasions: [
    'All documents can be found in your account.',
    'Please contact your bank about payments.',
    'Our accounting department is available on weekday mornings.',
  ],
  chases: [
    'I have looked in the account and it is not there.',
    'I would still like this solved for {order}.',
    'Could anyone who is responsible for {order} have a look?',
    'The quarter closes tomorrow. Is anybody on it?',
  ],
}
