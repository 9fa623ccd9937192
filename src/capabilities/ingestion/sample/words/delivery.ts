import { type Question, settledBy, type TopicWords } from './topic.ts'

const answers = [
  'I have spoken to {courier}: your parcel is on the van and will be with you tomorrow before noon.',
  'Your parcel was held at the depot in {city}. It leaves tonight and reaches you the day after tomorrow.',
  'The driver could not find the entrance. I have added a note and the second attempt is tomorrow.',
  '{order} left us yesterday evening. The tracking wakes up after the first scan, and it should arrive within two days.',
  'It was left at the parcel shop around the corner by mistake. You can collect it from six tonight, or I send it out again.',
  'I am sending a second {product} by express today, at no cost. If the first one turns up, just refuse it.',
  'The label was damaged and could not be scanned. It has a new one now and arrives on Thursday.',
  'You should have it by the end of today: the driver is eleven stops away from you.',
  'It is delayed by one day because the lorry broke down. New date: tomorrow between nine and one.',
  'I have refunded the delivery cost and booked a fixed slot tomorrow from five to seven.',
]

/** These can be asked whether or not the parcel is late. */
const coming: Question[] = settledBy(answers, [
  'Could you tell me when the {product} will arrive?',
  'Is my parcel still coming today? I took the afternoon off for it.',
  'My {product} says "out for delivery" since this morning. How long does that usually take?',
  'Has {order} left the warehouse yet? I cannot see anything in the app.',
  'Will the {product} be here before the weekend?',
  'On which day will {order} reach {city}?',
])

/** Where is my order? It should be here by now. */
export const delivery: TopicWords = {
  questions: [
    ...coming,
    ...settledBy(answers, [
      'Where is my order {order}? It was meant to be here by {date}.',
      'The tracking page for {order} has not moved for days. Is the parcel lost?',
      'I ordered the {product} and the courier has not turned up. What is going on?',
      'You promised {days} days for {order}. What is the new date?',
      'I am still waiting for the {product}. Do you know where it is?',
      'Can you check with {courier} what happened to {order}?',
    ]),
    {
      ask: 'The parcel {order} was marked as delivered, but there is nothing at my door. Who signed for it?',
      answers: [
        'It was left at the parcel shop around the corner by mistake. You can collect it from six tonight.',
        'The driver scanned it too early and still has it in the van. You get it tomorrow morning.',
        'Nobody did, and that is the fault. I am sending a second {product} by express today.',
      ],
    },
  ],
  details: [
    'It is a birthday present, so the day matters.',
    'I have already checked with the neighbours.',
    'I would rather have heard this from you than find out by waiting.',
    'We moved house in {city} this week and need it in the kitchen.',
    'The tracking link only shows an error.',
    'I do not mind a later day, I just want to know which one.',
    'This is the second parcel that has not come on the day you named.',
    'Nobody rang the bell, I was at home all day.',
  ],
  evasions: [
    'Delivery times can vary. Please keep an eye on the tracking page.',
    'We have passed this to the courier and will see what they say.',
    'Parcels are a little slower than usual at the moment.',
    'The system shows it as in transit. I have no further information.',
    'Please allow a few more days before contacting us again.',
  ],
  chases: [
    'That is what the page says too. When will it actually come?',
    'I asked for a day, not for a link.',
    'Still nothing here. Has anyone looked into {order}?',
    'I have heard nothing more. Where is the {product} now?',
    'Does anybody read these messages? I only want to know where the {product} is.',
    'So is it lost or not?',
  ],
}

/** When will it come? It is not late yet. */
export const parcelOnItsWay: TopicWords = {
  ...delivery,
  questions: coming,
  details: [
    'I want to be at home for it.',
    'It is a birthday present, so the day matters.',
    'A rough idea is enough.',
    'We are away from Friday on.',
  ],
  chases: [
    'That is what the page says too. When will it actually come?',
    'I asked for a day, not for a link.',
    'So shall I stay at home tomorrow or not?',
    'I would still like to know the day.',
  ],
}
