import type { Identified, ToldAccount } from '../../customers/index.ts'
import type { Incoming, Person } from '../incoming.ts'
import type { Item } from './pass.ts'
import { label } from './row.ts'

export interface AccountKeeper {
  /** Keeps what a group of items tells about accounts and who belongs to them. */
  keep(items: readonly Item[], customers: readonly Identified[]): Promise<void>
  forget(): void
}

const mostRemembered = 100_000

/**
 * Every interaction may name its account again: a membership that was told before is not written again, an account's name or
 * traits are.
 */
export function createAccountKeeper(tell: (told: readonly ToldAccount[]) => Promise<void>): AccountKeeper {
  const told = new Set<string>()
  return {
    async keep(items, customers) {
      const news: ToldAccount[] = []
      const members: string[] = []
      for (let position = 0; position < items.length; position++) {
        const item = items[position]!
        const account = accountOf(item)
        if (!account) continue
        const { recordId } = customers[position]!
        const membership = `${account.key} ${recordId}`
        if (!account.name && !account.traits && told.has(membership)) continue
        const { name: source, importId = '' } = item.source
        news.push({ ...account, recordId, source, importId, unit: unitOf(item), at: momentOf(item) })
        members.push(membership)
      }
      if (news.length === 0) return
      await tell(news)
      if (told.size > mostRemembered) told.clear()
      for (const membership of members) told.add(membership)
    },
    forget: () => told.clear(),
  }
}

function accountOf(item: Item): Person['account'] {
  if (!('incoming' in item)) return item.person.account
  const { person, accountId }: Incoming = item.incoming
  return person.account ?? (accountId ? { key: accountId } : undefined)
}

function unitOf(item: Item): string {
  const own = 'incoming' in item ? label(item.incoming.unit) : undefined
  return own ?? item.source.unit ?? ''
}

function momentOf(item: Item): number {
  return 'incoming' in item ? Date.parse(item.incoming.occurredAt) : item.at
}
