import { settledBy, type TopicWords } from './topic.ts'

const answers = [
  'I have switched your account to codes by e-mail. Request a new one and it arrives at once.',
  'Your number was stored without its country code, so the texts went nowhere. I have mended it.',
  'I have sent you a one-time link that signs you in on this phone without a code.',
  'Our text provider drops some messages since the update. Choose "Other ways to sign in" and you are in.',
  'Please use the newest code only: each request cancels the one before. I have just cleared the old ones.',
  'I have unlocked your account. After four tries it blocks itself for a day, which we should say on the screen.',
  'It is our fault and we are on it. Until then a passkey works: Profile, Security, Add passkey.',
]

/** The sign-in code does not come. */
export const signIn: TopicWords = {
  questions: settledBy(answers, [
    'The sign-in code does not arrive on my phone. How do I get into the app?',
    'I requested the code four times and never received it. Can you let me in?',
    'No code for the app again this morning. Is it broken?',
    'The app asks for a code and the code never comes. What should I do?',
    'I cannot sign in on mobile: the text message with the code is missing. Can you help?',
    'Why do I not get the login code any more? It worked last month.',
    'I am locked out of the app because the verification code is not sent. Is there another way in?',
    'The code came after twenty minutes and had expired by then. Could you send me a working one?',
    'Since the update I get no sign-in code. Do I have to reinstall the app?',
    'Where is the code? I waited, asked for a new one, and waited again.',
    'Could you check why the six-digit code does not reach me?',
  ]),
  details: [
    'The number in my profile is correct.',
    'Other text messages reach me without trouble.',
    'It works on the website, only the app refuses.',
    'I have looked in the spam folder as well.',
    'I wanted to order a present and gave up.',
    'I have restarted the phone twice.',
    'My basket is full and I cannot get to it.',
  ],
  evasions: [
    'Please make sure that your phone has a good signal.',
    'Please try again later.',
    'Have you tried to delete the app and install it again?',
    'We are not aware of a general problem.',
  ],
  chases: [
    'I tried again later. Still no code.',
    'The signal is fine. The code is what is missing.',
    'Reinstalled, same thing. What now?',
    'Still locked out.',
    'A colleague of mine has the same problem, so it is not my phone.',
  ],
}
