import type { TopicWords } from './topic.ts'

/** Which one shall I buy? These fit any product; what only makes sense for one line stands with the line. */
export const advice: TopicWords = {
  questions: [
    {
      ask: 'Does the {product} come with a guarantee?',
      answers: [
        'You have a five-year guarantee on it.',
        'Two years by law, and three more from us if you register it.',
      ],
    },
    {
      ask: 'When will the {product} be back in stock?',
      answers: [
        'It comes back on the fourteenth. I have put one aside with your name.',
        'A pallet is on its way and should be here on Monday. Shall I reserve one?',
      ],
    },
    {
      ask: 'Is the {product} made without plastic?',
      answers: [
        'No plastic in it and none in the box, apart from one seal.',
        'Nearly: there is a small ring of recycled plastic, which you can take out.',
      ],
    },
    {
      ask: 'Do you sell spare parts for the {product}?',
      answers: [
        'Yes, for ten years. They are at the bottom of the product page.',
        'All of them. Which part do you need?',
      ],
    },
    {
      ask: 'Where is the {product} made?',
      answers: [
        'In a family workshop in Portugal that we visit twice a year.',
        'It is designed by us and made in Slovenia.',
      ],
    },
    {
      ask: 'Can I see the {product} in one of your stores before I buy it?',
      answers: [
        'Yes, both stores have one on show. I can put it aside for two days.',
        'Only in the north store at the moment. They are open until seven.',
      ],
    },
    {
      ask: 'Would the {product} be a good present for somebody who has everything?',
      answers: [
        'It is what I gave my brother, and he has everything. We wrap it for free.',
        'I think so. And with the gift receipt it can be exchanged for the {other}.',
      ],
    },
  ],
  details: [
    'It is for a small flat in {city}.',
    'I read the reviews and they say both things.',
    'I had one from another shop that lasted a year.',
    'The product page does not say.',
    'I would like to decide today.',
  ],
  evasions: [
    'All details are on the product page.',
    'That depends on your personal taste.',
    'I would have to ask the manufacturer.',
  ],
  chases: [
    'The page does not say, which is why I ask.',
    'Did you find out anything about the {product}?',
    'I would buy it today if I knew. Any news?',
  ],
}
