/** What people say around the matter itself, whatever it is. */
export const manners = {
  /** A letter puts a comma behind it, a chat an exclamation mark. */
  greeting: ['Hello', 'Hi', 'Hi there', 'Hello Lumen & Loaf', 'Good day'],
  /** What opens the telephone call of somebody whom nobody answered in writing. */
  again: [
    'I wrote to you two days ago and nobody has answered.',
    'Since your chat did not help me, I am calling now.',
    'I have asked this before and got nowhere.',
    'I tried it in writing first, without any success.',
  ],
  reminder: [
    'Hello?',
    'Is anyone there?',
    'I am still waiting for a reply.',
    'Could somebody please answer my message?',
    'No answer so far. I will try once more.',
    'I wrote to you and got nothing back.',
  ],
  angry: [
    'I am really disappointed.',
    'Frankly, this is ridiculous.',
    'This is the third time that I write about it.',
    'If this is not solved this week, I close my account and order elsewhere.',
    'I have been a customer for years and feel treated like a stranger.',
    'I am furious, to be honest.',
    'You have lost my trust.',
    'I want to speak to somebody who can decide.',
    'Never again, if this is how you treat people.',
    'I will tell everyone I know how this went.',
  ],
  signature: [
    'Kind regards,\n{name}',
    'Best,\n{name}',
    '{name}',
    'Many greetings from {city},\n{name}',
    'Best wishes,\n{name}',
  ],
  agentGreeting: [
    'Hello {name}, this is {agent}.',
    'Hi {name}, {agent} here.',
    '{agent} here, hello {name}.',
    'Hello {name}!',
  ],
  empathy: [
    'I am sorry that you had to ask.',
    'I understand how annoying that is.',
    'That should not have happened, and I am sorry.',
    'I would be cross too.',
    'Let me sort this out with you.',
    'You did everything right, this one is on us.',
    'I can see what went wrong, and I apologise.',
  ],
  /** What we need to know first, each with what customers say to it. */
  clarification: [
    {
      ask: 'Could you give me the order number, please?',
      replies: ['It is {order}.', '{order}, and the product is the {product}.', 'Here it is: {order}.'],
    },
    {
      ask: 'Which order is it about?',
      replies: [
        '{order}.',
        'The one with the {product}: {order}.',
        '{order}, it has only the {product} in it.',
      ],
    },
    {
      ask: 'May I ask which e-mail address the order is under?',
      replies: ['It is {email}.', 'It should be {email}.', '{email}, the order is {order}.'],
    },
    {
      ask: 'Let me have a look. Which town did the parcel go to?',
      replies: ['To {city}.', '{city}. The order number is {order}.'],
    },
  ],
  /** A second question, once the first is settled. */
  further: [
    {
      ask: 'One more thing: will I get a confirmation by mail?',
      answers: ['You will, within the hour.', 'Yes, it should be in your inbox already.'],
    },
    {
      ask: 'And do I have to do anything else?',
      answers: ['No, that is all.', 'Nothing at all, I take care of it.'],
    },
    {
      ask: 'Good. Is there anything I should keep for my records?',
      answers: [
        'Keep the mail that I have just sent, that is enough.',
        'No need: it is all noted in your account.',
      ],
    },
    {
      ask: 'All right. Does that cost me anything?',
      answers: ['Nothing.', 'No, it is free for you.'],
    },
    {
      ask: 'Can I find that out myself next time?',
      answers: [
        'Next time you find it under Account, Help. But do write if you would rather.',
        'Not yet, but I have put it on our list of wishes.',
      ],
    },
    {
      ask: 'Until when can I reach you if there is more?',
      answers: ['Until midnight, every day.', 'Write whenever you like, somebody is here.'],
    },
  ],
  thanks: [
    'Perfect, thank you!',
    'Thanks, that helps a lot.',
    'Great, thanks a lot.',
    'Wonderful, thank you for sorting it out.',
    'Thank you {agent}, all clear now.',
    'Brilliant. Have a nice day!',
    'That is all I needed, thanks.',
    'OK, good to know. Thank you.',
    'Lovely, much appreciated.',
    'Thanks for being so clear about it.',
  ],
  chatClosing: [
    'Is there anything else I can do for you?',
    'Have a lovely day, {name}.',
    'Just come back to us if anything is unclear.',
    'Anything else?',
  ],
  letterClosing: [
    'Best wishes,\n{agent}',
    'Kind regards,\n{agent}, Lumen & Loaf',
    'Just answer this mail if anything is unclear.\n\n{agent}',
    'Have a lovely week,\n{agent}',
  ],
  personal: {
    email: [
      'You can reach me at {email}.',
      'Please write to {email}, I read that one more often.',
      'My account runs under {email}.',
    ],
    phone: [
      'My number is {phone}, please call after four.',
      'It is quicker to ring me: {phone}.',
      'For the courier: {phone}.',
    ],
    card: [
      'I paid with the card {card}, if that helps.',
      'The card was {card}.',
      'Please put it back on {card}, not on the old one.',
    ],
    iban: [
      'My account for the refund: {iban}.',
      'You may also send the money to {iban}.',
      'The bank details have not changed: {iban}.',
    ],
  },
} as const
