import { type AddressObject, type ParsedMail, simpleParser } from 'mailparser'
import { type Bounce, bounceOf } from './bounces.ts'
import { type Complaint, complaintOf } from './complaints.ts'

export interface MailAddress {
  /** In lower case. */
  address: string
  name: string
}

/** A mail as it can be read: decoded, without its attachments' contents and without anything that could be run. */
export interface Mail {
  /** Without the angle brackets; undefined where the sender gave none. */
  messageId: string | undefined
  inReplyTo: string | undefined
  references: string[]
  from: MailAddress | undefined
  replyTo: MailAddress[]
  to: MailAddress[]
  cc: MailAddress[]
  subject: string
  /** As the sender's clock says. */
  date: Date | undefined
  /** All of its words, quotations included; HTML as text. */
  text: string
  /** Two or three letters, where the mail says so. */
  language: string | undefined
  attachments: { name: string; type: string; size: number }[]
  /** Addresses it could not be delivered to, when it reports that. */
  bounces: Bounce[]
  /** That somebody took a mail of ours for spam, when it reports that. */
  complaint: Complaint | undefined
  /** First value of a header, by its lower-case name; undefined where it is absent, '' where it is empty. */
  header(name: string): string | undefined
}

/** Beyond this no HTML is turned into text: a newsletter of megabytes says nothing that its first part does not. */
const longestHtml = 2_000_000

/** Reads the source of a mail: charsets, transfer encodings, format=flowed, HTML. */
export async function parseMail(source: Buffer): Promise<Mail> {
  const parsed = await simpleParser(source, {
    skipImageLinks: true,
    skipTextToHtml: true,
    skipTextLinks: true,
    keepDeliveryStatus: true,
    maxHtmlLengthToParse: longestHtml,
  })
  const header = headerReader(parsed.headerLines)
  return {
    messageId: bareId(parsed.messageId),
    inReplyTo: bareId(parsed.inReplyTo?.split(/\s+/)[0]),
    references: [parsed.references ?? []].flat().flatMap((id) => bareId(id) ?? []),
    from: addressesOf(parsed.from)[0],
    replyTo: addressesOf(parsed.replyTo),
    to: addressesOf(parsed.to),
    cc: addressesOf(parsed.cc),
    subject: oneLine(parsed.subject ?? ''),
    date: parsed.date && !Number.isNaN(parsed.date.getTime()) ? parsed.date : undefined,
    text: wordsOf(parsed),
    language: languageOf(header('content-language') ?? header('accept-language')),
    attachments: attachmentsOf(parsed),
    bounces: bounceOf(parsed.attachments),
    complaint: complaintOf(parsed.attachments),
    header,
  }
}

/** Links stand in the text as the words they are on; their addresses would only be tracking. */
function wordsOf({ text = '', html }: ParsedMail): string {
  const words = html && text.trim() ? text.replaceAll(/ ?\[(?:https?|mailto):[^\]\s]+\]/g, '') : text
  return words.replaceAll('\0', '').toWellFormed()
}

function attachmentsOf({ attachments }: ParsedMail): Mail['attachments'] {
  return attachments
    .filter(
      ({ contentType }) =>
        contentType !== 'message/delivery-status' && contentType !== 'message/feedback-report',
    )
    .map(({ filename, contentType, size }) => ({
      name: oneLine(filename ?? '').slice(0, 200),
      type: contentType.slice(0, 100),
      size,
    }))
}

function addressesOf(field: AddressObject | AddressObject[] | undefined): MailAddress[] {
  return [field ?? []]
    .flat()
    .flatMap(({ value }) => value)
    .flatMap((one) => one.group ?? [one])
    .filter(({ address }) => /^\S+@\S+$/.test(address ?? ''))
    .map(({ address, name }) => ({ address: address!.toLowerCase(), name: oneLine(name) }))
}

/** mailparser reads known headers into objects; these are read as they were written. */
function headerReader(lines: ParsedMail['headerLines']): Mail['header'] {
  return (name) => {
    const line = lines.find(({ key }) => key === name)?.line
    return line === undefined ? undefined : oneLine(line.slice(line.indexOf(':') + 1))
  }
}

/** `de-DE, en;q=0.7` is `de`. */
function languageOf(written: string | undefined): string | undefined {
  return /^\s*([a-z]{2,3})\b/i.exec(written ?? '')?.[1]?.toLowerCase()
}

const longestId = 500

function bareId(id: string | undefined): string | undefined {
  const bare = id?.trim().replace(/^<|>$/g, '').trim().slice(0, longestId)
  return bare ? bare : undefined
}

function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ').replaceAll('\0', '').trim().toWellFormed()
}
