import { discoverThemes } from '../../../language/themes/discover.ts'
import type { Context } from '../../../platform/context.ts'
import { Conflict, Invalid } from '../../../platform/errors.ts'
import type { InputOf } from '../../../platform/http/endpoint.ts'
import { newId } from '../../../platform/ids.ts'
import { createTopicFromComments } from '../topics/from-comments.ts'
import type * as contract from './contract.ts'
import { drawPlaced } from './facts.ts'
import { rowOf } from './search.ts'
import { addThemes, allThemes, changeTheme, findTheme, nameOf, type ThemeRow } from './store.ts'

/** Gives a name or takes it back, hides or shows. */
export function renameOrHide(
  context: Context,
  { id, name, isHidden }: InputOf<typeof contract.changeTheme>,
): Promise<null> {
  return context.transaction(async (tx) => {
    const before = await findTheme(tx, id)
    await changeTheme(tx, id, {
      given_name: name === undefined ? before.given_name : name,
      hidden_at: isHidden === undefined ? before.hidden_at : isHidden ? tx.now() : null,
    })
    await tellAudit(
      tx,
      isHidden === undefined ? 'theme.renamed' : isHidden ? 'theme.hidden' : 'theme.shown',
      before,
    )
    return null
  })
}

/** Counts the comments of one theme with another's. Both places stay, so it can be undone. */
export function joinTheme(context: Context, { id, into }: InputOf<typeof contract.joinTheme>): Promise<null> {
  return context.transaction(async (tx) => {
    const [row, other] = [await findTheme(tx, id), await findTheme(tx, into)]
    if (id === into) throw new Invalid('A theme cannot be joined with itself.', { field: 'into' })
    if (other.merged_into) throw new Conflict('That theme has been joined with another one itself.')
    if ((await allThemes(tx)).some(({ split_from }) => split_from === id || split_from === into))
      throw new Conflict('A theme that was split cannot be joined: put its parts together first.')
    await changeTheme(tx, id, { merged_into: into })
    for (const part of await allThemes(tx))
      if (part.merged_into === id) await changeTheme(tx, part.id, { merged_into: into })
    await tellAudit(tx, 'theme.joined', row, { into })
    await tx.enqueue('themes.assign', {})
    return null
  })
}

export function partTheme(context: Context, { id }: { id: string }): Promise<null> {
  return context.transaction(async (tx) => {
    const row = await findTheme(tx, id)
    await changeTheme(tx, id, { merged_into: null })
    await tellAudit(tx, 'theme.parted', row)
    await tx.enqueue('themes.assign', {})
    return null
  })
}

const fewestToSplit = 40
const partsSought = 3
const mostRead = 5_000

/** Looks for what the comments of one theme are about more closely; the whole stands aside until they are put together. */
export async function splitTheme(context: Context, { id }: { id: string }) {
  const row = await findTheme(context, id)
  const drawn = await drawPlaced(context, { most: mostRead, theme: id })
  const { themes } =
    drawn.length < fewestToSplit
      ? { themes: [] }
      : discoverThemes(
          drawn.map(({ text }) => text),
          drawn.map(({ embedding }) => embedding),
          { k: partsSought },
        )
  if (themes.length < 2)
    throw new Conflict('Its comments are too few, or too much alike, to be split.', {
      fix: `It takes at least ${fewestToSplit} comments that say different things.`,
    })
  return context.transaction(async (tx) => {
    if ((await allThemes(tx)).some(({ split_from }) => split_from === id))
      throw new Conflict('This theme has been split already.')
    const rows = themes.map((theme) => ({
      ...rowOf(theme, { id: newId(), at: tx.now(), idOf: (place) => drawn[place]!.id }),
      split_from: id,
    }))
    await addThemes(tx, rows)
    await tellAudit(tx, 'theme.split', row, { parts: rows.length })
    await tx.enqueue('themes.assign', {})
    return { parts: rows.map((part) => ({ id: part.id, name: nameOf(part) })) }
  })
}

export function uniteTheme(context: Context, { id }: { id: string }): Promise<null> {
  return context.transaction(async (tx) => {
    const row = await findTheme(tx, id)
    await tx.db.deleteFrom('themes').where('split_from', '=', id).execute()
    await tellAudit(tx, 'theme.united', row)
    await tx.enqueue('themes.assign', {})
    return null
  })
}

/** Its most central comments become the examples by which the topic is learned. */
export async function makeTopic(context: Context, { id, name }: InputOf<typeof contract.makeTopic>) {
  const row = await findTheme(context, id)
  const topic = await createTopicFromComments(context, {
    name,
    description: row.words.slice(0, 5).join(', '),
    examples: row.examples,
  })
  await context.transaction(async (tx) => {
    await changeTheme(tx, id, { topic_id: topic.id })
    await tellAudit(tx, 'theme.made-topic', row, { topic: topic.id })
  })
  return { id: topic.id }
}

export async function searchNow(context: Context): Promise<null> {
  await context.transaction(async (tx) => {
    await tx.audit('themes.searched')
    await tx.enqueue('themes.search', { isAsked: true })
  })
  return null
}

async function tellAudit(tx: Context, action: string, row: ThemeRow, more: object = {}) {
  const after = await findTheme(tx, row.id)
  const told = (one: ThemeRow) => ({ name: nameOf(one), isHidden: one.hidden_at !== null })
  await tx.audit(action, { subject: row.id, before: told(row), after: { ...told(after), ...more } })
}
