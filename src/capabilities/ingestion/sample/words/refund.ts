import { settledBy, type TopicWords } from './topic.ts'

const answers = [
  'Your return arrived and I have just released {amount}. It will be on your account within two working days.',
  'I can see the {product} in our returns room. The refund of {amount} goes out tonight.',
  'The refund was paid on Tuesday. Banks show it after two or three days, so it should appear by Friday.',
  'It was waiting for a check that nobody had done. I did it now, and {amount} is on its way.',
  'We have your parcel. I have booked the refund to the card you paid with and mailed you the receipt.',
  'The parcel had no label inside, so we could not match it. It is matched to {order} now and refunded.',
  'I have paid {amount} out by hand. You will see it tomorrow.',
  'Your return is complete: received, checked, refunded. The portal will show it tonight.',
  'The courier handed it to us this morning, so {amount} will reach you by the end of the week.',
]

/** Where is my money? */
export const refund: TopicWords = {
  questions: settledBy(answers, [
    'I sent the {product} back last week. When do I get my money?',
    'Where is my refund for {order}?',
    'When will the {amount} for {order} be back on my card?',
    'Has the refund for the {product} been paid out? My bank shows nothing.',
    'How long does a refund take with you? It is about {order}.',
    'Could you check the refund for {order}? I expected {amount} by now.',
  ]),
  details: [
    'I have the drop-off receipt if you need it.',
    'I need the money before I can order another one.',
    'It is not a small sum for me.',
    'I only want to know a date.',
  ],
  evasions: [
    'Refunds are processed in the order in which they arrive.',
    'Your request is with our finance team.',
    'It can take a while until a return has been checked.',
    'Unfortunately I have no access to the refund system.',
  ],
  chases: [
    'How long is a while?',
    'Can nobody tell me where my {amount} is?',
    'I still have no refund and no date.',
    'It has been days again. Please, just one clear answer about {order}.',
  ],
}

/** Where is my money, and why does nobody tell me how far it is? The planted problem speaks like this. */
export const unclearRefund: TopicWords = {
  questions: settledBy(answers, [
    'I sent the {product} back and cannot see whether you received it. When do I get my money?',
    'The return portal only says "in progress". What does that mean for my {amount}?',
    'I returned {order} more than a week ago. Did it reach you?',
    'Your page still says "processing" for my return. Is something wrong with it?',
    'How do I find out how far my refund is? There is no status anywhere.',
    'Can you confirm that you have my returned {product} and tell me when you will pay?',
    'I got no message after I handed in the parcel for {order}. Was the return accepted?',
    'Did my return get lost? Nothing has changed in the portal since I dropped it off.',
    'Is there a refund status for {order} that I can see? The portal shows one word.',
    'Nobody has confirmed my return of the {product}. Where is the refund?',
  ]),
  details: [
    ...refund.details,
    'Last time I got a mail the moment the parcel arrived. This time there was nothing.',
    'The portal used to show three steps, now it shows one word.',
    'I have looked in the app, in my mail and in the spam folder.',
    'The help page sends me back to the portal, and the portal to the help page.',
  ],
  evasions: [
    ...refund.evasions,
    'Please check the return portal, where you find the current status.',
    'I can see that it is in progress.',
  ],
  chases: [
    ...refund.chases,
    'The portal is exactly where I come from. It tells me nothing.',
    'In progress since when, and until when?',
    'Once more, since nobody reacts: where is my refund?',
    'So you have my {product} and my money, and I have neither?',
  ],
}
