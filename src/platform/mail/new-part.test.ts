import fc from 'fast-check'
import { expect, test } from 'vitest'
import { newPart } from './new-part.ts'

const quoted = '> Where is my parcel?\n> Ann\n>\n> > An older question'

/** The line above a quotation as mail programs write it, by language. */
const headlines = {
  'en, Gmail': 'On Tue, Mar 31, 2026 at 2:00 PM Help <help@shop.example> wrote:',
  'en, Apple': 'On 31 Mar 2026, at 14:00, Help <help@shop.example> wrote:',
  'en, Thunderbird': 'On 3/31/26 14:00, Help wrote:',
  'en, in two lines': 'On Tue, Mar 31, 2026 at 2:00 PM Help of the Example Shop\n<help@shop.example> wrote:',
  'de, Gmail': 'Am Di., 31. März 2026 um 14:00 Uhr schrieb Hilfe <help@shop.example>:',
  'de, Thunderbird': 'Am 31.03.26 um 14:00 schrieb Hilfe:',
  'de, in two lines': 'Am Dienstag, dem 31. März 2026 um 14:00 Uhr schrieb Hilfe vom Laden\n<help@shop.example>:',
  'fr': 'Le mar. 31 mars 2026 à 14:00, Aide <help@shop.example> a écrit :',
  'fr, with a space that does not break': 'Le 31/03/2026 à 14:00, Aide a écrit\u00a0:',
  'es': 'El mar, 31 mar 2026 a las 14:00, Ayuda (<help@shop.example>) escribió:',
  'it': 'Il giorno mar 31 mar 2026 alle ore 14:00 Aiuto <help@shop.example> ha scritto:',
  'pt': 'Em ter., 31 de mar. de 2026 às 14:00, Ajuda <help@shop.example> escreveu:',
  'nl': 'Op di 31 mrt 2026 om 14:00 schreef Hulp <help@shop.example>:',
  'sv': 'Den tis 31 mars 2026 kl 14:00 skrev Hjälp <help@shop.example>:',
  'da': 'Den tir. 31. mar. 2026 kl. 14.00 skrev Hjælp <help@shop.example>:',
  'pl': 'wt., 31 mar 2026 o 14:00 Pomoc <help@shop.example> napisał(a):',
  'pl, Thunderbird': 'W dniu 31.03.2026 o 14:00, Pomoc pisze:',
  'ru': 'вт, 31 мар. 2026 г. в 14:00, Помощь <help@shop.example>:',
  'ru, Apple': '31 марта 2026 г., в 14:00, Помощь <help@shop.example> написал(а):',
  'tr': 'Yardım <help@shop.example>, 31 Mar 2026 Sal, 14:00 tarihinde şunu yazdı:',
  'zh': '客服 <help@shop.example> 于2026年3月31日周二 14:00写道：',
  'zh, Apple': '在 2026年3月31日，下午2:00，客服 <help@shop.example> 写道：',
  'ja': '2026年3月31日(火) 14:00 サポート <help@shop.example>:',
  'ja, Apple': '2026/03/31 14:00、サポート <help@shop.example>のメール:',
} // biome-ignore format: a table

test.each(Object.entries(headlines))('an answer above a quotation (%s) is all that stays', (_name, line) => {
  expect(newPart(`Thank you, it has come.\n\n${line}\n\n${quoted}\n`)).toBe('Thank you, it has come.')
  expect(newPart(`Thank you, it has come.\n${line}\n${quoted}`)).toBe('Thank you, it has come.')
})

test.each(Object.entries(headlines))('also where the quotation is not marked (%s)', (_name, line) => {
  expect(newPart(`Merci!\n\n${line}\nWhere is my parcel?\nAnn`)).toBe('Merci!')
})

test.each(Object.entries(headlines))('and where the answer stands below (%s)', (_name, line) => {
  expect(newPart(`${line}\n${quoted}\n\nIt has come.\n\n-- \nAnn`)).toBe('It has come.')
})

