import { settledBy, type TopicWords } from './topic.ts'

/** Prices, vouchers and offers. */
export const price: TopicWords = {
  questions: [
    ...settledBy(
      [
        'You get the lower price: I have mailed you a code that takes the difference off.',
        'We do match it. The new price of the {product} is in your basket already.',
      ],
      [
        'The {product} was cheaper last week. Can I still have that price?',
        'I saw the {product} for less in another shop. Do you match prices?',
      ],
    ),
    ...settledBy(
      [
        'The voucher needs a basket of forty euro. I have lifted that for you, so try again now.',
        'The code had a space at the end. I have put it into your basket without it.',
        'It ran out yesterday. Here is a new one that holds until Sunday: LOAF-AGAIN.',
      ],
      [
        'My voucher is refused at the checkout. Why?',
        'The newsletter promised 10 %, the basket shows none of it. Where did it go?',
      ],
    ),
    {
      ask: 'Is there a discount if I take four of the {product}?',
      answers: ['From four pieces on we take 8 % off. I have put it into your basket.'],
    },
    {
      ask: 'Two days after I bought the {product} it is on offer. Could you refund the difference?',
      answers: [
        'I have refunded the difference. It is on your card by tomorrow.',
        'Of course. I have added it as credit.',
      ],
    },
    {
      ask: 'Why did the delivery cost go up?',
      answers: ['The courier raised its prices in spring. Above sixty euro delivery stays free.'],
    },
    {
      ask: 'When does the offer for the {product} end?',
      answers: ['It ends on Sunday at midnight.', 'As long as there are some left: 41 at the moment.'],
    },
    {
      ask: 'Can I use my club points for the {product}?',
      answers: ['Yes, a hundred points are five euro. There is a box for it on the payment page.'],
    },
    {
      ask: 'Do students get a reduction?',
      answers: ['Yes, 10 %. Sign up with the address of your university and it is taken off by itself.'],
    },
  ],
  details: [
    'It is a difference of more than ten euro.',
    'I like your shop, but it is getting expensive.',
    'I have been a customer for years.',
    'I would order right away.',
  ],
  evasions: [
    'Prices are subject to change.',
    'Please see our terms and conditions.',
    'Offers cannot be combined.',
  ],
  chases: [
    'That does not answer my question. Is it possible or not?',
    'So the answer is no?',
    'It is still in my basket, and I still have no reply about the price.',
  ],
}
