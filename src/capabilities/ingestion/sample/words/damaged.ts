import { settledBy, type TopicWords } from './topic.ts'

/** It arrived broken, or broke soon after. {damage} is what can go wrong with the line: `has a crack`. */
export const damaged: TopicWords = {
  questions: [
    ...settledBy(
      [
        'A new {product} leaves us today. You need not send the broken one back.',
        'That is covered. I have mailed you a return label and the replacement is already packed.',
        'You can choose: a new {product} by Thursday, or {amount} back today. Tell me which and I do it at once.',
        'The courier collects it tomorrow and brings a new {product} at the same time.',
        'That batch was not good and we have stopped selling it. Your new one comes from another batch.',
        'A replacement goes out by express tonight. Keep or recycle the old one, as you like.',
      ],
      [
        'The {product} from {order} {damage}. Can I have a new one?',
        'I opened the parcel and the {product} {damage}. How do I get it replaced?',
        'My {product} {damage}. Is that covered?',
        'After two weeks the {product} {damage}. What can you do about it?',
        'The box of {order} was soaked and the {product} {damage}. Do you need photos?',
        'The {product} in {order} arrived broken. Will you exchange it?',
        'Unhappy unpacking today: the {product} {damage}. What happens now?',
      ],
    ),
    {
      ask: 'A part is missing from the {product}. Could you send it to me?',
      answers: [
        'The missing part is in the post and reaches you within two days.',
        'I have taken the part out of another box for you. It leaves us this afternoon.',
      ],
    },
    {
      ask: 'You sent the {product} in the wrong colour. How do we sort this out?',
      answers: [
        'The courier collects the wrong one tomorrow and brings the right one with it.',
        'Our mistake in the packing room. The right colour is on its way, and the label for the other is in your inbox.',
      ],
    },
    {
      ask: 'The {product} {damage}, but I could live with it. Is there a discount if I keep it?',
      answers: [
        'I have taken 30 % off as you would like to keep it. The money is on its way.',
        'Gladly. I have taken a quarter off the {amount}, and it is back on your card tomorrow.',
      ],
    },
  ],
  details: [
    'The padding in the box was a single sheet of paper.',
    'I can send pictures of the damage.',
    'I have kept the packaging.',
    'The parcel looked as if it had been opened before.',
    'It was meant as a present for Sunday.',
    'It is the second one with the same fault.',
  ],
  evasions: [
    'Small marks can be part of the character of a handmade product.',
    'Please send us photos from all sides and we will review your case.',
    'We have forwarded this to the quality department.',
    'Please refer to the care instructions in the box.',
  ],
  chases: [
    'That is no help at all. Will you replace it or not?',
    'I sent the photos two days ago. What happens now?',
    'I still have a faulty {product} on my table.',
    'Could someone please decide? I cannot use it like this.',
    'The care instructions say nothing about arriving like this.',
  ],
}