const blocks = {
  'en': '________________________________\nFrom: Help <help@shop.example>\nSent: Tuesday, March 31, 2026 2:00 PM\nTo: Ann\nSubject: RE: Parcel',
  'en, bold': '*From:* Help\n*Date:* Tuesday\n*To:* Ann\n*Subject:* Parcel',
  'de': 'Von: Hilfe <help@shop.example>\nGesendet: Dienstag, 31. März 2026 14:00\nAn: Ann\nBetreff: AW: Paket',
  'fr': 'De : Aide <help@shop.example>\nEnvoyé : mardi 31 mars 2026 14:00\nÀ : Ann\nObjet : RE: Colis',
  'es': 'De: Ayuda\nEnviado el: martes, 31 de marzo de 2026 14:00\nPara: Ann\nAsunto: RE: Paquete',
  'it': 'Da: Aiuto\nInviato: martedì 31 marzo 2026 14:00\nA: Ann\nOggetto: R: Pacco',
  'pt': 'De: Ajuda\nEnviado: terça-feira, 31 de março de 2026 14:00\nPara: Ann\nAssunto: RE: Encomenda',
  'nl': 'Van: Hulp\nVerzonden: dinsdag 31 maart 2026 14:00\nAan: Ann\nOnderwerp: RE: Pakket',
  'sv': 'Från: Hjälp\nSkickat: den 31 mars 2026 14:00\nTill: Ann\nÄmne: SV: Paket',
  'da': 'Fra: Hjælp\nSendt: 31. marts 2026 14:00\nTil: Ann\nEmne: SV: Pakke',
  'pl': 'Od: Pomoc\nWysłano: wtorek, 31 marca 2026 14:00\nDo: Ann\nTemat: ODP: Paczka',
  'ru': 'От: Помощь\nОтправлено: 31 марта 2026 г. 14:00\nКому: Ann\nТема: RE: Посылка',
  'tr': 'Kimden: Yardım\nGönderildi: 31 Mart 2026 Salı 14:00\nKime: Ann\nKonu: YNT: Paket',
  'zh': '发件人: 客服\n发送时间: 2026年3月31日 14:00\n收件人: Ann\n主题: 回复: 包裹',
  'ja': '差出人: サポート\n送信日時: 2026年3月31日 14:00\n宛先: Ann\n件名: RE: 荷物',
  'a divider': '-----Original Message-----\nFrom: Help',
  'a German divider': '-----Ursprüngliche Nachricht-----\nVon: Hilfe',
  'a ticket’s divider': '##- Please type your reply above this line -##',
} // biome-ignore format: a table

test.each(Object.entries(blocks))('a message quoted whole under its fields goes (%s)', (_name, block) => {
  expect(newPart(`It has come.\n\nAnn\n\n${block}\n\nWhere is my parcel?`)).toBe('It has come.\n\nAnn')
})

const added = [
  'Sent from my iPhone', 'Get Outlook for iOS<https://aka.ms/o0ukef>', 'Sent from Yahoo Mail on Android', 'Von meinem iPhone gesendet',
  'Gesendet von Outlook für Android', 'Gesendet mit der GMX Mail App', 'Envoyé de mon iPhone', 'Enviado desde mi iPhone',
  'Inviato da iPhone', 'Enviado do meu iPhone', 'Verstuurd vanaf mijn iPhone', 'Skickat från min iPhone', 'Sendt fra min iPhone',
  'Wysłane z iPhone’a', 'Отправлено с iPhone', 'iPhone’umdan gönderildi', '从我的iPhone发送', 'iPhoneから送信', 'Sent with Proton Mail secure email.',
] // biome-ignore format: a list

test.each(added)('“%s” is nobody’s words', (line) => {
  expect(newPart(`It has come.\n\n${line}\n\n${headlines['en, Gmail']}\n${quoted}`)).toBe('It has come.')
})

test('answers between quoted lines stay, in their order', () => {
  const text = `${headlines['en, Gmail']}\n> Has it come?\nYes.\n> Is it whole?\nNo, it is broken.\n`
  expect(newPart(text)).toBe('Yes.\nNo, it is broken.')
})

test('a signature goes, two hyphens within a text do not', () => {
  expect(newPart('It is broken -- again.\n\n-- \nAnn Example\nExample Ltd')).toBe('It is broken -- again.')
})

test('words that only look like a headline stay', () => {
  for (const text of [
    'On Monday I wrote to you 2 times:\nnobody answered.',
    'My husband wrote:\nplease send it again.',
    'Sent from my office, it should have been here by now.\nPlease look.',
    'From: the warehouse\nit came broken.',
    'Times:\n14:00 and 15:00',
  ])
    expect(newPart(text)).toBe(text)
})

test('a mail that only passes another on keeps it', () => {
  const forwarded =
    '---------- Forwarded message ---------\nFrom: Bank <bank@example.org>\nDate: Tue, Mar 31, 2026\nSubject: Refused\nTo: Ann\n\nYour payment was refused.'
  expect(newPart(forwarded)).toContain('Your payment was refused.')
  expect(newPart(`Please explain.\n\n${forwarded}`)).toBe('Please explain.')
})

test('a contact form that begins with its fields is what was written', () => {
  const form = 'From: Ann\nDate: today\nSubject: Parcel\nTo: shop\n\nIt has not come.'
  expect(newPart(form)).toBe(form)
})

test('a mail of nothing but a quotation says nothing', () => {
  expect(newPart(`${headlines['en, Gmail']}\n${quoted}`)).toBe('')
  expect(newPart(quoted)).toBe('')
})

test('whatever is written, every line that stays is one of the mail’s own', () =>
  fc.assert(
    fc.property(
      fc.array(
        fc.oneof(
          fc.string(),
          fc.constantFrom(...Object.values(headlines), ...Object.values(blocks), quoted, ...added, '-- '),
        ),
      ),
      (parts) => {
        const text = parts.join('\n')
        const words = newPart(text)
        expect(words.length).toBeLessThanOrEqual(text.length)
        for (const line of words.split('\n')) expect(text.replaceAll('\u00a0', ' ')).toContain(line)
      },
    ),
  ))

test('a mail made to be slow is read in a moment', () => {
  const started = performance.now()
  newPart('On 2026 '.repeat(20_000))
  newPart(`${'a'.repeat(200)}\n`.repeat(20_000))
  newPart('From: a\n'.repeat(20_000))
  expect(performance.now() - started).toBeLessThan(2_000)
})
