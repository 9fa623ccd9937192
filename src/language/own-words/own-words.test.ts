import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ownWords } from './own-words.ts'

/** What is left, with every run of spaces and line ends as one space. */
const left = (text: string) => ownWords(text).replace(/\s+/g, ' ').trim()

describe('a quoted mail is not what the writer says now', () => {
  test.each([
    [
      'en',
      'It broke.\n\nOn Mon, Jan 5, 2024 at 10:00 AM Support <help@example.org> wrote:\n> Hello\n> there',
      'It broke.',
    ],
    [
      'en, broken in two',
      'No.\n\nOn Mon, Jan 5, 2024 at 10:00 AM Support\n<help@example.org> wrote:\n> Hi',
      'No.',
    ],
    ['en, without marks', 'No.\n\nOn 5 Jan 2024, at 10:00, Ann wrote:\n\nHello\nthere', 'No.'],
    [
      'en, answers between',
      'On 5 Jan 2024, Ann wrote:\n> Which one?\nThe red one.\n> When?\nToday.',
      'The red one. Today.',
    ],
    [
      'de',
      'Geht nicht.\n\nAm 05.01.2024 um 10:00 schrieb Support <help@example.org>:\n> Hallo',
      'Geht nicht.',
    ],
    ['fr', 'Non.\n\nLe lun. 5 janv. 2024 à 10:00, Support <help@example.org> a écrit :\n> Bonjour', 'Non.'],
    ['es', 'No.\n\nEl lun, 5 ene 2024 a las 10:00, Soporte (<help@example.org>) escribió:\n> Hola', 'No.'],
    [
      'it',
      'No.\n\nIl giorno lun 5 gen 2024 alle ore 10:00 Supporto <help@example.org> ha scritto:\n> Ciao',
      'No.',
    ],
    [
      'pt',
      'Não.\n\nEm seg., 5 de jan. de 2024 às 10:00, Suporte <help@example.org> escreveu:\n> Olá',
      'Não.',
    ],
    ['nl', 'Nee.\n\nOp ma 5 jan 2024 om 10:00 schreef Support <help@example.org>:\n> Hallo', 'Nee.'],
    ['pl', 'Nie.\n\npon., 5 sty 2024 o 10:00 Pomoc <help@example.org> napisał(a):\n> Witam', 'Nie.'],
    ['sv', 'Nej.\n\nDen mån 5 jan. 2024 kl 10:00 skrev Support <help@example.org>:\n> Hej', 'Nej.'],
    ['da', 'Nej.\n\nDen man. 5. jan. 2024 kl. 10.00 skrev Support <help@example.org>:\n> Hej', 'Nej.'],
    ['fi', 'Ei.\n\nma 5. tammik. 2024 klo 10.00 Tuki (help@example.org) kirjoitti:\n> Hei', 'Ei.'],
    ['ru', 'Нет.\n\nпн, 5 янв. 2024 г. в 10:00, Support <help@example.org>:\n> old\n', 'Нет.'],
    ['ru, with its verb', 'Нет.\n\n5 янв. 2024 в 10:00 Поддержка написал:\n> old', 'Нет.'],
    ['ja', 'だめです。\n\n2024年1月5日(金) 10:00 サポート <help@example.org>のメール:\n> 旧', 'だめです。'],
    ['zh', '不行。\n\n在 2024年1月5日，客服 <help@example.org> 写道：\n> 旧', '不行。'],
    [
      'Outlook, en',
      'See below.\n\nFrom: Ann\nSent: Monday\nTo: Bob\nSubject: RE: it\n\nOld words',
      'See below.',
    ],
    [
      'Outlook, de',
      'Siehe unten.\r\n\r\nVon: Ann\r\nGesendet: Montag\r\nAn: Bob\r\nBetreff: es\r\n\r\nAltes',
      'Siehe unten.',
    ],
    ['Outlook, bold', 'Voir.\n\n*De :* Ann\n*Envoyé :* lundi\n*À :* Bob\n\nVieux', 'Voir.'],
    ['Outlook, line', 'Hi\n________________________________\nFrom: A\nSent: Monday\n\nold', 'Hi'],
    ['original message', 'No.\n-----Original Message-----\nanything', 'No.'],
    ['ursprüngliche Nachricht', 'Nein.\n-----Ursprüngliche Nachricht-----\nirgendwas', 'Nein.'],
    [
      'a mail saved with its head',
      'From: ann@example.org\nTo: shop@example.org\nSubject: Broken\n\nIt is broken',
      'It is broken',
    ],
    [
      'joined into one line',
      'Where is it? On Mon, Jan 5, 2024 at 10:00 Support <help@example.org> wrote: hello',
      'Where is it?',
    ],
    ['HTML', '<div>New</div><div class="gmail_quote">Old</div>', 'New'],
  ])('%s', (_kind, text, own) => expect(left(text)).toBe(own))
})

