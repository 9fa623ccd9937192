import type { Question } from './words/topic.ts'

export interface Product {
  name: string
  /** In euro. */
  price: number
  /** How good it is in use, −1 to 1: moves reviews, returns and damages. */
  quality: number
  /** What is wrong with just this one, in place of the line's faults. */
  fault?: readonly string[]
}

export interface Line {
  name: string
  /** How much of the sales, relative to the other lines. */
  weight: number
  products: readonly [Product, Product, ...Product[]]
  /** What can go wrong, to be put behind the product's name. */
  damage: readonly string[]
  /** Half sentences and sentences for reviews. */
  praise: readonly string[]
  fault: readonly string[]
  /** What people ask before they buy something of this line. */
  questions: readonly Question[]
}

const product = (name: string, price: number, quality: number, fault?: readonly string[]): Product => ({
  name,
  price,
  quality,
  ...(fault && { fault }),
})

export const lines: Line[] = [
  {
    name: 'Cookware',
    weight: 24,
    products: [
      product('Ember cast-iron pan', 59, 0.7),
      product('Tarn stockpot', 84, 0.4),
      product('Flint frying pan', 42, -0.2),
      product('Copse casserole', 119, 0.5),
    ],
    damage: ['has a crack', 'has a chipped rim', 'has a loose handle'],
    praise: [
      'Nothing sticks to it.',
      'It keeps the heat for ages.',
      'It looks good enough to go on the table.',
    ],
    fault: ['the handle gets hot.', 'it is heavier than it looks.', 'the coating came off.'],
    questions: [
      {
        ask: 'What is the difference between the {product} and the {other} in daily use?',
        answers: [
          'The {product} is the sturdier of the two, which is where the price goes. For every day the {other} is enough.',
          'Of the two the {product} lasts longer; the {other} is easier to store.',
          'Most people who try both keep the {product}. And if you do not like it, you have thirty days.',
        ],
      },
      {
        ask: 'Does the {product} work on an induction hob?',
        answers: [
          'Yes, on induction, gas and in the oven.',
          'It does. Start on half power so that the base warms evenly.',
        ],
      },
      {
        ask: 'Is the {product} large enough for six people?',
        answers: [
          'It serves six without trouble. For eight I would take the {other}.',
          'For four, I would say. The {other} is the one for six.',
        ],
      },
      {
        ask: 'How do I clean the {product} without ruining it?',
        answers: [
          'Warm water, a soft brush, and a drop of oil when it is dry.',
          'By hand, please: the dishwasher dulls it within weeks.',
        ],
      },
    ],
  },
  {
    name: 'Baking',
    weight: 16,
    products: [
      product('Loaf baking tin', 24, 0.6),
      product('Crumb proving basket', 19, 0.5),
      product('Meadow stand mixer', 249, 0.1),
      product('Oat rolling pin', 17, 0.3),
    ],
    damage: ['is bent at one side', 'has a dent', 'has a split along the edge'],
    praise: [
      'My bread has never looked better.',
      'It does half of the work for you.',
      'The dough does not cling to it.',
    ],
    fault: [
      'it is smaller than it looks.',
      'flour gets into every gap.',
      'it took two tries to get used to it.',
    ],
    questions: [
      {
        ask: 'Is the {product} something for a beginner?',
        answers: [
          'It forgives nearly everything, so yes.',
          'Yes. There is a small book of recipes in the box.',
        ],
      },
      {
        ask: 'Can the {product} go in the dishwasher?',
        answers: ['Better not. A warm cloth is enough.', 'Yes, on the short programme.'],
      },
    ],
  },
  {
    name: 'Coffee and tea',
    weight: 15,
    products: [
      product('Brook kettle', 69, 0.3),
      product('Bean grinder', 79, -0.8, [
        'it jams every other day.',
        'it is very loud.',
        'the motor gave up after a month.',
      ]),
      product('Steep teapot', 34, 0.5),
      product('Drip coffee maker', 54, 0.2),
    ],
    damage: ['has a crack in the base', 'has a broken handle', 'has a dent'],
    praise: [
      'The first cup was a different world.',
      'It makes the morning a little better.',
      'Small, solid and easy to clean.',
    ],
    fault: ['the lid does not sit tight.', 'it is hard to clean.', 'it is larger than my shelf.'],
    questions: [
      {
        ask: 'How many cups does the {product} make?',
        answers: ['Four large ones or six small ones.', 'Enough for three. The {other} is meant for more.'],
      },
      {
        ask: 'How often does the {product} have to be cleaned?',
        answers: ['Once a week, with warm water and a little vinegar.', 'Wipe it after use and it is happy.'],
      },
    ],
  },
  {
    name: 'Tableware',
    weight: 13,
    products: [
      product('Dune dinner set', 129, 0.4),
      product('Reed cutlery set', 89, 0.3),
      product('Moor serving bowl', 38, 0.6),
      product('Tide water jug', 29, 0.1),
    ],
    damage: ['has a chip', 'arrived in two pieces', 'has a scratch right in the middle'],
    praise: ['It makes even porridge look good.', 'It survives our children.', 'It lies well in the hand.'],
    fault: [
      'it chips easily.',
      'the colour is not the one in the picture.',
      'it takes a lot of room in the cupboard.',
    ],
    questions: [
      {
        ask: 'Can the {product} go in the dishwasher?',
        answers: ['Every day, if you like. Ours does.', 'Yes, but keep the temperature under sixty degrees.'],
      },
      {
        ask: 'Will the colour of the {product} still be made next year?',
        answers: [
          'Yes, we keep each colour for ten years.',
          'It will, and the {other} comes in the same one.',
        ],
      },
    ],
  },
  {
    name: 'Lighting',
    weight: 12,
    products: [
      product('Lumen desk lamp', 74, 0.6),
      product('Halo pendant lamp', 139, 0.4),
      product('Wick table lamp', 49, 0.1),
      product('Dusk floor lamp', 189, -0.1),
    ],
    damage: ['flickers', 'does not switch on', 'has a dented shade'],
    praise: [
      'The light is warm and calm.',
      'It turns the corner into a room of its own.',
      'You can dim it down to a candle.',
    ],
    fault: ['the cable is too short.', 'the switch is hard to find in the dark.', 'it hums a little.'],
    questions: [
      {
        ask: 'What is the difference between the {product} and the {other} in daily use?',
        answers: [
          'The {product} is the sturdier of the two, which is where the price goes. For every day the {other} is enough.',
          'Of the two the {product} lasts longer; the {other} is easier to store.',
          'Most people who try both keep the {product}. And if you do not like it, you have thirty days.',
        ],
      },
      {
        ask: 'Which colour of the {product} would you put in a north-facing room?',
        answers: [
          'The warm white. I can send you a sample card.',
          'Brass: it gives back the little light there is.',
        ],
      },
      {
        ask: 'Which bulb does the {product} need?',
        answers: [
          'An E27, up to nine watts. One is in the box.',
          'None: the light is built in and lasts about fifteen years.',
        ],
      },
    ],
  },
  {
    name: 'Textiles',
    weight: 11,
    products: [
      product('Fern throw', 64, 0.5),
      product('Cove cushion', 32, 0.2),
      product('Loom tablecloth', 58, 0.3),
      product('Birch bath towel', 28, -0.1),
    ],
    damage: ['has a torn seam', 'has a stain that does not wash out', 'has a pulled thread'],
    praise: [
      'So soft that the cat has moved in.',
      'It feels even better than it looks.',
      'The colours are calm and deep.',
    ],
    fault: ['it sheds for weeks.', 'it creases the moment you look at it.', 'it shrank in the first wash.'],
    questions: [
      {
        ask: 'Can the {product} go in the washing machine?',
        answers: ['At thirty degrees, and dry it flat.', 'Yes. Turn it inside out and it keeps its colour.'],
      },
      {
        ask: 'Does the {product} keep its colour in the wash?',
        answers: ['We have washed ours forty times, and it has.', 'Yes, below forty degrees.'],
      },
    ],
  },
  {
    name: 'Storage',
    weight: 9,
    products: [
      product('Larder jar set', 36, 0.4),
      product('Nook shelf', 99, -0.3),
      product('Pantry bread bin', 45, 0.3),
      product('Burrow laundry basket', 39, 0.1),
    ],
    damage: ['has a broken corner', 'has a crack along the side', 'is scratched all over'],
    praise: [
      'Everything has its place now.',
      'Sturdy and plain, in a good way.',
      'It fits in the gap as if made for it.',
    ],
    fault: ['it is smaller inside than I thought.', 'the lid is stiff.', 'it smells of paint.'],
    questions: [
      {
        ask: 'Will the {product} fit into a gap of forty centimetres?',
        answers: [
          'Yes, with a finger of room on each side.',
          'It is 41 wide, I am afraid. The {other} would fit.',
        ],
      },
      {
        ask: 'Does the {product} come in one piece?',
        answers: ['Yes, you only unwrap it.', 'It comes flat. Ten minutes, and no tools.'],
      },
    ],
  },
]
