/** Reviews of products by how many stars came with them. Slots: {product}, {praise}, {fault} (of the product's line). */
export const reviews = {
  five: [
    'I did not expect to be this happy about the {product}. {praise}',
    '{praise} I would buy the {product} again.',
    'The {product} is simply well made. {praise}',
    'Bought it for myself, then three more as presents.',
    'After half a year of daily use the {product} looks like new.',
    'Worth every cent. {praise}',
    'Everybody who visits asks where the {product} is from.',
    'Exactly as described, and prettier than in the picture.',
    'We fought over who may use it first. {praise}',
  ],
  four: [
    'Very good, with one small thing: {fault}',
    '{praise} One star less because {fault}',
    'I like the {product} a lot. The instructions could be longer.',
    'Good quality. The colour is a shade darker than on the screen.',
    'Does what it should. {praise}',
    'Nearly perfect, only the price hurts a little.',
  ],
  three: [
    'It is all right. {praise} But {fault}',
    'For the price I had hoped for more: {fault}',
    'Neither good nor bad, it is a {product}.',
    'The look is lovely, the use less so: {fault}',
    'It works, but I would choose another one next time.',
  ],
  two: [
    'Not convinced by the {product}: {fault}',
    'I wanted to like it, but {fault}',
    'The pictures promise more than the {product} keeps.',
    'Cheaply made in the places you do not see. And {fault}',
  ],
  one: [
    'Do not buy. Within a week: {fault}',
    'Sent it back the same day, because {fault}',
    'The {product} is a disappointment from start to end.',
    'A waste of money, and {fault}',
    'I am annoyed with myself for trusting the photos. The {product} is rubbish.',
  ],
  late: ['It also came far too late.', 'And it took ages to arrive.', 'Delivery was late as well.'],
} as const
