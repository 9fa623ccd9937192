import type { Context } from '../../../platform/context.ts'
import type { Mail, MailAddress } from '../../../platform/mail/parse-mail.ts'
import { baseSubject, isAnswer } from '../../../platform/mail/subject.ts'
import { digestOf, idOf } from './digest.ts'

const month = 30 * 86_400_000

/**
 * Which conversation a mail belongs to: that of a mail it refers to, else, for an answer that refers to nothing, the one
 * about the same subject with the same person within thirty days, else its own. Mails come in any order, so whatever it
 * refers to is put into the conversation as well, seen or not.
 */
export async function conversationOf(
  context: Context,
  sourceId: string,
  { mail, person, at }: { mail: Mail; person: MailAddress; at: Date },
): Promise<string> {
  const own = idOf(mail)
  const chain = [...mail.references, mail.inReplyTo ?? []].flat()
  const digests = [...new Set([...chain, own].map((id) => digestOf(sourceId, id)))]
  const about = {
    subject: digestOf(sourceId, baseSubject(mail.subject)),
    person: digestOf(sourceId, person.address),
  }
  const isLoose = chain.length === 0 && isAnswer(mail.subject)
  const conversation =
    (await knownConversation(context, sourceId, digests)) ??
    (isLoose ? await conversationAbout(context, sourceId, { ...about, at }) : undefined) ??
    digests[0]!
  await remember(context, sourceId, { digests, conversation })
  if (baseSubject(mail.subject)) await rememberSubject(context, sourceId, { ...about, conversation, at })
  return conversation
}

/** The conversation of a mail we know by its id alone, such as one that came back. */
export async function conversationOfId(context: Context, sourceId: string, id: string | undefined) {
  return id ? knownConversation(context, sourceId, [digestOf(sourceId, id)]) : undefined
}

/** The nearest to the root that is known. */
async function knownConversation({ db }: Context, sourceId: string, digests: string[]) {
  const rows = await db
    .selectFrom('mailbox_threads')
    .select(['digest', 'conversation'])
    .where('source_id', '=', sourceId)
    .where('digest', 'in', digests)
    .execute()
  const known = new Map(rows.map(({ digest, conversation }) => [digest, conversation]))
  return digests.map((digest) => known.get(digest)).find((found) => found !== undefined)
}

interface About {
  subject: string
  person: string
  at: Date
}

async function conversationAbout({ db }: Context, sourceId: string, { subject, person, at }: About) {
  const row = await db
    .selectFrom('mailbox_subjects')
    .select('conversation')
    .where('source_id', '=', sourceId)
    .where('subject', '=', subject)
    .where('person', '=', person)
    .where('last_at', '>=', new Date(at.getTime() - month))
    .executeTakeFirst()
  return row?.conversation
}

async function remember(
  { db }: Context,
  sourceId: string,
  { digests, conversation }: { digests: string[]; conversation: string },
) {
  await db
    .insertInto('mailbox_threads')
    .values(digests.map((digest) => ({ source_id: sourceId, digest, conversation })))
    .onConflict((conflict) => conflict.columns(['source_id', 'digest']).doNothing())
    .execute()
}

async function rememberSubject(
  { db }: Context,
  sourceId: string,
  { subject, person, conversation, at }: About & { conversation: string },
) {
  await db
    .insertInto('mailbox_subjects')
    .values({ source_id: sourceId, subject, person, conversation, last_at: at })
    .onConflict((conflict) =>
      conflict
        .columns(['source_id', 'subject', 'person'])
        .doUpdateSet({ conversation, last_at: at })
        .where('mailbox_subjects.last_at', '<=', at),
    )
    .execute()
}