describe('signatures, notices and what programs add are not own words', () => {
  test.each([
    ['Nope.\n-- \nAnn Lee\nCEO', 'Nope.'],
    ['Please help.\n\nKind regards,\nAnn Lee\nExample Ltd\n+1 555 0100', 'Please help.'],
    ['Bitte um Hilfe.\n\nMit freundlichen Grüßen\nAnn Lee', 'Bitte um Hilfe.'],
    ['Aidez-moi.\nCordialement,\nAnn', 'Aidez-moi.'],
    ['Ayuda.\nSaludos,\nAnn', 'Ayuda.'],
    ['Aiuto.\nCordiali saluti\nAnn', 'Aiuto.'],
    ['Hulp.\nMet vriendelijke groet,\nAnn', 'Hulp.'],
    ['Thanks!\nAnn', 'Thanks!'],
    [
      'Thanks,\nit works again now, I am very happy with it.',
      'Thanks, it works again now, I am very happy with it.',
    ],
    ['Where is it?\nSent from my iPhone', 'Where is it?'],
    ['Wo ist es?\nVon meinem iPhone gesendet', 'Wo ist es?'],
    ['Où est-il ?\nEnvoyé de mon iPhone', 'Où est-il ?'],
    ['¿Dónde?\nEnviado desde mi iPhone', '¿Dónde?'],
    ['Dove?\nInviato da iPhone', 'Dove?'],
    ['Waar?\nVerzonden vanaf mijn iPhone', 'Waar?'],
    ['どこ？\niPhoneから送信', 'どこ？'],
    ['No.\nGet Outlook for iOS', 'No.'],
    ['No.\n\nThis email and any attachments are confidential and intended solely for …', 'No.'],
    ['Nein.\n\nDiese E-Mail enthält vertrauliche Informationen.', 'Nein.'],
    ['Please fix. Best regards, Ann Lee', 'Please fix.'],
  ])('%j', (text, own) => expect(left(text)).toBe(own))
})

test('markup, entities, tracking links and invisible characters go, words between them stay', () => {
  expect(left('<p>It is <b>bad</b>&nbsp;!</p><style>p{}</style><script>x()</script><!-- no -->')).toBe(
    'It is bad !',
  )
  expect(left('See https://shop.example/a?utm_source=mail and https://ok.example/a')).toBe(
    'See and https://ok.example/a',
  )
  expect(left('zero\u200bwidth \u0007bell')).toBe('zero width bell')
})

test.each([
  '> 2 weeks and no reply',
  'I paid <50 and got >3 of <name>, a<b and c>d',
  'می‌خواهم',
  '👨‍👩‍👧',
  'From my point of view:\nit is bad',
  'On Monday I wrote: nothing happened',
  'Regards to your team, they were great and I will tell everyone about it.',
  'To: do\nlist',
  '',
])('%j stays as it is', (text) => expect(ownWords(text)).toBe(text))

const piece = fc.constantFrom(
  ...[
    '<p>',
    '</p>',
    '<a href="',
    '<style>',
    '<!--',
    '-->',
    '&amp;',
    '&',
    '<',
    '>',
    '\n',
    '\r\n',
    '> ',
    '-- \n',
    'Regards,\n',
    'Thanks\n',
  ],
  ...[
    'On 5 Jan 2024, Ann wrote:\n',
    'From: a\n',
    'Sent: b\n',
    'Sent from my iPhone\n',
    'Am 5.1. schrieb X:',
    'https://x.example/?utm_a=b',
  ],
  ...[
    '\u200b',
    '\0',
    'word ',
    'Ann',
    '.',
    ' ',
    '5',
    '😀',
    'é',
    '-----Original Message-----\n',
    'Disclaimer: no\n',
  ],
)
const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join('')),
)

test('whatever the text: as long as before, nothing added or moved, and blanking again changes nothing', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const own = ownWords(text)
      expect(own.length).toBe(text.length)
      for (let at = 0; at < own.length; at++) if (own[at] !== ' ') expect(own[at]).toBe(text[at])
      expect(ownWords(own)).toBe(own)
    }),
    { numRuns: 3000 },
  )
})

test.each([
  'a',
  '<',
  '<a ',
  '<style>',
  '<!--',
  '&a',
  '>\n',
  '\n',
  'On 1 a wrote\n',
  'From:\nTo:\n',
  'Regards,\n',
  'wrote: ',
  '\u200b',
])('a megabyte of %j is read to its end', (part) => {
  const text = part.repeat(Math.ceil(1_000_000 / part.length))
  expect(ownWords(text).length).toBe(text.length)
})
