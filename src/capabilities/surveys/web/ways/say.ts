import { words } from '../../../../web/kit/words.ts'

export const say = words('surveys-ways', {
  notOpen: 'This survey takes no answers yet. Publish it first; the addresses below stay the same.',
  isClosed: 'This survey is closed: whoever opens these addresses is told so politely.',
  link: 'A link for everybody',
  linkWords:
    'Put it into messages, under your mails, on receipts. Whoever has it can answer; nobody has to sign in, and the page works on any phone.',
  address: 'Address of the survey',
  open: 'Open',
  tells: 'What the link tells',
  tellsWords:
    'Filled in here, it goes with the link, the code and the script, appears in questions as {product}, and is kept with each answer.',
  product: 'Product',
  agent: 'Who served them',
  touchpoint: 'Touchpoint',
  lang: 'Language',
  ownLanguage: 'Their own',
  qr: 'A code to print',
  qrWords:
    'For posters, tables, parcels and receipts. Print it at least 2 cm wide, dark on light, and keep the white margin; it still reads when a quarter of it is dirty.',
  qrPicture: 'Code that leads to the survey',
  download: 'Download SVG',
  kiosk: 'A device at the counter',
  kioskWords:
    'Open this address once on a tablet, with a connection. After that it asks one person after the other, also without one: answers wait on the device and are sent when the connection is back. A page that nobody touches for a minute starts over.',
  kioskAddress: 'Address for the device',
  page: 'Within a page',
  pageWords:
    'For a page that is about the survey, such as “Tell us how it was”: paste this line where it is to appear. It is shown in a frame that is as high as it must be, and it can read nothing of your page.',
  script: 'Script for your page',
  program: 'From a program',
  programWords:
    'Answers that were given elsewhere, by phone or in your app. Make a key with “surveys:write” under Settings; the same “response” counts once, however often it is sent.',
  call: 'A call that sends one answer',
})
